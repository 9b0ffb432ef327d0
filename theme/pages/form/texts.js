/* The texts of an act, wherever they stand in it. */

/** Every text of a tree with its path, in order. */
export function* textsOf(tree, path = []) {
  if (typeof tree === "string") yield [path, tree];
  else for (const [key, value] of Object.entries(tree)) yield* textsOf(value, [...path, key]);
}

/** Whether a text says only that there is nothing to say: `ei ole`, `–`, `n/a`. */
export function saysNothing(text, known) {
  return known.pasted.nothing.includes(text.replace(/^[ .,!]+|[ .,!]+$/g, "").toLowerCase());
}
