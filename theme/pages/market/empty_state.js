/* What a search without hits says: what was tried, which filters to drop, the nearest words, the closest acts. */

import { filled, number, plural } from "../../scripts/phrases.js";

/**
 * @param {object} found
 * @param {HTMLElement} found.box a copy of the template
 * @param {import("./address.js").State} found.state
 * @param {object} found.plan of the search; undefined when nothing was searched
 * @param {number} found.without how many acts there are without any filter
 * @param {{ facet: string, id: string, count: number }[]} found.drops filters that hide acts, with what there is without each
 * @param {(state: object) => string} found.address of a state
 */
export function emptyState({ box, state, plan, without, drops, address, settings }) {
  const part = (name) => box.querySelector(`[data-${name}]`);
  const { words, language } = settings;
  const filtered = state.chosen.size > 0;

  const tried = wordsTried(plan);
  part("tried").hidden = !tried.length;
  if (tried.length)
    part("tried").append(filled(words.nothing_tried, { words: tried.map((word) => `”${word}”`).join(", ") }));

  part("hidden").hidden = !(filtered && without);
  if (filtered && without) part("hidden").append(filled(words.nothing_with_filters, { n: number(without, language) }));
  const links = drops.map(({ facet, id, count, chosen }) =>
    link(
      address({ ...state, chosen }),
      filled(words.drop, { name: settings.labels?.[facet]?.[id] ?? id, n: number(count, language) }),
      "chip",
    ),
  );
  if (filtered && without && state.chosen.size + drops.length > 1) {
    links.push(link(address({ ...state, chosen: new Map() }), plural(words.drop_all, without, language), "chip"));
  }
  links[0]?.classList.replace("chip", "button");
  part("drops").hidden = !links.length;
  part("drops").append(...links.map(item));

  const nearest = nearestWords(plan);
  part("nearest").hidden = !nearest.length;
  part("nearest-words").append(
    ...nearest.map((word) => item(link(address({ ...state, query: word, asTyped: false }), word, "chip"))),
  );
  return box;
}

/** The words that a plan tried, each once. */
export function wordsTried(plan) {
  return [...new Set((plan?.words ?? []).flatMap(({ typed, searched }) => [typed, searched]))]
    .filter(Boolean)
    .slice(0, 8);
}

/** The nearest words that a plan knows. */
export function nearestWords(plan) {
  return [...new Set(plan?.nearest ?? [])].slice(0, 5);
}

function link(href, text, className) {
  const found = document.createElement("a");
  found.href = href;
  found.className = className;
  found.append(text);
  return found;
}

function item(node) {
  const found = document.createElement("li");
  found.append(node);
  return found;
}
