/* Rows of a table that were pasted into a text: rules/pasted_tables.py for the browser, by the same cases (tables.yaml).
   Pure functions. */

const CODE = /`+[^`]*`+/g;
const FENCE = /^ {0,3}(?:[`]{3}|~{3})/;
const MARK = /^\s*(?:[-*+•·▪■●○◦‣⁃∙➢►✓✔–—o]|\d{1,3}[.)])\t+/;
const BAR = /(?<!\\)\|/;
const BETWEEN = /(?<=\S)[ \t]+\|[ \t]+(?=\S)/;
const BORDER = /^\+[-=+]+\+$/;
const DELIMITERS = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;

/**
 * @typedef {string[]} Row
 * @typedef {{first: number, end: number, typed: string, mended: string[]}} PastedTable lines `first` to `end`, which is not
 *   among them, and what may stand in their place
 */

/**
 * The text with its pasted tables mended.
 *
 * @param {string} text
 */
export function mendTables(text) {
  const lines = text.split("\n");
  /** @type {string[]} */
  const written = [];
  let last = 0;
  for (const { first, end, mended } of findTables(lines)) {
    written.push(...lines.slice(last, first));
    if (written.at(-1)?.trim()) written.push("");
    written.push(...mended);
    if (lines[end]?.trim()) written.push("");
    last = end;
  }
  return [...written, ...lines.slice(last)].join("\n");
}

/**
 * Tables that would not be drawn as such, in order.
 *
 * @param {string[]} lines
 * @returns {PastedTable[]}
 */
export function findTables(lines) {
  const code = findCode(lines);
  /** @type {[isRow: (line: string) => boolean, read: (lines: string[]) => {rows: Row[], hasHead: boolean}][]} */
  const kinds = [
    [hasTabs, readTabbed],
    [hasBars, readBarred],
  ];
  const found = kinds.flatMap(([isRow, read]) =>
    findRuns(lines.map((line, number) => !code.has(number) && isRow(line))).flatMap(([first, end]) => {
      const { rows, hasHead } = read(lines.slice(first, end));
      if (rows.length < 2) return [];
      const mended = hasHead || !isList(rows) ? writeTable(rows) : writeList(rows);
      return [{ first, end, typed: rows[0].filter(Boolean).join(" | "), mended }];
    }),
  );
  return found.sort((one, other) => one.first - other.first);
}

/** @param {string[]} lines */
function findCode(lines) {
  /** @type {Set<number>} */
  const code = new Set();
  let inside = false;
  for (const [number, line] of lines.entries()) {
    if (FENCE.test(line)) inside = !inside;
    if (inside) code.add(number);
  }
  return code;
}

/** @param {boolean[]} areRows */
function findRuns(areRows) {
  /** @type {[first: number, end: number][]} */
  const runs = [];
  let first = 0;
  for (const [number, isRow] of [...areRows, false].entries()) {
    if (isRow) continue;
    if (number > first + 1) runs.push([first, number]);
    first = number + 1;
  }
  return runs;
}

/**
 * Whether a tab parts two cells; that behind the mark of a list does not.
 *
 * @param {string} line
 */
function hasTabs(line) {
  const bare = line.replace(CODE, "x");
  return !bare.trimStart().startsWith("|") && bare.replace(MARK, "").trim().includes("\t");
}

/** @param {string} line */
function hasBars(line) {
  const bare = line.replace(CODE, "x").trim();
  if (bare.startsWith("|")) return bare.split(BAR).length > 2;
  const isRule = BORDER.test(bare) || (bare.includes("|") && DELIMITERS.test(bare));
  return isRule || (BETWEEN.test(bare) && !hasTabs(line));
}

/** @param {string[]} lines */
function readTabbed(lines) {
  const rows = lines.map((line) =>
    line
      .trimEnd()
      .split("\t")
      .map((cell) => cell.trim().split(BAR).join("\\|")),
  );
  if (rows[0].length > 1 && rows.slice(1).every(({ length }) => length === rows[0].length + 1)) rows[0].unshift("");
  const full = rows.map((row) => row.filter(Boolean));
  return { rows: even(!areEven(rows) && areEven(full) ? full : rows), hasHead: false };
}

/** @param {string[]} lines */
function readBarred(lines) {
  const typed = lines.map((line) => line.trim());
  if (splitBars(typed[0]).length === splitBars(typed[1]).length && DELIMITERS.test(typed[1])) {
    return { rows: [], hasHead: true }; // drawn as a table
  }
  const areRows = typed.map((line) => !BORDER.test(line) && !DELIMITERS.test(line));
  const rows = typed.filter((_, index) => areRows[index]).map(splitBars);
  if (!areEven(rows) && !typed.every((line) => /^[|+]/.test(line))) return { rows: [], hasHead: false };
  const first = Math.max(areRows.indexOf(true), 0);
  return { rows: even(rows), hasHead: !areRows.slice(first, first + 2).every(Boolean) };
}

/** @param {string} line */
function splitBars(line) {
  return line
    .replace(/^\||(?<!\\)\|$/g, "")
    .split(BAR)
    .map((cell) => cell.trim());
}

/** @param {Row[]} rows */
const areEven = (rows) => new Set(rows.map(({ length }) => length)).size === 1;

/**
 * Rows of one length, without columns that are empty in all of them.
 *
 * @param {Row[]} rows
 */
function even(rows) {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const columns = [...Array(width).keys()].filter((column) => rows.some((row) => row[column]));
  return rows.map((row) => columns.map((column) => row[column] ?? ""));
}

/**
 * Whether these are labels and their values; not where the first row says what the others hold.
 *
 * @param {Row[]} rows
 */
function isList([head, ...others]) {
  const figures = others.map((row) => /[0-9]/.test(row.at(-1) ?? ""));
  const isHead = !head[0] || (figures.length > 1 && figures.every(Boolean) && !/[0-9]/.test(head.at(-1) ?? ""));
  return head.length <= 2 && !isHead;
}

/** @param {Row[]} rows */
function writeList(rows) {
  return rows.map(([label, ...value]) => `- ${[label.replace(/:+$/, ""), ...value].filter(Boolean).join(": ")}`);
}

/** @param {Row[]} rows */
function writeTable([head, ...others]) {
  return [writeRow(head), `|${"---|".repeat(head.length)}`, ...others.map(writeRow)];
}

/** @param {Row} row */
function writeRow(row) {
  return `|${row.map((cell) => (cell ? ` ${cell} ` : " ")).join("|")}|`;
}
