/* What a hit shows: its title and the sentence to read, with the words that matched marked. The text of a document has
   how many keys each of its tokens gave (generator/search/copies.py), so a place in the index leads to a token. */

import { cutAtWords } from "./spelling.js";

const EXCERPT = 28; // tokens shown of a text
const BEFORE = 8; // of them before the first hit

/**
 * @typedef {{text: string, mark: boolean}[]} Marked
 *
 * @param {object} document  as search_copies.py wrote it
 * @param {number[][]} places  of the keys that were hit
 * @param {string} language  the reader's
 */
export function told(document, places, language) {
  const hit = new Set(places.flat());
  let place = 0;
  const readNext = (text, [own, parts]) => {
    const tokens = text.split(" ");
    const marks = new Set();
    for (const counts of [own, parts]) {
      [...counts].forEach((digit, token) => {
        for (let left = parseInt(digit, 36); left > 0; left -= 1, place += 1) if (hit.has(place)) marks.add(token);
      });
    }
    return { tokens, marks: alike(tokens, marks) };
  };
  const tellings = document.tellings.map((telling) => {
    const [title, summary, body] = telling.counts;
    return {
      language: telling.language,
      title: readNext(telling.title, title),
      summary: readNext(telling.summary, summary),
      body: readNext(telling.body, body),
    };
  });
  const labels = document.labels.map(([text, , counts]) => readNext(text, counts));
  const own = tellings.find((each) => each.language === language) ?? tellings[0];
  const shown = excerptOf(own, tellings);
  const label = labels.find(({ marks }) => marks.size);
  const seen = own.title.marks.size || shown.text.marks.size;
  return {
    language: own.language,
    own: tellings[0].language,
    title: marked(own.title, 0, own.title.tokens.length),
    excerptLanguage: shown.language,
    excerpt: cut(shown.text),
    label: !seen && label ? marked(label, 0, label.tokens.length) : [],
  };
}

const NEXT = 2; // tokens from one word of a phrase to the next: a stop word may stand between

/**
 * Whether a document has the words of a phrase one after another.
 *
 * @param {object} document
 * @param {number[][]} words  the places of each word's keys
 */
export function says(document, words) {
  const tokens = [];
  let first = 0;
  const texts = document.tellings.flatMap(({ title, summary, body, counts }) =>
    [title, summary, body].map((text, place) => [text, counts[place]]),
  );
  for (const [text, pair] of [...texts, ...document.labels.map(([text, , counts]) => [text, counts])]) {
    for (const counts of pair) {
      [...counts].forEach((digit, token) => {
        for (let left = parseInt(digit, 36); left > 0; left -= 1) tokens.push(first + token);
      });
    }
    first += text.split(" ").length + NEXT;
  }
  let ends = new Set(words[0].map((place) => tokens[place]));
  for (const places of words.slice(1)) {
    const next = new Set(places.map((place) => tokens[place]));
    ends = new Set([...next].filter((token) => [...Array(NEXT)].some((_, back) => ends.has(token - back - 1))));
  }
  return ends.size > 0;
}

/** The summary where it was hit or only the title was, else what was hit of the body, else of another telling. */
function excerptOf(own, tellings) {
  const whole = (each) => ({ language: each.language, text: each.summary.tokens[0] ? each.summary : each.body });
  if (own.summary.marks.size) return whole(own);
  if (own.body.marks.size) return { language: own.language, text: own.body, cut: true };
  if (own.title.marks.size) return whole(own);
  for (const each of tellings) {
    for (const text of [each.summary, each.body, each.title])
      if (text.marks.size) return { language: each.language, text };
  }
  return whole(own);
}

/** A word that was hit is marked wherever it stands in the text: the index has only its first places. */
function alike(tokens, marks) {
  if (!marks.size) return marks;
  const bare = (token) =>
    cutAtWords(token)
      .filter((_, place) => place % 2)
      .join(" ")
      .toLowerCase();
  const hit = new Set([...marks].map((token) => bare(tokens[token])));
  tokens.forEach((token, place) => {
    if (hit.has(bare(token))) marks.add(place);
  });
  return marks;
}

function cut(text) {
  const { tokens, marks } = text;
  if (tokens.length <= EXCERPT + BEFORE) return marked(text, 0, tokens.length);
  const first = Math.min(...marks, tokens.length);
  const at = first === tokens.length ? 0 : first;
  const from = Math.max(0, Math.min(at - BEFORE, tokens.length - EXCERPT));
  const to = Math.min(tokens.length, from + EXCERPT);
  const pieces = marked(text, from, to);
  if (from > 0) pieces.unshift({ text: "… ", mark: false });
  if (to < tokens.length) pieces.push({ text: " …", mark: false });
  return pieces;
}

/** Pieces of text; marks leave punctuation outside, and neighbours that are alike are one piece. */
function marked({ tokens, marks }, from, to) {
  const pieces = [];
  const add = (text, mark) => {
    if (!text) return;
    if (pieces.at(-1)?.mark === mark) pieces.at(-1).text += text;
    else pieces.push({ text, mark });
  };
  for (let place = from; place < to; place += 1) {
    if (place > from) add(" ", false);
    const token = tokens[place];
    if (!marks.has(place)) {
      add(token, false);
      continue;
    }
    const [, before, core, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(token);
    add(before, false);
    add(core, true);
    add(after, false);
  }
  return pieces;
}
