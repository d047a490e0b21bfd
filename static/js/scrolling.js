// What is wider than its place scrolls by itself; with nothing to press in it, the keyboard reaches it all the same.
"use strict";
{
  const PRESSED = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";

  const reach = () => {
    for (const place of document.querySelectorAll(
      "#content :is(.plain-rows, .results, .version-table, #change-history, .panel > .inside)",
    ))
      if (place.scrollWidth > place.clientWidth && !place.querySelector(PRESSED)) place.tabIndex = 0;
  };

  addEventListener("load", reach);
  addEventListener("resize", reach);
}
