// The search box in the header: "/" goes there, suggestions appear while one types, arrows walk through them.
"use strict";
{
  const form = document.getElementById("search-box");
  const WAIT = 200; // milliseconds after the last key
  const fields = "input, textarea, select, [contenteditable], [role=combobox], [role=textbox]";

  const start = (form) => {
    const input = form.elements.q;
    const list = document.getElementById("search-options");
    const said = document.getElementById("search-said");
    let timer = 0;
    let asking = null;

    const options = () => [...list.querySelectorAll("[role=option]")];
    const chosen = () => list.querySelector("[aria-selected=true]");

    const open = (is) => {
      list.hidden = !is;
      input.setAttribute("aria-expanded", String(is));
      if (!is) choose(null);
    };

    const choose = (option) => {
      chosen()?.setAttribute("aria-selected", "false");
      if (option) {
        option.setAttribute("aria-selected", "true");
        option.scrollIntoView({ block: "nearest" });
        input.setAttribute("aria-activedescendant", option.id);
      } else {
        input.removeAttribute("aria-activedescendant");
      }
    };

    const stop = () => {
      clearTimeout(timer);
      asking?.abort();
      asking = null;
    };

    const show = (html) => {
      const found = new DOMParser().parseFromString(html, "text/html").querySelector(".search-found");
      // A session that ended answers with the page to log in.
      if (!found) return open(false);
      list.replaceChildren(found);
      said.textContent = found.dataset.said;
      open(true);
    };

    const ask = async () => {
      const words = input.value.trim();
      asking = new AbortController();
      try {
        const answer = await fetch(`${form.dataset.suggestions}?q=${encodeURIComponent(words)}`, {
          signal: asking.signal,
        });
        if (answer.ok && input.value.trim() === words) show(await answer.text());
      } catch (error) {
        if (error.name !== "AbortError") open(false); // Enter still goes to the page
      }
    };

    const walk = (step) => {
      const all = options();
      if (list.hidden || !all.length) return;
      const next = all.indexOf(chosen()) + step;
      choose(next === -2 ? all.at(-1) : (all[next] ?? null));
    };

    const keys = {
      ArrowDown: () => walk(1),
      ArrowUp: () => walk(-1),
      Escape: (event) => {
        stop();
        if (list.hidden) return;
        event.preventDefault(); // closes what is suggested; pressed again it empties the box
        open(false);
      },
      Enter: (event) => {
        stop();
        if (list.hidden || !chosen()) return;
        event.preventDefault();
        chosen().click();
      },
    };

    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    open(false);

    input.addEventListener("input", () => {
      stop();
      if (input.value.trim().length < 2) return open(false);
      timer = setTimeout(ask, WAIT);
    });
    input.addEventListener("keydown", (event) => {
      if (event.key.startsWith("Arrow") && !list.hidden && event.key in keys) event.preventDefault();
      keys[event.key]?.(event);
    });
    form.addEventListener("submit", stop);
    form.addEventListener("focusout", (event) => {
      if (!form.contains(event.relatedTarget)) open(false);
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(fields)) return;
      event.preventDefault();
      input.focus();
      input.select();
    });
  };

  if (form) start(form);
}
