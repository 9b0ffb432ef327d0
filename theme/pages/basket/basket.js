/* The basket's page: the reader's own basket, or one that the address tells of (`?t=code.code`). */

import { textOf } from "../../components/newsletter_block/newsletter_block.js";
import { keep, kept, LIMIT, whenChanged } from "../../scripts/basket_storage.js";
import { copy, say } from "../../scripts/clipboard.js";
import { save } from "../../scripts/downloads.js";
import { whole } from "./act_lookup.js";
import { issue, markdown, table } from "./exports.js";

const CODE = /^[a-z2-7]{7}$/;
const page = document.querySelector("[data-basket-page]");
const words = JSON.parse(page.querySelector("[data-basket-settings]").content.textContent);
const list = page.querySelector("[data-basket-list]");
const status = page.querySelector("[data-basket-status]");
const undo = page.querySelector("[data-undo]");
const language = document.documentElement.lang;
const template = (name) => page.querySelector(`template[data-${name}]`).content.firstElementChild.cloneNode(true);
const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);

const given = new URLSearchParams(location.search).get("t");
const codes =
  given === null ? null : [...new Set(given.split(/[^a-z0-9]+/i))].filter((code) => CODE.test(code)).slice(0, LIMIT);

/** @type {import("../../scripts/basket_storage.js").Kept[]} */
let acts = [];
let before = null; // the basket before what `undo` takes back

const urlOf = (act) => `${words.base}t/${act.code}/`;
const there = () => acts.filter((act) => !act.gone).map((act) => ({ ...act, url: urlOf(act) }));
const address = () =>
  `${words.home}?t=${acts
    .filter((act) => act.code)
    .map((act) => act.code)
    .join(".")}`;

async function load() {
  const wanted = codes ? codes.map((code) => ({ code })) : kept();
  page.dataset.state = "loading";
  try {
    acts = await Promise.all(wanted.map((item) => whole(item, words, language)));
  } catch (error) {
    console.error(error);
    acts = wanted.filter((item) => item.title);
  }
  if (!codes && acts.length) keepHere();
  draw();
}

/** Keeps the order; an act that is gone stays until the reader has seen so and takes it out. */
function keepHere() {
  if (codes)
    history.replaceState(
      null,
      "",
      `?t=${acts
        .filter((act) => act.code)
        .map((act) => act.code)
        .join(".")}`,
    );
  else if (!keep(acts.map(({ gone, ...item }) => item))) say(status, words.not_kept);
}

function draw() {
  page.dataset.state = acts.length ? "ready" : "empty";
  page.classList.toggle("is-shared", codes !== null);
  list.replaceChildren(...acts.map(row));
}

function row(act, index) {
  const item = template("basket-item");
  const part = (selector) => item.querySelector(selector);
  const title = part("h3 a");
  title.textContent = act.title ?? act.code ?? act.id;
  if (act.gone) {
    title.removeAttribute("href");
    part("[data-summary]").textContent = words.gone;
    for (const image of item.querySelectorAll("img")) image.remove();
  } else {
    title.href = `${words.acts}${act.id}/`;
    part("[data-summary]").textContent = act.summary;
    part("[data-doer]").textContent = act.doer;
    part("[data-address]").textContent = urlOf(act).replace(/^https?:\/\/|\/$/g, "");
    part(".cloth").src = `${words.cloths}${act.id}.svg`;
    part(".qr").src = `${words.short}${act.code}/qr.svg`;
    part(".qr").alt = fill(words.qr_alt, { address: urlOf(act) });
    for (const element of [title, part("[data-summary]")]) if (act.lang !== language) element.lang = act.lang;
  }
  const button = (name, off, act_) => {
    const found = part(`[data-${name}]`);
    found.setAttribute("aria-label", `${found.textContent}: ${title.textContent}`);
    found.disabled = off;
    found.addEventListener("click", act_);
  };
  button("up", index === 0, () => move(index, index - 1));
  button("down", index === acts.length - 1, () => move(index, index + 1));
  button("out", false, () => takeOut(index));
  return item;
}

function changed() {
  keepHere();
  draw();
}

function move(from, to) {
  before = null;
  undo.hidden = true;
  acts.splice(to, 0, ...acts.splice(from, 1));
  changed();
  const tools = list.children[to];
  const wanted = tools.querySelector(to < from ? "[data-up]" : "[data-down]");
  (wanted.disabled ? tools.querySelector("button:enabled") : wanted).focus();
  say(status, fill(words.moved, { title: acts[to].title ?? acts[to].code, place: to + 1, total: acts.length }));
}

function takeOut(index) {
  before = [...acts];
  const [gone] = acts.splice(index, 1);
  changed();
  undo.hidden = false;
  const next = list.children[Math.min(index, acts.length - 1)];
  (next?.querySelector("[data-out]") ?? undo).focus();
  say(status, fill(words.taken_out, { title: gone.title ?? gone.code }));
}

const today = () => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
};
const download = (text, ending, type) =>
  save(new Blob([text], { type: `${type};charset=utf-8` }), `${words.file}-${today()}.${ending}`);

const doing = {
  blocks() {
    const blocks = there().map((act) => {
      const block = template("newsletter-block");
      const [title, doer, summary, read] = block.children;
      block.lang = act.lang;
      title.firstElementChild.textContent = act.title;
      doer.textContent = act.doer;
      summary.textContent = act.summary;
      read.lastElementChild.textContent = act.url.replace(/^https?:\/\/|\/$/g, "");
      for (const link of block.querySelectorAll("a")) link.setAttribute("href", act.url);
      return block;
    });
    return copied(copy(blocks.map(textOf).join("\n\n"), blocks.map((block) => block.outerHTML).join("")));
  },
  link: () => copied(copy(address())),
  print: () => print(),
  table: () => download(table(there(), words.columns), "csv", "text/csv"),
  markdown: () => download(markdown(there()), "md", "text/markdown"),
  issue: () =>
    save(
      new Blob([issue(there(), { title: words.issue_title, date: today(), language })]),
      `${today()}-${words.file}.yaml`,
    ),
  undo() {
    acts = before ?? acts;
    undo.hidden = true;
    changed();
    list.querySelector("button:enabled")?.focus();
    say(status, words.undone);
  },
  clear() {
    before = [...acts];
    acts = [];
    changed();
    undo.hidden = false;
    undo.focus();
    say(status, words.cleared);
  },
  take() {
    const own = kept();
    const known = new Set(own.map((item) => item.id));
    const together = [...own, ...acts.filter((act) => !act.gone && !known.has(act.id))];
    const done = together.length <= LIMIT && keep(together);
    say(status, done ? words.taken : together.length > LIMIT ? words.full : words.not_kept);
  },
};

const copied = async (done) => say(status, (await done) ? words.copied : words.copy_failed);

for (const [name, act] of Object.entries(doing)) {
  page.querySelector(`[data-do="${name}"]`)?.addEventListener("click", act);
}
undo.addEventListener("click", doing.undo);

/* Another tab has changed the basket: show what it holds now. Our own changes are the same already. */
whenChanged(() => {
  const same = (one, other) => one.map((item) => item.id).join() === other.map((item) => item.id).join();
  if (!codes && page.dataset.state !== "loading" && !same(kept(), acts)) load();
});

load();
