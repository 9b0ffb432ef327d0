/* How many characters a text has of how many it may have. */

import { find, findAll } from "../../scripts/elements.js";
import { fill } from "../../scripts/phrases.js";
import { controlOf } from "./fields.js";
import { countCharacters, tidyLine } from "./typed_text.js";

/**
 * @import { Control } from "./fields.js"
 * @import { Payload } from "./payload.js"
 */

const NEAR = 0.9; // of a limit: from here on what is left is said aloud

/**
 * @param {Element} root the form's part of the page
 * @param {Payload} payload
 * @param {HTMLElement} status a live region
 */
export function openCounters(root, payload, status) {
  const form = find(root, "form", HTMLFormElement);
  const counters = () => findAll(root, "[data-count]", HTMLElement); // rows that come have their own

  /**
   * Shows the count of a control that has a counter.
   *
   * @param {Control} control
   * @param {{aloud?: boolean}} [options] aloud: says what is left when it is little
   */
  function count(control, { aloud = false } = {}) {
    const counter = counters().find(({ dataset }) => dataset.count === control.name);
    if (!counter) return;
    const most = Number(counter.dataset.limit);
    const typed = countCharacters(tidyLine(control.value, payload));
    counter.textContent = `${typed}/${most}`;
    counter.classList.toggle("is-over", typed > most);
    if (aloud && typed > most * NEAR) status.textContent = sayLeft(most - typed, payload.words);
  }

  return {
    count,
    countAll() {
      for (const { dataset } of counters()) count(controlOf(form, dataset.count ?? ""));
    },
  };
}

/**
 * How many characters are left, or how many there are too many.
 *
 * @param {number} left
 * @param {Pick<Payload["words"], "left" | "over">} words
 */
export function sayLeft(left, words) {
  const [one, other] = left < 0 ? words.over : words.left;
  const count = Math.abs(left);
  return fill(count === 1 ? one : other, { n: count });
}
