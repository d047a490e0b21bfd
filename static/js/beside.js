// The field of the same form as another: beside(amount of the second penalty, "unit") is the unit of that penalty, and
// beside(amount, "date") the date of its trial, whether the trial is the page or a row of it.
"use strict";
globalThis.beside = (field, name) => {
  const steps = field.name.split("-");
  while (steps.length) {
    steps.pop();
    const found = field.form?.elements[[...steps, name].join("-")];
    if (found) return found;
  }
  return null;
};
