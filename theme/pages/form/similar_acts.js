/* Acts like the one being told, found with the site's own search while its title and summary are typed. */

import { find } from "../../scripts/elements.js";
import { pluralize } from "../../scripts/phrases.js";

/**
 * @import { Description, Engine } from "../../search_engine/engine.js"
 * @import { Payload } from "./payload.js"
 */

const PAUSE = 500; // milliseconds of no typing before a search
const SHORTEST = 4; // letters of a title worth searching
const MOST = 3;
const LIKE = 0.14; // score under which an act shares a word or two and no more
const NEAR = 0.7; // share of the best score that another needs to stand beside it

/**
 * Shows them in the page's place for them.
 *
 * @param {Element} root the form's part of the page
 * @param {Payload} payload
 * @param {HTMLElement} status a live region
 * @returns {(title?: string, summary?: string) => void} to be called when the texts have changed
 */
export function openSimilarActs(root, payload, status) {
  const { search, language, words, addresses } = payload;
  /** @type {HTMLElement | null} */
  const place = root.querySelector("[data-similar]");
  if (!place || !search) return () => {};
  /** @type {Promise<Engine> | undefined} */
  let opened;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  let asked = "";

  const engine = () => {
    opened ??= import("../../search_engine/engine.js").then(({ openEngine }) => openEngine(search));
    return opened;
  };

  /**
   * @param {string} title
   * @param {string} summary
   */
  async function show(title, summary) {
    const texts = `${title}\n${summary}`;
    if (texts === asked) return;
    asked = texts;
    try {
      const { describe } = await engine();
      const titled = await findLike(title);
      const hits = titled.length ? titled : await findLike(summary);
      const acts = await Promise.all(hits.map((hit) => describe(hit, language)));
      if (texts === asked) draw(acts);
    } catch {
      opened = undefined;
      hide(); // a form without the search is still a form
    }
  }

  /**
   * The acts most like a text.
   *
   * @param {string} text
   */
  async function findLike(text) {
    const { hits } = await (await engine()).search(text, { language });
    const acts = hits.filter(({ kind }) => kind === "act");
    return acts.filter(({ score }) => score >= Math.max(LIKE, NEAR * acts[0].score)).slice(0, MOST);
  }

  /** @param {Description[]} acts */
  const draw = (acts) => {
    place.hidden = acts.length === 0;
    find(place, "ul", HTMLElement).replaceChildren(...acts.map(drawItem));
    if (acts.length) status.textContent = pluralize(words.similar, acts.length, language);
  };

  /** @param {Description} act */
  function drawItem(act) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `${addresses.acts}${act.id}/`;
    link.textContent = act.title.map((piece) => piece.text).join("");
    if (act.language !== language) link.lang = act.language;
    item.append(link, `, ${act.meta.org ?? ""}`);
    return item;
  }

  const hide = () => {
    place.hidden = true;
  };

  return (title = "", summary = "") => {
    clearTimeout(waiting);
    if (title.length >= SHORTEST) waiting = setTimeout(show, PAUSE, title, summary);
    else {
      hide();
      asked = "";
    }
  };
}
