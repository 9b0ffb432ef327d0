/* Dates, numbers and figures of an act as its page writes them. Pure functions. */

import { readDate } from "./dates.js";
import { findKey, labelOf } from "./payload.js";
import { isResult, readNumber } from "./rules.js";

/**
 * @import { Act, Figure, Moment } from "./answers.js"
 * @import { Payload } from "./payload.js"
 */

const LOCALES = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" };

/**
 * A day, a month or a year in words, with "about" where it is so; "" when it is no date.
 *
 * @param {Moment} moment
 * @param {Payload} payload
 */
export function formatMoment(moment, payload) {
  const { date = "", about = undefined } = typeof moment === "object" ? moment : { date: moment };
  const found = readDate(date, payload);
  if (!found) return "";
  const { language, record } = payload;
  const text = formatDate(found, language);
  return about ? `${labelOf(findKey(record, "measures", "figure", "precision"), "about", payload)} ${text}` : text;
}

/**
 * @param {{year: number, month?: number, day?: number, first: Date}} date
 * @param {Payload["language"]} language
 */
function formatDate({ year, month, day, first }, language) {
  if (!month) return String(year);
  /** @type {Intl.DateTimeFormatOptions} */
  const parts = { year: "numeric", month: day && language !== "en" ? "numeric" : "long", timeZone: "UTC" };
  return new Intl.DateTimeFormat(LOCALES[language], day ? { ...parts, day: "numeric" } : parts).format(first);
}

/**
 * The year of a moment.
 *
 * @param {Moment} moment
 * @param {Payload} payload
 */
export function formatYear(moment, payload) {
  const { date = "", ...rest } = typeof moment === "object" ? moment : { date: moment };
  return formatMoment({ ...rest, date: date.slice(0, 4) }, payload);
}

/**
 * What has a beginning and an end, either of which may be missing.
 *
 * @param {string} first
 * @param {string} last
 */
export function formatSpan(first, last) {
  if (!last || last === first) return first;
  return first ? `${first}–${last}` : last;
}

/**
 * A figure's number or range, with how exact it is.
 *
 * @param {Figure} figure
 * @param {Payload} payload
 */
export function formatAmount({ value, low, high, precision }, payload) {
  /** @param {string | undefined} text */
  const write = (text) => (text === undefined ? "" : formatTyped(text, payload.language));
  const text = value === undefined ? formatSpan(write(low), write(high)) : write(value);
  if (!precision || precision === "exact") return text;
  const called = labelOf(findKey(payload.record, "measures", "figure", "precision"), precision, payload);
  return [called, text].filter(Boolean).join(" ");
}

/**
 * A number that somebody typed as the language writes it; what is no number stays as it is.
 *
 * @param {string} text
 * @param {string} language
 */
export function formatTyped(text, language) {
  const number = readNumber(text);
  return Number.isFinite(number) ? new Intl.NumberFormat(language, { maximumFractionDigits: 15 }).format(number) : text;
}

/**
 * @param {Figure} figure
 * @param {string} language
 */
export function formatUnit({ unit = "" }, language) {
  return typeof unit === "object" ? (unit[language] ?? "") : unit;
}

/**
 * The measures of an act: pairs of figures and figures by themselves, of its results; what is no result is a fact.
 *
 * @param {Act} act
 * @param {Payload} payload
 */
export function formatMeasures({ measures = [] }, payload) {
  /** @param {...Figure} figures */
  const sources = (...figures) => [...new Set(figures.flatMap(({ source }) => (source ? [source] : [])))].join("; ");
  /** @param {Figure} figure */
  const unit = (figure) => formatUnit(figure, payload.language);
  /** @param {Figure} figure */
  const amount = (figure) => formatAmount(figure, payload);
  const [results, others] = [measures.filter(isResult), measures.filter((each) => !isResult(each))];
  return {
    pairs: results.flatMap(({ what = "", before, after }) => {
      if (!before || !after) return [];
      return [
        { what, before: amount(before), after: amount(after), unit: unit(after), source: sources(before, after) },
      ];
    }),
    singles: results.flatMap(({ what = "", figure }) =>
      figure ? [{ what, figure: amount(figure), unit: unit(figure), source: sources(figure) }] : [],
    ),
    others: others.map(({ what = "", before, after, figure }) => {
      const figures = [before, after, figure].flatMap((each) => (each ? [each] : []));
      return {
        what,
        figure: figures.map((each) => [amount(each), unit(each)].filter(Boolean).join("\u00a0")).join(", "),
      };
    }),
  };
}
