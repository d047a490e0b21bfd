/* Beside each block of an article, a link to what was said of it. Without this the same links stand in the panel. */
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const panel = document.querySelector("[data-comments]");
  if (!panel) return;
  const counts = new Map([...panel.querySelectorAll("[data-block]")].map((one) => [one.dataset.block, one.textContent]));
  for (const id of document.querySelectorAll('input[type="hidden"][name^="blocks-"][name$="-id"]')) {
    if (!counts.has(id.value)) continue;
    const block = id.closest(".inline-related, [data-block-row], tr, fieldset");
    const heading = block && (block.querySelector("h3, legend") || block);
    if (!heading) continue;
    const link = document.createElement("a");
    link.href = `${panel.dataset.comments}#block-${id.value}`;
    link.className = "open-count beside-block";
    link.textContent = counts.get(id.value);
    heading.append(" ", link);
  }
});
