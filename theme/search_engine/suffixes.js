/* How a form that the site does not have may be an ending away from a word that it has: generator/language/suffixes.py. */

/** @import { Sense } from "./word_table.js" */

const SHORTEST_STEM = 2;
const MOST = 3;
const RARER = 4;
export const KNOWN_BY = 2; // powers of two of a rule's commonness that one of a lemma's documents is worth

/**
 * @typedef {Record<string, [ending: string, common: number][]>} Rules by the form's ending: endings of the lemma, and how
 *   common each is (log2)
 * @typedef {{sense: Sense, common: number}} Guess a word of the site that the rules lead to
 */

/**
 * What the form may be a form of by the rules alone, commonest rule first.
 *
 * @param {string} form
 * @param {Rules} rules
 * @returns {{lemma: string, common: number}[]}
 */
export function guessLemmas(form, rules) {
  /** @type {Map<string, number>} */
  const found = new Map();
  for (let place = SHORTEST_STEM; place <= form.length; place += 1) {
    for (const [ending, common] of rules[form.slice(place)] ?? []) {
      const lemma = form.slice(0, place) + ending;
      if (lemma !== form && common > (found.get(lemma) ?? 0)) found.set(lemma, common);
    }
  }
  return [...found]
    .map(([lemma, common]) => ({ lemma, common }))
    .sort((one, other) => other.common - one.common || (one.lemma < other.lemma ? -1 : 1));
}

/**
 * The guesses that are worth believing among those that turned out to be words.
 *
 * @template {{common: number}} Guess
 * @param {Guess[]} found commonest first
 * @returns {Guess[]}
 */
export function keepBelievable(found) {
  return found.filter(({ common }) => common >= found[0].common - RARER).slice(0, MOST);
}
