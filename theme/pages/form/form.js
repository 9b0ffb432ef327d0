/* The form: what happens when somebody types, and where its parts meet. The page's own words, the record and the rules come
   as JSON (payload.js). `?act=organisation/slug` edits an act, `?adopt=` adds an adoption to it. */

import { find, findAll, findAround } from "../../scripts/elements.js";
import { loadJson, memoize } from "../../scripts/loader.js";
import { readActId } from "../../scripts/own_address.js";
import { fill } from "../../scripts/phrases.js";
import { writeAnswers } from "./act_answers.js";
import { readDateOf } from "./act_dates.js";
import { readAnswers } from "./answers.js";
import { openComboboxes } from "./combobox.js";
import { openCounters } from "./counters.js";
import { DraftStorage } from "./draft.js";
import { addRow, collectAnswers, controlOf, controlsIn, fillForm, isControl, removeRow } from "./fields.js";
import { OrganisationChoice } from "./organisation_choice.js";
import { readPayload } from "./payload.js";
import { openPreview } from "./preview.js";
import { ProblemList } from "./problems.js";
import { actId, newcomerId } from "./proposal.js";
import { openSimilarActs } from "./similar_acts.js";
import { Steps } from "./steps.js";
import { openSubmission } from "./submission.js";
import { tidyLine } from "./typed_text.js";
import { validateAct } from "./validation.js";
import { writeAct, writeNewcomer } from "./yaml.js";

/**
 * @import { Answers, Reading } from "./answers.js"
 * @import { Draft } from "./draft.js"
 * @import { PlacedProblem } from "./problems.js"
 */

/**
 * @typedef {object} Telling what the form tells now
 * @property {Answers} answers
 * @property {string} id of the act
 * @property {string} typed what was typed as the organisation's name
 * @property {string} who the organisation's name
 * @property {string} folder the organisation's id; "" when none is told
 * @property {{id: string, title: string}[]} acts of the organisation
 *
 * @typedef {Telling & Reading} State
 */

const PAUSE = 250; // milliseconds of no typing before the act is judged and the preview drawn
const WAIT = 8000; // milliseconds that the last step waits for the lists of names before it tells that they did not come

const root = find(document, "[data-form]", HTMLElement);
const payload = readPayload();
const form = find(root, "form", HTMLFormElement);
const status = find(root, "[data-status]", HTMLElement);
const { words, language } = payload;
/** @param {string} name of a part of the form */
const part = (name) => find(root, `[data-${name}]`, HTMLElement);

const asked = new URLSearchParams(location.search);
const edited = readActId(asked.get("act") ?? asked.get("adopt"));
const isAdopting = !asked.has("act") && asked.has("adopt");
const draft = new DraftStorage(`${payload.addresses.base}${isAdopting ? "adopt " : ""}${edited ?? "new"}`);

const problems = new ProblemList(root, payload, acknowledge, mend);
const preview = openPreview(root, payload);
const send = openSubmission(root, payload);
const counters = openCounters(root, payload, status);
const steps = new Steps(root, isAdopting ? ["learn", "check"] : ["who", "done", "learn", "check"], words);
const organisations = new OrganisationChoice(root, payload, status, update);
const findSimilar = edited ? () => {} : openSimilarActs(root, payload, status);

/** @type {Answers} */
let original = {}; // answers before anything is typed: none, or those of the act
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

// --- what the form tells now ---------------------------------------------------------------------------------------------

/** @returns {State} */
function readState() {
  const answers = collectAnswers(form);
  const reading = readAnswers(answers, payload);
  const own = reading.organisation ?? (reading.newcomer ? newcomerId(reading.newcomer, payload) : "");
  const folder = edited ? edited.split("/")[0] : own;
  const { acts, taken } = organisations.actsOf(folder);
  const id = edited ?? actId(folder || "organisaatio", reading.act.title ?? "", taken, payload);
  const typed = tidyLine(answers.organisation ?? "", payload);
  const named = reading.organisation ? payload.nameOf("organisations", reading.organisation) : typed;
  return { ...reading, answers, id, typed, who: reading.newcomer?.name?.[language] ?? named, folder, acts };
}

