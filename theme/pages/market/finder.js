/* What is asked of the search engine and of the market's files. Nothing of the engine is loaded before somebody searches,
   and a search waits for the table of facets only when a filter is chosen. */

import { loadJson } from "../../scripts/loader.js";
import { openEngine } from "../../search_engine/engine.js";
import { readTable } from "./facet_counts.js";
import { tellWhy } from "./near_words.js";
import { drawRow, loadRow } from "./rows.js";

/**
 * @import { Engine, Hit, Plan } from "../../search_engine/engine.js"
 * @import { State } from "./address.js"
 * @import { Table } from "./facet_counts.js"
 * @import { Settings } from "./settings.js"
 */

const AGAIN = 300; // milliseconds before what did not come is asked for once more

/**
 * @typedef {{hits: Hit[], near: Hit[], others: Hit[], plan?: Plan}} Answer acts by relevance, those that are near, what was found
 *   beside acts, the search's plan
 */

export class Finder {
  #settings;
  /** @type {Promise<Engine> | undefined} */
  #engine;
  /** @type {Table | undefined} */
  #table;
  #preparing = new AbortController();

  /** @param {Settings} settings */
  constructor(settings) {
    this.#settings = settings;
  }

  engine() {
    this.#engine ??= openEngine(this.#settings.engine).catch((error) => {
      this.#engine = undefined;
      throw error;
    });
    return this.#engine;
  }

  /** The table of facets, once it has come. */
  get table() {
    return this.#table;
  }

  /** The table of facets; with it come the labels of its values. */
  async loadTable() {
    const { facets_table, labels_file } = this.#settings;
    const [file, labels] = await Promise.all([loadJson(facets_table), loadJson(labels_file)]);
    this.#settings.labels = labels.facets;
    this.#table ??= readTable(file);
    return this.#table;
  }

  /**
   * Has what a search needs on its way before the search begins.
   *
   * @param {State} state
   */
  async prepare({ query, asTyped }) {
    this.#preparing.abort();
    this.#preparing = new AbortController();
    const { signal } = this.#preparing;
    try {
      if (query) await (await this.engine()).prepare(query, { asTyped, signal });
    } catch {
      // the search itself will tell
    }
  }

  /**
   * What a state finds, before any filter.
   *
   * @param {State} state
   * @param {AbortSignal} signal
   * @returns {Promise<Answer>}
   */
  async find({ query, asTyped }, signal) {
    if (!query) {
      const { acts } = await this.loadTable();
      return { hits: Array.from({ length: acts }, (_, number) => actHit(number)), near: [], others: [] };
    }
    const { language } = this.#settings;
    const { hits, near, plan } = await (await this.engine()).search(query, { language, asTyped, signal });
    /** @param {Hit} hit */
    const isAct = ({ kind }) => kind === "act";
    return { hits: hits.filter(isAct), near: near.filter(isAct), others: hits.filter((hit) => !isAct(hit)), plan };
  }

  /**
   * Acts in the order of a state.
   *
   * @param {Hit[]} hits by relevance
   * @param {State} state
   */
  async sort(hits, { query, sort }) {
    if (sort === "relevance" && query) return hits;
    const place = await this.#places(sort === "title" ? "title" : "newest");
    return [...hits].sort((one, other) => place(one) - place(other));
  }

  /**
   * Rows of acts: as the engine tells them, or as the static list has them. In the place of a row that does not come there is
   * none, and when none comes this fails.
   *
   * @param {Hit[]} hits
   * @param {State} state
   */
  async rows(hits, { query }) {
    const draw = query ? await this.#describe() : await this.#copy();
    const rows = await Promise.all(
      hits.map((hit) =>
        twice(() => draw(hit)).catch((error) => {
          console.error(error);
          return undefined;
        }),
      ),
    );
    if (rows.length && !rows.some(Boolean)) throw new Error("no row came");
    return rows;
  }

  /** Draws a row as the engine tells it. */
  async #describe() {
    const engine = await this.engine();
    const settings = this.#settings;
    /** @param {Hit} hit */
    return async (hit) => {
      const { why } = hit;
      const [act, concepts] = await Promise.all([
        engine.describe(hit, settings.language),
        why?.concepts.length ? engine.nameConcepts(why.concepts, settings.language).catch(() => []) : [],
      ]);
      return drawRow(act, settings, why && tellWhy(why, concepts, settings.words));
    };
  }

  /** Copies a row of the static list. */
  async #copy() {
    const place = await this.#places("newest");
    /** @param {Hit} hit */
    return (hit) => loadRow(place(hit), this.#settings);
  }

  /**
   * The place of an act in an order.
   *
   * @param {"newest" | "title"} order
   * @returns {Promise<(hit: Hit) => number>}
   */
  async #places(order) {
    /** @type {number[]} */
    const acts = await loadJson(this.#settings.orders[order]);
    const places = new Map(acts.map((act, place) => [act, place]));
    return ({ number }) => places.get(number) ?? acts.length;
  }
}

/**
 * An act that is there without any search.
 *
 * @param {number} number
 * @returns {Hit}
 */
const actHit = (number) => ({ number, kind: "act", score: 0, places: [] });

/**
 * What is made, tried once more when it fails.
 *
 * @template Value
 * @param {() => Promise<Value>} make
 */
async function twice(make) {
  try {
    return await make();
  } catch {
    await new Promise((go) => setTimeout(go, AGAIN));
    return make();
  }
}
