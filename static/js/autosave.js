// What is typed on the page of an article is kept on the server every few seconds, until it is saved.
"use strict";
{
  const EVERY = 4000;

  const prepare = (line) => {
    const form = document.querySelector("#newsarticle_form");
    const others = document.querySelector(".others-writing");
    if (!form) return;
    const read = () => {
      const sent = new URLSearchParams();
      for (const [name, value] of new FormData(form)) {
        if (typeof value === "string" && !name.includes("__prefix__")) sent.append(name, value);
      }
      return sent;
    };
    const words = () => {
      const typed = read();
      typed.delete("csrfmiddlewaretoken");
      return typed.toString();
    };
    let before = words();
    let isSending = false;
    let isLeaving = false;

    const keep = async () => {
      const now = words();
      if (isSending || isLeaving || now === before) return;
      if (document.querySelector(".kept-changes")) {
        line.textContent = line.dataset.undecided;
        return;
      }
      isSending = true;
      try {
        const answer = await fetch(line.dataset.autosave, {
          method: "POST", body: read(), credentials: "same-origin", keepalive: true, headers: { Accept: "application/json" },
        });
        if (!answer.ok || answer.redirected) throw new Error(answer.status);
        const said = await answer.json();
        before = now;
        line.textContent = said.kept;
        others.textContent = said.others;
      } catch {
        line.textContent = line.dataset.failed;
      } finally {
        isSending = false;
      }
    };

    form.addEventListener("submit", () => { isLeaving = true; });
    window.addEventListener("pageshow", () => { isLeaving = false; });
    document.addEventListener("visibilitychange", () => { if (document.hidden) keep(); });
    setInterval(keep, EVERY);
  };

  // Others fill in what the boxes show when the page is there; what they filled in is not typed.
  addEventListener("load", () => document.querySelectorAll("[data-autosave]").forEach(prepare));
}
