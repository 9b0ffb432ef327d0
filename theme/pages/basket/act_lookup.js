/* What the basket does not know of an act is read from the act's own page: nothing is fetched of the other 10 000. */

import { plain } from "../../scripts/clipboard.js";

/**
 * An act with everything that the basket shows, in the page's language.
 * @param {import("../../scripts/basket_storage.js").Kept} item of which `id` or `code` is known
 * @param {{acts: string, short: string}} to where acts and short addresses begin
 * @param {string} page the page's language
 * @returns {Promise<import("../../scripts/basket_storage.js").Kept & {gone?: boolean}>} `gone` when there is no such act
 */
export async function whole(item, to, page) {
  if (item.code && item.title && item.summary && item.page === page) return item;
  try {
    const id = item.id ?? (await idOf(item.code, to));
    const block = (await pageAt(`${to.acts}${id}/`)).querySelector("[data-newsletter-block]").content.firstElementChild;
    const [title, doer, summary] = [...block.children].map((part) => plain(part.textContent));
    const code = block.querySelector("a").getAttribute("href").split("/").at(-2);
    return { id, code, title, doer, summary, lang: block.lang, page };
  } catch (error) {
    if (navigator.onLine && (error instanceof TypeError || error instanceof Missing)) return { ...item, gone: true };
    throw error;
  }
}

class Missing extends Error {}

/** The id of the act that a short address leads to: the last two words of its page's address. */
async function idOf(code, to) {
  const page = await pageAt(`${to.short}${code}/`);
  const target = page.querySelector("link[rel=canonical]")?.getAttribute("href") ?? "";
  const id = target.match(/\/([a-z0-9-]+\/[a-z0-9-]+)\/$/)?.[1];
  if (!id) throw new Missing(code);
  return id;
}

async function pageAt(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Missing(address);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}
