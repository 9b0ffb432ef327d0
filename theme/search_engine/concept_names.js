/* The names of concepts by their keys: generator/search/concept_names.py says what the files hold. */

import { memoize } from "../scripts/loader.js";

const LANGUAGES = ["fi", "sv", "en"];

export class ConceptNames {
  #files;
  #load;

  /**
   * @param {[first: string, path: string][]} files the first key of each file, and its path
   * @param {(path: string) => Promise<string>} load
   */
  constructor(files, load) {
    this.#files = files;
    this.#load = memoize(async (/** @type {string} */ path) => parseNames(await load(path)));
  }

  /**
   * The name of a concept; undefined when nothing here is found by it.
   *
   * @param {string} key
   * @param {string} language
   */
  async find(key, language) {
    const path = this.#files.findLast(([first]) => first <= key)?.[1];
    if (path === undefined) return undefined;
    return (await this.#load(path)).get(key)?.[LANGUAGES.indexOf(language)];
  }
}

/** @param {string} content */
export function parseNames(content) {
  const lines = content.trimEnd().split("\n");
  return new Map(lines.map((line) => line.split(";")).map(([key, ...names]) => [key, names]));
}
