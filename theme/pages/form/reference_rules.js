/* What an act says of other things on the market: rules/references.py for the browser, one function a rule. Pure functions. */

import { guessName, writeOffer } from "./name_matching.js";
import { readMoment } from "./rules.js";

/**
 * @import { Act, Moment } from "./answers.js"
 * @import { Payload, Problem, Collection } from "./payload.js"
 */

/**
 * @typedef {object} Context what a rule may look at beside the act
 * @property {string} id the act's
 * @property {Date} today
 * @property {{id: string, title: string}[]} titles of the organisation's acts
 * @property {boolean} [newcomer] whether the organisation is not on the market yet, or not told
 *
 * @typedef {(act: Act, payload: Payload, context: Context) => Iterable<Problem>} LibraryRule
 */

/** @type {Record<string, LibraryRule>} rules of an act among everything else on the market */
export const LIBRARY_RULES = {
  VOCABULARY: function* (act, payload) {
    for (const collection of /** @type {const} */ (["sectors", "themes"])) {
      const names = payload.names[collection];
      for (const [index, typed] of (act[collection] ?? []).entries()) {
        if (names.has(typed)) continue;
        const values = { collection: payload.collections[collection], typed, options: [...names.keys()].join(", ") };
        yield payload.problem("VOCABULARY", `${collection}.${index}`, {
          ...values,
          offer: offerName(typed, collection, payload),
        });
      }
    }
  },
  FOLDER: function* (_act, payload, { id, newcomer }) {
    const [typed] = id.split("/");
    if (newcomer || payload.names.organisations.has(typed)) return;
    yield payload.problem("FOLDER", "organisation", { typed, offer: offerName(typed, "organisations", payload) });
  },
  REFERENCE: function* (act, payload) {
    for (const { collection, field, id } of findReferences(act)) {
      if (payload.names[collection].has(id)) continue;
      const values = {
        collection: payload.collections[collection],
        typed: id,
        offer: offerName(id, collection, payload),
      };
      yield payload.problem("REFERENCE", field, values);
    }
  },
  "DATE-FUTURE": function* (act, payload, { today }) {
    const { started, published, reviewed } = act;
    /** @type {Record<string, Moment | undefined>} */
    const moments = { started, published, reviewed };
    for (const name of payload.lists.past) {
      const found = readMoment(moments[name], payload);
      if (found && found.first > today) yield payload.problem("DATE-FUTURE", name, { typed: found.iso });
    }
  },
  SELF: function* (act, { problem }, { id }) {
    for (const [index, typed] of (act.based_on ?? []).entries()) {
      if (typed === id) yield problem("SELF", `based_on.${index}`);
    }
  },
  "TITLE-TWICE": function* ({ title = "" }, { problem }, { id, titles }) {
    const same = (titles ?? []).find((each) => each.id !== id && each.title.toLowerCase() === title.toLowerCase());
    if (same) yield problem("TITLE-TWICE", "title", { other: same.id });
  },
};

/**
 * @param {string} typed
 * @param {Collection} collection
 * @param {Payload} payload
 */
function offerName(typed, collection, payload) {
  const known = payload.names[collection];
  const { body } = collection === "organisations" ? payload.readOrganisation(typed) : { body: "" };
  return writeOffer(known.has(body) ? body : guessName(typed, known, payload), payload);
}

/**
 * Everything that an act names by its id.
 *
 * @param {Act} act
 * @returns {Generator<{collection: Collection, field: string, id: string}>}
 */
function* findReferences(act) {
  if (act.programme !== undefined) yield { collection: "programmes", field: "programme", id: act.programme };
  if (act.challenge !== undefined) yield { collection: "challenges", field: "challenge", id: act.challenge };
  for (const [index, id] of (act.networks ?? []).entries())
    yield { collection: "networks", field: `networks.${index}`, id };
  for (const [index, { organisation: id }] of (act.partners ?? []).entries()) {
    if (id !== undefined) yield { collection: "organisations", field: `partners.${index}.organisation`, id };
  }
  for (const [index, { organisation: id }] of (act.adoptions ?? []).entries()) {
    // who is not on the market is told by name, which has a capital letter or a space
    if (id && id === id.toLowerCase() && !id.includes(" ")) {
      yield { collection: "organisations", field: `adoptions.${index}.organisation`, id };
    }
  }
}
