/* Markdown → blocks as the site's own parser divides it (CommonMark with tables), for the preview. */

import { parseInline } from "./markdown_inline.js";

/**
 * @import { Inline } from "./markdown_inline.js"
 * @typedef {{tag: string, children: (Block | Inline)[], start?: number, heading?: boolean}} Block
 * @typedef {{index: number, lines: string[]}} Reader
 * @typedef {{sign: string, number: number | undefined, width: number, rest: string}} Marker of a list's item
 */

const FENCE = /^( {0,3})([`]{3,}(?=[^`]*$)|~{3,})/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const RULE = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const QUOTE = /^ {0,3}> ?/;
const MARKER = /^( {0,3})([-*+]|(\d{1,9})[.)])( +|$)(.*)$/;
const DELIMITERS = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/**
 * The blocks of a text.
 *
 * @param {string} text
 * @returns {Block[]}
 */
export function parseBlocks(text) {
  return parseLines(text.replace(/\n$/, "").split("\n")).blocks;
}

/** @param {string} line with spaces where its indent has tabs */
function spaced(line) {
  let column = 0;
  return line.replace(/^[ \t]+/, (indent) =>
    indent.replace(/[ \t]/g, (mark) => {
      const width = mark === "\t" ? 4 - (column % 4) : 1;
      column += width;
      return " ".repeat(width);
    }),
  );
}

/** @param {string} line */
const isBlank = (line) => !/[^ \t\r]/.test(line);

/** @param {string} line */
const indentOf = (line) => line.length - line.trimStart().length;

/**
 * @param {string} typed
 * @returns {Marker | undefined}
 */
function readMarker(typed) {
  const found = MARKER.exec(spaced(typed.replace(/^( {0,3}(?:[-*+]|\d{1,9}[.)]))(\t+)/, "$1 $2")));
  if (!found || RULE.test(typed)) return undefined;
  const [, indent, sign, number, gap, rest] = found;
  const wide = gap.length > 4; // code within the item
  const width = indent.length + sign.length + (wide || !rest ? 1 : gap.length);
  return {
    sign: sign.slice(-1),
    number: number === undefined ? undefined : Number(number),
    width,
    rest: (wide ? gap.slice(1) : "") + rest,
  };
}

/**
 * Whether the line ends a paragraph above it.
 *
 * @param {string} line
 */
