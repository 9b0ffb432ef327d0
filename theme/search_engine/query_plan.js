/* From what somebody typed to what is asked of the index. A plan has the words of the query in order; each may be met in
   several ways, and a way may meet several words at once (`koti hoito` by kotihoito, `työssä jaksaminen` by its group). */

import { keyOf } from "./index_keys.js";
import { wordsOf } from "./spelling.js";

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

/**
 * @typedef {{keys: string[], weight: number, meets: number[], how: string}} Way  a document has it when it has all its keys
 * @typedef {{typed: string, reading: import("./word_reader.js").Reading, phrase: number|undefined}} Word
 * @typedef {{words: Word[], ways: Way[], phrases: number[][]}} Plan  phrases: numbers of words that stand one after another
 */

/**
 * @param {string} query
 * @param {import("./word_reader.js").Reader} reader
 * @param {{stop: Set<string>, phrases: Map<string, string[]>}} site  words that are not searched; groups of whole phrases
 * @param {{asTyped: boolean}} options
 * @returns {Promise<Plan>}
 */
export async function planned(query, reader, site, { asTyped }) {
  const { typed, phrases } = taken(query, site.stop);
  const readings = await Promise.all(typed.map((word) => reader.read(word, { asTyped })));
  const words = readings.map((reading, number) => ({ typed: typed[number], reading }));
  const ways = words.flatMap(({ reading }, number) => waysOf(reading, number, asTyped));
  if (!asTyped) ways.push(...phraseGroups(words, site.phrases), ...(await joins(words, reader)));
  return { words, ways: strongest(ways), phrases };
}

/** Ways for when little was found: what a word is derived from, and its compound's parts apart. */
export async function widened(plan, reader) {
  const ways = [];
  await Promise.all(
    plan.words.map(async ({ reading }, number) => {
      for (const { roots, common } of reading.senses.slice(0, 1)) {
        for (const root of common ? roots : [])
          ways.push({ keys: [keyOf(root)], weight: WEIGHTS.root, meets: [number], how: "root" });
      }
      if (reading.typed.includes("-")) {
        const pieces = await Promise.all(
          reading.typed
            .split("-")
            .filter(Boolean)
            .map((piece) => reader.read(piece)),
        );
        if (pieces.every(({ senses }) => senses.length))
          ways.push(
            ...apart(
              pieces.map(({ senses }) => senses),
              WEIGHTS.parts,
              [number],
            ),
          );
      }
      if (reading.parts) ways.push(...alternatives(reading.parts, WEIGHTS.parts, [number]));
      if (reading.how !== "lemma" || !reading.senses[0]) return;
      const parts = await reader.partsOf(reading.senses[0].lemma);
      if (parts) ways.push(...apart(parts, WEIGHTS.parts, [number]));
    }),
  );
  return strongest(ways);
}

/** The words to search, without those that say nothing unless there are no others; and which of them are quoted. */
function taken(query, stop) {
  const typed = [];
  const phrases = [];
  query.split(/["”“«»]/u).forEach((piece, place, pieces) => {
    const quoted = place % 2 === 1 && place < pieces.length - 1;
    const first = typed.length;
    typed.push(...wordsOf(piece).filter((word) => word && !stop.has(word)));
    if (quoted && typed.length - first > 1) phrases.push(typed.slice(first).map((_, number) => first + number));
  });
  return typed.length ? { typed, phrases } : { typed: wordsOf(query).filter(Boolean), phrases: [] };
}

function waysOf(reading, number, asTyped) {
  const meets = [number];
  if (reading.parts) return apart(reading.parts, WEIGHTS.split, meets);
  const trust = { corrected: WEIGHTS.corrected, near: WEIGHTS.near }[reading.how] ?? 1;
  const ways = [];
  reading.senses.forEach(({ lemma, common, groups }, place) => {
    const weight = trust * (place ? WEIGHTS.other : WEIGHTS.own);
    if (common) ways.push({ keys: [keyOf(lemma)], weight, meets, how: reading.how });
    if (asTyped || reading.how === "typed") return;
    for (const group of groups) ways.push({ keys: [group], weight: trust * WEIGHTS.group, meets, how: "synonym" });
  });
  return ways;
}

