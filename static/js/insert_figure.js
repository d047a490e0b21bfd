// “Insert a figure…”: a dialog over the form of an article. What is chosen in it is put where the cursor last stood in a
// text, as a reference. The server says what may be inserted; the same works without script as a page.
"use strict";
{
  const TEXTS =
    "#id_headline, #id_teaser, #id_lead, #id_caveat, textarea[name^='blocks-'], input[name^='blocks-'][name$='-speaker']";
  let last = null;
  let range = null; // where the cursor stood when the text was left

  const insert = (text) => {
    const field = last?.isConnected ? last : document.querySelector("#id_lead");
    if (!field) return;
    const [from, to] = range ?? [field.value.length, field.value.length];
    field.setRangeText(text, from, to, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
    field.setSelectionRange(from + text.length, from + text.length);
  };

  const prepare = (way) => {
    const dialog = document.createElement("dialog");
    const inside = document.createElement("div");
    const close = document.createElement("button");
    dialog.className = "insert-figure-dialog";
    dialog.setAttribute("aria-label", way.dataset.title);
    close.type = "button";
    close.className = "close-link";
    close.textContent = way.dataset.close;
    close.addEventListener("click", () => dialog.close());
    dialog.append(close, inside);
    document.body.append(dialog);

    const fill = async (address, options = {}) => {
      const focused = document.activeElement?.id;
      inside.setAttribute("aria-busy", "true");
      const answer = await fetch(address, {
        headers: { "X-Fragment": "yes" },
        credentials: "same-origin",
        ...options,
      });
      if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const inserted = page.querySelector("[data-inserted]");
      inside.removeAttribute("aria-busy");
      if (inserted) {
        dialog.close();
        insert(inserted.value);
        return;
      }
      inside.replaceChildren(...page.querySelector(".insert-figure").childNodes);
      if (focused) inside.querySelector(`#${CSS.escape(focused)}`)?.focus();
    };

    const tell = () => {
      const sorry = document.createElement("p");
      sorry.className = "errornote";
      sorry.setAttribute("role", "alert");
      sorry.textContent = way.dataset.failed;
      const page = document.createElement("a");
      page.href = way.dataset.insertFigure;
      page.target = "_blank";
      page.rel = "noopener";
      page.textContent = way.dataset.title;
      inside.removeAttribute("aria-busy");
      inside.replaceChildren(sorry, page);
    };

    const ask = (form) =>
      fill(`${way.dataset.insertFigure}?${new URLSearchParams(new FormData(form))}`).catch(tell);

    const open = async () => {
      if (dialog.open) return;
      dialog.showModal();
      if (!inside.childElementCount) await fill(way.dataset.insertFigure).catch(tell);
      const period = inside.querySelector("#figure-period");
      (period?.value ? inside.querySelector("#figure-indicator") : period)?.focus();
    };

    inside.addEventListener("change", (event) => {
      if (event.target.matches(".asking select, #figure-period")) ask(event.target.form);
    });
    inside.addEventListener("submit", (event) => {
      event.preventDefault();
      const form = event.target;
      if (!form.matches(".offers")) {
        ask(form);
        return;
      }
      const body = new FormData(form, event.submitter);
      fill(way.dataset.insertFigure, { method: "POST", body }).catch(tell);
    });
    inside.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step || !event.target.matches(".offers button")) return;
      event.preventDefault();
      const all = [...inside.querySelectorAll(".offers button")];
      all[(all.indexOf(event.target) + step + all.length) % all.length].focus();
    });
    // What was inserted has the focus behind it already; whoever only closes goes back to where they wrote.
    dialog.addEventListener("close", () => last?.isConnected && last.focus());
    way.querySelector("button").addEventListener("click", open);
    document.addEventListener("keydown", (event) => {
      if (event.code !== "KeyF" || !event.shiftKey || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      open();
    });
    way.querySelectorAll(".with-script").forEach((part) => (part.hidden = false));
    way.querySelector(".without-script").hidden = true;
  };

  document.addEventListener("focusin", (event) => {
    if (event.target.matches(TEXTS)) last = event.target;
  });
  document.addEventListener("focusout", (event) => {
    if (event.target === last) range = [last.selectionStart, last.selectionEnd];
  });
  document.addEventListener("DOMContentLoaded", () =>
    document.querySelectorAll("[data-insert-figure]").forEach(prepare),
  );
}
