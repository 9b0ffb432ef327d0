/* The files that a search stands on, opened by the first search: the list of them, the words of the site, the postings, the
   texts of documents. */

import { memoize } from "../scripts/loader.js";
import { ConceptNames } from "./concept_names.js";
import { KnownWords } from "./known_words.js";
import { openPostings } from "./postings.js";
import { WordReader } from "./word_reader.js";
import { WordTable } from "./word_table.js";

/**
 * @import { Document } from "./excerpts.js"
 * @import { Postings } from "./postings.js"
 * @import { Rules } from "./suffixes.js"
 */

/**
 * @typedef {{pagefind: string, search: string}} Folders addresses of folders, as `build_engine_settings` of search/market_settings.py
 *   gives them
 * @typedef {"act" | "programme" | "network" | "challenge" | "organisation"} Kind of a document
 * @typedef {[kind: Kind, first: number][]} Kinds with the first number of each
 *
 * @typedef {object} FileList list.json
 * @property {[first: string, path: string][]} words
 * @property {[first: string, path: string][]} endings the same words backwards
 * @property {[first: string, path: string][]} known words that there are, whether the site has them or not
 * @property {[first: string, path: string][]} concepts names of concepts by their keys
 * @property {string} rules
 * @property {string} texts
 * @property {Kinds} kinds
 * @property {number} documents how many there are
 * @property {string[]} stop words that are not searched
 *
 * @typedef {object} SearchFiles
 * @property {WordReader} reader
 * @property {(key: string) => Promise<Postings>} ask
 * @property {(key: string) => Promise<void>} load
 * @property {(number: number) => Promise<Document>} text
 * @property {ConceptNames} names
 * @property {Kinds} kinds
 * @property {number} documents
 * @property {Set<string>} stop
 */

/**
 * The files, opened when they are first asked for; after a failure they are opened again.
 *
 * @param {Folders} folders
 * @returns {() => Promise<SearchFiles>}
 */
export function openLater(folders) {
  return once(() => open(folders)).get;
}

/**
 * @param {Folders} folders
 * @returns {Promise<SearchFiles>}
 */
async function open({ pagefind, search }) {
  /**
   * @param {string} path
   * @param {RequestInit} [options]
   */
  const load = async (path, options) => {
    const answer = await fetch(search + path, options);
    if (!answer.ok) throw new Error(`${answer.status} ${search}${path}`);
    return answer;
  };
  /** @type {FileList} */
  const list = await (await load("list.json", { cache: "no-cache" })).json();
  /** @param {string} path */
  const read = async (path) => (await load(path)).text();
  /** @type {{get: () => Promise<Rules>}} */
  const rules = once(async () => (await load(list.rules)).json());
  /** @type {(number: number) => Promise<Document>} */
  const text = memoize(async (number) => {
    const answer = await load(`${list.texts}${number}.json`, { cache: "no-cache" }); // it changes when its act does
    return answer.json();
  });
  const known = new KnownWords(list.known, read, rules.get);
  let failures = 0;
  const postings = once(() => openPostings(pagefind, list.documents, failures));
  postings.get().catch(() => {}); // begun beside the reading of words; who asks is told of the failure
  return {
    reader: new WordReader(new WordTable(list.words, read), new WordTable(list.endings, read), rules.get, (word) =>
      known.has(word),
    ),
    ask: async (key) => {
      try {
        return await (await postings.get()).ask(key);
      } catch (error) {
        failures += 1;
        postings.forget(); // Pagefind does not try a file again
        throw error;
      }
    },
    load: async (key) => (await postings.get()).load(key),
    text,
    names: new ConceptNames(list.concepts, read),
    kinds: list.kinds,
    documents: list.documents,
    stop: new Set(list.stop),
  };
}

/**
 * What is made once, and again after a failure or when it is forgotten.
 *
 * @template Value
 * @param {() => Promise<Value>} make
 */
function once(make) {
  /** @type {Promise<Value> | undefined} */
  let made;
  const forget = () => {
    made = undefined;
  };
  return {
    forget,
    get: () => {
      made ??= make().catch((error) => {
        forget();
        throw error;
      });
      return made;
    },
  };
}
