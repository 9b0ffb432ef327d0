/* What a typed word may mean on this site: a word or form that it has, a form of one by the rules, the beginning of some,
   a compound of two, or a word with an error in it. */

import { keeping } from "../scripts/loader.js";
import { distance, withOneMended } from "./edit_distance.js";
import { fold, written } from "./spelling.js";
import { believed, guesses } from "./suffixes.js";
import { sensesOf } from "./word_table.js";

const FILES = 4; // of the table, that lie beside each other and that one question may load
const GUESSES = 3; // files that the rules' guesses may load
const BEGINNINGS = 4; // of a compound, whose ends are looked up
const BEGINNING = 3; // letters that a beginning of words has
const COMPLETIONS = 8;
const SENSES = 3;
const SHORTEST = 3; // letters of a part of a compound
const SHORTEST_COMPOUND = 7;
const ONE_ERROR = 4; // letters of a word that may have one error
const TWO_ERRORS = 10; // both with the first letter right
const LONG = 6; // letters of a word with dots whose dots may be wrong
const ONE_ERROR_INFLECTED = 6; // letters of a word that may have an error and an ending by the rules
const SHORT_ENDING = 7; // letters of such a word that may have an ending of one letter
const INFLECTED = 5; // letters of what it is a form of
const SMALL = 18; // files of a table that is looked through whole for an error in a beginning
const LOUDER = 3; // powers of two that a word one error away is commoner than what the rules lead to
const OFFERS = 3;
const KNOWN_BY = 2; // powers of two of a rule's commonness that one of a lemma's documents is worth

/**
 * @typedef {object} Reading
 * @property {string} typed
 * @property {string} searched  the word as it was understood
 * @property {"typed"|"lemma"|"corrected"|"split"|"near"|"none"} how
 * @property {import("./word_table.js").Sense[]} senses
 * @property {import("./word_table.js").Sense[][]} [parts]  of a compound: the senses of each part
 */

export class Reader {
  #words;
  #endings;
  #rules;
  #mended = keeping((typed) => this.#reading(typed, false));
  #asTyped = keeping((typed) => this.#reading(typed, true));

  /**
   * @param {import("./word_table.js").WordTable} words
   * @param {import("./word_table.js").WordTable} endings
   * @param {() => Promise<Record<string, [string, number][]>>} rules
   */
  constructor(words, endings, rules) {
    this.#words = words;
    this.#endings = endings;
    this.#rules = rules;
  }

  /**
   * @param {string} typed  in lower case
   * @param {{asTyped?: boolean}} [options]  as typed: no errors mended, no compounds taken apart
   * @returns {Promise<Reading>}
   */
  read(typed, { asTyped = false } = {}) {
    return asTyped ? this.#asTyped(typed) : this.#mended(typed);
  }

