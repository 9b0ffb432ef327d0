/* What the page tells its scripts (generator/intake/web_form/payload.py), with its patterns and names ready for use. */

import { readSettings } from "../../scripts/elements.js";
import { fill } from "../../scripts/phrases.js";
import { OrganisationNames } from "./organisation_names.js";
import { openWords } from "./person_words.js";

/**
 * @import { Plural } from "../../scripts/phrases.js"
 * @import { Match, Matching } from "./organisation_names.js"
 * @import { Folders } from "../../search_engine/search_files.js"
 * @import { PersonWords, ToldWords } from "./person_words.js"
 */

/**
 * @typedef {"fi" | "sv" | "en"} Language
 * @typedef {"line" | "prose" | "date" | "moment" | "number" | "address" | "mail" | "id" | "act-id" | "choice" | "labels" | "list"
 *   | "record"} Kind of a value
 *
 * @typedef {object} Shape one kind of value and its limits
 * @property {Kind} kind
 * @property {number} [limit] characters of a text, items of a list
 * @property {number} [least] items of a list
 * @property {Shape} [item] of a list
 * @property {Record<string, string[]>} [options] of a choice: its names in Finnish, Swedish and English
 * @property {Record<string, Key>} [keys] of a record
 *
 * @typedef {Shape & {label: string, called: string, help: string, required?: boolean}} Key of a record: its name, its name in the
 *   middle of a sentence, what belongs in it
 *
 * @typedef {object} Problem
 * @property {string} rule
 * @property {"error" | "warning"} severity
 * @property {string} field the dotted path of its place in the act
 * @property {string} message
 * @property {Record<string, unknown>} values of the places in its sentence
 * @property {string[]} [reads] the act's own keys that the rule looked at
 * @property {string} [home] the field of the form that asks for it, where its name is another
 * @property {{shown: string, text: string}} [mended] lines that may stand in the place of those that were typed, and the whole text
 *   with them
 * @property {string} [mayBePublic] a name or number that the writer can say may be published
 *
 * @typedef {object} Requirement when a record says this, then it has these keys (generator/rules/rule.py)
 * @property {string} rule
 * @property {Record<string, (string | null)[]>} [when] key and values, null for its default; without values any will do
 * @property {string[]} [parts] paths of the parts that it is asked of, `*` for each item; without them of the record
 * @property {string[][]} [alternatives] keys that go together, each group of which will do
 * @property {boolean} [only_one] whether there may be one of them only
 * @property {string[]} [none_of] keys that are not to be there
 * @property {string} [at] the key where it is told
 *
 * @typedef {Record<Language, string>} Name
 * @typedef {"sectors" | "themes" | "organisations" | "programmes" | "networks" | "challenges" | "municipalities"} Collection of the
 *   vocabulary
 * @typedef {Map<string, Name>} Names by id
 *
 * @typedef {"saved" | "not_saved" | "page_title" | "error" | "restored" | "deleted" | "editing" | "adopting" | "not_loaded" | "not_asked"
 *   | "judging" | "untitled" | "numbered" | "remove" | "kept_measure" | "acknowledge" | "mend" | "copied" | "copied_to_paste" | "copy_failed"
 *   | "mail_text" | "mail_subject" | "no_suggestions"} Word
 * @typedef {"left" | "over" | "unfinished" | "similar" | "suggestions"} Count
 *
 * @typedef {{severity: "error" | "warning", text: string, asks_for_missing?: boolean, quiet_at_misfits?: boolean}} RuleWords
 *
 * @typedef {object} ToldPersons
 * @property {string[]} not_prose
 * @property {string[]} address_keys
 * @property {Record<string, string>} what each find is called
 *
 * @typedef {object} ToldDates
 * @property {string[][]} parts what the groups of each pattern of a date are
 * @property {number} planned years ahead that an end may lie
 * @property {string} before_short what may stand before two digits that are a year
 * @property {number} last_short the latest year that two digits stand for where nothing tells the day
 * @property {string} no_day why there is no such day
 * @property {string} no_month
 * @property {string[]} months as one says that something is in them
 *
 * @typedef {object} Told what the page has as JSON
 * @property {Language} language
 * @property {Record<string, Key>} record keys of an act
 * @property {Record<string, Key>} organisation keys of a new organisation
 * @property {string[]} order of an act's keys in its file
 * @property {string[]} kept keys of an act that the form does not ask for: they stay as they are
 * @property {Record<string, RuleWords>} rules
 * @property {Record<"record" | "organisation", Requirement[]>} requirements
 * @property {Record<"once" | "past", string[]>} lists keys with no item twice, and days that cannot be to come
 * @property {string} offer the sentence that offers a code
 * @property {Record<string, string>} collections what each collection is called
 * @property {Record<Collection, string[][]>} vocabulary id and names; a name that is the same in all languages is said once
 * @property {Matching} matching
 * @property {Record<string, string>} language_names
 * @property {string[]} reserved ids that nobody may have
 * @property {Record<string, [source: string, flags: string]>} patterns
 * @property {string[]} yaml_words words that YAML takes for something else than text
 * @property {ToldPersons} persons
 * @property {{shown: number, capitals: number, story: string[], nothing: string[], unsaid: string[], longest_help: number,
 *   small_words: Record<string, string[]>, prose: string[], sure: number, longest_twice: number}} pasted
 * @property {{empty_names: string[], wrappers: string[], own_hosts: string[], longest_shown: number, why: Record<string, string>}} links
 * @property {{general: string, own: string, public: string, lengths: number[]}} phones
 * @property {{close: number, shown: number, longest_number: number}} numbers
 * @property {[first: number, last: number]} years
 * @property {ToldDates} dates
 * @property {Record<"base" | "acts" | "organisations" | "typed" | "taken" | "new_file" | "edit_file" | "mail", string>} addresses
 * @property {Folders | null} search
 * @property {Record<Word, string> & Record<Count, Plural>} words
 */