/** @param {State} state */
function allProblems(state) {
  const { act, id, typed, acts, organisation, newcomer, places } = state;
  const isNew = !edited && !organisation;
  const found = validateAct(act, payload, { id, today: new Date(), titles: acts, newcomer: isNew });
  const missing = isNew ? organisations.validate(typed, newcomer) : [];
  return problems.place([...missing, ...found], places);
}

// --- names of people -----------------------------------------------------------------------------------------------------

/** @type {Set<HTMLElement>} fields that somebody left before names could be known */
const unjudged = new Set();

/** Asks for the lists that names are known by: they are heavy, and whoever only looks at the form does not need them. */
const loadPersonWords = memoize(async (/** @type {string} */ address) => {
  payload.openPersonWords(await loadJson(address));
  for (const control of unjudged) if (control.isConnected) problems.tellLeft(control, allProblems(readState()));
  if (steps.current === "check" && !part("unjudged").hidden) check();
});

/** Names can be known after this, or what is wrong with the network is no fault of the writer's. */
async function prepareNames() {
  if (!payload.personWords) await loadPersonWords(root.dataset.personWords ?? "").catch(() => {});
}

form.addEventListener("focusin", prepareNames);

/** The same, but nobody waits for ever. */
async function awaitNames() {
  part("judging").textContent = words.judging;
  await Promise.race([prepareNames(), new Promise((resolve) => setTimeout(resolve, WAIT))]);
  part("judging").textContent = "";
}

// --- typing --------------------------------------------------------------------------------------------------------------

function update() {
  const state = readState();
  preview.showCard(state.act, state.who);
  problems.refresh(allProblems(state));
  findSimilar(state.act.title, state.act.summary);
  save(state.answers);
}

/** @param {Answers} answers */
function save(answers) {
  if (Object.keys(answers).length === 0 || areSame(answers, original)) return;
  const saved = draft.save(answers, steps.current);
  part("saved").textContent = saved ? fill(words.saved, { time: formatTime(saved) }) : words.not_saved;
  part("draft").hidden = false;
  part("draft-delete").hidden = !saved;
  part("draft-undo").hidden = true;
}

/**
 * @param {Answers} one
 * @param {Answers} other
 */
function areSame(one, other) {
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
}

/** @param {Date} moment */
function formatTime(moment) {
  const isToday = moment.toDateString() === new Date().toDateString();
  const locale = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" }[language];
  return new Intl.DateTimeFormat(locale, { timeStyle: "short", ...(!isToday && { dateStyle: "short" }) }).format(
    moment,
  );
}

form.addEventListener("input", ({ target }) => {
  if (isControl(target)) counters.count(target, { aloud: true });
  save(collectAnswers(form)); // at once: a browser that stops says nothing first
  clearTimeout(waiting);
  waiting = setTimeout(update, PAUSE);
});

form.addEventListener("change", ({ target }) => {
  if (!isControl(target)) return;
  if (target.name === "organisation") organisations.update();
  if (/(?:^|\.)date$|\.year$/.test(target.name) && target.value.trim()) settleDate(target);
  clearTimeout(waiting);
  update();
});

/**
 * Writes a date as it was read; a beginning may tell that it is near, and the end.
 *
 * @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} control
 */
function settleDate(control) {
  const [name] = control.name.split(".");
  if (name !== "started" && name !== "ended") {
    control.value = readDateOf(control.value, payload) ?? "";
    return;
  }
  const { act } = readState();
  for (const each of /** @type {const} */ ([name, "ended"])) {
    const moment = act[each];
    const isNear = typeof moment === "object";
    controlOf(form, `${each}.date`).value = (isNear ? moment.date : moment) ?? "";
    const box = form.elements.namedItem(`${each}.about`);
    if (box instanceof HTMLInputElement) box.checked = isNear;
  }
}

form.addEventListener("focusout", ({ target }) => {
  if (!isControl(target) || !target.name || !target.value.trim()) return;
  problems.tellLeft(target, allProblems(readState()));
  if (!payload.personWords) unjudged.add(target);
});

