/* From what somebody typed to what is asked of the index. A plan has the words of the query in order; each may be met in
   several ways, and a way may meet several words at once (`koti hoito` by kotihoito, `työssä jaksaminen` by its group). */

import { keyOf } from "./index_keys.js";
import { joinNumbers } from "./numbers.js";
import { splitWords } from "./spelling.js";
import { keepStrongest, leadBeside, leadTo, listNearWays, listWays, WEIGHTS } from "./ways.js";

/**
 * @import { Reading, WordReader } from "./word_reader.js"
 * @import { Way } from "./ways.js"
 */

const LONGEST_JOIN = 3; // words that may be one compound
const LONGEST_WORD = 64; // letters: more than the longest words that are written
const MOST_WORDS = 40; // what a reader means is said in fewer; each costs files and ways

/**
 * @typedef {{typed: string, reading: Reading}} Word
 * @typedef {{words: Word[], ways: Way[], phrases: number[][]}} Plan phrases: numbers of words that stand one after another
 * @typedef {Pick<WordReader, "read" | "sense" | "partsOf">} Reader
 */

/**
 * @param {string} query
 * @param {Reader} reader
 * @param {{stop: Set<string>}} site words that are not searched
 * @param {{asTyped: boolean}} options
 * @returns {Promise<Plan>}
 */
export async function planQuery(query, reader, site, { asTyped }) {
  const { typed, phrases } = splitQuery(query, site.stop);
  const readings = await Promise.all(typed.map((word) => reader.read(word, { asTyped })));
  const words = readings.map((reading, number) => ({ typed: typed[number], reading }));
  const ways = words.flatMap(({ reading }, number) => listWays(reading, number, asTyped));
  if (!asTyped) ways.push(...listPhrases(words), ...(await joinNeighbours(words, reader)));
  return { words, ways: keepStrongest(ways), phrases };
}

/**
 * Near ways, for when little was found.
 *
 * @param {Plan} plan
 * @param {Reader} reader
 */
export async function widenPlan({ words }, reader) {
  const parts = await Promise.all(words.map(({ reading }) => reading.parts ?? reader.partsOf(reading.typed)));
  return words.flatMap(({ reading }, number) => listNearWays({ ...reading, parts: parts[number] }, number));
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
  const spoken = joinNumbers(piece.toLowerCase().split(/\s+/)).join(" ");
  return splitWords(spoken).flatMap((word) => (word ? [word.slice(0, LONGEST_WORD)] : []));
}

/**
 * Concepts that the words stand for together: a sense has the phrases that it begins.
 *
 * @param {Word[]} words
 */
function listPhrases(words) {
  return words.flatMap(({ reading }, first) =>
    reading.senses.flatMap(({ phrases }) =>
      phrases.flatMap(({ rest, groups, related }) => {
        const others = words.slice(first + 1, first + 1 + rest.length);
        if (others.length < rest.length || !others.every((word, place) => lemmasOf(word).includes(rest[place])))
          return [];
        const meets = [first, ...rest.map((_, place) => first + 1 + place)];
        return [...groups.map((key) => leadTo(key, meets)), ...related.map((key) => leadBeside(key, meets))];
      }),
    ),
  );
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
    if (!sense) return [];
    const ways = sense.groups.map((key) => leadTo(key, meets));
    if (sense.common)
      ways.push({ keys: [keyOf(sense.lemma)], weight: WEIGHTS.joined, meets, how: "joined", near: false });
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
