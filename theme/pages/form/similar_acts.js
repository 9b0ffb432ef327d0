/* Acts like the one being told, found with the site's own search while its title and summary are typed. */

import { counted } from "./typed_text.js";

const PAUSE = 500; // milliseconds of no typing before a search
const SHORTEST = 4; // letters of a title worth searching
const MOST = 3;
const LIKE = 0.14; // score under which an act shares a word or two and no more
const NEAR = 0.7; // share of the best score that another needs to stand beside it

/** Shows them in the page's place for them; gives a function to call when the texts have changed. */
export function similarIn(root, known, status) {
  const place = root.querySelector("[data-similar]");
  if (!place) return () => {};
  let engine;
  let waiting;
  let asked = "";

  async function show(title, summary) {
    const words = `${title}\n${summary}`;
    if (words === asked) return;
    asked = words;
    try {
      engine ??= await (await import("../../search_engine/engine.js")).openEngine(known.search);
      const titled = await like(title);
      const hits = titled.length ? titled : await like(summary);
      const told = await Promise.all(hits.map((hit) => engine.describe(hit, known.language)));
      if (words === asked) draw(told);
    } catch {
      place.hidden = true; // a form without the search is still a form
    }
  }

  /** The acts most like a text. */
  async function like(text) {
    const { hits } = await engine.search(text, { language: known.language });
    const acts = hits.filter((hit) => hit.kind === "act");
    return acts.filter(({ score }) => score >= Math.max(LIKE, NEAR * acts[0].score)).slice(0, MOST);
  }

  function draw(told) {
    place.hidden = told.length === 0;
    place.querySelector("ul").replaceChildren(
      ...told.map((each) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = `${known.addresses.acts}${each.id}/`;
        link.textContent = each.title.map((piece) => piece.text).join("");
        if (each.language !== known.language) link.lang = each.language;
        item.append(link, `, ${each.meta.org ?? ""}`);
        return item;
      }),
    );
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
