/* Problems at their fields and in the summary above the form. */

import { copyTemplate, find, findAll } from "../../scripts/elements.js";
import { fill, pluralize } from "../../scripts/phrases.js";
import { findControl } from "./fields.js";
import { forgeAddress } from "./submission.js";

/**
 * @import { Places } from "./answers.js"
 * @import { Payload, Problem } from "./payload.js"
 */

/** @typedef {Problem & {control: HTMLElement | null}} PlacedProblem */

export class ProblemList {
  #form;
  #summary;
  #payload;
  #template;
  #acknowledge;
  #mend;
  /** @type {Set<HTMLElement | null>} controls whose problems are told */
  #told = new Set();
  /** @type {PlacedProblem[]} what is drawn */
  #drawn = [];

  /**
   * @param {Element} root the form's part of the page
   * @param {Payload} payload
   * @param {(typed: string) => void} acknowledge called when the writer says that a name or number may be public
   * @param {(control: HTMLElement, text: string) => void} mend called when the writer takes a text as it is mended
   */
  constructor(root, payload, acknowledge, mend) {
    this.#form = find(root, "form", HTMLFormElement);
    this.#summary = find(root, "[data-errors]", HTMLElement);
    this.#template = root.parentElement ?? root;
    this.#payload = payload;
    this.#acknowledge = acknowledge;
    this.#mend = mend;
  }

