// The table maker: breakdowns that the chosen measure does not have cannot be chosen.
"use strict";
{
  const fit = (form) => {
    const measure = form.elements.measure.value;
    for (const name of ["rows", "columns"]) {
      const box = form.elements[name];
      for (const option of box.options) {
        const fits = !option.dataset.fits || option.dataset.fits.split(" ").includes(measure);
        option.hidden = option.disabled = !fits;
      }
      if (box.selectedOptions[0]?.disabled) box.value = "";
    }
  };

  document.addEventListener("DOMContentLoaded", () => {
    for (const form of document.querySelectorAll("[data-table-question]")) {
      form.elements.measure.addEventListener("change", () => fit(form));
      fit(form);
    }
  });
}
