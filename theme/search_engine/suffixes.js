/* How a form that the site does not have may be an ending away from a word that it has: generator/language/suffixes.py. */

const SHORTEST_STEM = 2;
const MOST = 3;
const RARER = 4;

/**
 * What the form may be a form of by the rules alone, commonest rule first.
 *
 * @param {string} form
 * @param {Record<string, [string, number][]>} rules  by the form's ending: endings of the lemma, and how common (log2)
 * @returns {{lemma: string, common: number}[]}
 */
export function guesses(form, rules) {
  const found = new Map();
  for (let place = SHORTEST_STEM; place <= form.length; place += 1) {
    for (const [ending, common] of rules[form.slice(place)] ?? []) {
      const lemma = form.slice(0, place) + ending;
      if (lemma !== form && common > (found.get(lemma) ?? 0)) found.set(lemma, common);
    }
  }
  return [...found]
    .map(([lemma, common]) => ({ lemma, common }))
    .sort((one, other) => other.common - one.common || (one.lemma < other.lemma ? -1 : 1));
}

/** The guesses that are worth believing among those that turned out to be words. */
export function believed(found) {
  return found.filter(({ common }) => common >= found[0].common - RARER).slice(0, MOST);
}
