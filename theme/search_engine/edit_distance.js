/* How far one spelling is from another, and the spellings that are one error away. Pure functions. */

/**
 * How many letters are wrong, missing, added or swapped with their neighbour (optimal string alignment).
 *
 * @param {string} one
 * @param {string} other
 * @param {number} most beyond which the answer is `most + 1`
 */
export function measureDistance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  /** @type {number[]} */
  let before = [];
  let above = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    let least = row;
    for (let place = 1; place <= other.length; place += 1) {
      let found = Math.min(
        above[place] + 1,
        line[place - 1] + 1,
        above[place - 1] + (one[row - 1] === other[place - 1] ? 0 : 1),
      );
      const isSwapped = row > 1 && place > 1 && one[row - 1] === other[place - 2] && one[row - 2] === other[place - 1];
      if (isSwapped) found = Math.min(found, before[place - 2] + 1);
      line.push(found);
      least = Math.min(least, found);
    }
    if (least > most) return most + 1;
    before = above;
    above = line;
  }
  return Math.min(above[other.length], most + 1);
}

const LETTERS = "aeiouyäöklmnprsthvjdgb";

/**
 * Every spelling that is one error away: a letter taken out, swapped with its neighbour, put in, or changed.
 *
 * @param {string} word
 * @returns {Set<string>}
 */
export function mendOneError(word) {
  /** @type {Set<string>} */
  const found = new Set();
  for (let place = 0; place <= word.length; place += 1) {
    const [before, after] = [word.slice(0, place), word.slice(place)];
    if (after) found.add(before + after.slice(1));
    if (after.length > 1) found.add(before + after[1] + after[0] + after.slice(2));
    for (const letter of LETTERS) {
      found.add(before + letter + after);
      if (after) found.add(before + letter + after.slice(1));
    }
  }
  found.delete(word);
  return found;
}
