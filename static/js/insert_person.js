// “Insert a person…”: looks people up and puts a reference where the cursor last stood in a text of the article.
"use strict";
{
  const TEXTS = "#id_headline, #id_teaser, #id_lead, #id_caveat, textarea[name^='blocks-']";
  let last = null;

  const insert = (code) => {
    const field = last?.isConnected ? last : document.querySelector("#id_lead");
    if (!field) return;
    const { selectionStart: from, selectionEnd: to, value } = field;
    const words = value.slice(from, to).trim();
    const reference = words ? `[[person:${code}|${words}]]` : `[[person:${code}]]`;
    field.setRangeText(reference, from, to, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  };

  const lookUp = async (panel, asked) => {
    const found = panel.querySelector(".found");
    const address = `${panel.dataset.insertPerson}?q=${encodeURIComponent(asked)}`;
    const answer = await fetch(address, { headers: { "X-Fragment": "yes" }, credentials: "same-origin" });
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    found.replaceChildren(...page.querySelector(".people-found").childNodes);
  };

  const prepare = (panel) => {
    const box = panel.querySelector("input");
    const ask = () => box.value.trim() && lookUp(panel, box.value.trim()).catch(() => {});
    panel.querySelector(".without-script").hidden = true;
    panel.querySelector(".with-script").hidden = false;
    panel.querySelector("button").addEventListener("click", ask);
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      ask();
    });
    panel.querySelector(".found").addEventListener("click", (event) => {
      const { code } = event.target.dataset;
      if (code) insert(code);
    });
  };

  document.addEventListener("focusin", (event) => {
    if (event.target.matches(TEXTS)) last = event.target;
  });
  document.addEventListener("DOMContentLoaded", () =>
    document.querySelectorAll("[data-insert-person]").forEach(prepare),
  );
}
