// Leaving a page asks first when something on it was typed and is not saved. Nothing is stored.
"use strict";
{
  // Boxes by which a page keeps count of its rows, and tokens: nobody types in them.
  const COUNTED = /(-TOTAL_FORMS|-INITIAL_FORMS|^csrfmiddlewaretoken|^_selected_action|^action|^select_across)$/;
  const ROW = /-(\d+)-/;

  const isWatched = (form) =>
    form.method === "post" && form.matches("#content form") && !form.matches("#changelist-form, [data-choices]") &&
    (form.matches("[data-unsaved]") || form.querySelector("textarea, select, input:not([type=hidden], [type=submit])"));

  const read = (form) => {
    const values = new Map();
    for (const [name, value] of new FormData(form)) {
      if (COUNTED.test(name)) continue;
      const said = value instanceof File ? value.name : value;
      values.set(name, [...(values.get(name) ?? []), said]);
    }
    return values;
  };

  const joined = (values) => (values ?? []).join("\n");

  // A row that was added and left as it was offered is no work.
  const asOffered = (values, name) => joined(values.get(name.replace(ROW, "-__prefix__-")));

  const differs = (form, before) => {
    const now = read(form);
    for (const name of new Set([...before.keys(), ...now.keys()])) {
      const offered = before.has(name) ? joined(before.get(name)) : asOffered(before, name);
      if (joined(now.get(name)) !== offered) return true;
    }
    return false;
  };

  const forms = new Map();
  let leaving = false;

  // What came back with mistakes, or was kept over a log-in, is unsaved from the start.
  const isUnsaved = (form) =>
    form.matches("[data-unsaved]") || form.querySelector("[data-unsaved], .errornote, .errorlist") !== null ||
    differs(form, forms.get(form));

  addEventListener("load", () => {
    for (const form of document.forms) if (isWatched(form)) forms.set(form, read(form));
  });

  addEventListener("submit", (event) => {
    leaving = !event.defaultPrevented && [...forms.keys()].every((form) => form === event.target || !isUnsaved(form));
  });

  // Back from the next page, by the button of the browser: the form is as it was left.
  addEventListener("pageshow", () => {
    leaving = false;
  });

  addEventListener("beforeunload", (event) => {
    if (!leaving && [...forms.keys()].some(isUnsaved)) event.preventDefault();
  });
}
