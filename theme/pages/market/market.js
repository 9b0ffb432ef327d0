/* The market page: what is asked (its address), what is found, and what of it is shown. The static list stays where there
   is no search. Results never wait for the facets unless a filter or an order needs them. */

import { find, findAll, findAround } from "../../scripts/elements.js";
import { fill, pluralize } from "../../scripts/phrases.js";
import { listChoices, presentChoices, readState, replaceChoices, toggleChoice, writeState } from "./address.js";
import { openChoiceChips } from "./choice_chips.js";
import { countFacets } from "./facet_counts.js";
import { openFacetPanel } from "./facet_panel.js";
import { openFacetSheet } from "./facet_sheet.js";
import { Finder } from "./finder.js";
import { keepPlace, readPlace } from "./place.js";
import { Results } from "./results.js";
import { drawMarked } from "./rows.js";
import { copyPart, readMarketSettings } from "./settings.js";

/**
 * @import { Hit } from "../../search_engine/engine.js"
 * @import { State } from "./address.js"
 * @import { Counts, Table } from "./facet_counts.js"
 * @import { Place } from "./place.js"
 */

const PAUSE = 150; // milliseconds of no typing before a search
const SLOW = 600; // milliseconds after which the wait is announced
const QUICK = 120; // milliseconds in which rows come without rows of nothing before them
const OTHERS = 4; // programmes, networks and the like shown above the acts

