/* The words of a page as people mean them. */

const GUIDES = /[\u00ad\u2060]/g; // where a page may break a word, and where not

/**
 * A text without the marks that guide where the page breaks it.
 *
 * @param {string} text
 */
export const stripGuides = (text) => text.replace(GUIDES, "");

/**
 * The words of an element in one line.
 *
 * @param {Element | null | undefined} element
 */
export function readText(element) {
  return stripGuides(element?.textContent ?? "")
    .replace(/\s+/g, " ")
    .trim();
}
