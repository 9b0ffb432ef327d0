/* Words as the index holds them: as generator/language/index_keys.py makes them. */

import { fold } from "./spelling.js";

const END = "qz";
const LETTERS = { ä: "qa", ö: "qo", å: "qu", q: "qq" };
const DIGITS = "bcdfghjklm";

/** The key of a lemma. */
export function keyOf(lemma) {
  return [...lemma].map(encoded).join("") + END;
}

function encoded(letter) {
  if (letter in LETTERS) return LETTERS[letter];
  if (letter >= "0" && letter <= "9") return `q${DIGITS[letter]}`;
  const folded = fold(letter).toLowerCase();
  if (/^[a-z]*$/.test(folded)) return folded;
  return `qx${letter
    .codePointAt(0)
    .toString(16)
    .replace(/\d/g, (digit) => DIGITS[digit])}`;
}
