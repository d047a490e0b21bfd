// A part of the start page that takes seconds to count is fetched after the page; without it there is a link.
"use strict";
{
  const fill = async (section) => {
    const answer = await fetch(section.dataset.fragment, { headers: { "X-Fragment": "yes" }, credentials: "same-origin" });
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const part = page.querySelector(".start-block");
    if (part) section.replaceChildren(...part.childNodes);
  };
  document.addEventListener("DOMContentLoaded", () =>
    document.querySelectorAll("[data-fragment]").forEach((section) => fill(section).catch(() => {})),
  );
}
