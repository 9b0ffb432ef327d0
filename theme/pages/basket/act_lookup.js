/* What a basket does not know of an act is read from the act's own page: nothing is fetched of the other 10 000. */

import { find } from "../../scripts/elements.js";
import { stripGuides } from "../../scripts/page_text.js";

/** @import { BasketItem } from "../../scripts/basket_storage.js" */

/** @typedef {Partial<BasketItem> & {gone?: boolean}} Entry a row of the basket; `gone` when there is no such act */

/**
 * An act with everything that the basket shows, in the page's language.
 *
 * @param {Partial<BasketItem>} item of which `id` or `code` is known
 * @param {{acts: string, short: string}} to where acts and short addresses begin
 * @param {string} page the page's language
 * @returns {Promise<Entry>}
 */
export async function completeItem(item, to, page) {
  if (item.code && item.title && item.summary && item.page === page) return item;
  try {
    const id = item.id ?? (await findId(item.code ?? "", to.short));
    const template = find(await fetchPage(`${to.acts}${id}/`), "[data-newsletter-block]", HTMLTemplateElement);
    const block = find(template.content, "*", HTMLElement);
    const [title, doer, summary] = [...block.children].map((part) => stripGuides(part.textContent ?? ""));
    const code = find(block, "a", HTMLAnchorElement).getAttribute("href")?.split("/").at(-2);
    return { id, code, title, doer, summary, lang: block.lang, page };
  } catch (error) {
    if (navigator.onLine && (error instanceof TypeError || error instanceof Missing)) return { ...item, gone: true };
    throw error;
  }
}

class Missing extends Error {}

/**
 * The id of the act that a short address leads to: the last two words of its page's address.
 *
 * @param {string} code
 * @param {string} short where short addresses begin
 */
async function findId(code, short) {
  const page = await fetchPage(`${short}${code}/`);
  const target = page.querySelector("link[rel=canonical]")?.getAttribute("href") ?? "";
  const id = target.match(/\/([a-z0-9-]+\/[a-z0-9-]+)\/$/)?.[1];
  if (!id) throw new Missing(code);
  return id;
}

/** @param {string} address */
async function fetchPage(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Missing(address);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}
