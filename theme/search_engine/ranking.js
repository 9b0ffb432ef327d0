/* Which documents meet a plan, and how well. Pure functions. */

/**
 * @import { Postings } from "./postings.js"
 * @import { Plan } from "./query_plan.js"
 */

const SURE = 0.62; // of a way's weight, that a document has for having it at all; the rest is how strongly
const WIDER = 3; // hits under which those that meet some of the words only are shown
const WIDE = 10; // hits under which those that meet nearly all are shown
const SOME = 0.3; // share of the query's weight that they have to meet
const NEARLY = 0.6;
const ITSELF = new Set(["lemma", "typed", "corrected"]); // how a word of a phrase is met
const VERB = 0.35; // how much a verb says beside other words, which it may be missing from: `kehittää kotihoitoa`
const SURELY = 0.6; // weight of a way that a word's rarity is counted by: not by what it is derived from
const TELLING = Math.log(5); // what the words of such a hit have to say together: one that every fifth document has (`kunta`) says too little
const PARTLY = 0.35; // how much such a hit is worth beside a whole one

/**
 * @typedef {object} Found a document that meets a plan
 * @property {number} number
 * @property {number} score
 * @property {boolean} whole whether it meets every word
 * @property {number[][]} places of the keys that it has
 * @property {(number[] | undefined)[]} own of a query with phrases the places of each word itself
 *
 * @typedef {object} Met how a document meets the words of a plan
 * @property {Float64Array} strengths
 * @property {number[][]} places
 * @property {(number[] | undefined)[]} own
 */

/**
 * @param {Pick<Plan, "words" | "ways" | "phrases">} plan
 * @param {Map<string, Postings>} postings of every key of the plan
 * @param {number} documents how many there are
 * @param {{relaxed: boolean}} options relaxed: hits may miss words when few have them all
 * @returns {Found[]} best first
 */
export function rankDocuments(plan, postings, documents, { relaxed }) {
  const { met, surely } = meetWords(plan, postings);
  const verbs = plan.words.map(({ reading: { senses } }) => senses.length > 0 && senses.every(({ verb }) => verb));
  const wished = verbs.every(Boolean) ? verbs.map(() => false) : verbs;
  const weights = weighWords(met, surely, documents).map((weight, word) => (wished[word] ? VERB : 1) * weight);
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  /** @type {Found[]} */
  const whole = [];
  /** @type {(Found & {told: number})[]} */
  const partly = [];
  for (const [number, { strengths, places, own }] of met) {
    if (!plan.phrases.every((phrase) => phrase.every((word) => own[word]))) continue;
    let score = 0;
    let told = 0;
    let missing = false;
    for (let word = 0; word < weights.length; word += 1) {
      score += strengths[word] * weights[word];
      if (strengths[word]) told += weights[word];
      else if (!wished[word]) missing = true;
    }
    score /= all;
    if (!missing) whole.push({ number, score, whole: true, places, own });
    else partly.push({ number, score: score * PARTLY, told, whole: false, places, own });
  }
  const least = leastShare(whole.length, relaxed);
  const enough = partly.filter(({ told }) => told / all >= least && told >= TELLING);
  return [...whole, ...enough].sort((one, other) => other.score - one.score || one.number - other.number);
}

/**
 * How each document meets each word, and the documents that surely have each.
 *
 * @param {Pick<Plan, "words" | "ways" | "phrases">} plan
 * @param {Map<string, Postings>} postings
 */
function meetWords(plan, postings) {
  /** @type {Map<number, Met>} */
  const met = new Map();
  /** @type {Set<number>[]} */
  const surely = plan.words.map(() => new Set());
  for (const way of plan.ways) {
    for (const [number, { strength, places }] of havingAll(way.keys.flatMap((key) => postings.get(key) ?? []))) {
      let found = met.get(number);
      if (!found) {
        found = { strengths: new Float64Array(plan.words.length), places: [], own: [] };
        met.set(number, found);
      }
      const worth = way.weight * (SURE + (1 - SURE) * strength);
      for (const word of way.meets) {
        found.strengths[word] = Math.max(found.strengths[word], worth);
        if (way.weight >= SURELY) surely[word].add(number);
        if (plan.phrases.length && ITSELF.has(way.how)) {
          found.own[word] = [...(found.own[word] ?? []), ...places.flat()];
        }
      }
      found.places.push(...places);
    }
  }
  return { met, surely };
}

/**
 * How much each word says: the rarer the more. A word that no document has says no more than the rarest that some have.
 *
 * @param {Map<number, Met>} met
 * @param {Set<number>[]} surely
 * @param {number} documents
 */
function weighWords(met, surely, documents) {
  const sizes = surely.map(
    ({ size }, word) => size || [...met.values()].filter(({ strengths }) => strengths[word]).length,
  );
  const rarities = sizes.map((size) => Math.log(1 + (documents - size + 0.5) / (size + 0.5)));
  const rarest = Math.max(...rarities.filter((_, word) => sizes[word]));
  return rarities.map((rarity, word) => (sizes[word] ? rarity : rarest));
}

/**
 * The share of the query that a document which misses words has to meet.
 *
 * @param {number} whole how many documents miss none
 * @param {boolean} relaxed
 */
function leastShare(whole, relaxed) {
  if (!relaxed || whole >= WIDE) return Infinity;
  return whole < WIDER ? SOME : NEARLY;
}

/**
 * Documents that have every key: the weakest strength, all places.
 *
 * @param {Postings[]} postings at least one
 */
function havingAll([first, ...others]) {
  /** @type {Map<number, {strength: number, places: number[][]}>} */
  const found = new Map();
  for (const [place, number] of first.numbers.entries()) {
    found.set(number, { strength: first.strengths[place], places: [first.places[place]] });
  }
  for (const { numbers, strengths, places } of others) {
    const rows = new Map(numbers.map((number, row) => [number, row]));
    for (const [number, each] of found) {
      const row = rows.get(number);
      if (row === undefined) found.delete(number);
      else {
        each.strength = Math.min(each.strength, strengths[row]);
        each.places.push(places[row]);
      }
    }
  }
  return found;
}
