/* The dates of an act as a file has them, of what people type: intake/proposal.py for the browser. Pure functions, but for the
   year that it is. */

import { interpretDate, isOpenEnd, readDate } from "./dates.js";
import { tidyLine } from "./typed_text.js";

/**
 * @import { Act, Moment } from "./answers.js"
 * @import { Payload } from "./payload.js"
 */

/**
 * Writes the beginning and the end as a file has them; `2019–2020` as a beginning tells the end too. What is no date stays as
 * it was typed, for the rules to judge.
 *
 * @param {Act} act
 * @param {Payload} payload
 */
export function settleDates(act, payload) {
  for (const name of /** @type {const} */ (["started", "ended"])) {
    const typed = momentText(act[name]);
    const found = readDate(typed, payload) ? null : interpretDate(typed, payload, latestYear(name, payload));
    if (!found) continue;
    const { first, last } = found;
    act[name] = writeMoment({ ...first, about: first.about || typeof act[name] === "object" });
    if (name === "started" && last && !act.ended) act.ended = writeMoment(last);
  }
  if (isOpenEnd(momentText(act.ended), payload)) delete act.ended;
}

/** @param {Moment | undefined} moment */
function momentText(moment) {
  return (typeof moment === "object" ? moment.date : moment) ?? "";
}

/**
 * @param {{iso: string, about: boolean}} date
 * @returns {Moment}
 */
function writeMoment({ iso, about }) {
  return about ? { date: iso, about: "true" } : iso;
}

/**
 * The last year that two digits of a date may stand for: what has begun has been, an end may be planned.
 *
 * @param {string} name of the date
 * @param {Pick<Payload, "dates">} payload
 */
function latestYear(name, { dates }) {
  return new Date().getFullYear() + (name === "ended" ? dates.planned : 0);
}

/**
 * A date that is never near, as a file writes it; what is no date is left to be judged.
 *
 * @param {string} text
 * @param {Payload} payload
 */
export function readDateOf(text, payload) {
  const typed = tidyLine(text, payload);
  const found = readDate(typed, payload) ? null : interpretDate(typed, payload, latestYear("", payload));
  return (found?.first.iso ?? typed) || undefined;
}
