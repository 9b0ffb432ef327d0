/* What a hit shows: its title and the sentence to read, with the words that matched marked. The text of a document has
   how many keys each of its tokens gave (generator/search/copies.py), so a place in the index leads to a token. */

import { chooseSpan, countMarked } from "./sentences.js";
import { cutAtWords } from "./spelling.js";

const NEXT = 2; // tokens from one word of a phrase to the next: a stop word may stand between

/**
 * @typedef {[own: string, parts: string]} KeyCounts of a text: a digit (base 36) a token, how many keys it gave and how many
 *   its parts gave
 *
 * @typedef {object} Telling what a document says in one language
 * @property {string} language
 * @property {string} title
 * @property {string} summary
 * @property {string} body
 * @property {[title: KeyCounts, summary: KeyCounts, body: KeyCounts]} counts
 *
 * @typedef {object} Document as generator/search/copies.py wrote it
 * @property {string} id
 * @property {string} kind
 * @property {Telling[]} tellings the first in the language that it was told in first
 * @property {[text: string, language: string, counts: KeyCounts][]} labels names and themes
 * @property {Record<string, string>} meta labels, `org-sv` in Swedish
 *
 * @typedef {{text: string, mark: boolean}[]} Marked text in pieces; `mark` on the words that matched, inflected or not
 * @typedef {import("./sentences.js").Tokens} Tokens
 * @typedef {{language: string, title: Tokens, summary: Tokens, body: Tokens}} Reading of a telling
 */

/**
 * What a hit shows of a document.
 *
 * @param {Pick<Document, "tellings" | "labels" | "meta">} document
 * @param {number[][]} places of the keys that were hit
 * @param {string} language the reader's
 */
export function drawExcerpt(document, places, language) {
  const { tellings, labels } = readDocument(document, new Set(places.flat()));
  const own = tellings.find((each) => each.language === language) ?? tellings[0];
  const shown = chooseExcerpt(own, tellings);
  const span = chooseSpan(shown.text);
  const excerpt = toPieces(span, 0, span.tokens.length);
  const isSeen = own.title.marks.size || span.marks.size;
  const label = isSeen ? undefined : labels.find(({ marks }) => marks.size);
  return {
    language: own.language,
    own: tellings[0].language,
    title: toPieces(own.title, 0, own.title.tokens.length),
    excerptLanguage: shown.language,
    excerpt,
    label: label ? drawLabel(label, document.meta, language) : [],
  };
}

const PART = " | "; // between the labels of one field (generator/search/documents.py)

/**
 * A label that was hit, in the reader's language where it is told in it.
 *
 * @param {Tokens} label
 * @param {Record<string, string>} meta
 * @param {string} language
 */
function drawLabel(label, meta, language) {
  const text = label.tokens.join(" ");
  for (const [name, value] of Object.entries(meta)) {
    const place = value.split(PART).indexOf(text);
    if (place < 0) continue;
    const field = name.replace(/-(?:sv|en)$/, "");
    const told = (meta[`${field}-${language}`] ?? meta[field] ?? "").split(PART)[place];
    if (told && told !== text) return [{ text: told, mark: false }];
  }
  return toPieces(label, 0, label.tokens.length);
}

/**
 * The texts of a document with the tokens whose keys were hit.
 *
 * @param {Pick<Document, "tellings" | "labels">} document
 * @param {Set<number>} hit places of keys
 * @returns {{tellings: Reading[], labels: Tokens[]}}
 */
function readDocument(document, hit) {
  let place = 0;
  /**
   * @param {string} text
   * @param {KeyCounts} pair
   * @returns {Tokens}
   */
  const readNext = (text, pair) => {
    const tokens = text.split(" ");
    /** @type {Set<number>} */
    const marks = new Set();
    for (const counts of pair) {
      for (const token of tokensOfKeys(counts)) {
        if (hit.has(place)) marks.add(token);
        place += 1;
      }
    }
    return { tokens, marks: markAlike(tokens, marks) };
  };
  const tellings = document.tellings.map(({ language, title, summary, body, counts }) => ({
    language,
    title: readNext(title, counts[0]),
    summary: readNext(summary, counts[1]),
    body: readNext(body, counts[2]),
  }));
  return { tellings, labels: document.labels.map(([text, , counts]) => readNext(text, counts)) };
}

