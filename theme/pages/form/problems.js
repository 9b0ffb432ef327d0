/* Problems at their fields and in the summary above the form. */

import { controlAt } from "./fields.js";
import { counted, filled } from "./typed_text.js";

/** Rules about what is not there: they are told when a step is ended, not while somebody is still answering. */
const OF_ABSENCE = [
  "KEY-MISSING",
  "SUBMITTED",
  "STORY",
  "STAGE-RESULTS",
  "EVIDENCE",
  "SOURCE",
  "CONTACT",
  "MEASURE",
  "LABELS",
  "LIST-SHORT",
];

/**
 * Shows problems.
 * @param {Element} root  the form's part of the page
 */
export function problemsIn(root, known, acknowledge) {
  const form = root.querySelector("form");
  const summary = root.querySelector("[data-errors]");
  const template = root.parentElement.querySelector("[data-error-template]");
  let shown = new Set(); // controls whose problems are told

  const fieldOf = (control) => control.closest("[data-field]") ?? control.closest("[data-rows]");

  /** Problems with the control of each; those of one control and one sentence are one. */
  function placed(problems, places) {
    const seen = new Set();
    return problems
      .map((each) => ({ ...each, message: withoutKey(each), control: controlAt(form, homeOf(each), places) }))
      .filter(({ control, message }) => {
        const key = `${control?.id ?? control?.name ?? ""} ${message}`;
        return !seen.has(key) && seen.add(key);
      });
  }

  /** The sentence without its aside of the key in the file, "(avain title)": here the place is seen. */
  const withoutKey = ({ message, values: { key } }) =>
    key ? message.replace(new RegExp(` \\([^()]* ${key}\\)`, "u"), "") : message;

  /** STORY asks for lessons where results were not told. */
  const homeOf = ({ rule, field }) => (rule === "STORY" ? "lessons" : field);

  /** Draws the problems of the controls that are told of. */
  function draw(all) {
    for (const field of form.querySelectorAll(".field--error, .field--warned")) clear(field);
    for (const { control, message, severity, rule, values } of all) {
      if (!control || !(shown.has(control) || severity !== "error")) continue;
      const field = fieldOf(control);
      if (severity === "error") addError(field, control, message, rule, values);
      else addWarning(field, control, message);
    }
  }

  function clear(field) {
    field.classList.remove("field--error", "field--warned");
    for (const each of field.querySelectorAll(":scope > .error, :scope > .field__warning, :scope > .acknowledge"))
      each.remove();
    for (const control of field.querySelectorAll("[aria-invalid], [data-described]")) {
      if (control.closest("[data-field]") !== field && control.closest("[data-rows]") !== field) continue;
      control.removeAttribute("aria-invalid");
      describe(
        control,
        (control.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && !id.endsWith("-error")),
      );
      delete control.dataset.described;
    }
  }

  function describe(control, ids) {
    if (ids.length) control.setAttribute("aria-describedby", [...new Set(ids)].join(" "));
    else control.removeAttribute("aria-describedby");
  }

  function addError(field, control, message, rule, values) {
    const made = template.content.firstElementChild.cloneNode(true);
    made.id = `${control.id}-${field.querySelectorAll(":scope > .error").length}-error`;
    made.querySelector("[data-message]").textContent = message;
    place(field, made);
    field.classList.add("field--error");
    control.setAttribute("aria-invalid", "true");
    tell(control, made.id);
    if (rule === "PERSON") place(field, acknowledgement(values.typed));
  }

  function addWarning(field, control, message) {
    const made = document.createElement("p");
    made.className = "field__warning small";
    made.id = `${control.id}-warning-error`;
    made.textContent = message;
    place(field, made);
    field.classList.add("field--warned");
    tell(control, made.id);
  }

  function tell(control, id) {
    control.dataset.described = "";
    describe(control, [...(control.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean), id]);
  }

  /** Between the help and the control. */
  function place(field, made) {
    const control = field.querySelector(":scope > :is(input, textarea, select, .combo, .radios, .rows__list)");
    if (control) control.before(made);
    else field.append(made);
  }

  function acknowledgement(typed) {
    const line = document.createElement("p");
    line.className = "acknowledge";
    const button = document.createElement("button");
    Object.assign(button, {
      type: "button",
      className: "button button--quiet",
      textContent: filled(known.words.acknowledge, { text: typed }),
    });
    button.addEventListener("click", () => acknowledge(typed));
    line.append(button);
    return line;
  }

  return {
    placed,

    /** Told of a control that somebody has left: what is wrong in it, not what is missing around it. */
    left(control, all) {
      const own = all.filter((each) => each.control === control && !OF_ABSENCE.includes(each.rule));
      if (own.length) shown.add(control);
      draw(all.filter((each) => shown.has(each.control) || each.severity !== "error"));
    },

    /** What is told already, as it is now: mended fields lose their errors at once. */
    refresh(all) {
      draw(all);
      if (!summary.hidden && !all.some((each) => each.severity === "error" && shown.has(each.control)))
        summary.hidden = true;
    },

    /** All of these with the summary first, which takes the focus. */
    summarise(these, all, goTo) {
      for (const { control } of these) shown.add(control);
      draw(all);
      summary.querySelector("h2").textContent = counted(known.words.unfinished, these.length, known.language);
      summary.querySelector("ul").replaceChildren(
        ...these.map((each) => {
          const item = document.createElement("li");
          const link = document.createElement("a");
          link.href = `#${each.control?.id ?? ""}`;
          link.textContent = each.message;
          link.addEventListener("click", (event) => {
            event.preventDefault();
            if (each.control) goTo(each.control);
          });
          item.append(link);
          return item;
        }),
      );
      summary.hidden = these.length === 0;
      if (these.length) summary.focus();
    },

    /** Nothing is told any more. */
    forget() {
      shown = new Set();
      summary.hidden = true;
      draw([]);
    },
  };
}
