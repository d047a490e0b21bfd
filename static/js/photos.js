// In a box that chooses a photo stand the pictures, in the list and beside what is chosen.
"use strict";
{
  const { defaults } = django.jQuery.fn.select2;
  const other = defaults.defaults.templateResult;

  const withPicture = (found, otherwise) => {
    const address = found.picture ?? found.element?.dataset.picture;
    if (!address) return otherwise(found);
    const line = document.createElement("span");
    line.className = "photo-choice";
    const picture = document.createElement("img");
    picture.src = address;
    picture.alt = ""; // the caption follows
    line.append(picture, found.text);
    return django.jQuery(line);
  };

  // Before the boxes are made, which is when the page is ready.
  defaults.set("templateResult", (found) => withPicture(found, other));
  defaults.set("templateSelection", (found) => withPicture(found, ({ text }) => text));
}
