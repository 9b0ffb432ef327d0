/* The words of the site, a file of a sorted table at a time: generator/search/word_table.py says what its lines hold. */

import { keeping } from "../scripts/loader.js";
import { fold } from "./spelling.js";

/**
 * @typedef {{lemma: string, common: number, groups: string[], roots: string[], verb: boolean}} Sense  what a word may mean.
 *   `common`: bits of the number of documents that have it, 0 where only a group of synonyms has it
 * @typedef {{forms: Map<string, string[]>, senses: Map<string, Sense>, words: string[]}} Part  `words` are its own; senses
 *   are also of lemmas that lie elsewhere
 */

export class WordTable {
  #files;
  #parsed;

  /**
   * @param {[string, string][]} files  the folded spelling of each file's first word, and its path
   * @param {(path: string) => Promise<string>} load
   */
  constructor(files, load) {
    this.#files = files;
    this.#parsed = keeping(async (path) => parsed(await load(path)));
  }

  /** How many files it has. */
  get size() {
    return this.#files.length;
  }

  /** The part that a spelling lies in, or would lie in. */
  async part(spelling) {
    return this.#read(this.#place(spelling));
  }

  /** Parts that hold words which begin so, at most `most`: those nearest to where `spelling` would lie. */
  async partsFrom(beginning, spelling, most) {
    const first = this.#place(beginning);
    const last = this.#place(`${beginning}\uffff`);
    const middle = this.#place(spelling);
    const places = [];
    for (let place = first; place <= last; place += 1) places.push(place);
    places.sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle));
    return Promise.all(places.slice(0, most).map((place) => this.#read(place)));
  }

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

  #read(place) {
    const file = this.#files[place];
    if (!file) return Promise.resolve({ forms: new Map(), senses: new Map(), words: [], folded: new Map() });
    const [, path] = file;
    return this.#parsed(path);
  }
}

function parsed(content) {
  const part = { forms: new Map(), senses: new Map(), words: [], folded: new Map() };
  let own = true;
  for (const line of content.trimEnd().split("\n")) {
    if (!line) {
      own = false;
      continue;
    }
    const [form, lemmas] = line.split(">");
    const [word, common = "0", groups = "", roots = "", kind = ""] = form.split(";");
    if (lemmas) part.forms.set(word, lemmas.split("|"));
    else
      part.senses.set(word, {
        lemma: word,
        common: Number(common),
        groups: listed(groups),
        roots: listed(roots),
        verb: kind === "v",
      });
    if (own && part.words.at(-1) !== word) {
      part.words.push(word);
      const folded = fold(word);
      part.folded.set(folded, [...(part.folded.get(folded) ?? []), word]);
    }
  }
  return part;
}

function listed(text) {
  return text ? text.split(",") : [];
}

/** What a word of a part may mean, the word itself first. */
export function sensesOf(part, word) {
  const own = part.senses.get(word);
  const others = (part.forms.get(word) ?? []).filter((lemma) => lemma !== word).map((lemma) => part.senses.get(lemma));
  return [own, ...others].filter(Boolean);
}
