/* The form: its steps, what happens when somebody types, and where its parts meet. The page's own words, the record and the
   rules come as JSON (generator/intake/web_form/payload.py). `?act=organisation/slug` edits an act, `?adopt=` adds an adoption to it. */

import { actId, answersOf, dateOf, newcomerId, told } from "./answers.js";
import { comboboxesIn } from "./combobox.js";
import { draftOf } from "./draft.js";
import { addRow, answersIn, fillForm, removeRow } from "./fields.js";
import { exactly } from "./name_matching.js";
import { knowledgeOf } from "./payload.js";
import { previewIn } from "./preview.js";
import { problemsIn } from "./problems.js";
import { similarIn } from "./similar_acts.js";
import { sendingIn } from "./submission.js";
import { filled, length, oneLine } from "./typed_text.js";
import { judged, judgedOrganisation } from "./validation.js";
import { actText, organisationText } from "./yaml.js";

const PAUSE = 250; // milliseconds of no typing before the act is judged and the preview drawn
const NEAR = 0.9; // of a limit: from here on what is left is said aloud

const root = document.querySelector("[data-form]");
const known = knowledgeOf(JSON.parse(document.querySelector("[data-knowledge]").content.textContent));
const form = root.querySelector("form");
const status = root.querySelector("[data-status]");
const { words } = known;
const title = document.title;

const asked = new URLSearchParams(location.search);
const edited = asked.get("act") ?? asked.get("adopt");
const adopting = !asked.has("act") && asked.has("adopt");
const steps = adopting ? ["learn", "check"] : ["who", "done", "learn", "check"];
const draft = draftOf(`${known.addresses.base}${adopting ? "adopt " : ""}${edited ?? "new"}`);

const problems = problemsIn(root, known, acknowledge);
const preview = previewIn(root, known);
const send = sendingIn(root, known);
const findSimilar = edited ? () => {} : similarIn(root, known, status);

let step = steps[0];
let reached = 0; // the furthest step that has been shown
let original = {}; // answers before anything is typed: none, or those of the act
let others = { id: "", acts: [], taken: [] }; // of the organisation that is chosen
let waiting;

// --- what the form tells now ---------------------------------------------------------------------------------------------

function now() {
  const answers = answersIn(form);
  const found = told(answers, known);
  const folder = edited
    ? edited.split("/")[0]
    : (found.organisation ?? (found.newcomer ? newcomerId(found.newcomer, known) : ""));
  const taken = others.id === folder ? others : { acts: [], taken: [] };
  const id = edited ?? actId(folder || "organisaatio", found.act.title ?? "", taken.taken, known);
  const who = oneLine(answers.organisation ?? "", known);
  return { ...found, answers, id, who: found.newcomer?.name?.[known.language] ?? who, folder, acts: taken.acts };
}

function allProblems(state) {
  const context = {
    id: state.id,
    today: new Date(),
    titles: state.acts,
    newcomer: !edited && state.folder && !state.organisation,
  };
  const found = judged(state.act, known, context).filter(({ rule }) => rule !== "FOLDER" || state.folder);
  if (!edited && !state.organisation) found.unshift(...ofOrganisation(state));
  return problems.placed(found, state.places);
}

/** What is missing of the organisation, or of the record of a new one. */
function ofOrganisation({ who, newcomer }) {
  const field = form.elements.organisation.closest("[data-field]");
  const label = field.querySelector("label").firstChild.textContent.trim();
  if (!who) {
    const help = field.querySelector(".help").textContent;
    return [known.problem("KEY-MISSING", "organisation", { label: label.toLowerCase(), key: "organisation", help })];
  }
  return judgedOrganisation(newcomer ?? {}, known).map((each) => ({
    ...each,
    field: `newcomer.${each.field}${each.rule === "LABELS" ? `.${form.elements["newcomer.name.fi"].value.trim() ? "sv" : "fi"}` : ""}`,
  }));
}

// --- typing --------------------------------------------------------------------------------------------------------------

