/* Fills a template whose words are marks (`⟦title⟧`), repeats what is marked with a star, and takes away what stays empty. */

import { cloneElement, find, findAll } from "../../scripts/elements.js";

const MARK = /⟦([\w.*]+)⟧/g;
const HELD = /⟦[\w.*]+⟧/;

/**
 * @typedef {Record<string, string | Node>} Values of marks
 * @typedef {string | Record<string, string>} Item what a starred mark is repeated for
 * @typedef {Record<string, Item[]>} Lists of starred marks
 * @typedef {{marked: boolean, full: boolean}} Filling whether there were marks, and whether any of them got a value
 */

const NOTHING = { marked: false, full: false };

/**
 * A copy of the template's content with its marks filled.
 *
 * @param {HTMLTemplateElement} template
 * @param {Values} values
 * @param {Lists} lists
 */
export function fillTemplate(template, values, lists = {}) {
  const root = cloneElement(find(template.content, "*", HTMLElement));
  for (const name of findStarred(root)) repeat(root, name, lists[name] ?? []);
  fillElement(root, values);
  for (const link of findAll(root, "a", HTMLAnchorElement)) {
    const place = link.dataset.href ?? ""; // a preview leads nowhere, and not to a part that is not there
    if (place.startsWith("#") && place.length > 1 && !root.querySelector(place)) link.remove();
    delete link.dataset.href;
  }
  for (const image of findAll(root, "[data-src]", HTMLImageElement)) {
    image.src = image.dataset.src ?? "";
    delete image.dataset.src;
  }
  for (const button of root.querySelectorAll("button, [role=status], .needs-js")) button.remove();
  for (const each of [root, ...root.querySelectorAll("[data-act-id]")]) each.removeAttribute("data-act-id");
  return root;
}

/** @param {Element} root */
function findStarred(root) {
  return new Set([...root.outerHTML.matchAll(/⟦(\w+)\*/g)].map(([, name]) => name));
}

/**
 * Repeats the element that holds every mark of a starred name.
 *
 * @param {HTMLElement} root
 * @param {string} name
 * @param {Item[]} items
 */
function repeat(root, name, items) {
  const mark = new RegExp(`⟦${name}\\*`);
  const holders = [root, ...findAll(root, "*", HTMLElement)].filter((each) =>
    textsOf(each).some((text) => mark.test(text)),
  );
  let home = holders[0];
  while (home.parentElement && !holders.every((each) => home.contains(each))) home = home.parentElement;
  for (const item of items) {
    const copy = cloneElement(home);
    const parts = typeof item === "string" ? [] : Object.entries(item);
    const own = parts.map(([key, value]) => [`${name}*.${key}`, value]);
    fillElement(copy, typeof item === "string" ? { [`${name}*`]: item } : Object.fromEntries(own));
    copy.dataset.filled = "";
    home.before(copy);
  }
  if (items.length) home.remove();
}

/**
 * The texts that an element holds itself: its text nodes and its attributes.
 *
 * @param {Element} element
 */
function textsOf(element) {
  const texts = [...element.childNodes].flatMap((node) => (node instanceof Text ? [node.data] : []));
  return [...texts, ...[...element.attributes].map(({ value }) => value)];
}

/**
 * @param {Element} element
 * @param {Values} values
 * @returns {Filling}
 */
function fillElement(element, values) {
  if (element.hasAttribute("data-filled")) {
    element.removeAttribute("data-filled");
    return { marked: true, full: true };
  }
  let { marked, full } = NOTHING;
  for (const { name, value } of [...element.attributes]) {
    if (!HELD.test(value)) continue;
    const filled = fillMarks(value, values);
    marked = true;
    full ||= filled.full;
    element.setAttribute(name, filled.text);
  }
  for (const node of [...element.childNodes]) {
    const filled = fillNode(node, values);
    if (filled.marked && !filled.full && node instanceof Element) remove(node);
    marked ||= filled.marked;
    full ||= filled.full;
  }
  return { marked, full };
}

/**
 * @param {Node} node
 * @param {Values} values
 * @returns {Filling}
 */
function fillNode(node, values) {
  if (node instanceof Element) return fillElement(node, values);
  if (!(node instanceof Text) || !HELD.test(node.data)) return NOTHING;
  const [, whole = ""] = /^\s*⟦([\w.*]+)⟧\s*$/.exec(node.data) ?? [];
  const value = values[whole];
  if (value instanceof Node) {
    node.replaceWith(cloneElement(value));
    return { marked: true, full: true };
  }
  const { text, full } = fillMarks(node.data, values);
  node.data = text;
  return { marked: true, full };
}

/**
 * A text with its marks filled; what stands before an empty one to part it from the rest goes too.
 *
 * @param {string} text
 * @param {Values} values
 */
export function fillMarks(text, values) {
  let full = false;
  const parted = text.replace(/(\s[·–]\s|,\s)?⟦([\w.*]+)⟧/g, (_, before = "", name) => {
    const value = values[name] ?? "";
    if (value === "") return "";
    full = true;
    return before + value;
  });
  return { text: parted.replace(MARK, ""), full };
}

/** @param {Element} element */
function remove(element) {
  const before = element.previousSibling;
  if (before instanceof Text) before.data = before.data.replace(/,\s*$/, "");
  element.remove();
}
