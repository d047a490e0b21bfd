// Below a field for a date: the words it is understood as, asked for while somebody types.
"use strict";
{
  const PAUSE = 250;
  const waiting = new WeakMap();

  const ask = async (field, signal) => {
    const words = field.parentElement.querySelector(".understood");
    const answer = await fetch(`${field.dataset.understand}?${new URLSearchParams({ text: field.value })}`, { signal });
    // Whoever was logged out is sent to another page; saving tells them.
    if (!answer.ok || answer.redirected) return;
    const said = await answer.json();
    words.textContent = said.words;
    words.classList.toggle("not-understood", !said.understood);
  };

  const askSoon = (field) => {
    const before = waiting.get(field);
    clearTimeout(before?.timer);
    before?.request.abort();
    const request = new AbortController();
    const later = () =>
      ask(field, request.signal).catch((error) => {
        // No network, or a newer question: what was said before no longer holds.
        if (error.name !== "AbortError") field.parentElement.querySelector(".understood").textContent = "";
      });
    waiting.set(field, { request, timer: setTimeout(later, PAUSE) });
  };

  // Rows are added later: the page listens for all of them.
  document.addEventListener("input", (event) => {
    if (event.target instanceof HTMLInputElement && event.target.dataset.understand) askSoon(event.target);
  });
}
