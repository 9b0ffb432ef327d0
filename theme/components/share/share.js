/* The box that shares an act (share.html): copy buttons, the QR code as PNG, print. */

import { announce, copy } from "../../scripts/clipboard.js";
import { savePng } from "../../scripts/downloads.js";
import { find, findAll } from "../../scripts/elements.js";
import { findBlock, writePlainText } from "../newsletter_block/newsletter_block.js";

for (const box of findAll(document, "[data-sharing]", HTMLElement)) {
  const status = find(box, "[role=status]", HTMLElement);
  const { copied = "", copyFailed = "", pngFailed = "" } = box.dataset;
  /**
   * @param {string} name of the buttons' data attribute
   * @param {(button: HTMLElement) => void} act
   */
  const on = (name, act) => {
    for (const button of findAll(box, `[data-${name}]`, HTMLElement)) {
      button.addEventListener("click", () => act(button));
    }
  };
  /** @param {Promise<boolean>} copying */
  const report = async (copying) => announce(status, (await copying) ? copied : copyFailed);

  on("copy", (button) => report(copy(button.dataset.copy ?? "")));
  on("copy-block", () => {
    const block = findBlock(find(box, "template", HTMLTemplateElement));
    report(copy(writePlainText(block), block.outerHTML));
  });
  on("copy-field", () => report(copy(find(box, "textarea", HTMLTextAreaElement).value)));
  on("png", async (button) => {
    const image = find(box, "[data-qr]", HTMLImageElement);
    const done = await savePng(image, button.dataset.png ?? "").catch(() => false);
    announce(status, done ? "" : pngFailed);
  });
  on("print", () => print());
}
