/* The words of the site, a file of a sorted table at a time: generator/search/word_table.py says what its lines hold. */

import { memoize } from "../scripts/loader.js";
import { fold } from "./spelling.js";

export const FILES = 4; // of the table, that lie beside each other and that one question may load
export const SENSES = 3; // of a word, that are searched

/**
 * @typedef {object} Sense what a word may mean
 * @property {string} lemma
 * @property {number} common bits of the number of documents that have it, 0 where no document has it
 * @property {string[]} groups keys of the concepts that it is a word for, and that documents have
 * @property {string[]} roots what it is derived from
 * @property {Kind} kind
 * @property {string[]} related keys of concepts beside those that it is a word for
 * @property {Phrase[]} phrases that it begins
 *
 * @typedef {"" | "v" | "a" | "l"} Kind verb, adjective, light word (adverb, pronoun …); a noun and all else is ""
 * @typedef {{rest: string[], groups: string[], related: string[]}} Phrase the lemmas after the first, and its concepts' keys
 *
 * @typedef {object} Part a file of the table
 * @property {Map<string, string[]>} forms lemmas of forms
 * @property {Map<string, Sense>} senses of lemmas, also of those that lie elsewhere
 * @property {string[]} words its own
 * @property {Map<string, string[]>} folded its own words by their folded spelling
 */

/** @returns {Part} */
const emptyPart = () => ({ forms: new Map(), senses: new Map(), words: [], folded: new Map() });

export class WordTable {
  #files;
  #load;

  /**
   * @param {[first: string, path: string][]} files the folded spelling of each file's first word, and its path
   * @param {(path: string) => Promise<string>} load
   */
  constructor(files, load) {
    this.#files = files;
    this.#load = memoize(async (/** @type {string} */ path) => parsePart(await load(path)));
  }

  /** How many files it has. */
  get size() {
    return this.#files.length;
  }

  /**
   * The part that a spelling lies in, or would lie in.
   *
   * @param {string} spelling folded
   */
  async part(spelling) {
    return this.#read(this.#place(spelling));
  }

  /**
   * Parts that hold words which begin so, at most `most`: those nearest to where `spelling` would lie.
   *
   * @param {string} beginning folded
   * @param {string} spelling folded
   * @param {number} most
   */
  async partsFrom(beginning, spelling, most) {
    const first = this.#place(beginning);
    const last = this.#place(`${beginning}\uffff`);
    const middle = this.#place(spelling);
    const places = Array.from({ length: last - first + 1 }, (_, place) => first + place);
    places.sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle));
    return Promise.all(places.slice(0, most).map((place) => this.#read(place)));
  }

  /** @param {string} spelling */
  #place(spelling) {
    let low = 0;
    let high = this.#files.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#files[middle][0] <= spelling) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /** @param {number} place */
  async #read(place) {
    const file = this.#files[place];
    return file ? this.#load(file[1]) : emptyPart();
  }
}

/**
 * A part from the text of its file.
 *
 * @param {string} content
 */
export function parsePart(content) {
  const part = emptyPart();
  let isOwn = true;
  for (const line of content.trimEnd().split("\n")) {
    if (!line) {
      isOwn = false;
      continue;
    }
    const [form, lemmas] = line.split(">");
    if (lemmas) part.forms.set(form, lemmas.split("|"));
    else part.senses.set(form.split(";", 1)[0], readSense(form));
    const [word] = form.split(";", 1);
    if (isOwn && part.words.at(-1) !== word) {
      part.words.push(word);
      const folded = fold(word);
      part.folded.set(folded, [...(part.folded.get(folded) ?? []), word]);
    }
  }
  return part;
}

/**
 * @param {string} line
 * @returns {Sense}
 */
function readSense(line) {
  const [lemma, common = "0", groups = "", roots = "", kind = "", related = "", phrases = ""] = line.split(";");
  return {
    lemma,
    common: Number(common),
    groups: split(groups),
    roots: split(roots),
    kind: /** @type {Kind} */ (kind),
    related: split(related),
    phrases: split(phrases, "|").map(readPhrase),
  };
}

/**
 * @param {string} text
 * @returns {Phrase}
 */
function readPhrase(text) {
  const [rest, groups, related = ""] = text.split("/");
  return { rest: rest.split(" "), groups: split(groups), related: split(related) };
}

/**
 * @param {string} text
 * @param {string} between
 */
function split(text, between = ",") {
  return text ? text.split(between) : [];
}

/**
 * What a word of a part may mean, the word itself first.
 *
 * @param {Part} part
 * @param {string} word
 * @returns {Sense[]}
 */
export function sensesOf(part, word) {
  const lemmas = (part.forms.get(word) ?? []).filter((lemma) => lemma !== word);
  return [word, ...lemmas].flatMap((lemma) => part.senses.get(lemma) ?? []);
}
