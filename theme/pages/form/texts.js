/* The texts of an act, wherever they stand in it. Pure functions. */

/** @import { Payload } from "./payload.js" */

/** @typedef {string | Tree[] | {[key: string]: Tree | undefined}} Tree what a file would hold: texts, lists and objects */

/**
 * Every text of a tree with its path, in order.
 *
 * @param {Tree} tree
 * @param {string[]} path of the tree
 * @returns {Generator<[path: string[], text: string]>}
 */
export function* textsOf(tree, path = []) {
  if (typeof tree === "string") yield [path, tree];
  else {
    for (const [key, value] of Object.entries(tree)) if (value !== undefined) yield* textsOf(value, [...path, key]);
  }
}

/**
 * Whether a text says only that there is nothing to say: `ei ole`, `–`, `n/a`.
 *
 * @param {string} text
 * @param {Pick<Payload, "pasted">} payload
 */
export function saysNothing(text, { pasted }) {
  return pasted.nothing.includes(
    text
      .replace(/^[ .,!]+|[ .,!]+$/g, "")
      .replace(/\s+\d+$/, "")
      .toLowerCase(),
  );
}
