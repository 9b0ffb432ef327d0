/* Why an act is near to what was asked, in a short line. Pure functions. */

import { fill } from "../../scripts/phrases.js";

/** @import { Why } from "../../search_engine/near_reasons.js" */

const LINE = 48; // characters of a line on a phone
const MOST = 3; // words told of each reason

/**
 * The first reason, and the next when both fit a line: what it lacks, what it has in place of a word, what it is about.
 *
 * @param {Why} why
 * @param {string[]} concepts names of the concepts
 * @param {Record<"lacks" | "through" | "through_many" | "concerns" | "brief", string>} words
 */
export function tellWhy({ lacks, through, concepts: keys }, concepts, words) {
  /** @param {string[]} told */
  const list = (told) => ({ words: [...new Set(told)].slice(0, MOST).join(", ") });
  const reasons = [];
  if (lacks.length) reasons.push(fill(words.lacks, list(lacks)));
  if (through.length) reasons.push(fill(through.length > 1 ? words.through_many : words.through, list(through)));
  if (concepts.length) reasons.push(fill(words.concerns, list(concepts)));
  if (!reasons.length) return keys.length ? "" : words.brief;
  const both = reasons.slice(0, 2).join(" · ");
  return both.length <= LINE ? both : reasons[0];
}
