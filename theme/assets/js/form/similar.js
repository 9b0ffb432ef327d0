/* Acts like the one being told, found with the site's own search while its title and summary are typed. */

import { openEngine } from "../search/engine.js";
import { counted } from "./sentences.js";

const PAUSE = 500; // milliseconds of no typing before a search
const MOST = 3;
const SHORTEST = 4; // letters of a word worth searching by itself
const WORDS = 6;

/** Shows them in the page's place for them; gives a function to call when the texts have changed. */
export function similarIn(root, known, status) {
  const place = root.querySelector("[data-similar]");
  if (!place) return () => {};
  let engine;
  let waiting;
  let asked = "";

  async function show(title, summary) {
    const words = `${title} ${summary}`.trim();
    if (words === asked) return;
    asked = words;
    try {
      engine ??= await openEngine(known.search);
      const hits = await found(engine, title, summary);
      const told = await Promise.all(hits.map((hit) => engine.describe(hit, known.language)));
      if (words === asked) draw(told);
    } catch {
      place.hidden = true; // a form without the search is still a form
    }
  }

  /** The whole title first; then, when nothing has all of its words, acts by how many of the words they have. */
  async function found(search, title, summary) {
    const options = { language: known.language };
    const acts = async (query) => (await search.search(query, options)).hits.filter((hit) => hit.kind === "act");
    const whole = await acts(title);
    if (whole.length) return whole.slice(0, MOST);
    const words = [...new Set(`${title} ${summary}`.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [])];
    const long = words.filter((word) => word.length >= SHORTEST).sort((one, other) => other.length - one.length).slice(0, WORDS);
    const scores = new Map();
    for (const hits of await Promise.all(long.map(acts))) {
      for (const hit of hits) scores.set(hit.number, { hit, count: (scores.get(hit.number)?.count ?? 0) + 1 });
    }
    return [...scores.values()].filter(({ count }) => count > 1).sort((one, other) => other.count - one.count).slice(0, MOST).map(({ hit }) => hit);
  }

  function draw(told) {
    place.hidden = told.length === 0;
    place.querySelector("ul").replaceChildren(...told.map((each) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = `${known.addresses.acts}${each.id}/`;
      link.textContent = each.title.map((piece) => piece.text).join("");
      if (each.language !== known.language) link.lang = each.language;
      item.append(link, `, ${each.meta.org ?? ""}`);
      return item;
    }));
    if (told.length) status.textContent = counted(known.words.similar, told.length, known.language);
  }

  return (title = "", summary = "") => {
    clearTimeout(waiting);
    if (title.length < SHORTEST) {
      place.hidden = true;
      asked = "";
      return;
    }
    waiting = setTimeout(() => show(title, summary), PAUSE);
  };
}
