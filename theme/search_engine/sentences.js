/* What is read of a text in a row of results: a sentence with the words that matched, or two short ones; a long one is cut at
   a clause or a word. Pure functions. */

const ROOM = 100; // characters: three lines of a phone
const CLAUSE = 0.5; // of the room, that a cut at a clause has to fill
const BEFORE = 0.45; // of the room, that may stand before a word that matched
const STEM = 6; // letters by which forms of a word are one

const SHORTENED = new Set(
  "alk em esim fil huom kk klo kpl ks lk lkm mm mrd milj n nk noin nro ns os par pj prof puh pvm s sis t tri ts tuhat v vrt vs yht ym yms "
    .concat(
      "bl a.k.a ca dvs e.d e.g etc fr.o.m i.e iom kl m.fl m.m nr o.d o.s.v osv resp s.k st t.ex t.o.m vs dr mr mrs approx",
    )
    .split(" "),
);
const DANGLING = new Set(
  "ja tai eli sekä että joka jotka jossa kun och eller samt att som and or that which with the a an".split(" "),
);
const AFTER = '["”’»)\\]]*$';
const END = new RegExp(`[.!?…]${AFTER}`, "u");
const CLAUSE_END = new RegExp(`[,;:–—]${AFTER}|^[-–—]$`, "u");

/**
 * @typedef {{tokens: string[], marks: Set<number>}} Tokens a text cut at its spaces, and which tokens matched
 * @typedef {{from: number, to: number}} Span of tokens; `to` is not in it
 */

/**
 * What is read of a text.
 *
 * @param {Tokens} text
 * @returns {Tokens}
 */
export function chooseSpan(text) {
  const sentences = splitSentences(text.tokens);
  const best = sentences.reduce((one, other) => (worth(text, other) > worth(text, one) ? other : one));
  const size = lengthOf(text.tokens, best);
  if (size > ROOM) return cutSentence(text, best);
  const at = sentences.indexOf(best);
  for (const beside of [sentences[at + 1], sentences[at - 1]]) {
    if (beside && size + 1 + lengthOf(text.tokens, beside) <= ROOM) {
      return take(text, { from: Math.min(best.from, beside.from), to: Math.max(best.to, beside.to) });
    }
  }
  return take(text, best);
}

/**
 * How many different words of a text matched; forms of a word are one.
 *
 * @param {Tokens} text
 */
export function countMarked({ tokens, marks }) {
  return new Set([...marks].map((place) => stemOf(tokens[place]))).size;
}

/**
 * The sentences of a text, from its first token to its last.
 *
 * @param {string[]} tokens
 * @returns {Span[]} at least one
 */
export function splitSentences(tokens) {
  /** @type {Span[]} */
  const found = [];
  let from = 0;
  for (let place = 0; place < tokens.length; place += 1) {
    const isLast = place === tokens.length - 1;
    if (!isLast && !endsSentence(tokens[place], tokens[place + 1])) continue;
    found.push({ from, to: place + 1 });
    from = place + 1;
  }
  return found;
}

/**
 * @param {string} token
 * @param {string} next
 */
function endsSentence(token, next) {
  if (!END.test(token) || !/^["”»(]*[\p{Lu}\p{N}]/u.test(next)) return false;
  const bare = token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  const isShort = /^(?:\d{1,2}|\p{Lu})$/u.test(bare) && /\.$/.test(token); // an ordinal or an initial
  return !isShort && !(SHORTENED.has(bare.toLowerCase()) && /\.$/.test(token));
}

/**
 * How much a sentence tells of what matched: the different words, and of equal ones whether it fits.
 *
 * @param {Tokens} text
 * @param {Span} span
 */
function worth(text, span) {
  return 2 * countMarked(within(text, span)) + Number(text.marks.size > 0 && lengthOf(text.tokens, span) <= ROOM);
}

/**
 * The part of a long sentence with the most of what matched: from its beginning, from a clause, or from a little before a word.
 *
 * @param {Tokens} text
 * @param {Span} sentence
 */
function cutSentence(text, { from, to }) {
  const { tokens } = text;
  const marked = [...text.marks].filter((place) => from <= place && place < to).sort((one, other) => one - other);
  const starts = new Set([from]);
  for (const mark of marked) starts.add(startBefore(tokens, mark, from));
  /** @type {{span: Span, count: number} | undefined} */
  let best;
  for (const start of starts) {
    const first = marked.find((place) => place >= start) ?? start;
    const span = { from: start, to: endAfter(tokens, start, first, to) };
    const count = countMarked(within(text, span));
    if (!best || count > best.count) best = { span, count };
  }
  const { span } = best ?? { span: { from, to } };
  return take(text, span, { before: span.from > from, after: span.to < to });
}

/**
 * Where to begin so that a word is seen: at the first clause that is near enough, else some words before.
 *
 * @param {string[]} tokens
 * @param {number} mark
 * @param {number} from
 */
function startBefore(tokens, mark, from) {
  let [start, clause] = [mark, mark];
  while (start > from && lengthOf(tokens, { from: start - 1, to: mark }) <= BEFORE * ROOM) {
    start -= 1;
    if (start === from || CLAUSE_END.test(tokens[start - 1])) clause = start;
  }
  if (clause < mark) return clause;
  while (start < mark && DANGLING.has(tokens[start].toLowerCase())) start += 1;
  return start;
}

/**
 * Where to end: after the last clause that fits when that fills enough, else after the last word; never on a word that leads on.
 *
 * @param {string[]} tokens
 * @param {number} start
 * @param {number} seen a word that has to be in, if there is room
 * @param {number} to
 */
function endAfter(tokens, start, seen, to) {
  const room = ROOM - 4; // for what says that it is cut
  let end = start + 1;
  let clause = 0;
  while (end < to && lengthOf(tokens, { from: start, to: end + 1 }) <= room) {
    end += 1;
    if (CLAUSE_END.test(tokens[end - 1])) clause = end;
  }
  if (end === to) return end;
  const least = seen < end ? seen + 1 : start + 1;
  if (clause >= least && lengthOf(tokens, { from: start, to: clause }) >= CLAUSE * room) return clause;
  while (end > least && DANGLING.has(tokens[end - 1].toLowerCase())) end -= 1;
  return end;
}

/**
 * A part of a text as a text of its own.
 *
 * @param {Tokens} text
 * @param {Span} span
 * @param {{before: boolean, after: boolean}} [cut] where something is left out
 * @returns {Tokens}
 */
function take(text, span, cut = { before: false, after: false }) {
  const { tokens, marks } = within(text, span);
  if (cut.after) {
    if (/^[-–—]$/.test(tokens[tokens.length - 1])) tokens.pop();
    tokens[tokens.length - 1] = tokens[tokens.length - 1].replace(/[,;:–—]+$/u, "");
    tokens.push("…");
  }
  if (!cut.before) return { tokens, marks };
  return { tokens: ["…", ...tokens], marks: new Set([...marks].map((place) => place + 1)) };
}

/**
 * @param {Tokens} text
 * @param {Span} span
 * @returns {Tokens}
 */
function within({ tokens, marks }, { from, to }) {
  const own = [...marks].filter((place) => from <= place && place < to).map((place) => place - from);
  return { tokens: tokens.slice(from, to), marks: new Set(own) };
}

/**
 * @param {string[]} tokens
 * @param {Span} span
 */
function lengthOf(tokens, { from, to }) {
  let size = to - from - 1;
  for (let place = from; place < to; place += 1) size += tokens[place].length;
  return size;
}

/** @param {string} token */
function stemOf(token) {
  return token
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .toLowerCase()
    .slice(0, STEM);
}
