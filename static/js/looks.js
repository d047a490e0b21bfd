// The theme and the contrast change at once and without leaving the page; without this script the form does it.
"use strict";
{
  const page = document.documentElement;

  const change = async (form, button) => {
    const data = new FormData(form);
    data.set(button.name, button.value);
    page.dataset[button.name] = button.value;
    // The answer is this page again, with its buttons as they are to be from now on.
    const answer = await fetch(form.action, { method: "POST", body: data });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("form.looks");
    if (!fresh) return;
    form.replaceWith(fresh);
    fresh.querySelector(`[name=${button.name}]`).focus();
  };

  document.addEventListener("submit", (event) => {
    if (!event.target.matches("form.looks") || !event.submitter) return;
    event.preventDefault();
    change(event.target, event.submitter);
  });
}
