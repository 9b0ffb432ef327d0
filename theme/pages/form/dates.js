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
 * @typedef {KnownDate & {about: boolean}} TypedDate `about` where it is only near
 *
 * @typedef {Pick<Payload, "pattern" | "years" | "dates">} Calendar the patterns of dates, and the years that acts may have
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
 * What people type: `noin 2019`, `syksyllä 2021`, `2019–2020`, `vuodesta 2019 alkaen`; null when it is no date.
 *
 * @param {string} typed
 * @param {Calendar} payload
 * @param {number} latest year that two digits may stand for: `1.2.98` was in 1998
 * @returns {{first: TypedDate, last: TypedDate | null} | null}
 */
export function interpretDate(typed, payload, latest) {
  const text = typed
    .split(/\s+/)
    .join(" ")
    .replace(/^[ .,]+|[ .,]+$/g, "");
  const span = payload.pattern("date_span").parts(text);
  if (!span) {
    const first = interpretOne(text, payload, latest);
    return first && { first, last: null };
  }
  let [, from, to] = span;
  const [there] = payload.pattern("date_there").all(to);
  if (there && !payload.pattern("date_there").isIn(from))
    from = `${from} ${there[0]}`; // helmi–toukokuu 2022
  else if (payload.pattern("date_short").matches(to)) to = from.slice(0, 2) + to; // 2019–20
  const [first, last] = [from, to].map((part) => interpretOne(part, payload, latest));
  return first && last && first.first <= last.last ? { first, last } : null;
}

/**
 * @param {string} typed
 * @param {Calendar} payload
 * @param {number} latest
 * @returns {TypedDate | null}
 */
function interpretOne(typed, payload, latest) {
  let [text, about] = [typed, false];
  for (let before = skip(text); before; before = skip(text)) {
    about ||= before.about;
    text = text.slice(before.length);
  }
  text = payload.pattern("date_since").replaceIn(text, "");
  const found = readDate(text, payload) ?? guessDate(text, payload, latest);
  if (found) return { ...found, about };
  const season = payload.pattern("date_season").parts(text);
  const year = season && check(season[1] ?? season[2], undefined, undefined, payload);
  return year && { ...year, about: true };

  /** @param {string} rest */
  function skip(rest) {
    const near = payload.pattern("date_about").at(rest, 0);
    const found = near ?? payload.pattern("date_filler").at(rest, 0);
    return found && { length: found[0].length, about: near !== null };
  }
}

/**
 * The date that `12.5.2024`, `5/2024` or `toukokuussa 2024` most likely means, or null.
 *
 * @param {string} typed
 * @param {Calendar} payload
 * @param {number} latest
 */
function guessDate(typed, payload, latest) {
  const text = typed.trim().replace(/\.+$/, "");
  for (const [number, parts] of payload.dates.parts.entries()) {
    const match = payload.pattern(`date_${number}`).parts(text);
    if (!match) continue;
    const found = Object.fromEntries(parts.map((part, index) => [part, match[index + 1]]));
    const month = found.name === undefined ? found.month : String(monthOf(found.name, payload));
    return check(wholeYear(found.year, latest), month, found.day, payload);
  }
  return null;
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/**
 * The month that a word names; 0 when it names none.
 *
 * @param {string} typed
 * @param {Calendar} payload
 */
function monthOf(typed, payload) {
  const word = typed.toLowerCase().replace(/^[.,]+|[.,]+$/g, "");
  return MONTHS.find((number) => payload.pattern(`month_${number}`).at(word, 0)) ?? 0;
}

/**
 * @param {string} year of two digits or four
 * @param {number} latest
 */
function wholeYear(year, latest) {
  if (year.length === 4) return year;
  return Number(`20${year}`) <= latest ? `20${year}` : `19${year}`;
}

/**
 * Whether it says that there is no end yet: `jatkuu`, `pågår`.
 *
 * @param {string} text
 * @param {Calendar} payload
 */
export function isOpenEnd(text, payload) {
  return payload.pattern("date_open").matches(text.replace(/^[ .]+|[ .]+$/g, ""));
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
