/* Rows of acts: those of a search are drawn here, those of a list are taken from the static pages of the market, where
   they stand already drawn. Only text nodes are made of what acts say. */

import { find, findAll } from "../../scripts/elements.js";
import { memoize } from "../../scripts/loader.js";
import { fill } from "../../scripts/phrases.js";
import { copyPart } from "./settings.js";

/**
 * @import { Description, Marked } from "../../search_engine/engine.js"
 * @import { Settings } from "./settings.js"
 */

/**
 * Text and <mark> nodes of pieces of text.
 *
 * @param {Marked} pieces
 */
export function drawMarked(pieces) {
  return pieces.map(({ text, mark }) => {
    if (!mark) return document.createTextNode(text);
    const node = document.createElement("mark");
    node.append(text);
    return node;
  });
}

/**
 * A row for an act that was found.
 *
 * @param {Description} act
 * @param {Settings} settings
 * @param {string} [why] it is near, of one that is
 */
export function drawRow(act, settings, why) {
  const row = copyPart("row");
  const { language } = settings;
  /** @param {string} name */
  const label = (name) => act.meta[`${name}-${language}`] ?? act.meta[name] ?? "";
  /**
   * @param {HTMLElement} element
   * @param {string} own
   */
  const markForeign = (element, own) => {
    if (own && own !== language) element.lang = own;
  };
  row.dataset.actId = act.id;

  const title = find(row, "h3 a", HTMLAnchorElement);
  title.href = `${settings.sections.act}${act.id}/`;
  title.replaceChildren(...drawMarked(act.title));
  markForeign(title, act.language);
  for (const cloth of findAll(row, "img.cloth", HTMLImageElement)) cloth.src = `${settings.cloths}${act.id}.svg`;

  const who = find(row, ".stall__who", HTMLElement);
  const named = act.label.map((piece) => piece.text).join("");
  /**
   * A label of the row, marked where it is what matched.
   *
   * @param {string} shown
   */
  const mark = (shown) => {
    if (shown !== named) return [shown];
    return drawMarked(act.label.some((piece) => piece.mark) ? act.label : [{ text: shown, mark: true }]);
  };
  who.replaceChildren(...mark(label("org")));
  if (act.meta.unit) {
    const unit = document.createElement("span");
    unit.append(act.meta.unit);
    markForeign(unit, act.own);
    who.append(", ", unit);
  }
  if (label("years")) who.append(` · ${label("years")}`);

  const text = find(row, ".result__sum", HTMLElement);
  text.classList.add("result__sum--hit");
  text.replaceChildren(...drawMarked(act.excerpt));
  markForeign(text, act.excerptLanguage);

  const tags = find(row, ".tags", HTMLElement);
  const topics = [label("sectors"), label("themes")].map((each) => each.split(" | ")[0]).filter(Boolean);
  tags.replaceChildren(...topics.map((each) => drawTag(mark(each))));
  if (act.language !== language) tags.append(drawTag([settings.written_in[act.language]], true));
  if (act.meta.known) tags.append(drawTag([settings.only_topic], true));

  const isShown = [label("org"), ...topics].includes(named);
  const reasons = [why ?? "", named && !isShown ? fill(settings.words.matched, { words: named }) : ""].filter(Boolean);
  if (reasons.length) {
    const told = copyPart("why");
    told.append(reasons.join(" · "));
    text.after(told);
  }
  return row;
}

/**
 * @param {(string | Node)[]} text
 * @param {boolean} open
 */
function drawTag(text, open = false) {
  const found = copyPart("tag");
  found.append(...text);
  found.classList.toggle("tag--open", open);
  return found;
}

/**
 * The row of an act by its place in the list of all acts, newest first.
 *
 * @param {number} place from 0
 * @param {Settings} settings
 */
export async function loadRow(place, { page_size: size, first_page: first, pages: address }) {
  const page = Math.floor(place / size) + 1;
  const rows = await rowsOn(page === 1 ? first : address.replace("{page}", String(page)));
  const row = rows[place % size];
  if (!row) throw new Error(`no row ${place} on page ${page}`);
  return document.importNode(row, true);
}

/**
 * Rows of nothing, as high as those that are on their way.
 *
 * @param {number} count
 */
export function drawWaitingRows(count) {
  const list = copyPart("list");
  list.setAttribute("aria-hidden", "true");
  list.append(...Array.from({ length: count }, () => copyPart("waiting")));
  return list;
}

/** @type {(address: string) => Promise<HTMLElement[]>} */
const rowsOn = memoize(async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return findAll(page, "[data-results] [data-act-id]", HTMLElement);
});
