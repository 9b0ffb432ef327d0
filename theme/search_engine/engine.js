/* The engine of the search: what a reader types becomes a plan (plan.js), the plan is asked of Pagefind's index
   (postings.js), and what it answers becomes ranked hits (ranking.js). It draws nothing. */

import { keeping } from "../scripts/loader.js";
import { says, told } from "./excerpts.js";
import { openPostings } from "./postings.js";
import { planned, widened } from "./query_plan.js";
import { ranked } from "./ranking.js";
import { Reader } from "./word_reader.js";
import { WordTable } from "./word_table.js";

const FEW = 10; // hits under which a search is widened
const READ = 60; // hits that a phrase is looked for in: their texts are loaded

/**
 * @typedef {object} Hit
 * @property {number} number  the document's number: acts in order of id from 0, then programmes, networks, challenges and
 *   organisations. A facet table of acts is an array with a row a number.
 * @property {"act"|"programme"|"network"|"challenge"|"organisation"} kind
 * @property {number} score  higher is better; comparable within one answer only
 * @property {object} handle  what `describe` needs; the id of a hit is in its description, since 10 000 ids would weigh more
 *   than a whole search
 *
 * @typedef {object} Plan
 * @property {string} typed  the query, spaces trimmed
 * @property {string} shown  the words that were searched where they are not those typed ("varhaiskasvatus"), else ""
 * @property {"typed"|"lemma"|"corrected"|"synonym"|"split"|"joined"|"relaxed"|"none"} how
 * @property {{typed: string, searched: string, how: string}[]} words  the same for each word
 * @property {string[]} nearest  words of the catalogue to offer when nothing was found
 *
 * @typedef {{text: string, mark: boolean}[]} Marked  text in pieces; `mark` on the words that matched, inflected or not
 *
 * @typedef {object} Description
 * @property {string} id  "organisation/slug" of an act, else the record's own id
 * @property {string} kind
 * @property {Marked} title
 * @property {Marked} excerpt
 * @property {Marked} label  what matched where neither title nor excerpt did: a name or theme; else empty
 * @property {string} language  the title's
 * @property {string} excerptLanguage
 * @property {string} own  the language that an act was told in first, its unit's too
 * @property {Record<string, string>} meta  labels of the hit in the reader's language: org, years, sectors, themes …
 *
 * @typedef {object} Engine
 * @property {(query: string, options: {asTyped?: boolean, signal?: AbortSignal}) => Promise<void>} prepare  downloads what a
 *   search for the query will need, in the pause in which somebody may go on typing: not what completes a word, which may
 *   yet become another. Nothing depends on it
 * @property {(query: string, options: {language: string, asTyped?: boolean, signal?: AbortSignal}) => Promise<{hits: Hit[], plan: Plan}>} search
 *   an empty query finds nothing: browsing without words needs no index. Rejects with an AbortError when cancelled.
 * @property {(hit: Hit, language: string) => Promise<Description>} describe
 */

/**
 * Nothing is downloaded before the first search; after a failure the next search tries again.
 *
 * @param {{pagefind: string, search: string}} settings  addresses of folders, as `engine_settings` of search/settings.py
 *   gives them
 * @returns {Promise<Engine>}
 */
export async function openEngine(settings) {
  const site = openSite(settings);

  async function prepare(query, { asTyped = false, signal } = {}) {
    const typed = trimmed(query);
    if (!typed) return;
    const { reader, load, phrases, stop } = await site();
    signal?.throwIfAborted();
    const { words, ways } = await planned(typed, reader, { stop, phrases }, { asTyped });
    signal?.throwIfAborted();
    const sure = ways.filter(({ meets }) => meets.every((word) => words[word].reading.how !== "typed"));
    await Promise.all([...new Set(sure.flatMap(({ keys }) => keys))].map(load));
  }

  async function search(query, { asTyped = false, signal } = {}) {
    const typed = trimmed(query);
    const plan = { typed, shown: "", how: "none", words: [], nearest: [] };
    if (!typed) return { hits: [], plan };
    const { reader, ask, text, kinds, documents, phrases, stop } = await site();
    signal?.throwIfAborted();
    const asked = await planned(typed, reader, { stop, phrases }, { asTyped });
    signal?.throwIfAborted();
    const rank = async () => {
      const keys = [...new Set(asked.ways.flatMap((way) => way.keys))];
      const answers = await Promise.all(keys.map(ask));
      signal?.throwIfAborted();
      return ranked(asked, new Map(keys.map((key, place) => [key, answers[place]])), documents, { relaxed: !asTyped });
    };
    let found = await rank();
    if (!asTyped && found.filter(({ whole }) => whole).length < FEW) {
      const more = await widened(asked, reader);
      signal?.throwIfAborted();
      if (more.length) {
        asked.ways.push(...more);
        found = await rank();
      }
    }
    if (asked.phrases.length) {
      found = found.slice(0, READ);
      const read = await Promise.all(found.map(({ number }) => text(number)));
      signal?.throwIfAborted();
      found = found.filter(({ own }, place) =>
        asked.phrases.every((phrase) =>
          says(
            read[place],
            phrase.map((word) => own[word]),
          ),
        ),
      );
    }
    const hits = found.map(({ number, score, places }) => ({
      number,
      kind: kindOf(number, kinds),
      score,
      handle: { number, places },
    }));
    Object.assign(plan, said(asked, found));
    if (!hits.length) plan.nearest = await nearest(asked, reader);
    signal?.throwIfAborted();
    return { hits, plan };
  }

  async function describe(hit, language) {
    const { text } = await site();
    const document = await text(hit.handle.number);
    const meta = {};
    for (const [name, label] of Object.entries(document.meta)) {
      if (!/-(sv|en)$/.test(name)) meta[name] = document.meta[`${name}-${language}`] ?? label;
    }
    return { id: document.id, kind: document.kind, ...told(document, hit.handle.places, language), meta };
  }

  return { prepare, search, describe };
}

