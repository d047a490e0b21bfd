// Reviewing without a mouse: Alt+Shift and a letter press what carries it. One box ticks all rows of the page.
"use strict";
{
  const press = (event) => {
    if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
    const letter = event.code.replace("Key", "").toLowerCase(); // the place of the key, whatever the layout writes
    const target = document.querySelector(`[data-key="${CSS.escape(letter)}"]`);
    if (!target) return;
    event.preventDefault();
    const details = target.closest("summary") && target.parentElement;
    if (details) {
      details.open = true;
      details.querySelector("textarea").focus();
    } else {
      target.click();
    }
  };

  const tickAll = (all) => {
    all.parentElement.hidden = false;
    const boxes = [...document.querySelectorAll("#queue-form [name=pick]")];
    all.addEventListener("change", () => boxes.forEach((box) => (box.checked = all.checked)));
    for (const box of boxes)
      box.addEventListener("change", () => (all.checked = boxes.every((one) => one.checked)));
  };

  document.addEventListener("keydown", press);
  document.addEventListener("DOMContentLoaded", () => {
    const all = document.getElementById("queue-all");
    if (all) tickAll(all);
  });
}
