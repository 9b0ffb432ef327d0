/* A typed word with an error in it: the words of the site that it may stand for. */

import { measureDistance, mendOneError } from "./edit_distance.js";
import { countSharedBeginning, fold } from "./spelling.js";
import { guessLemmas, KNOWN_BY, keepBelievable } from "./suffixes.js";
import { FILES, SENSES, sensesOf } from "./word_table.js";

/**
 * @import { Guess, Rules } from "./suffixes.js"
 * @import { Understood } from "./word_reader.js"
 * @import { Sense, WordTable } from "./word_table.js"
 */

const ONE_ERROR = 4; // letters of a word that may have one error
const TWO_ERRORS = 10; // both with the first letter right
const ONE_ERROR_INFLECTED = 6; // letters of a word that may have an error and an ending by the rules
const SHORT_ENDING = 7; // letters of such a word that may have an ending of one letter
const INFLECTED = 5; // letters of what it is a form of
const SMALL = 18; // files of a table that is looked through whole for an error in a beginning
const LOUDER = 3; // powers of two that a word one error away is commoner than what the rules lead to

export class WordCorrection {
  #words;
  #endings;
  #rules;

  /**
   * @param {WordTable} words
   * @param {WordTable} endings the same words backwards
   * @param {() => Promise<Rules>} rules
   */
  constructor(words, endings, rules) {
    this.#words = words;
    this.#endings = endings;
    this.#rules = rules;
  }

  /**
   * A word with an error or two has its beginning or its end whole, so only words that begin or end alike are compared.
   *
   * @param {string} word without hyphens
   * @param {number} errors
   */
  async mendLetters(word, errors) {
    const most = word.length >= TWO_ERRORS ? 2 : word.length >= ONE_ERROR ? 1 : 0;
    if (most < errors) return undefined;
    const folded = fold(word);
    const backwards = [...folded].reverse().join("");
    const whole = wholeOf(folded);
    const parts = await Promise.all([
      this.#words.partsFrom(folded.slice(0, whole), folded, FILES),
      this.#endings.partsFrom(backwards.slice(0, whole), backwards, FILES),
    ]);
    const candidates = new Set(parts.flat().flatMap(({ words }) => words));
    const alike = [...candidates].filter((each) => measureDistance(folded, fold(each), errors) === errors);
    const near = errors > 1 ? alike.filter((each) => fold(each)[0] === folded[0]) : alike;
    return near.length ? this.#best(near, folded) : undefined;
  }

  /**
   * A form by the rules with one error in its stem or in its ending: `kirjsatoille`, `kirjastoille` with an l too many.
   *
   * @param {string} word without hyphens
   * @returns {Promise<Understood | undefined>}
   */
  async mendInflected(word) {
    if (word.length < ONE_ERROR_INFLECTED) return undefined;
    const folded = fold(word);
    const rules = await this.#rules();
    const parts = await (this.#words.size <= SMALL
      ? this.#words.partsFrom("", folded, SMALL)
      : this.#words.partsFrom(folded.slice(0, wholeOf(folded)), folded, FILES));
    /** @type {Map<string, Guess>} */
    const found = new Map();
    /** @type {Set<string>} */
    const tried = new Set();
    const ending = word.length < SHORT_ENDING ? 2 : 1;
    for (const variant of mendOneError(word)) {
      for (const { lemma, common } of guessLemmas(variant, rules)) {
        const spelt = fold(lemma);
        if (spelt.length < INFLECTED || variant.length - countSharedBeginning(variant, lemma) < ending) continue;
        const name = `${spelt} ${common}`;
        if (tried.has(name)) continue;
        tried.add(name);
        for (const part of parts) {
          for (const each of part.folded.get(spelt) ?? []) {
            const sense = part.senses.get(each);
            if (!sense) continue;
            const worth =
              common + KNOWN_BY * sense.common + (spelt[0] === folded[0] ? LOUDER : 0) + (each === lemma ? LOUDER : 0);
            if (worth > (found.get(each)?.common ?? 0)) found.set(each, { sense, common: worth });
          }
        }
      }
    }
    const guessed = [...found.values()].sort((one, other) => other.common - one.common);
    const senses = keepBelievable(guessed).map(({ sense }) => sense);
    return senses.length ? { searched: senses[0].lemma, how: "corrected", senses } : undefined;
  }

  /**
   * A much commoner word of the same file that is one error away from what the rules lead to: `johtamnen` is no `johtama`.
   *
   * @param {string} word without hyphens
   * @param {Understood} ruled
   */
  async findLouder(word, { senses: [sense] }) {
    const folded = fold(word);
    if (folded.length < ONE_ERROR_INFLECTED) return undefined;
    const part = await this.#words.part(folded);
    const alike = part.words.filter(
      (each) =>
        measureDistance(folded, fold(each), 1) === 1 && sensesOf(part, each)[0]?.common >= sense.common + LOUDER,
    );
    return alike.length ? this.#best(alike, folded) : undefined;
  }

  /**
   * Of words equally near, the one that begins alike and is common.
   *
   * @param {string[]} alike
   * @param {string} folded
   * @returns {Promise<Understood | undefined>}
   */
  async #best(alike, folded) {
    /** @type {{each: string, senses: Sense[], begins: number}[]} */
    const found = [];
    for (const each of alike.slice(0, 12)) {
      const part = await this.#words.part(fold(each));
      const senses = sensesOf(part, each);
      if (senses.length) found.push({ each, senses, begins: Number(fold(each)[0] === folded[0]) });
    }
    found.sort((one, other) => other.begins - one.begins || other.senses[0].common - one.senses[0].common);
    if (!found.length) return undefined;
    /** @type {Map<string, Sense>} */
    const senses = new Map();
    for (const one of found.filter(({ begins }) => begins === found[0].begins)) {
      for (const sense of one.senses) senses.set(sense.lemma, sense);
    }
    return { searched: found[0].each, how: "corrected", senses: [...senses.values()].slice(0, SENSES) };
  }

  /**
   * The words that share most of its beginning: an unknown derivation of a known word.
   *
   * @param {string} word without hyphens
   * @returns {Promise<Understood | undefined>}
   */
  async findNear(word) {
    const folded = fold(word);
    const least = Math.max(5, Math.ceil(folded.length * 0.7));
    if (folded.length <= least) return undefined;
    /** @type {Map<string, Sense>} */
    const found = new Map();
    let longest = least;
    for (const part of await this.#words.partsFrom(folded.slice(0, least), folded, FILES)) {
      for (const each of part.words) {
        const shared = countSharedBeginning(folded, fold(each));
        if (shared < longest || fold(each).length > folded.length + 4) continue;
        if (shared > longest) found.clear();
        longest = shared;
        for (const sense of sensesOf(part, each)) if (sense.common) found.set(sense.lemma, sense);
      }
    }
    const senses = [...found.values()].sort((one, other) => other.common - one.common).slice(0, SENSES);
    return senses.length ? { searched: senses[0].lemma, how: "near", senses } : undefined;
  }
}

/**
 * How many letters of its beginning or of its end a word with an error has whole.
 *
 * @param {string} folded
 */
function wholeOf(folded) {
  return folded.length < 6 ? 2 : folded.length < 9 ? 3 : 4;
}