function trimmed(query) {
  return query.trim().replace(/\s+/g, " ");
}

/** What the engine stands on, opened by the first search. */
function openSite({ pagefind, search }) {
  const load = async (path, options) => {
    const answer = await fetch(search + path, options);
    if (!answer.ok) throw new Error(`${answer.status} ${search}${path}`);
    return answer;
  };
  const once = (make) => {
    let made;
    const forget = () => {
      made = undefined;
    };
    return {
      forget,
      made: () => {
        made ??= make().catch((error) => {
          forget();
          throw error;
        });
        return made;
      },
    };
  };
  const open = async () => {
    const list = await (await load("list.json", { cache: "no-cache" })).json();
    const read = async (path) => (await load(path)).text();
    const rules = once(async () => (await load(list.rules)).json());
    // a text changes under its name when its act does
    const text = keeping(async (number) => (await load(`${list.texts}${number}.json`, { cache: "no-cache" })).json());
    let failures = 0;
    const postings = once(() => openPostings(pagefind, list.documents, failures));
    postings.made().catch(() => {}); // begun beside the reading of words; who asks is told of the failure
    return {
      reader: new Reader(new WordTable(list.words, read), new WordTable(list.endings, read), rules.made),
      ask: async (key) => {
        try {
          return await (await postings.made()).ask(key);
        } catch (error) {
          failures += 1;
          postings.forget(); // Pagefind does not try a file again
          throw error;
        }
      },
      load: async (key) => (await postings.made()).load(key),
      text,
      kinds: list.kinds,
      documents: list.documents,
      phrases: new Map(Object.entries(list.phrases)),
      stop: new Set(list.stop),
    };
  };
  return once(open).made;
}

function kindOf(number, kinds) {
  let found = kinds[0][0];
  for (const [kind, first] of kinds) if (number >= first) found = kind;
  return found;
}

const LOUDEST = ["corrected", "near", "split", "joined", "synonym", "typed", "lemma"];

/** What was done to the words, for the reader to see. */
function said(plan, found) {
  const words = plan.words.map(({ typed, reading }) => ({
    typed,
    searched: reading.searched,
    how: reading.how === "near" ? "corrected" : reading.how,
  }));
  const changed = words.some(({ how }) => how === "corrected" || how === "split");
  const shown = changed
    ? words.map(({ typed, searched, how }) => (how === "corrected" || how === "split" ? searched : typed)).join(" ")
    : "";
  if (!found.length) return { words, shown: "", how: "none" };
  const met = new Set(plan.ways.map(({ how }) => how));
  const hows = words.map(({ how }) => how);
  if (!found[0].whole) return { words, shown, how: "relaxed" };
  const how = LOUDEST.find((each) => hows.includes(each)) ?? (met.has("synonym") ? "synonym" : "typed");
  const own = plan.words.every(({ reading }) => reading.parts || reading.senses.some(({ common }) => common));
  if (!changed && !own) return { words, shown, how: met.has("joined") ? "joined" : "synonym" };
  return { words, shown, how };
}

async function nearest(plan, reader) {
  const found = await Promise.all(plan.words.map(({ typed }) => reader.nearest(typed)));
  return [...new Set(found.flat())].slice(0, 5);
}
