/* A basket as an address tells it: `?t=code.code`, the codes of its acts' short addresses. Pure functions. */

import { CODE, LIMIT } from "../../scripts/basket_storage.js";

/**
 * The codes that an address tells, each once; null when it tells of no basket.
 *
 * @param {string} search of the address
 * @returns {string[] | null}
 */
export function readCodes(search) {
  const given = new URLSearchParams(search).get("t");
  if (given === null) return null;
  return [...new Set(given.split(/[^a-z0-9]+/i))].filter((code) => CODE.test(code)).slice(0, LIMIT);
}

/**
 * The query of an address that tells of these acts; one whose code is not known is left out.
 *
 * @param {{code?: string}[]} acts
 */
export function writeCodes(acts) {
  return `?t=${acts.flatMap(({ code }) => (code ? [code] : [])).join(".")}`;
}
