/* Where words begin and end, and what two spellings of a word have in common: as generator/language/spelling.py does it. */

const WORD = /[\p{L}\p{N}]+(?:[-:’'][\p{L}\p{N}]+)*/gu;
const EDGES = /([\p{L}\p{N}]+(?:[-:’'][\p{L}\p{N}]+)*)/u;

/**
 * The words of a text in lower case; a colon and what follows it is an ending (`EU:n`) and falls off.
 *
 * @param {string} text
 */
export function splitWords(text) {
  const words = text.normalize("NFC").replace(/\u00ad/g, "");
  return (words.match(WORD) ?? []).map(trimEnding);
}

/**
 * A word in lower case without its colon ending and apostrophes.
 *
 * @param {string} word
 */
function trimEnding(word) {
  return word.toLowerCase().replace(/[’']/g, "").split(":")[0];
}

/**
 * A word as the table of words has it.
 *
 * @param {string} word
 */
export function stripHyphens(word) {
  return word.replace(/-/g, "");
}

/** @type {Record<string, string>} */
const FOLDED = { æ: "a", ø: "o", ß: "s" };

/**
 * A word without hyphens and dots above letters: what `päivä-hoito` and `paivahoito` have in common.
 *
 * @param {string} word
 */
export function fold(word) {
  return stripHyphens(word)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[æøß]/g, (letter) => FOLDED[letter]);
}

/**
 * A text cut at its words: pieces that alternate between what is not a word and what is.
 *
 * @param {string} text
 */
export function cutAtWords(text) {
  return text.split(EDGES);
}

/**
 * How many letters two words begin with alike.
 *
 * @param {string} one
 * @param {string} other
 */
export function countSharedBeginning(one, other) {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count += 1;
  return count;
}
