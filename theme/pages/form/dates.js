/* Dates as people know them: a year, a month of it or a day. schema/dates.py for the browser. Pure functions. */

/** @import { Payload } from "./payload.js" */

/**
 * @typedef {object} KnownDate
 * @property {number} year
 * @property {number} [month]
 * @property {number} [day]
 * @property {string} iso as a file writes it
 * @property {Date} first day that it may mean
 * @property {Date} last
 *
 * @typedef {Pick<Payload, "pattern" | "years">} Calendar the patterns of dates, and the years that acts may have
 */

/**
 * What `2024`, `2024-05` or `2024-05-12` says; null when it is no date.
 *
 * @param {string} text
 * @param {Calendar} payload
 */
export function readDate(text, payload) {
  const found = payload.pattern("iso").parts(text);
  return found ? check(found[1], found[2], found[3], payload) : null;
}

/**
 * The date that `12.5.2024`, `5/2024` or `2024-5-2` most likely means, as a file writes it, or null.
 *
 * @param {string} text
 * @param {Calendar} payload
 */
export function guessDate(text, payload) {
  const finnish = payload.pattern("finnish").parts(text.trim());
  if (finnish) return check(finnish[3], finnish[2], finnish[1], payload)?.iso ?? null;
  const other = payload.pattern("year_first").parts(text.trim());
  return other ? (check(other[1], other[2], other[3], payload)?.iso ?? null) : null;
}

/**
 * @param {string} typedYear
 * @param {string | undefined} typedMonth
 * @param {string | undefined} typedDay
 * @param {Calendar} payload
 * @returns {KnownDate | null}
 */
function check(typedYear, typedMonth, typedDay, { years }) {
  const year = Number(typedYear);
  const month = typedMonth === undefined ? undefined : Number(typedMonth);
  const day = typedDay === undefined ? undefined : Number(typedDay);
  if (year < years[0] || year > years[1] || month === 0 || day === 0) return null;
  const first = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  if (first.getUTCMonth() !== (month ?? 1) - 1 || first.getUTCDate() !== (day ?? 1)) return null;
  const last = day ? first : new Date(Date.UTC(year, month ?? 12, 0));
  const iso = [String(year), ...[month, day].flatMap((each) => (each ? [String(each).padStart(2, "0")] : []))].join(
    "-",
  );
  return { year, month, day, iso, first, last };
}
