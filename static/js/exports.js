// While an export is made its page looks again every two seconds; without it there is a link.
"use strict";
{
  const PAUSE = 2000; // milliseconds

  const look = async (section) => {
    const answer = await fetch(location.href, { headers: { "X-Fragment": "yes" }, credentials: "same-origin" });
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.querySelector(".export-now");
    if (!now) return;
    if (!now.hasAttribute("data-poll")) {
      location.reload();
      return;
    }
    // The forms stay, and whoever is about to press one of their buttons.
    for (const part of ["progress", "strong", "progress + p"]) {
      const old = section.querySelector(part);
      const fresh = now.querySelector(part);
      if (old && fresh) old.replaceWith(fresh);
      else if (fresh && part !== "strong") section.querySelector(".quiet").before(fresh);
    }
    setTimeout(() => look(section).catch(() => {}), PAUSE);
  };

  document.addEventListener("DOMContentLoaded", () => {
    const section = document.querySelector("[data-poll]");
    if (section) setTimeout(() => look(section).catch(() => {}), PAUSE);
  });
}
