// Joins the button of a form to the security key, by the library's own functions; says so when it does not work.
"use strict";
{
  const form = document.querySelector("form.key-form");
  const ids = { credential: "id_credential", data: "key_data" };

  const show = (name) => {
    const sentence = form.querySelector(name);
    sentence.hidden = false;
    sentence.focus();
  };

  if (form && window.PublicKeyCredential) {
    const { addForm, authenticateForm } = window.allauth.webauthn.forms;
    if (form.dataset.key === "add") addForm({ ids: { ...ids, add: "use_key" } });
    else authenticateForm({ ids: { ...ids, authenticate: "use_key" } });
    document.addEventListener("allauth.error", (event) => {
      event.preventDefault();
      show(".key-problem");
    });
  } else if (form) {
    document.getElementById("use_key").disabled = true;
    show(".key-missing");
  }
}
