/* The list of the market page and what stands around it: its heading, notes, what was found beside acts, what is near. */

import { find, findAll } from "../../scripts/elements.js";
import { fold } from "../../scripts/folding.js";
import { fill, formatNumber, pluralize } from "../../scripts/phrases.js";
import { Announcer } from "./announcer.js";
import { drawWaitingRows } from "./rows.js";
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
 * @typedef {(HTMLElement | undefined)[]} Rows one for each hit; none where its text did not come
 *
 * @typedef {object} Ranked what a state found, before anything of it is read
 * @property {State} state
 * @property {Answer} answer before any filter
 * @property {Hit[]} hits that pass the filters, in their order
 * @property {Hit[]} near ones that pass the filters
 * @property {Drop[]} drops filters that hide acts, when there are no hits
 *
 * @typedef {Ranked & {rows: Rows, nearRows: Rows, others: HTMLElement[], help?: Help}} Found the same, ready to show: the rows of
 *   the first hits, items for what was found beside acts, and what draws help when there are no hits
 * @typedef {Pick<typeof import("./empty_state.js"), "drawFilterHelp" | "drawHelp">} Help
 */

export class Results {
  static BATCH = BATCH;

  #settings;
  #addressOf;
  #list = find(document, "[data-results]", HTMLElement);
  #heading = find(part("count"), "h2", HTMLElement);
  #order = find(part("order"), "select", HTMLSelectElement);
  #announcer = new Announcer(part("status"));
  #shown = 0;
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

  /** How many rows of hits are shown. */
  get shown() {
    return this.#shown;
  }

  /** The select with the orders. */
  get order() {
    return this.#order;
  }

  focus() {
    this.#heading.focus({ preventScroll: true });
  }

  /** Somebody types: nothing is told until they pause. */
  type() {
    this.#announcer.type();
  }

