/* Where a page that is gone stood. Pure functions. */

/**
 * The address of the list that a page, a month or a year was in; undefined where the address tells of none.
 *
 * @param {string} path of the address that was not found
 * @param {{pages: string, dated: string}} words before a number of a page, and before a date: separated by spaces
 * @returns {string | undefined}
 */
export function findList(path, { pages, dated }) {
  const found = new RegExp(`^(.*/)(?:${either(pages)})/\\d+/?$|^(.*/(?:${either(dated)})/)[\\d-]+/?$`).exec(path);
  return found ? (found[1] ?? found[2]) : undefined;
}

/** @param {string} words */
function either(words) {
  return words.split(" ").join("|");
}
