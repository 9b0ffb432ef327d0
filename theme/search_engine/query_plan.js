/* From what somebody typed to what is asked of the index. A plan has the words of the query in order; each may be met in
   several ways, and a way may meet several words at once (`koti hoito` by kotihoito, `työssä jaksaminen` by its group). */

import { keyOf } from "./index_keys.js";
import { splitWords } from "./spelling.js";

/**
 * @import { Reading, WordReader } from "./word_reader.js"
 * @import { Sense } from "./word_table.js"
 */

const WEIGHTS = {
  own: 1,
  other: 0.9,
  joined: 1,
  split: 0.85,
  group: 0.62,
  phrase: 0.62,
  root: 0.45,
  parts: 0.5,
  corrected: 0.95,
  near: 0.6,
};
const LONGEST_JOIN = 3; // words that may be one compound
const LONGEST_WORD = 64; // letters: more than the longest words that are written
const MOST_WORDS = 40; // what a reader means is said in fewer; each costs files and ways

/**
 * @typedef {object} Way a document has it when it has all its keys
 * @property {string[]} keys
 * @property {number} weight
 * @property {number[]} meets numbers of words of the query
 * @property {Reading["how"] | "synonym" | "root" | "joined"} how
 *
 * @typedef {{typed: string, reading: Reading}} Word
 * @typedef {{words: Word[], ways: Way[], phrases: number[][]}} Plan phrases: numbers of words that stand one after another
 * @typedef {Pick<WordReader, "read" | "sense" | "partsOf">} Reader
 */

/**
 * @param {string} query
 * @param {Reader} reader
 * @param {{stop: Set<string>, phrases: Map<string, string[]>}} site words that are not searched; groups of whole phrases
 * @param {{asTyped: boolean}} options
 * @returns {Promise<Plan>}
 */
export async function planQuery(query, reader, site, { asTyped }) {
  const { typed, phrases } = splitQuery(query, site.stop);
  const readings = await Promise.all(typed.map((word) => reader.read(word, { asTyped })));
  const words = readings.map((reading, number) => ({ typed: typed[number], reading }));
  const ways = words.flatMap(({ reading }, number) => waysOf(reading, number, asTyped));
  if (!asTyped) ways.push(...phraseGroups(words, site.phrases), ...(await joinNeighbours(words, reader)));
  return { words, ways: keepStrongest(ways), phrases };
}

/**
 * Ways for when little was found: what a word is derived from, and its compound's parts apart.
 *
 * @param {Plan} plan
 * @param {Reader} reader
 */
export async function widenPlan(plan, reader) {
  const ways = await Promise.all(plan.words.map(({ reading }, number) => widenWord(reading, number, reader)));
  return keepStrongest(ways.flat());
}

/**
 * @param {Reading} reading
 * @param {number} number
 * @param {Reader} reader
 */
async function widenWord(reading, number, reader) {
  /** @type {Way[]} */
  const ways = [];
  const meets = [number];
  const [sense] = reading.senses;
  if (sense?.common) {
    for (const root of sense.roots) ways.push({ keys: [keyOf(root)], weight: WEIGHTS.root, meets, how: "root" });
  }
  if (reading.typed.includes("-")) {
    const typed = reading.typed.split("-").filter(Boolean);
    const pieces = (await Promise.all(typed.map((piece) => reader.read(piece)))).map(({ senses }) => senses);
    if (pieces.every((senses) => senses.length)) ways.push(...takeApart(pieces, WEIGHTS.parts, meets));
  }
  if (reading.parts) ways.push(...listAlternatives(reading.parts, WEIGHTS.parts, meets));
  if (reading.how !== "lemma" || !sense) return ways;
  const parts = await reader.partsOf(sense.lemma);
  if (parts) ways.push(...takeApart(parts, WEIGHTS.parts, meets));
  return ways;
}

/**
 * The words to search, without those that say nothing unless there are no others; and which of them are quoted.
 *
 * @param {string} query
 * @param {Set<string>} stop
 */
