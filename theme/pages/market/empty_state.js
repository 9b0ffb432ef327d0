/* What a search without whole hits says: which filters to drop, what was tried, the nearest words, whom to tell what one seeks. */

import { find } from "../../scripts/elements.js";
import { fill, formatNumber, pluralize } from "../../scripts/phrases.js";
import { listChoices } from "./address.js";
import { seekMail } from "./seek_mail.js";
import { copyPart, labelOf } from "./settings.js";

/**
 * @import { Plan } from "../../search_engine/engine.js"
 * @import { Choices, State } from "./address.js"
 * @import { Settings } from "./settings.js"
 */

/**
 * @typedef {{facet: string, id: string, count: number, chosen: Choices}} Drop a filter that hides acts: how many there are
 *   without it, and the choices that are then left
 *
 * @typedef {object} Told what there is to say
 * @property {State} state
 * @property {Plan | undefined} plan of the search; undefined when nothing was searched
 * @property {number} without how many acts there are without any filter
 * @property {Drop[]} drops
 * @property {(state: State) => string} address of a state
 */

/**
 * The filters to drop when they hide acts; undefined when they hide none.
 *
 * @param {Told} told
 * @param {Settings} settings
 */
export function drawFilterHelp({ state, without, drops, address }, settings) {
  if (!state.chosen.size || !without) return undefined;
  const box = copyPart("hides");
  const { words, language } = settings;
  find(box, "[data-hidden]", HTMLElement).append(
    fill(words.nothing_with_filters, { n: formatNumber(without, language) }),
  );
  const links = drops.map(({ facet, id, count, chosen }) => {
    const values = { name: labelOf(settings, facet, id), n: formatNumber(count, language) };
    return drawChip(address({ ...state, chosen }), fill(words.drop, values));
  });
  if (state.chosen.size + drops.length > 1) {
    links.push(drawChip(address({ ...state, chosen: new Map() }), pluralize(words.drop_all, without, language)));
  }
  links[0]?.classList.replace("chip", "button");
  find(box, "[data-drops]", HTMLElement).append(...links.map(drawItem));
  return box;
}

/**
 * What else to try: the nearest words, advice, a mail to the office.
 *
 * @param {Told} told
 * @param {Settings} settings
 */
export function drawHelp({ state, plan, without, address }, settings) {
  const box = copyPart("nothing");
  /** @param {string} name */
  const part = (name) => find(box, `[data-${name}]`, HTMLElement);
  const { words } = settings;

  const isHidden = state.chosen.size > 0 && without > 0; // the words are right: it is the filters that hide
  find(box, ".empty__tips", HTMLElement).hidden = isHidden;
  const tried = isHidden ? [] : wordsTried(plan);
  part("tried").hidden = !tried.length;
  if (tried.length) {
    part("tried").append(fill(words.nothing_tried, { words: tried.map((word) => `”${word}”`).join(", ") }));
  }

  const nearest = nearestWords(plan);
  part("nearest").hidden = !nearest.length;
  part("nearest-words").append(
    ...nearest.map((word) => drawItem(drawChip(address({ ...state, query: word, asTyped: false }), word))),
  );

  const seek = box.querySelector("[data-seek]");
  if (seek instanceof HTMLAnchorElement) {
    const filters = listChoices(state.chosen).map(([facet, id]) => labelOf(settings, facet, id));
    seek.classList.toggle("button--quiet", isHidden);
    seek.href = seekMail(seek.href, { query: state.query, filters, address: address(state) }, words);
  }
  return box;
}

/**
 * The words that a plan tried, each once.
 *
 * @param {Pick<Plan, "words"> | undefined} plan
 */
export function wordsTried(plan) {
  return [...new Set((plan?.words ?? []).flatMap(({ typed, searched }) => [typed, searched]))]
    .filter(Boolean)
    .slice(0, 8);
}

/**
 * The nearest words that a plan knows.
 *
 * @param {Pick<Plan, "nearest"> | undefined} plan
 */
export function nearestWords(plan) {
  return [...new Set(plan?.nearest ?? [])].slice(0, 5);
}

/**
 * @param {string} href
 * @param {string} text
 */
function drawChip(href, text) {
  const link = document.createElement("a");
  link.href = href;
  link.className = "chip";
  link.append(text);
  return link;
}

/** @param {Node} node */
function drawItem(node) {
  const item = document.createElement("li");
  item.append(node);
  return item;
}
