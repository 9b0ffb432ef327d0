/* The basket as this browser keeps it: what the cards said of the acts, in the order of the reader. */

import { readActId } from "./own_address.js";

const KEY = "tori-basket";
export const LIMIT = 50;
/** The code of a short address. */
export const CODE = /^[a-z2-7]{7}$/;
const KEPT = ["id", "code", "title", "doer", "summary", "lang", "page"];

/**
 * @typedef {object} BasketItem an act in the basket
 * @property {string} id `organisation/slug`
 * @property {string} [code] of its short address; a row of a search does not know it
 * @property {string} [title]
 * @property {string} [doer]
 * @property {string} [summary]
 * @property {string} [lang] the language of its title and summary
 * @property {string} [page] the language of the page that it was collected on
 */

/**
 * An item with nothing in it but what the basket keeps: another script of the same host may have written it.
 *
 * @param {Record<string, unknown>} item
 * @returns {BasketItem}
 */
function clean(item) {
  const texts = KEPT.flatMap((name) => (typeof item[name] === "string" ? [[name, item[name]]] : []));
  const found = Object.fromEntries(texts);
  if (!CODE.test(found.code ?? "")) delete found.code;
  return found;
}

/** @returns {BasketItem[]} */
export function readBasket() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(found)
      ? found
          .filter((item) => readActId(item?.id))
          .map(clean)
          .slice(0, LIMIT)
      : [];
  } catch {
    return [];
  }
}

/**
 * @param {BasketItem[]} items
 * @returns {boolean} whether the browser keeps them
 */
export function storeBasket(items) {
  try {
    if (items.length) localStorage.setItem(KEY, JSON.stringify(items));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  } finally {
    document.dispatchEvent(new Event("basket"));
  }
}

/**
 * Calls back when the basket has changed, here or in another tab.
 *
 * @param {() => void} changed
 */
export function watchBasket(changed) {
  document.addEventListener("basket", changed);
  addEventListener("storage", (event) => {
    if (event.key === KEY || event.key === null) changed();
  });
}
