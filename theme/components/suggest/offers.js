/* What a search field offers for a typed text: words that lead to acts, topics and organisations by their names, acts by their
   titles. */

import { fold, foldWords } from "../../scripts/folding.js";

/** @import { Plural } from "../../scripts/phrases.js" */

export const LETTERS = 2; // typed before anything is offered
const SEARCHES = 3; // of words
const TOPICS = 2; // of topics and organisations together
const OFFERS = 8; // in all
const LONGEST = 400; // characters that are looked at
const WORDS = 16;
const DEPTHS = [0, 2, 3, 4, 6]; // letters in the names of files (generator/search/title_files.py)
const KINDS = ["theme", "sector", "organisation", "programme", "challenge"];

/**
 * @typedef {object} Labels what the generator tells of the values of facets, in one language
 * @property {Record<string, Record<string, string>>} facets labels by facet and id
 * @property {Record<string, string>} sections where the pages of each kind begin
 * @property {string} titles where the files of titles begin
 * @property {string} words where those of words begin
 * @property {Record<string, string>} suggested what each kind is called
 * @property {Plural} suggestions how many are offered
 *
 * @typedef {{kind: string, label: string, href: string, language?: string}} Offer
 * @typedef {[title: string, id: string, language: string]} Title of an act
 * @typedef {(address: string) => Promise<{acts?: Title[], words?: string[], deeper: number}>} LoadFile
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
 * What is offered for a text: searches first, then topics, and room for acts.
 *
 * @param {string} text
 * @param {Pick<Labels, "facets" | "sections" | "titles" | "words">} labels
 * @param {LoadFile} load
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
  const [wordFile, titleFile] = await Promise.all([
    loadFor(typed, labels.words, load),
    loadFor(typed, labels.titles, load),
  ]);
  const searches = chooseWords(text, typed, wordFile.words ?? []).map((word) => ({
    kind: "word",
    label: word,
    href: `${labels.sections.act}?q=${encodeURIComponent(word)}`,
  }));
  const acts = (titleFile.acts ?? [])
    .filter(([title]) => fits(typed, title))
    .map(([title, id, language]) => ({ kind: "act", label: title, href: `${labels.sections.act}${id}/`, language }));
  const room = OFFERS - searches.length;
  return [...searches, ...topics.slice(0, Math.max(TOPICS, room - acts.length)), ...acts].slice(0, OFFERS);
}

/**
 * Words that go on from what is typed: first those that begin with it, then those that have it within.
 *
 * @param {string} text
 * @param {string[]} typed folded
 * @param {string[]} words the most useful first
 */
export function chooseWords(text, typed, words) {
  const whole = fold(text.trim());
  const fitting = words.filter((word) => fold(word) !== whole && fits(typed, word));
  /** @param {string} word */
  const isBegun = (word) => fold(word).startsWith(whole);
  return [...fitting.filter(isBegun), ...fitting.filter((word) => !isBegun(word))].slice(0, SEARCHES);
}

/**
 * The file that has what begins with the longest of the typed words.
 *
 * @param {string[]} typed
 * @param {string} folder
 * @param {LoadFile} load
 * @returns {ReturnType<LoadFile>}
 */
async function loadFor(typed, folder, load) {
  const nothing = { deeper: 0 };
  const longest = typed.reduce((one, other) => (other.length > one.length ? other : one));
  for (const name of filesFor(longest)) {
    const found = await load(`${folder}${encodeURIComponent(name)}.json`).catch(() => nothing);
    if (!found.deeper) return found;
  }
  return nothing;
}