  /**
   * The heading of the list, which is told as well.
   *
   * @param {string} text
   * @param {string[]} more what else is told
   */
  say(text, ...more) {
    if (this.#heading.textContent !== text) this.#heading.textContent = text;
    this.#announcer.say([text, ...more].map((each) => (/[.!?]$/.test(each) ? each : `${each}.`)).join(" "));
  }

  /** @param {State} state whose answer is waited for */
  showLoading({ query }) {
    const { dataset } = this.#list;
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
   * How much was found, and rows of nothing while it is on its way.
   *
   * @param {Ranked} ranked
   */
  showRanked(ranked) {
    const { hits, near } = ranked;
    this.#showHead(ranked);
    this.#heading.textContent = this.#countOf(ranked);
    this.#list.replaceChildren(drawWaitingRows(Math.min(BATCH, hits.length || near.length)));
    document.documentElement.classList.remove("waiting");
  }

  /**
   * @param {Found} found
   * @param {(hits: Hit[]) => Promise<Rows>} loadMore rows of more hits; none when something else is shown by now
   */
  showFound(found, loadMore) {
    const { state, answer, hits, rows, nearRows, others, drops, help } = found;
    const settings = this.#settings;
    const near = drawnOf(nearRows);
    this.#showHead(found);
    part("also").hidden = !others.length;
    find(part("also"), "ul", HTMLElement).replaceChildren(...others);
    const told = { state, plan: answer.plan, without: answer.hits.length, drops, address: this.#addressOf };
    const parts = hits.length ? this.#drawRows(hits, rows, loadMore) : [];
    const filterHelp = help?.drawFilterHelp(told, settings);
    if (!hits.length && !near.length) parts.push(copyPart("picture"));
    if (filterHelp) parts.push(filterHelp);
    if (near.length) parts.push(this.#drawNear(near));
    if (help) parts.push(help.drawHelp(told, settings));
    this.#list.replaceChildren(...parts);
    const more = [];
    if (hits.length && near.length) {
      more.push(`${settings.words.closest}: ${pluralize(settings.acts, near.length, settings.language)}`);
    }
    more.push(...this.#showLost(rows.length - drawnOf(rows).length + nearRows.length - near.length));
    this.say(this.#countOf({ ...found, near: found.near.slice(0, near.length) }), ...more);
    this.#mark("ready", state.query, hits.length);
  }

  /**
   * What stands above the list.
   *
   * @param {Ranked} ranked
   */
  #showHead({ state, answer, hits }) {
    for (const node of findAll(document, "[data-search-static]", HTMLElement)) node.hidden = true;
    part("failed").hidden = true;
    part("order").hidden = hits.length < 2;
    this.#showNote(state, answer.plan, hits.length);
    document.title = state.query ? `${state.query} – ${this.#settings.title}` : this.#everything.title;
  }

  /**
   * What was found, in a sentence.
   *
   * @param {Ranked} ranked
   */
  #countOf({ answer, hits, near }) {
    const settings = this.#settings;
    const { language } = settings;
    if (hits.length) return pluralize(settings.found, hits.length, language);
    if (!near.length) return settings.nothing;
    if (answer.hits.length) return pluralize(settings.near_filters, near.length, language);
    const isLong = (answer.plan?.words.length ?? 0) > 1;
    return pluralize(isLong ? settings.near_words : settings.near, near.length, language);
  }

  /**
   * Says that acts could not be shown.
   *
   * @param {number} count
   * @returns {string[]} what it says
   */
  #showLost(count) {
    const { lost, language } = this.#settings;
    const note = part("lost");
    note.textContent = count ? pluralize(lost, count, language) : "";
    note.hidden = !count;
    return count ? [note.textContent] : [];
  }

  /** @param {string} shown the one note that stays */
  #restore(shown) {
    this.#list.replaceChildren(...this.#everything.nodes);
    this.#shown = 0;
    for (const node of findAll(document, "[data-search-static]", HTMLElement)) node.hidden = false;
    for (const name of ["note", "also", "lost", "failed"]) part(name).hidden = name !== shown;
    document.title = this.#everything.title;
    this.endLoading();
  }

  /**
   * @param {Hit[]} hits
   * @param {Rows} first rows of the first hits
   * @param {(hits: Hit[]) => Promise<Rows>} loadMore
   */
  #drawRows(hits, first, loadMore) {
    const { language, shown: words } = this.#settings;
    const list = copyPart("list");
    const more = copyPart("more");
    const button = find(more, "button", HTMLButtonElement);
    let asked = 0; // of the hits those whose rows have been asked for
    /** @param {Rows} rows */
    const add = (rows) => {
      const drawn = drawnOf(rows);
      list.append(...drawn);
      asked += rows.length;
      this.#shown = asked;
      more.hidden = asked >= hits.length;
      find(more, "p", HTMLElement).textContent = fill(words, {
        shown: formatNumber(list.children.length, language),
        total: formatNumber(hits.length, language),
      });
      return drawn;
    };
    button.addEventListener("click", async () => {
      const next = hits.slice(asked, asked + BATCH);
      button.disabled = true;
      try {
        const rows = await loadMore(next);
        const drawn = add(rows);
        const told = this.#showLost(rows.length - drawn.length);
        if (told.length) this.#announcer.say(told.join(" "));
        if (drawn.length) find(drawn[0], "a", HTMLElement).focus();
      } catch {
        this.#announcer.say(this.#showLost(next.length).join(" "));
      } finally {
        button.disabled = false;
      }
      if (document.activeElement === document.body && !more.hidden) button.focus();
    });
    add(first);
    return [list, more];
  }

  /** @param {HTMLElement[]} rows */
  #drawNear(rows) {
    const { acts, language } = this.#settings;
    const section = copyPart("near");
    find(section, "p", HTMLElement).append(pluralize(acts, rows.length, language));
    find(section, "ul", HTMLElement).append(...rows);
    return section;
  }

  /**
   * "Showing results for …", with a link to the search as it was typed.
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

  /**
   * @param {"ready" | "error"} condition
   * @param {string} query
   * @param {number} total
   */
  #mark(condition, query, total) {
    const { dataset } = this.#list;
    dataset.query = query;
    dataset.total = String(total);
    document.documentElement.classList.remove("waiting");
    dataset.state = condition; // last: whoever waits for it finds the rest in place
  }
}

/** @param {Rows} rows */
function drawnOf(rows) {
  return rows.flatMap((row) => row ?? []);
}

/**
 * A part of the page that the search fills.
 *
 * @param {string} name
 */
function part(name) {
  return find(document, `[data-search-${name}]`, HTMLElement);
}
