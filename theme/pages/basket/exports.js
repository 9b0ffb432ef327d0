/* The basket as files and text. Only pure functions: an act in, text out. */

/** @typedef {import("../../scripts/basket_storage.js").Kept & {url: string}} Act */

const BOM = "\ufeff"; // without it Excel takes UTF-8 for something else
const FORMULA = /^[=+\-@\t\r]/; // a cell that begins so would be run by a spreadsheet
const MARKS = /[\\`*_{}[\]<>#|~]/g;

/**
 * A table for spreadsheets of Finland and Sweden, which part columns by a semicolon.
 * @param {Act[]} acts
 * @param {string[]} columns their six names
 */
export function table(acts, columns) {
  const rows = acts.map((act, index) => [index + 1, act.title, act.doer, act.summary, act.url, act.lang]);
  return BOM + [columns, ...rows].map((row) => `${row.map(cell).join(";")}\r\n`).join("");
}

function cell(value) {
  const text = String(value);
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** @param {Act[]} acts */
export function markdown(acts) {
  return acts
    .map((act) => `## [${escaped(act.title)}](${act.url})\n\n${escaped(act.doer)}\n\n${escaped(act.summary)}\n`)
    .join("\n");
}

const escaped = (text) =>
  text
    .replace(MARKS, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^([-+])/, "\\$1");

/**
 * A record for editorial/newsletters/.
 * @param {Act[]} acts
 * @param {{title: string, date: string, language: string}} issue date as 2026-11-20
 */
export function issue(acts, { title, date, language }) {
  const items = acts.map((act) => `  # ${act.title}\n  - act: ${act.id}\n`);
  return `title: ${title}\ndate: ${date}\nlanguage: ${language}\nitems:\n${items.join("")}`;
}