/** The parts of a compound, each by its commonest sense or, where no document has it, by its group. */
function apart(parts, weight, meets) {
  const keys = parts.map((senses) => {
    const sense = senses.find(({ common }) => common);
    return sense ? keyOf(sense.lemma) : senses.flatMap(({ groups }) => groups)[0];
  });
  return keys.every(Boolean) ? [{ keys, weight, meets, how: "split" }] : [];
}

/** The parts of a compound where one of them or both are met by their groups: `kuntalaiskysely` by `asukaskysely`. */
function alternatives(parts, weight, meets) {
  const choices = parts.map((senses) => {
    const own = senses
      .filter(({ common }) => common)
      .slice(0, 1)
      .map(({ lemma }) => keyOf(lemma));
    return [...own, ...senses.flatMap(({ groups }) => groups).slice(0, 1)];
  });
  const together = choices.reduce((begun, keys) => begun.flatMap((each) => keys.map((key) => [...each, key])), [[]]);
  return together.map((keys) => ({ keys, weight, meets, how: "split" }));
}

/** Groups of synonyms that the words make together. */
function phraseGroups(words, phrases) {
  const ways = [];
  for (let first = 0; first < words.length; first += 1) {
    let spoken = lemmasOf(words[first]);
    const meets = [first];
    for (let last = first + 1; last < words.length; last += 1) {
      spoken = spoken.flatMap((begun) => lemmasOf(words[last]).map((lemma) => `${begun} ${lemma}`));
      meets.push(last);
      for (const phrase of spoken) {
        for (const group of phrases.get(phrase) ?? [])
          ways.push({ keys: [group], weight: WEIGHTS.phrase, meets: [...meets], how: "synonym" });
      }
    }
  }
  return ways;
}

/** Compounds that neighbours make: as typed, or the first in its base form or genitive. */
async function joins(words, reader) {
  const asked = [];
  for (let first = 0; first < words.length - 1; first += 1) {
    for (let count = 2; count <= LONGEST_JOIN && first + count <= words.length; count += 1) {
      const meets = Array.from({ length: count }, (_, place) => first + place);
      const last = words[first + count - 1];
      const middle = words
        .slice(first + 1, first + count - 1)
        .map(({ typed }) => typed)
        .join("");
      const beginnings = new Set([
        words[first].typed,
        ...lemmasOf(words[first]),
        ...lemmasOf(words[first]).map((lemma) => `${lemma}n`),
      ]);
      const ends = new Set([...lemmasOf(last), last.typed]);
      for (const beginning of beginnings) for (const end of ends) asked.push({ word: beginning + middle + end, meets });
    }
  }
  const senses = await Promise.all(asked.map(({ word }) => reader.sense(word)));
  return asked.flatMap(({ meets }, place) => {
    const sense = senses[place];
    if (!sense) return [];
    const groups = sense.groups.map((group) => ({ keys: [group], weight: WEIGHTS.group, meets, how: "synonym" }));
    return [
      ...(sense.common ? [{ keys: [keyOf(sense.lemma)], weight: WEIGHTS.joined, meets, how: "joined" }] : []),
      ...groups,
    ];
  });
}

function lemmasOf({ reading }) {
  return reading.senses.map(({ lemma }) => lemma);
}

/** One way for the same keys and words: the strongest. */
function strongest(ways) {
  const found = new Map();
  for (const way of ways) {
    const name = `${way.keys} ${way.meets}`;
    if (!(found.get(name)?.weight >= way.weight)) found.set(name, way);
  }
  return [...found.values()];
}
