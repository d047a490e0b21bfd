// Ctrl+Enter saves from any field; the list of mistakes gets the focus, and leads to its fields.
"use strict";

// Of a box that searches the list itself is hidden: the focus goes to what is seen of it.
globalThis.focusOn = (field) => {
  const box = field.parentElement.querySelector(`#${CSS.escape(field.id)} + .select2 .select2-selection`);
  (box || field).focus();
};

{
  document.addEventListener("keydown", (event) => {
    const save = document.querySelector("#content-main .submit-row .default");
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || !save) return;
    event.preventDefault();
    save.click();
  });

  const follow = (event) => {
    const field = event.target.matches("a") && document.getElementById(event.target.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    const folded = field.closest("details");
    if (folded) folded.open = true;
    const isField = field.matches("input, select, textarea");
    focusOn(isField ? field : field.querySelector("select, input:not([type=hidden]), textarea") || field);
    field.scrollIntoView({ block: "center" });
  };

  document.addEventListener("DOMContentLoaded", () => {
    const mistakes = document.querySelector(".mistakes");
    mistakes?.focus();
    mistakes?.addEventListener("click", follow);
  });
}
