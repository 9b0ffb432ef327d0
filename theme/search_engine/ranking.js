/* Which documents meet a plan, and how well. Pure functions.

   A hit is whole: it meets every word of the query that tells something, and it is about them. What meets some of them only,
   or meets them beside (a part of a compound, a neighbouring concept), or barely mentions them, is near. */

/**
 * @import { Postings } from "./postings.js"
 * @import { Plan, Word } from "./query_plan.js"
 * @import { Way } from "./ways.js"
 */

const SURE = 0.3; // of a way's weight, that a document has for having it at all; the rest is how strongly
const ITSELF = new Set(["lemma", "typed", "corrected"]); // how a word of a phrase is met
const WISHED = { "": 1, a: 0.6, v: 0.6, l: 0.2 }; // how much a word of each kind says beside nouns, which it may be missing from
const COMMON = 0.35; // share of the documents: a word that more of them have is wished for beside rarer ones
const UNKNOWN = 0.6; // how much a word that no document has says, of what the rarest other does
const ABOUT = 0.55; // of how strongly the best hit is about the query, what another is a whole hit by
const FLOOR = 0.16; // how strongly a hit is about the query at least
const MENTIONED = 0.12; // of the same, what a near one has to have at least
const NUMBER = /^\d+$/;
const BESIDE = 8; // keys between a number and what it counts
const FIRST = 10; // rows that near ones fill up to

/**
 * @typedef {object} Found a document that meets a plan
 * @property {number} number
 * @property {number} score
 * @property {number[][]} places of the keys that it has
 * @property {(Way | undefined)[]} by of each word the best way that it is met by
 * @property {(number[] | undefined)[]} own of a query with phrases the places of each word itself
 *
 * @typedef {{whole: Found[], near: Found[]}} Ranked best first
 *
 * @typedef {object} Met how a document meets the words of a plan
 * @property {Float64Array} strengths
 * @property {Float64Array} about how strongly it is about each word: 0 where only a near way leads to it
 * @property {number[][]} places
 * @property {number[][]} straight of the places those that no near way leads to
 * @property {(number[] | undefined)[]} spots of a query with numbers the places of each word that is met straight
 * @property {(Way | undefined)[]} by
 * @property {(number[] | undefined)[]} own
 */

/**
 * @param {Pick<Plan, "words" | "ways" | "phrases">} plan
 * @param {Map<string, Postings>} postings of every key of the plan
 * @param {number} documents how many there are
 * @returns {Ranked}
 */
export function rankDocuments(plan, postings, documents) {
  const { met, sizes } = meetWords(plan, postings);
  const { weights, wished } = weighWords(plan.words, sizes, documents);
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const telling = weights.reduce((sum, weight, word) => sum + (wished[word] ? 0 : weight), 0) || 1;
  /** @type {(Found & {told: number, isWhole: boolean})[]} */
  const found = [];
  for (const [number, { strengths, about, places, straight, spots, by, own }] of met) {
    if (!plan.phrases.every((phrase) => phrase.every((word) => own[word]))) continue;
    let [score, told, isWhole] = [0, 0, true];
    for (let word = 0; word < weights.length; word += 1) {
      score += strengths[word] * weights[word];
      if (wished[word]) continue;
      told += about[word] * weights[word];
      if (!about[word]) isWhole = false;
    }
    if (isWhole && !plan.words.every(({ typed }, word) => !NUMBER.test(typed) || standsBeside(spots, word)))
      isWhole = false;
    found.push({
      number,
      score: score / all,
      told: told / telling,
      isWhole,
      places: isWhole ? straight : places,
      by,
      own,
    });
  }
  found.sort((one, other) => other.score - one.score || one.number - other.number);
  const best = Math.max(0, ...found.filter(({ isWhole }) => isWhole).map(({ told }) => told));
  const whole = found.filter(({ isWhole, told }) => isWhole && told >= Math.max(ABOUT * best, FLOOR));
  const known = new Set(whole);
  const least = MENTIONED * (found[0]?.score ?? 0);
  const near = found.filter((each) => !known.has(each) && each.score >= least);
  return { whole, near: near.slice(0, Math.max(0, FIRST - whole.length)) };
}

/**
 * Whether a number stands beside another word of the query: `12 kuntaa` is not `12` somewhere and `kunta` elsewhere.
 *
 * @param {(number[] | undefined)[]} spots of each word
 * @param {number} word the number
 */
function standsBeside(spots, word) {
  const others = spots.flatMap((found, other) => (other === word ? [] : (found ?? [])));
  if (spots.filter(Boolean).length < 2) return true;
  return (spots[word] ?? []).some((spot) => others.some((other) => Math.abs(other - spot) <= BESIDE));
}

/**
 * How each document meets each word, and how many documents surely have each.
 *
 * @param {Pick<Plan, "words" | "ways" | "phrases">} plan
 * @param {Map<string, Postings>} postings
 */
function meetWords(plan, postings) {
  /** @type {Map<number, Met>} */
  const met = new Map();
  /** @type {Set<number>[]} */
  const surely = plan.words.map(() => new Set());
  const count = plan.words.length;
  const hasNumber = plan.words.some(({ typed }) => NUMBER.test(typed));
  for (const way of plan.ways) {
    for (const [number, { strength, places }] of havingAll(way.keys.flatMap((key) => postings.get(key) ?? []))) {
      let found = met.get(number);
      if (!found) {
        found = {
          strengths: new Float64Array(count),
          about: new Float64Array(count),
          places: [],
          straight: [],
          spots: [],
          by: [],
          own: [],
        };
        met.set(number, found);
      }
      const worth = way.weight * (SURE + (1 - SURE) * strength);
      for (const word of way.meets) {
        if (worth > found.strengths[word]) {
          found.strengths[word] = worth;
          found.by[word] = way;
        }
        if (!way.near) {
          found.about[word] = Math.max(found.about[word], way.weight * strength);
          surely[word].add(number);
          if (hasNumber) found.spots[word] = [...(found.spots[word] ?? []), ...places.flat()];
        }
        if (plan.phrases.length && ITSELF.has(way.how)) {
          found.own[word] = [...(found.own[word] ?? []), ...places.flat()];
        }
      }
      found.places.push(...places);
      if (!way.near) found.straight.push(...places);
    }
  }
  return { met, sizes: surely.map(({ size }) => size) };
}

/**
 * How much each word says, the rarer the more, and which of them a whole hit may miss: verbs and the like, and words that
 * very many documents have, beside others.
 *
 * @param {Word[]} words
 * @param {number[]} sizes how many documents have each
 * @param {number} documents
 */
function weighWords(words, sizes, documents) {
  const kinds = words.map(({ reading: { senses } }) => (senses.length ? kindOf(senses) : ""));
  const rarities = sizes.map((size) => Math.log(1 + (documents - size + 0.5) / (size + 0.5)));
  const rarest = Math.max(...rarities.filter((_, word) => sizes[word] && !kinds[word]), 0.1);
  const weights = rarities.map(
    (rarity, word) => WISHED[kinds[word]] * (sizes[word] ? rarity : UNKNOWN * Math.min(rarity, rarest)),
  );
  const isLight = words.map((_, word) => Boolean(kinds[word]) || sizes[word] > COMMON * documents);
  const wished = isLight.every(Boolean) ? words.map(() => false) : isLight;
  return { weights, wished };
}

/**
 * What kind of word it is: a noun when it may be one.
 *
 * @param {import("./word_table.js").Sense[]} senses at least one
 */
function kindOf(senses) {
  return senses.every(({ kind }) => kind === senses[0].kind) ? senses[0].kind : "";
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
