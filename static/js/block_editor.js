// Blocks of a page as cards: only what belongs to their kind, added, moved by pointer and by keys, removed and brought
// back. Underneath are the boxes of the form, which work without this as well.
"use strict";
{
  const STEP = 10;

  const prepare = (editor) => {
    const { prefix } = editor.dataset;
    const fieldsOf = JSON.parse(editor.dataset.fieldsOf);
    const list = editor.querySelector(".block-cards");
    const pattern = list.querySelector(".empty-form");
    const adding = editor.querySelector(".block-add");
    const menu = editor.querySelector(".block-menu");
    const total = editor.querySelector(`[name="${prefix}-TOTAL_FORMS"]`);

    const cards = () => [...list.querySelectorAll(":scope > .block-card:not(.empty-form)")];
    const box = (card, name) => card.querySelector(`[name$="-${name}"]`);
    const standing = () => cards().filter((card) => !box(card, "DELETE")?.checked);
    const say = (words) => {
      editor.querySelector(".block-said").textContent = words;
    };
    const kindOf = (card) => box(card, "kind")?.selectedOptions[0];

    // --- what a card shows ---------------------------------------------------------------------------------------------

    const dress = (card) => {
      const kind = kindOf(card);
      if (!kind) return;
      const shown = new Set(["kind", ...(fieldsOf[kind.value] ?? [])]);
      for (const row of card.querySelectorAll(".form-row")) {
        const names = [...row.classList].filter((one) => one.startsWith("field-")).map((one) => one.slice(6));
        row.hidden = !names.some((name) => shown.has(name)) && !row.querySelector(".errorlist");
      }
      offer(card, kind.value);
      const isRich = editor.dataset.rich.split(" ").includes(kind.value);
      card.querySelector(".text-tools").hidden = !isRich;
      if (isRich) card.querySelector(".form-row.field-text").prepend(card.querySelector(".text-tools"));
      const name = kind.text.charAt(0).toUpperCase() + kind.text.slice(1);
      card.querySelector(".block-name").textContent = name;
    };

    // Charts and tables stand in one list; a chart's value ends with its look.
    const offer = (card, kind) => {
      for (const group of card.querySelectorAll('[name$="-shows"] optgroup')) {
        const isCharts = group.querySelector("option").value.includes("/");
        group.hidden = group.disabled = isCharts !== (kind === "chart");
      }
    };

    const number = () => {
      const all = standing();
      all.forEach((card, place) => {
        card.setAttribute("aria-label", `${place + 1}: ${card.querySelector(".block-name").textContent}`);
        card.querySelector(".block-up").disabled = place === 0;
        card.querySelector(".block-down").disabled = place === all.length - 1;
      });
    };

    // --- where it stands -----------------------------------------------------------------------------------------------

    const positionOf = (card) => (card ? parseInt(box(card, "position").value, 10) : NaN);

    // A number between its neighbours, so that only this block is written; all anew where there is none.
    const place = (card) => {
      const all = standing();
      const at = all.indexOf(card);
      const before = at ? positionOf(all[at - 1]) : 0;
      const after = at < all.length - 1 ? positionOf(all[at + 1]) : before + 2 * STEP;
      const between = Math.floor((before + after) / 2);
      if (between > before && between < after) box(card, "position").value = between;
      else all.forEach((one, index) => { box(one, "position").value = STEP * (index + 1); });
      box(card, "position").dispatchEvent(new Event("input", { bubbles: true }));
      number();
    };

    const tellPlace = (card) => {
      const all = standing();
      say(editor.dataset.moved.replace("{place}", all.indexOf(card) + 1).replace("{all}", all.length));
    };

    const move = (card, step) => {
      const all = standing();
      const other = all[all.indexOf(card) + step];
      if (!other) return;
      const focused = document.activeElement;
      // The other one goes round it: what has the focus stays where it is in the document.
      if (step < 0) card.after(other);
      else card.before(other);
      place(card);
      if (focused.disabled) card.querySelector(step < 0 ? ".block-down" : ".block-up").focus();
      else focused.focus();
      card.scrollIntoView({ block: "nearest" });
      tellPlace(card);
    };

    // --- adding and removing -------------------------------------------------------------------------------------------

    const renumbered = (element, index) => {
      for (const name of ["id", "name", "for", "aria-describedby", "aria-labelledby", "aria-controls"]) {
        const value = element.getAttribute(name);
        if (value?.includes("__prefix__")) element.setAttribute(name, value.replaceAll("__prefix__", index));
      }
    };

    const add = (kind, above) => {
      const index = Number(total.value);
      const card = pattern.cloneNode(true);
      card.classList.remove("empty-form", "last-related");
      card.id = `${prefix}-${index}`;
      for (const element of card.querySelectorAll("*")) renumbered(element, index);
      total.value = index + 1;
      if (above) above.before(card);
      else pattern.before(card);
      box(card, "kind").value = kind;
      wake(card);
      place(card);
      document.dispatchEvent(new Event("blocks:added"));
      card.dispatchEvent(new CustomEvent("formset:added", { bubbles: true, detail: { formsetName: prefix } }));
      const first = card.querySelector(".form-row:not([hidden]):not(.field-kind) :is(textarea, input:not([type=hidden]), select)");
      (first ?? box(card, "kind")).focus();
    };

    const remove = (card) => {
      const after = standing()[standing().indexOf(card) + 1];
      box(card, "DELETE").checked = true;
      show(card);
      card.querySelector(".block-back").focus();
      number();
      return after;
    };

    const show = (card) => {
      const gone = box(card, "DELETE")?.checked ?? false;
      card.classList.toggle("is-removed", gone);
      card.querySelector(".block-head").hidden = gone;
      card.querySelector(".block-body").hidden = gone;
      const undo = card.querySelector(".block-undo");
      undo.hidden = !gone;
      const name = card.querySelector(".block-name").textContent;
      undo.querySelector("span").textContent = editor.dataset.removed.replace("{kind}", name);
    };

    // --- the menu of kinds ---------------------------------------------------------------------------------------------

    let opener = null;

    const close = (back) => {
      if (!opener) return;
      menu.hidden = true;
      opener.setAttribute("aria-expanded", "false");
      if (back) opener.focus();
      opener = null;
    };

    const open = (button) => {
      close(false);
      opener = button;
      (button.closest(".block-head") ?? adding).append(menu);
      menu.hidden = false;
      button.setAttribute("aria-expanded", "true");
      menu.querySelector("button").focus();
    };

    menu?.addEventListener("keydown", (event) => {
      const items = [...menu.querySelectorAll("button")];
      const at = items.indexOf(document.activeElement);
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
      if (event.key === "Escape") close(true);
      else if (event.key === "Tab") close(true);
      else if (to !== undefined) items.at(to % items.length).focus();
      else if (event.key.length === 1) {
        const letter = event.key.toLowerCase();
        const rest = [...items.slice(at + 1), ...items.slice(0, at + 1)];
        rest.find((item) => item.textContent.trim().toLowerCase().startsWith(letter))?.focus();
        return;
      } else return;
      if (event.key !== "Tab") event.preventDefault();
    });

    menu?.addEventListener("click", (event) => {
      const { kind } = event.target.dataset;
      if (!kind) return;
      const above = opener?.closest(".block-card");
      close(false);
      add(kind, above);
    });

    document.addEventListener("click", (event) => {
      if (opener && !menu.contains(event.target) && event.target !== opener) close(false);
    });

    // --- dragging ------------------------------------------------------------------------------------------------------

    const drag = (card, handle, start) => {
      handle.setPointerCapture(start.pointerId);
      card.classList.add("is-moving");
      const follow = (event) => {
        const all = standing();
        const at = all.indexOf(card);
        const middle = (one) => one.getBoundingClientRect().top + one.offsetHeight / 2;
        if (at && event.clientY < middle(all[at - 1])) card.after(all[at - 1]);
        else if (at < all.length - 1 && event.clientY > middle(all[at + 1])) card.before(all[at + 1]);
      };
      const end = () => {
        handle.removeEventListener("pointermove", follow);
        card.classList.remove("is-moving");
        place(card);
        tellPlace(card);
      };
      handle.addEventListener("pointermove", follow);
      handle.addEventListener("lostpointercapture", end, { once: true });
    };

    // --- a card comes to life --------------------------------------------------------------------------------------------

    const wake = (card) => {
      const moves = card.querySelector(".block-moves");
      if (!moves) return;
      moves.hidden = false;
      card.querySelector(".block-delete")?.setAttribute("hidden", "");
      dress(card);
      show(card);
      box(card, "kind").addEventListener("change", () => { dress(card); number(); });
      card.querySelector(".block-up").addEventListener("click", () => move(card, -1));
      card.querySelector(".block-down").addEventListener("click", () => move(card, 1));
      card.querySelector(".block-insert")?.addEventListener("click", (event) => open(event.currentTarget));
      card.querySelector(".block-remove").addEventListener("click", () => remove(card));
      card.querySelector(".block-back").addEventListener("click", () => {
        box(card, "DELETE").checked = false;
        show(card);
        number();
        card.querySelector(".block-remove").focus();
      });
      card.querySelector(".block-handle").addEventListener("pointerdown", (event) => {
        event.preventDefault();
        drag(card, event.currentTarget, event);
      });
      card.addEventListener("keydown", (event) => {
        if (!event.altKey || event.ctrlKey || event.shiftKey) return;
        if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
        event.preventDefault();
        move(card, event.key === "ArrowUp" ? -1 : 1);
      });
    };

    if (!pattern && !list.querySelector(".block-moves")) return;
    // What came back with mistakes stands in the order of its boxes.
    const inOrder = cards().sort((one, other) => (positionOf(one) || Infinity) - (positionOf(other) || Infinity) || 0);
    if (inOrder.some((card, at) => card !== cards()[at])) inOrder.forEach((card) => (pattern ? pattern.before(card) : list.append(card)));
    editor.classList.add("is-awake");
    cards().forEach(wake);
    number();
    if (adding) {
      adding.hidden = false;
      adding.querySelector(".block-add-button").addEventListener("click", (event) => open(event.currentTarget));
    }
  };

  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll(".block-editor").forEach(prepare));
}
