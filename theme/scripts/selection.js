/* What a reader selects and copies is copied without the marks that break long words on the page. */

import { findAround } from "./elements.js";
import { stripGuides } from "./page_text.js";

document.addEventListener("copy", (event) => {
  const selection = getSelection();
  const text = selection?.toString() ?? "";
  if (!selection || event.defaultPrevented || stripGuides(text) === text) return;
  if (findAround(event.target, "input, textarea")) return;
  const copied = document.createElement("div");
  for (let range = 0; range < selection.rangeCount; range += 1) {
    copied.append(selection.getRangeAt(range).cloneContents());
  }
  event.clipboardData?.setData("text/plain", stripGuides(text));
  event.clipboardData?.setData("text/html", stripGuides(copied.innerHTML));
  event.preventDefault();
});
