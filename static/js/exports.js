// While an export is made its page looks again every two seconds; without it there is a link.
"use strict";
{
  const PAUSE = 2000; // milliseconds

  const look = async (section) => {
    const answer = await fetch(location.href, {
      headers: { "X-Fragment": "yes", "X-By-Itself": "yes" }, // it keeps no session alive
      credentials: "same-origin",
    });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.querySelector(".export-now");
    if (!now?.hasAttribute("data-poll")) {
      location.reload(); // it is ready, or whoever waited is logged out
      return;
    }
    // The forms stay, and whoever is about to press one of their buttons.
    for (const part of [".export-state", ".export-progress"]) {
      section.querySelector(part).replaceWith(now.querySelector(part));
    }
  };

  const watch = (section) =>
    setTimeout(async () => {
      await look(section).catch(() => {}); // a server that is started anew answers the next time
      watch(section);
    }, PAUSE);

  document.addEventListener("DOMContentLoaded", () => {
    const section = document.querySelector("[data-poll]");
    if (section) watch(section);
  });
}
