/* The names of concepts by their keys: generator/search/concept_names.py says what the files hold. */

import { openSortedFiles } from "./sorted_files.js";

const LANGUAGES = ["fi", "sv", "en"];

export class ConceptNames {
  #read;

  /**
   * @param {[first: string, path: string][]} files the first key of each file, and its path
   * @param {(path: string) => Promise<string>} load
   */
  constructor(files, load) {
    this.#read = openSortedFiles(files, load, parseNames);
  }

  /**
   * The name of a concept; undefined when nothing here is found by it.
   *
   * @param {string} key
   * @param {string} language
   */
  async find(key, language) {
    return (await this.#read(key))?.get(key)?.[LANGUAGES.indexOf(language)];
  }
}

/** @param {string} content */
export function parseNames(content) {
  const lines = content.trimEnd().split("\n");
  return new Map(lines.map((line) => line.split(";")).map(([key, ...names]) => [key, names]));
}
