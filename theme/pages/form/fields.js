/* The form's fields: their answers by name, filling them again, and lists whose rows come and go. */

import { filled } from "./typed_text.js";

const ROW = /__n__/g;

/** What is answered, by field name; empty answers are left out. */
export function answersIn(form) {
  const answers = {};
  for (const control of form.elements) {
    if (!control.name) continue;
    const chosen = control.type === "radio" || control.type === "checkbox" ? control.checked : true;
    if (chosen && control.value.trim()) answers[control.name] = control.value;
  }
  return answers;
}

/** Puts answers into the form: whatever it held before goes. */
export function fillForm(form, answers, known) {
  for (const list of form.querySelectorAll("[data-rows]")) setRows(list, answers, known);
  for (const control of form.elements) {
    if (!control.name) continue;
    if (control.type === "radio" || control.type === "checkbox")
      control.checked = answers[control.name] === control.value;
    else control.value = answers[control.name] ?? "";
  }
}

// --- rows ----------------------------------------------------------------------------------------------------------------

const nameOf = (list) => list.dataset.rows;
const rowsOf = (list) => list.querySelector(".rows__list");

/** As many rows as the answers have, and at least those that are always there. */
function setRows(list, answers, known) {
  const prefix = `${nameOf(list)}.`;
  const numbers = Object.keys(answers)
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number(name.slice(prefix.length).split(".")[0]));
  const count = Math.max(Number(list.dataset.least), ...numbers.map((number) => number + 1));
  rowsOf(list).replaceChildren();
  for (let row = 0; row < count; row += 1) addRow(list, known, answers[`${prefix}${row}.kept`]);
  limit(list);
}

/** A row more; `kept` is a value that the form does not ask for part by part. Gives the row. */
export function addRow(list, known, kept) {
  const row = rowsOf(list).children.length;
  const made = list.querySelector("template").content.firstElementChild.cloneNode(true);
  for (const element of [made, ...made.querySelectorAll("*")]) {
    for (const attribute of [...element.attributes])
      element.setAttribute(attribute.name, attribute.value.replace(ROW, row));
  }
  const called = filled(known.words.numbered, { what: list.dataset.label, number: row + 1 });
  made.querySelector("[data-row-label]").textContent = called;
  made.querySelector("[data-remove-label]").textContent = filled(known.words.remove, { what: called });
  if (kept) keep(made, `${nameOf(list)}.${row}.kept`, kept, known);
  rowsOf(list).append(made);
  limit(list);
  return made;
}

function keep(row, name, kept, known) {
  let what = "";
  try {
    what = JSON.parse(kept).what ?? "";
  } catch {
    /* a draft that somebody has changed */
  }
  const [head] = row.children;
  const text = document.createElement("p");
  text.textContent = filled(known.words.kept_measure, { what });
  const holder = document.createElement("input");
  Object.assign(holder, { type: "hidden", name, value: kept });
  row.replaceChildren(head, text, holder);
}

/** Takes a row away and numbers the others anew. */
export function removeRow(form, row, known) {
  const list = row.closest("[data-rows]");
  const at = [...rowsOf(list).children].indexOf(row);
  const prefix = `${nameOf(list)}.`;
  const answers = {};
  for (const [name, text] of Object.entries(answersIn(form))) {
    if (!name.startsWith(prefix)) continue;
    const [number, ...rest] = name.slice(prefix.length).split(".");
    if (Number(number) === at) continue;
    answers[[nameOf(list), Number(number) > at ? Number(number) - 1 : number, ...rest].join(".")] = text;
  }
  const count = rowsOf(list).children.length - 1;
  rowsOf(list).replaceChildren();
  for (let each = 0; each < count; each += 1) addRow(list, known, answers[`${prefix}${each}.kept`]);
  for (const control of list.querySelectorAll("[name]")) {
    if (control.name in answers) control.value = answers[control.name];
  }
  limit(list);
  list.querySelector("[data-add]").focus();
}

function limit(list) {
  const count = rowsOf(list).children.length;
  list.querySelector("[data-add]").hidden = count >= Number(list.dataset.most);
  for (const button of list.querySelectorAll("[data-remove]")) button.hidden = count <= Number(list.dataset.least);
}

// --- where a problem belongs ---------------------------------------------------------------------------------------------

const SHARED = /^(measures\.\d+)\.(?:before|after|figure)\.(unit|precision|date|source)$/;

/**
 * The control that a dotted path of the act is typed in, or null.
 * @param {Record<string, number[]>} places  the form's row of each item of a list
 */
export function controlAt(form, field, places) {
  const [first, number, ...rest] = field.split(".");
  const row = places[first]?.[Number(number)];
  const path = (row === undefined ? field : [first, row, ...rest].join(".")).replace(SHARED, "$1.$2");
  const controls = [...form.elements].filter((each) => each.name && each.type !== "hidden");
  for (let steps = path.split("."); steps.length; steps = steps.slice(0, -1)) {
    const name = steps.join(".");
    const found =
      controls.find((each) => each.name === name) ?? controls.find((each) => each.name.startsWith(`${name}.`));
    if (found) return found;
  }
  return first === field ? null : form.querySelector(`[data-rows="${first}"] [data-add]`);
}
