/* Judges an act as `tori check` would: by the rules' own words and patterns, which the page tells. */

import { guessName, writeOffer } from "./name_matching.js";
import { LIBRARY_RULES } from "./reference_rules.js";
import { findUnmet } from "./requirements.js";
import { FILE_RULES, TEXT_RULES } from "./rules.js";
import { checkKeys, checkShape } from "./shape.js";

/**
 * @import { Act, Newcomer } from "./answers.js"
 * @import { Payload, Problem } from "./payload.js"
 * @import { Context } from "./reference_rules.js"
 */

/** @param {Problem} problem */
const keyOf = ({ field }) => field.split(".")[0];

/**
 * Every problem of an act, each once.
 *
 * @param {Act} act
 * @param {Payload} payload
 * @param {Context} context
 * @returns {Problem[]}
 */
export function validateAct(act, payload, context) {
  const misfits = checkShape(act, payload);
  const unfit = new Set(misfits.map(({ field }) => field));
  const texts = Object.values(TEXT_RULES)
    .flatMap((find) => [...find(act, payload)])
    .filter(({ rule, field }) => !payload.rules[rule].quiet_at_misfits || !unfit.has(field)); // one slip, one message
  const wrong = new Set(misfits.map(keyOf));
  const told = new Set([...misfits, ...texts].map(keyOf));
  /** @type {Act} */
  const fitting = Object.fromEntries(Object.entries(act).filter(([key]) => !wrong.has(key)));
  const found = [...misfits, ...texts];
  const { record, requirements } = payload;
  for (const each of requirements.record) found.push(...findUnmet(fitting, each, record, payload, told));
  for (const find of Object.values(FILE_RULES)) found.push(...find(fitting, payload));
  for (const find of Object.values(LIBRARY_RULES)) found.push(...find(fitting, payload, context));
  return found;
}

/**
 * What is wrong with the record of a new organisation.
 *
 * @param {Newcomer} record
 * @param {Payload} payload
 * @returns {Problem[]}
 */
export function validateNewcomer(record, payload) {
  const found = checkKeys(record, payload.organisation, payload);
  const { organisation, requirements } = payload;
  for (const each of requirements.organisation) found.push(...findUnmet(record, each, organisation, payload));
  const { municipality } = record;
  const { municipalities } = payload.names;
  if (municipality !== undefined && !municipalities.has(municipality)) {
    const meant = payload.readOrganisation(municipality).municipality;
    const code = meant || guessName(municipality, municipalities, payload);
    const named = code ? `"${code}" (${municipalities.get(code)?.fi})` : "";
    const values = { typed: municipality, offer: writeOffer(named, payload) };
    found.push(payload.problem("MUNICIPALITY", "municipality", values));
  }
  return found;
}
