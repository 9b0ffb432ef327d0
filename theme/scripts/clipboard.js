/* Copying to the clipboard, with a way for pages served without https, and saying to a screen reader that it was done. */

const GUIDES = /[\u00ad\u2060]/g; // where a page may break a word, and where not
const PAUSE = 50; // milliseconds: the same words twice need an empty moment between, or they are not announced

/**
 * A text as people mean it: without the marks that guide where the page breaks it.
 * @param {string} text
 * @returns {string}
 */
export const plain = (text) => text.replace(GUIDES, "");

/**
 * Copies a text, and its HTML beside it where there is one: the place it is pasted into takes what it can.
 * @param {string} text
 * @param {string} [html]
 * @returns {Promise<boolean>} whether it was copied
 */
export async function copy(text, html) {
  const kinds = { "text/plain": plain(text), ...(html && { "text/html": plain(html) }) };
  try {
    await write(kinds);
    return true;
  } catch {
    return copyByEvent(kinds);
  }
}

async function write(kinds) {
  if (!kinds["text/html"]) return navigator.clipboard.writeText(kinds["text/plain"]);
  const parts = Object.entries(kinds).map(([type, value]) => [type, new Blob([value], { type })]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
}

function copyByEvent(kinds) {
  const focused = document.activeElement;
  const field = document.createElement("textarea"); // some browsers copy a selection or nothing
  field.value = kinds["text/plain"];
  field.readOnly = true;
  field.className = "vh";
  document.body.append(field);
  field.select();
  const fill = (event) => {
    for (const [type, value] of Object.entries(kinds)) event.clipboardData.setData(type, value);
    event.preventDefault();
  };
  document.addEventListener("copy", fill, { capture: true });
  const done = document.execCommand("copy");
  document.removeEventListener("copy", fill, { capture: true });
  field.remove();
  focused?.focus();
  return done;
}

/**
 * Says something in a status line, the same words again too.
 * @param {Element} status an element with role=status
 * @param {string} words
 */
export function say(status, words) {
  status.textContent = "";
  setTimeout(() => {
    status.textContent = words;
  }, PAUSE);
}
