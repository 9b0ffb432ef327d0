/* Plain writing kept as it was typed: catalogue/plain_writing.py for the browser, by the same cases (stories.yaml). */

import { findKeptEnds } from "./kept_lines.js";

const NUMBERED = /^ {0,3}(?<number>\d{1,9})(?<sign>[.)])(?=[ \t]|$)/;
const BULLET = /^ {0,3}[-*+](?=[ \t]|$)/;
const SIGNED_NUMBER = /^ {0,3}[-+][ \t]+\d/;
const INDENTED = /^(?: {4}| {0,3}\t)[ \t]*(?=\S)/;
const FENCE = /^ {0,3}(?:[`]{3}|~{3})/;
const CODE = /(`+[^`\n]*`+)/;
const SIGNS = /(?<=\d)(?<!\*)\*(?=[\p{L}\p{N}_])|(?<=[\p{L}\p{N}_])(?<!\*)\*(?=\d)|(?<!~)~(?!~)/gu;
/** @type {[RegExp, string][]} */
const LINE_STARTS = [
  [/^( {0,3})>(?=[> ]*[^\s\p{L}\p{N}_”“"'’>([*-]|[> ]*\d)/u, "$1\\>"],
  [/^( {0,3})\[(?=[^\]]+\]:)/, "$1\\["],
  [/^( {0,3})(?==+\s*$)/, "$1\\"],
  [/^( {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+)\[(?=[ xX]\])/, "$1\\["],
  [/^( {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+\d{1,9})(?=[.)](?:[ \t]|$))/, "$1\\"],
];

/** @typedef {{line: number, number: number, sign: string}} Numbered a line that begins with a number */

/**
 * The Markdown that shows every sign of the text that was not meant as a mark.
 *
 * @param {string} text
 */
export function escapePlainWriting(text) {
  const lines = text.split("\n");
  const code = findCode(lines);
  const numbers = findNumbered(lines).filter(({ line }) => !code.has(line));
  const lists = new Set(
    findRuns(numbers, lines)
      .filter(countsUp)
      .flatMap((run) => run.map(({ line }) => line)),
  );
  const plain = new Set([
    ...numbers.map(({ line }) => line).filter((line) => !lists.has(line)),
    ...findSigns(lines).filter((line) => !code.has(line)),
  ]);
  const kept = findKeptEnds(lines, new Set([...code, ...lists]));
  let inside = false;
  /** @type {string[]} */
  const written = [];
  for (const [number, line] of lines.entries()) {
    if (code.has(number)) {
      written.push(line);
      continue;
    }
    const before = number > 0 ? lines[number - 1].trim() : "";
    const follows = !line.trim() || /^[ \t]/.test(line) || before !== "";
    const bullet = BULLET.test(line) && !plain.has(number);
    inside = lists.has(number) || bullet || (inside && follows);
    let mended = inside || !INDENTED.test(line) ? line : line.trimStart();
    if (plain.has(number)) {
      mended = mended.replace(/([-+*]|(?<=\d)[.)])/, "\\$1");
      if (plain.has(number - 1) && !kept.has(number - 1)) written.push(`${written.pop() ?? ""}\\`);
    }
    const underline = /^-+$/.test(line.trim()) && before !== "";
    written.push((underline ? `\n${line}` : escapeLine(mended)) + (kept.has(number) ? "  " : ""));
  }
  return written.join("\n");
}

/** @param {string[]} lines */
function findCode(lines) {
  /** @type {Set<number>} */
  const code = new Set();
  let inside = false;
  for (const [number, line] of lines.entries()) {
    const fence = FENCE.test(line);
    if (inside || fence) code.add(number);
    if (fence) inside = !inside;
  }
  return code;
}

/**
 * @param {string[]} lines
 * @returns {Numbered[]}
 */
function findNumbered(lines) {
  return lines.flatMap((text, line) => {
    const { number, sign } = NUMBERED.exec(text)?.groups ?? {};
    return sign ? [{ line, number: Number(number), sign }] : [];
  });
}

/**
 * Numbered lines that could be one list.
 *
 * @param {Numbered[]} numbers
 * @param {string[]} lines
 */
function findRuns(numbers, lines) {
  /** @type {Numbered[][]} */
  const runs = [];
  for (const each of numbers) {
    const last = runs.at(-1)?.at(-1);
    const between = last ? lines.slice(last.line + 1, each.line) : [];
    const apart = between.some((line) => line.trim() && !/^(?: {2}|\t)/.test(line));
    if (!last || apart || last.sign !== each.sign) runs.push([each]);
    else runs.at(-1)?.push(each);
  }
  return runs;
}

/** @param {Numbered[]} run */
function countsUp(run) {
  return run.length > 1 && run.every(({ number }, index) => number === run[0].number + index);
}

/** @param {string[]} lines */
function findSigns(lines) {
  /** @type {number[][]} */
  const runs = [[]];
  for (const [number, line] of lines.entries()) {
    if (BULLET.test(line)) runs.at(-1)?.push(number);
    else if (line.trim()) runs.push([]);
  }
  return runs
    .filter(
      (run) =>
        run.some((number) => lines[number].trimStart()[0] === "+") ||
        (run.length === 1 && SIGNED_NUMBER.test(lines[run[0]])),
    )
    .flat();
}

/** @param {string} line */
function escapeLine(line) {
  const [pattern, escaped] = LINE_STARTS.find(([start]) => start.test(line)) ?? [/(?!)/, ""];
  const parts = line.replace(pattern, escaped).split(CODE);
  const mended = parts.map((part, index) => (index % 2 ? part : part.replace(SIGNS, "\\$&"))).join("");
  return mended.endsWith("\\") && !mended.endsWith("\\\\") ? `${mended}\\` : mended;
}
