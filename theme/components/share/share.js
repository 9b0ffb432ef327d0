/* The box that shares an act (components/share.html): copy buttons, the QR code as PNG, print. */

import { copy, say } from "../../scripts/clipboard.js";
import { savePng } from "../../scripts/downloads.js";
import { blockOf, textOf } from "../newsletter_block/newsletter_block.js";

for (const box of document.querySelectorAll("[data-sharing]")) {
  const status = box.querySelector("[role=status]");
  const { copied, copyFailed, pngFailed } = box.dataset;
  const on = (name, act) => {
    for (const button of box.querySelectorAll(`[data-${name}]`)) button.addEventListener("click", () => act(button));
  };
  const tell = async (done) => say(status, (await done) ? copied : copyFailed);

  on("copy", (button) => tell(copy(button.dataset.copy)));
  on("copy-block", () => {
    const block = blockOf(box.querySelector("template"));
    return tell(copy(textOf(block), block.outerHTML));
  });
  on("copy-field", () => tell(copy(box.querySelector("textarea").value)));
  on("png", async (button) => {
    const done = await savePng(box.querySelector("[data-qr]"), button.dataset.png).catch(() => false);
    say(status, done ? "" : pngFailed);
  });
  on("print", () => print());
}
