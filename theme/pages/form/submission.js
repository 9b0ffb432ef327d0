/* The end of the form: the same files by mail, as a pull request, or as a download. */

import { announce, copy } from "../../scripts/clipboard.js";
import { saveFile } from "../../scripts/downloads.js";
import { copyTemplate, find, findAll, findAround } from "../../scripts/elements.js";
import { fill } from "../../scripts/phrases.js";

/** @import { Payload } from "./payload.js" */

/** @typedef {{path: string, text: string, isNew: boolean}} File of the repository */

const LONGEST = 6000; // characters of an address that forges and browsers surely take

/**
 * Fills the three ways.
 *
 * @param {Element} root the form's part of the page
 * @param {Payload} payload
 * @returns {(files: File[], title: string) => void} to be called with what is to be sent, and the act's title
 */
export function openSubmission(root, { words, addresses }) {
  const ready = find(root, "[data-ready]", HTMLElement);
  const place = find(ready, "[data-forge-files]", HTMLElement);
  const mailButton = find(ready, "[data-copy-mail]", HTMLElement);
  /** @type {File[]} */
  let current = [];

  /**
   * Copies a text and says so beside the element that asked for it.
   *
   * @param {HTMLElement} element
   * @param {string} text
   * @param {string} done
   */
  async function copyFor(element, text, done) {
    const way = findAround(element, "[data-way]");
    const isCopied = await copy(text);
    if (way) announce(find(way, "[role=status]", HTMLElement), isCopied ? done : words.copy_failed);
  }

  /**
   * A link to the forge's page for a file: with the text in it, or beside it on the clipboard.
   *
   * @param {File} file
   * @param {string | undefined} label
   */
  function drawForgeLink(file, label) {
    const link = copyTemplate(ready, "[data-forge-link]");
    const { href, fits } = forgeAddress(file, addresses);
    link.setAttribute("href", href);
    const called = label ?? (fits ? place.dataset.open : place.dataset.paste) ?? "";
    find(link, "[data-label]", HTMLElement).textContent = called;
    if (!fits) link.addEventListener("click", () => copyFor(link, file.text, words.copied_to_paste));
    return link;
  }

  /** @param {File} file */
  function drawFile({ path, text }) {
    const made = copyTemplate(ready, "[data-file]");
    find(made, "[data-name]", HTMLElement).textContent = path;
    find(made, "code", HTMLElement).textContent = text;
    find(made, "pre", HTMLElement).setAttribute("aria-label", path);
    return made;
  }

  mailButton.addEventListener("click", () => copyFor(mailButton, mailText(current, words.mail_text), words.copied));
  find(ready, "[data-download]", HTMLElement).addEventListener("click", () => {
    for (const { path, text } of current) {
      saveFile(new Blob([text], { type: "application/yaml" }), path.split("/").at(-1) ?? path);
    }
  });

  return (files, title) => {
    current = files;
    const last = files.length - 1;
    place.replaceChildren(...files.map((file, at) => drawForgeLink(file, at < last ? place.dataset.first : undefined)));
    const way = findAround(place, "[data-way]");
    if (way) way.hidden = !addresses.new_file;
    const subject = encodeURIComponent(fill(words.mail_subject, { title }));
    find(ready, "[data-open-mail]", HTMLAnchorElement).href = `mailto:${addresses.mail}?subject=${subject}`;
    find(ready, "[data-files]", HTMLElement).replaceChildren(...files.map(drawFile));
    for (const each of findAll(ready, "[role=status]", HTMLElement)) each.textContent = "";
  };
}

/**
 * The files in a mail: the sentence that names the act's, and each under its path.
 *
 * @param {File[]} files
 * @param {string} sentence
 */
export function mailText(files, sentence) {
  const texts = files.map(({ path, text }) => `# ${path}\n${text}`);
  return [fill(sentence, { file: files.at(-1)?.path ?? "" }), ...texts].join("\n\n");
}

/**
 * The address of the forge's page for a file.
 *
 * @param {File} file
 * @param {Pick<Payload["addresses"], "new_file" | "edit_file">} addresses
 * @returns {{href: string, fits: boolean}} `fits`: the text is in the address
 */
export function forgeAddress({ path, text, isNew }, addresses) {
  if (!isNew) return { href: `${addresses.edit_file}/${path}`, fits: false };
  const named = `${addresses.new_file}?filename=${encodeURIComponent(path)}`;
  const whole = `${named}&value=${encodeURIComponent(text)}`;
  return whole.length < LONGEST ? { href: whole, fits: true } : { href: named, fits: false };
}
