/* The table of facets (generator/search/market_data.py): which values each act has, and how many acts of a result have
   each. Pure functions. Acts are numbers, their places in the order of ids. */

const FIRST = 35;
const BACKSLASH = 92;

/**
 * @typedef {object} Facet
 * @property {string[]} values ids in their natural order
 * @property {Uint32Array} start where an act's places begin in `flat`; one more than there are acts
 * @property {Uint16Array} flat places of values, act after act
 */

/** @typedef {{ acts: number, facets: Map<string, Facet> }} Table */

/** The table from its file. @returns {Table} */
export function readTable(told) {
  return {
    acts: told.acts,
    facets: new Map(Object.entries(told.facets).map(([name, facet]) => [name, readFacet(facet, told.acts)])),
  };
}

function readFacet(told, acts) {
  const start = new Uint32Array(acts + 1);
  const flat = [];
  const runs = told.runs?.[Symbol.iterator]();
  let [value, left] = [-1, 0];
  for (let act = 0; act < acts; act++) {
    start[act] = flat.length;
    if (told.runs) {
      while (!left) [value, left] = [value + 1, runs.next().value];
      flat.push(value);
      left--;
    } else if (told.from) {
      const first = placeAt(told.from, act);
      for (let place = first; first >= 0 && place <= placeAt(told.to, act); place++) flat.push(place);
    } else {
      for (const column of told.columns) {
        const place = placeAt(column, act);
        if (place >= 0) flat.push(place);
      }
    }
  }
  start[acts] = flat.length;
  return { values: told.values, start, flat: Uint16Array.from(flat) };
}

/** The place that a column's character stands for; -1 for a space. */
function placeAt(column, act) {
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
 * @param {Map<string, string[]>} chosen
 * @returns {{ passing: number[], counts: Map<string, Uint32Array> }} counts in the order of the facet's values
 */
export function counted(table, numbers, chosen) {
  const facets = [...table.facets].map(([name, facet]) => ({
    facet,
    wanted: wantedOf(facet, chosen.get(name)),
    counts: new Uint32Array(facet.values.length),
  }));
  const limiting = facets.filter((each) => each.wanted);
  const passing = [];
  for (const act of numbers) {
    let failed;
    let many = false;
    for (const each of limiting) {
      if (hasAny(each, act)) continue;
      if (failed) {
        many = true;
        break;
      }
      failed = each;
    }
    if (many) continue;
    if (failed) add(failed, act);
    else {
      passing.push(act);
      for (const each of facets) add(each, act);
    }
  }
  return { passing, counts: new Map([...table.facets.keys()].map((name, place) => [name, facets[place].counts])) };
}

function wantedOf(facet, ids) {
  if (!ids) return undefined;
  const wanted = new Uint8Array(facet.values.length);
  for (const id of ids) {
    const place = facet.values.indexOf(id);
    if (place >= 0) wanted[place] = 1;
  }
  return wanted;
}

function hasAny({ facet, wanted }, act) {
  for (let at = facet.start[act]; at < facet.start[act + 1]; at++) if (wanted[facet.flat[at]]) return true;
  return false;
}

function add({ facet, counts }, act) {
  for (let at = facet.start[act]; at < facet.start[act + 1]; at++) counts[facet.flat[at]]++;
}
