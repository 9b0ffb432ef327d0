/* Words as they are compared while somebody types: without case and accents. */

/**
 * Lower case without accents, as generator/search/title_files.py folds titles.
 *
 * @param {string} text
 */
export function fold(text) {
  return text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
}

/**
 * The words of a text, folded.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function foldWords(text) {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
