/* An act as a block of a newsletter: HTML and plain text of the same words. The HTML is drawn by the theme
   (components/newsletter_block.html) and lies in a template element. */

import { plain } from "../../scripts/clipboard.js";

/**
 * The block in a template element.
 * @param {HTMLTemplateElement} template
 * @returns {Element}
 */
export const blockOf = (template) => template.content.firstElementChild;

/**
 * The block as plain text, a line for each of its parts; addresses are whole, without tags somebody could click.
 * @param {Element} block
 * @returns {string}
 */
export function textOf(block) {
  const copied = block.cloneNode(true);
  for (const link of copied.querySelectorAll("p > a")) link.textContent = link.getAttribute("href");
  const lines = [...copied.children].map((part) => plain(part.textContent).replace(/\s+/g, " ").trim());
  return lines.filter(Boolean).join("\n");
}
