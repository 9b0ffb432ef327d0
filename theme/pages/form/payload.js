/* What the page tells its scripts (generator/intake/web_form/payload.py), with its patterns and names ready for use. */

import { filled } from "./typed_text.js";

class Pattern {
  constructor([source, flags], more) {
    this.search = new RegExp(source, flags + more);
    this.whole = new RegExp(`^(?:${source})$`, flags);
  }

  matches(text) {
    return this.whole.test(text);
  }
  parts(text) {
    return this.whole.exec(text);
  }
  isIn(text) {
    return new RegExp(this.search.source, this.search.flags.replace("g", "")).test(text);
  }
  all(text) {
    return [...text.matchAll(this.search)];
  }
  replaceIn(text, by) {
    return text.replace(this.search, by);
  }
  split(text) {
    return text.split(this.search);
  }

  /** The match that begins at a place, or null. */
  at(text, place) {
    const sticky = new RegExp(this.search.source, `${this.search.flags.replace("g", "")}y`);
    sticky.lastIndex = place;
    return sticky.exec(text);
  }
}

/** The knowledge with what is derived from it. `told` is the JSON of the page. */
export function knowledgeOf(told) {
  const patterns = new Map();
  const names = Object.fromEntries(
    Object.entries(told.vocabulary).map(([shelf, rows]) => [
      shelf,
      new Map(rows.map(([id, fi, sv = fi, en = fi]) => [id, { fi, sv, en }])),
    ]),
  );
  return {
    ...told,
    names,
    given: new Set(told.persons.given.split(" ")),
    everyday: new Set(told.persons.everyday.split(" ")),

    /** A pattern of the rules by its name. */
    pattern(name, more = "g") {
      if (!patterns.has(name)) patterns.set(name, new Pattern(told.patterns[name], more));
      return patterns.get(name);
    },

    /** A problem of a rule: its id, severity, place (a dotted path) and sentence. */
    problem(rule, field, values = {}) {
      const { severity, text } = told.rules[rule];
      return { rule, severity, field, message: filled(text, values), values };
    },

    /** What an id is called in the page's language. */
    nameOf(shelf, id) {
      return names[shelf].get(id)?.[told.language] ?? id;
    },
  };
}