/**
 * Of each key its token: `"102"` → 0, 2, 2.
 *
 * @param {string} counts
 */
function* tokensOfKeys(counts) {
  for (const [token, digit] of [...counts].entries()) {
    for (let left = Number.parseInt(digit, 36); left > 0; left -= 1) yield token;
  }
}

/**
 * Whether a document has the words of a phrase one after another.
 *
 * @param {Pick<Document, "tellings" | "labels">} document
 * @param {number[][]} words the places of each word's keys
 */
export function hasPhrase(document, words) {
  /** @type {number[]} */
  const tokens = [];
  let first = 0;
  /** @type {[string, KeyCounts][]} */
  const texts = document.tellings.flatMap(({ title, summary, body, counts }) => [
    [title, counts[0]],
    [summary, counts[1]],
    [body, counts[2]],
  ]);
  for (const [text, , counts] of document.labels) texts.push([text, counts]);
  for (const [text, pair] of texts) {
    for (const counts of pair) for (const token of tokensOfKeys(counts)) tokens.push(first + token);
    first += text.split(" ").length + NEXT;
  }
  let ends = new Set(words[0].map((place) => tokens[place]));
  for (const places of words.slice(1)) {
    const next = new Set(places.map((place) => tokens[place]));
    ends = new Set([...next].filter((token) => [...Array(NEXT)].some((_, back) => ends.has(token - back - 1))));
  }
  return ends.size > 0;
}

/**
 * The text that says most of what was hit: the summary where the body does not say more, then another telling.
 *
 * @param {Reading} own
 * @param {Reading[]} tellings
 * @returns {{language: string, text: Tokens}}
 */
function chooseExcerpt(own, tellings) {
  const { language, title, summary, body } = own;
  const beginning = { language, text: summary.tokens[0] ? summary : body };
  /** @param {Tokens} text */
  const says = (text) => (text.marks.size ? countMarked(chooseSpan(text)) : 0);
  const [inSummary, inBody] = [says(summary), says(body)];
  if (inBody > inSummary) return { language, text: body };
  if (inSummary || title.marks.size) return beginning;
  for (const each of tellings) {
    for (const text of [each.summary, each.body, each.title]) {
      if (text.marks.size) return { language: each.language, text };
    }
  }
  return beginning;
}

/**
 * A word that was hit is marked wherever it stands in the text: the index has only its first places.
 *
 * @param {string[]} tokens
 * @param {Set<number>} marks
 */
function markAlike(tokens, marks) {
  if (!marks.size) return marks;
  /** @param {string} token */
  const bare = (token) => {
    const words = cutAtWords(token).filter((_, place) => place % 2);
    return words.join(" ").toLowerCase();
  };
  const hit = new Set([...marks].map((token) => bare(tokens[token])));
  return new Set([...marks, ...tokens.flatMap((token, place) => (hit.has(bare(token)) ? [place] : []))]);
}

/**
 * Pieces of text; marks leave punctuation outside, and neighbours that are alike are one piece.
 *
 * @param {Tokens} text
 * @param {number} from
 * @param {number} to
 */
function toPieces({ tokens, marks }, from, to) {
  /** @type {Marked} */
  const pieces = [];
  /**
   * @param {string} text
   * @param {boolean} mark
   */
  const add = (text, mark) => {
    const last = pieces.at(-1);
    if (!text) return;
    if (last?.mark === mark) last.text += text;
    else pieces.push({ text, mark });
  };
  for (let place = from; place < to; place += 1) {
    if (place > from) add(" ", false);
    const token = tokens[place];
    if (!marks.has(place)) {
      add(token, false);
      continue;
    }
    const [, before = "", core = "", after = ""] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(token) ?? [];
    add(before, false);
    add(core, true);
    add(after, false);
  }
  return pieces;
}
