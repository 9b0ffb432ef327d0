/* Who did the act, and what ids it and its organisation get: intake/proposal.py for the browser. Pure functions. */

import { slugify } from "./name_matching.js";
import { nameMunicipality } from "./organisation_names.js";

/**
 * @import { Newcomer } from "./answers.js"
 * @import { Match } from "./organisation_names.js"
 * @import { Payload } from "./payload.js"
 */

/**
 * The id of the organisation that is meant: one municipality is one organisation, whatever it was called.
 *
 * @param {Match} match
 * @param {Newcomer | null} newcomer
 * @param {Pick<Payload, "names" | "matching">} payload
 */
export function findOrganisation({ body }, newcomer, { names, matching }) {
  if (names.organisations.has(body)) return body;
  const isMunicipality = newcomer?.kind === "municipality";
  return (isMunicipality && matching.organisations[newcomer.municipality ?? ""]) || null;
}

/**
 * The record of a municipality that is not on the market yet; null for any other body, of which more must be asked.
 *
 * @param {Match} match
 * @param {Payload} payload
 * @returns {Newcomer | null}
 */
export function recordMunicipality({ municipality, isTown }, payload) {
  if (!municipality) return null;
  return { name: nameMunicipality(municipality, isTown, payload), kind: "municipality", municipality };
}

/**
 * The id of a new organisation: its municipality's name, or its own.
 *
 * @param {Newcomer} record
 * @param {Payload} payload
 */
export function newcomerId(record, { names, reserved, matching }) {
  const municipality = record.kind === "municipality" && names.municipalities.get(record.municipality ?? "");
  const id = slugify(municipality ? municipality.fi : (record.name?.fi ?? "")) || "organisaatio";
  return findFree(id, [...reserved, ...names.organisations.keys(), ...matching.former]);
}

/**
 * The name, or with a number after it: one that nobody has.
 *
 * @param {string} name
 * @param {string[]} taken
 */
function findFree(name, taken) {
  let free = name;
  for (let number = 2; taken.includes(free); number += 1) free = `${name}-${number}`;
  return free;
}

/**
 * The act's id: its organisation and its title; one that was ever used is not taken.
 *
 * @param {string} folder the organisation's id
 * @param {string} title
 * @param {string[]} taken ids of its acts
 * @param {Pick<Payload, "reserved">} payload
 */
export function actId(folder, title, taken, { reserved }) {
  return `${folder}/${findFree(slugify(title) || "teko", [...reserved, ...taken])}`;
}
