/* On every page: the button of each act that puts it into the basket, and the basket's count in the header. */

import { LIMIT, readBasket, storeBasket, watchBasket } from "../../scripts/basket_storage.js";
import { announce } from "../../scripts/clipboard.js";
import { find, findAll, findAround } from "../../scripts/elements.js";
import { readText } from "../../scripts/page_text.js";

/** @import { BasketItem } from "../../scripts/basket_storage.js" */

/** @param {HTMLElement} button */
function idOf(button) {
  return button.dataset.basket || findAround(button, "[data-act-id]")?.dataset.actId || "";
}

/**
 * What the page shows of the act beside a button: its card, its row, or the newsletter block of its own page.
 *
 * @param {HTMLElement} button
 * @returns {BasketItem}
 */
function readShown(button) {
  /** @type {HTMLTemplateElement | null | undefined} */
  const template = button.closest("[data-sharing]")?.querySelector("template[data-newsletter-block]");
  const block = template && find(template.content, "*", HTMLElement);
  const card = button.closest(".stall, .result");
  const [title, doer, summary] = block
    ? [...block.children]
    : ["h3 a", ".stall__who", ".stall__sum, .result__sum"].map((part) => card?.querySelector(part));
  const page = document.documentElement.lang;
  const code = button.dataset.code || undefined;
  const found = { id: idOf(button), code, title: readText(title), doer: readText(doer), page };
  // a row that a search has found shows the words that were found, not the summary
  if (!code) return found;
  const own = title instanceof HTMLElement ? title.lang : "";
  return { ...found, summary: readText(summary), lang: block?.lang || own || page };
}

/** @param {DOMStringMap} words */
function mark(words) {
  const ids = new Set(readBasket().map((item) => item.id));
  for (const link of findAll(document, "[data-basket-link]", HTMLElement)) {
    link.hidden = ids.size === 0;
    find(link, "b", HTMLElement).textContent = String(ids.size);
  }
  for (const button of findAll(document, "[data-basket]", HTMLElement)) {
    const isIn = ids.has(idOf(button));
    const label = (isIn ? words.remove : words.add) ?? "";
    if (button.textContent !== label) button.textContent = label;
    const { title } = readShown(button);
    button.setAttribute("aria-label", title ? `${label}: ${title}` : label);
    button.classList.toggle("is-in", isIn);
  }
}

/**
 * Puts the act of a button into the basket, or takes it out.
 *
 * @param {HTMLElement} button
 * @param {DOMStringMap} words
 * @returns {string | undefined} what is said of it
 */
function toggleItem(button, words) {
  const items = readBasket();
  const id = idOf(button);
  const others = items.filter((item) => item.id !== id);
  const adding = others.length === items.length;
  if (adding && items.length >= LIMIT) return words.full;
  const done = storeBasket(adding ? [...items, readShown(button)] : others);
  if (!done) return words.notKept;
  return adding ? words.added : words.removed;
}

/** @type {HTMLElement | null} */
const status = document.querySelector("[data-basket-words]");
if (status) {
  const words = status.dataset;
  const update = () => mark(words);
  update();
  watchBasket(update);
  document.addEventListener("click", (event) => {
    const button = findAround(event.target, "[data-basket]");
    if (button) announce(status, toggleItem(button, words) ?? "");
  });
  const results = document.querySelector("[data-results]"); // a search draws its rows anew
  if (results) new MutationObserver(update).observe(results, { childList: true });
}
