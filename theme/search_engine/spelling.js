/* Where words begin and end, and what two spellings of a word have in common: as generator/language/spelling.py does it. */

const WORD = /[\p{L}\p{N}]+(?:[-:’'][\p{L}\p{N}]+)*/gu;

/** The words of a text in lower case; a colon and what follows it is an ending (`EU:n`) and falls off. */
export function wordsOf(text) {
  return (
    text
      .normalize("NFC")
      .replace(/\u00ad/g, "")
      .match(WORD) ?? []
  ).map(plain);
}

/** A word in lower case without its colon ending and apostrophes. */
export function plain(word) {
  return word.toLowerCase().replace(/[’']/g, "").split(":")[0];
}

/** A word as the table of words has it: without hyphens. */
export function written(word) {
  return word.replace(/-/g, "");
}

const FOLDED = { æ: "a", ø: "o", ß: "s" };

/** A word without hyphens and dots above letters: what `päivä-hoito` and `paivahoito` have in common. */
export function fold(word) {
  return written(word)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[æøß]/g, (letter) => FOLDED[letter]);
}

/** `text` cut at its words: pieces that alternate between what is not a word and what is. */
export function cutAtWords(text) {
  return text.split(/([\p{L}\p{N}]+(?:[-:’'][\p{L}\p{N}]+)*)/u);
}