// --- rows ----------------------------------------------------------------------------------------------------------------

form.addEventListener("click", ({ target }) => {
  const list = findAround(target, "[data-rows]");
  if (!list) return;
  if (findAround(target, "[data-add]")) controlsIn(addRow(list, payload))[0]?.focus();
  if (findAround(target, "[data-remove]") && target instanceof Node) {
    const rows = [...find(list, ".rows__list", HTMLElement).children];
    const at = rows.findIndex((row) => row.contains(target));
    removeRow(form, list, at, payload);
    update();
  }
});

/**
 * The writer says that a name or number may be public: a row for it, where the reason is asked.
 *
 * @param {string} typed
 */
function acknowledge(typed) {
  const list = find(form, "[data-rows=acknowledged]", HTMLElement);
  list.closest("details")?.toggleAttribute("open", true);
  const [text, reason] = controlsIn(addRow(list, payload));
  text.value = typed;
  goTo(reason);
  update();
}

/**
 * The writer takes a text as it is mended.
 *
 * @param {HTMLElement} control
 * @param {string} text
 */
function mend(control, text) {
  if (!isControl(control)) return;
  control.value = text;
  control.dispatchEvent(new Event("input", { bubbles: true }));
  update();
  control.focus();
}

// --- steps ---------------------------------------------------------------------------------------------------------------

/**
 * @param {string} name
 * @param {{focus?: boolean}} [options]
 */
function show(name, { focus = true } = {}) {
  steps.show(name);
  const isLast = steps.current === "check";
  find(root, ".form__preview", HTMLElement).hidden = isLast;
  part("page-preview").hidden = true;
  part("ready").hidden = true;
  steps.entitle();
  if (!isLast || payload.personWords) arrive(focus);
  else awaitNames().then(() => steps.current === "check" && arrive(focus));
}

/** @param {boolean} focus */
function arrive(focus) {
  if (steps.current === "check") check();
  if (focus && !problems.isSummarized) steps.focus();
}

/**
 * Errors of these steps, the first of them first; what no step asks is told at the end.
 *
 * @param {PlacedProblem[]} all
 * @param {string[]} names of steps
 */
function errorsOf(all, names) {
  /** @param {string} key */
  const isToCome = (key) => steps.isAfter(form.querySelector(`[data-field="${key}"], [data-rows="${key}"]`), names);
  const order = [...form.elements];
  /** @param {PlacedProblem} problem */
  const placeOf = ({ control }) => (control ? order.indexOf(control) : -1);
  return all
    .filter(({ severity }) => severity === "error")
    .filter(({ control, reads = [] }) => control && names.includes(steps.of(control)) && !reads.some(isToCome))
    .sort((one, other) => placeOf(one) - placeOf(other));
}

/** @param {string} id of the act */
const fileOf = (id) => `acts/${id}.yaml`;

function goOn() {
  clearTimeout(waiting);
  const state = readState();
  const all = allProblems(state);
  const wrong = errorsOf(all, isAdopting ? ["learn"] : steps.untilNow);
  problems.summarize(wrong, all, goTo, fileOf(state.id));
  if (wrong.length) steps.entitle({ isWrong: true });
  else location.hash = steps.next;
}

/** The last step: the whole page, and the ways to send it when nothing is wrong. */
function check() {
  const state = readState();
  const { act, id, who, folder, organisation, newcomer } = state;
  const all = allProblems(state);
  const wrong = all.filter(({ severity }) => severity === "error");
  preview.showPage(act, who);
  part("page-preview").hidden = false;
  part("ready").hidden = wrong.length > 0;
  part("unjudged").hidden = Boolean(payload.personWords);
  problems.summarize(wrong, all, goTo, fileOf(id));
  if (wrong.length) return;
  const files = [{ path: fileOf(id), text: writeAct(act, payload), isNew: !edited }];
  if (!edited && !organisation && newcomer) {
    files.unshift({
      path: `editorial/organisations/${folder}.yaml`,
      text: writeNewcomer(newcomer, payload),
      isNew: true,
    });
  }
  send(files, act.title ?? "");
}

