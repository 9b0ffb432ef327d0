/* The choices as chips that take them away. */

import { find, findAll } from "../../scripts/elements.js";
import { fill } from "../../scripts/phrases.js";
import { copyPart, labelOf } from "./settings.js";

/** @import { Settings } from "./settings.js" */

/**
 * Shows choices in a list. When a chip goes the focus goes to the next one, or to the heading of the results.
 *
 * @param {HTMLElement} list
 * @param {Settings} settings
 * @param {{remove: (facet: string, id: string) => void, clear: () => void}} deeds
 * @returns {(choices: [facet: string, id: string][]) => void}
 */
export function openChoiceChips(list, settings, { remove, clear }) {
  return (choices) => {
    const { activeElement } = document;
    const focused =
      activeElement instanceof HTMLElement ? findAll(list, "button", HTMLElement).indexOf(activeElement) : -1;
    const chips = choices.map(([facet, id]) => {
      const chip = copyPart("chip");
      const label = labelOf(settings, facet, id);
      find(chip, "[data-label]", HTMLElement).append(label);
      const button = find(chip, "button", HTMLElement);
      button.setAttribute("aria-label", fill(settings.words.remove, { name: label }));
      button.addEventListener("click", () => remove(facet, id));
      return chip;
    });
    if (chips.length) {
      const all = copyPart("clear");
      find(all, "button", HTMLElement).addEventListener("click", clear);
      chips.push(all);
    }
    list.replaceChildren(...chips);
    list.hidden = !chips.length;
    if (focused < 0) return;
    const buttons = findAll(list, "button", HTMLElement);
    const next = buttons[Math.min(focused, buttons.length - 1)];
    (next ?? find(document, "[data-search-count] h2", HTMLElement)).focus();
  };
}
