// The theme and the contrast change at once and without leaving the page; without this script the form does it.
"use strict";
{
  // One after the other: two answers on their way at once would each bring back the other's old button.
  let last = Promise.resolve();

  const keep = async (name, value) => {
    const form = document.querySelector("form.looks");
    const data = new FormData(form);
    data.set(name, value);
    const answer = await fetch(form.action, { method: "POST", body: data });
    // The answer is this page again, with its buttons as they are to be from now on.
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("form.looks");
    if (!fresh) return;
    const focused = form.contains(document.activeElement);
    form.replaceWith(fresh);
    if (focused) fresh.querySelector(`[name=${name}]`).focus();
  };

  document.addEventListener("submit", (event) => {
    if (!event.target.matches("form.looks") || !event.submitter) return;
    event.preventDefault();
    const { name, value } = event.submitter;
    document.documentElement.dataset[name] = value;
    last = last.then(() => keep(name, value));
  });
}
