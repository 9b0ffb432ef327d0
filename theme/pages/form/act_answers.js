/* An act of the market → the answers that tell it (answers.js goes the other way). Pure functions. */

import { FIGURES, SHARED } from "./answers.js";

/**
 * @import { Answers, Measure } from "./answers.js"
 * @import { Key, Payload } from "./payload.js"
 * @import { Tree } from "./texts.js"
 */

/** Lists of ids that are asked for in rows, not as one text. */
const IN_ROWS = ["sectors", "themes", "networks"];

/**
 * The answers that tell an act.
 *
 * @param {Record<string, Tree>} act
 * @param {string} organisation its id
 * @param {Payload} payload
 * @returns {Answers}
 */
export function writeAnswers(act, organisation, payload) {
  const answers = { organisation: payload.nameOf("organisations", organisation) };
  const kept = Object.fromEntries(payload.kept.filter((name) => name in act).map((name) => [name, act[name]]));
  if (Object.keys(kept).length) Object.assign(answers, { kept: JSON.stringify(kept) });
  for (const [name, key] of Object.entries(payload.record)) {
    if (!payload.kept.includes(name) && name in act) Object.assign(answers, writeValue(name, act[name], key, payload));
  }
  return answers;
}

/**
 * @param {string} name of the field
 * @param {Tree} value
 * @param {Key} key
 * @param {Payload} payload
 * @returns {Answers}
 */
function writeValue(name, value, key, payload) {
  if (key.kind === "moment") {
    return typeof value === "string" ? { [`${name}.date`]: value } : writeTexts(name, value);
  }
  if (key.kind === "record") {
    const { keys = {} } = key;
    return join(value, (each, inner) => writeValue(`${name}.${each}`, inner, keys[each], payload));
  }
  if (typeof value === "string") return { [name]: value };
  if (Array.isArray(value)) return writeList(name, value, key, payload);
  return {};
}

/**
 * @param {string} name
 * @param {Tree[]} items
 * @param {Key} key
 * @param {Payload} payload
 * @returns {Answers}
 */
function writeList(name, items, key, payload) {
  if (name === "measures") {
    return join(items, (row, each) => writeMeasure(`${name}.${row}`, /** @type {Measure} */ (each)));
  }
  if (name === "partners" || name === "adoptions") {
    return join(items, (row, each) => writeOrganisation(name, row, each, payload));
  }
  if (key.item?.kind === "record") return join(items, (row, each) => writeTexts(`${name}.${row}`, each));
  return IN_ROWS.includes(name) ? writeTexts(name, items) : { [name]: items.join("\n") };
}

/**
 * A partner or an adopter, by the name of its organisation.
 *
 * @param {"partners" | "adoptions"} list
 * @param {string} row
 * @param {Tree} item
 * @param {Payload} payload
 * @returns {Answers}
 */
function writeOrganisation(list, row, item, payload) {
  if (typeof item === "string" || Array.isArray(item)) return {};
  const { organisation, name } = item;
  const called = typeof organisation === "string" ? payload.nameOf("organisations", organisation) : organisation;
  if (list === "adoptions") return writeTexts(`${list}.${row}`, { ...item, organisation: called });
  return writeTexts(`${list}.${row}`, { who: name ?? called });
}

/**
 * The texts right under a name.
 *
 * @param {string} name
 * @param {Tree} value
 */
function writeTexts(name, value) {
  return join(value, (each, text) => (typeof text === "string" ? { [`${name}.${each}`]: text } : {}));
}

/**
 * @param {Tree} value
 * @param {(name: string, inner: Tree) => Answers} write
 * @returns {Answers}
 */
function join(value, write) {
  const entries = typeof value === "string" ? [] : Object.entries(value);
  return Object.assign({}, ...entries.map(([name, inner]) => (inner === undefined ? {} : write(name, inner))));
}

/**
 * A measure whose figures differ in more than their value cannot be asked so simply: it is kept whole.
 *
 * @param {string} path
 * @param {Measure} measure
 * @returns {Answers}
 */
function writeMeasure(path, measure) {
  const figures = FIGURES.flatMap((name) => (measure[name] ? [measure[name]] : []));
  const shared = figures.map((figure) => JSON.stringify(SHARED.map((each) => figure[each] ?? "")));
  const isSimple = figures.every(({ value, unit }) => value !== undefined && typeof (unit ?? "") === "string");
  if (!figures.length || !isSimple || new Set(shared).size > 1) return { [`${path}.kept`]: JSON.stringify(measure) };
  const { what, before, after, figure, kind } = measure;
  const values = { what, before: before?.value, after: after?.value, figure: figure?.value, kind };
  const { unit, precision, date, source } = figures[0];
  return writeTexts(path, { ...values, unit, precision, date, source });
}