/** @param {HTMLFormElement} form of the search */
function start(form) {
  const settings = readMarketSettings();
  const field = find(form, "input", HTMLInputElement);
  const narrow = find(document, "[data-search-narrow]", HTMLElement);
  const facets = find(document, "[data-search-facets]", HTMLFormElement);
  const sheet = find(document, "[data-search-sheet]", HTMLDialogElement);

  let state = readState(location.search);
  let turn = 0; // of the latest search: answers to earlier ones are dropped
  let isShown = false; // what the address says is on the page
  let asking = new AbortController();
  let settled = location.href; // the address before somebody began to type
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let typing;

  /** @param {State} next */
  const addressOf = (next) => location.href.split(/[?#]/)[0] + writeState(next, location.search);
  /**
   * @param {string} facet
   * @param {string} id
   */
  const toggle = (facet, id) => go({ ...state, chosen: toggleChoice(state.chosen, facet, id) });
  const clear = () => go({ ...state, chosen: new Map() });

  const finder = new Finder(settings);
  const results = new Results(settings, addressOf);
  const showPanel = openFacetPanel(facets, settings, toggle);
  const wide = openFacetSheet(sheet, facets, narrow);
  const chips = find(document, "[data-search-chips]", HTMLElement);
  const showChips = openChoiceChips(chips, settings, { remove: toggle, clear });

  // --- showing ------------------------------------------------------------------------------------------------------

  /** @param {Place} [place] where the reader was in the list */
  async function show(place) {
    turn += 1;
    const mine = turn;
    isShown = false;
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const isFiltered = state.chosen.size > 0;
    showChips(listChoices(state.chosen));
    carryAddress();
    narrow.textContent = isFiltered
      ? fill(settings.words.narrow_chosen, { n: listChoices(state.chosen).length })
      : settings.words.narrow;
    narrow.hidden = false;
    results.showOrder(state);
    const isList = !state.query && !isFiltered && state.sort === "newest";
    history.scrollRestoration = isList ? "auto" : "manual";
    if (isList) {
      results.showEverything();
      settle(place);
      return showFacets(mine);
    }
    results.showLoading(state);
    const slow = setTimeout(() => mine === turn && results.say(settings.searching), SLOW);
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let waitingRows;
    try {
      const table = isFiltered ? await finder.loadTable() : undefined;
      if (mine !== turn) return;
      if (table) renameChoices(table);
      const asked = state;
      const answer = await finder.find(asked, signal);
      if (mine !== turn) return;
      clearTimeout(slow);
      const [numbers, nearNumbers] = [answer.hits, answer.near].map((all) => all.map(({ number }) => number));
      const passing =
        table && new Set([numbers, nearNumbers].flatMap((all) => countFacets(table, all, asked.chosen).passing));
      /** @param {Hit} hit */
      const passes = ({ number }) => passing?.has(number) ?? true;
      const hits = await finder.sort(answer.hits.filter(passes), asked);
      const near = answer.near.filter(passes);
      const drops = hits.length ? [] : filtersThatHide(answer.hits);
      narrow.hidden = !isFiltered && !hits.length && !near.length; // there is nothing to narrow
      const ranked = { state: asked, answer, hits, near, drops };
      if (mine !== turn) return;
      waitingRows = setTimeout(() => mine === turn && results.showRanked(ranked), QUICK);
      const first = hits.slice(0, Math.max(Results.BATCH, place?.rows ?? 0));
      const [rows, others, help] = await Promise.all([
        finder.rows([...first, ...near], asked),
        drawOthers(answer.others.slice(0, OTHERS)).catch(() => []),
        hits.length ? undefined : import("./empty_state.js").catch(() => undefined),
      ]);
      if (mine !== turn) return;
      clearTimeout(waitingRows);
      showChips(listChoices(asked.chosen)); // with their labels, which have come by now
      const [own, nearRows] = [rows.slice(0, first.length), rows.slice(first.length)];
      results.showFound({ ...ranked, rows: own, nearRows, others, help }, (more) => loadMore(more, asked, mine));
      settle(place);
      const counted = answer.hits.length ? numbers : nearNumbers;
      showFacets(mine, counted, table && countFacets(table, counted, asked.chosen));
    } catch (error) {
      if (mine !== turn || isAbort(error)) return;
      console.error(error);
      results.showFailure(state.query);
    } finally {
      clearTimeout(slow);
      clearTimeout(waitingRows);
      if (mine === turn) results.endLoading();
    }
  }

  /**
   * What the address says is on the page: the reader is where they were.
   *
   * @param {Place | undefined} place
   */
  function settle(place) {
    if (place) scrollTo({ top: place.top, behavior: "instant" });
    isShown = true;
  }

  /**
   * An old address has the former ids of what has been renamed.
   *
   * @param {Table} table
   */
  function renameChoices({ former }) {
    const chosen = presentChoices(state.chosen, former);
    if (chosen === state.chosen) return;
    state = { ...state, chosen };
    history.replaceState(history.state, "", addressOf(state));
    settled = location.href;
    carryAddress();
  }

  /** The other languages are asked the same. */
  function carryAddress() {
    for (const link of findAll(document, ".langs a[hreflang]", HTMLAnchorElement)) link.search = location.search;
  }

  /**
   * @param {Hit[]} hits
   * @param {State} asked
   * @param {number} mine the turn that asks
   */
  async function loadMore(hits, asked, mine) {
    const rows = await finder.rows(hits, asked);
    return mine === turn ? rows : [];
  }

  /** @type {(() => void) | undefined} the facets of what was found, not shown before the dialog is opened */
  let waiting;

  /**
   * The facets of what was found; on a narrow screen not before the dialog is opened.
   *
   * @param {number} mine
   * @param {number[]} [numbers] of what was found before any filter; all acts
   * @param {{passing: number[], counts: Counts}} [counted] when they are counted already
   */
  async function showFacets(mine, numbers, counted, isAsked = false) {
    waiting = undefined;
    facets.dataset.state = "loading";
    if (!wide.matches && !sheet.open && !counted && !isAsked) {
      waiting = () => showFacets(mine, numbers, undefined, true);
      return;
    }
    try {
      const table = await finder.loadTable();
      if (mine !== turn) return;
      const { passing, counts } = counted ?? countFacets(table, numbers ?? Array(table.acts).keys(), state.chosen);
      showPanel(table.facets, counts, state.chosen);
      const words = pluralize(settings.words.show, passing.length, settings.language);
      find(sheet, "[data-show]", HTMLElement).textContent = words;
      facets.dataset.state = "ready";
    } catch (error) {
      console.error(error);
      facets.dataset.state = "error";
    }
  }

  /**
   * The filters without which there would be acts.
   *
   * @param {Hit[]} hits before any filter
   */
  function filtersThatHide(hits) {
    const { table } = finder;
    if (!table || !hits.length) return [];
    const numbers = hits.map(({ number }) => number);
    return listChoices(state.chosen)
      .map(([facet, id]) => {
        const others = (state.chosen.get(facet) ?? []).filter((each) => each !== id);
        const chosen = replaceChoices(state.chosen, facet, others);
        return { facet, id, chosen, count: countFacets(table, numbers, chosen).passing.length };
      })
      .filter(({ count }) => count);
  }

  /**
   * Items for what was found beside acts, each with the word for what it is.
   *
   * @param {Hit[]} hits
   */
  async function drawOthers(hits) {
    if (!hits.length) return [];
    const engine = await finder.engine();
    return Promise.all(
      hits.map(async (hit) => {
        const { id, title, language } = await engine.describe(hit, settings.language);
        const found = copyPart("other");
        find(found, "[data-kind]", HTMLElement).append(settings.kinds[hit.kind] ?? hit.kind);
        const link = find(found, "a", HTMLAnchorElement);
        link.href = `${settings.sections[hit.kind]}${id}/`;
        link.append(...drawMarked(title));
        if (language !== settings.language) link.lang = language;
        return found;
      }),
    );
  }

  // --- what people do -----------------------------------------------------------------------------------------------

  /**
   * Goes to a state: its address is a step of the history.
   *
   * @param {State} next
   */
  function go(next) {
    clearTimeout(typing);
    state = next;
    place.forget();
    if (location.href !== settled) history.replaceState(null, "", settled);
    const address = addressOf(next);
    lowerHead();
    if (new URL(address, location.href).href !== location.href) history.pushState(null, "", address);
    settled = location.href;
    show();
  }

  /** The head of the page is low when words were asked for; not while somebody types, since the field would move. */
  function lowerHead() {
    document.documentElement.classList.toggle("asked", Boolean(state.query));
  }

  /** @returns {State} */
  function typedState() {
    const query = field.value.trim();
    const sort = query && !state.query ? "relevance" : state.sort;
    return { ...state, query, asTyped: state.asTyped && query === state.query, sort };
  }

  field.addEventListener("input", () => {
    clearTimeout(typing);
    results.type();
    finder.prepare(typedState());
    typing = setTimeout(() => {
      state = readState(writeState(typedState()));
      history.replaceState(null, "", addressOf(state));
      show();
    }, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(readState(writeState(typedState())));
  });
  results.order.addEventListener("change", () => {
    go({ ...state, sort: /** @type {State["sort"]} */ (results.order.value) });
  });
  find(sheet, "[data-clear]", HTMLElement).addEventListener("click", clear);
  find(document, "[data-search-failed] [data-retry]", HTMLElement).addEventListener("click", () => {
    results.say(settings.searching);
    results.focus();
    show();
  });
  narrow.addEventListener("click", () => waiting?.());
  wide.addEventListener("change", () => waiting?.());
  find(document, "main", HTMLElement).addEventListener("click", (event) => {
    const link = findAround(event.target, "a");
    if (!(link instanceof HTMLAnchorElement)) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button) return;
    const to = new URL(link.href);
    if (to.origin !== location.origin || to.pathname !== location.pathname || to.hash) return;
    event.preventDefault();
    field.value = readState(to.search).query;
    go(readState(to.search));
    results.focus();
    scrollTo({ top: 0 });
  });

  const place = keepPlace(() => (isShown ? { rows: results.shown, top: Math.round(scrollY) } : undefined));

  function restore() {
    clearTimeout(typing);
    place.forget();
    settled = location.href;
    state = readState(location.search);
    field.value = state.query;
    lowerHead();
    show(readPlace(history.state));
  }

  addEventListener("popstate", restore);
  restore();
}

/** @param {unknown} error */
const isAbort = (error) => error instanceof DOMException && error.name === "AbortError";

const form = document.querySelector("[data-search-live]");
if (form instanceof HTMLFormElement) start(form);