export function splitQuery(query, stop) {
  /** @type {string[]} */
  const typed = [];
  /** @type {number[][]} */
  const phrases = [];
  const pieces = query.split(/["”“«»]/u);
  for (const [place, piece] of pieces.entries()) {
    const isQuoted = place % 2 === 1 && place < pieces.length - 1;
    const first = typed.length;
    typed.push(...takeWords(piece).filter((word) => !stop.has(word)));
    if (isQuoted && typed.length - first > 1) phrases.push(typed.slice(first).map((_, number) => first + number));
  }
  const kept = phrases.filter((phrase) => phrase.every((number) => number < MOST_WORDS));
  if (typed.length) return { typed: typed.slice(0, MOST_WORDS), phrases: kept };
  return { typed: takeWords(query).slice(0, MOST_WORDS), phrases: [] };
}

/**
 * The words of a piece of the query. One longer than any word is keeps its beginning.
 *
 * @param {string} piece
 */
function takeWords(piece) {
  return splitWords(piece).flatMap((word) => (word ? [word.slice(0, LONGEST_WORD)] : []));
}

/**
 * @param {Reading} reading
 * @param {number} number
 * @param {boolean} asTyped
 */
function waysOf(reading, number, asTyped) {
  const { how } = reading;
  const meets = [number];
  if (reading.parts) return takeApart(reading.parts, WEIGHTS.split, meets);
  const trust = how === "corrected" || how === "near" ? WEIGHTS[how] : 1;
  /** @type {Way[]} */
  const ways = [];
  for (const [place, { lemma, common, groups }] of reading.senses.entries()) {
    const weight = trust * (place ? WEIGHTS.other : WEIGHTS.own);
    if (common) ways.push({ keys: [keyOf(lemma)], weight, meets, how });
    if (asTyped || how === "typed") continue;
    for (const group of groups) ways.push({ keys: [group], weight: trust * WEIGHTS.group, meets, how: "synonym" });
  }
  return ways;
}

/**
 * The parts of a compound, each by its commonest sense or, where no document has it, by its group.
 *
 * @param {Sense[][]} parts
 * @param {number} weight
 * @param {number[]} meets
 * @returns {Way[]}
 */
function takeApart(parts, weight, meets) {
  const keys = parts.flatMap((senses) => {
    const sense = senses.find(({ common }) => common);
    return sense ? [keyOf(sense.lemma)] : senses.flatMap(({ groups }) => groups).slice(0, 1);
  });
  return keys.length === parts.length ? [{ keys, weight, meets, how: "split" }] : [];
}

/**
 * The parts of a compound where one of them or both are met by their groups: `kuntalaiskysely` by `asukaskysely`.
 *
 * @param {Sense[][]} parts
 * @param {number} weight
 * @param {number[]} meets
 * @returns {Way[]}
 */
function listAlternatives(parts, weight, meets) {
  const choices = parts.map((senses) => {
    const own = senses.filter(({ common }) => common).slice(0, 1);
    return [...own.map(({ lemma }) => keyOf(lemma)), ...senses.flatMap(({ groups }) => groups).slice(0, 1)];
  });
  /** @type {string[][]} */
  let together = [[]];
  for (const keys of choices) together = together.flatMap((begun) => keys.map((key) => [...begun, key]));
  return together.map((keys) => ({ keys, weight, meets, how: "split" }));
}

/**
 * Groups of synonyms that the words make together.
 *
 * @param {Word[]} words
 * @param {Map<string, string[]>} phrases
 */
function phraseGroups(words, phrases) {
  /** @type {Way[]} */
  const ways = [];
  const longest = Math.max(0, ...[...phrases.keys()].map((phrase) => phrase.split(" ").length));
  for (let first = 0; first < words.length; first += 1) {
    let spoken = lemmasOf(words[first]);
    const meets = [first];
    for (let last = first + 1; last < Math.min(words.length, first + longest); last += 1) {
      spoken = spoken.flatMap((begun) => lemmasOf(words[last]).map((lemma) => `${begun} ${lemma}`));
      meets.push(last);
      for (const group of spoken.flatMap((phrase) => phrases.get(phrase) ?? [])) {
        ways.push({ keys: [group], weight: WEIGHTS.phrase, meets: [...meets], how: "synonym" });
      }
    }
  }
  return ways;
}

/**
 * Compounds that neighbours make: as typed, or the first in its base form or genitive.
 *
 * @param {Word[]} words
 * @param {Reader} reader
 */
async function joinNeighbours(words, reader) {
  /** @type {{word: string, meets: number[]}[]} */
  const asked = [];
  for (let first = 0; first < words.length - 1; first += 1) {
    for (let count = 2; count <= LONGEST_JOIN && first + count <= words.length; count += 1) {
      const joined = words.slice(first, first + count);
      const meets = joined.map((_, place) => first + place);
      for (const word of spellJoined(joined)) asked.push({ word, meets });
    }
  }
  const senses = await Promise.all(asked.map(({ word }) => reader.sense(word)));
  return asked.flatMap(({ meets }, place) => {
    const sense = senses[place];
    /** @type {Way[]} */
    const ways = [];
    if (sense?.common) ways.push({ keys: [keyOf(sense.lemma)], weight: WEIGHTS.joined, meets, how: "joined" });
    for (const group of sense?.groups ?? []) {
      ways.push({ keys: [group], weight: WEIGHTS.group, meets, how: "synonym" });
    }
    return ways;
  });
}

/**
 * The spellings of a compound of words.
 *
 * @param {Word[]} words at least two
 */
function spellJoined(words) {
  const [first, last] = [words[0], words[words.length - 1]];
  const between = words.slice(1, -1).map(({ typed }) => typed);
  const lemmas = lemmasOf(first);
  const beginnings = new Set([first.typed, ...lemmas, ...lemmas.map((lemma) => `${lemma}n`)]);
  const ends = new Set([...lemmasOf(last), last.typed]);
  return [...beginnings].flatMap((beginning) => [...ends].map((end) => [beginning, ...between, end].join("")));
}

/** @param {Word} word */
function lemmasOf({ reading }) {
  return reading.senses.map(({ lemma }) => lemma);
}

/**
 * One way for the same keys and words: the strongest.
 *
 * @param {Way[]} ways
 */
function keepStrongest(ways) {
  /** @type {Map<string, Way>} */
  const found = new Map();
  for (const way of ways) {
    const name = `${way.keys} ${way.meets}`;
    const known = found.get(name);
    if (!known || known.weight < way.weight) found.set(name, way);
  }
  return [...found.values()];
}
