// Below the amount of a fine: what it is in the other unit, and whether it is a whole number of base units. The server
// counts; here it is asked when the amount, its unit or the date of the trial changes.
"use strict";
{
  const PAUSE = 250;
  const waiting = new WeakMap();
  const valueOf = (field) => field?.value ?? "";

  const show = (amount, said) => {
    const words = amount.parentElement.querySelector(".understood");
    words.querySelector(".said").textContent = said.words;
    words.querySelector(".doubt").textContent = said.doubt;
    words.classList.toggle("not-understood", !said.understood);
  };

  const ask = async (amount, signal) => {
    const unit = beside(amount, "unit");
    const typed = { amount: amount.value, unit: valueOf(unit), date: valueOf(beside(amount, "date")) };
    const answer = await fetch(`${amount.dataset.fine}?${new URLSearchParams(typed)}`, { signal });
    // Whoever was logged out is sent to another page; saving tells them.
    if (!answer.ok || answer.redirected) return;
    const said = await answer.json();
    show(amount, said);
    if (said.unit && unit) unit.value = said.unit;
  };

  const askSoon = (amount) => {
    const before = waiting.get(amount);
    clearTimeout(before?.timer);
    before?.request.abort();
    const request = new AbortController();
    const later = () =>
      ask(amount, request.signal).catch((error) => {
        if (error.name !== "AbortError") show(amount, { words: "", doubt: "", understood: true });
      });
    waiting.set(amount, { request, timer: setTimeout(later, PAUSE) });
  };

  const dependOn = (field) =>
    [...document.querySelectorAll("input[data-fine]")].filter(
      (amount) =>
        amount.value && (field === amount || field === beside(amount, "unit") || field === beside(amount, "date")),
    );

  document.addEventListener("input", (event) => {
    const field = event.target;
    if (field instanceof HTMLInputElement && field.dataset.fine) askSoon(field);
    else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) dependOn(field).forEach(askSoon);
  });
}