/** A pattern of the rules, ready for each use. */
export class Pattern {
  #search;
  #whole;

  /** @param {[source: string, flags: string]} told */
  constructor([source, flags]) {
    this.#search = new RegExp(source, `${flags}g`);
    this.#whole = new RegExp(`^(?:${source})$`, flags);
  }

  /**
   * Whether it is the whole text.
   *
   * @param {string} text
   */
  matches(text) {
    return this.#whole.test(text);
  }

  /**
   * The whole text and its groups, or null.
   *
   * @param {string} text
   */
  parts(text) {
    return this.#whole.exec(text);
  }

  /** @param {string} text */
  isIn(text) {
    return text.search(this.#search) >= 0;
  }

  /** @param {string} text */
  all(text) {
    return [...text.matchAll(this.#search)];
  }

  /**
   * @param {string} text
   * @param {string | ((found: string) => string)} by
   */
  replaceIn(text, by) {
    return typeof by === "string" ? text.replace(this.#search, by) : text.replace(this.#search, by);
  }

  /** @param {string} text */
  split(text) {
    return text.split(this.#search);
  }

  /**
   * The match that begins at a place, or null.
   *
   * @param {string} text
   * @param {number} place
   */
  at(text, place) {
    const sticky = new RegExp(this.#search.source, this.#search.flags.replace("g", "y"));
    sticky.lastIndex = place;
    return sticky.exec(text);
  }
}

/** @typedef {Told & ReturnType<typeof derive>} Payload */

/**
 * The payload with what is derived from it.
 *
 * @param {Told} told
 * @returns {Payload}
 */
export function openPayload(told) {
  return Object.assign(derive(told), told);
}

/** The payload of this page. */
export function readPayload() {
  return openPayload(readSettings(document, "[data-knowledge]"));
}

/** @param {Told} told */
function derive(told) {
  /** @type {Map<string, Pattern>} */
  const patterns = new Map();
  /**
   * A pattern of the rules by its name.
   *
   * @param {string} name
   */
  function patternOf(name) {
    const pattern = patterns.get(name) ?? new Pattern(told.patterns[name]);
    patterns.set(name, pattern);
    return pattern;
  }
  /** @param {Collection} collection */
  const namesOn = (collection) =>
    new Map(told.vocabulary[collection].map(([id, fi, sv = fi, en = fi]) => [id, { fi, sv, en }]));
  /** @type {Record<Collection, Names>} */
  const names = {
    sectors: namesOn("sectors"),
    themes: namesOn("themes"),
    organisations: namesOn("organisations"),
    programmes: namesOn("programmes"),
    networks: namesOn("networks"),
    challenges: namesOn("challenges"),
    municipalities: namesOn("municipalities"),
  };
  const municipalities = told.vocabulary.municipalities.flatMap(([, ...labels]) => labels).filter(Boolean);
  /** @type {PersonWords | undefined} */
  let personWords;
  /** @type {OrganisationNames | undefined} */
  let organisationNames;
  /** @type {Map<string, Match>} */
  const read = new Map();
  return {
    names,
    pattern: patternOf,

    /** The lists that names of people are known by; nothing until they have come. */
    get personWords() {
      return personWords;
    },

    /** @param {ToldWords} toldWords */
    openPersonWords(toldWords) {
      personWords = openWords(toldWords, municipalities, patternOf);
    },

    /**
     * A problem of a rule.
     *
     * @param {string} rule
     * @param {string} field the dotted path of its place
     * @param {Record<string, unknown>} values of the places in its sentence
     * @returns {Problem}
     */
    problem(rule, field, values = {}) {
      const { severity, text } = told.rules[rule];
      return { rule, severity, field, message: fill(text, values), values };
    },

    /**
     * Who is meant by a name as it was typed.
     *
     * @param {string} typed
     */
    readOrganisation(typed) {
      organisationNames ??= new OrganisationNames({ ...told, names });
      const match = read.get(typed) ?? organisationNames.read(typed);
      read.set(typed, match);
      return match;
    },

    /**
     * What an id is called in the page's language.
     *
     * @param {Collection} collection
     * @param {string} id
     */
    nameOf(collection, id) {
      return names[collection].get(id)?.[told.language] ?? id;
    },
  };
}

const PLACES = { fi: 0, sv: 1, en: 2 };

/**
 * What a value of a choice is called in the page's language.
 *
 * @param {Shape} shape of the choice
 * @param {string} value
 * @param {Pick<Told, "language">} payload
 */
export function labelOf(shape, value, { language }) {
  return shape.options?.[value]?.[PLACES[language]] ?? value;
}

/**
 * The key at the end of a path of names, through lists and records: `findKey(record, "measures", "figure", "unit")`.
 *
 * @param {Record<string, Key>} keys
 * @param {...string} path
 * @returns {Key}
 */
export function findKey(keys, ...path) {
  const [name, ...rest] = path;
  const key = keys[name];
  const inner = key?.keys ?? key?.item?.keys;
  if (!key || (rest.length && !inner)) throw new TypeError(`no key ${path.join(".")}`);
  return rest.length && inner ? findKey(inner, ...rest) : key;
}
