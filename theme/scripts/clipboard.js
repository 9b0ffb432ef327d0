/* Copying to the clipboard, with a way for pages served without https, and saying to a screen reader that it was done. */

import { stripGuides } from "./page_text.js";

const PAUSE = 50; // milliseconds: the same words twice need an empty moment between, or they are not announced

/** @typedef {Record<string, string>} Kinds a text by media type */

/**
 * Copies a text, and its HTML beside it where there is one: the place it is pasted into takes what it can.
 *
 * @param {string} text
 * @param {string} [html]
 * @returns {Promise<boolean>} whether it was copied
 */
export async function copy(text, html) {
  /** @type {Kinds} */
  const kinds = { "text/plain": stripGuides(text), ...(html && { "text/html": stripGuides(html) }) };
  try {
    await write(kinds);
    return true;
  } catch {
    return copyByEvent(kinds);
  }
}

/** @param {Kinds} kinds */
async function write(kinds) {
  if (!kinds["text/html"]) return navigator.clipboard.writeText(kinds["text/plain"]);
  const parts = Object.entries(kinds).map(([type, value]) => [type, new Blob([value], { type })]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
}

/** @param {Kinds} kinds */
function copyByEvent(kinds) {
  const focused = document.activeElement;
  const field = document.createElement("textarea"); // some browsers copy a selection or nothing
  field.value = kinds["text/plain"];
  field.readOnly = true;
  field.className = "vh";
  document.body.append(field);
  field.select();
  /** @param {ClipboardEvent} event */
  const give = (event) => {
    for (const [type, value] of Object.entries(kinds)) event.clipboardData?.setData(type, value);
    event.preventDefault();
  };
  document.addEventListener("copy", give, { capture: true });
  const done = document.execCommand("copy");
  document.removeEventListener("copy", give, { capture: true });
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}

/**
 * Says something in a status line, the same words again too.
 *
 * @param {Element} status an element with role=status
 * @param {string} words
 */
export function announce(status, words) {
  status.textContent = "";
  setTimeout(() => {
    status.textContent = words;
  }, PAUSE);
}
