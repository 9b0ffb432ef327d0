/* What a search field offers for a typed text: topics and organisations by their names, acts by their titles. */

import { fold, foldWords } from "../../scripts/folding.js";

/** @import { Plural } from "../../scripts/phrases.js" */

export const LETTERS = 2; // typed before anything is offered
const TOPICS = 3; // of topics and organisations together
const OFFERS = 7; // in all
const LONGEST = 400; // characters that are looked at
const WORDS = 16;
const DEPTHS = [0, 2, 3, 4, 6]; // letters in the names of the files of titles (generator/search/title_files.py)
const KINDS = ["theme", "sector", "organisation", "programme", "challenge"];

/**
 * @typedef {object} Labels what the generator tells of the values of facets, in one language
 * @property {Record<string, Record<string, string>>} facets labels by facet and id
 * @property {Record<string, string>} sections where the pages of each kind begin
 * @property {string} titles where the files of titles begin
 * @property {Record<string, string>} suggested what each kind is called
 * @property {Plural} suggestions how many are offered
 *
 * @typedef {{kind: string, label: string, href: string, language?: string}} Offer
 * @typedef {[title: string, id: string, language: string]} Title of an act
 * @typedef {(address: string) => Promise<{acts: Title[], deeper: number}>} LoadTitles
 */

/**
 * Whether every typed word begins a word of the text.
 *
 * @param {string[]} typed folded
 * @param {string} text
 */
export function fits(typed, text) {
  const words = foldWords(text);
  return typed.every((start) => words.some((word) => word.startsWith(start)));
}

/**
 * The names of the files that may hold titles for a typed word, from the first file down.
 *
 * @param {string} word folded
 */
export function filesFor(word) {
  return DEPTHS.filter((depth) => depth <= word.length).map((depth) => (depth ? word.slice(0, depth) : "all"));
}

/**
 * What is offered for a text: topics first, and room for acts.
 *
 * @param {string} text
 * @param {Pick<Labels, "facets" | "sections" | "titles">} labels
 * @param {LoadTitles} load
 * @returns {Promise<Offer[]>}
 */
export async function findOffers(text, labels, load) {
  const typed = foldWords(text.slice(0, LONGEST)).slice(0, WORDS);
  if (!typed.length || fold(text.trim()).length < LETTERS) return [];
  const topics = KINDS.flatMap((kind) =>
    Object.entries(labels.facets[kind] ?? {})
      .filter(([, label]) => fits(typed, label))
      .map(([id, label]) => ({ kind, label, href: `${labels.sections[kind]}${id}/` })),
  );
  const acts = (await loadTitles(typed, labels.titles, load))
    .filter(([title]) => fits(typed, title))
    .map(([title, id, language]) => ({ kind: "act", label: title, href: `${labels.sections.act}${id}/`, language }));
  return [...topics.slice(0, Math.max(TOPICS, OFFERS - acts.length)), ...acts].slice(0, OFFERS);
}

/**
 * @param {string[]} typed
 * @param {string} folder
 * @param {LoadTitles} load
 * @returns {Promise<Title[]>}
 */
async function loadTitles(typed, folder, load) {
  const longest = typed.reduce((one, other) => (other.length > one.length ? other : one));
  for (const name of filesFor(longest)) {
    const nothing = { acts: [], deeper: 0 };
    const { acts, deeper } = await load(`${folder}${encodeURIComponent(name)}.json`).catch(() => nothing);
    if (!deeper) return acts;
  }
  return [];
}
