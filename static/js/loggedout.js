// Boxes that search and fields that explain themselves ask in the background. When the session has ended they get no
// answer: the page says why.
"use strict";
{
  const words = document.currentScript.dataset.said;

  const say = () => {
    if (document.querySelector("#logged-out, .relogin")) return;
    const said = document.createElement("p");
    said.id = "logged-out";
    said.className = "errornote";
    said.setAttribute("role", "alert");
    said.textContent = words;
    document.querySelector("#content")?.prepend(said);
  };

  new PerformanceObserver((asked) => {
    if (asked.getEntries().some((entry) => entry.responseStatus === 401)) say();
  }).observe({ type: "resource" });

  // A browser that does not tell the status of what it fetched still tells it to the boxes.
  window.django?.jQuery(document).on("ajaxError", (_event, answer) => {
    if (answer.status === 401) say();
  });
}