/**
 * To a control, in whatever step and folded block it is.
 *
 * @param {HTMLElement} control
 */
function goTo(control) {
  const step = steps.of(control);
  steps.include(step);
  control.closest("[data-block]")?.removeAttribute("hidden"); // an adoption leaves it out
  if (step !== steps.current) {
    history.pushState(null, "", `#${step}`);
    show(step, { focus: false });
  }
  control.closest("details")?.toggleAttribute("open", true);
  control.focus();
  control.scrollIntoView({ block: "center" });
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (steps.current !== "check") goOn();
});
part("previous").addEventListener("click", () => {
  location.hash = steps.previous;
});
addEventListener("hashchange", () => {
  const name = location.hash.slice(1);
  if (name && !steps.canShow(name)) return; // the skip link, for instance
  if (name !== "check") problems.hideSummary();
  show(name);
});

// --- the draft -----------------------------------------------------------------------------------------------------------

/** @type {Answers} */
let removed = {};

function removeDraft() {
  removed = collectAnswers(form);
  draft.remove();
  begin(original);
  history.replaceState(null, "", location.href.split("#")[0]);
  steps.forget();
  show("", { focus: false });
  part("restored").hidden = false;
  part("restored-text").textContent = words.deleted;
  part("draft").hidden = true;
  part("draft-undo").hidden = false;
  find(root, "[data-restored] [data-draft-delete]", HTMLElement).hidden = true;
  part("draft-undo").focus();
}

function undoRemoval() {
  begin(removed);
  part("restored").hidden = true;
  update();
  steps.focus();
}

for (const button of findAll(root, "[data-draft-delete]", HTMLElement)) button.addEventListener("click", removeDraft);
part("draft-undo").addEventListener("click", undoRemoval);
addEventListener("pagehide", () => save(collectAnswers(form)));

// --- beginning -----------------------------------------------------------------------------------------------------------

/**
 * Fills the form; nothing is judged yet.
 *
 * @param {Answers} answers
 */
function begin(answers) {
  fillForm(form, { language, ...answers }, payload);
  for (const details of findAll(form, "details[data-block]", HTMLDetailsElement)) {
    details.open = controlsIn(details).some(({ name, value }) => value && answers[name]);
  }
  problems.forget();
  unjudged.clear();
  counters.countAll();
  organisations.update();
  const { act, who } = readState();
  preview.showCard(act, who);
}

async function start() {
  const told = edited ? await loadEdited(edited) : {};
  fillForm(form, { language }, payload);
  original = { language, ...told };
  const kept = draft.read();
  begin(kept?.answers ?? original);
  if (isAdopting) askAdoption(kept);
  if (kept) {
    part("restored").hidden = false;
    part("restored-text").textContent = fill(words.restored, { time: formatTime(kept.saved) });
    steps.reach(kept.step);
  }
  const wanted = location.hash.slice(1) || (kept?.step ?? "");
  show(steps.isReached(wanted) ? wanted : "", { focus: false });
  root.dataset.state = "ready";
}

/**
 * The answers that tell the act which is edited.
 *
 * @param {string} id
 */
async function loadEdited(id) {
  const purpose = part("purpose");
  purpose.hidden = false;
  try {
    if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(id)) throw new Error(id);
    const { typed } = await loadJson(`${payload.addresses.typed}${id}.json`);
    purpose.textContent = fill(isAdopting ? words.adopting : words.editing, { title: typed.title });
    controlOf(form, "organisation").setAttribute("readonly", "");
    return writeAnswers(typed, id.split("/")[0], payload);
  } catch {
    purpose.textContent = words.not_loaded;
    form.hidden = true;
    return {};
  }
}

/**
 * Of the whole form only the adoptions, with a row for the new one.
 *
 * @param {Draft | null} kept
 */
function askAdoption(kept) {
  const block = find(form, "[data-block=adoptions]", HTMLElement);
  for (const each of findAll(form, "[data-block]", HTMLElement)) each.hidden = each !== block;
  block.toggleAttribute("open", true);
  if (!kept) addRow(find(block, "[data-rows]", HTMLElement), payload);
}

openComboboxes(form, payload, status);
start();
