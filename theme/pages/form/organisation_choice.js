/* The organisation of the act: one that is on the market, or a municipality or another that is not there yet. */

import { find, findAround } from "../../scripts/elements.js";
import { loadJson } from "../../scripts/loader.js";
import { controlOf } from "./fields.js";
import { matchName } from "./name_matching.js";
import { tidyLine } from "./typed_text.js";
import { validateNewcomer } from "./validation.js";

/**
 * @import { Newcomer } from "./answers.js"
 * @import { Payload, Problem } from "./payload.js"
 */

/** @typedef {{acts: {id: string, title: string}[], taken: string[]}} ActsOf an organisation: its acts, and every id that it ever used */

/** @type {ActsOf} */
const NONE = { acts: [], taken: [] };

export class OrganisationChoice {
  #form;
  #newcomer;
  #payload;
  #changed;
  #known = { id: "", ...NONE };

  /**
   * @param {Element} root the form's part of the page
   * @param {Payload} payload
   * @param {() => void} changed called when the acts of the chosen organisation have come
   */
  constructor(root, payload, changed) {
    this.#form = find(root, "form", HTMLFormElement);
    this.#newcomer = find(root, "[data-newcomer]", HTMLElement);
    this.#payload = payload;
    this.#changed = changed;
  }

  /**
   * The acts of an organisation; none until they have come.
   *
   * @param {string} id
   * @returns {ActsOf}
   */
  actsOf(id) {
    return this.#known.id === id ? this.#known : NONE;
  }

  /** Asks for what is told of the organisation in the form: its acts, or what it is. */
  async update() {
    const { names, addresses } = this.#payload;
    const typed = tidyLine(controlOf(this.#form, "organisation").value, this.#payload);
    const id = matchName(typed, names.organisations);
    this.#newcomer.hidden = !typed || id !== null;
    if (!this.#newcomer.hidden && !controlOf(this.#form, "newcomer.name.fi").value) this.#suggestNewcomer(typed);
    if (!id || this.#known.id === id) return;
    try {
      this.#known = await loadJson(`${addresses.taken}${id}.json`);
    } catch {
      return; // `tori check` knows the ids as well
    }
    this.#changed();
  }

  /**
   * The names of a municipality that is not on the market yet, or what was typed.
   *
   * @param {string} typed
   */
  #suggestNewcomer(typed) {
    const { municipalities } = this.#payload.names;
    const municipality = municipalities.get(matchName(typed, municipalities) ?? "");
    const { fi, sv } = municipality ?? { fi: typed, sv: typed };
    controlOf(this.#form, "newcomer.name.fi").value = fi;
    controlOf(this.#form, "newcomer.name.sv").value = sv;
    if (!municipality) return;
    controlOf(this.#form, "newcomer.kind").value = "municipality";
    controlOf(this.#form, "newcomer.municipality").value = municipality[this.#payload.language];
  }

  /**
   * What is missing of the organisation, or of the record of a new one.
   *
   * @param {string} who its name
   * @param {Newcomer | null} newcomer
   * @returns {Problem[]}
   */
  validate(who, newcomer) {
    if (!who) {
      const field = findAround(controlOf(this.#form, "organisation"), "[data-field]") ?? this.#form;
      const label = find(field, "label", HTMLElement).firstChild?.textContent?.trim().toLowerCase();
      const help = find(field, ".help", HTMLElement).textContent;
      return [this.#payload.problem("KEY-MISSING", "organisation", { label, key: "organisation", help })];
    }
    return validateNewcomer(newcomer ?? {}, this.#payload).map((each) => {
      const place = each.rule === "LABELS" ? `${each.field}.${each.values.key}` : each.field; // it asks for one language
      return { ...each, field: `newcomer.${place}` };
    });
  }
}
