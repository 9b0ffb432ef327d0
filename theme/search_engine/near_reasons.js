/* Why a document is near to a query, for the reader to see. Pure functions. */

/**
 * @import { Plan } from "./query_plan.js"
 * @import { Found } from "./ranking.js"
 */

/**
 * @typedef {object} Why
 * @property {string[]} lacks words of the query, as typed, that it has nothing of
 * @property {string[]} through words that it has in place of typed ones: parts of compounds, what a word is derived from
 * @property {string[]} concepts keys of the concepts that it has in place of typed ones
 */

/**
 * @param {Pick<Plan, "words">} plan
 * @param {Pick<Found, "by">} found
 * @returns {Why}
 */
export function explain({ words }, { by }) {
  const lacks = words.flatMap(({ typed }, word) => (by[word] ? [] : [typed]));
  const beside = by.flatMap((way) => (way?.near ? [way] : []));
  const through = beside.flatMap((way) => way.through ?? []);
  const concepts = beside.flatMap((way) => (way.how === "related" ? way.keys : []));
  return { lacks, through: [...new Set(through)], concepts: [...new Set(concepts)] };
}
