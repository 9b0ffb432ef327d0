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
const SORTS = ["relevance", "newest", "title"];

/**
 * @typedef {object} State
 * @property {string} query what is searched, "" for all acts
 * @property {boolean} asTyped whether the words are taken as they are
 * @property {string} sort "relevance" (of a search), "newest" or "title"
 * @property {Map<string, string[]>} chosen ids by facet; a facet without a choice is not there
 */

/** The state that an address says. @param {string} search @returns {State} */
export function readState(search) {
  const said = new URLSearchParams(search);
  const query = (said.get("q") ?? "").trim();
  const sort = said.get("sort");
  const chosen = new Map();
  for (const facet of FACETS) {
    const ids = [...new Set(said.getAll(facet).filter(Boolean))];
    if (ids.length) chosen.set(facet, ids);
  }
  return { query, asTyped: Boolean(query) && said.get("typed") === "1", sort: sortOf(query, sort), chosen };
}

/** The query of the address of a state, "" or from the question mark on. @param {State} state @param {string} search */
export function searchOf({ query, asTyped, sort, chosen }, search = "") {
  const said = new URLSearchParams(search);
  for (const name of ["q", "typed", "sort", ...FACETS]) said.delete(name);
  if (query) said.set("q", query);
  if (query && asTyped) said.set("typed", "1");
  for (const facet of FACETS) for (const id of chosen.get(facet) ?? []) said.append(facet, id);
  if (sortOf(query, sort) !== sortOf(query, null)) said.set("sort", sort);
  return said.size ? `?${said}` : "";
}

/** The choices with a value added, or taken away when it was there. */
export function toggled(chosen, facet, id) {
  const ids = chosen.get(facet) ?? [];
  return withIds(chosen, facet, ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]);
}

/** The choices with other values of a facet. */
export function withIds(chosen, facet, ids) {
  const found = new Map(chosen);
  if (ids.length) found.set(facet, ids);
  else found.delete(facet);
  return found;
}

/** Every choice as [facet, id], in the order of the page. */
export function choices(chosen) {
  return FACETS.flatMap((facet) => (chosen.get(facet) ?? []).map((id) => [facet, id]));
}

/** A search is by relevance and a list by day unless something else is asked for; a list has no relevance. */
function sortOf(query, asked) {
  if (SORTS.includes(asked) && (query || asked !== "relevance")) return asked;
  return query ? "relevance" : "newest";
}
