/* Pagefind as a book of postings: for one key, the documents that have it, how strongly, and at which places. */

import { memoize } from "../scripts/loader.js";

const RANKING = { termFrequency: 1, termSaturation: 1.6, pageLength: 0.25, termSimilarity: 0, diacriticSimilarity: 0 };
const SATURATED = RANKING.termSaturation + 1;

/**
 * @typedef {object} Postings of one key, a place of each list for each document
 * @property {number[]} numbers
 * @property {number[]} strengths between 0 and 1: where in the document the key stands and how often, without how rare it is
 * @property {number[][]} places
 *
 * @typedef {object} PostingsBook
 * @property {(key: string) => Promise<Postings>} ask rejects a key that nothing is found by: the index could not be loaded
 * @property {(key: string) => Promise<void>} load only downloads what a key needs
 *
 * @typedef {{id: string, score: number, words: number[]}} PagefindResult
 */

/**
 * @param {string} folder the address of Pagefind's files
 * @param {number} documents how many there are
 * @param {number} failures how often it has failed: a browser may keep a script that did not load under its address
 * @returns {Promise<PostingsBook>}
 */
export async function openPostings(folder, documents, failures) {
  const { createInstance } = await import(`${folder}pagefind.js${failures ? `?${failures}` : ""}`);
  // a worker would copy every answer, and is another script to load
  const pagefind = createInstance({ basePath: folder, language: "unknown", noWorker: true, ranking: RANKING });

  const ask = memoize(async (/** @type {string} */ key) => {
    /** @type {{results: PagefindResult[]}} */
    const { results } = await pagefind.search(key);
    // the table of words has no key that no document has: Pagefind swallows what it could not load
    if (!results.length) throw new Error(`Pagefind did not find ${key}`);
    return readResults(results, documents);
  });
  return { ask, load: (key) => pagefind.preload(key) };
}

/**
 * The postings of a key from what Pagefind found by it.
 *
 * @param {PagefindResult[]} results
 * @param {number} documents how many there are
 * @returns {Postings}
 */
export function readResults(results, documents) {
  const rarity = Math.log((documents - results.length + 0.5) / (results.length + 0.5) + 1);
  return {
    numbers: results.map(({ id }) => Number(id.slice(id.indexOf("_") + 1))),
    strengths: results.map(({ score }) => Math.min(1, score / rarity / SATURATED)),
    places: results.map(({ words }) => words),
  };
}
