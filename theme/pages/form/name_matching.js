/* What somebody means by what they type: schema/suggestions.py and intake/choices.py for the browser. */

import { filled } from "./typed_text.js";

/** Without case, accents and the difference between spaces, hyphens and underscores. */
export function folded(text) {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[-_]/g, " ")
    .split(/\s+/)
    .filter(Boolean)
    .join(" ");
}

/** The name of a file, folder or address: `Lupa kehittää: esihenkilöt` → `lupa-kehittaa-esihenkilot`. */
export function slug(text) {
  const bare = text
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ø", "o")
    .replaceAll("æ", "ae")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
  let kept = "";
  for (const word of bare.match(/[a-z0-9]+/g) ?? []) {
    if (kept && kept.length + word.length + 1 > 60) break;
    kept = kept ? `${kept}-${word}` : word.slice(0, 60);
  }
  return kept;
}

/** ` Tarkoititko johtaminen?`, or nothing. */
export function offer(code, known) {
  return code ? filled(known.offer, { offer: code }) : "";
}

const LONGEST = 100;

/** The code that a typed word most likely stands for, by its code or its name in any language, or null. */
export function likely(typed, names, known) {
  const word = folded(typed.slice(0, LONGEST));
  if (!word || typed.length > LONGEST) return null;
  const codes = new Map();
  for (const [code, { fi, sv, en }] of names) {
    for (const name of [code, fi, sv, en]) if (!codes.has(folded(name))) codes.set(folded(name), code);
  }
  if (codes.has(word)) return codes.get(word);
  const parts = word.split(" ");
  const holding = new Set();
  for (const [name, code] of codes) {
    const own = new Set(name.split(" "));
    if (parts.every((part) => own.has(part))) holding.add(code);
  }
  if (holding.size === 1) return [...holding][0];
  let best = [known.numbers.close, "", null];
  for (const [name, code] of codes) {
    const likeness = ratio(name, word);
    if (likeness > best[0] || (likeness === best[0] && (best[2] === null || name > best[1])))
      best = [likeness, name, code];
  }
  return best[2];
}

/** The id whose name in any language is exactly this, or null. */
export function exactly(typed, names) {
  const word = folded(typed);
  if (!word) return null;
  for (const [id, { fi, sv, en }] of names) {
    if ([id, fi, sv, en].some((name) => folded(name) === word)) return id;
  }
  return null;
}

/** Ids whose name begins with the word in any language, then those that hold it. */
export function suggestions(typed, names, most) {
  const word = folded(typed);
  if (!word) return [];
  const begins = [];
  const holds = [];
  for (const [id, { fi, sv, en }] of names) {
    const labels = [fi, sv, en, id].map(folded);
    if (labels.some((label) => label.startsWith(word))) begins.push(id);
    else if (labels.some((label) => label.includes(word))) holds.push(id);
  }
  return [...begins, ...holds].slice(0, most);
}

/** How alike two words are, as Python's difflib counts it: twice the matching letters by all letters. */
function ratio(one, other) {
  const [first, second] = [[...one], [...other]];
  const total = first.length + second.length;
  return total ? (2 * matching(first, second)) / total : 1;
}

function matching(first, second) {
  let [at, there, size] = [0, 0, 0];
  let before = [];
  for (let row = 0; row < first.length; row += 1) {
    const now = [];
    for (let column = 0; column < second.length; column += 1) {
      if (first[row] !== second[column]) continue;
      now[column] = (before[column - 1] ?? 0) + 1;
      if (now[column] > size) [at, there, size] = [row - now[column] + 1, column - now[column] + 1, now[column]];
    }
    before = now;
  }
  if (!size) return 0;
  return (
    size +
    matching(first.slice(0, at), second.slice(0, there)) +
    matching(first.slice(at + size), second.slice(there + size))
  );
}
