/* The organisation of the act: one that is on the market, or a municipality or another that is not there yet. */

import { find, findAround } from "../../scripts/elements.js";
import { loadJson } from "../../scripts/loader.js";
import { controlOf } from "./fields.js";
import { writeOffer } from "./name_matching.js";
import { recordMunicipality } from "./proposal.js";
import { tidyLine } from "./typed_text.js";
import { validateNewcomer } from "./validation.js";

/**
 * @import { Newcomer } from "./answers.js"
 * @import { Match } from "./organisation_names.js"
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
  #suggested = { fi: "", sv: "" };
  #status;

  /**
   * @param {Element} root the form's part of the page
   * @param {Payload} payload
   * @param {HTMLElement} status a live region
   * @param {() => void} changed called when the acts of the chosen organisation have come
   */
  constructor(root, payload, status, changed) {
    this.#form = find(root, "form", HTMLFormElement);
    this.#newcomer = find(root, "[data-newcomer]", HTMLElement);
    this.#payload = payload;
    this.#status = status;
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
    const match = this.#payload.readOrganisation(typed);
    const id = names.organisations.has(match.body) ? match.body : "";
    if (match.body) this.#settle(typed, match);
    this.#newcomer.hidden = !typed || id !== "";
    if (!this.#newcomer.hidden) this.#suggestNewcomer(match);
    if (!id || this.#known.id === id) return;
    try {
      this.#known = await loadJson(`${addresses.taken}${id}.json`);
    } catch {
      return; // `tori check` knows the ids as well
    }
    this.#changed();
  }

  /**
   * Writes the name as it is, and what was typed beside it where the unit is asked for.
   *
   * @param {string} typed
   * @param {Match} match
   */
  #settle(typed, match) {
    const { body, municipality, unit, sure } = match;
    const { language, names } = this.#payload;
    const unitControl = controlOf(this.#form, "unit");
    if (unit && unitControl.value.trim() && unitControl.value.trim() !== unit) return; // nothing that was typed is lost
    const record = names.organisations.has(body) ? null : recordMunicipality(match, this.#payload);
    const name = record?.name?.[language] ?? names.organisations.get(body)?.[language] ?? municipality;
    if (unit) unitControl.value = unit;
    if (name === typed) return;
    controlOf(this.#form, "organisation").value = name;
    const slip = this.#payload.problem("ORGANISATION-SLIP", "organisation", { typed, name });
    this.#status.textContent = sure ? [name, unit].filter(Boolean).join(", ") : slip.message;
  }

  /**
   * What is known of one that is not on the market yet: a municipality's record, or the name that was typed and its kind.
   *
   * @param {Match} match
   */
  #suggestNewcomer(match) {
    const [fi, sv] = ["fi", "sv"].map((each) => controlOf(this.#form, `newcomer.name.${each}`));
    const isOwn = fi.value && (fi.value !== this.#suggested.fi || sv.value !== this.#suggested.sv);
    if (isOwn) return; // somebody has written other names
    const record = recordMunicipality(match, this.#payload);
    this.#suggested = { fi: record?.name?.fi ?? match.name, sv: record?.name?.sv ?? match.name };
    [fi.value, sv.value] = [this.#suggested.fi, this.#suggested.sv];
    controlOf(this.#form, "newcomer.kind").value = match.kind;
    const { municipalities } = this.#payload.names;
    const municipality = municipalities.get(match.municipality)?.[this.#payload.language] ?? "";
    controlOf(this.#form, "newcomer.municipality").value = municipality;
  }

  /**
   * What is missing of the organisation, or of the record of a new one.
   *
   * @param {string} who its name as it was typed
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
    const asked = this.#ask(who, newcomer);
    if (asked?.severity === "error") return [asked];
    const found = validateNewcomer(newcomer ?? {}, this.#payload).map((each) => {
      const isPlace = each.rule === "MUNICIPALITY"; // whose own sentence asks for a code
      const told = isPlace ? this.#payload.problem("MUNICIPALITY-UNKNOWN", each.field, each.values) : each;
      return { ...told, home: `newcomer.${each.home ?? each.field}` };
    });
    return asked ? [asked, ...found] : found;
  }

  /**
   * Who may be meant by a name that nobody has: an error when it names several, else a question.
   *
   * @param {string} typed
   * @param {Newcomer | null} newcomer
   * @returns {Problem | undefined}
   */
  #ask(typed, newcomer) {
    const { candidates } = this.#payload.readOrganisation(typed);
    if (!candidates.length) return undefined;
    const { language, names } = this.#payload;
    const called = candidates.map(
      (id) => (names.organisations.get(id) ?? names.municipalities.get(id))?.[language] ?? id,
    );
    const listed = new Intl.ListFormat(language, { type: "disjunction" }).format(called);
    const values = { typed, offer: writeOffer(listed, this.#payload) };
    if (candidates.length === 1) {
      return { ...this.#payload.problem("ORGANISATION-UNKNOWN", "organisation", values), severity: "warning" };
    }
    return newcomer?.kind ? undefined : this.#payload.problem("ORGANISATION-SEVERAL", "organisation", values);
  }
}
