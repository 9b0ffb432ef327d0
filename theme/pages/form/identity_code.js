/* The personal identity code: its date, number and check letter. Pure functions. */

/** @import { Payload } from "./payload.js" */

/** @type {Record<string, number>} */
const CENTURY = {
  "+": 1800,
  "-": 1900,
  X: 1900,
  Y: 1900,
  W: 1900,
  V: 1900,
  U: 1900,
  A: 2000,
  B: 2000,
  C: 2000,
  D: 2000,
  E: 2000,
  F: 2000,
};
const CHECK_LETTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";

/**
 * Whether a line has a personal identity code.
 *
 * @param {string} line
 * @param {Pick<Payload, "pattern">} payload
 */
export function hasIdentityCode(line, payload) {
  const codes = payload.pattern("identity").all(line);
  return codes.some(([code]) => isIdentityCode(code.replaceAll("–", "-").toUpperCase()));
}

/** @param {string} code */
function isIdentityCode(code) {
  const found = /^([0-3]\d)([01]\d)(\d\d)([-+A-FU-Y])(\d{3})([0-9A-FHJ-NPR-Y])$/.exec(code);
  if (!found) return false;
  const [, day, month, year, sign, own, letter] = found;
  const born = new Date(Date.UTC(CENTURY[sign] + Number(year), Number(month) - 1, Number(day)));
  const isDay = born.getUTCDate() === Number(day) && born.getUTCMonth() === Number(month) - 1;
  return isDay && Number(own) >= 2 && CHECK_LETTERS[Number(day + month + year + own) % 31] === letter;
}
