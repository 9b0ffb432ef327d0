/* What the form's fields hold, by their names, ⇄ the act that a file would hold.

   A field's name is the dotted path of its value, but where the form asks more simply than the record:
   `started.date` and `started.about`; a measure's unit, source, precision and date once for all of its figures; lists of
   lines as one text; a partner or adopter by one name; and what the form does not ask for in `kept`, as JSON. */

import { guessDate } from "./dates.js";
import { exactly, slug } from "./name_matching.js";
import { oneLine, prose } from "./typed_text.js";

const FIGURES = ["before", "after", "figure"];
const SHARED = ["unit", "precision", "date", "source"];
/** Keys that the form does not ask for: they stay as they are. */
const KEPT = ["based_on", "images", "translations", "provenance", "source", "former_ids", "published", "reviewed"];

/**
 * The act that the answers tell.
 * @param {Record<string, string>} answers by field name
 * @returns {{act: object, organisation: string|null, newcomer: object|null, places: Record<string, number[]>}}
 *   `places`: of each list that skips empty rows, the row in the form of each item in the act
 */
export function told(answers, known) {
  const tree = nested(answers);
  const act = { ...parsed(answers.kept) };
  const places = {};
  for (const [name, key] of Object.entries(known.record)) {
    if (KEPT.includes(name) || tree[name] === undefined) continue;
    const value = valueOf(tree[name], key, name, known, places, name);
    if (value !== undefined) act[name] = value;
  }
  const organisation = exactly(oneLine(answers.organisation ?? "", known), known.names.organisations);
  return { act, organisation, newcomer: organisation ? null : newcomerOf(tree.newcomer ?? {}, known), places };
}

function nested(answers) {
  const tree = {};
  for (const [name, text] of Object.entries(answers)) {
    const path = name.split(".");
    let here = tree;
    for (const step of path.slice(0, -1)) here = here[step] ??= {};
    here[path.at(-1)] = text;
  }
  return tree;
}

function parsed(text) {
  try {
    const found = JSON.parse(text || "{}");
    return Object.fromEntries(Object.entries(found).filter(([key]) => KEPT.includes(key)));
  } catch {
    return {};
  }
}

function valueOf(answer, key, name, known, places, path) {
  switch (key.kind) {
    case "list":
      return listOf(answer, key, name, known, places, path);
    case "record":
      return recordOf(answer, key.keys, known);
    case "moment":
      return momentOf(answer, known);
    case "date":
      return dateOf(answer, known);
    case "prose":
      return prose(answer, known) || undefined;
    default:
      return oneLine(answer, known) || undefined;
  }
}

function recordOf(answer, keys, known) {
  const found = {};
  for (const [name, key] of Object.entries(keys)) {
    const value = answer[name] === undefined ? undefined : valueOf(answer[name], key, name, known, {}, name);
    if (value !== undefined) found[name] = value;
  }
  return Object.keys(found).length ? found : undefined;
}

function listOf(answer, key, name, known, places, path) {
  if (typeof answer === "string") {
    const lines = prose(answer, known)
      .split("\n")
      .map((line) => oneLine(line, known))
      .filter(Boolean);
    return lines.length ? lines : undefined;
  }
  const [items, rows] = [[], []];
  for (const [row, each] of Object.entries(answer).sort(([one], [other]) => one - other)) {
    const item = itemOf(each, key.item, name, known);
    if (item === undefined || (typeof item === "string" && items.includes(item))) continue;
    items.push(item);
    rows.push(Number(row));
  }
  places[path] = rows;
  return items.length ? items : undefined;
}

function itemOf(answer, item, name, known) {
  if (name === "measures") return measureOf(answer, item.keys, known);
  if (name === "partners") {
    const who = oneLine(answer.who ?? "", known);
    const id = exactly(who, known.names.organisations);
    return id ? { organisation: id } : who ? { name: who } : undefined;
  }
  if (name === "adoptions") {
    const found = recordOf(answer, item.keys, known);
    const id = found?.organisation && exactly(found.organisation, known.names.organisations);
    return id ? { ...found, organisation: id } : found;
  }
  return item.kind === "record" ? recordOf(answer, item.keys, known) : oneLine(answer, known) || undefined;
}

function measureOf(answer, keys, known) {
  if (answer.kept) return keptMeasure(answer.kept);
  const found = {};
  const what = oneLine(answer.what ?? "", known);
  if (what) found.what = what;
  const figureKeys = keys.figure.keys;
  for (const name of FIGURES) {
    const value = oneLine(answer[name] ?? "", known);
    if (!value) continue;
    const shared =
      recordOf(Object.fromEntries(SHARED.map((each) => [each, answer[each] ?? ""])), figureKeys, known) ?? {};
    found[name] = { value, ...shared };
  }
  const rest = SHARED.some((each) => each !== "precision" && oneLine(answer[each] ?? "", known));
  return Object.keys(found).length || rest ? found : undefined;
}