function changed() {
  const state = now();
  preview.showCard(state.act, state.who);
  problems.refresh(allProblems(state));
  findSimilar(state.act.title, state.act.summary);
  save(state.answers);
}

function save(answers) {
  if (Object.keys(answers).length === 0 || same(answers, original)) return;
  const saved = draft.save(answers, step);
  root.querySelector("[data-saved]").textContent = saved ? filled(words.saved, { time: time(saved) }) : words.not_saved;
  root.querySelector("[data-draft]").hidden = false;
  root.querySelector("[data-draft-delete]").hidden = !saved;
  root.querySelector("[data-draft-undo]").hidden = true;
}

const same = (one, other) =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());

function time(moment) {
  const today = moment.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(
    { fi: "fi-FI", sv: "sv-FI", en: "en-GB" }[known.language],
    today ? { timeStyle: "short" } : { dateStyle: "short", timeStyle: "short" },
  ).format(moment);
}

function count(control, aloud) {
  const shown = root.querySelector(`[data-count="${CSS.escape(control.name)}"]`);
  if (!shown) return;
  const most = Number(shown.dataset.limit);
  const typed = length(oneLine(control.value, known));
  shown.textContent = `${typed}/${most}`;
  shown.classList.toggle("is-over", typed > most);
  if (aloud && typed > most * NEAR) {
    const [plural, left] = typed > most ? [words.over, typed - most] : [words.left, most - typed];
    status.textContent = filled(plural[left === 1 ? 0 : 1], { n: left });
  }
}

function showCounts() {
  for (const shown of root.querySelectorAll("[data-count]")) {
    const control = form.elements[shown.dataset.count];
    if (control) count(control, false);
  }
}

form.addEventListener("input", ({ target }) => {
  count(target, true);
  save(answersIn(form)); // at once: a browser that stops says nothing first
  clearTimeout(waiting);
  waiting = setTimeout(changed, PAUSE);
});

form.addEventListener("change", ({ target }) => {
  if (target.name === "organisation") organisationChosen();
  if (/(?:^|\.)date$|\.year$/.test(target.name) && target.value.trim())
    target.value = dateOf(target.value, known) ?? "";
  clearTimeout(waiting);
  changed();
});

form.addEventListener("focusout", ({ target }) => {
  if (target.name && target.value?.trim()) problems.left(target, allProblems(now()));
});

// --- the organisation ----------------------------------------------------------------------------------------------------

async function organisationChosen() {
  const typed = oneLine(form.elements.organisation.value, known);
  const id = exactly(typed, known.names.organisations);
  const newcomer = root.querySelector("[data-newcomer]");
  newcomer.hidden = !typed || id !== null;
  if (!newcomer.hidden && !form.elements["newcomer.name.fi"].value) suggestNewcomer(typed);
  if (id && others.id !== id) {
    try {
      const answer = await fetch(`${known.addresses.taken}${id}.json`);
      if (answer.ok) others = await answer.json();
      changed();
    } catch {
      /* `tori check` knows the ids as well */
    }
  }
}

/** The names of a municipality that is not on the market yet, or what was typed. */
function suggestNewcomer(typed) {
  const code = exactly(typed, known.names.municipalities);
  const names = code ? known.names.municipalities.get(code) : { fi: typed, sv: typed };
  form.elements["newcomer.name.fi"].value = names.fi;
  form.elements["newcomer.name.sv"].value = names.sv;
  if (!code) return;
  form.elements["newcomer.kind"].value = "municipality";
  form.elements["newcomer.municipality"].value = names[known.language];
}

// --- rows ----------------------------------------------------------------------------------------------------------------

form.addEventListener("click", ({ target }) => {
  const add = target.closest("[data-add]");
  const remove = target.closest("[data-remove]");
  if (add) addRow(add.closest("[data-rows]"), known).querySelector("input, select, textarea").focus();
  if (remove) {
    const list = remove.closest(".rows__list");
    removeRow(
      form,
      [...list.children].find((row) => row.contains(remove)),
      known,
    );
    changed();
  }
});

