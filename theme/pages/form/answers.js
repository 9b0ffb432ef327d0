/* What the form's fields hold, by their names, → the act that a file would hold (act_answers.js goes the other way).

   A field's name is the dotted path of its value, but where the form asks more simply than the record:
   `started.date` and `started.about`; a measure's unit, source, precision and date once for all of its figures; lists of
   lines as one text; a partner or adopter by one name; and what the form does not ask for in `kept`, as JSON. */

import { readDateOf, settleDates } from "./act_dates.js";
import { dropListMarks } from "./list_marks.js";
import { findKey } from "./payload.js";
import { findOrganisation, recordMunicipality } from "./proposal.js";
import { tidyLine, tidyProse } from "./typed_text.js";

/**
 * @import { Key, Payload, Shape } from "./payload.js"
 * @import { Tree } from "./texts.js"
 */

/**
 * @typedef {Record<string, string>} Answers by field name
 * @typedef {{[name: string]: AnswerTree | string}} AnswerTree answers by the steps of their names
 *
 * @typedef {string | {date?: string, about?: string}} Moment
 *
 * @typedef {object} Figure
 * @property {string} [value]
 * @property {string} [low]
 * @property {string} [high]
 * @property {string | Record<string, string>} [unit]
 * @property {string} [precision]
 * @property {string} [date]
 * @property {string} [source]
 *
 * @typedef {{what?: string, before?: Figure, after?: Figure, figure?: Figure, kind?: string}} Measure
 * @typedef {{organisation?: string, name?: string}} Partner
 * @typedef {{organisation?: string, year?: string, changed?: string, link?: string}} Adoption
 *
 * @typedef {object} Act what a file would hold, texts that nobody has judged yet: the keys that a script names
 * @property {string} [title]
 * @property {string} [summary]
 * @property {string} [language]
 * @property {string} [unit]
 * @property {string[]} [sectors]
 * @property {string[]} [themes]
 * @property {string[]} [networks]
 * @property {string} [stage]
 * @property {Moment} [started]
 * @property {Moment} [ended]
 * @property {string} [starting_point]
 * @property {string} [results]
 * @property {string} [lessons]
 * @property {Measure[]} [measures]
 * @property {string} [evidence]
 * @property {Partner[]} [partners]
 * @property {Adoption[]} [adoptions]
 * @property {string} [programme]
 * @property {string} [challenge]
 * @property {{name?: string}[]} [awards]
 * @property {{requirements?: string[], steps?: string[], pitfalls?: string[], cost?: string, effort?: string, duration?: string}}
 *   [adopt]
 * @property {{role?: string, mailbox?: string, page?: string}} [contact]
 * @property {{title?: string, url?: string}[]} [links]
 * @property {{text?: string, reason?: string}[]} [acknowledged]
 * @property {string[]} [based_on]
 * @property {Record<string, Tree>} [translations]
 * @property {string} [provenance]
 * @property {{title?: string, url?: string}} [source]
 * @property {string} [published]
 * @property {string} [reviewed]
 *
 * @typedef {{name?: Record<string, string>, kind?: string, municipality?: string}} Newcomer the record of a new organisation
 * @typedef {Record<string, number[]>} Places of each list that skips empty rows, the row in the form of each item in the act
 *
 * @typedef {object} Reading what the answers tell
 * @property {Act} act
 * @property {string | null} organisation its id, when it is on the market
 * @property {Newcomer | null} newcomer what is told of one that is not
 * @property {Places} places
 */

export const FIGURES = /** @type {const} */ (["before", "after", "figure"]);
export const SHARED = /** @type {const} */ (["unit", "precision", "date", "source"]);

/**
 * The act that the answers tell.
 *
 * @param {Answers} answers
 * @param {Payload} payload
 * @returns {Reading}
 */
