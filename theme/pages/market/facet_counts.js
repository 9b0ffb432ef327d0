/* The table of facets (generator/search/market_data.py): which values each act has, and how many acts of a result have
   each. Pure functions. Acts are numbers, their places in the order of ids. */

/** @import { Choices } from "./address.js" */

const FIRST = 35;
const BACKSLASH = 92;

/**
 * @typedef {object} Facet
 * @property {string[]} values ids in their natural order
 * @property {Uint32Array} start where an act's places begin in `flat`; one more than there are acts
 * @property {Uint16Array} flat places of values, act after act
 *
 * @typedef {Record<string, Record<string, string>>} Former of each facet the ids that its values have had, with the present ones
 * @typedef {{acts: number, facets: Map<string, Facet>, former: Former}} Table
 * @typedef {Map<string, Uint32Array>} Counts of each facet, in the order of its values
 *
 * @typedef {object} FacetFile a facet as the file tells it, in one of three ways
 * @property {string[]} values
 * @property {number[]} [runs] how many acts have each value, when the acts are in the order of the values
 * @property {string} [from] a character an act for the first of its values that follow one another
 * @property {string} [to] the same for the last
 * @property {string[]} [columns] a character an act for each of its values
 *
 * @typedef {{facet: Facet, wanted: Uint8Array | undefined, counts: Uint32Array}} Counter
 */

/**
 * The table from its file.
 *
 * @param {{acts: number, facets: Record<string, FacetFile>, former?: Former}} file
 * @returns {Table}
 */
export function readTable({ acts, facets, former = {} }) {
  return {
    acts,
    former,
    facets: new Map(Object.entries(facets).map(([name, facet]) => [name, readFacet(facet, acts)])),
  };
}

/**
 * @param {FacetFile} file
 * @param {number} acts
 * @returns {Facet}
 */
function readFacet({ values, runs, from, to = "", columns = [] }, acts) {
  const start = new Uint32Array(acts + 1);
  /** @type {number[]} */
  const flat = [];
  let [value, left] = [-1, 0];
  for (let act = 0; act < acts; act++) {
    start[act] = flat.length;
    if (runs) {
      while (!left) {
        value += 1;
        left = runs[value];
      }
      flat.push(value);
      left--;
    } else if (from !== undefined) {
      const first = readPlace(from, act);
      for (let place = first; first >= 0 && place <= readPlace(to, act); place++) flat.push(place);
    } else {
      for (const column of columns) {
        const place = readPlace(column, act);
        if (place >= 0) flat.push(place);
      }
    }
  }
  start[acts] = flat.length;
  return { values, start, flat: Uint16Array.from(flat) };
}

/**
 * The place that a column's character stands for; -1 for a space.
 *
 * @param {string} column
 * @param {number} act
 */
function readPlace(column, act) {
  const code = column.charCodeAt(act);
  if (code < FIRST) return -1;
  return code > BACKSLASH ? code - FIRST - 1 : code - FIRST;
}

/**
 * The acts that pass every choice, and for each facet how many acts each of its values has or would add: choices of the
 * facet itself are left out, since its values are alternatives.
 *
 * @param {Table} table
 * @param {Iterable<number>} numbers the acts to count
 * @param {Choices} chosen
 * @returns {{passing: number[], counts: Counts}}
 */
export function countFacets(table, numbers, chosen) {
  /** @type {Map<string, Counter>} */
  const counters = new Map();
  for (const [name, facet] of table.facets) {
    counters.set(name, {
      facet,
      wanted: placesOf(facet, chosen.get(name)),
      counts: new Uint32Array(facet.values.length),
    });
  }
  const all = [...counters.values()];
  const limiting = all.filter((each) => each.wanted);
  /** @type {number[]} */
  const passing = [];
  for (const act of numbers) {
    const failed = failedBy(limiting, act);
    if (failed === undefined) {
      passing.push(act);
      for (const each of all) count(each, act);
    } else if (failed) count(failed, act);
  }
  return { passing, counts: new Map([...counters].map(([name, { counts }]) => [name, counts])) };
}

/**
 * The one facet whose choices an act fails; undefined when it passes, null when it fails several.
 *
 * @param {Counter[]} limiting
 * @param {number} act
 */
function failedBy(limiting, act) {
  /** @type {Counter | undefined} */
  let failed;
  for (const each of limiting) {
    if (hasWanted(each, act)) continue;
    if (failed) return null;
    failed = each;
  }
  return failed;
}

/**
 * A mark at the place of each wanted value.
 *
 * @param {Facet} facet
 * @param {string[] | undefined} ids
 */
function placesOf({ values }, ids) {
  if (!ids) return undefined;
  const wanted = new Uint8Array(values.length);
  for (const id of ids) {
    const place = values.indexOf(id);
    if (place >= 0) wanted[place] = 1;
  }
  return wanted;
}

/**
 * @param {Counter} counter
 * @param {number} act
 */
function hasWanted({ facet, wanted }, act) {
  for (let at = facet.start[act]; at < facet.start[act + 1]; at++) if (wanted?.[facet.flat[at]]) return true;
  return false;
}

/**
 * @param {Counter} counter
 * @param {number} act
 */
function count({ facet, counts }, act) {
  for (let at = facet.start[act]; at < facet.start[act + 1]; at++) counts[facet.flat[at]]++;
}