/** The writer says that a name or number may be public: a row for it, where the reason is asked. */
function acknowledge(typed) {
  const list = form.querySelector("[data-rows=acknowledged]");
  list.closest("details").open = true;
  const row = addRow(list, known);
  const [text, reason] = row.querySelectorAll("input");
  text.value = typed;
  goTo(reason);
  changed();
}

// --- steps ---------------------------------------------------------------------------------------------------------------

function show(name, { focus = true } = {}) {
  step = steps.includes(name) ? name : steps[0];
  const at = steps.indexOf(step);
  reached = Math.max(reached, at);
  for (const each of root.querySelectorAll("[data-step]")) each.hidden = each.dataset.step !== step;
  for (const item of document.querySelectorAll("[data-progress]")) {
    const place = steps.indexOf(item.dataset.progress);
    item.hidden = place < 0;
    item.classList.toggle("done", place >= 0 && place < at);
    item.toggleAttribute("aria-current", place === at);
    if (place === at) item.setAttribute("aria-current", "step");
    const link = item.querySelector("a");
    if (place >= 0 && place <= reached && place !== at) link.href = `#${item.dataset.progress}`;
    else link.removeAttribute("href");
  }
  root.querySelector("[data-previous]").hidden = at === 0;
  root.querySelector("[data-next]").hidden = step === "check";
  root.querySelector(".form__preview").hidden = step === "check";
  root.querySelector("[data-page-preview]").hidden = step !== "check";
  if (step === "check") check();
  entitle(false);
  if (focus) {
    const heading = root.querySelector(`[data-step="${step}"] h2[tabindex]:not([hidden] *)`);
    if (root.querySelector("[data-errors]").hidden) heading?.focus();
    if (root.querySelector("[data-errors]").hidden) (heading ?? root).scrollIntoView({ block: "start" });
  }
}

function entitle(wrong) {
  const [page, ...site] = title.split(" – ");
  const here = filled(words.page_title, { page, step: steps.indexOf(step) + 1, steps: steps.length });
  document.title = [`${wrong ? `${words.error}: ` : ""}${here}`, ...site].join(" – ");
}

/** Errors of these steps, the first of them first. */
function errorsOf(all, names) {
  const stepOf = (control) => control?.closest("[data-step]")?.dataset.step ?? steps[0];
  const late = (rule) => ["STORY", "STAGE-RESULTS", "EVIDENCE"].includes(rule);
  const errors = all.filter(
    (each) =>
      each.severity === "error" &&
      (names.includes("learn") || !late(each.rule)) &&
      names.includes(stepOf(each.control)),
  );
  const order = [...form.elements];
  return errors.sort((one, other) => order.indexOf(one.control) - order.indexOf(other.control));
}

function next() {
  clearTimeout(waiting);
  const all = allProblems(now());
  const at = steps.indexOf(step);
  const wrong = errorsOf(all, adopting ? ["learn"] : steps.slice(0, at + 1));
  problems.summarise(wrong, all, goTo);
  if (wrong.length) entitle(true);
  else location.hash = steps[at + 1];
}

/** The last step: the whole page, and the ways to send it when nothing is wrong. */
function check() {
  const state = now();
  const all = allProblems(state);
  const wrong = all.filter((each) => each.severity === "error");
  preview.showPage(state.act, state.who);
  root.querySelector("[data-ready]").hidden = wrong.length > 0;
  problems.summarise(wrong, all, goTo);
  if (wrong.length) return;
  const files = [{ path: `acts/${state.id}.yaml`, text: actText(state.act, known), isNew: !edited }];
  if (!edited && !state.organisation) {
    files.unshift({
      path: `editorial/organisations/${state.folder}.yaml`,
      text: organisationText(state.newcomer, known),
      isNew: true,
    });
  }
  send(files, state.act.title);
}

