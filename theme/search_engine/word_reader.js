/* What a typed word may mean on this site: a word or form that it has, a form of one by the rules, the beginning of some,
   a compound of two, or a word with an error in it. */

import { memoize } from "../scripts/loader.js";
import { Compounds } from "./compounds.js";
import { countSharedBeginning, fold, stripHyphens } from "./spelling.js";
import { guessLemmas, KNOWN_BY, keepBelievable } from "./suffixes.js";
import { WordCorrection } from "./word_correction.js";
import { FILES, SENSES, sensesOf } from "./word_table.js";

/**
 * @import { Part } from "./compounds.js"
 * @import { Guess, Rules } from "./suffixes.js"
 * @import { Sense, WordTable } from "./word_table.js"
 */

const GUESSES = 3; // files that the rules' guesses may load
const BEGINNING = 3; // letters that a beginning of words has
const COMPLETIONS = 8;
const CLITIC = /(?<=.{4})(?:k[oö]|k[aä]{2}n|kin|h[aä]n|p[aä])(?:s)?$/;
const LONG = 6; // letters of a word with dots whose dots may be wrong
const OFFERS = 3;
/**
 * @typedef {object} Understood
 * @property {string} searched the word as it was understood
 * @property {"typed" | "lemma" | "corrected" | "split" | "near" | "none"} how
 * @property {Sense[]} senses
 * @property {Part[]} [parts] of a compound that no document has
 *
 * @typedef {Understood & {typed: string}} Reading
 * @typedef {(word: string) => Promise<boolean>} IsWord whether a dictionary has it
 */

export class WordReader {
  #words;
  #rules;
  #isWord;
  #correction;
  #compounds;
  /** @type {(typed: string) => Promise<Reading>} */
  #mended = memoize((typed) => this.#understand(typed, false));
  /** @type {(typed: string) => Promise<Reading>} */
  #asTyped = memoize((typed) => this.#understand(typed, true));

  /**
   * @param {WordTable} words
   * @param {WordTable} endings the same words backwards
   * @param {() => Promise<Rules>} rules
   * @param {IsWord} isWord
   */
  constructor(words, endings, rules, isWord) {
    this.#words = words;
    this.#isWord = isWord;
    this.#rules = rules;
    this.#correction = new WordCorrection(words, endings, rules);
    this.#compounds = new Compounds(words, (word) => this.#readForm(word));
  }

  /**
   * @param {string} typed in lower case
   * @param {{asTyped?: boolean}} [options] as typed: no errors mended, no compounds taken apart
   * @returns {Promise<Reading>}
   */
  read(typed, { asTyped = false } = {}) {
    return asTyped ? this.#asTyped(typed) : this.#mended(typed);
  }

