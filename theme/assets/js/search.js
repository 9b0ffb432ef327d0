/* The search of the market page. The address holds its state (q, sort); the static list stays where there is no search.
   Nothing of the index is loaded before somebody searches. */

import { openEngine } from "./search/engine.js";

const BATCH = 24;
const PAUSE = 200; // milliseconds of no typing before a search
const SLOW = 600; // milliseconds after which the wait is announced
const ORDERS = ["newest", "title"];
const PARTS = { cloth: ".cloth", title: ".result__title a", who: ".stall__who", text: ".result__sum", tags: ".tags" }; // of a row

const form = document.querySelector("[data-search-live]");

function start() {
  const settings = JSON.parse(document.querySelector("[data-search-settings]").textContent);
  const field = form.querySelector("input");
  const list = document.querySelector("[data-results]");
  const heading = document.querySelector("[data-search-count] h2");
  const order = document.querySelector("[data-search-order]");
  const failed = document.querySelector("[data-search-failed]");
  const onlyStatic = document.querySelectorAll("[data-search-static]");
  const everything = { nodes: [...list.childNodes], count: heading.textContent, total: list.dataset.total, title: document.title };
  const parts = drawing(settings);

  let turn = 0; // of the latest search: answers to earlier ones are dropped
  let settled = location.href; // the address before somebody began to type
  let typing;

  const read = () => {
    const asked = new URLSearchParams(location.search);
    const sort = asked.get("sort");
    return { query: (asked.get("q") ?? "").trim(), sort: ORDERS.includes(sort) ? sort : "relevance" };
  };

  /** The address of a state; what else the address says stays. */
  const addressOf = ({ query, sort }) => {
    const said = new URLSearchParams(location.search);
    said.delete("q");
    said.delete("sort");
    if (query) said.set("q", query);
    if (query && sort !== "relevance") said.set("sort", sort);
    return location.pathname + (said.size ? `?${said}` : "");
  };

  const typed = () => ({ query: field.value.trim(), sort: order.querySelector("select").value });

  function settle() {
    clearTimeout(typing);
    const next = addressOf(typed());
    history.replaceState(null, "", settled);
    if (new URL(next, location.href).href !== location.href) history.pushState(null, "", next);
    settled = location.href;
    show(read());
  }

  async function show(state) {
    const mine = ++turn;
    if (!state.query) return showEverything("ready");
    list.dataset.state = "loading";
    list.dataset.query = state.query;
    list.setAttribute("aria-busy", "true");
    const slow = setTimeout(() => mine === turn && say(settings.searching), SLOW);
    try {
      const found = await find(settings, state);
      const first = await load(settings, found.slice(0, BATCH));
      if (mine === turn) showFound(state, found, first);
    } catch (error) {
      console.error(error);
      if (mine === turn) showEverything("error", state.query);
    } finally {
      clearTimeout(slow);
      if (mine === turn) list.removeAttribute("aria-busy");
    }
  }

  function showEverything(condition, query = "") {
    list.replaceChildren(...everything.nodes);
    for (const node of onlyStatic) node.hidden = false;
    order.hidden = true;
    failed.hidden = condition !== "error";
    say(condition === "error" ? settings.failed : everything.count);
    document.title = everything.title;
    list.removeAttribute("aria-busy");
    mark(condition, query, everything.total);
  }

  function showFound({ query, sort }, found, first) {
    for (const node of onlyStatic) node.hidden = true;
    failed.hidden = true;
    order.hidden = found.length < 2;
    order.querySelector("select").value = sort;
    say(found.length ? counted(settings, found.length) : settings.nothing);
    document.title = `${query} – ${settings.title}`;
    if (found.length) showRows(found, first);
    else list.replaceChildren(parts.nothing());
    mark("ready", query, found.length);
  }

  function showRows(found, first) {
    const mine = turn;
    const rows = parts.list();
    const more = parts.more();
    let shown = 0;
    const add = (loaded) => {
      const fresh = loaded.map(parts.row);
      rows.append(...fresh);
      shown += fresh.length;
      more.hidden = shown >= found.length;
      more.querySelector("p").textContent = filled(settings.shown, { shown: number(settings, shown), total: number(settings, found.length) });
      return fresh[0];
    };
    more.querySelector("button").addEventListener("click", async () => {
      try {
        const next = await load(settings, found.slice(shown, shown + BATCH));
        if (mine === turn) add(next).querySelector("a").focus();
      } catch (error) {
        console.error(error);
        if (mine === turn) showEverything("error", list.dataset.query);
      }
    });
    add(first);
    list.replaceChildren(rows, more);
  }

  /** A live region speaks when its text changes, and only then. */
  function say(text) {
    if (heading.textContent !== text) heading.textContent = text;
  }

  function mark(condition, query, total) {
    list.dataset.query = query;
    list.dataset.total = total;
    list.dataset.state = condition; // last: whoever waits for it finds the rest in place
  }

  field.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      history.replaceState(null, "", addressOf(typed()));
      show(read());
    }, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    settle();
  });
  order.addEventListener("change", settle);
  function restore() {
    clearTimeout(typing);
    settled = location.href;
    const state = read();
    field.value = state.query;
    order.querySelector("select").value = state.sort;
    show(state);
  }

  addEventListener("popstate", restore);
  restore();
}

