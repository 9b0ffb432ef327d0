/* Dates as people know them: a year, a month of it or a day. schema/dates.py for the browser. Pure functions.

   Both are tried with tests/schema/dates.csv: change them together. */

import { fill } from "../../scripts/phrases.js";

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
 * @typedef {object} NoSuchDate what the calendar does not have: a month of `days`, or with no `month` no such month
 * @property {number} year
 * @property {number} [month]
 * @property {number} [days]
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
  return onlyDate(readIso(text, payload));
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
  const [first, last] = readParts(typed, payload, latest).map(onlyDate);
  if (last === undefined) return first && { first, last: null };
  return first && last && first.first <= last.last ? { first, last } : null;
}

/**
 * Why the calendar does not have what is typed, `helmikuussa 2024 on 29 päivää`; "" where that is not what is wrong.
 *
 * @param {string} typed
 * @param {Calendar} payload
 * @param {number} latest
 */
export function explainDate(typed, payload, latest) {
  const [why] = readParts(typed, payload, latest).flatMap((each) => (each && !("iso" in each) ? [each] : []));
  if (!why) return "";
  const { no_day, no_month, months } = payload.dates;
  return why.month ? fill(no_day, { month: months[why.month - 1], year: why.year, days: why.days }) : no_month;
}

/**
 * @template {KnownDate} D
 * @param {D | NoSuchDate | null} found
 * @returns {D | null}
 */
function onlyDate(found) {
  return found && "iso" in found ? found : null;
}

/**
 * What the beginning of a text says, and its end where it has one.
 *
 * @param {string} typed
 * @param {Calendar} payload
 * @param {number} latest
 * @returns {(TypedDate | NoSuchDate | null)[]}
 */
function readParts(typed, payload, latest) {
  const text = typed
    .split(/\s+/)
    .join(" ")
    .replace(/^[ .,]+|[ .,]+$/g, "");
  const span = payload.pattern("date_span").parts(text);
  if (!span) return [readOne(text, payload, latest)];
  let [, from, to] = span;
  const [year, years] = [from, to].map((part) => payload.pattern("date_there").all(part)[0]?.[0]);
  if (isOpenEnd(to, payload)) return [readOne(from, payload, latest)]; // 2022 – jatkuu
  const day = payload.pattern("date_day").parts(from);
  const rest = payload.pattern("date_after_day").parts(to);
  if (year && payload.pattern("date_short").matches(to)) {
    if (Number(to) <= Number(year.slice(-2))) return [readOne(text, payload, latest)];
    to = year.slice(0, 2) + to; // 2019–20, but 2024-13 is no month
  } else if (years && day && rest) {
    from = day[1] + rest[1]; // 1.–15.3.2023
  } else if (years && !year) {
    const isStem = payload.pattern("date_month_stem").matches(from) && to.includes("kuu");
    from = `${from}${isStem ? "kuu" : ""} ${years}`; // helmi–toukokuu 2022
  }
  return [readOne(from, payload, latest), readOne(to, payload, latest)];
}

/**
 * @param {string} typed
 * @param {Calendar} payload
 * @param {number} latest
 * @returns {TypedDate | NoSuchDate | null}
 */
function readOne(typed, payload, latest) {
  let [text, about] = [typed, false];
  for (let before = skip(text); before; before = skip(text)) {
    about ||= before.about;
    text = text.slice(before.length);
  }
  text = payload.pattern("date_since").replaceIn(text, "");
  const bare = payload.pattern("date_part").replaceIn(text, "");
  const found = readIso(bare, payload) ?? readForm(bare, payload, latest);
  if (!found) return readNear(bare, payload, latest);
  return "iso" in found ? { ...found, about: about || bare !== text } : found;

  /** @param {string} rest */
  function skip(rest) {
    const near = payload.pattern("date_about").at(rest, 0);
    const found = near ?? payload.pattern("date_filler").at(rest, 0);
    return found && { length: found[0].length, about: near !== null };
  }
}

/**
 * A season, of which only the year can be told; the middle of a quarter; the month in which a week is.
 *
 * @param {string} text
 * @param {Calendar} payload
 * @param {number} latest
 * @returns {TypedDate | null}
 */
function readNear(text, payload, latest) {
  /** @type {[year: string, month?: string] | null} */
  let told = null;
  const season = payload.pattern("date_season").parts(text);
  const [quarter, week] = ["date_quarter", "date_week"].map((name) =>
    payload
      .pattern(name)
      .parts(text)
      ?.slice(1)
      .filter(Boolean)
      .sort((one, other) => one.length - other.length),
  );
  if (season) told = [wholeYear(season[1] ?? season[2], payload, latest)];
  else if (quarter) told = [quarter[1], String(Number(quarter[0]) * 3 - 1)];
  else if (week) told = monthOfWeek(Number(week[1]), Number(week[0]));
  const found = told && onlyDate(check(told[0], told[1], undefined, payload));
  return found && { ...found, about: true };
}

/**
 * Year and month of the Thursday of a week; null where the year does not have the week.
 *
 * @param {number} year
 * @param {number} week
 * @returns {[string, string] | null}
 */
function monthOfWeek(year, week) {
  const fourth = new Date(Date.UTC(year, 0, 4)); // is in the first week
  const thursday = new Date(Date.UTC(year, 0, 4 + 4 - (fourth.getUTCDay() || 7) + (week - 1) * 7));
  return week > 0 && thursday.getUTCFullYear() === year ? [String(year), String(thursday.getUTCMonth() + 1)] : null;
}

/**
 * @param {string} text
 * @param {Calendar} payload
 */
function readIso(text, payload) {
  const found = payload.pattern("iso").parts(text);
  return found ? check(found[1], found[2], found[3], payload) : null;
}

/**
 * The date that `12.5.2024`, `5/2024` or `toukokuussa 2024` most likely means, or null.
 *
 * @param {string} typed
 * @param {Calendar} payload
 * @param {number} latest
 */
function readForm(typed, payload, latest) {
  const text = typed.trim().replace(/\.+$/, "");
  for (const [number, parts] of payload.dates.parts.entries()) {
    const match = payload.pattern(`date_${number}`).parts(text);
    if (!match) continue;
    const found = Object.fromEntries(parts.map((part, index) => [part, match[index + 1]]));
    const named = found.name === undefined ? null : monthOf(found.name, payload);
    if (named === 0) return null;
    return check(wholeYear(found.year, payload, latest), named ? String(named) : found.month, found.day, payload);
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
 * @param {string} typed year of two digits or four
 * @param {Calendar} payload
 * @param {number} latest
 */
function wholeYear(typed, { dates }, latest) {
  const year = dates.before_short.includes(typed[0]) ? typed.slice(1) : typed;
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
 * @returns {KnownDate | NoSuchDate | null}
 */
function check(typedYear, typedMonth, typedDay, { years }) {
  const year = Number(typedYear);
  const month = typedMonth === undefined ? undefined : Number(typedMonth);
  const day = typedDay === undefined ? undefined : Number(typedDay);
  if (year < years[0] || year > years[1]) return null;
  if (month !== undefined && !(month >= 1 && month <= 12)) return { year };
  const days = new Date(Date.UTC(year, month ?? 1, 0)).getUTCDate();
  if (day !== undefined && !(day >= 1 && day <= days)) return { year, month, days };
  const first = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  const last = day ? first : new Date(Date.UTC(year, month ?? 12, 0));
  const iso = [String(year), ...[month, day].flatMap((each) => (each ? [String(each).padStart(2, "0")] : []))].join(
    "-",
  );
  return { year, month, day, iso, first, last };
}
