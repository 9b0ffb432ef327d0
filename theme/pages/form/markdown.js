/* The Markdown of an act as elements, for the preview: what the act's page will show (catalogue/markdown.py). Never HTML. */

import { decodeEntity } from "./entities.js";
import { parseBlocks } from "./markdown_blocks.js";
import { escapePlainWriting } from "./plain_writing.js";

/**
 * @import { Block } from "./markdown_blocks.js"
 * @import { Inline } from "./markdown_inline.js"
 */

/**
 * The blocks of a story.
 *
 * @param {string} text
 */
export function parseMarkdown(text) {
  return parseBlocks(escapePlainWriting(text));
}

/**
 * A fragment of the text.
 *
 * @param {string} text
 */
export function drawMarkdown(text) {
  const fragment = document.createDocumentFragment();
  fragment.append(...parseMarkdown(text).map(drawNode));
  return fragment;
}

/**
 * @param {Block | Inline} node
 * @returns {Node | string}
 */
function drawNode(node) {
  if (typeof node === "string") return node;
  if ("entity" in node) return decodeEntity(node.entity);
  const made = document.createElement(node.tag); // a link without an address: a preview leads nowhere
  if ("start" in node && node.start !== undefined) made.setAttribute("start", String(node.start));
  made.append(...node.children.map(drawNode));
  return made;
}
