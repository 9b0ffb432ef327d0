/* Phone numbers of people, and what looks like one. Pure functions. */

/** @import { Payload } from "./payload.js" */

/**
 * Every phone number of a text; the number of a service only when it is asked for too.
 *
 * @param {string} text
 * @param {Pick<Payload, "pattern" | "phones">} payload
 * @param {{services?: boolean}} options
 */
export function findPhones(text, payload, { services = false } = {}) {
  const { pattern } = payload;
  const plain = pattern("web").replaceIn(text, " ");
  const typed = pattern("phone").all(plain);
  const numbers = typed.filter(({ 0: number, index }) => {
    const before = plain.slice(0, index);
    if (pattern("numbered").isIn(before) || pattern("amount").at(plain, index + number.length)) return false;
    const isMobile = pattern("mobile").at(number, 0) !== null;
    if (!isPhone(number, payload, { isMobile, services })) return false;
    return isMobile || services || !pattern("switchboard").isIn(before);
  });
  return [...numbers, ...pattern("spoken_number").all(plain)].map(([number]) => number);
}

/**
 * @param {string} typed
 * @param {Pick<Payload, "pattern" | "phones">} payload
 * @param {{isMobile: boolean, services: boolean}} options
 */
function isPhone(typed, { pattern, phones }, { isMobile, services }) {
  if (pattern("no_mobile").matches(typed)) return false;
  if (!isMobile && (pattern("not_phone").matches(typed) || isBookNumber(typed))) return false;
  const digits = typed.replace(/\D/g, "");
  const abroad = typed.startsWith("+") ? digits : digits.startsWith("00") ? digits.slice(2) : "";
  // numbers of other countries are known to the rules by their lengths alone here: a doubt is better asked
  if (abroad && !abroad.startsWith("358")) return /^[1-9]\d{7,14}$/.test(abroad);
  const national = (abroad ? abroad.slice(3) : digits).replace(/^0/, "");
  /** @param {string} source */
  const is = (source) => new RegExp(`^(?:${source})$`).test(national);
  const isValid = is(phones.general) && is(`${phones.own}|${phones.public}`);
  if (!isValid && !(isMobile && phones.lengths.includes(national.length))) return false;
  return services || !isValid || !is(phones.public) || is(phones.own);
}

/**
 * Whether it is an ISBN or an ISSN.
 *
 * @param {string} typed
 */
export function isBookNumber(typed) {
  const signs = [...typed.replace(/[ -]/g, "").toUpperCase()];
  /** @param {(place: number) => number} weigh */
  const sum = (weigh) =>
    signs.reduce((total, sign, place) => total + weigh(place) * (sign === "X" ? 10 : Number(sign)), 0);
  const number = signs.join("");
  if (/^97[89]\d{10}$/.test(number)) return sum((place) => (place % 2 ? 3 : 1)) % 10 === 0;
  if (/^\d{9}[\dX]$/.test(number)) return sum((place) => 10 - place) % 11 === 0;
  return /^\d{7}[\dX]$/.test(number) && sum((place) => 8 - place) % 11 === 0;
}
