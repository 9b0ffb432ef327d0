/* Words with places in them, and words compared. Pure functions. */

/** A text with its places filled: `filled("{n} tekoa", { n: 3 })`. */
export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** A number as the language writes it. */
export function number(count, language) {
  return new Intl.NumberFormat(language).format(count);
}

/** A text about a number, from [for one, for others]. */
export function plural([one, other], count, language) {
  return filled(count === 1 ? one : other, { n: number(count, language) });
}

/** Lower case without accents, as generator/search/suggestions.py folds titles. */
export function folded(text) {
  return text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
}

/** The words of a text, folded. */
export function wordsOf(text) {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
