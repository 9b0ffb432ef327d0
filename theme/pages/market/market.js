/* The market page: what is asked (its address), what is found, and what of it is shown. The static list stays where there
   is no search. Nothing of the search engine is loaded before somebody searches, and results never wait for the facets
   unless a filter or an order needs them. */

import { json } from "../../scripts/loader.js";
import { filled, folded, number, plural } from "../../scripts/phrases.js";
import { openEngine } from "../../search_engine/engine.js";
import { choices, readState, searchOf, toggled, withIds } from "./address.js";
import { emptyState, nearestWords } from "./empty_state.js";
import { counted, readTable } from "./facet_counts.js";
import { chipList, facetPanel, facetSheet } from "./facet_panel.js";
import { copies, listedRows, marked, rowOf } from "./rows.js";

const BATCH = 12; // rows shown at a time
const PAUSE = 150; // milliseconds of no typing before a search
const SLOW = 600; // milliseconds after which the wait is announced
const CLOSEST = 3; // acts shown when nothing was found
const OTHERS = 4; // programmes, networks and the like shown above the acts

const form = document.querySelector("[data-search-live]");

function start() {
  const settings = JSON.parse(document.querySelector("[data-search-settings]").content.textContent);
  const part = (name) => document.querySelector(`[data-search-${name}]`);
  const field = form.querySelector("input");
  const list = document.querySelector("[data-results]");
  const heading = part("count").querySelector("h2");
  const order = part("order").querySelector("select");
  const facets = part("facets");
  const sheet = part("sheet");
  const copy = copies();
  const everything = {
    nodes: [...list.childNodes],
    count: heading.textContent,
    total: list.dataset.total,
    title: document.title,
  };

  let state = readState(location.search);
  let turn = 0; // of the latest search: answers to earlier ones are dropped
  let asking = new AbortController();
  let settled = location.href; // the address before somebody began to type
  let typing;

  const panel = facetPanel(facets, copy, settings, (facet, id) =>
    go({ ...state, chosen: toggled(state.chosen, facet, id) }),
  );
  const wide = facetSheet(sheet, facets, part("narrow"));
  const chips = chipList(part("chips"), copy, settings, {
    remove: (facet, id) => go({ ...state, chosen: toggled(state.chosen, facet, id) }),
    clear: () => go({ ...state, chosen: new Map() }),
  });
  const addressOf = (next) => location.pathname + searchOf(next, location.search);

  // --- asking -------------------------------------------------------------------------------------------------------

  let opened;
  function engine() {
    opened ??= openEngine(settings.engine).catch((error) => {
      opened = undefined;
      throw error;
    });
    return opened;
  }

  let table;
  /** The table of facets and the labels of its values. */
  async function tabled() {
    const [told, labels] = await Promise.all([json(settings.facets_table), json(settings.labels_file)]);
    settings.labels = labels.facets;
    table ??= readTable(told);
    return table;
  }

  let preparing = new AbortController();
  /** Has what a search needs on its way before the search begins. */
  async function prepare({ query, asTyped }) {
    preparing.abort();
    preparing = new AbortController();
    const { signal } = preparing;
    try {
      if (query) await (await engine()).prepare(query, { asTyped, signal });
    } catch {
      // the search itself will tell
    }
  }

  const orderOf = (sort) => json(settings.orders[sort]);

  /** What a state finds, before any filter: hits of acts by relevance, other hits, and the plan of the search. */
  async function found({ query, asTyped }, signal) {
    if (!query) {
      const { acts } = await tabled();
      return { hits: Array.from({ length: acts }, (_, each) => ({ number: each })), others: [] };
    }
    const { hits, plan } = await (await engine()).search(query, { language: settings.language, asTyped, signal });
    return { hits: hits.filter(({ kind }) => kind === "act"), others: hits.filter(({ kind }) => kind !== "act"), plan };
  }

  async function sorted(hits, { query, sort }) {
    if (query && sort === "relevance") return hits;
    const place = new Map((await orderOf(sort)).map((act, at) => [act, at]));
    return [...hits].sort((one, other) => place.get(one.number) - place.get(other.number));
  }

  /** Rows of some of the hits: as the engine tells them, or as the static list has them. */
  async function rowsFor(hits, { query }) {
    if (!query) {
      const place = new Map((await orderOf("newest")).map((act, at) => [act, at]));
      return listedRows(
        hits.map((hit) => place.get(hit.number)),
        settings,
      );
    }
    const teller = await engine();
    return Promise.all(hits.map(async (hit) => rowOf(await teller.describe(hit, settings.language), settings, copy)));
  }

  // --- showing ------------------------------------------------------------------------------------------------------

  async function show() {
    const mine = ++turn;
    const current = () => mine === turn;
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const filtered = state.chosen.size > 0;
    settings.labels || filtered ? chips(choices(state.chosen)) : chips([]);
    part("narrow").textContent = filtered
      ? filled(settings.words.narrow_chosen, { n: choices(state.chosen).length })
      : settings.words.narrow;
    showOrders();
    if (!state.query && !filtered && state.sort === "newest") {
      showEverything("ready");
      return showFacets(mine);
    }
    list.hidden = !list.dataset.state; // the page was opened with a search: no list jumps before what it finds
    list.dataset.state = "loading";
    list.dataset.query = state.query;
    list.setAttribute("aria-busy", "true");
    const slow = setTimeout(() => current() && say(settings.searching), SLOW);
    try {
      const answer = await found(state, signal);
      const numbers = answer.hits.map((hit) => hit.number);
      const narrowed = filtered ? counted(await tabled(), numbers, state.chosen) : undefined;
      const passing = narrowed && new Set(narrowed.passing);
      const hits = await sorted(passing ? answer.hits.filter((hit) => passing.has(hit.number)) : answer.hits, state);
      const [rows, others] = await Promise.all([
        rowsFor(hits.slice(0, BATCH), state),
        told(answer.others.slice(0, OTHERS)),
      ]);
      if (!current()) return;
      chips(choices(state.chosen));
      showFound(answer, hits, rows, others);
      showFacets(mine, numbers, narrowed);
    } catch (error) {
      if (!current() || error.name === "AbortError") return;
      console.error(error);
      showEverything("error", state.query);
    } finally {
      clearTimeout(slow);
      if (current()) list.removeAttribute("aria-busy");
    }
  }

  /** The facets of what was found; on a narrow screen not before the dialog is opened. */
  let waiting;
  async function showFacets(mine, numbers, narrowed) {
    waiting = undefined;
    facets.dataset.state = "loading";
    if (!wide.matches && !sheet.open && !narrowed) {
      waiting = () => showFacets(mine, numbers, {});
      return;
    }
    try {
      const { acts, facets: all } = await tabled();
      if (mine !== turn) return;
      const { passing, counts } = narrowed?.counts
        ? narrowed
        : counted(table, numbers ?? Array(acts).keys(), state.chosen);
      panel.show(all, counts, state.chosen);
      sheet.querySelector("[data-show]").textContent = plural(settings.words.show, passing.length, settings.language);
      facets.dataset.state = "ready";
    } catch (error) {
      console.error(error);
      facets.dataset.state = "error";
    }
  }

  function showOrders() {
    order.querySelector("[value=relevance]").hidden = !state.query;
    order.value = state.sort;
    part("order").hidden = Number(everything.total) < 2;
  }

  function showEverything(condition, query = "") {
    list.replaceChildren(...everything.nodes);
    for (const node of document.querySelectorAll("[data-search-static]")) node.hidden = false;
    for (const name of ["note", "also", "closest"]) part(name).hidden = true;
    part("failed").hidden = condition !== "error";
    if (condition === "error") part("order").hidden = true;
    say(condition === "error" ? settings.failed : everything.count);
    document.title = everything.title;
    list.removeAttribute("aria-busy");
    mark(condition, query, everything.total);
  }

  function showFound(answer, hits, rows, others) {
    for (const node of document.querySelectorAll("[data-search-static]")) node.hidden = true;
    part("failed").hidden = true;
    part("order").hidden = hits.length < 2;
    showNote(answer.plan, hits.length);
    part("also").hidden = !others.length;
    part("also")
      .querySelector("ul")
      .replaceChildren(...others);
    part("closest").hidden = true;
    if (hits.length) showRows(hits, rows);
    else showEmpty(answer);
    say(hits.length ? plural(settings.found, hits.length, settings.language) : settings.nothing);
    document.title = state.query ? `${state.query} – ${settings.title}` : everything.title;
    mark("ready", state.query, hits.length);
  }

  function showRows(hits, first) {
    const mine = turn;
    const rows = copy("list");
    const more = copy("more");
    let shown = 0;
    const add = (fresh) => {
      rows.append(...fresh);
      shown += fresh.length;
      more.hidden = shown >= hits.length;
      more.querySelector("p").textContent = filled(settings.shown, {
        shown: number(shown, settings.language),
        total: number(hits.length, settings.language),
      });
      return fresh[0];
    };
    more.querySelector("button").addEventListener("click", async () => {
      try {
        const next = await rowsFor(hits.slice(shown, shown + BATCH), state);
        if (mine === turn) add(next).querySelector("a").focus();
      } catch (error) {
        console.error(error);
        if (mine === turn) showEverything("error", list.dataset.query);
      }
    });
    add(first);
    list.replaceChildren(rows, more);
  }

  /** "Showing results for …", with a link to the search as it was typed; before it, that no act has all of the words. */
  function showNote(plan, total) {
    const note = part("note");
    const changed = plan?.shown && !state.asTyped && folded(plan.shown) !== folded(plan.typed ?? state.query);
    note.replaceChildren();
    if (plan?.how === "relaxed") note.append(settings.words.some_words, " ");
    if (changed) {
      const [before, after] = settings.words.shown_for.split("{shown}");
      const strong = document.createElement("strong");
      strong.append(plan.shown);
      const link = document.createElement("a");
      link.href = addressOf({ ...state, asTyped: true });
      link.append(filled(settings.words.as_typed, { typed: state.query }));
      note.append(before, strong, after, " ", link);
    }
    note.hidden = !(note.hasChildNodes() && total);
  }

  function showEmpty({ hits, plan }) {
    const numbers = hits.map((hit) => hit.number);
    const drops = [];
    if (table && hits.length) {
      for (const [facet, id] of choices(state.chosen)) {
        const chosen = withIds(
          state.chosen,
          facet,
          state.chosen.get(facet).filter((each) => each !== id),
        );
        const count = counted(table, numbers, chosen).passing.length;
        if (count) drops.push({ facet, id, count, chosen });
      }
    }
    list.replaceChildren(
      emptyState({ box: copy("nothing"), state, plan, without: hits.length, drops, address: addressOf, settings }),
    );
    showClosest(turn, hits, plan);
  }

  /** A few acts that are near to what was asked: those that the filters hide, or those of the nearest word. */
  async function showClosest(mine, hits, plan) {
    try {
      let near = hits;
      let asked = state;
      const [word] = nearestWords(plan);
      if (!near.length && word) {
        asked = { ...state, query: word };
        near = (await found(asked, asking.signal)).hits;
      }
      if (!near.length) return;
      const rows = await rowsFor((await sorted(near, asked)).slice(0, CLOSEST), asked);
      if (mine !== turn) return;
      for (const row of rows) delete row.dataset.actId; // near, but no hit
      part("closest")
        .querySelector("ul")
        .replaceChildren(...rows);
      part("closest").hidden = false;
    } catch (error) {
      if (error.name !== "AbortError") console.error(error);
    }
  }

  /** Items for what was found beside acts, each with the word for what it is. */
  async function told(hits) {
    if (!hits.length) return [];
    const teller = await engine();
    return Promise.all(
      hits.map(async (hit) => {
        const { id, title, language } = await teller.describe(hit, settings.language);
        const found = copy("other");
        found.querySelector("[data-kind]").append(settings.kinds[hit.kind] ?? hit.kind);
        const link = found.querySelector("a");
        link.href = `${settings.sections[hit.kind]}${id}/`;
        link.append(...marked(title));
        if (language !== settings.language) link.lang = language;
        return found;
      }),
    );
  }

  /** A live region speaks when its text changes, and only then. */
  function say(text) {
    if (heading.textContent !== text) heading.textContent = text;
  }

  function mark(condition, query, total) {
    list.dataset.query = query;
    list.dataset.total = total;
    list.hidden = false;
    list.dataset.state = condition; // last: whoever waits for it finds the rest in place
  }

  // --- what people do -----------------------------------------------------------------------------------------------

  /** Goes to a state: its address is a step of the history. */
  function go(next) {
    clearTimeout(typing);
    state = next;
    history.replaceState(null, "", settled);
    const address = addressOf(next);
    if (new URL(address, location.href).href !== location.href) history.pushState(null, "", address);
    settled = location.href;
    show();
  }

  const typed = () => {
    const query = field.value.trim();
    return {
      ...state,
      query,
      asTyped: state.asTyped && query === state.query,
      sort: query && !state.query ? "relevance" : state.sort,
    };
  };

  field.addEventListener("input", () => {
    clearTimeout(typing);
    prepare(typed());
    typing = setTimeout(() => {
      state = readState(searchOf(typed()));
      history.replaceState(null, "", addressOf(state));
      show();
    }, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(readState(searchOf(typed())));
  });
  order.addEventListener("change", () => go({ ...state, sort: order.value }));
  sheet.querySelector("[data-clear]").addEventListener("click", () => go({ ...state, chosen: new Map() }));
  part("narrow").addEventListener("click", () => waiting?.());
  wide.addEventListener("change", () => waiting?.());
  document.querySelector("main").addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button) return;
    const to = new URL(link.href);
    if (to.origin !== location.origin || to.pathname !== location.pathname || to.hash) return;
    event.preventDefault();
    field.value = readState(to.search).query;
    go(readState(to.search));
    heading.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  });

  function restore() {
    clearTimeout(typing);
    settled = location.href;
    state = readState(location.search);
    field.value = state.query;
    show();
  }

  addEventListener("popstate", restore);
  restore();
}

if (form) start();
