// On paper: rows nobody typed into are left out, and where a browser does not let a text field grow, this does.
"use strict";
{
  const values = (row) =>
    [...row.querySelectorAll(":is(input:not([type=hidden]), select, textarea)[name]")].map((field) =>
      field.type === "checkbox" ? String(field.checked) : field.value,
    );

  const isEmpty = (row) => {
    const pattern = row.closest(".inline-group")?.querySelector(".empty-form");
    return pattern ? values(row).join("\n") === values(pattern).join("\n") : false;
  };

  addEventListener("beforeprint", () => {
    for (const row of document.querySelectorAll("#content .inline-group :is(.entry-row, .form-row):not(.has_original)"))
      row.classList.toggle("nothing-typed", isEmpty(row));
    if (CSS.supports("field-sizing", "content")) return;
    for (const text of document.querySelectorAll("#content textarea")) text.style.height = `${text.scrollHeight}px`;
  });
  addEventListener("afterprint", () => {
    document.querySelectorAll(".nothing-typed").forEach((row) => row.classList.remove("nothing-typed"));
  });
}
