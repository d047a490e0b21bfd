// While the worker is at it, how far it is. Without this script there is a link that looks again.
"use strict";
{
  const EVERY = 2000;
  const look = async () => {
    const here = document.getElementById("import-progress");
    try {
      const headers = { Accept: "text/html", "X-By-Itself": "yes" }; // it keeps no session alive
      const response = await fetch(location.href, { headers });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const there = page.getElementById("import-progress");
      if (!there || there.dataset.state !== here.dataset.state) return location.reload();
      here.replaceChildren(...there.childNodes);
    } catch {
      // No connection: it goes on without us.
    }
    setTimeout(look, EVERY);
  };
  document.addEventListener("DOMContentLoaded", () => setTimeout(look, EVERY));
}
