/* The state of the market page, and the address that says it. Pure functions.

   `q`, one repeated parameter a facet, `sort`; `typed=1` when the search is to take the words as they are. What else an
   address says stays as it is. */

/** The facets in the order of the page; a facet's name is its parameter. */
export const FACETS = [
  "sector",
  "theme",
  "region",
  "organisation",
  "stage",
  "cost",
  "year",
  "programme",
  "challenge",
  "language",
];

/** @typedef {"relevance" | "newest" | "title"} Sort a list has no relevance */

/** @type {Sort[]} */
const SORTS = ["relevance", "newest", "title"];

/** @typedef {Map<string, string[]>} Choices ids by facet; a facet without a choice is not there */

/**
 * @typedef {object} State
 * @property {string} query what is searched, "" for all acts
 * @property {boolean} asTyped whether the words are taken as they are
 * @property {Sort} sort
 * @property {Choices} chosen
 */

/**
 * The state that an address says.
 *
 * @param {string} search
 * @returns {State}
 */
export function readState(search) {
  const said = new URLSearchParams(search);
  const query = (said.get("q") ?? "").trim();
  /** @type {Choices} */
  const chosen = new Map();
  for (const facet of FACETS) {
    const ids = [...new Set(said.getAll(facet).filter(Boolean))];
    if (ids.length) chosen.set(facet, ids);
  }
  return { query, asTyped: Boolean(query) && said.get("typed") === "1", sort: sortOf(query, said.get("sort")), chosen };
}

/**
 * The query of the address of a state: "", or from the question mark on.
 *
 * @param {State} state
 * @param {string} search of the address that it replaces
 */
export function writeState({ query, asTyped, sort, chosen }, search = "") {
  const said = new URLSearchParams(search);
  for (const name of ["q", "typed", "sort", ...FACETS]) said.delete(name);
  if (query) said.set("q", query);
  if (query && asTyped) said.set("typed", "1");
  for (const facet of FACETS) for (const id of chosen.get(facet) ?? []) said.append(facet, id);
  if (sortOf(query, sort) !== sortOf(query, null)) said.set("sort", sort);
  return said.size ? `?${said}` : "";
}

/**
 * The choices with a value added, or taken away when it was there.
 *
 * @param {Choices} chosen
 * @param {string} facet
 * @param {string} id
 */
export function toggleChoice(chosen, facet, id) {
  const ids = chosen.get(facet) ?? [];
  return replaceChoices(chosen, facet, ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]);
}

/**
 * The choices with other values of a facet.
 *
 * @param {Choices} chosen
 * @param {string} facet
 * @param {string[]} ids
 * @returns {Choices}
 */
export function replaceChoices(chosen, facet, ids) {
  const found = new Map(chosen);
  if (ids.length) found.set(facet, ids);
  else found.delete(facet);
  return found;
}

/**
 * The choices by the ids that values have now; the same choices when none has changed.
 *
 * @param {Choices} chosen
 * @param {Record<string, Record<string, string>>} former of each facet the ids that its values have had, and those that they have
 * @returns {Choices}
 */
export function presentChoices(chosen, former) {
  /**
   * @param {string} facet
   * @param {string} id
   */
  const present = (facet, id) =>
    Object.hasOwn(former, facet) && Object.hasOwn(former[facet], id) ? former[facet][id] : id;
  /** @type {Choices} */
  const found = new Map();
  for (const [facet, ids] of chosen) found.set(facet, [...new Set(ids.map((id) => present(facet, id)))]);
  const isSame = [...found].every(([facet, ids]) => ids.join() === chosen.get(facet)?.join());
  return isSame ? chosen : found;
}

/**
 * Every choice, in the order of the page.
 *
 * @param {Choices} chosen
 * @returns {[facet: string, id: string][]}
 */
export function listChoices(chosen) {
  return FACETS.flatMap((facet) =>
    (chosen.get(facet) ?? []).map((id) => /** @type {[string, string]} */ ([facet, id])),
  );
}

/**
 * A search is by relevance and a list by day unless something else is asked for.
 *
 * @param {string} query
 * @param {string | null} asked
 * @returns {Sort}
 */
function sortOf(query, asked) {
  const known = SORTS.find((each) => each === asked);
  if (known && (query || known !== "relevance")) return known;
  return query ? "relevance" : "newest";
}
