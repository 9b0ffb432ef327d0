/* A sorted list that is cut into files, of which each is read when something in it is asked for. */

import { memoize } from "../scripts/loader.js";

/**
 * @template Parsed
 * @param {[first: string, path: string][]} files the first key of each file, and its path
 * @param {(path: string) => Promise<string>} load
 * @param {(content: string) => Parsed} parse
 * @returns {(key: string) => Promise<Parsed | undefined>} the file that a key lies in, or would lie in; undefined before all
 */
export function openSortedFiles(files, load, parse) {
  const read = memoize(async (/** @type {string} */ path) => parse(await load(path)));
  return async (key) => {
    const path = files.findLast(([first]) => first <= key)?.[1];
    return path === undefined ? undefined : read(path);
  };
}
