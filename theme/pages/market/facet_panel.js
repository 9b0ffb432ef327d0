/* The facets on the page: a form of checkboxes beside the results or, on a narrow screen, in a dialog. It shows what it
   is given and tells what is chosen; it counts nothing itself. */

import { filled, folded, number } from "../../scripts/phrases.js";
import { FACETS } from "./address.js";

const FEW = 6; // values of a facet before "show all"
const MANY = 12; // from so many on, a field finds a value among them
const NATURAL = ["stage", "cost", "year", "language"]; // facets whose values have an order of their own

/**
 * @param {HTMLFormElement} form
 * @param {(name: string) => HTMLElement} copy
 * @param {object} settings
 * @param {(facet: string, id: string) => void} toggle called when somebody changes a choice
 */
export function facetPanel(form, copy, settings, toggle) {
  const drawn = new Map();

  form.addEventListener("change", ({ target }) => {
    if (target.type === "checkbox") toggle(target.name, target.value);
  });
  form.addEventListener("submit", (event) => event.preventDefault());

  function facetOf(name, facet) {
    const found = { name, facet, box: copy("facet"), values: new Map(), open: false, only: "" };
    const { label, all } = settings.facets[name];
    found.list = found.box.querySelector("[data-values]");
    found.more = found.box.querySelector("button");
    found.find = found.box.querySelector("[data-find]");
    found.none = found.box.querySelector("[data-none]");
    found.box.dataset.facet = name;
    found.box.querySelector("summary span").append(label);
    found.box.querySelector("legend").append(label);
    found.find.querySelector("span").append(filled(settings.words.find, { name: label.toLowerCase() }));
    found.more.append(all);
    found.more.addEventListener("click", () => {
      found.open = !found.open;
      found.only = found.find.querySelector("input").value = "";
      const before = new Set(shownIn(found));
      found.more.textContent = found.open ? settings.words.fewer : all;
      found.more.setAttribute("aria-expanded", String(found.open));
      draw(found);
      const fresh = shownIn(found).find((each) => !before.has(each));
      if (found.open) (found.find.hidden ? fresh?.querySelector("input") : found.find.querySelector("input"))?.focus();
    });
    found.find.addEventListener("input", () => {
      found.only = folded(found.find.querySelector("input").value.trim());
      draw(found);
    });
    found.box.open = settings.open_facets.includes(name);
    return found;
  }

  function valueOf(found, id) {
    let value = found.values.get(id);
    if (!value) {
      value = copy("value");
      const box = value.querySelector("input");
      box.name = found.name;
      box.value = id;
      value.querySelector("span").append(labelOf(found.name, id));
      found.values.set(id, value);
    }
    return value;
  }

  const labelOf = (name, id) => settings.labels?.[name]?.[id] ?? id;
  const shownIn = (found) => [...found.list.children].filter((each) => !each.hidden);

  /** Places the values that are to be seen; while the focus is among them, none goes and none moves. */
  function draw(found) {
    const { name, facet, counts, chosen } = found;
    const ids = facet.values.map((id, place) => ({ id, count: counts[place], on: chosen.includes(id) }));
    for (const id of chosen) if (!facet.values.includes(id)) ids.push({ id, count: 0, on: true });
    const there = ids.filter((each) => each.count || each.on);
    if (!NATURAL.includes(name)) {
      there.sort(
        (one, other) =>
          other.count - one.count || labelOf(name, one.id).localeCompare(labelOf(name, other.id), settings.language),
      );
    }
    const all = found.open || there.length <= FEW + 1;
    found.more.hidden = there.length <= FEW + 1;
    found.find.hidden = !found.open || there.length < MANY;
    const shown = there.filter((each, place) =>
      all ? !found.only || folded(labelOf(name, each.id)).includes(found.only) : place < FEW || each.on,
    );
    found.none.hidden = shown.length > 0;
    const focused = found.list.contains(document.activeElement);
    const seen = new Set(shown.map(({ id }) => id));
    for (const [id, value] of found.values) if (!focused) value.hidden = !seen.has(id);
    for (const { id } of shown) {
      const value = valueOf(found, id);
      value.hidden = false;
      if (!focused) found.list.append(value);
      else if (!value.isConnected) found.list.append(value);
    }
    for (const each of ids) {
      const value = found.values.get(each.id);
      if (!value) continue;
      value.querySelector("input").checked = each.on;
      value.querySelector("b").textContent = number(each.count, settings.language);
      value.classList.toggle("check--none", !each.count);
    }
    const few = there.length < 2 && !found.box.contains(document.activeElement);
    found.box.hidden = few;
  }

  return {
    /** @param {Map} facets @param {Map<string, Uint32Array>} counts @param {Map<string, string[]>} chosen */
    show(facets, counts, chosen) {
      for (const name of FACETS) {
        const facet = facets.get(name);
        if (!facet || facet.values.length < 2) continue;
        if (!drawn.has(name)) {
          drawn.set(name, facetOf(name, facet));
          form.append(drawn.get(name).box);
        }
        const found = drawn.get(name);
        found.counts = counts.get(name);
        found.chosen = chosen.get(name) ?? [];
        if (found.chosen.length) found.box.open ||= !found.seen;
        found.seen = true;
        draw(found);
      }
    },
  };
}

/** Moves the form into the dialog on a narrow screen, and keeps the focus inside while the dialog is open. */
export function facetSheet(sheet, form, button) {
  const beside = form.parentElement;
  const wide = matchMedia("(min-width: 58rem)");
  const place = () => {
    if (wide.matches && sheet.open) sheet.close();
    (wide.matches ? beside : sheet.querySelector("[data-sheet-body]")).append(form);
  };
  wide.addEventListener("change", place);
  place();
  button.addEventListener("click", () => sheet.showModal());
  sheet.addEventListener("click", (event) => {
    if (event.target === sheet || event.target.closest("[data-close]")) sheet.close();
  });
  sheet.addEventListener("close", () => button.focus());
  sheet.addEventListener("keydown", (event) => {
    if (event.key !== "Tab") return;
    const able = [...sheet.querySelectorAll("button, input, summary")].filter((each) => each.checkVisibility());
    const [first, last] = [able[0], able.at(-1)];
    if (document.activeElement !== (event.shiftKey ? first : last)) return;
    event.preventDefault();
    (event.shiftKey ? last : first).focus();
  });
  return wide;
}

/** The choices as chips that take them away; the focus goes to the next chip, or to the end of the list. */
export function chipList(list, copy, settings, { remove, clear }) {
  return (choices) => {
    const focused = [...list.querySelectorAll("button")].indexOf(document.activeElement);
    const chips = choices.map(([facet, id]) => {
      const chip = copy("chip");
      const label = settings.labels?.[facet]?.[id] ?? id;
      chip.querySelector("[data-label]").append(label);
      const button = chip.querySelector("button");
      button.setAttribute("aria-label", filled(settings.words.remove, { name: label }));
      button.addEventListener("click", () => remove(facet, id));
      return chip;
    });
    if (chips.length) {
      const all = copy("clear");
      all.querySelector("button").addEventListener("click", clear);
      chips.push(all);
    }
    list.replaceChildren(...chips);
    list.hidden = !chips.length;
    if (focused < 0) return;
    const buttons = list.querySelectorAll("button");
    (buttons[Math.min(focused, buttons.length - 1)] ?? document.querySelector("[data-search-count] h2")).focus();
  };
}
