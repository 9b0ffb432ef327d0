/* An act → everything that is wrong with it, in the words of the rules. rules/engine.py for the browser. */

import { likely, offer } from "./name_matching.js";
import { FILE_RULES, LIBRARY_RULES, TEXT_RULES } from "./rules.js";
import { misfits, shaped } from "./shape.js";

/**
 * Every problem of an act, each once: `{rule, severity, field, message, values}`.
 * @param {object} act a tree of texts, as a file would hold it
 * @param {object} known knowledgeOf(…)
 * @param {object} context `{id, today, titles, newcomer}`: the act's id, the day, the organisation's acts, a new organisation's record
 */
export function judged(act, known, context) {
  const unfit = shaped(act, known);
  const misfit = new Set(unfit.map(({ field }) => field));
  const texts = Object.values(TEXT_RULES)
    .flatMap((find) => [...find(act, known)])
    .filter(({ rule, field }) => rule !== "PERSON" || !misfit.has(field)); // one slip, one message
  const wrong = new Set(unfit.map(({ field }) => field.split(".")[0]));
  const fitting = Object.fromEntries(Object.entries(act).filter(([key]) => !wrong.has(key)));
  const told = new Set([...unfit, ...texts].map(({ field }) => field.split(".")[0]));
  const found = [...unfit, ...texts];
  for (const [rule, find] of Object.entries(FILE_RULES)) {
    if ((known.absences[rule] ?? []).some((key) => told.has(key))) continue;
    for (const problem of find(fitting, known))
      if (rule !== "SUBMITTED" || !told.has(problem.field)) found.push(problem);
  }
  for (const find of Object.values(LIBRARY_RULES)) found.push(...find(fitting, known, context));
  return found;
}

/** What is wrong with the record of a new organisation. */
export function judgedOrganisation(record, known) {
  const found = misfits(record, known.organisation, known);
  if (record.name) {
    for (const language of ["fi", "sv"])
      if (!record.name[language])
        found.push(known.problem("LABELS", "name", { language: known.language_names[language], key: language }));
  }
  if (record.municipality !== undefined && !known.names.municipalities.has(record.municipality)) {
    const padded = record.municipality.padStart(3, "0");
    const code = known.names.municipalities.has(padded)
      ? padded
      : likely(record.municipality, known.names.municipalities, known);
    const named = code ? `"${code}" (${known.names.municipalities.get(code).fi})` : "";
    found.push(
      known.problem("MUNICIPALITY", "municipality", { typed: record.municipality, offer: offer(named, known) }),
    );
  }
  return found;
}
