/* A field in which a name is found by typing any part of it, in any language. Keys as the ARIA practices have them. */

import { exactly, suggestions } from "./name_matching.js";
import { counted } from "./typed_text.js";

const MOST = 8;

/** Makes every `[data-combo]` of the form one, those of rows to come as well. `status` is a live region. */
export function comboboxesIn(form, known, status) {
  const listOf = (input) => document.getElementById(input.getAttribute("aria-controls"));
  const optionsOf = (input) => [...listOf(input).children];
  const isCombo = (target) => target.matches?.("[data-combo]") && !target.readOnly;

  function open(input) {
    const names = known.names[input.dataset.combo];
    const rows = suggestions(input.value, names, MOST).map((id) => names.get(id)[known.language]);
    if (input.name === "organisation") rows.push(...newcomers(input.value));
    listOf(input).replaceChildren(
      ...[...new Set(rows)].slice(0, MOST).map((name, index) => option(input, name, index)),
    );
    show(input, rows.length > 0 && !(rows.length === 1 && rows[0] === input.value));
    if (input.value.trim())
      status.textContent = rows.length
        ? counted(known.words.suggestions, Math.min(rows.length, MOST), known.language)
        : known.words.no_suggestions;
  }

  /** Municipalities that have no organisation on the market yet. */
  function newcomers(typed) {
    return suggestions(typed, known.names.municipalities, MOST)
      .map((code) => known.names.municipalities.get(code)[known.language])
      .filter((name) => !exactly(name, known.names.organisations));
  }

  function option(input, name, index) {
    const made = document.createElement("li");
    made.id = `${input.id}-option-${index}`;
    made.setAttribute("role", "option");
    made.setAttribute("aria-selected", "false");
    made.textContent = name;
    return made;
  }

  function show(input, visible) {
    listOf(input).hidden = !visible;
    input.setAttribute("aria-expanded", String(visible));
    if (!visible) select(input, null);
  }

  function select(input, chosen) {
    for (const each of optionsOf(input)) each.setAttribute("aria-selected", String(each === chosen));
    if (chosen) {
      input.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  }

  function take(input, chosen) {
    input.value = chosen.textContent;
    show(input, false);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    show(input, false);
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  form.addEventListener("input", ({ target, isTrusted }) => {
    if (isTrusted && isCombo(target)) open(target);
  });
  form.addEventListener("keydown", (event) => {
    const input = event.target;
    if (!isCombo(input)) return;
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
    if (event.target.closest?.(".combo__list")) event.preventDefault(); // the field keeps the focus
  });
  form.addEventListener("click", ({ target }) => {
    // not at once: a finger may be scrolling the list
    const chosen = target.closest?.("[role=option]");
    if (chosen) take(chosen.closest(".combo").querySelector("input"), chosen);
  });
  form.addEventListener("focusout", ({ target }) => {
    if (isCombo(target)) show(target, false);
  });
}