  /**
   * @param {string} typed
   * @param {boolean} asTyped
   * @returns {Promise<Reading>}
   */
  async #understand(typed, asTyped) {
    const word = stripHyphens(typed);
    const known = await this.#known(word);
    if (known?.senses.some(({ common }) => common)) return { typed, ...known };
    const begun = await this.#begun(word);
    // a word that only leads to its concepts may also begin words that are here
    if (known)
      return {
        typed,
        ...known,
        senses: [...known.senses, ...begun.filter(({ lemma }) => lemma !== known.senses[0].lemma)],
      };
    if (begun.length) return { typed, searched: typed, how: "typed", senses: begun };
    if (asTyped) return { typed, searched: "", how: "none", senses: [] };
    // a word that a dictionary has is meant as it is written, though nothing here has it
    const isWord = await this.#isWord(word);
    const found =
      (!isWord && ((await this.#correction.mendLetters(word, 1)) ?? (await this.#correction.mendInflected(word)))) ||
      (await this.#compounds.takeApart(word)) ||
      (!isWord && ((await this.#correction.mendLetters(word, 2)) ?? (await this.#correction.findNear(word)))) ||
      (await this.#compounds.takeOne(word));
    return found ? { typed, ...found } : { typed, searched: "", how: "none", senses: [] };
  }

  /**
   * The parts of a word that the site has words for, or undefined.
   *
   * @param {string} word
   */
  async partsOf(word) {
    return (await this.#compounds.takeApart(stripHyphens(word)))?.parts;
  }

  /**
   * A word of the site by any spelling: `kotihoito`, `koti-hoito`; undefined when there is none.
   *
   * @param {string} word
   */
  async sense(word) {
    const [sense] = (await this.#exact(stripHyphens(word))) ?? [];
    return sense;
  }

  /**
   * Words of the site that look like it, for somebody who found nothing.
   *
   * @param {string} typed
   */
  async nearest(typed) {
    const word = stripHyphens(typed);
    const beginning = fold(word).slice(0, BEGINNING);
    const parts = await this.#words.partsFrom(beginning, fold(word), FILES);
    /** @type {Map<string, [shared: number, common: number]>} */
    const alike = new Map();
    for (const part of parts) {
      for (const each of part.words) {
        const [sense] = sensesOf(part, each);
        if (!sense?.common || sense.lemma.length < BEGINNING) continue;
        const shared = countSharedBeginning(fold(word), fold(each));
        if (shared >= BEGINNING && shared >= word.length / 2) alike.set(sense.lemma, [shared, sense.common]);
      }
    }
    return [...alike]
      .sort(([, one], [, other]) => other[0] - one[0] || other[1] - one[1])
      .map(([lemma]) => lemma)
      .slice(0, OFFERS);
  }

  /** @param {string} word without hyphens */
  async #exact(word) {
    const part = await this.#words.part(fold(word));
    const senses = sensesOf(part, word);
    return senses.length ? senses.slice(0, SENSES) : undefined;
  }

  /**
   * The word itself, with or without its dots, or a form of it by the rules.
   *
   * @param {string} word without hyphens
   * @returns {Promise<Understood | undefined>}
   */
  async #known(word) {
    const exact = await this.#exact(word);
    if (exact) return { searched: word, how: "lemma", senses: exact };
    const undotted = word === fold(word) || word.length >= LONG ? await this.#undotted(word) : undefined;
    if (undotted) return { searched: undotted.word, how: "corrected", senses: undotted.senses };
    const bare = word.replace(CLITIC, "");
    const ruled = (await this.#ruled(word)) ?? (bare.length < word.length ? await this.#readBare(bare) : undefined);
    return ruled && ((await this.#correction.findLouder(word, ruled)) ?? ruled);
  }

  /**
   * A word that has lost its clitic: `meneekö`, `kirjastokaan`.
   *
   * @param {string} word without hyphens
   * @returns {Promise<Understood | undefined>}
   */
  async #readBare(word) {
    const senses = await this.#exact(word);
    return senses ? { searched: word, how: "lemma", senses } : this.#ruled(word);
  }

  /**
   * Somebody who types no dots, or some of them, means the word that has them.
   *
   * @param {string} word without hyphens
   */
  async #undotted(word) {
    const part = await this.#words.part(fold(word));
    const [found] = part.folded.get(fold(word)) ?? [];
    return found && { word: found, senses: sensesOf(part, found).slice(0, SENSES) };
  }

  /**
   * What it is a form of by the rules alone.
   *
   * @param {string} word without hyphens
   * @returns {Promise<Understood | undefined>}
   */
  async #ruled(word) {
    /** @type {Guess[]} */
    const found = [];
    let dots = true;
    const asked = guessLemmas(word, await this.#rules());
    const files = new Set();
    for (const { lemma, common } of asked) {
      const folded = fold(lemma);
      const part = await this.#words.part(folded);
      files.add(part);
      const exact = part.senses.get(lemma);
      const bare = exact || word !== fold(word) ? undefined : part.senses.get(part.folded.get(folded)?.[0] ?? "");
      if (exact) found.push({ sense: exact, common: common + KNOWN_BY * exact.common });
      else if (bare) {
        found.push({ sense: bare, common: common + KNOWN_BY * bare.common });
        dots = false;
      }
      if (files.size >= GUESSES) break;
    }
    if (!found.length) return undefined;
    found.sort((one, other) => other.common - one.common);
    const senses = keepBelievable(found).map(({ sense }) => sense);
    return { searched: dots ? word : senses[0].lemma, how: dots ? "lemma" : "corrected", senses };
  }

  /**
   * What the words that begin so mean, the commonest first.
   *
   * @param {string} word without hyphens
   */
  async #begun(word) {
    const folded = fold(word);
    if (folded.length < BEGINNING) return [];
    /** @type {Map<string, Sense>} */
    const found = new Map();
    for (const part of await this.#words.partsFrom(folded, folded, FILES)) {
      for (const each of part.words) {
        if (!fold(each).startsWith(folded)) continue;
        for (const sense of sensesOf(part, each)) {
          if (leads(sense)) found.set(sense.lemma, sense);
        }
      }
    }
    return [...found.values()].sort((one, other) => other.common - one.common).slice(0, COMPLETIONS);
  }

  /**
   * What the word itself or a form of it by the rules means.
   *
   * @param {string} word without hyphens
   */
  async #readForm(word) {
    return (await this.#exact(word)) ?? (await this.#ruled(word))?.senses ?? [];
  }
}

/**
 * Whether a sense leads to any document, straight or near.
 *
 * @param {Sense} sense
 */
const leads = ({ common, groups, related, phrases }) => common + groups.length + related.length + phrases.length > 0;
