/* A search field that offers while somebody types (offers.js). A combobox with a list: the focus stays in the field, the
   arrow keys choose, Enter opens, Escape closes. */

import { findAround } from "../../scripts/elements.js";
import { loadJson } from "../../scripts/loader.js";
import { ownAddress } from "../../scripts/own_address.js";
import { pluralize } from "../../scripts/phrases.js";
import { findOffers, LETTERS } from "./offers.js";

/** @import { Labels, Offer } from "./offers.js" */

const PAUSE = 80; // milliseconds of no typing before something is offered

let made = 0;

/**
 * Makes a field offer.
 *
 * @param {HTMLInputElement} field with the address of its labels in `data-suggest`
 */
export function offerSuggestions(field) {
  made += 1;
  const name = `suggest-${made}`;
  const list = makeList(name, field.labels?.[0]?.textContent ?? "");
  const status = document.createElement("span");
  status.className = "vh";
  status.setAttribute("role", "status");
  field.after(list, status);
  field.setAttribute("aria-controls", name); // its role is set with the page (site.js)

  /** @type {Offer[]} */
  let offers = [];
  let at = -1;
  let turn = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  function close() {
    turn += 1;
    clearTimeout(waiting);
    offers = [];
    at = -1;
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  /** @param {number} place in the list; -1: the field itself */
  function choose(place) {
    at = place;
    for (const [each, option] of [...list.children].entries()) {
      option.setAttribute("aria-selected", String(each === at));
    }
    if (at < 0) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", list.children[at].id);
    list.children[at].scrollIntoView({ block: "nearest" });
  }

  async function offer() {
    turn += 1;
    const mine = turn;
    try {
      /** @type {Labels} */
      const labels = await loadJson(field.dataset.suggest ?? "");
      const found = await findOffers(field.value, labels, loadJson);
      if (mine !== turn || document.activeElement !== field) return;
      const chosen = offers[at];
      if (!found.length) close();
      offers = found;
      list.replaceChildren(...found.map((each, place) => makeOption(each, `${name}-${place}`, labels)));
      list.hidden = !found.length;
      field.setAttribute("aria-expanded", String(found.length > 0));
      choose(chosen ? found.findIndex(({ kind, href }) => kind === chosen.kind && href === chosen.href) : -1);
      const isSaid = found.length && field.value.trim().length >= LETTERS;
      status.textContent = isSaid ? pluralize(labels.suggestions, found.length, document.documentElement.lang) : "";
    } catch (error) {
      console.error(error);
      close();
    }
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
      close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) {
        offer();
        return;
      }
      const step = event.key === "ArrowDown" ? 1 : -1;
      const places = offers.length + 1; // the field itself is one of them
      choose(((at + 1 + step + places) % places) - 1);
    } else if (event.key === "Enter") {
      const chosen = offers[at];
      close();
      if (!chosen) return;
      event.preventDefault();
      open(chosen, field);
    }
  });
  field.addEventListener("blur", close);
  field.form?.addEventListener("submit", close);
  list.addEventListener("pointerdown", (event) => event.preventDefault()); // the focus stays in the field
  list.addEventListener("click", (event) => {
    const option = findAround(event.target, "[role=option]");
    const chosen = option && offers[[...list.children].indexOf(option)];
    if (!chosen) return;
    close();
    open(chosen, field);
  });
  if (field.value && document.activeElement === field && field.value !== field.defaultValue) offer();
}

/**
 * A word is searched as if it had been typed; everything else has a page.
 *
 * @param {Offer} offer
 * @param {HTMLInputElement} field
 */
function open({ kind, label, href }, field) {
  if (kind === "word" && field.form) {
    field.value = label;
    field.form.requestSubmit();
    return;
  }
  const own = ownAddress(href);
  if (own) location.assign(own);
}

/**
 * @param {string} id
 * @param {string} label
 */
function makeList(id, label) {
  const list = document.createElement("ul");
  list.className = "suggest__list";
  list.id = id;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", label);
  return list;
}

/**
 * @param {Offer} offer
 * @param {string} id
 * @param {Labels} labels
 */
function makeOption({ kind, label, language }, id, labels) {
  const option = document.createElement("li");
  option.className = "suggest__option";
  option.id = id;
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
