/* What stands in a line of Markdown: emphasis, code, links, as the site's own parser reads them, for the preview. */

/**
 * @typedef {string | {tag: string, children: Inline[]} | {entity: string}} Inline an entity is decoded where it is drawn
 * @typedef {{node: Inline, mark?: string, opens?: boolean, closes?: boolean, length?: number}} Piece
 */

const PUNCTUATION = "!-/:-@[-\\u0060{-~";
const TOKEN = new RegExp(
  [
    `\\\\(?<escaped>[${PUNCTUATION}])`,
    "(?<hard>(?:\\\\| {2,})\\n *)",
    "(?<soft> ?\\n *)",
    "(?<!`)(?<ticks>`+)(?!`)(?<code>[^]*?[^`])\\k<ticks>(?!`)",
    "(?<run>[`]+)",
    "(?<entity>&(?:#\\d{1,7}|#[xX][\\da-fA-F]{1,6}|[A-Za-z][A-Za-z\\d]{1,31});)",
    "<(?<auto>(?:https?:\\/\\/|mailto:)[^\\s<>]*)>",
    "<(?<address>[\\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z\\d-]+(?:\\.[A-Za-z\\d-]+)*)>",
    "(?<link>(?:(?<![A-Za-z])https?:\\/\\/(?=[\\p{L}\\p{N}])|(?<![^\\s*_~(])www\\.)[^\\s<]+)",
    "(?<mail>(?<![\\w.+-])[\\w.+-]+@[A-Za-z\\d_-]+(?:\\.[A-Za-z\\d_-]+)+(?<![_-]))",
    "(?<mark>\\*+|_+|~+)",
    "(?<open>!?\\[)",
    "(?<close>\\])",
  ].join("|"),
  "uy",
);
const TARGET =
  /^\(\s*(?:<[^<>\n]*>|(?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\])*\))*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/;

/**
 * The parts of a line.
 *
 * @param {string} text
 * @returns {Inline[]}
 */
export function parseInline(text) {
  /** @type {Piece[]} */
  const pieces = [];
  for (let at = 0; at < text.length; ) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (!found) {
      const [mark] = text.slice(at).match(/^./su) ?? [""];
      pieces.push({ node: mark });
      at += mark.length;
      continue;
    }
    at += read(found, text, pieces);
  }
  return joinTexts(emphasise(pieces));
}

/**
 * Adds what a token is; how many characters it takes.
 *
 * @param {RegExpExecArray} found
 * @param {string} text
 * @param {Piece[]} pieces
 */
function read(found, text, pieces) {
  const token = found.groups ?? {};
  const [whole] = found;
  const { escaped, hard, soft, code, entity, mark, open, close, auto, address, link, mail } = token;
  if (escaped !== undefined) pieces.push({ node: escaped });
  else if (hard !== undefined) pieces.push({ node: { tag: "br", children: [] } }, { node: "\n" });
  else if (soft !== undefined) pieces.push({ node: "\n" });
  else if (code !== undefined) pieces.push({ node: { tag: "code", children: [trimCode(code)] } });
  else if (entity !== undefined) pieces.push({ node: { entity } });
  else if (mark !== undefined) pieces.push(readMark(mark, text, found.index));
  else if (open !== undefined) pieces.push({ node: open, mark: open });
  else if (close !== undefined) return whole.length + closeLink(text.slice(found.index + 1), pieces);
  else if (link !== undefined) {
    const shown = trimLink(link);
    pieces.push({ node: /\./.test(shown.slice(4)) || /^http/.test(shown) ? drawLink(shown) : shown });
    return shown.length;
  } else if (auto ?? address ?? mail) pieces.push({ node: drawLink(auto ?? address ?? mail) });
  else pieces.push({ node: whole });
  return whole.length;
}

/** @param {string} code */
function trimCode(code) {
  const line = code.replaceAll("\n", " ");
  return /^ .*[^ ].* $|^ [^ ] $/.test(line) ? line.slice(1, -1) : line;
}

/** @param {string} words */
function drawLink(words) {
  return { tag: "a", children: [words] };
}

