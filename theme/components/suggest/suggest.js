/* What a search field offers while somebody types: topics and organisations by their names, acts by their titles. A
   combobox with a list: the focus stays in the field, the arrow keys choose, Enter opens, Escape closes. */

import { json } from "../../scripts/loader.js";
import { folded, plural, wordsOf } from "../../scripts/phrases.js";

const LETTERS = 2; // typed before anything is offered
const TOPICS = 3; // of topics and organisations together
const OFFERS = 7; // in all
const DEPTHS = [0, 2, 3, 4, 6]; // letters in the names of the files of titles (generator/search/suggestions.py)
const KINDS = ["theme", "sector", "organisation", "programme", "challenge"];
const PAUSE = 80;

/** Whether every typed word begins a word of the text. */
export function fits(typed, text) {
  const words = wordsOf(text);
  return typed.every((start) => words.some((word) => word.startsWith(start)));
}

/** The names of the files that may hold titles for a typed word, from the first file down. */
export function filesFor(word) {
  return DEPTHS.filter((depth) => depth <= word.length).map((depth) => (depth ? word.slice(0, depth) : "all"));
}

/** What is offered for a text: [{ kind, label, href, language }]. */
export async function offersFor(text, labels, load = json) {
  const typed = wordsOf(text);
  if (!typed.length || folded(text.trim()).length < LETTERS) return [];
  const topics = KINDS.flatMap((kind) =>
    Object.entries(labels.facets[kind] ?? {})
      .filter(([, label]) => fits(typed, label))
      .map(([id, label]) => ({ kind, label, href: `${labels.sections[kind]}${id}/` })),
  );
  const acts = (await titles(typed, labels, load))
    .filter(([title]) => fits(typed, title))
    .map(([title, id, language]) => ({ kind: "act", label: title, href: `${labels.sections.act}${id}/`, language }));
  return [...topics.slice(0, Math.max(TOPICS, OFFERS - acts.length)), ...acts].slice(0, OFFERS);
}

async function titles(typed, labels, load) {
  const longest = typed.reduce((one, other) => (other.length > one.length ? other : one));
  for (const name of filesFor(longest)) {
    const { acts, deeper } = await load(`${labels.titles}${encodeURIComponent(name)}.json`).catch(() => ({
      acts: [],
      deeper: 0,
    }));
    if (!deeper) return acts;
  }
  return [];
}

let made = 0;

/** Makes a field offer. @param {HTMLInputElement} field with the address of its labels in `data-suggest` */
export function suggest(field) {
  const name = `suggest-${++made}`;
  const list = document.createElement("ul");
  const said = document.createElement("span");
  list.className = "suggest__list";
  list.id = name;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.labels[0]?.textContent ?? "");
  said.className = "vh";
  said.setAttribute("role", "status");
  field.after(list, said);
  field.setAttribute("aria-controls", name); // its role is set with the page (tori.js)

  let offers = [];
  let at = -1;
  let turn = 0;
  let waiting;

  function close() {
    turn++;
    clearTimeout(waiting);
    offers = [];
    at = -1;
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  function choose(place) {
    at = place;
    [...list.children].forEach((option, each) => option.setAttribute("aria-selected", String(each === at)));
    if (at < 0) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", list.children[at].id);
    list.children[at].scrollIntoView({ block: "nearest" });
  }

  async function offer() {
    const mine = ++turn;
    try {
      const labels = await json(field.dataset.suggest);
      const found = await offersFor(field.value, labels);
      if (mine !== turn || document.activeElement !== field) return;
      if (!found.length) close();
      offers = found;
      list.replaceChildren(...found.map((each, place) => optionOf(each, place, labels)));
      list.hidden = !found.length;
      field.setAttribute("aria-expanded", String(found.length > 0));
      choose(-1);
      said.textContent =
        field.value.trim().length < LETTERS
          ? ""
          : found.length
            ? plural(labels.suggestions, found.length, document.documentElement.lang)
            : "";
    } catch (error) {
      console.error(error);
      close();
    }
  }

  function optionOf({ kind, label, language }, place, labels) {
    const option = document.createElement("li");
    option.className = "suggest__option";
    option.id = `${name}-${place}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    const text = document.createElement("span");
    text.append(label);
    if (language && language !== document.documentElement.lang) text.lang = language;
    const what = document.createElement("small");
    what.append(labels.suggested[kind] ?? kind);
    option.append(text, " ", what);
    return option;
  }

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(offer, PAUSE);
  });
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault(); // the field keeps its text
      event.stopPropagation();
      return close();
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) return offer();
      const step = event.key === "ArrowDown" ? 1 : -1;
      const places = offers.length + 1; // the field itself is one of them
      return choose(((at + 1 + step + places) % places) - 1);
    }
    if (event.key === "Enter") {
      const chosen = offers[at];
      close();
      if (!chosen) return;
      event.preventDefault();
      location.assign(chosen.href);
    }
  });
  field.addEventListener("blur", close);
  field.form?.addEventListener("submit", close);
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the focus stays in the field
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(offers[[...list.children].indexOf(option)].href);
  });
  if (field.value && document.activeElement === field && field.value !== field.defaultValue) offer();
}