/** To a control, in whatever step and folded block it is. */
function goTo(control) {
  const own = control.closest("[data-step]")?.dataset.step;
  if (own && own !== step) {
    history.pushState(null, "", `#${own}`);
    show(own, { focus: false });
  }
  const folded = control.closest("details");
  if (folded) folded.open = true;
  control.focus();
  control.scrollIntoView({ block: "center" });
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (step !== "check") next();
});
root.querySelector("[data-previous]").addEventListener("click", () => {
  location.hash = steps[steps.indexOf(step) - 1];
});
addEventListener("hashchange", () => {
  const name = location.hash.slice(1);
  if (!steps.includes(name) && name) return; // the skip link, for instance
  if (steps.indexOf(name) > reached + 1) return;
  if (name !== "check") root.querySelector("[data-errors]").hidden = true;
  show(name);
});

// --- the draft -----------------------------------------------------------------------------------------------------------

let removed = null;

function removeDraft() {
  removed = answersIn(form);
  draft.remove();
  begin(original);
  reached = 0;
  history.replaceState(null, "", location.pathname + location.search);
  show(steps[0], { focus: false });
  root.querySelector("[data-restored]").hidden = false;
  root.querySelector("[data-restored-text]").textContent = words.deleted;
  root.querySelector("[data-draft]").hidden = true;
  root.querySelector("[data-draft-undo]").hidden = false;
  root.querySelector("[data-restored] [data-draft-delete]").hidden = true;
  root.querySelector("[data-draft-undo]").focus();
}

function undo() {
  begin(removed);
  root.querySelector("[data-restored]").hidden = true;
  changed();
  root.querySelector(`[data-step="${step}"] h2`)?.focus();
}

for (const button of root.querySelectorAll("[data-draft-delete]")) button.addEventListener("click", removeDraft);
root.querySelector("[data-draft-undo]").addEventListener("click", undo);
addEventListener("pagehide", () => save(answersIn(form)));

// --- beginning -----------------------------------------------------------------------------------------------------------

/** Fills the form; nothing is judged yet. */
function begin(answers) {
  fillForm(form, { language: known.language, ...answers }, known);
  for (const details of form.querySelectorAll("details[data-block]")) {
    details.open = [...details.querySelectorAll("[name]")].some((control) => control.value && answers[control.name]);
  }
  problems.forget();
  showCounts();
  organisationChosen();
  const state = now();
  preview.showCard(state.act, state.who);
}

async function start() {
  const purpose = root.querySelector("[data-purpose]");
  if (edited) {
    try {
      if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(edited)) throw new Error(edited);
      const answer = await fetch(`${known.addresses.typed}${edited}.json`, { cache: "no-cache" });
      if (!answer.ok) throw new Error(`${answer.status} ${edited}`);
      const { typed } = await answer.json();
      original = answersOf(typed, edited.split("/")[0], known);
      purpose.textContent = filled(adopting ? words.adopting : words.editing, { title: typed.title });
      form.elements.organisation.readOnly = true;
    } catch {
      purpose.textContent = words.not_loaded;
      form.hidden = true;
    }
    purpose.hidden = false;
  }
  fillForm(form, { language: known.language }, known);
  original = { language: known.language, ...original };
  const kept = draft.read();
  begin(kept?.answers ?? original);
  if (adopting) askAdoption(kept);
  if (kept) {
    root.querySelector("[data-restored]").hidden = false;
    root.querySelector("[data-restored-text]").textContent = filled(words.restored, { time: time(kept.saved) });
    reached = Math.max(0, steps.indexOf(kept.step));
  }
  const wanted = location.hash.slice(1) || (kept ? kept.step : steps[0]);
  show(steps.indexOf(wanted) <= reached ? wanted : steps[0], { focus: false });
  root.dataset.state = "ready";
}

/** Of the whole form only the adoptions, with a row for the new one. */
function askAdoption(kept) {
  const block = form.querySelector("[data-block=adoptions]");
  for (const each of form.querySelectorAll("[data-block]")) each.hidden = each !== block;
  block.open = true;
  if (!kept) addRow(block.querySelector("[data-rows]"), known);
}

comboboxesIn(form, known, status);
start();
