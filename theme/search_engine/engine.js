/* The engine of the search: what a reader types becomes a plan (query_plan.js), the plan is asked of Pagefind's index
   (postings.js), and what it answers becomes ranked hits (ranking.js). It draws nothing. */

import { drawExcerpt, hasPhrase } from "./excerpts.js";
import { explain } from "./near_reasons.js";
import { summarizePlan } from "./plan_summary.js";
import { planQuery, widenPlan } from "./query_plan.js";
import { rankDocuments } from "./ranking.js";
import { openLater } from "./search_files.js";
import { keepStrongest } from "./ways.js";

/**
 * @import { Document, Marked as MarkedPieces } from "./excerpts.js"
 * @import { Why } from "./near_reasons.js"
 * @import { Summary } from "./plan_summary.js"
 * @import { Plan as QueryPlan } from "./query_plan.js"
 * @import { Found } from "./ranking.js"
 * @import { Folders, Kind, Kinds, SearchFiles } from "./search_files.js"
 */

const FEW = 10; // whole hits under which near ones are looked for
const READ = 60; // hits that a phrase is looked for in: their texts are loaded
const OFFERS = 5;
const LONGEST = 500; // characters of a query: an address may carry a whole book

/**
 * @typedef {object} Hit
 * @property {number} number the document's number: acts in order of id from 0, then programmes, networks, challenges and
 *   organisations. A facet table of acts is an array with a row a number.
 * @property {Kind} kind
 * @property {number} score higher is better; comparable within one answer only
 * @property {number[][]} places of the keys that were hit, for `describe`; the id of a hit is in its description, since
 *   10 000 ids would weigh more than a whole search
 * @property {Why} [why] of a near one
 *
 * @typedef {{hits: Hit[], near: Hit[], plan: Plan}} Answer whole hits, and with few of them those that are near, best first
 *
 * @typedef {object} Query
 * @property {string} typed the query, spaces trimmed
 * @property {string[]} nearest words of the catalogue to offer when nothing was found
 *
 * @typedef {Query & Summary} Plan
 * @typedef {MarkedPieces} Marked
 *
 * @typedef {object} Description
 * @property {string} id "organisation/slug" of an act, else the record's own id
 * @property {string} kind
 * @property {Marked} title
 * @property {Marked} excerpt
 * @property {Marked} label what matched where neither title nor excerpt did: a name or theme; else empty
 * @property {string} language the title's
 * @property {string} excerptLanguage
 * @property {string} own the language that an act was told in first, its unit's too
 * @property {Record<string, string>} meta labels of the hit in the reader's language: org, years, sectors, themes …
 *
 * @typedef {{asTyped?: boolean, signal?: AbortSignal}} Options as typed: no errors mended, no other words
 *
 * @typedef {object} Engine
 * @property {(query: string, options?: Options) => Promise<void>} prepare downloads what a search for the query will need, in
 *   the pause in which somebody may go on typing: not what completes a word, which may yet become another. Nothing depends
 *   on it
 * @property {(query: string, options: Options & {language: string}) => Promise<Answer>} search an empty query finds nothing:
 *   browsing without words needs no index. Rejects with an AbortError when cancelled.
 * @property {(hit: Pick<Hit, "number" | "places">, language: string) => Promise<Description>} describe
 * @property {(keys: string[], language: string) => Promise<string[]>} nameConcepts labels of concepts in the reader's language
 */

/**
 * Nothing is downloaded before the first search; after a failure the next search tries again.
 *
 * @param {Folders} folders
 * @returns {Promise<Engine>}
 */
