/* What was done to the words of a query, for the reader to see. Pure functions. */

/**
 * @import { Plan } from "./query_plan.js"
 */

/**
 * @typedef {"typed" | "lemma" | "corrected" | "synonym" | "split" | "joined" | "none"} How
 *
 * @typedef {object} Summary
 * @property {string} shown the words that were searched where they are not those typed ("varhaiskasvatus"), else ""
 * @property {How} how
 * @property {{typed: string, searched: string, how: How}[]} words the same for each word
 */

/** @type {How[]} what is most worth telling first */
const LOUDEST = ["corrected", "split", "joined", "synonym", "typed", "lemma"];

/**
 * @param {Pick<Plan, "words" | "ways">} plan
 * @param {unknown[]} found whole hits
 * @returns {Summary}
 */
export function summarizePlan(plan, found) {
  const words = plan.words.map(({ typed, reading }) => {
    const { searched } = reading;
    return { typed, searched, how: reading.how === "near" ? /** @type {const} */ ("corrected") : reading.how };
  });
  if (!found.length) return { words, shown: "", how: "none" };
  /** @param {How} how */
  const isChanged = (how) => how === "corrected" || how === "split";
  const changed = words.some(({ how }) => isChanged(how));
  const shown = changed ? words.map(({ typed, searched, how }) => (isChanged(how) ? searched : typed)).join(" ") : "";
  const isOwn = plan.words.every(({ reading }) => reading.parts || reading.senses.some(({ common }) => common));
  if (!changed && !isOwn)
    return { words, shown, how: plan.ways.some(({ how }) => how === "joined") ? "joined" : "synonym" };
  const bySynonym = plan.ways.some(({ how }) => how === "synonym") ? "synonym" : "typed";
  return { words, shown, how: LOUDEST.find((each) => words.some(({ how }) => how === each)) ?? bySynonym };
}
