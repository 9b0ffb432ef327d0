/* Texts as a file would keep them. Pure functions. */

/** @import { Payload } from "./payload.js" */

/** @typedef {Pick<Payload, "pattern">} Patterns */

/**
 * Characters as people and Python count them: an emoji is one, whatever its bytes.
 *
 * @param {string} text
 */
export function countCharacters(text) {
  return [...text].length;
}

/**
 * The text without what nobody sees: control codes become spaces, marks without width go, letters are composed.
 *
 * @param {string} text as typed or pasted
 * @param {Patterns} payload
 */
function tidy(text, payload) {
  const whole = text.toWellFormed?.() ?? text;
  return payload
    .pattern("control")
    .replaceIn(whole.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n"), " ")
    .replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g, "")
    .normalize("NFC");
}

/**
 * One line: any run of white space is one space.
 *
 * @param {string} text
 * @param {Patterns} payload
 */
export function tidyLine(text, payload) {
  return tidy(text, payload).split(/\s+/).filter(Boolean).join(" ");
}

/**
 * Several lines, trimmed at both ends.
 *
 * @param {string} text
 * @param {Patterns} payload
 */
export function tidyProse(text, payload) {
  return tidy(text, payload).trim();
}

/**
 * What was typed, at a length that a sentence can hold.
 *
 * @param {string} text
 * @param {number} most characters
 */
export function shorten(text, most) {
  return countCharacters(text) <= most ? text : `${[...text].slice(0, most).join("").trimEnd()}…`;
}
