// A box that searches tells the server what stands beside it (data-forward), so that a judge's box begins with the
// judges of the court chosen; and choosing a judge fills in the court where there is none yet.
"use strict";
{
  const $ = django.jQuery;

  const besides = (select) => {
    const names = (select.dataset.forward ?? "").split(" ").filter(Boolean);
    return Object.fromEntries(names.map((name) => [name, beside(select, name)?.value ?? ""]));
  };

  // In place of Django's, which is called when the page is ready and for each row that is added.
  $.fn.djangoAdminSelect2 = function () {
    return this.each((_place, select) => {
      const { appLabel: app_label, modelName: model_name, fieldName: field_name } = select.dataset;
      const data = ({ term, page }) => ({ term, page, app_label, model_name, field_name, ...besides(select) });
      $(select).select2({ ajax: { data } });
    });
  };

  $(document).on("select2:select", "select", (event) => {
    for (const [name, { id, text }] of Object.entries(event.params.data.proposes ?? {})) {
      const field = beside(event.target, name);
      if (!field || field.value) continue;
      field.append(new Option(text, id, true, true));
      $(field).trigger("change");
    }
  });
}
