/* The basket as files and text. Only pure functions: acts in, text out. */

/** @import { BasketItem } from "../../scripts/basket_storage.js" */

/** @typedef {Required<BasketItem> & {url: string}} Act */

const BOM = "\ufeff"; // without it Excel takes UTF-8 for something else
const FORMULA = /^[=+\-@\t\r]/; // a cell that begins so would be run by a spreadsheet
const MARKS = /[\\`*_{}[\]<>#|~]/g;

/**
 * A table for spreadsheets of Finland and Sweden, which part columns by a semicolon.
 *
 * @param {Pick<Act, "title" | "doer" | "summary" | "url" | "lang">[]} acts
 * @param {string[]} columns their six names
 */
export function toCsv(acts, columns) {
  const rows = acts.map((act, index) => [String(index + 1), act.title, act.doer, act.summary, act.url, act.lang]);
  return BOM + [columns, ...rows].map((row) => `${row.map(toCell).join(";")}\r\n`).join("");
}

/** @param {string} text */
function toCell(text) {
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** @param {Pick<Act, "title" | "doer" | "summary" | "url">[]} acts */
export function toMarkdown(acts) {
  return acts
    .map(
      (act) =>
        `## [${escapeMarks(act.title)}](${act.url})\n\n${escapeMarks(act.doer)}\n\n${escapeMarks(act.summary)}\n`,
    )
    .join("\n");
}

/** @param {string} text */
function escapeMarks(text) {
  return text
    .replace(MARKS, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^([-+])/, "\\$1");
}

/**
 * A record for editorial/newsletters/.
 *
 * @param {Pick<Act, "id" | "title">[]} acts
 * @param {{title: string, date: string, language: string}} issue date as 2026-11-20
 */
export function toIssue(acts, { title, date, language }) {
  const items = acts.map((act) => `  # ${act.title}\n  - act: ${act.id}\n`);
  return `title: ${title}\ndate: ${date}\nlanguage: ${language}\nitems:\n${items.join("")}`;
}
