/* Judges by requirements, "when a record says this, then it has these keys": rules/requirements.py for the browser, with the very
   same requirements. Pure functions. */

import { labelOf } from "./payload.js";

/**
 * @import { Key, Payload, Problem, Requirement } from "./payload.js"
 * @import { Tree } from "./texts.js"
 */

/** @typedef {{[key: string]: Tree | undefined}} Part a record, or a part of one */

/** @param {Tree | undefined} value */
const isSaid = (value) => value !== undefined && value !== "" && !(Array.isArray(value) && !value.length);

/**
 * @param {Tree | undefined} part
 * @param {string} key dotted
 * @returns {Tree | undefined}
 */
const read = (part, key) =>
  key.split(".").reduce((/** @type {any} */ here, step) => (typeof here === "object" ? here[step] : undefined), part);

/**
 * Where a record lacks what it needs. Of keys that something is told of nothing more is said: one slip, one message.
 *
 * @param {Part} record
 * @param {Requirement} requirement
 * @param {Record<string, Key>} keys of the record
 * @param {Payload} payload
 * @param {Set<string>} [told] the record's own keys of which something is told
 * @returns {Generator<Problem>}
 */
export function* findUnmet(record, requirement, keys, payload, told = new Set()) {
  const { when = {}, alternatives = [], none_of = [], parts } = requirement;
  const own = parts ? [] : [...alternatives.flat(), ...none_of];
  const reads = [...Object.keys(when), ...own].map((key) => key.split(".")[0]);
  for (const [key, values] of Object.entries(when)) {
    const value = record[key];
    if (values.length ? !values.includes(typeof value === "string" ? value : null) : !isSaid(value)) return;
  }
  if (reads.some((key) => told.has(key))) return;
  for (const path of parts ? parts.flatMap((pattern) => findPaths(record, pattern.split("."))) : [[]]) {
    if (told.has(path[0])) continue;
    for (const problem of findInPart(record, requirement, keys, payload, path)) yield { ...problem, reads };
  }
}

/**
 * The paths of all parts that are there; in a pattern `*` is each item of a list.
 *
 * @param {Tree | undefined} here
 * @param {string[]} pattern
 * @returns {string[][]}
 */
function findPaths(here, [step, ...rest]) {
  if (step === undefined) return isSaid(here) ? [[]] : [];
  const steps = step === "*" ? Object.keys(here ?? []) : [step];
  return steps.flatMap((each) => findPaths(read(here, each), rest).map((path) => [each, ...path]));
}

/**
 * @param {Part} record
 * @param {Requirement} requirement
 * @param {Record<string, Key>} keys
 * @param {Payload} payload
 * @param {string[]} path of the part
 * @returns {Generator<Problem>}
 */
function* findInPart(record, { rule, when = {}, alternatives = [], only_one, none_of = [], at }, keys, payload, path) {
  /** @param {string} key */
  const hasKey = (key) => isSaid(read(record, [...path, key].join(".")));
  for (const key of none_of.filter(hasKey)) {
    yield payload.problem(rule, [...path, key].join("."), { typed: key.split(".").at(-1) });
  }
  const begun = alternatives.filter((group) => group.some(hasKey));
  const whole = begun.filter((group) => group.every(hasKey));
  if (!alternatives.length || (whole.length && (!only_one || begun.length === 1))) return;
  const spare = begun.length > 1 ? (begun.find((group) => !whole.includes(group)) ?? begun[0]) : [];
  const wanted = [...begun, ...alternatives][0].find((key) => !hasKey(key)) ?? "";
  const key = spare.find(hasKey) ?? wanted;
  const { called: label = "", help = "" } = findKey(keys, [...path, key]) ?? {};
  const labels = Object.keys(when).map((each) => [each, labelOf(keys[each], String(record[each] ?? ""), payload)]);
  const values = { key, label, help, language: payload.language_names[key], ...Object.fromEntries(labels) };
  const problem = payload.problem(rule, at || (path.length ? path : [key]).join("."), values);
  if (at) yield problem;
  else if (path.length && alternatives.length > 1) yield { ...problem, home: [...path, key].join(".") };
  // where one of several will do, the last question is the place to ask
  else yield { ...problem, home: [...path, ...(alternatives.at(-1)?.slice(0, 1) ?? [])].join(".") };
}

/**
 * @param {Record<string, Key>} keys
 * @param {string[]} path
 * @returns {Key | undefined}
 */
function findKey(keys, [name, ...rest]) {
  const { [name]: key } = keys;
  const names = rest.filter((step) => !/^\d+$/.test(step));
  return names.length ? findKey(key?.keys ?? key?.item?.keys ?? {}, names) : key;
}
