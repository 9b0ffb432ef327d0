/* What makes an act make sense: rules/acts.py and rules/references.py for the browser, one function a rule.
   A rule gives problems; what it may look at beside the act is its `context`: {id, today, titles}. */

import { readDate } from "./dates.js";
import { likely, offer } from "./name_matching.js";
import { hasIdentityCode, inContact, personsIn } from "./persons.js";
import { PASTED_RULES } from "./text_hygiene.js";
import { textsOf } from "./texts.js";

const momentOf = (value, known) =>
  value === undefined ? null : readDate(typeof value === "object" ? (value.date ?? "") : value, known);
const isCompiled = (act) => act.provenance === "compiled";
const labelOf = (act, name, known) => known.record[name].options[act[name]][{ fi: 0, sv: 1, en: 2 }[known.language]];

/** Rules of texts, in all of the file. */
export const TEXT_RULES = {
  ...PASTED_RULES,
  "IDENTITY-CODE": function* (act, known) {
    for (const [path, text] of textsOf(act)) {
      for (const line of text.split("\n"))
        if (hasIdentityCode(line, known)) yield known.problem("IDENTITY-CODE", path.join("."));
    }
  },
  "PERSON-CONTACT": function* (act, known) {
    for (const [path, text] of textsOf(act.contact ?? {}, ["contact"])) {
      const [found] = inContact(text, known);
      if (found) yield known.problem("PERSON-CONTACT", path.join("."), { what: found[0], typed: found[1] });
    }
  },
  PERSON: function* (act, known) {
    const allowed = (act.acknowledged ?? []).map((each) => each.text).filter(Boolean);
    for (const [path, text] of textsOf(act)) {
      if (
        path[0] === "contact" ||
        known.persons.not_prose.includes(path[0]) ||
        known.persons.address_keys.includes(path.at(-1))
      )
        continue;
      const told = new Set();
      for (const [what, typed] of personsIn(text, known)) {
        if (told.has(typed) || allowed.some((each) => each.includes(typed))) continue;
        told.add(typed);
        yield known.problem("PERSON", path.join("."), { what, typed });
      }
    }
  },
};

/** Rules of one act by itself. */
export const FILE_RULES = {
  "DATE-ORDER": function* (act, known) {
    const [started, ended] = [momentOf(act.started, known), momentOf(act.ended, known)];
    if (started && ended && ended.last < started.first)
      yield known.problem("DATE-ORDER", "ended", { started: started.iso, ended: ended.iso });
  },
  SUBMITTED: function* (act, known) {
    if (isCompiled(act)) return;
    for (const name of known.claims.submitted) {
      const { called, help } = known.record[name];
      if (act[name] === undefined) yield known.problem("SUBMITTED", name, { label: called, key: name, help });
    }
  },
  STORY: function* (act, known) {
    const past = act.stage !== undefined && !known.claims.before_results.includes(act.stage);
    if (!isCompiled(act) && past && !act.results && !act.lessons) yield known.problem("STORY", "results");
  },
  "STAGE-RESULTS": function* (act, known) {
    const claims = !isCompiled(act) && known.claims.results.includes(act.stage);
    if (claims && !act.results && !act.measures?.length && act.lessons)
      yield known.problem("STAGE-RESULTS", "stage", { stage: labelOf(act, "stage", known) });
  },
  EVIDENCE: function* (act, known) {
    for (const [evidence, key] of [
      ["measured", "measures"],
      ["replicated", "adoptions"],
    ]) {
      if (act.evidence === evidence && !act[key]?.length)
        yield known.problem("EVIDENCE", "evidence", { evidence: labelOf(act, "evidence", known), key });
    }
  },
  SOURCE: function* (act, known) {
    if (isCompiled(act) && !act.source?.title && !act.source?.url)
      yield known.problem("SOURCE", act.source ? "source" : "provenance");
  },
  CONTACT: function* (act, known) {
    if (act.contact && !act.contact.mailbox && !act.contact.page) yield known.problem("CONTACT", "contact");
  },
  MEASURE: function* (act, known) {
    for (const [index, { figure, before, after }] of (act.measures ?? []).entries()) {
      const single = figure && !before && !after;
      if (!single && !(before && after && !figure)) yield known.problem("MEASURE", `measures.${index}`);
    }
  },
  FIGURE: function* (act, known) {
    for (const [index, measure] of (act.measures ?? []).entries()) {
      for (const name of ["figure", "before", "after"]) {
        const figure = measure[name];
        if (!figure) continue;
        const [value, low, high] = [figure.value, figure.low, figure.high].map((each) => each !== undefined);
        if (!(value && !low && !high) && !(low && high && !value))
          yield known.problem("FIGURE", `measures.${index}.${name}`);
        else if (low && numberOf(figure.low) >= numberOf(figure.high))
          yield known.problem("FIGURE", `measures.${index}.${name}.low`);
      }
    }
  },
  PARTNER: function* (act, known) {
    for (const [index, { organisation, name }] of (act.partners ?? []).entries()) {
      if ((organisation === undefined) === (name === undefined)) yield known.problem("PARTNER", `partners.${index}`);
    }
  },
  TWICE: function* (act, known) {
    for (const name of known.claims.lists) {
      const items = act[name] ?? [];
      for (const [index, item] of items.entries()) {
        if (items.indexOf(item) < index) yield known.problem("TWICE", `${name}.${index}`, { typed: item });
      }
    }
  },
  TRANSLATION: function* (act, known) {
    if (act.translations?.[act.language])
      yield known.problem("TRANSLATION", `translations.${act.language}`, { typed: act.language });
  },
};

