/* Which documents meet a plan, and how well. */

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
 * @typedef {{number: number, score: number, whole: boolean, places: number[][], own: number[][]}} Found  `own`: of a query
 *   with phrases the places of each word itself
 *
 * @param {import("./query_plan.js").Plan} plan
 * @param {Map<string, import("./postings.js").Postings>} postings  of every key of the plan
 * @param {number} documents  how many there are
 * @param {{relaxed: boolean}} options  relaxed: hits may miss words when few have them all
 * @returns {Found[]}  best first
 */
export function ranked(plan, postings, documents, { relaxed }) {
  const count = plan.words.length;
  const met = new Map();
  const surely = plan.words.map(() => new Set());
  for (const way of plan.ways) {
    for (const [number, { strength, places }] of havingAll(way.keys.map((key) => postings.get(key)))) {
      let found = met.get(number);
      if (!found) met.set(number, (found = { strengths: new Float64Array(count), places: [], own: [] }));
      const worth = way.weight * (SURE + (1 - SURE) * strength);
      for (const word of way.meets) {
        found.strengths[word] = Math.max(found.strengths[word], worth);
        if (way.weight >= SURELY) surely[word].add(number);
        if (plan.phrases.length && ITSELF.has(way.how)) (found.own[word] ??= []).push(...places.flat());
      }
      found.places.push(...places);
    }
  }
  const verbs = plan.words.map(({ reading: { senses } }) => senses.length > 0 && senses.every(({ verb }) => verb));
  const wished = verbs.every(Boolean) ? verbs.map(() => false) : verbs;
  const sizes = surely.map(
    ({ size }, word) => size || [...met.values()].filter(({ strengths }) => strengths[word]).length,
  );
  const rarities = sizes.map((size) => Math.log(1 + (documents - size + 0.5) / (size + 0.5)));
  // a word that no document has says no more than the rarest that some have
  const rarest = Math.max(...rarities.filter((_, word) => sizes[word]));
  const weights = rarities.map((rarity, word) => (wished[word] ? VERB : 1) * (sizes[word] ? rarity : rarest));
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const whole = [];
  const partly = [];
  for (const [number, { strengths, places, own }] of met) {
    if (!plan.phrases.every((phrase) => phrase.every((word) => own[word]))) continue;
    let score = 0;
    let share = 0;
    let missing = false;
    strengths.forEach((strength, word) => {
      score += strength * weights[word];
      if (strength) share += weights[word];
      else if (!wished[word]) missing = true;
    });
    score /= all;
    if (!missing) whole.push({ number, score, whole: true, places, own });
    else partly.push({ number, score: score * PARTLY, share: share / all, told: share, whole: false, places, own });
  }
  const least = !relaxed ? Infinity : whole.length < WIDER ? SOME : whole.length < WIDE ? NEARLY : Infinity;
  const found = [...whole, ...partly.filter(({ share, told }) => share >= least && told >= TELLING)];
  return found.sort((one, other) => other.score - one.score || one.number - other.number);
}

/** Documents that have every key: the weakest strength, all places. */
function havingAll([first, ...others]) {
  const found = new Map();
  first.numbers.forEach((number, place) =>
    found.set(number, { strength: first.strengths[place], places: [first.places[place]] }),
  );
  for (const { numbers, strengths, places } of others) {
    const places_ = new Map(numbers.map((number, place) => [number, place]));
    for (const [number, each] of found) {
      const place = places_.get(number);
      if (place === undefined) found.delete(number);
      else {
        each.strength = Math.min(each.strength, strengths[place]);
        each.places.push(places[place]);
      }
    }
  }
  return found;
}
