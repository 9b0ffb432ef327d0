/* How documents may meet a word of the query: a way is a set of keys that a document has all of, with what that is worth.
   A near way leads beside the word (to a part of it, to what it is derived from, to a neighbouring concept): who has nothing
   better is shown among the nearest, never as a hit. */

import { keyOf } from "./index_keys.js";

/**
 * @import { Reading } from "./word_reader.js"
 * @import { Sense } from "./word_table.js"
 */

export const WEIGHTS = {
  own: 1,
  doubtful: 0.5,
  joined: 0.8,
  group: 0.62,
  begun: 0.9,
  corrected: 0.95,
  root: 0.33,
  parts: 0.75,
  modifier: 0.3,
  head: 0.15,
  related: 0.3,
  alike: 0.5,
};

const MOST_BESIDE = 6; // concepts beside a word, or whose phrases it begins

/**
 * @typedef {Reading["how"] | "synonym" | "root" | "joined" | "part" | "related"} How
 *
 * @typedef {object} Way a document has it when it has all its keys
 * @property {string[]} keys
 * @property {number} weight
 * @property {number[]} meets numbers of words of the query
 * @property {How} how
 * @property {boolean} near whether it leads beside the words that it meets
 * @property {string} [through] the word that it leads to, where that is another than the typed one
 */

/**
 * The ways that a reading leads to by itself.
 *
 * @param {Reading} reading
 * @param {number} number of the word in the query
 * @param {boolean} asTyped
 * @returns {Way[]}
 */
export function listWays(reading, number, asTyped) {
  const { how } = reading;
  const meets = [number];
  const near = how === "near";
  const trust = how === "corrected" ? WEIGHTS.corrected : how === "typed" ? WEIGHTS.begun : near ? WEIGHTS.alike : 1;
  /** @type {Way[]} */
  const ways = [];
  for (const [place, { lemma, common, groups }] of reading.senses.entries()) {
    const weight = trust * (place && how !== "typed" ? WEIGHTS.doubtful : WEIGHTS.own);
    if (common) ways.push({ keys: [keyOf(lemma)], weight, meets, how, near, through: lemma });
    if (asTyped) continue;
    for (const group of groups) ways.push({ ...leadTo(group, meets), weight: weight * WEIGHTS.group, near });
  }
  return ways;
}

/**
 * A way to what a word or several are words for.
 *
 * @param {string} key of a concept
 * @param {number[]} meets
 * @returns {Way}
 */
export const leadTo = (key, meets) => ({ keys: [key], weight: WEIGHTS.group, meets, how: "synonym", near: false });

/**
 * A way to what lies beside it.
 *
 * @param {string} key of a concept
 * @param {number[]} meets
 * @returns {Way}
 */
export const leadBeside = (key, meets) => ({ keys: [key], weight: WEIGHTS.related, meets, how: "related", near: true });

/**
 * Near ways of a word: to its parts, to what it is derived from, to the concepts beside it.
 *
 * @param {Reading} reading
 * @param {number} number of the word in the query
 * @returns {Way[]}
 */
export function listNearWays({ senses, parts }, number) {
  const meets = [number];
  /** @type {Way[]} */
  const ways = [];
  const [sense] = senses;
  for (const root of sense?.roots ?? []) {
    ways.push({ keys: [keyOf(root)], weight: WEIGHTS.root, meets, how: "root", near: true, through: root });
  }
  const beside = senses.flatMap(({ related, phrases }) => [
    ...related,
    ...phrases.flatMap((phrase) => [...phrase.groups, ...phrase.related]),
  ]);
  ways.push(...beside.slice(0, MOST_BESIDE).map((key) => leadBeside(key, meets)));
  if (!parts) return ways;
  const choices = parts.map(({ senses: found }) => keysOf(found));
  if (choices.every((keys) => keys.length)) {
    for (const keys of combine(choices)) ways.push({ keys, weight: WEIGHTS.parts, meets, how: "split", near: true });
  }
  for (const [place, { word, senses: found }] of parts.entries()) {
    const weight = place < parts.length - 1 ? WEIGHTS.modifier : WEIGHTS.head;
    for (const key of keysOf(found)) ways.push({ keys: [key], weight, meets, how: "part", near: true, through: word });
  }
  return ways;
}

/**
 * A key of the commonest sense, and one of its groups.
 *
 * @param {Sense[]} senses
 */
function keysOf(senses) {
  const own = senses.filter(({ common }) => common).slice(0, 1);
  return [...own.map(({ lemma }) => keyOf(lemma)), ...senses.flatMap(({ groups }) => groups).slice(0, 1)];
}

/**
 * One of each, in every combination.
 *
 * @param {string[][]} choices
 */
function combine(choices) {
  /** @type {string[][]} */
  let together = [[]];
  for (const keys of choices) together = together.flatMap((begun) => keys.map((key) => [...begun, key]));
  return together;
}

/**
 * One way for the same keys and words: the strongest.
 *
 * @param {Way[]} ways
 */
export function keepStrongest(ways) {
  /** @type {Map<string, Way>} */
  const found = new Map();
  for (const way of ways) {
    const name = `${way.keys} ${way.meets}`;
    const known = found.get(name);
    if (!known || worthOf(way) > worthOf(known)) found.set(name, way);
  }
  return [...found.values()];
}

/**
 * Of two ways the straight one comes first, then the stronger.
 *
 * @param {Way} way
 */
const worthOf = ({ weight, near }) => weight - Number(near);
