/* On every page: the button of each act that puts it into the basket, and the basket's count in the header. */

import { keep, kept, LIMIT, whenChanged } from "../../scripts/basket_storage.js";
import { plain, say } from "../../scripts/clipboard.js";

const links = document.querySelectorAll("[data-basket-link]");
const words = document.querySelector("[data-basket-words]")?.dataset;
const status = document.querySelector("[data-basket-words]");

const idOf = (button) => button.dataset.basket || button.closest("[data-act-id]")?.dataset.actId;
const text = (element) =>
  plain(element?.textContent ?? "")
    .replace(/\s+/g, " ")
    .trim();

/** What the page shows of the act beside a button: its card, its row, or the newsletter block of its own page. */
function shown(button) {
  const block = button.closest("[data-sharing]")?.querySelector("[data-newsletter-block]")?.content.firstElementChild;
  const card = block ?? button.closest(".stall, .result");
  const [title, doer, summary] = block
    ? [...block.children]
    : ["h3 a", ".stall__who", ".stall__sum, .result__sum"].map((part) => card?.querySelector(part));
  const page = document.documentElement.lang;
  const found = {
    id: idOf(button),
    code: button.dataset.code || undefined,
    title: text(title),
    doer: text(doer),
    page,
  };
  // a row that a search has found shows the words that were found, not the summary
  if (button.dataset.code) return { ...found, summary: text(summary), lang: block?.lang || title?.lang || page };
  return found;
}

function mark() {
  const ids = new Set(kept().map((item) => item.id));
  for (const link of links) {
    link.hidden = ids.size === 0;
    link.querySelector("b").textContent = ids.size;
  }
  for (const button of document.querySelectorAll("[data-basket]")) {
    const label = ids.has(idOf(button)) ? words.remove : words.add;
    if (button.textContent !== label) button.textContent = label;
    const title = shown(button).title;
    button.setAttribute("aria-label", title ? `${label}: ${title}` : label);
    button.classList.toggle("is-in", label === words.remove);
  }
}

function turn(button) {
  const items = kept();
  const id = idOf(button);
  const others = items.filter((item) => item.id !== id);
  if (others.length === items.length && items.length >= LIMIT) return say(status, words.full);
  const adding = others.length === items.length;
  const done = keep(adding ? [...items, shown(button)] : others);
  return say(status, done ? `${adding ? words.added : words.removed}` : words.notKept);
}

if (words) {
  mark();
  whenChanged(mark);
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-basket]");
    if (button) turn(button);
  });
  const results = document.querySelector("[data-results]"); // a search draws its rows anew
  if (results) new MutationObserver(mark).observe(results, { childList: true });
}
