/* The form's fields: their answers by name, filling them again, and lists whose rows come and go. */

import { copyTemplate, find, findAll } from "../../scripts/elements.js";
import { fill } from "../../scripts/phrases.js";

/**
 * @import { Answers, Places } from "./answers.js"
 * @import { Payload } from "./payload.js"
 */

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

const ROW = /__n__/g;

/**
 * @param {unknown} element
 * @returns {element is Control}
 */
export function isControl(element) {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  );
}

/**
 * The named controls of the form, or of a part of it.
 *
 * @param {ParentNode} within
 * @returns {Control[]}
 */
export function controlsIn(within) {
  return [...within.querySelectorAll("input, textarea, select")].filter(isControl).filter(({ name }) => name);
}

/**
 * The control of a name.
 *
 * @param {HTMLFormElement} form
 * @param {string} name
 * @returns {Control}
 */
export function controlOf(form, name) {
  const found = form.elements.namedItem(name);
  if (!isControl(found)) throw new TypeError(`no field ${name}`);
  return found;
}

/** @param {Control} control */
const isBox = (control) => control.type === "radio" || control.type === "checkbox";

/**
 * What is answered; empty answers are left out.
 *
 * @param {HTMLFormElement} form
 */
export function collectAnswers(form) {
  /** @type {Answers} */
  const answers = {};
  for (const control of controlsIn(form)) {
    const isChosen = !isBox(control) || ("checked" in control && control.checked);
    if (isChosen && control.value.trim()) answers[control.name] = control.value;
  }
  return answers;
}

/**
 * Puts answers into the form: whatever it held before goes.
 *
 * @param {HTMLFormElement} form
 * @param {Answers} answers
 * @param {Payload} payload
 */
export function fillForm(form, answers, payload) {
  for (const list of findAll(form, "[data-rows]", HTMLElement)) setRows(list, answers, payload);
  for (const control of controlsIn(form)) {
    if (isBox(control) && "checked" in control) control.checked = answers[control.name] === control.value;
    else control.value = answers[control.name] ?? "";
  }
}

// --- rows ----------------------------------------------------------------------------------------------------------------

/** @param {HTMLElement} list */
const nameOf = (list) => list.dataset.rows ?? "";
/** @param {HTMLElement} list */
const rowsOf = (list) => find(list, ".rows__list", HTMLElement);

/**
 * As many rows as the answers have, and at least those that are always there.
 *
 * @param {HTMLElement} list
 * @param {Answers} answers
 * @param {Payload} payload
 */
function setRows(list, answers, payload) {
  const prefix = `${nameOf(list)}.`;
  const numbers = Object.keys(answers)
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number(name.slice(prefix.length).split(".")[0]));
  drawRows(list, Math.max(Number(list.dataset.least), ...numbers.map((number) => number + 1)), answers, payload);
}

/**
 * @param {HTMLElement} list
 * @param {number} count
 * @param {Answers} answers
 * @param {Payload} payload
 */
function drawRows(list, count, answers, payload) {
  rowsOf(list).replaceChildren();
  for (let row = 0; row < count; row += 1) addRow(list, payload, answers[`${nameOf(list)}.${row}.kept`]);
  showLimits(list);
}

/**
 * A row more.
 *
 * @param {HTMLElement} list
 * @param {Payload} payload
 * @param {string} [kept] a value that the form does not ask for part by part
 * @returns {HTMLElement} the row
 */
export function addRow(list, payload, kept) {
  const number = rowsOf(list).children.length;
  const row = copyTemplate(list, "template");
  for (const element of [row, ...row.querySelectorAll("*")]) {
    for (const { name, value } of [...element.attributes]) {
      element.setAttribute(name, value.replace(ROW, String(number)));
    }
  }
  const label = fill(payload.words.numbered, { what: list.dataset.label, number: number + 1 });
  find(row, "[data-row-label]", HTMLElement).textContent = label;
  find(row, "[data-remove-label]", HTMLElement).textContent = fill(payload.words.remove, { what: label });
  if (kept) showKept(row, `${nameOf(list)}.${number}.kept`, kept, payload);
  rowsOf(list).append(row);
  showLimits(list);
  return row;
}

/**
 * Shows a value that is kept whole: its name, and nothing to fill in.
 *
 * @param {HTMLElement} row
 * @param {string} name
 * @param {string} value JSON
 * @param {Payload} payload
 */
function showKept(row, name, value, payload) {
  let what = "";
  try {
    what = JSON.parse(value).what ?? "";
  } catch {
    /* a draft that somebody has changed */
  }
  const text = document.createElement("p");
  text.textContent = fill(payload.words.kept_measure, { what });
  const holder = Object.assign(document.createElement("input"), { type: "hidden", name, value });
  row.replaceChildren(row.children[0], text, holder);
}

/**
 * Takes a row away and numbers the others anew.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLElement} list
 * @param {number} at number of the row
 * @param {Payload} payload
 */
export function removeRow(form, list, at, payload) {
  const answers = withoutRow(collectAnswers(form), nameOf(list), at);
  drawRows(list, rowsOf(list).children.length - 1, answers, payload);
  for (const control of controlsIn(list)) if (control.name in answers) control.value = answers[control.name];
  find(list, "[data-add]", HTMLElement).focus();
}

/**
 * The answers of a list when one of its rows is gone.
 *
 * @param {Answers} answers
 * @param {string} list
 * @param {number} at number of the row
 * @returns {Answers}
 */
export function withoutRow(answers, list, at) {
  const prefix = `${list}.`;
  /** @type {Answers} */
  const others = {};
  for (const [name, text] of Object.entries(answers)) {
    if (!name.startsWith(prefix)) continue;
    const [number, ...rest] = name.slice(prefix.length).split(".");
    const row = Number(number);
    if (row !== at) others[[list, row > at ? row - 1 : row, ...rest].join(".")] = text;
  }
  return others;
}

/** @param {HTMLElement} list */
function showLimits(list) {
  const count = rowsOf(list).children.length;
  find(list, "[data-add]", HTMLElement).hidden = count >= Number(list.dataset.most);
  for (const button of findAll(list, "[data-remove]", HTMLElement)) button.hidden = count <= Number(list.dataset.least);
}

// --- where a problem belongs ---------------------------------------------------------------------------------------------

const SHARED = /^(measures\.\d+)\.(?:before|after|figure)\.(unit|precision|date|source)$/;

/**
 * The control that a dotted path of the act is typed in, or the button that adds it; null when there is none, as where a
 * figure is kept whole.
 *
 * @param {HTMLFormElement} form
 * @param {string} field
 * @param {Places} places
 * @returns {HTMLElement | null}
 */
export function findControl(form, field, places) {
  const [first, number, ...rest] = field.split(".");
  const row = places[first]?.[Number(number)];
  const path = (row === undefined ? field : [first, row, ...rest].join(".")).replace(SHARED, "$1.$2");
  if (form.elements.namedItem(`${path.split(".").slice(0, 2).join(".")}.kept`)) return null;
  const controls = controlsIn(form).filter(({ type }) => type !== "hidden");
  for (let steps = path.split("."); steps.length; steps = steps.slice(0, -1)) {
    const name = steps.join(".");
    const found =
      controls.find((each) => each.name === name) ?? controls.find((each) => each.name.startsWith(`${name}.`));
    if (found) return found;
  }
  return first === field ? null : form.querySelector(`[data-rows="${first}"] [data-add]`);
}
