// Below what is found, a box that searches says in small words what agrees with what was typed, and what differs.
"use strict";
{
  const line = (words, name) => {
    const element = document.createElement("span");
    element.className = name;
    element.textContent = words;
    return element;
  };

  const shown = (found) => {
    if (!found.agrees && !found.differs) return found.text;
    const option = document.createElement("span");
    option.append(line(found.text, "found-text"));
    if (found.agrees) option.append(line(found.agrees, "found-agrees"));
    if (found.differs) option.append(line(found.differs, "found-differs"));
    return django.jQuery(option);
  };

  // Before the boxes are made, which is when the page is ready.
  django.jQuery.fn.select2.defaults.set("templateResult", shown);
}
