/* Sentences of the record and the rules with their places filled, and texts as a file would keep them. */

/** `filled("Lisää {label}.", {label: "otsikko"})`; a place without a value stays as it is. */
export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** A plural `[one, other]` with its number. */
export function counted([one, other], count, language) {
  return filled(count === 1 ? one : other, { n: new Intl.NumberFormat(language).format(count) });
}

/** Characters as people and Python count them: an emoji is one, whatever its bytes. */
export function length(text) {
  return [...text].length;
}

/**
 * The text without what nobody sees: control codes become spaces, marks without width go, letters are composed.
 * @param {string} text as typed or pasted
 * @param {object} known what the page tells the scripts
 */
export function tidied(text, known) {
  return known
    .pattern("control", "g")
    .replaceIn((text.toWellFormed?.() ?? text).replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n"), " ")
    .replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g, "")
    .normalize("NFC");
}

/** One line: any run of white space is one space. */
export function oneLine(text, known) {
  return tidied(text, known).split(/\s+/).filter(Boolean).join(" ");
}

/** Several lines, trimmed at both ends. */
export function prose(text, known) {
  return tidied(text, known).trim();
}

/** What was typed, at a length that a sentence can hold. */
export function shortened(text, known) {
  const signs = [...text];
  return signs.length <= known.numbers.shown ? text : `${signs.slice(0, known.numbers.shown).join("").trimEnd()}…`;
}
