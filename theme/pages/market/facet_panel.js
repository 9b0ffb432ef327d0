/* The facets on the page: a form of checkboxes beside the results or, on a narrow screen, in a dialog. It shows what it
   is given and tells what is chosen; it counts nothing itself. */

import { find, findAll } from "../../scripts/elements.js";
import { fold } from "../../scripts/folding.js";
import { fill, formatNumber } from "../../scripts/phrases.js";
import { FACETS } from "./address.js";
import { copyPart, labelOf } from "./settings.js";

/**
 * @import { Choices } from "./address.js"
 * @import { Counts, Facet } from "./facet_counts.js"
 * @import { Settings } from "./settings.js"
 */

const FEW = 6; // values of a facet before "show all"
const MANY = 12; // from so many on, a field finds a value among them
const NATURAL = ["stage", "cost", "year", "language"]; // facets whose values have an order of their own

/** @typedef {{id: string, count: number, isChosen: boolean}} Value */

/**
 * Shows the facets in a form.
 *
 * @param {HTMLFormElement} form
 * @param {Settings} settings
 * @param {(facet: string, id: string) => void} toggle called when somebody changes a choice
 * @returns {(facets: Map<string, Facet>, counts: Counts, chosen: Choices) => void}
 */
export function openFacetPanel(form, settings, toggle) {
  /** @type {Map<string, FacetBox>} */
  const boxes = new Map();

  form.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === "checkbox") toggle(target.name, target.value);
  });
  form.addEventListener("submit", (event) => event.preventDefault());

  return (facets, counts, chosen) => {
    for (const name of FACETS) {
      const facet = facets.get(name);
      if (!facet || facet.values.length < 2) continue;
      let box = boxes.get(name);
      if (!box) {
        box = new FacetBox(name, settings);
        boxes.set(name, box);
        form.append(box.details);
      }
      box.show(facet, counts.get(name) ?? new Uint32Array(facet.values.length), chosen.get(name) ?? []);
    }
  };
}

class FacetBox {
  /** @type {Value[]} */
  #values = [];
  /** @type {Map<string, HTMLElement>} */
  #drawn = new Map();
  #isWhole = false; // all values are shown, not the first few
  #only = ""; // what the names of the values shown hold, folded
  #isNew = true;

  /**
   * @param {string} name
   * @param {Settings} settings
   */
  constructor(name, settings) {
    this.name = name;
    this.settings = settings;
    const { label, all } = settings.facets[name];
    const details = copyPart("facet");
    this.details = details;
    this.list = find(details, "[data-values]", HTMLElement);
    this.more = find(details, "button", HTMLElement);
    this.finder = find(details, "[data-find]", HTMLElement);
    this.field = find(this.finder, "input", HTMLInputElement);
    this.none = find(details, "[data-none]", HTMLElement);
    details.dataset.facet = name;
    details.toggleAttribute("open", settings.open_facets.includes(name));
    find(details, "summary span", HTMLElement).append(label);
    find(details, "legend", HTMLElement).append(label);
    find(this.finder, "span", HTMLElement).append(fill(settings.words.find, { name: label.toLowerCase() }));
    this.more.append(all);
    this.more.addEventListener("click", () => this.#toggle());
    this.finder.addEventListener("input", () => {
      this.#only = fold(this.field.value.trim());
      this.#draw();
    });
  }

  /**
   * @param {Facet} facet
   * @param {Uint32Array} counts
   * @param {string[]} chosen
   */
  show(facet, counts, chosen) {
    const gone = chosen.filter((id) => !facet.values.includes(id));
    this.#values = [
      ...facet.values.map((id, place) => ({ id, count: counts[place], isChosen: chosen.includes(id) })),
      ...gone.map((id) => ({ id, count: 0, isChosen: true })),
    ];
    if (chosen.length && this.#isNew) this.details.toggleAttribute("open", true);
    this.#isNew = false;
    this.#draw();
  }

  /** Shows all values, or the first few; the focus goes to what came. */
  #toggle() {
    this.#isWhole = !this.#isWhole;
    this.#only = this.field.value = "";
    const before = new Set(this.#shown());
    this.more.textContent = this.#isWhole ? this.settings.words.fewer : this.settings.facets[this.name].all;
    this.more.setAttribute("aria-expanded", String(this.#isWhole));
    this.#draw();
    if (!this.#isWhole) return;
    const fresh = this.#shown().find((each) => !before.has(each));
    if (!this.finder.hidden) this.field.focus();
    else if (fresh) find(fresh, "input", HTMLElement).focus();
  }

  #shown() {
    return findAll(this.list, ":scope > *", HTMLElement).filter((each) => !each.hidden);
  }

  /** @param {string} id */
  #labelOf(id) {
    return labelOf(this.settings, this.name, id);
  }

  /** @param {string} id */
  #elementOf(id) {
    const known = this.#drawn.get(id);
    if (known) return known;
    const value = copyPart("value");
    const box = find(value, "input", HTMLInputElement);
    box.name = this.name;
    box.value = id;
    find(value, "span", HTMLElement).append(this.#labelOf(id));
    this.#drawn.set(id, value);
    return value;
  }

  /** Places the values that are to be seen; while the focus is among them, none goes and none moves. */
  #draw() {
    const there = this.#values.filter(({ count, isChosen }) => count || isChosen);
    if (!NATURAL.includes(this.name)) {
      const { language } = this.settings;
      const byName = (/** @type {Value} */ one, /** @type {Value} */ other) =>
        this.#labelOf(one.id).localeCompare(this.#labelOf(other.id), language);
      there.sort((one, other) => other.count - one.count || byName(one, other));
    }
    const isShort = there.length <= FEW + 1;
    this.more.hidden = isShort;
    this.finder.hidden = !this.#isWhole || there.length < MANY;
    const shown =
      this.#isWhole || isShort
        ? there.filter(({ id }) => !this.#only || fold(this.#labelOf(id)).includes(this.#only))
        : there.filter(({ isChosen }, place) => place < FEW || isChosen);
    this.none.hidden = shown.length > 0;
    const isFocused = this.list.contains(document.activeElement);
    const seen = new Set(shown.map(({ id }) => id));
    for (const [id, value] of this.#drawn) if (!isFocused) value.hidden = !seen.has(id);
    for (const { id } of shown) {
      const value = this.#elementOf(id);
      value.hidden = false;
      if (!isFocused || !value.isConnected) this.list.append(value);
    }
    for (const { id, count, isChosen } of this.#values) {
      const value = this.#drawn.get(id);
      if (!value) continue;
      find(value, "input", HTMLInputElement).checked = isChosen;
      find(value, "b", HTMLElement).textContent = formatNumber(count, this.settings.language);
      value.classList.toggle("check--none", !count);
    }
    this.details.hidden = there.length < 2 && !this.details.contains(document.activeElement);
  }
}
