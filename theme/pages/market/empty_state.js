/* What a search without hits says: what was tried, which filters to drop, the nearest words, the closest acts. */

import { find } from "../../scripts/elements.js";
import { fill, formatNumber, pluralize } from "../../scripts/phrases.js";
import { copyPart, labelOf } from "./settings.js";

/**
 * @import { Plan } from "../../search_engine/engine.js"
 * @import { Choices, State } from "./address.js"
 * @import { Settings } from "./settings.js"
 */

/**
 * @typedef {{facet: string, id: string, count: number, chosen: Choices}} Drop a filter that hides acts: how many there are
 *   without it, and the choices that are then left
 */

/**
 * @param {object} found
 * @param {State} found.state
 * @param {Plan | undefined} found.plan of the search; undefined when nothing was searched
 * @param {number} found.without how many acts there are without any filter
 * @param {Drop[]} found.drops
 * @param {(state: State) => string} found.address of a state
 * @param {Settings} settings
 */
export function drawEmptyState({ state, plan, without, drops, address }, settings) {
  const box = copyPart("nothing");
  /** @param {string} name */
  const part = (name) => find(box, `[data-${name}]`, HTMLElement);
  const { words, language } = settings;
  const hides = state.chosen.size > 0 && without > 0;

  const tried = wordsTried(plan);
  part("tried").hidden = !tried.length;
  if (tried.length) {
    part("tried").append(fill(words.nothing_tried, { words: tried.map((word) => `”${word}”`).join(", ") }));
  }

  part("hidden").hidden = !hides;
  if (hides) part("hidden").append(fill(words.nothing_with_filters, { n: formatNumber(without, language) }));
  const links = drops.map(({ facet, id, count, chosen }) => {
    const values = { name: labelOf(settings, facet, id), n: formatNumber(count, language) };
    return drawChip(address({ ...state, chosen }), fill(words.drop, values));
  });
  if (hides && state.chosen.size + drops.length > 1) {
    links.push(drawChip(address({ ...state, chosen: new Map() }), pluralize(words.drop_all, without, language)));
  }
  links[0]?.classList.replace("chip", "button");
  part("drops").hidden = !links.length;
  part("drops").append(...links.map(drawItem));

  const nearest = nearestWords(plan);
  part("nearest").hidden = !nearest.length;
  part("nearest-words").append(
    ...nearest.map((word) => drawItem(drawChip(address({ ...state, query: word, asTyped: false }), word))),
  );
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
