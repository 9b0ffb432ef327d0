/* Names that somebody means by what they type: schema/suggestions.py and intake/choices.py for the browser. Pure functions. */

import { fill } from "../../scripts/phrases.js";

/** @import { Name, Names, Payload } from "./payload.js" */

const LONGEST = 100; // characters of a word that is looked for
const LONGEST_SLUG = 60;

/**
 * Without case, accents and the difference between spaces, hyphens and underscores.
 *
 * @param {string} text
 */
export function foldName(text) {
  const letters = text.normalize("NFKD").toLowerCase().replaceAll("ß", "ss").normalize("NFKD").replace(/\p{M}/gu, "");
  return letters.replace(/[-_]/g, " ").split(/\s+/).filter(Boolean).join(" ");
}

/**
 * The name of a file, folder or address: `Lupa kehittää: esihenkilöt` → `lupa-kehittaa-esihenkilot`.
 *
 * @param {string} text
 */
export function slugify(text) {
  const letters = text.toLowerCase().replaceAll("ß", "ss").replaceAll("ø", "o").replaceAll("æ", "ae");
  const bare = letters.normalize("NFKD").replace(/\p{M}/gu, "");
  let slug = "";
  for (const word of bare.match(/[a-z0-9]+/g) ?? []) {
    if (slug && slug.length + word.length + 1 > LONGEST_SLUG) break;
    slug = slug ? `${slug}-${word}` : word.slice(0, LONGEST_SLUG);
  }
  return slug;
}

/**
 * ` Tarkoititko johtaminen?`, or nothing.
 *
 * @param {string | null} code
 * @param {Pick<Payload, "offer">} payload
 */
export function writeOffer(code, payload) {
  return code ? fill(payload.offer, { offer: code }) : "";
}

/**
 * The code that a typed word most likely stands for, by its code or its name in any language, or null.
 *
 * @param {string} typed
 * @param {Map<string, Name | string[]>} names
 * @param {Pick<Payload, "numbers">} payload
 * @returns {string | null}
 */
export function guessName(typed, names, { numbers }) {
  const word = foldName(typed.slice(0, LONGEST));
  if (!word || typed.length > LONGEST) return null;
  /** @type {Map<string, string>} */
  const codes = new Map();
  for (const [code, called] of names) {
    for (const name of [code, ...Object.values(called)])
      if (!codes.has(foldName(name))) codes.set(foldName(name), code);
  }
  return codes.get(word) ?? findHolder(word, codes) ?? findLikest(word, codes, numbers.close);
}

/**
 * The one code whose name has every part of a word.
 *
 * @param {string} word
 * @param {Map<string, string>} codes by folded name
 */
function findHolder(word, codes) {
  const parts = word.split(" ");
  /** @type {Set<string>} */
  const holding = new Set();
  for (const [name, code] of codes) {
    const own = new Set(name.split(" "));
    if (parts.every((part) => own.has(part))) holding.add(code);
  }
  return holding.size === 1 ? [...holding][0] : undefined;
}

/**
 * The code whose name is most like a word, and like it enough.
 *
 * @param {string} word
 * @param {Map<string, string>} codes by folded name
 * @param {number} enough
 */
function findLikest(word, codes, enough) {
  /** @type {{likeness: number, name: string, code: string | null}} */
  let best = { likeness: enough, name: "", code: null };
  for (const [name, code] of codes) {
    const likeness = measureLikeness(name, word);
    const isAsGood = likeness === best.likeness && (best.code === null || name > best.name);
    if (likeness > best.likeness || isAsGood) best = { likeness, name, code };
  }
  return best.code;
}

/**
 * Ids whose name begins with the word in any language, then those that hold it.
 *
 * @param {string} typed
 * @param {Names} names
 * @param {number} most
 */
export function suggestNames(typed, names, most) {
  const word = foldName(typed);
  if (!word) return [];
  /** @type {string[]} */
  const begins = [];
  /** @type {string[]} */
  const holds = [];
  for (const [id, { fi, sv, en }] of names) {
    const labels = [fi, sv, en, id].map(foldName);
    if (labels.some((label) => label.startsWith(word))) begins.push(id);
    else if (labels.some((label) => label.includes(word))) holds.push(id);
  }
  return [...begins, ...holds].slice(0, most);
}

/**
 * How alike two words are, as Python's difflib counts it: twice the matching letters by all letters.
 *
 * @param {string} one
 * @param {string} other
 */
export function measureLikeness(one, other) {
  const [first, second] = [[...one], [...other]];
  const total = first.length + second.length;
  return total ? (2 * countMatching(first, second)) / total : 1;
}

/**
 * Letters of the longest common run, and of those before and after it.
 *
 * @param {string[]} first
 * @param {string[]} second
 * @returns {number}
 */
function countMatching(first, second) {
  let [at, there, size] = [0, 0, 0];
  /** @type {number[]} */
  let before = [];
  for (let row = 0; row < first.length; row += 1) {
    /** @type {number[]} */
    const now = [];
    for (let column = 0; column < second.length; column += 1) {
      if (first[row] !== second[column]) continue;
      now[column] = (before[column - 1] ?? 0) + 1;
      if (now[column] > size) [at, there, size] = [row - now[column] + 1, column - now[column] + 1, now[column]];
    }
    before = now;
  }
  if (!size) return 0;
  const earlier = countMatching(first.slice(0, at), second.slice(0, there));
  return size + earlier + countMatching(first.slice(at + size), second.slice(there + size));
}
