/* A field in which a name is found by typing any part of it, in any language. Keys as the ARIA practices have them. */

import { find, findAll, findAround } from "../../scripts/elements.js";
import { pluralize } from "../../scripts/phrases.js";
import { suggestNames } from "./name_matching.js";

/** @import { Payload, Collection } from "./payload.js" */

const MOST = 8; // names offered

/**
 * Makes every `[data-combo]` of the form one, those of rows to come as well.
 *
 * @param {HTMLFormElement} form
 * @param {Payload} payload
 * @param {HTMLElement} status a live region
 */
export function openComboboxes(form, payload, status) {
  const { names, matching, language, words } = payload;

  /**
   * @param {EventTarget | null} target
   * @returns {HTMLInputElement | undefined} the combobox that it is
   */
  const asCombobox = (target) =>
    target instanceof HTMLInputElement && target.matches("[data-combo]") && !target.readOnly ? target : undefined;
  /** @param {HTMLInputElement} input */
  const listOf = (input) => find(document, `#${CSS.escape(input.getAttribute("aria-controls") ?? "")}`, HTMLElement);
  /** @param {HTMLInputElement} input */
  const optionsOf = (input) => findAll(listOf(input), ":scope > *", HTMLElement);

  /** @param {HTMLInputElement} input */
  function open(input) {
    const collection = names[/** @type {Collection} */ (input.dataset.combo)];
    const found = suggestNames(input.value, collection, MOST).map((id) => collection.get(id)?.[language] ?? id);
    if (input.name === "organisation") found.push(...suggestNewcomers(input.value));
    const rows = [...new Set(found)].slice(0, MOST);
    listOf(input).replaceChildren(...rows.map((name, index) => drawOption(name, `${input.id}-option-${index}`)));
    show(input, rows.length > 0 && !(found.length === 1 && rows[0] === input.value));
    if (!input.value.trim()) return;
    const count = Math.min(found.length, MOST);
    status.textContent = count ? pluralize(words.suggestions, count, language) : words.no_suggestions;
  }

  /**
   * Municipalities that have no organisation on the market yet.
   *
   * @param {string} typed
   */
  function suggestNewcomers(typed) {
    return suggestNames(typed, names.municipalities, MOST)
      .filter((code) => !(code in matching.organisations))
      .map((code) => names.municipalities.get(code)?.[language] ?? code);
  }

  /**
   * @param {HTMLInputElement} input
   * @param {boolean} visible
   */
  function show(input, visible) {
    listOf(input).hidden = !visible;
    input.setAttribute("aria-expanded", String(visible));
    if (!visible) select(input, null);
  }

  /**
   * @param {HTMLInputElement} input
   * @param {HTMLElement | null} chosen
   */
  function select(input, chosen) {
    for (const each of optionsOf(input)) each.setAttribute("aria-selected", String(each === chosen));
    if (chosen) {
      input.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  }

  /**
   * @param {HTMLInputElement} input
   * @param {HTMLElement} chosen
   */
  function take(input, chosen) {
    input.value = chosen.textContent ?? "";
    show(input, false);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    show(input, false);
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  form.addEventListener("input", ({ target, isTrusted }) => {
    const input = asCombobox(target);
    if (isTrusted && input) open(input);
  });
  form.addEventListener("keydown", (event) => {
    const input = asCombobox(event.target);
    if (!input) return;
    const options = optionsOf(input);
    const isOpen = !listOf(input).hidden;
    const at = options.findIndex((each) => each.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen) open(input);
      const all = optionsOf(input);
      if (!all.length) return;
      const next = event.key === "ArrowDown" ? at + 1 : at < 0 ? all.length - 1 : at - 1;
      select(input, all[(next + all.length) % all.length]);
    } else if (event.key === "Enter" && isOpen && at >= 0) {
      event.preventDefault();
      take(input, options[at]);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      show(input, false);
    }
  });
  form.addEventListener("pointerdown", (event) => {
    if (findAround(event.target, ".combo__list")) event.preventDefault(); // the field keeps the focus
  });
  form.addEventListener("click", ({ target }) => {
    const chosen = findAround(target, "[role=option]"); // not at once: a finger may be scrolling the list
    const combo = chosen && findAround(chosen, ".combo");
    if (combo) take(find(combo, "input", HTMLInputElement), chosen);
  });
  form.addEventListener("focusout", ({ target }) => {
    const input = asCombobox(target);
    if (input) show(input, false);
  });
}

/**
 * @param {string} name
 * @param {string} id
 */
function drawOption(name, id) {
  const option = document.createElement("li");
  option.id = id;
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  option.textContent = name;
  return option;
}