export function readAnswers(answers, payload) {
  const tree = toTree(answers);
  /** @type {Record<string, Tree>} */
  const act = readKept(answers.kept, payload);
  /** @type {Places} */
  const places = {};
  for (const [name, key] of Object.entries(payload.record)) {
    if (payload.kept.includes(name) || tree[name] === undefined) continue;
    const value =
      key.kind === "list" ? readList(tree[name], name, key, payload, places) : readValue(tree[name], key, payload);
    if (value !== undefined) act[name] = value;
  }
  const match = payload.readOrganisation(tidyLine(answers.organisation ?? "", payload));
  const newcomer = readNewcomer(branch(tree.newcomer), payload) ?? recordMunicipality(match, payload);
  const organisation = findOrganisation(match, newcomer, payload);
  if (match.unit && !act.unit) act.unit = match.unit;
  settleDates(act, payload);
  return { act, organisation, newcomer: organisation ? null : newcomer, places };
}

/**
 * @param {Answers} answers
 * @returns {AnswerTree}
 */
function toTree(answers) {
  /** @type {AnswerTree} */
  const tree = {};
  for (const [name, text] of Object.entries(answers)) {
    const path = name.split(".");
    let here = tree;
    for (const step of path.slice(0, -1)) {
      const next = branch(here[step]);
      here[step] = next;
      here = next;
    }
    here[path[path.length - 1]] = text;
  }
  return tree;
}

/**
 * The answers below a step; none when there is a text.
 *
 * @param {AnswerTree | string | undefined} answer
 * @returns {AnswerTree}
 */
function branch(answer) {
  return typeof answer === "object" ? answer : {};
}

/**
 * The text at a step; "" when there is none.
 *
 * @param {AnswerTree | string | undefined} answer
 */
function leaf(answer) {
  return typeof answer === "string" ? answer : "";
}

/**
 * @param {string | undefined} text JSON
 * @param {Payload} payload
 * @returns {Record<string, Tree>}
 */
function readKept(text, payload) {
  try {
    const found = JSON.parse(text || "{}");
    return Object.fromEntries(Object.entries(found).filter(([key]) => payload.kept.includes(key)));
  } catch {
    return {};
  }
}

/**
 * @param {AnswerTree | string} answer
 * @param {Shape} shape of anything but a list with rows
 * @param {Payload} payload
 * @returns {Tree | undefined}
 */
function readValue(answer, shape, payload) {
  switch (shape.kind) {
    case "list":
      return readLines(leaf(answer), payload);
    case "record":
      return readRecord(branch(answer), shape.keys ?? {}, payload);
    case "moment":
      return readMomentOf(branch(answer), payload);
    case "date":
      return readDateOf(leaf(answer), payload);
    case "prose":
      return tidyProse(leaf(answer), payload) || undefined;
    default:
      return tidyLine(leaf(answer), payload) || undefined;
  }
}

/**
 * @param {AnswerTree} answers
 * @param {Record<string, Key>} keys
 * @param {Payload} payload
 * @returns {Record<string, Tree> | undefined}
 */
function readRecord(answers, keys, payload) {
  /** @type {Record<string, Tree>} */
  const found = {};
  for (const [name, key] of Object.entries(keys)) {
    const value = answers[name] === undefined ? undefined : readValue(answers[name], key, payload);
    if (value !== undefined) found[name] = value;
  }
  return Object.keys(found).length ? found : undefined;
}

/**
 * A list that is asked for as one text, an item a line.
 *
 * @param {string} text
 * @param {Payload} payload
 */
function readLines(text, payload) {
  const lines = tidyProse(text, payload).split("\n");
  const items = dropListMarks(lines.map((line) => tidyLine(line, payload)).filter(Boolean));
  return items.length ? items : undefined;
}

/**
 * A list of the record's own, in rows or as one text.
 *
 * @param {AnswerTree | string} answer
 * @param {string} name of the list's key
 * @param {Shape} shape
 * @param {Payload} payload
 * @param {Places} places where its rows are told
 * @returns {Tree[] | undefined}
 */
