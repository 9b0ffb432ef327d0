/* The list of the market page and what stands around it: its heading, notes, what was found beside acts, what is near. */

import { find, findAll } from "../../scripts/elements.js";
import { fold } from "../../scripts/folding.js";
import { fill, formatNumber, pluralize } from "../../scripts/phrases.js";
import { drawEmptyState } from "./empty_state.js";
import { copyPart } from "./settings.js";

/**
 * @import { Hit, Plan } from "../../search_engine/engine.js"
 * @import { State } from "./address.js"
 * @import { Drop } from "./empty_state.js"
 * @import { Answer } from "./finder.js"
 * @import { Settings } from "./settings.js"
 */

const BATCH = 12; // rows shown at a time

/**
 * @typedef {object} Found what a state found, ready to show
 * @property {State} state
 * @property {Answer} answer before any filter
 * @property {Hit[]} hits that pass the filters, in their order
 * @property {HTMLElement[]} rows of the first hits
 * @property {HTMLElement[]} others items for what was found beside acts
 * @property {Drop[]} drops filters that hide acts, when there are no hits
 */

export class Results {
  static BATCH = BATCH;

  #settings;
  #addressOf;
  #list = find(document, "[data-results]", HTMLElement);
  #heading = find(part("count"), "h2", HTMLElement);
  #order = find(part("order"), "select", HTMLSelectElement);
  /** The page as it was opened: the list of all acts. */
  #everything = {
    nodes: [...this.#list.childNodes],
    count: this.#heading.textContent ?? "",
    total: Number(this.#list.dataset.total),
    title: document.title,
  };

  /**
   * @param {Settings} settings
   * @param {(state: State) => string} addressOf the address of a state
   */
  constructor(settings, addressOf) {
    this.#settings = settings;
    this.#addressOf = addressOf;
  }

  /** The query whose results are shown or on their way. */
  get query() {
    return this.#list.dataset.query;
  }

  /** The select with the orders. */
  get order() {
    return this.#order;
  }

  focus() {
    this.#heading.focus({ preventScroll: true });
  }

  /**
   * A live region speaks when its text changes, and only then.
   *
   * @param {string} text
   */
  say(text) {
    if (this.#heading.textContent !== text) this.#heading.textContent = text;
  }

  /** @param {State} state whose answer is waited for */
  showLoading({ query }) {
    const { dataset } = this.#list;
    this.#list.hidden = !dataset.state; // the page was opened with a search: no list jumps before what it finds
    dataset.state = "loading";
    dataset.query = query;
    this.#list.setAttribute("aria-busy", "true");
  }

  endLoading() {
    this.#list.removeAttribute("aria-busy");
  }

  /** @param {State} state */
  showOrder({ query, sort }) {
    find(this.#order, "[value=relevance]", HTMLOptionElement).hidden = !query;
    this.#order.value = sort;
    part("order").hidden = this.#everything.total < 2;
  }

  /** The list of all acts. */
  showEverything() {
    this.#restore("");
    this.say(this.#everything.count);
    this.#mark("ready", "", this.#everything.total);
  }

  /**
   * The list of all acts, for want of an answer.
   *
   * @param {string} query
   */
  showFailure(query) {
    this.#restore("failed");
    part("order").hidden = true;
    this.say(this.#settings.failed);
    this.#mark("error", query, this.#everything.total);
  }

  /**
   * @param {Found} found
   * @param {(hits: Hit[]) => Promise<HTMLElement[]>} loadMore rows of more hits; none when something else is shown by now
   */
  showFound(found, loadMore) {
    const { state, answer, hits, rows, others } = found;
    const settings = this.#settings;
    for (const node of findAll(document, "[data-search-static]", HTMLElement)) node.hidden = true;
    part("failed").hidden = true;
    part("order").hidden = hits.length < 2;
    this.#showNote(state, answer.plan, hits.length);
    part("also").hidden = !others.length;
    find(part("also"), "ul", HTMLElement).replaceChildren(...others);
    part("closest").hidden = true;
    if (hits.length) this.#showRows(hits, rows, loadMore);
    else this.#showNothing(found);
    this.say(hits.length ? pluralize(settings.found, hits.length, settings.language) : settings.nothing);
    document.title = state.query ? `${state.query} – ${settings.title}` : this.#everything.title;
    this.#mark("ready", state.query, hits.length);
  }

  /**
   * A few acts that are near to what was asked.
   *
   * @param {HTMLElement[]} rows
   */
  showClosest(rows) {
    for (const row of rows) delete row.dataset.actId; // near, but no hit
    find(part("closest"), "ul", HTMLElement).replaceChildren(...rows);
    part("closest").hidden = false;
  }

  /** @param {string} shown the one note that stays */
  #restore(shown) {
    this.#list.replaceChildren(...this.#everything.nodes);
    for (const node of findAll(document, "[data-search-static]", HTMLElement)) node.hidden = false;
    for (const name of ["note", "also", "closest", "failed"]) part(name).hidden = name !== shown;
    document.title = this.#everything.title;
    this.endLoading();
  }

  /**
   * @param {Hit[]} hits
   * @param {HTMLElement[]} first rows of the first hits
   * @param {(hits: Hit[]) => Promise<HTMLElement[]>} loadMore
   */
  #showRows(hits, first, loadMore) {
    const { language, shown: words } = this.#settings;
    const rows = copyPart("list");
    const more = copyPart("more");
    let shown = 0;
    /** @param {HTMLElement[]} fresh */
    const add = (fresh) => {
      rows.append(...fresh);
      shown += fresh.length;
      more.hidden = shown >= hits.length;
      find(more, "p", HTMLElement).textContent = fill(words, {
        shown: formatNumber(shown, language),
        total: formatNumber(hits.length, language),
      });
    };
    find(more, "button", HTMLElement).addEventListener("click", async () => {
      const fresh = await loadMore(hits.slice(shown, shown + BATCH));
      if (!fresh.length) return;
      add(fresh);
      find(fresh[0], "a", HTMLElement).focus();
    });
    add(first);
    this.#list.replaceChildren(rows, more);
  }

  /**
   * "Showing results for …", with a link to the search as it was typed; before it, that no act has all of the words.
   *
   * @param {State} state
   * @param {Plan | undefined} plan
   * @param {number} total
   */
  #showNote(state, plan, total) {
    const { words } = this.#settings;
    const note = part("note");
    note.replaceChildren();
    if (plan?.shown && !state.asTyped && fold(plan.shown) !== fold(plan.typed)) {
      const [before, after] = words.shown_for.split("{shown}");
      const strong = document.createElement("strong");
      strong.append(plan.shown);
      const link = document.createElement("a");
      link.href = this.#addressOf({ ...state, asTyped: true });
      link.append(fill(words.as_typed, { typed: state.query }));
      note.append(before, strong, after, " ", link);
    }
    note.hidden = !(note.hasChildNodes() && total);
  }

  /** @param {Found} found */
  #showNothing({ state, answer, drops }) {
    const { hits, plan } = answer;
    const told = { state, plan, without: hits.length, drops, address: this.#addressOf };
    this.#list.replaceChildren(drawEmptyState(told, this.#settings));
  }

  /**
   * @param {"ready" | "error"} condition
   * @param {string} query
   * @param {number} total
   */
  #mark(condition, query, total) {
    const { dataset } = this.#list;
    dataset.query = query;
    dataset.total = String(total);
    this.#list.hidden = false;
    dataset.state = condition; // last: whoever waits for it finds the rest in place
  }
}

/**
 * A part of the page that the search fills.
 *
 * @param {string} name
 */
function part(name) {
  return find(document, `[data-search-${name}]`, HTMLElement);
}
