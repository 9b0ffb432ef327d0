/* What makes an act make sense and no requirement can say: the functions of generator/rules/ for the browser. A rule gives problems.
   Pure functions, but for `TEXT-HTML`, which asks the browser what an entity stands for. */

import { readDate } from "./dates.js";
import { hasIdentityCode } from "./identity_code.js";
import { LINK_RULES } from "./link_rules.js";
import { labelOf } from "./payload.js";
import { findPersons, findPersonsInContact } from "./persons.js";
import { PASTED_RULES } from "./text_hygiene.js";
import { textsOf } from "./texts.js";

/**
 * @import { Act, Measure, Moment } from "./answers.js"
 * @import { Payload, Problem } from "./payload.js"
 * @import { Tree } from "./texts.js"
 */

/** @typedef {(act: Act, payload: Payload) => Iterable<Problem>} Rule */

/**
 * @param {Moment | undefined} moment
 * @param {Payload} payload
 */
export function readMoment(moment, payload) {
  const text = typeof moment === "object" ? moment.date : moment;
  return text === undefined ? null : readDate(text, payload);
}

/** @type {Record<string, Rule>} rules of texts, in all of the file */
export const TEXT_RULES = {
  ...PASTED_RULES,
  ...LINK_RULES,
  "IDENTITY-CODE": function* (act, payload) {
    for (const [path, text] of textsOf(act)) {
      for (const line of text.split("\n")) {
        if (hasIdentityCode(line, payload)) yield payload.problem("IDENTITY-CODE", path.join("."));
      }
    }
  },
  "PERSON-CONTACT": function* ({ contact = {} }, payload) {
    for (const [path, text] of textsOf(contact, ["contact"])) {
      const [found] = findPersonsInContact(text, payload);
      if (found) yield payload.problem("PERSON-CONTACT", path.join("."), { what: found[0], typed: found[1] });
    }
  },
  PERSON: function* (act, payload) {
    const { not_prose, address_keys } = payload.persons;
    const allowed = (act.acknowledged ?? []).flatMap(({ text }) => (text ? [text] : []));
    for (const [path, text] of textsOf(act)) {
      if (path[0] === "contact" || not_prose.includes(path[0]) || address_keys.includes(path.at(-1) ?? "")) continue;
      const told = new Set();
      for (const [what, typed] of findPersons(text, payload)) {
        if (told.has(typed) || allowed.some((each) => each.includes(typed))) continue;
        told.add(typed);
        yield { ...payload.problem("PERSON", path.join("."), { what, typed }), mayBePublic: typed };
      }
    }
  },
};

/** @type {Record<string, Rule>} rules of one act by itself */
export const FILE_RULES = {
  "DATE-ORDER": function* (act, payload) {
    const [started, ended] = [readMoment(act.started, payload), readMoment(act.ended, payload)];
    if (started && ended && ended.last < started.first) {
      yield payload.problem("DATE-ORDER", "ended", { started: started.iso, ended: ended.iso });
    }
  },
  "EVIDENCE-RESULT": function* ({ evidence, measures = [] }, payload) {
    if (evidence !== "measured" || !measures.length || measures.some(isResult)) return;
    const label = labelOf(payload.record.evidence, evidence, payload);
    yield payload.problem("EVIDENCE-RESULT", "evidence", { evidence: label });
  },
  FIGURE: function* (act, { problem }) {
    for (const [index, measure] of (act.measures ?? []).entries()) {
      for (const name of /** @type {const} */ (["figure", "before", "after"])) {
        const { value, low, high } = measure[name] ?? {};
        const isRange = low !== undefined && high !== undefined && value === undefined;
        if (isRange && readNumber(low) >= readNumber(high)) yield problem("FIGURE", `measures.${index}.${name}.low`);
      }
    }
  },
  TWICE: function* (act, { lists, problem }) {
    /** @type {Record<string, Tree | undefined>} */
    const values = act;
    for (const name of lists.once) {
      const items = values[name];
      if (!Array.isArray(items)) continue;
      for (const [index, item] of items.entries()) {
        if (items.indexOf(item) < index) yield problem("TWICE", `${name}.${index}`, { typed: item });
      }
    }
  },
};

/**
 * A number as people write it.
 *
 * @param {string} text
 */
export function readNumber(text) {
  const digits = text.replace(/[ \u00a0\u202f]/g, "");
  return Number(digits.replace(",", ".").replaceAll("−", "-"));
}

/**
 * Whether a figure tells what came of the act; others say what was put into it or how wide it is.
 *
 * @param {Measure} measure
 */
export function isResult({ kind = "result" }) {
  return kind === "result";
}