function readList(answer, name, { item }, payload, places) {
  if (typeof answer === "string" || !item) return readLines(leaf(answer), payload);
  /** @type {Tree[]} */
  const items = [];
  /** @type {number[]} */
  const rows = [];
  const numbered = Object.keys(answer).sort((one, other) => Number(one) - Number(other));
  for (const row of numbered) {
    const value = readItem(answer[row], name, item, payload);
    if (value === undefined || (typeof value === "string" && items.includes(value))) continue;
    items.push(value);
    rows.push(Number(row));
  }
  places[name] = rows;
  return items.length ? items : undefined;
}

/**
 * @param {AnswerTree | string} answer
 * @param {string} list name of its key
 * @param {Shape} item
 * @param {Payload} payload
 * @returns {Tree | undefined}
 */
function readItem(answer, list, item, payload) {
  if (list === "measures") return readMeasure(branch(answer), payload);
  if (list === "partners") {
    const who = tidyLine(leaf(branch(answer).who), payload);
    const id = findNamed(who, payload);
    if (id) return { organisation: id };
    return who ? { name: who } : undefined;
  }
  const found = readValue(answer, item, payload);
  if (list !== "adoptions" || typeof found !== "object" || Array.isArray(found)) return found;
  const id = typeof found.organisation === "string" ? findNamed(found.organisation, payload) : "";
  return id ? { ...found, organisation: id } : found;
}

/**
 * The id of the organisation of the market that a text names and nothing more.
 *
 * @param {string} text
 * @param {Payload} payload
 */
function findNamed(text, payload) {
  const { body, sure, unit } = payload.readOrganisation(text);
  return sure && !unit && payload.names.organisations.has(body) ? body : "";
}

/**
 * @param {AnswerTree} answers
 * @param {Payload} payload
 * @returns {Tree | undefined}
 */
function readMeasure(answers, payload) {
  if (answers.kept) return readKeptMeasure(leaf(answers.kept));
  /** @type {Record<string, Tree>} */
  const found = {};
  const what = tidyLine(leaf(answers.what), payload);
  if (what) found.what = what;
  const keys = findKey(payload.record, "measures", "figure").keys ?? {};
  const typed = Object.fromEntries(SHARED.map((name) => [name, answers[name] ?? ""]));
  const shared = readRecord(typed, keys, payload) ?? {};
  for (const name of FIGURES) {
    const value = tidyLine(leaf(answers[name]), payload);
    if (value) found[name] = { value, ...shared };
  }
  const kind = leaf(answers.kind);
  if (kind && Object.keys(found).length) found.kind = kind;
  const isBegun = SHARED.some((name) => name !== "precision" && tidyLine(leaf(answers[name]), payload));
  return Object.keys(found).length || isBegun ? found : undefined;
}

/**
 * @param {string} text JSON
 * @returns {Record<string, Tree> | undefined}
 */
function readKeptMeasure(text) {
  try {
    const found = JSON.parse(text);
    return typeof found === "object" && found !== null ? found : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {AnswerTree} answers
 * @param {Payload} payload
 * @returns {Tree | undefined}
 */
function readMomentOf({ date, about }, payload) {
  const typed = tidyLine(leaf(date), payload) || undefined;
  return typed && about === "true" ? { date: typed, about: "true" } : typed;
}

/**
 * The record of an organisation that is not on the market yet, or null when nothing is told of it.
 *
 * @param {AnswerTree} answers
 * @param {Payload} payload
 * @returns {Newcomer | null}
 */
function readNewcomer(answers, payload) {
  /** @type {Newcomer} */
  const record = {};
  const names = branch(answers.name);
  for (const language of ["fi", "sv"]) {
    const text = tidyLine(leaf(names[language]), payload);
    if (text) record.name = { ...record.name, [language]: text };
  }
  if (leaf(answers.kind)) record.kind = leaf(answers.kind);
  const typed = tidyLine(leaf(answers.municipality), payload);
  if (typed) record.municipality = payload.readOrganisation(typed).municipality || typed;
  return Object.keys(record).length ? record : null;
}
