/* The basket's page: the reader's own basket, or one that the address tells of (`?t=code.code`). */

import { writePlainText } from "../../components/newsletter_block/newsletter_block.js";
import { LIMIT, readBasket, storeBasket, watchBasket } from "../../scripts/basket_storage.js";
import { announce, copy } from "../../scripts/clipboard.js";
import { saveFile } from "../../scripts/downloads.js";
import { copyTemplate, find, findAll, readSettings } from "../../scripts/elements.js";
import { fill } from "../../scripts/phrases.js";
import { completeItem } from "./act_lookup.js";
import { toCsv, toIssue, toMarkdown } from "./exports.js";
import { readCodes, writeCodes } from "./shared_basket.js";

/**
 * @import { BasketItem } from "../../scripts/basket_storage.js"
 * @import { Entry } from "./act_lookup.js"
 * @import { Act } from "./exports.js"
 */

/**
 * @typedef {"base" | "home" | "acts" | "short" | "cloths"} Place where things of the site are
 * @typedef {"qr_alt" | "copied" | "copy_failed" | "moved" | "taken_out" | "gone" | "undone" | "cleared" | "taken" | "full"
 *   | "not_kept" | "file" | "issue_title"} Word
 * @typedef {Record<Place | Word, string> & {columns: string[]}} Settings as generator/render/pages/basket_page.py tells them
 */

const page = find(document, "[data-basket-page]", HTMLElement);
/** @type {Settings} */
const settings = readSettings(page, "[data-basket-settings]");
const list = find(page, "[data-basket-list]", HTMLElement);
const status = find(page, "[data-basket-status]", HTMLElement);
const undo = find(page, "[data-undo]", HTMLElement);
const language = document.documentElement.lang;
const codes = readCodes(location.search);

/** @type {Entry[]} */
let acts = [];
/** @type {Entry[] | null} */
let before = null; // the basket before what `undo` takes back

/** @param {string} words */
const say = (words) => announce(status, words);
/** @param {Entry} act */
const urlOf = (act) => `${settings.base}t/${act.code}/`;
/** @param {Entry} act */
const nameOf = (act) => act.title ?? act.code ?? act.id ?? "";
/** @param {string} url */
const withoutScheme = (url) => url.replace(/^https?:\/\/|\/$/g, "");

/**
 * The acts that are there, with all that is said of them.
 *
 * @returns {Act[]}
 */
function actsThere() {
  const blank = { id: "", code: "", title: "", doer: "", summary: "", lang: language, page: language };
  return acts.filter((act) => !act.gone).map((act) => ({ ...blank, ...act, url: urlOf(act) }));
}

async function load() {
  const wanted = codes ? codes.map((code) => ({ code })) : readBasket();
  page.dataset.state = "loading";
  try {
    acts = await Promise.all(wanted.map((item) => completeItem(item, settings, language)));
  } catch (error) {
    console.error(error);
    acts = wanted.filter((item) => "title" in item && item.title);
  }
  if (!codes && acts.length) keep();
  draw();
}

/** @returns {BasketItem[]} */
function itemsToKeep() {
  return acts.flatMap(({ gone, id, ...item }) => (id ? [{ id, ...item }] : []));
}

/** Keeps the order; an act that is gone stays until the reader has seen so and takes it out. */
function keep() {
  if (codes) history.replaceState(null, "", writeCodes(acts));
  else if (!storeBasket(itemsToKeep())) say(settings.not_kept);
}

function draw() {
  page.dataset.state = acts.length ? "ready" : "empty";
  page.classList.toggle("is-shared", codes !== null);
  list.replaceChildren(...acts.map(drawRow));
}

/**
 * @param {Entry} act
 * @param {number} index
 */
function drawRow(act, index) {
  const item = copyTemplate(page, "template[data-basket-item]");
  const title = find(item, "h3 a", HTMLAnchorElement);
  const summary = find(item, "[data-summary]", HTMLElement);
  title.textContent = nameOf(act);
  if (act.gone) {
    title.removeAttribute("href");
    summary.textContent = settings.gone;
    for (const image of item.querySelectorAll("img")) image.remove();
  } else {
    const code = find(item, ".qr", HTMLImageElement);
    title.href = `${settings.acts}${act.id}/`;
    summary.textContent = act.summary ?? "";
    find(item, "[data-doer]", HTMLElement).textContent = act.doer ?? "";
    find(item, "[data-address]", HTMLElement).textContent = withoutScheme(urlOf(act));
    find(item, ".cloth", HTMLImageElement).src = `${settings.cloths}${act.id}.svg`;
    code.src = `${settings.short}${act.code}/qr.svg`;
    code.alt = fill(settings.qr_alt, { address: urlOf(act) });
    if (act.lang && act.lang !== language) title.lang = summary.lang = act.lang;
  }
  /**
   * @param {string} name
   * @param {boolean} disabled
   * @param {() => void} act
   */
  const prepare = (name, disabled, act) => {
    const button = find(item, `[data-${name}]`, HTMLButtonElement);
    button.setAttribute("aria-label", `${button.textContent}: ${title.textContent}`);
    button.disabled = disabled;
    button.addEventListener("click", act);
  };
  prepare("up", index === 0, () => move(index, index - 1));
  prepare("down", index === acts.length - 1, () => move(index, index + 1));
  prepare("out", false, () => takeOut(index));
  return item;
}