export async function openEngine(folders) {
  const files = openLater(folders);
  return {
    async prepare(query, { asTyped = false, signal } = {}) {
      const typed = trim(query);
      if (!typed) return;
      const { reader, load, stop } = await files();
      signal?.throwIfAborted();
      const { words, ways } = await planQuery(typed, reader, { stop }, { asTyped });
      signal?.throwIfAborted();
      const sure = ways.filter(({ meets }) => meets.every((word) => words[word].reading.how !== "typed"));
      await Promise.all([...new Set(sure.flatMap(({ keys }) => keys))].map(load));
    },

    async search(query, { asTyped = false, signal }) {
      const typed = trim(query);
      if (!typed) return { hits: [], near: [], plan: { typed, shown: "", how: "none", words: [], nearest: [] } };
      const opened = await files();
      signal?.throwIfAborted();
      const { reader, kinds, stop } = opened;
      const asked = await planQuery(typed, reader, { stop }, { asTyped });
      signal?.throwIfAborted();
      let found = await findDocuments(asked, opened, signal);
      if (!asTyped && found.whole.length < FEW) {
        const more = await widenPlan(asked, reader);
        signal?.throwIfAborted();
        if (more.length) {
          asked.ways = keepStrongest([...asked.ways, ...more]);
          found = await findDocuments(asked, opened, signal);
        }
      }
      if (asked.phrases.length) {
        found = { whole: await keepPhrases(asked, found.whole.slice(0, READ), opened), near: [] };
      }
      if (asTyped) found.near = [];
      signal?.throwIfAborted();
      /** @param {Found} each */
      const toHit = ({ number, score, places }) => ({ number, kind: kindOf(number, kinds), score, places });
      const near = found.near.map((each) => ({ ...toHit(each), why: explain(asked, each) }));
      const nearest = found.whole.length ? [] : await findNearest(asked, opened);
      signal?.throwIfAborted();
      return { hits: found.whole.map(toHit), near, plan: { typed, ...summarizePlan(asked, found.whole), nearest } };
    },

    async nameConcepts(keys, language) {
      const { names } = await files();
      const found = await Promise.all(keys.map((key) => names.find(key, language)));
      return [...new Set(found.flatMap((name) => name ?? []))];
    },

    async describe({ number, places }, language) {
      const { text } = await files();
      const document = await text(number);
      const { id, kind } = document;
      return { id, kind, ...drawExcerpt(document, places, language), meta: labelsIn(language, document) };
    },
  };
}

/**
 * The documents that meet a plan, best first.
 *
 * @param {QueryPlan} plan
 * @param {SearchFiles} files
 * @param {AbortSignal | undefined} signal
 */
async function findDocuments(plan, { ask, documents }, signal) {
  const keys = [...new Set(plan.ways.flatMap((way) => way.keys))];
  const answers = await Promise.all(keys.map(ask));
  signal?.throwIfAborted();
  return rankDocuments(plan, new Map(keys.map((key, place) => [key, answers[place]])), documents);
}

/**
 * Those of the documents whose words stand in the order of the query's phrases.
 *
 * @param {QueryPlan} plan
 * @param {Found[]} found
 * @param {SearchFiles} files
 */
async function keepPhrases({ phrases }, found, { text }) {
  const documents = await Promise.all(found.map(({ number }) => text(number)));
  return found.filter(({ own }, place) =>
    phrases.every((phrase) => {
      const places = phrase.map((word) => own[word] ?? []);
      return hasPhrase(documents[place], places);
    }),
  );
}

/**
 * Words of the catalogue to offer when nothing was found.
 *
 * @param {QueryPlan} plan
 * @param {SearchFiles} files
 */
async function findNearest({ words }, { reader }) {
  const found = await Promise.all(words.map(({ typed }) => reader.nearest(typed)));
  return [...new Set(found.flat())].slice(0, OFFERS);
}

/** @param {string} query */
function trim(query) {
  return query.trim().replace(/\s+/g, " ").slice(0, LONGEST).trim();
}

/**
 * @param {number} number
 * @param {Kinds} kinds
 */
function kindOf(number, kinds) {
  let found = kinds[0][0];
  for (const [kind, first] of kinds) if (number >= first) found = kind;
  return found;
}

/**
 * A document's labels in a language, where they are translated.
 *
 * @param {string} language
 * @param {Document} document
 */
function labelsIn(language, { meta }) {
  const own = Object.entries(meta).filter(([name]) => !/-(sv|en)$/.test(name));
  return Object.fromEntries(own.map(([name, label]) => [name, meta[`${name}-${language}`] ?? label]));
}
