/* What is asked of the search engine and of the market's files. Nothing of the engine is loaded before somebody searches,
   and a search waits for the table of facets only when a filter is chosen. */

import { loadJson } from "../../scripts/loader.js";
import { openEngine } from "../../search_engine/engine.js";
import { readTable } from "./facet_counts.js";
import { drawRow, loadRows } from "./rows.js";

/**
 * @import { Engine, Hit, Plan } from "../../search_engine/engine.js"
 * @import { State } from "./address.js"
 * @import { Table } from "./facet_counts.js"
 * @import { Settings } from "./settings.js"
 */

/** @typedef {{hits: Hit[], others: Hit[], plan?: Plan}} Answer acts by relevance, what was found beside them, the search's plan */

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
      return { hits: Array.from({ length: acts }, (_, number) => actHit(number)), others: [] };
    }
    const { language } = this.#settings;
    const { hits, plan } = await (await this.engine()).search(query, { language, asTyped, signal });
    return { hits: hits.filter(({ kind }) => kind === "act"), others: hits.filter(({ kind }) => kind !== "act"), plan };
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
   * Rows of acts: as the engine tells them, or as the static list has them.
   *
   * @param {Hit[]} hits
   * @param {State} state
   */
  async rows(hits, { query }) {
    if (!query) return loadRows(hits.map(await this.#places("newest")), this.#settings);
    const engine = await this.engine();
    const { language } = this.#settings;
    return Promise.all(hits.map(async (hit) => drawRow(await engine.describe(hit, language), this.#settings)));
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
