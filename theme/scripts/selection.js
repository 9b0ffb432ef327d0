/* What a reader selects and copies is copied without the marks that break long words on the page. */

import { plain } from "./clipboard.js";

document.addEventListener("copy", (event) => {
  const selection = getSelection();
  const text = selection?.toString() ?? "";
  if (event.defaultPrevented || plain(text) === text || event.target.closest?.("input, textarea")) return;
  const copied = document.createElement("div");
  for (let range = 0; range < selection.rangeCount; range += 1)
    copied.append(selection.getRangeAt(range).cloneContents());
  event.clipboardData.setData("text/plain", plain(text));
  event.clipboardData.setData("text/html", plain(copied.innerHTML));
  event.preventDefault();
});
