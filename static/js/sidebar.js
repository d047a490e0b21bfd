// The list of models at the side: it opens and closes, and narrows to what is typed. Nothing of it is kept.
"use strict";
{
  const sidebar = document.getElementById("nav-sidebar");
  const toggle = document.getElementById("toggle-nav-sidebar");
  const main = document.getElementById("main");
  const filter = document.getElementById("nav-filter");

  const show = (open) => {
    main.classList.toggle("shifted", open);
    toggle.setAttribute("aria-expanded", open);
  };

  const narrow = () => {
    const typed = filter.value.toLowerCase();
    let found = 0;
    for (const link of sidebar.querySelectorAll("th[scope=row] a")) {
      const fits = link.textContent.toLowerCase().includes(typed);
      link.closest("tr").hidden = !fits;
      found += fits;
    }
    filter.classList.toggle("no-results", typed !== "" && found === 0);
  };

  if (sidebar && toggle && main && filter) {
    show(true);
    toggle.addEventListener("click", () => show(!main.classList.contains("shifted")));
    filter.addEventListener("input", narrow);
    filter.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      filter.value = "";
      narrow();
    });
  }
}
