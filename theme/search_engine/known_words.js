/* The words that there are, whether the site has them or not: generator/search/known_words.py says what the files hold. They
   are read only for a word that the site's own table does not have. */

import { openSortedFiles } from "./sorted_files.js";
import { fold, stripHyphens } from "./spelling.js";
import { guessLemmas } from "./suffixes.js";

/** @import { Rules } from "./suffixes.js" */

const GUESSES = 12; // that the rules make of a form, the commonest first
const SHORTEST = 3; // letters of a lemma that a form may be of

export class KnownWords {
  #rules;
  #read;

  /**
   * @param {[first: string, path: string][]} files the folded spelling of each file's first word, and its path
   * @param {(path: string) => Promise<string>} load
   * @param {() => Promise<Rules>} rules
   */
  constructor(files, load, rules) {
    this.#rules = rules;
    this.#read = openSortedFiles(files, load, parseKnown);
  }

  /**
   * Whether it is a word, or by the rules a form of a Finnish one.
   *
   * @param {string} typed in lower case
   */
  async has(typed) {
    const word = stripHyphens(typed);
    if ((await this.#find(word)) !== undefined) return true;
    const guesses = guessLemmas(word, await this.#rules()).filter(({ lemma }) => lemma.length >= SHORTEST);
    const found = await Promise.all(guesses.slice(0, GUESSES).map(({ lemma }) => this.#find(lemma)));
    return found.includes(true);
  }

  /**
   * Whether a word of the files is Finnish; undefined for what is no word.
   *
   * @param {string} word
   */
  async #find(word) {
    return (await this.#read(fold(word)))?.get(word);
  }
}

/**
 * The words of a file, and whether each is Finnish.
 *
 * @param {string} content
 */
export function parseKnown(content) {
  /** @type {Map<string, boolean>} */
  const words = new Map();
  let before = "";
  for (const line of content.trimEnd().split("\n")) {
    const isFinnish = !line.endsWith("!");
    before = before.slice(0, Number.parseInt(line[0], 36)) + line.slice(1, isFinnish ? undefined : -1);
    words.set(before, isFinnish);
  }
  return words;
}
