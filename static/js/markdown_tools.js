// Strong, slanted, a link, a list: buttons and keys that write the marks of the text. And how long a text has become.
"use strict";
{
  const KEYS = { b: "strong", i: "slanted", k: "link" };
  const AROUND = { strong: "**", slanted: "*" };
  const LINE = /^/gm;
  const REFERENCE = /\[\[(?:person:)?[^[\]|]+(?:\|([^[\]|]*))?(?:\|[^[\]]*)?\]\]/g;

  const put = (field, text, from, to) => {
    field.focus();
    field.setSelectionRange(from, to);
    // So that it can be undone like typing; where the browser knows no such command, without.
    if (!document.execCommand("insertText", false, text)) field.setRangeText(text, from, to, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const surround = (field, mark) => {
    const { selectionStart: from, selectionEnd: to, value } = field;
    const chosen = value.slice(from, to);
    const isMarked = value.slice(from - mark.length, from) === mark && value.slice(to, to + mark.length) === mark;
    if (isMarked) {
      put(field, chosen, from - mark.length, to + mark.length);
      field.setSelectionRange(from - mark.length, to - mark.length);
    } else {
      put(field, `${mark}${chosen}${mark}`, from, to);
      field.setSelectionRange(from + mark.length, to + mark.length);
    }
  };

  const link = (field) => {
    const { selectionStart: from, selectionEnd: to, value } = field;
    const words = value.slice(from, to) || field.closest(".block-editor").dataset.words;
    put(field, `[${words}](https://)`, from, to);
    const address = from + words.length + 3;
    field.setSelectionRange(address, address + "https://".length);
  };

  const list = (field) => {
    const from = field.value.lastIndexOf("\n", field.selectionStart - 1) + 1;
    const to = field.selectionEnd;
    const lines = field.value.slice(from, to).replace(LINE, "- ");
    const isAfterText = from > 1 && field.value[from - 2] !== "\n";
    put(field, isAfterText ? `\n${lines}` : lines, from, to);
  };

  const write = (field, mark) => {
    if (AROUND[mark]) surround(field, AROUND[mark]);
    else if (mark === "link") link(field);
    else list(field);
  };

  const isRich = (card) => card && !card.querySelector(".text-tools").hidden;

  document.addEventListener("click", (event) => {
    const button = event.target.closest(".text-tools button");
    if (button) write(button.closest(".block-card").querySelector("[name$='-text']"), button.dataset.mark);
  });

  document.addEventListener("keydown", (event) => {
    const mark = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && KEYS[event.key.toLowerCase()];
    const field = event.target;
    if (!mark || !field.matches(".block-card textarea[name$='-text']") || !isRich(field.closest(".block-card"))) return;
    event.preventDefault();
    write(field, mark);
  });

  // --- letters -----------------------------------------------------------------------------------------------------------

  const count = (field, shown, words) => {
    const text = field.value.replace(REFERENCE, (whole, said) => said || "0000");
    shown.textContent = words.replace("{count}", [...text.trim()].length);
  };

  document.addEventListener("DOMContentLoaded", () => {
    const words = document.querySelector("[data-letters]")?.dataset.letters;
    for (const field of words ? document.querySelectorAll("#id_headline, #id_teaser") : []) {
      const shown = document.createElement("p");
      shown.className = "letters";
      field.after(shown);
      field.addEventListener("input", () => count(field, shown, words));
      count(field, shown, words);
    }
  });
}
