/* Sentences with places in them, and numbers as the language writes them. */

/** @typedef {[one: string, other: string]} Plural a sentence for one, and for any other number */

/**
 * A sentence with its places filled: `fill("{n} tekoa", { n: 3 })`. A place without a value stays as it is.
 *
 * @param {string} sentence
 * @param {Record<string, unknown>} values
 */
export function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/**
 * @param {number} number
 * @param {string} language
 */
export function formatNumber(number, language) {
  return new Intl.NumberFormat(language).format(number);
}

/**
 * The sentence about a number, with the number at `{n}`.
 *
 * @param {Plural} forms
 * @param {number} count
 * @param {string} language
 */
export function pluralize([one, other], count, language) {
  return fill(count === 1 ? one : other, { n: formatNumber(count, language) });
}