// --- asking the engine -------------------------------------------------------------------------------------------------

let engine;

/** Every act that was hit, in order. */
async function find(settings, { query, sort }) {
  engine ??= await openEngine(settings);
  const { hits } = await engine.search(query, { language: settings.language });
  const acts = hits.filter(({ kind }) => kind === "act");
  if (!ORDERS.includes(sort)) return acts;
  const places = (await orders(settings.orders))[sort];
  return acts.sort((one, other) => places.get(one.number) - places.get(other.number));
}

let tables;

/** The place of every act in each order, loaded when somebody first asks for one. */
async function orders(address) {
  tables ??= fetch(address, { cache: "no-cache" }).then(async (answer) => {
    if (!answer.ok) throw new Error(`${answer.status} ${address}`);
    const told = await answer.json();
    return Object.fromEntries(ORDERS.map((sort) => [sort, new Map(told[sort].map((number, place) => [number, place]))]));
  });
  try {
    return await tables;
  } catch (error) {
    tables = undefined;
    throw error;
  }
}

function load(settings, hits) {
  return Promise.all(hits.map((hit) => engine.describe(hit, settings.language)));
}

// --- drawing: templates of the page, filled with text nodes only -----------------------------------------------------------

function drawing(settings) {
  const copies = Object.fromEntries(
    ["list", "row", "tag", "nothing", "more"].map((name) => [name, document.querySelector(`template[data-search-${name}]`).content]),
  );
  const copy = (name) => copies[name].firstElementChild.cloneNode(true);

  function tag(text, open = false) {
    const found = copy("tag");
    found.textContent = text;
    found.classList.toggle("tag--open", open);
    return found;
  }

  function row(hit) {
    const found = copy("row");
    const part = (name) => found.querySelector(PARTS[name]);
    const label = (name) => hit.meta[name] ?? "";
    found.dataset.actId = hit.id;

    const title = part("title");
    title.href = `${settings.acts}${hit.id}/`;
    title.replaceChildren(...marked(hit.title));
    foreign(title, hit.language);

    part("cloth").src = `${settings.cloths}${hit.id}.svg`;
    part("who").replaceChildren(label("org"));
    if (hit.meta.unit) {
      const unit = document.createElement("span");
      unit.append(hit.meta.unit);
      foreign(unit, hit.own);
      part("who").append(", ", unit);
    }
    if (label("years")) part("who").append(` · ${label("years")}`);

    part("text").replaceChildren(...marked(hit.excerpt));
    foreign(part("text"), hit.excerptLanguage);

    part("tags").append(tag(label("sectors").split(" | ")[0]), tag(label("themes").split(" | ")[0]));
    if (hit.language !== settings.language) part("tags").append(tag(settings.written_in[hit.language], true));
    if (hit.meta.known) part("tags").append(tag(settings.only_topic, true));
    return found;
  }

  function foreign(element, language) {
    if (language !== settings.language) element.lang = language;
  }

  return { list: () => copy("list"), more: () => copy("more"), nothing: () => copy("nothing"), row };
}

/** Text and <mark> nodes. */
function marked(pieces) {
  return pieces.map(({ text, mark }) => {
    if (!mark) return text;
    const node = document.createElement("mark");
    node.append(text);
    return node;
  });
}

function number(settings, count) {
  return new Intl.NumberFormat(settings.language).format(count);
}

function counted(settings, count) {
  return filled(settings.found[count === 1 ? 0 : 1], { n: number(settings, count) });
}

function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

if (form) start();
