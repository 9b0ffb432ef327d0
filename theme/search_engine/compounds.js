/* A compound that no document has, by the words of the site that it is made of. */

import { fold } from "./spelling.js";
import { sensesOf } from "./word_table.js";

/**
 * @import { Understood } from "./word_reader.js"
 * @import { Sense, WordTable } from "./word_table.js"
 */

const BEGINNINGS = 4; // of a compound, whose ends are looked up
const SHORTEST = 3; // letters of a part
const SHORTEST_COMPOUND = 7;
const LOST = 4; // letters of a beginning that stands for a word whose end nothing has
const LOST_BEFORE = 5; // letters of an end that does
const ENDS = 6; // that are looked up, the longest first
/* Of jobs and laws: what stands before them is the topic. */
const HEADS = [
  "päällikkö johtaja hoitaja opettaja ohjaaja suunnittelija asiantuntija sihteeri koordinaattori insinööri työntekijä",
  "mestari esihenkilö esimies neuvoja tarkastaja avustaja kuraattori psykologi lääkäri arkkitehti vastaava kehittäjä",
  "konsultti tutkija pedagogi terapeutti virkailija harjoittelija laskija laki lain asetus direktiivi säädös sopimus",
  "chef ledare lärare skötare handledare planerare koordinator sekreterare direktör arbetare lag lagen förordning",
]
  .flatMap((line) => line.split(" "))
  .sort((one, other) => other.length - one.length);

/**
 * @typedef {{word: string, senses: Sense[]}} Part of a compound, as it is spelt in it or in its base form
 * @typedef {Understood & {parts: Part[]}} Compound
 */

export class Compounds {
  #words;
  #readForm;

  /**
   * @param {WordTable} words
   * @param {(word: string) => Promise<Sense[]>} readForm what a word or a form of one means; nothing where it means none
   */
  constructor(words, readForm) {
    this.#words = words;
    this.#readForm = readForm;
  }

  /**
   * A compound of two words of the site. Of a job or a law only what it is about tells something: `kaavoitusarkkitehti`.
   *
   * @param {string} word without hyphens
   * @returns {Promise<Compound | undefined>}
   */
  async takeApart(word) {
    if (word.length < SHORTEST_COMPOUND) return undefined;
    const head = HEADS.find((each) => word.endsWith(each) && word.length - each.length >= SHORTEST);
    if (head) {
      const topic = word.slice(0, -head.length);
      const modifier = await this.#readPart(topic);
      const found = modifier ? joinParts([modifier]) : await this.takeApart(topic);
      if (found) return found;
    }
    const firsts = await this.#listBeginnings(word, SHORTEST, word.length - SHORTEST);
    /** @type {{score: number, parts: Part[]} | undefined} */
    let best;
    for (const first of firsts.slice(0, BEGINNINGS)) {
      const last = await this.#readPart(word.slice(first.word.length));
      if (!last) continue;
      const score = Math.min(first.word.length, word.length - first.word.length);
      if (!best || score > best.score) best = { score, parts: [first, last] };
    }
    return best && joinParts(best.parts);
  }

  /**
   * The longest word of the site that it begins with, or else that it ends in: of somebody who has not ended the word, or of
   * a compound whose other part nothing here has.
   *
   * @param {string} word without hyphens
   * @returns {Promise<Compound | undefined>}
   */
  async takeOne(word) {
    const [longest] = await this.#listBeginnings(word, LOST, word.length - 1);
    if (longest) return joinParts([longest]);
    for (let place = SHORTEST; place <= word.length - LOST_BEFORE && place < SHORTEST + ENDS; place += 1) {
      const last = await this.#readPart(word.slice(place));
      if (last) return joinParts([last]);
    }
    return undefined;
  }

  /**
   * The words of the site that it begins with, the longest first.
   *
   * @param {string} word
   * @param {number} least letters
   * @param {number} most letters
   */
  async #listBeginnings(word, least, most) {
    /** @type {Part[]} */
    const found = [];
    for (let place = most; place >= least; place -= 1) {
      const first = word.slice(0, place);
      const senses = sensesOf(await this.#words.part(fold(first)), first).filter(leads);
      if (senses.length) found.push({ word: first, senses });
    }
    return found;
  }

  /**
   * A part: a word of the site, a form of one, or the genitive that joins.
   *
   * @param {string} word
   * @returns {Promise<Part | undefined>}
   */
  async #readPart(word) {
    const senses = (await this.#readForm(word)).filter(leads);
    return senses.length ? { word: word.length > senses[0].lemma.length ? senses[0].lemma : word, senses } : undefined;
  }
}

/**
 * @param {Part[]} parts
 * @returns {Compound}
 */
function joinParts(parts) {
  return { searched: parts.map(({ word }) => word).join(" "), how: "split", senses: [], parts };
}

/** @param {Sense} sense */
const leads = ({ common, groups }) => common > 0 || groups.length > 0;
