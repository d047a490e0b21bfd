// Files of a source: dropped or chosen, sent one after the other, each with its own bar. Without this the form sends them all.
"use strict";
{
  const send = (form, file, told) =>
    new Promise((done) => {
      const body = new FormData();
      for (const name of ["csrfmiddlewaretoken", "origin"]) body.append(name, form.elements[name].value);
      body.append("files", file);
      const request = new XMLHttpRequest();
      request.open("POST", form.action);
      request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
      request.upload.addEventListener("progress", (event) => {
        if (!event.lengthComputable) return;
        told.bar.value = event.loaded / event.total;
        if (event.loaded === event.total) {
          told.say(form.dataset.sealing);
          told.bar.removeAttribute("value");
        }
      });
      request.addEventListener("loadend", () => {
        let said = {};
        try {
          said = JSON.parse(request.responseText);
        } catch {
          said = {};
        }
        const sentence = said.files ? said.files[0].sentence : said.error || form.dataset.failed;
        told.end(sentence || form.dataset.done, Boolean(sentence));
        done(!sentence);
      });
      request.send(body);
    });

  const line = (list, file, waiting) => {
    const item = document.createElement("li");
    const name = document.createElement("b");
    const words = document.createElement("span");
    const bar = document.createElement("progress");
    name.textContent = file.name;
    words.textContent = waiting;
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    item.append(name, ": ", words, bar);
    list.append(item);
    return {
      bar,
      say: (text) => (words.textContent = text),
      end: (text, refused) => {
        words.textContent = text;
        words.classList.toggle("refused", refused);
        bar.remove();
      },
    };
  };

  const sendAll = async (form, files) => {
    const list = form.querySelector(".evidence-progress");
    const button = form.querySelector("[type=submit]");
    button.disabled = true;
    list.replaceChildren();
    const lines = files.map((file) => line(list, file, form.dataset.waiting));
    let all = true;
    for (const [place, file] of files.entries()) {
      if (file.size > Number(form.dataset.most)) {
        lines[place].end(form.dataset.tooLarge, true);
        all = false;
      } else {
        all = (await send(form, file, lines[place])) && all;
      }
    }
    form.elements.files.value = "";
    form.elements.origin.value = "";
    if (all) {
      window.location.assign(window.location.pathname);
      return;
    }
    button.disabled = false;
    const again = document.createElement("li");
    const link = document.createElement("a");
    link.href = window.location.pathname;
    link.textContent = form.dataset.again;
    again.append(link);
    list.append(again);
  };

  for (const form of document.querySelectorAll(".evidence-form")) {
    const box = form.elements.files;
    form.addEventListener("submit", (event) => {
      if (!box.files.length) return;
      event.preventDefault();
      sendAll(form, [...box.files]);
    });
    const place = form.querySelector(".evidence-drop");
    form.querySelector(".evidence-drop-hint").hidden = false;
    for (const name of ["dragover", "dragleave", "drop"]) {
      place.addEventListener(name, (event) => {
        event.preventDefault();
        place.classList.toggle("is-over", name === "dragover");
      });
    }
    place.addEventListener("drop", (event) => {
      if (event.dataTransfer.files.length) box.files = event.dataTransfer.files;
    });
  }

  for (const button of document.querySelectorAll(".evidence-copy")) {
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.text);
      button.textContent = button.dataset.done;
    });
  }
}