/** Rules of an act among everything else on the market. */
export const LIBRARY_RULES = {
  VOCABULARY: function* (act, known) {
    for (const shelf of ["sectors", "themes"]) {
      for (const [index, typed] of (act[shelf] ?? []).entries()) {
        const names = known.names[shelf];
        if (names.has(typed)) continue;
        const values = {
          shelf: known.shelves[shelf],
          typed,
          offer: offer(likely(typed, names, known), known),
          options: [...names.keys()].join(", "),
        };
        yield known.problem("VOCABULARY", `${shelf}.${index}`, values);
      }
    }
  },
  FOLDER: function* (act, known, { id, newcomer }) {
    const [folder] = id.split("/");
    if (!newcomer && !known.names.organisations.has(folder)) {
      yield known.problem("FOLDER", "organisation", {
        typed: folder,
        offer: offer(likely(folder, known.names.organisations, known), known),
      });
    }
  },
  REFERENCE: function* (act, known) {
    for (const [shelf, field, typed] of references(act)) {
      if (known.names[shelf].has(typed)) continue;
      const found = likely(typed, known.names[shelf], known);
      yield known.problem("REFERENCE", field, { shelf: known.shelves[shelf], typed, offer: offer(found, known) });
    }
  },
  "DATE-FUTURE": function* (act, known, { today }) {
    for (const name of known.claims.past) {
      const found = momentOf(act[name], known);
      if (found && found.first > today) yield known.problem("DATE-FUTURE", name, { typed: found.iso });
    }
  },
  SELF: function* (act, known, { id }) {
    for (const [index, typed] of (act.based_on ?? []).entries())
      if (typed === id) yield known.problem("SELF", `based_on.${index}`);
  },
  "TITLE-TWICE": function* (act, known, { id, titles }) {
    const same = (titles ?? []).find(
      (each) => each.id !== id && each.title.toLowerCase() === (act.title ?? "").toLowerCase(),
    );
    if (same) yield known.problem("TITLE-TWICE", "title", { other: same.id });
  },
};

function* references(act) {
  if (act.programme !== undefined) yield ["programmes", "programme", act.programme];
  if (act.challenge !== undefined) yield ["challenges", "challenge", act.challenge];
  for (const [index, typed] of (act.networks ?? []).entries()) yield ["networks", `networks.${index}`, typed];
  for (const [index, { organisation }] of (act.partners ?? []).entries()) {
    if (organisation !== undefined) yield ["organisations", `partners.${index}.organisation`, organisation];
  }
  for (const [index, { organisation }] of (act.adoptions ?? []).entries()) {
    // who is not on the market is told by name, which has a capital letter or a space
    if (organisation && organisation === organisation.toLowerCase() && !organisation.includes(" ")) {
      yield ["organisations", `adoptions.${index}.organisation`, organisation];
    }
  }
}

function numberOf(text) {
  return Number(
    text
      .replace(/[ \u00a0\u202f]/g, "")
      .replace(",", ".")
      .replaceAll("−", "-"),
  );
}
