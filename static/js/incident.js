// Writing rows without a mouse: a new row begins like the one above it, a new person unfolds what is asked of them.
"use strict";
{
  const $ = window.django.jQuery;
  const TAKEN_OVER = ["kind", "date", "end_date", "place_of_detention", "agency", "process", "court", "judge"];

  const fieldOf = (row, name) => row.querySelector(`[name$="-${name}"]`);
  const rowsOf = (group) => [...group.querySelectorAll(".entry-row:not(.empty-form)")];

  const firstField = (row) =>
    row.querySelector(".row-fields :is(select, input:not([type=hidden]), textarea)");

  // Whoever goes from field to field comes to the tools of a row last. Django's script puts its link into what
  // stands first in a row, so they are moved when it is done.
  const toolsLast = (row) => row.append(row.querySelector(":scope > .row-tools"));

  // Where several are chosen, what one types into is a field of its own, and has no name.
  const nameSearch = (row) => {
    for (const field of row.querySelectorAll(".select2-selection--multiple .select2-search__field")) {
      const select = field.closest(".select2").previousElementSibling;
      field.setAttribute("aria-label", select.labels[0].textContent);
    }
  };

  const rowsOfPage = () => document.querySelectorAll(".entry-row:not(.empty-form)");
  $(() => rowsOfPage().forEach(nameSearch)); // the boxes were made just before, see autocomplete.js
  window.addEventListener("load", () => rowsOfPage().forEach(toolsLast));

  // --- the same as above ---------------------------------------------------------------------------------------------

  const copyField = (from, to) => {
    if (to.classList.contains("admin-autocomplete")) {
      const chosen = from.selectedOptions[0];
      if (chosen && chosen.value) to.replaceChildren(new Option(chosen.text, chosen.value, true, true));
    } else {
      to.value = from.value;
    }
    $(to).trigger("change");
    to.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const takeOver = (row) => {
    const rows = rowsOf(row.closest(".inline-group"));
    const above = rows[rows.indexOf(row) - 1];
    if (!above) return;
    for (const name of TAKEN_OVER) {
      const [from, to] = [fieldOf(above, name), fieldOf(row, name)];
      if (from && to) copyField(from, to);
    }
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest(".same-as-above");
    if (!button) return;
    const row = button.closest(".entry-row");
    takeOver(row);
    focusOn(firstField(row));
  });

  document.addEventListener("formset:added", (event) => {
    const row = event.target;
    if (!row.matches(".entry-row")) return;
    for (const field of row.querySelectorAll("[aria-describedby*=__prefix__]")) {
      const number = row.id.split("-").pop();
      field.setAttribute("aria-describedby", field.getAttribute("aria-describedby").replace("__prefix__", number));
    }
    // The box that searches is made by another listener of the same event.
    setTimeout(() => {
      toolsLast(row);
      nameSearch(row);
      takeOver(row);
      focusOn(firstField(row));
    });
  });

  // --- a new person --------------------------------------------------------------------------------------------------

  const unfold = (select) => {
    const about = select.closest(".entry-row").querySelector(".new-person");
    if (about) about.hidden = !select.value.startsWith("new:");
  };

  $(document).on("change", ".entry-row select[name$=-person]", (event) => unfold(event.target));
  document.addEventListener("DOMContentLoaded", () =>
    document.querySelectorAll(".entry-row select[name$=-person]").forEach(unfold),
  );

  // --- keys ----------------------------------------------------------------------------------------------------------

  const addRow = (from) => {
    const group = from.closest(".inline-group.entry-rows") || document.querySelector(".inline-group.entry-rows");
    const link = group && group.querySelector(".add-row a");
    if (link) $(link).trigger("click");
  };

  document.addEventListener("keydown", (event) => {
    if (event.code !== "KeyA" || !event.altKey || !event.shiftKey) return;
    event.preventDefault();
    addRow(event.target);
  });

  // A closed box that searches opens when somebody types into it.
  document.addEventListener("keydown", (event) => {
    const box = event.target.closest && event.target.closest(".select2-selection--single");
    const types = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!box || !types) return;
    $(box.closest(".select2").previousElementSibling).select2("open");
  });
}