  async #reading(typed, asTyped) {
    const word = written(typed);
    const known = await this.#known(word);
    if (known?.senses.some(({ common }) => common)) return { typed, ...known };
    const begun = await this.#begun(word);
    // a word that only leads to its synonyms may also begin words that are here
    if (known)
      return {
        typed,
        ...known,
        senses: [...known.senses, ...begun.filter(({ lemma }) => lemma !== known.senses[0].lemma)],
      };
    if (begun.length) return { typed, searched: typed, how: "typed", senses: begun };
    if (!asTyped) {
      const found =
        (await this.#corrected(word, 1)) ??
        (await this.#inflected(word)) ??
        (await this.#split(word)) ??
        (await this.#corrected(word, 2)) ??
        (await this.#near(word));
      if (found) return { typed, ...found };
    }
    return { typed, searched: "", how: "none", senses: [] };
  }

  /** The two parts of a word that the site has words for, or undefined. */
  async partsOf(word) {
    return (await this.#split(written(word)))?.parts;
  }

  /** A word of the site by any spelling: `kotihoito`, `koti-hoito`; undefined when there is none. */
  async sense(word) {
    const [sense] = (await this.#exact(written(word))) ?? [];
    return sense;
  }

  /** Words of the site that look like it, for somebody who found nothing. */
  async nearest(typed) {
    const word = written(typed);
    const beginning = fold(word).slice(0, BEGINNING);
    const parts = await this.#words.partsFrom(beginning, fold(word), FILES);
    const alike = new Map();
    for (const part of parts) {
      for (const each of part.words) {
        const [sense] = sensesOf(part, each);
        if (!sense?.common || sense.lemma.length < BEGINNING) continue;
        const shared = sharedBeginning(fold(word), fold(each));
        if (shared >= BEGINNING && shared >= word.length / 2) alike.set(sense.lemma, [shared, sense.common]);
      }
    }
    return [...alike]
      .sort(([, one], [, other]) => other[0] - one[0] || other[1] - one[1])
      .map(([lemma]) => lemma)
      .slice(0, OFFERS);
  }

  async #exact(word) {
    const part = await this.#words.part(fold(word));
    const senses = sensesOf(part, word);
    return senses.length ? senses.slice(0, SENSES) : undefined;
  }

  async #known(word) {
    const exact = await this.#exact(word);
    if (exact) return { searched: word, how: "lemma", senses: exact };
    const undotted = word === fold(word) || word.length >= LONG ? await this.#undotted(word) : undefined;
    if (undotted) return { searched: undotted.word, how: "corrected", senses: undotted.senses };
    const ruled = await this.#ruled(word);
    return ruled && ((await this.#louder(word, ruled)) ?? ruled);
  }

  /** Somebody who types no dots, or some of them, means the word that has them. */
  async #undotted(word) {
    const part = await this.#words.part(fold(word));
    const [found] = part.folded.get(fold(word)) ?? [];
    return found && { word: found, senses: sensesOf(part, found).slice(0, SENSES) };
  }

  async #ruled(word) {
    const found = [];
    let dots = true;
    const asked = guesses(word, await this.#rules());
    const files = new Set();
    for (const { lemma, common } of asked) {
      const folded = fold(lemma);
      const part = await this.#words.part(folded);
      files.add(part);
      const exact = part.senses.get(lemma);
      const [bare] =
        exact || word !== fold(word) ? [] : (part.folded.get(folded) ?? []).map((each) => part.senses.get(each));
      if (exact) found.push({ sense: exact, common: common + KNOWN_BY * exact.common });
      else if (bare) {
        found.push({ sense: bare, common: common + KNOWN_BY * bare.common });
        dots = false;
      }
      if (files.size >= GUESSES) break;
    }
    if (!found.length) return undefined;
    found.sort((one, other) => other.common - one.common);
    const senses = believed(found).map(({ sense }) => sense);
    return { searched: dots ? word : senses[0].lemma, how: dots ? "lemma" : "corrected", senses };
  }

  /** What the words that begin so mean, the commonest first. */
  async #begun(word) {
    const folded = fold(word);
    if (folded.length < BEGINNING) return [];
    const found = new Map();
    for (const part of await this.#words.partsFrom(folded, folded, FILES)) {
      for (const each of part.words) {
        if (!fold(each).startsWith(folded)) continue;
        for (const sense of sensesOf(part, each))
          if (sense.common || sense.groups.length) found.set(sense.lemma, sense);
      }
    }
    return [...found.values()].sort((one, other) => other.common - one.common).slice(0, COMPLETIONS);
  }

  async #split(word) {
    if (word.length < SHORTEST_COMPOUND) return undefined;
    const firsts = [];
    for (let place = word.length - SHORTEST; place >= SHORTEST; place -= 1) {
      const first = word.slice(0, place);
      const part = await this.#words.part(fold(first));
      const senses = sensesOf(part, first);
      if (senses.length) firsts.push({ first, senses });
    }
    let best;
    for (const { first, senses } of firsts.slice(0, BEGINNINGS)) {
      const last = word.slice(first.length);
      const exact = (await this.#exact(last)) ?? (await this.#ruled(last))?.senses;
      if (!exact) continue;
      const score = Math.min(first.length, last.length);
      if (!best || score > best.score) best = { score, first, last, parts: [senses, exact] };
    }
    return best && { searched: `${best.first} ${best.last}`, how: "split", senses: [], parts: best.parts };
  }

  /**
   * A word with an error or two has its beginning or its end whole, so only words that begin or end alike are compared.
   */
  async #corrected(word, errors) {
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
    const alike = [...candidates].filter((each) => distance(folded, fold(each), errors) === errors);
    const near = errors > 1 ? alike.filter((each) => fold(each)[0] === folded[0]) : alike;
    return near.length ? this.#best(near, folded) : undefined;
  }

  /** A form by the rules with one error in its stem or in its ending: `kirjsatoille`, `kirjastoille` with an l too many. */
  async #inflected(word) {
    if (word.length < ONE_ERROR_INFLECTED) return undefined;
    const folded = fold(word);
    const rules = await this.#rules();
    const parts = await (this.#words.size <= SMALL
      ? this.#words.partsFrom("", folded, SMALL)
      : this.#words.partsFrom(folded.slice(0, wholeOf(folded)), folded, FILES));
    const found = new Map();
    const tried = new Set();
    const ending = word.length < SHORT_ENDING ? 2 : 1;
    for (const variant of withOneMended(word)) {
      for (const { lemma, common } of guesses(variant, rules)) {
        const spelt = fold(lemma);
        if (spelt.length < INFLECTED || variant.length - sharedBeginning(variant, lemma) < ending) continue;
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
    const senses = believed([...found.values()].sort((one, other) => other.common - one.common)).map(
      ({ sense }) => sense,
    );
    return senses.length ? { searched: senses[0].lemma, how: "corrected", senses } : undefined;
  }

  /** A much commoner word of the same file that is one error away from what the rules lead to: `johtamnen` is no `johtama`. */
  async #louder(word, { senses: [sense] }) {
    const folded = fold(word);
    if (folded.length < ONE_ERROR_INFLECTED) return undefined;
    const part = await this.#words.part(folded);
    const alike = part.words.filter(
      (each) => distance(folded, fold(each), 1) === 1 && sensesOf(part, each)[0]?.common >= sense.common + LOUDER,
    );
    return alike.length ? this.#best(alike, folded) : undefined;
  }

  /** Of words equally near, the one that begins alike and is common. */
  async #best(alike, folded) {
    const found = [];
    for (const each of alike.slice(0, 12)) {
      const part = await this.#words.part(fold(each));
      const senses = sensesOf(part, each);
      if (senses.length) found.push({ each, senses, begins: fold(each)[0] === folded[0] });
    }
    found.sort((one, other) => other.begins - one.begins || other.senses[0].common - one.senses[0].common);
    if (!found.length) return undefined;
    const senses = new Map();
    for (const one of found)
      for (const sense of one.senses) if (one.begins === found[0].begins) senses.set(sense.lemma, sense);
    return { searched: found[0].each, how: "corrected", senses: [...senses.values()].slice(0, SENSES) };
  }

  /** The words that share most of its beginning: an unknown derivation of a known word. */
  async #near(word) {
    const folded = fold(word);
    const least = Math.max(5, Math.ceil(folded.length * 0.7));
    if (folded.length <= least) return undefined;
    const found = new Map();
    let longest = least;
    for (const part of await this.#words.partsFrom(folded.slice(0, least), folded, FILES)) {
      for (const each of part.words) {
        const shared = sharedBeginning(folded, fold(each));
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

/** How many letters of its beginning or of its end a word with an error has whole. */
function wholeOf(folded) {
  return folded.length < 6 ? 2 : folded.length < 9 ? 3 : 4;
}

function sharedBeginning(one, other) {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count += 1;
  return count;
}
