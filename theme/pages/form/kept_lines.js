/* Lines that are not to run together: catalogue/kept_lines.py for the browser, by the same cases (stories.yaml). */

const LABEL = /^ {0,3}(?:\*\*)?[\p{Uppercase}\p{Nd}](?:[^:|!?;.]|\.(?! )){0,38}:(?:\*\*)?[ \t]+\S/u;
const HEADING = /^ {0,3}(?<number>\p{Nd}{1,2}(?:\.\p{Nd}{1,2}){0,3})[.)]?[ \t]+\p{Uppercase}/u;
const BEGINNING = /^[^\p{L}\p{N}_\s]*[\p{Uppercase}\p{Nd}]/u;
const SENTENCE_ENDS = /[.,;!?-]$/;
const LONGEST_HEADING = 80;

/**
 * The numbers of lines whose end is kept.
 *
 * @param {string[]} lines
 * @param {Set<number>} without lines that are no prose, or begin the items of a list
 */
export function findKeptEnds(lines, without) {
  const headings = findHeadings(lines, without);
  /** @type {Set<number>} */
  const kept = new Set();
  for (const [first, end] of findParagraphs(lines, without)) {
    if (lines.slice(first, end).some((line) => line.includes("|"))) continue; // the rows of a table
    for (let number = first; number < end - 1; number += 1) {
      if (isLabelEnd(lines, number, first, end) || isHeadingEnd(lines, number, headings)) kept.add(number);
    }
  }
  return kept;
}

/**
 * @param {string[]} lines
 * @param {Set<number>} without
 */
function findParagraphs(lines, without) {
  /** @type {[first: number, end: number][]} */
  const found = [];
  let first = 0;
  for (let number = 0; number <= lines.length; number += 1) {
    if (number < lines.length && !without.has(number) && lines[number].trim()) continue;
    if (number > first) found.push([first, number]);
    first = number + 1;
  }
  return found;
}

/**
 * Around two labels or more, one below another.
 *
 * @param {string[]} lines
 * @param {number} number
 * @param {number} first line of the paragraph
 * @param {number} end of the paragraph
 */
function isLabelEnd(lines, number, first, end) {
  /** @param {number} at */
  const isLabel = (at) => at >= first && at < end && LABEL.test(lines[at]);
  if (isLabel(number + 1)) return isLabel(number) || isLabel(number + 2);
  return isLabel(number) && isLabel(number - 1) && BEGINNING.test(lines[number + 1]);
}

/**
 * @param {string[]} lines
 * @param {number} number
 * @param {Set<number>} headings
 */
function isHeadingEnd(lines, number, headings) {
  const text = lines[number].trimEnd();
  const isShort = [...text].length <= LONGEST_HEADING && !SENTENCE_ENDS.test(text);
  return headings.has(number + 1) || (headings.has(number) && isShort && BEGINNING.test(lines[number + 1]));
}

/**
 * Lines whose numbers go on from one another: 1, 2, 2.1, 2.2, 3.
 *
 * @param {string[]} lines
 * @param {Set<number>} without
 */
function findHeadings(lines, without) {
  /** @type {Set<number>} */
  const found = new Set();
  /** @type {{line: number, number: number[]} | undefined} */
  let last;
  for (const [line, text] of lines.entries()) {
    const typed = without.has(line) ? undefined : HEADING.exec(text)?.groups?.number;
    if (!typed) continue;
    const number = typed.split(".").map(Number);
    if (last && goesOn(last.number, number)) found.add(last.line).add(line);
    last = { line, number };
  }
  return found;
}

/**
 * @param {number[]} before
 * @param {number[]} after
 */
function goesOn(before, after) {
  const level = after.length - 1;
  const isBelow = before.length >= level && after.slice(0, level).every((each, index) => each === before[index]);
  return isBelow && after[level] === (level < before.length ? before[level] + 1 : 1);
}
