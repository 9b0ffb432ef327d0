/* Names without the endings of their cases: rules/name_cases.py for the browser, with its own table. Pure functions. */

/** @import { Pattern } from "./payload.js" */

/**
 * @typedef {object} Cases of Finnish, and the Swedish -s
 * @property {string[]} endings
 * @property {[weak: string, strong: string][]} grades consonants before the last vowel, in the genitive and in the name
 *
 * @typedef {(name: string) => Pattern} PatternOf
 */

const SHORTEST = 2;

/**
 * All that a word in lower case may be the form of, itself included.
 *
 * @param {string} word
 * @param {Cases} cases
 * @param {PatternOf} pattern
 */
export function findBases(word, cases, pattern) {
  const found = new Set([word]);
  for (const ending of cases.endings) {
    if (!word.endsWith(ending) || word.length < ending.length + SHORTEST) continue;
    for (const name of namesOfStem(word.slice(0, -ending.length), cases, pattern)) found.add(name);
  }
  const illative = pattern("illative").parts(word);
  if (illative) for (const name of namesOfStem(illative[1], cases, pattern)) found.add(name);
  return found;
}

/**
 * @param {string} stem
 * @param {Cases} cases
 * @param {PatternOf} pattern
 */
function* namesOfStem(stem, { grades }, pattern) {
  yield stem;
  yield nameByLastLetters(stem);
  const long = pattern("long_vowel").parts(stem);
  if (long) {
    const [, head, consonants, vowel] = long;
    const weaker = grades.filter(([, strong]) => strong === consonants).map(([weak]) => weak);
    for (const weak of [consonants, ...weaker]) yield* [`${head}${weak}${vowel}`, `${head}${weak}${vowel}s`];
  }
  const last = pattern("syllable").parts(stem);
  if (last) {
    const [, head, consonants, vowel] = last;
    const own = vowel === "e" ? "i" : vowel;
    if (!consonants && vowel !== "i") yield `${head}k${own}`;
    for (const [weak, strong] of grades) {
      if (consonants.endsWith(weak)) yield `${head}${consonants.slice(0, -weak.length)}${strong}${own}`;
    }
  }
}

const LAST_LETTERS = [
  ["kse", "s"],
  ["se", "nen"],
  ["s", "nen"],
  ["i", ""],
  ["e", "i"],
];

/** @param {string} stem */
function nameByLastLetters(stem) {
  for (const [ending, own] of LAST_LETTERS) if (stem.endsWith(ending)) return stem.slice(0, -ending.length) + own;
  return /[aeiouyäöå]$/.test(stem) ? stem : `${stem}i`;
}
