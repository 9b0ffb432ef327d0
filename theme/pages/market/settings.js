/* What the page tells its script (`market_settings` of generator/search/market_settings.py), and copies of its templates. */

import { copyTemplate, readSettings } from "../../scripts/elements.js";

/** @import { Plural } from "../../scripts/phrases.js" */

/**
 * @typedef {"narrow" | "narrow_chosen" | "remove" | "fewer" | "find" | "shown_for" | "as_typed" | "closest"
 *   | "nothing_tried" | "nothing_with_filters" | "drop" | "lacks" | "through" | "through_many" | "concerns" | "brief" | "matched"
 *   | "seek_subject" | "seek_none"} Word
 *
 * @typedef {object} Settings
 * @property {string} language
 * @property {string} title of a search
 * @property {{pagefind: string, search: string}} engine addresses of folders
 * @property {Record<string, string>} sections where the pages of each kind begin
 * @property {string} cloths where the pictures of acts are
 * @property {string} facets_table
 * @property {string} labels_file
 * @property {{newest: string, title: string}} orders files of numbers of acts
 * @property {string} first_page of the static list
 * @property {string} pages addresses of the others, with the number at `{page}`
 * @property {number} page_size
 * @property {Record<string, {label: string, all: string}>} facets
 * @property {string[]} open_facets
 * @property {Record<string, string>} kinds what is found beside acts
 * @property {Plural} found
 * @property {string} nothing
 * @property {Plural} near that nothing matches, and how many near ones are shown; `near_words` of several words
 * @property {Plural} near_words
 * @property {Plural} near_filters the same when filters hide what matches
 * @property {Plural} acts
 * @property {Plural} lost
 * @property {string} searching
 * @property {string} failed
 * @property {string} shown
 * @property {string} only_topic
 * @property {Record<string, string>} written_in
 * @property {Record<Word, string> & {show: Plural, drop_all: Plural, seek_body: string[]}} words
 * @property {Record<string, Record<string, string>>} [labels] of values by facet and id, when the file has come
 */

/** @returns {Settings} */
export const readMarketSettings = () => readSettings(document, "[data-search-settings]");

/**
 * A copy of `<template data-search-…>`.
 *
 * @param {string} name
 */
export const copyPart = (name) => copyTemplate(document, `template[data-search-${name}]`);

/**
 * The label of a facet's value; its id until labels have come.
 *
 * @param {Settings} settings
 * @param {string} facet
 * @param {string} id
 */
export const labelOf = (settings, facet, id) => settings.labels?.[facet]?.[id] ?? id;
