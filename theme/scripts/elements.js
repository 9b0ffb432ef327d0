/* Elements of a page, each with the kind that a script stands on. One that is not there is a fault of ours, told at once. */

/**
 * The first element that a selector finds.
 *
 * @template {Element} Kind
 * @param {ParentNode} within
 * @param {string} selector
 * @param {{new (): Kind, name: string}} kind
 * @returns {Kind}
 */
export function find(within, selector, kind) {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new TypeError(`no ${kind.name} at ${selector}`);
  return found;
}

/**
 * Every element of a kind that a selector finds.
 *
 * @template {Element} Kind
 * @param {ParentNode} within
 * @param {string} selector
 * @param {{new (): Kind}} kind
 * @returns {Kind[]}
 */
export function findAll(within, selector, kind) {
  return [...within.querySelectorAll(selector)].flatMap((each) => (each instanceof kind ? [each] : []));
}

/**
 * Where an event happened, or what is nearest around it of those that a selector finds.
 *
 * @param {EventTarget | null} target
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export function findAround(target, selector) {
  return target instanceof Element ? target.closest(selector) : null;
}

/**
 * A copy of what a template element holds.
 *
 * @param {ParentNode} within
 * @param {string} selector of the template
 * @returns {HTMLElement}
 */
export function copyTemplate(within, selector) {
  return cloneElement(find(find(within, selector, HTMLTemplateElement).content, "*", HTMLElement));
}

/**
 * A copy with all that is in it.
 *
 * @template {Node} Kind
 * @param {Kind} node
 * @returns {Kind}
 */
export function cloneElement(node) {
  return /** @type {Kind} */ (node.cloneNode(true));
}

/**
 * The settings that a page tells its scripts: JSON in a template element.
 *
 * @param {ParentNode} within
 * @param {string} selector of the template
 * @returns {any} of the shape that the page's generator gives it
 */
export function readSettings(within, selector) {
  return JSON.parse(find(within, selector, HTMLTemplateElement).content.textContent ?? "");
}