function keptMeasure(text) {
  try {
    const found = JSON.parse(text);
    return typeof found === "object" && found !== null ? found : undefined;
  } catch {
    return undefined;
  }
}

function momentOf(answer, known) {
  const date = dateOf(answer.date ?? "", known);
  return date && answer.about === "true" ? { date, about: "true" } : date;
}

/** A date as a file writes it; `12.5.2024` and `5/2024` are understood, and anything else is left to be judged. */
export function dateOf(text, known) {
  const typed = oneLine(text, known);
  return (known.pattern("iso").matches(typed) ? typed : (guessDate(typed, known) ?? typed)) || undefined;
}

/** The record of an organisation that is not on the market yet, or null when nothing is told of it. */
function newcomerOf(answer, known) {
  const line = (text) => oneLine(text ?? "", known);
  const name = Object.fromEntries(
    ["fi", "sv"].map((each) => [each, line(answer.name?.[each])]).filter(([, text]) => text),
  );
  const typed = line(answer.municipality);
  const record = {
    ...(Object.keys(name).length && { name }),
    ...(answer.kind && { kind: answer.kind }),
    ...(typed && { municipality: exactly(typed, known.names.municipalities) ?? typed }),
  };
  return Object.keys(record).length ? record : null;
}

/** The id of a new organisation: its municipality's name, or its own. */
export function newcomerId(record, known) {
  const municipality = record.kind === "municipality" && known.names.municipalities.get(record.municipality);
  const id = slug(municipality ? municipality.fi : (record.name?.fi ?? "")) || "organisaatio";
  return known.reserved.includes(id) || known.names.organisations.has(id) ? `${id}-2` : id;
}

/** The act's id: its organisation and its title; one that was ever used is not taken. */
export function actId(folder, title, taken, known) {
  const name = slug(title) || "teko";
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? name : `${name}-${number}`;
    if (!known.reserved.includes(id) && !taken.includes(id)) return `${folder}/${id}`;
  }
}

// --- the other way: an act of the market → the form's answers ----------------------------------------------------------------

/** The answers that tell an act of `organisation`. */
export function answersOf(act, organisation, known) {
  const answers = { organisation: known.nameOf("organisations", organisation) };
  const kept = Object.fromEntries(KEPT.filter((name) => name in act).map((name) => [name, act[name]]));
  if (Object.keys(kept).length) answers.kept = JSON.stringify(kept);
  for (const [name, key] of Object.entries(known.record)) {
    if (!KEPT.includes(name) && name in act) Object.assign(answers, answersTo(name, act[name], key, known));
  }
  return answers;
}

function answersTo(name, value, key, known) {
  if (key.kind === "moment") {
    return typeof value === "object"
      ? { [`${name}.date`]: value.date, [`${name}.about`]: value.about }
      : { [`${name}.date`]: value };
  }
  if (key.kind === "record")
    return under(value, ([each, inner]) => answersTo(`${name}.${each}`, inner, key.keys[each], known));
  if (key.kind !== "list") return { [name]: value };
  if (name === "measures") return under(value, ([row, each]) => measureAnswers(`${name}.${row}`, each));
  if (name === "partners") {
    return under(value, ([row, each]) => ({
      [`${name}.${row}.who`]: each.name ?? known.nameOf("organisations", each.organisation),
    }));
  }
  if (name === "adoptions") {
    return under(value, ([row, each]) =>
      under({ ...each, organisation: known.nameOf("organisations", each.organisation) }, ([inner, text]) => ({
        [`${name}.${row}.${inner}`]: text,
      })),
    );
  }
  if (key.item.kind === "record") {
    return under(value, ([row, each]) => under(each, ([inner, text]) => ({ [`${name}.${row}.${inner}`]: text })));
  }
  const asRows = ["sectors", "themes", "networks"].includes(name);
  return asRows ? under(value, ([row, each]) => ({ [`${name}.${row}`]: each })) : { [name]: value.join("\n") };
}

const under = (value, each) => Object.assign({}, ...Object.entries(value).map(each));

/** A measure whose figures differ in more than their value cannot be asked so simply: it is kept whole. */
function measureAnswers(path, measure) {
  const figures = FIGURES.filter((name) => measure[name]);
  const shared = figures.map((name) => JSON.stringify(SHARED.map((each) => measure[name][each] ?? "")));
  const simple = figures.every(
    (name) => measure[name].value !== undefined && typeof (measure[name].unit ?? "") === "string",
  );
  if (!figures.length || !simple || new Set(shared).size > 1) return { [`${path}.kept`]: JSON.stringify(measure) };
  const first = measure[figures[0]];
  return {
    [`${path}.what`]: measure.what,
    ...Object.fromEntries(figures.map((name) => [`${path}.${name}`, measure[name].value])),
    ...Object.fromEntries(SHARED.filter((each) => first[each]).map((each) => [`${path}.${each}`, first[each]])),
  };
}
