// A box that searches (Select2) is named by what is chosen in it alone, so an empty one has no name for a screen
// reader. Here it is named by its label, followed by what is chosen.
"use strict";
{
  const wordsOf = (select) =>
    select.getAttribute("aria-label") || [...select.labels].map((label) => label.textContent.trim()).join(" ");

  const nameBox = (container) => {
    const select = container.previousElementSibling;
    const box = container.querySelector("[role=combobox]");
    const chosen = container.querySelector(".select2-selection__rendered");
    if (!select || !box || !chosen || !select.labels) return;
    box.id = `${select.id}_box`;
    box.setAttribute("aria-label", wordsOf(select));
    box.setAttribute("aria-labelledby", `${box.id} ${chosen.id}`);
    // A text field inside a combobox would want a name of its own.
    chosen.removeAttribute("role");
    chosen.removeAttribute("aria-readonly");
    container.querySelector(".select2-search__field")?.setAttribute("aria-label", wordsOf(select));
  };

  // What is typed to search stands outside of the box, at the end of the page.
  const nameSearch = (field) => {
    const open = document.querySelector(".select2-container--open [role=combobox][aria-label]");
    if (open) field.setAttribute("aria-label", open.getAttribute("aria-label"));
  };

  // Boxes are made when the page is ready, and again for each row that is added.
  new MutationObserver((changes) => {
    for (const node of changes.flatMap((change) => [...change.addedNodes])) {
      if (!(node instanceof Element)) continue;
      if (node.matches(".select2-container")) nameBox(node);
      node.querySelectorAll(".select2-container").forEach(nameBox);
      node.querySelectorAll(".select2-search--dropdown .select2-search__field").forEach(nameSearch);
    }
  }).observe(document.documentElement, { childList: true, subtree: true });
}