  /**
   * Problems with the control of each; those of one control and one sentence are one.
   *
   * @param {Problem[]} problems
   * @param {Places} places
   * @returns {PlacedProblem[]}
   */
  place(problems, places) {
    /** @type {Map<string, PlacedProblem>} */
    const found = new Map();
    for (const problem of problems) {
      const control = findControl(this.#form, problem.home ?? problem.field, places);
      const message = this.#payload.pattern("key_mention").replaceIn(problem.message, ""); // here the place is seen
      const name = `${control?.id || control?.getAttribute("name") || ""} ${message}`;
      if (!found.has(name)) found.set(name, { ...problem, message, control });
    }
    return [...found.values()];
  }

  /** Whether the summary is there. */
  get isSummarized() {
    return !this.#summary.hidden;
  }

  hideSummary() {
    this.#summary.hidden = true;
  }

  /**
   * Tells of a control that somebody has left: what is wrong in it, not what is missing, which they may be about to answer.
   *
   * @param {HTMLElement} control
   * @param {PlacedProblem[]} all
   */
  tellLeft(control, all) {
    const { rules } = this.#payload;
    if (all.some((each) => each.control === control && !rules[each.rule].asks_for_missing)) this.#told.add(control);
    this.#draw(all);
  }

  /**
   * What is told already, as it is now: mended fields lose their errors at once.
   *
   * @param {PlacedProblem[]} all
   */
  refresh(all) {
    this.#draw(all);
    const isLeft = all.some(({ severity, control }) => severity === "error" && this.#told.has(control));
    if (!isLeft) this.hideSummary();
  }

  /**
   * All of these with the summary first, which takes the focus.
   *
   * @param {PlacedProblem[]} these
   * @param {PlacedProblem[]} all
   * @param {(control: HTMLElement) => void} goTo
   * @param {string} path of the act's file, where what the form does not ask can be mended
   */
  summarize(these, all, goTo, path) {
    for (const { control } of these) this.#told.add(control);
    this.#draw(all);
    const { words, language } = this.#payload;
    find(this.#summary, "h2", HTMLElement).textContent = pluralize(words.unfinished, these.length, language);
    find(this.#summary, "ul", HTMLElement).replaceChildren(
      ...these.map(({ control, ...each }) => (control ? drawLink(each, control, goTo) : this.#drawUnasked(each, path))),
    );
    this.#summary.hidden = these.length === 0;
    if (these.length) this.#summary.focus();
  }

  /**
   * A line of the summary about what the form does not ask: it leads to the file, where the site has a forge.
   *
   * @param {Problem} problem
   * @param {string} path
   */
  #drawUnasked({ message, field }, path) {
    const { words, record, addresses } = this.#payload;
    const what = record[field.split(".")[0]]?.label ?? field;
    const item = document.createElement("li");
    const [before, after] = words.not_asked.split("{file}");
    item.append(`${message} ${fill(before, { what })}`, drawFileName(path, addresses), after);
    return item;
  }

  /** Nothing is told any more. */
  forget() {
    this.#told = new Set();
    this.hideSummary();
    this.#draw([]);
  }

  /**
   * Draws the problems of the controls that are told of, and every warning.
   *
   * @param {PlacedProblem[]} all
   */
  #draw(all) {
    const drawn = all.filter(({ control, severity }) => severity !== "error" || this.#told.has(control));
    if (areSame(drawn, this.#drawn)) return; // somebody may be on the way to a button in it
    this.#drawn = drawn;
    for (const field of findAll(this.#form, ".field--error, .field--warned", HTMLElement)) clearField(field);
    for (const problem of drawn) {
      const { control, severity } = problem;
      const field = control && fieldOf(control);
      if (!field) continue;
      if (severity === "error") this.#drawError(field, control, problem);
      else this.#drawWarning(field, control, problem);
    }
  }

  /**
   * @param {HTMLElement} field
   * @param {HTMLElement} control
   * @param {Problem} problem
   */
  #drawError(field, control, { message, mayBePublic }) {
    const error = copyTemplate(this.#template, "[data-error-template]");
    error.id = `${control.id}-${field.querySelectorAll(":scope > .error").length}-error`;
    find(error, "[data-message]", HTMLElement).textContent = message;
    placeIn(field, error);
    field.classList.add("field--error");
    control.setAttribute("aria-invalid", "true");
    describeBy(control, error.id);
    if (mayBePublic) placeIn(field, this.#drawAcknowledgement(mayBePublic));
  }

  /**
   * @param {HTMLElement} field
   * @param {HTMLElement} control
   * @param {Problem} problem
   */
  #drawWarning(field, control, { message, mended }) {
    const warning = document.createElement("p");
    warning.className = "field__warning small";
    warning.id = `${control.id}-${field.querySelectorAll(":scope > .field__warning").length}-warning-error`;
    warning.textContent = message;
    placeIn(field, warning);
    field.classList.add("field--warned");
    describeBy(control, warning.id);
    if (!mended) return;
    const lines = document.createElement("pre");
    lines.className = "field__mended small";
    lines.textContent = mended.shown;
    placeIn(field, lines);
    placeIn(
      field,
      drawButton(this.#payload.words.mend, () => this.#mend(control, mended.text)),
    );
  }

  /** @param {string} typed a name or number that may be public */
  #drawAcknowledgement(typed) {
    return drawButton(fill(this.#payload.words.acknowledge, { text: typed }), () => this.#acknowledge(typed));
  }
}

/**
 * @param {PlacedProblem[]} one
 * @param {PlacedProblem[]} other
 */
function areSame(one, other) {
  const isLike = (/** @type {PlacedProblem} */ each, /** @type {number} */ index) =>
    each.control?.isConnected &&
    each.control === other[index].control &&
    each.message === other[index].message &&
    each.mended?.text === other[index].mended?.text;
  return one.length === other.length && one.every(isLike);
}

/**
 * A line with what the writer can do about a problem.
 *
 * @param {string} label
 * @param {() => void} act
 */
function drawButton(label, act) {
  const line = document.createElement("p");
  line.className = "acknowledge";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button--quiet";
  button.textContent = label;
  button.addEventListener("mousedown", (event) => event.preventDefault()); // the field that is left is judged, and drawn anew
  button.addEventListener("click", act);
  line.append(button);
  return line;
}

/**
 * @param {HTMLElement} control
 * @returns {HTMLElement | null}
 */
function fieldOf(control) {
  return control.closest("[data-field]") ?? control.closest("[data-rows]");
}

/** @param {HTMLElement} field */
function clearField(field) {
  field.classList.remove("field--error", "field--warned");
  const drawn = ":scope > .error, :scope > .field__warning, :scope > .field__mended, :scope > .acknowledge";
  for (const each of field.querySelectorAll(drawn)) each.remove();
  for (const control of findAll(field, "[aria-invalid], [data-described]", HTMLElement)) {
    if (control.closest("[data-field]") !== field && control.closest("[data-rows]") !== field) continue;
    control.removeAttribute("aria-invalid");
    setDescription(
      control,
      descriptionOf(control).filter((id) => !id.endsWith("-error")),
    );
    delete control.dataset.described;
  }
}

/**
 * A line of the summary, which leads to the control.
 *
 * @param {Problem} problem
 * @param {HTMLElement} control
 * @param {(control: HTMLElement) => void} goTo
 */
function drawLink({ message }, control, goTo) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `#${control.id}`;
  link.textContent = message;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    goTo(control);
  });
  item.append(link);
  return item;
}

/**
 * A file of the repository by its path, which is a link where the site has a forge.
 *
 * @param {string} path
 * @param {Payload["addresses"]} addresses
 */
function drawFileName(path, addresses) {
  if (!addresses.edit_file) return path;
  const link = document.createElement("a");
  link.href = forgeAddress({ path, text: "", isNew: false }, addresses).href;
  link.rel = "noopener";
  link.textContent = path;
  return link;
}

/** @param {HTMLElement} control */
function descriptionOf(control) {
  return (control.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);
}

/**
 * @param {HTMLElement} control
 * @param {string[]} ids
 */
function setDescription(control, ids) {
  if (ids.length) control.setAttribute("aria-describedby", [...new Set(ids)].join(" "));
  else control.removeAttribute("aria-describedby");
}

/**
 * @param {HTMLElement} control
 * @param {string} id of what is told of it
 */
function describeBy(control, id) {
  control.dataset.described = "";
  setDescription(control, [...descriptionOf(control), id]);
}

/**
 * Places what is told between the help and the control.
 *
 * @param {HTMLElement} field
 * @param {HTMLElement} made
 */
function placeIn(field, made) {
  const control = field.querySelector(":scope > :is(input, textarea, select, .combo, .radios, .rows__list)");
  if (control) control.before(made);
  else field.append(made);
}
