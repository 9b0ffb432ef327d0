/* Pagefind as a book of postings: for one key, the documents that have it, how strongly, and at which places. */

import { keeping } from "../scripts/loader.js";

const RANKING = { termFrequency: 1, termSaturation: 1.6, pageLength: 0.25, termSimilarity: 0, diacriticSimilarity: 0 };
const SATURATED = RANKING.termSaturation + 1;

/**
 * @typedef {{numbers: number[], strengths: number[], places: number[][]}} Postings  strengths are between 0 and 1: where in
 *   the document the key stands and how often, without how rare it is
 */

/**
 * `ask` rejects a key that nothing is found by: the index could not be loaded. `load` only downloads what a key needs.
 *
 * @param {string} folder  the address of Pagefind's files
 * @param {number} documents  how many there are
 * @param {number} failures  how often it has failed: a browser may keep a script that did not load under its address
 * @returns {Promise<{ask: (key: string) => Promise<Postings>, load: (key: string) => Promise<void>}>}
 */
export async function openPostings(folder, documents, failures) {
  const { createInstance } = await import(`${folder}pagefind.js${failures ? `?${failures}` : ""}`);
  // a worker would copy every answer, and is another script to load
  const pagefind = createInstance({ basePath: folder, language: "unknown", noWorker: true, ranking: RANKING });

  async function asked(key) {
    const { results } = await pagefind.search(key);
    const found = results.length;
    // the table of words has no key that no document has: Pagefind swallows what it could not load
    if (!found) throw new Error(`Pagefind did not find ${key}`);
    const rarity = Math.log((documents - found + 0.5) / (found + 0.5) + 1);
    const postings = { numbers: [], strengths: [], places: [] };
    for (const { id, score, words } of results) {
      postings.numbers.push(Number(id.slice(id.indexOf("_") + 1)));
      postings.strengths.push(Math.min(1, score / rarity / SATURATED));
      postings.places.push(words);
    }
    return postings;
  }

  return { ask: keeping(asked), load: (key) => pagefind.preload(key) };
}
