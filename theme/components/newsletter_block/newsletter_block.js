/* An act as a block of a newsletter: HTML and plain text of the same words. The HTML is drawn by newsletter_block.html and
   lies in a template element. */

import { cloneElement, find, findAll } from "../../scripts/elements.js";
import { readText } from "../../scripts/page_text.js";

/**
 * The block in a template element.
 *
 * @param {HTMLTemplateElement} template
 */
export const findBlock = (template) => find(template.content, "*", HTMLElement);

/**
 * The block as plain text, a line for each of its parts; addresses are whole, without tags somebody could click.
 *
 * @param {HTMLElement} block
 */
export function writePlainText(block) {
  const copied = cloneElement(block);
  for (const link of findAll(copied, "p > a", HTMLAnchorElement)) link.textContent = link.getAttribute("href");
  return [...copied.children].map(readText).filter(Boolean).join("\n");
}