/** @param {string} link */
function trimLink(link) {
  let shown = link;
  for (let before = ""; before !== shown; ) {
    before = shown;
    shown = shown.replace(/[?!.,:*_~'"]+$/, "").replace(/&[A-Za-z\d]+;$/, "");
    if (shown.endsWith(")") && shown.split(")").length > shown.split("(").length) shown = shown.slice(0, -1);
  }
  return shown;
}

/**
 * @param {string} mark
 * @param {string} text
 * @param {number} at
 * @returns {Piece}
 */
function readMark(mark, text, at) {
  const before = text.slice(0, at).match(/.$/su)?.[0] ?? " ";
  const after = text.slice(at + mark.length).match(/^./su)?.[0] ?? " ";
  /** @param {string} each */
  const isSpace = (each) => /\s/.test(each);
  /** @param {string} each */
  const isSign = (each) => /[\p{P}]|[$+<=>^`|~]/u.test(each);
  const left = !isSpace(after) && (!isSign(after) || isSpace(before) || isSign(before));
  const right = !isSpace(before) && (!isSign(before) || isSpace(after) || isSign(after));
  const inWord = mark[0] === "_";
  return {
    node: mark,
    mark: mark[0],
    length: mark.length,
    opens: left && (!inWord || !right || isSign(before)),
    closes: right && (!inWord || !left || isSign(after)),
  };
}

/**
 * Makes a link of what stands since the last open bracket, where an address follows; how long the address is.
 *
 * @param {string} rest
 * @param {Piece[]} pieces
 */
function closeLink(rest, pieces) {
  const start = pieces.findLastIndex(({ mark }) => mark?.endsWith("["));
  const [target] = TARGET.exec(rest) ?? [];
  if (start < 0 || target === undefined) {
    if (start >= 0) pieces[start] = { node: pieces[start].node };
    pieces.push({ node: "]" });
    return 0;
  }
  const image = pieces[start].mark === "![";
  const inner = emphasise(pieces.splice(start).slice(1));
  if (!image) {
    for (const [index, { mark, node }] of pieces.entries()) if (mark === "[") pieces[index] = { node };
    pieces.push({ node: { tag: "a", children: joinTexts(inner) } });
  }
  return target.length;
}

/**
 * The pieces with what stands between two equal marks emphasised: CommonMark's way.
 *
 * @param {Piece[]} pieces
 * @returns {Inline[]}
 */
function emphasise(pieces) {
  const left = pieces.map((piece) => ({ ...piece, original: piece.length ?? 0 }));
  for (let at = 0; at < left.length; at += 1) {
    const closer = left[at];
    if (!closer.closes || !closer.length) continue;
    const start = left.slice(0, at).findLastIndex((each) => isPair(each, closer));
    if (start < 0) continue;
    const opener = left[start];
    const strike = closer.mark === "~";
    const used = strike ? closer.length : Math.min(2, closer.length, opener.length ?? 0);
    const inner = left.splice(start + 1, at - start - 1).map(written);
    const tag = strike ? "del" : used > 1 ? "strong" : "em";
    left.splice(start + 1, 0, { node: { tag, children: joinTexts(inner) }, original: 0 });
    opener.length = (opener.length ?? 0) - used;
    closer.length -= used;
    at = start + 1; // the closer may close another
  }
  return left.map(written).filter((node) => node !== "");
}

/**
 * @param {Piece & {original: number}} opener
 * @param {Piece & {original: number}} closer
 */
function isPair(opener, closer) {
  if (!opener.opens || !opener.length || opener.mark !== closer.mark) return false;
  if (closer.mark === "~") return opener.length === closer.length && opener.length < 3;
  const odd = (opener.closes || closer.opens) && (opener.original + closer.original) % 3 === 0;
  return !odd || (opener.original % 3 === 0 && closer.original % 3 === 0);
}

/** @param {Piece} piece */
function written({ node, mark, length }) {
  return mark && length !== undefined ? mark.repeat(length) : node;
}

/** @param {Inline[]} nodes */
function joinTexts(nodes) {
  /** @type {Inline[]} */
  const joined = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (typeof node === "string" && typeof last === "string") joined[joined.length - 1] = last + node;
    else joined.push(node);
  }
  return joined;
}