function update() {
  keep();
  draw();
}

/**
 * @param {number} from
 * @param {number} to
 */
function move(from, to) {
  before = null;
  undo.hidden = true;
  acts.splice(to, 0, ...acts.splice(from, 1));
  update();
  const row = list.children[to];
  const wanted = find(row, to < from ? "[data-up]" : "[data-down]", HTMLButtonElement);
  (wanted.disabled ? find(row, "button:enabled", HTMLButtonElement) : wanted).focus();
  say(fill(settings.moved, { title: nameOf(acts[to]), place: to + 1, total: acts.length }));
}

/** @param {number} index */
function takeOut(index) {
  before = [...acts];
  const [gone] = acts.splice(index, 1);
  update();
  undo.hidden = false;
  const next = list.children[Math.min(index, acts.length - 1)];
  (next ? find(next, "[data-out]", HTMLElement) : undo).focus();
  say(fill(settings.taken_out, { title: nameOf(gone) }));
}

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/**
 * @param {string} text
 * @param {string} ending
 * @param {string} type
 */
function download(text, ending, type) {
  saveFile(new Blob([text], { type: `${type};charset=utf-8` }), `${settings.file}-${today()}.${ending}`);
}

/** @param {Promise<boolean>} copying */
const report = async (copying) => say((await copying) ? settings.copied : settings.copy_failed);

/** @param {Act} act */
function drawBlock(act) {
  const block = copyTemplate(page, "template[data-newsletter-block]");
  const [title, doer, summary, read] = block.children;
  block.lang = act.lang;
  find(title, "a", HTMLElement).textContent = act.title;
  doer.textContent = act.doer;
  summary.textContent = act.summary;
  find(read, "a", HTMLElement).textContent = withoutScheme(act.url);
  for (const link of block.querySelectorAll("a")) link.setAttribute("href", act.url);
  return block;
}

/** @type {Record<string, () => void>} what the buttons do, by `data-do` */
const deeds = {
  blocks() {
    const blocks = actsThere().map(drawBlock);
    const html = blocks.map((block) => block.outerHTML).join("");
    report(copy(blocks.map(writePlainText).join("\n\n"), html));
  },
  link: () => report(copy(settings.home + writeCodes(acts))),
  print: () => print(),
  table: () => download(toCsv(actsThere(), settings.columns), "csv", "text/csv"),
  markdown: () => download(toMarkdown(actsThere()), "md", "text/markdown"),
  issue() {
    const text = toIssue(actsThere(), { title: settings.issue_title, date: today(), language });
    saveFile(new Blob([text]), `${today()}-${settings.file}.yaml`);
  },
  clear() {
    before = [...acts];
    acts = [];
    update();
    undo.hidden = false;
    undo.focus();
    say(settings.cleared);
  },
  take() {
    const own = readBasket();
    const known = new Set(own.map((item) => item.id));
    const fresh = acts.filter((act) => !act.gone && !known.has(act.id ?? ""));
    const together = [...own, ...fresh.flatMap(({ id, ...item }) => (id ? [{ id, ...item }] : []))];
    if (together.length > LIMIT) say(settings.full);
    else say(storeBasket(together) ? settings.taken : settings.not_kept);
  },
};

for (const button of findAll(page, "[data-do]", HTMLElement)) {
  button.addEventListener("click", () => deeds[button.dataset.do ?? ""]());
}
undo.addEventListener("click", () => {
  acts = before ?? acts;
  undo.hidden = true;
  update();
  findAll(list, "button:enabled", HTMLButtonElement)[0]?.focus();
  say(settings.undone);
});

// Another tab has changed the basket: show what it holds now. Our own changes are the same already.
watchBasket(() => {
  if (codes || page.dataset.state === "loading") return;
  /** @param {{id?: string}[]} items */
  const idsOf = (items) => items.map(({ id }) => id).join();
  if (idsOf(readBasket()) !== idsOf(acts)) load();
});

load();
