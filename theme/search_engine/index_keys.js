/* Words as the index holds them: as generator/language/index_keys.py makes them. */

import { fold } from "./spelling.js";

const END = "qz";
const LETTERS = new Map([
  ["ä", "qa"],
  ["ö", "qo"],
  ["å", "qu"],
  ["q", "qq"],
]);
const DIGITS = "bcdfghjklm";

/**
 * The key of a lemma.
 *
 * @param {string} lemma
 */
export function keyOf(lemma) {
  return [...lemma].map(encode).join("") + END;
}

/** @param {string} letter */
function encode(letter) {
  const known = LETTERS.get(letter);
  if (known) return known;
  if (letter >= "0" && letter <= "9") return `q${DIGITS[Number(letter)]}`;
  const folded = fold(letter).toLowerCase();
  if (/^[a-z]*$/.test(folded)) return folded;
  const code = letter.codePointAt(0)?.toString(16) ?? "";
  return `qx${code.replace(/\d/g, (digit) => DIGITS[Number(digit)])}`;
}