function interrupts(line) {
  if (FENCE.test(line) || (HEADING.test(line) && /#/.test(line)) || RULE.test(line) || QUOTE.test(line)) return true;
  const marker = readMarker(line);
  return Boolean(marker && !isBlank(marker.rest) && (marker.number === undefined || marker.number === 1));
}

/**
 * @param {string[]} lines
 * @returns {{blocks: Block[], loose: boolean}} loose: an empty line stands between two blocks
 */
function parseLines(lines) {
  /** @type {Block[]} */
  const blocks = [];
  const reader = { index: 0, lines: lines.map(spaced) };
  let loose = false;
  let gap = false;
  while (reader.index < lines.length) {
    if (isBlank(reader.lines[reader.index])) {
      gap = true;
      reader.index += 1;
      continue;
    }
    loose ||= gap && blocks.length > 0;
    gap = false;
    blocks.push(readBlock(reader));
  }
  return { blocks: blocks.filter(({ tag }) => tag), loose };
}

/**
 * @param {Reader} reader
 * @returns {Block}
 */
function readBlock(reader) {
  const line = reader.lines[reader.index];
  const heading = HEADING.exec(line);
  if (indentOf(line) >= 4) return readIndented(reader);
  if (FENCE.test(line)) return readFenced(reader);
  if (QUOTE.test(line)) return readQuote(reader);
  if (heading) {
    reader.index += 1;
    const words = (heading[1] ?? "").replace(/^#+$/, "");
    return drawHeading(words);
  }
  if (RULE.test(line)) {
    reader.index += 1;
    return { tag: "", children: [] };
  }
  if (readMarker(line)) return readList(reader);
  return readTable(reader) ?? readParagraph(reader);
}

/**
 * Headings would break the page's outline: they are bold paragraphs.
 *
 * @param {string} words
 * @returns {Block}
 */
function drawHeading(words) {
  return { tag: "p", heading: true, children: [{ tag: "strong", children: parseInline(words) }] };
}

/** @param {Reader} reader */
function readIndented(reader) {
  /** @type {string[]} */
  const code = [];
  for (; reader.index < reader.lines.length; reader.index += 1) {
    const line = reader.lines[reader.index];
    if (!isBlank(line) && indentOf(line) < 4) break;
    code.push(line.slice(4));
  }
  return drawCode(`${code.join("\n").replace(/\n[ \n]*$/, "")}\n`);
}

/** @param {Reader} reader */
function readFenced(reader) {
  const [, indent, fence] = FENCE.exec(reader.lines[reader.index]) ?? ["", "", ""];
  const end = new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t]*$`);
  let code = "";
  for (reader.index += 1; reader.index < reader.lines.length; reader.index += 1) {
    const line = reader.lines[reader.index];
    if (end.test(line)) {
      reader.index += 1;
      break;
    }
    code += `${line.slice(Math.min(indent.length, indentOf(line)))}\n`;
  }
  return drawCode(code);
}

/** @param {string} code */
function drawCode(code) {
  return { tag: "pre", children: [{ tag: "code", children: [code] }] };
}

/**
 * Whether the line goes on a paragraph that the lines before it end with, without their mark.
 *
 * @param {string[]} before
 * @param {string} line
 */
function isLazy(before, line) {
  return !isBlank(line) && !interrupts(line) && !readMarker(line) && endsInParagraph(before);
}

/** @param {string[]} lines */
function endsInParagraph(lines) {
  let last = parseLines(lines).blocks.at(-1);
  if (isBlank(lines.at(-1) ?? "")) return false;
  while (last && ["ul", "ol", "li", "blockquote"].includes(last.tag)) {
    const child = last.children.at(-1);
    if (last.tag === "li" && (typeof child === "string" || !child || !("tag" in child) || isInline(child.tag))) {
      return Boolean(child);
    }
    last = /** @type {Block | undefined} */ (child);
  }
  return last?.tag === "p" && !HEADING.test(lines.at(-1) ?? "");
}

/** @param {string} tag */
const isInline = (tag) => ["strong", "em", "a", "code", "del", "br"].includes(tag);

/** @param {Reader} reader */
function readQuote(reader) {
  /** @type {string[]} */
  const inner = [];
  for (; reader.index < reader.lines.length; reader.index += 1) {
    const line = reader.lines[reader.index];
    if (QUOTE.test(line)) inner.push(line.replace(QUOTE, ""));
    else if (isLazy(inner, line)) inner.push(line);
    else break;
  }
  return { tag: "blockquote", children: parseLines(inner).blocks };
}

/** @param {Reader} reader */
function readList(reader) {
  const first = readMarker(reader.lines[reader.index]);
  /** @type {ReturnType<typeof parseLines>[]} */
  const items = [];
  let loose = false;
  let next = reader.index;
  while (next < reader.lines.length) {
    const marker = readMarker(reader.lines[next]);
    const same = marker?.sign === first?.sign && (marker?.number === undefined) === (first?.number === undefined);
    if (!marker || !same) break;
    loose ||= next > reader.index; // an empty line before it
    reader.index = next;
    const item = parseLines(readItem(reader, marker));
    loose ||= item.loose;
    items.push(item);
    next = reader.index;
    while (next < reader.lines.length && isBlank(reader.lines[next])) next += 1;
  }
  const start = first?.number;
  /** @type {Block} */
  const list = { tag: start === undefined ? "ul" : "ol", children: [] };
  if (start !== undefined && start !== 1) list.start = start;
  for (const { blocks } of items) {
    const children = loose
      ? blocks
      : blocks.flatMap((block) => (block.tag === "p" && !block.heading ? block.children : [block]));
    list.children.push({ tag: "li", children });
  }
  return list;
}

/**
 * The lines of an item without its indent; the reader stands after them.
 *
 * @param {Reader} reader
 * @param {Marker} marker
 */
function readItem(reader, { width, rest }) {
  const inner = [rest];
  for (reader.index += 1; reader.index < reader.lines.length; reader.index += 1) {
    const line = reader.lines[reader.index];
    if (isBlank(line)) {
      if (inner.length === 1 && isBlank(rest)) break; // an item that begins empty ends at once
      inner.push("");
    } else if (indentOf(line) >= width) inner.push(line.slice(width));
    else if (isLazy(inner, line)) inner.push(line.trimStart());
    else break;
  }
  while (inner.length > 1 && isBlank(inner[inner.length - 1])) {
    inner.pop();
    reader.index -= 1;
  }
  return inner;
}

/**
 * @param {Reader} reader
 * @returns {Block}
 */
function readParagraph(reader) {
  const lines = [reader.lines[reader.index].trimStart()];
  for (reader.index += 1; reader.index < reader.lines.length; reader.index += 1) {
    const line = reader.lines[reader.index];
    if (/^ {0,3}(?:=+|-+)[ \t]*$/.test(line)) {
      reader.index += 1;
      return drawHeading(lines.join("\n").trimEnd());
    }
    if (isBlank(line) || (indentOf(line) < 4 && interrupts(line)) || isTable(reader)) break;
    lines.push(line.trimStart());
  }
  return { tag: "p", children: parseInline(lines.join("\n").trimEnd()) };
}

/** @param {Reader} reader */
function isTable({ index, lines }) {
  const [head, marks = ""] = [lines[index], lines[index + 1]];
  return (
    head.includes("|") &&
    /[|:]/.test(marks) &&
    DELIMITERS.test(marks) &&
    splitCells(head).length === splitCells(marks).length
  );
}

/** @param {string} line */
function splitCells(line) {
  const cells = line
    .trim()
    .replace(/^\|/, "")
    .split(/(?<!\\)\|/);
  if (isBlank(cells.at(-1) ?? "") && cells.length > 1) cells.pop();
  return cells.map((cell) => cell.trim().replaceAll("\\|", "|"));
}

/**
 * @param {Reader} reader
 * @returns {Block | undefined}
 */
function readTable(reader) {
  if (!isTable(reader)) return undefined;
  const head = splitCells(reader.lines[reader.index]);
  /** @param {string[]} cells @param {string} tag @returns {Block} */
  const row = (cells, tag) => ({
    tag: "tr",
    children: head.map((_, column) => ({ tag, children: parseInline(cells[column] ?? "") })),
  });
  /** @type {Block[]} */
  const rows = [];
  for (reader.index += 2; reader.index < reader.lines.length; reader.index += 1) {
    const line = reader.lines[reader.index];
    if (/^[ |]*$/.test(line) || interrupts(line)) break;
    rows.push(row(splitCells(line), "td"));
  }
  const children = [{ tag: "thead", children: [row(head, "th")] }];
  return { tag: "table", children: rows.length ? [...children, { tag: "tbody", children: rows }] : children };
}
