/* Personal data in a text: rules/persons.py for the browser, with its own patterns and names. Pure functions. */

import { findPhones } from "./phone_numbers.js";

/** @import { Payload } from "./payload.js" */

/** @typedef {[what: string, text: string]} Finding what it is called, and the text that is it */

/**
 * Every name, phone number and personal mail address of a text; web addresses are not looked at.
 *
 * @param {string} text
 * @param {Payload} payload
 */
export function findPersons(text, payload) {
  const plain = payload.pattern("web").replaceIn(text, " ");
  return [
    ...label("name", findNames(plain, payload), payload),
    ...label("phone", findPhones(plain, payload), payload),
    ...label("mail", findMails(plain, payload), payload),
  ];
}

/**
 * The same in a contact, where a given name alone and the number of a service are refused too.
 *
 * @param {string} text
 * @param {Payload} payload
 */
export function findPersonsInContact(text, payload) {
  return [
    ...label("name", findNames(text, payload), payload),
    ...label("name", findGivenNames(text, payload), payload),
    ...label("phone", findPhones(text, payload, { services: true }), payload),
    ...label("mail", findMails(text, payload), payload),
  ];
}

/**
 * @param {string} what
 * @param {string[]} texts
 * @param {Payload} payload
 * @returns {Finding[]}
 */
function label(what, texts, { persons }) {
  return texts.map((text) => [persons.what[what], text]);
}

// --- names ---------------------------------------------------------------------------------------------------------------

/** @param {string} word */
const capitalize = (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

/**
 * @param {string} word
 * @param {Payload} payload
 */
function isGiven(word, { given }) {
  return word.split("-").every((part) => given.has(capitalize(part)));
}

/**
 * Whether a word is a family name after a given name.
 *
 * @param {string} given
 * @param {string} word
 * @param {Payload} payload
 */
function isFamily(given, word, payload) {
  if (payload.pattern("family").matches(word)) return true;
  return !payload.everyday.has(capitalize(given)) && !payload.pattern("place").matches(word);
}

/**
 * Whether a family name stands before a given name.
 *
 * @param {string} word
 * @param {string} given
 * @param {Payload} payload
 */
function isFamilyFirst(word, given, payload) {
  const isName = isGiven(given, payload) && payload.pattern("family").matches(word);
  return isName && !payload.pattern("adjective").matches(word);
}

/**
 * @param {string} text
 * @param {Payload} payload
 */
function findNames(text, payload) {
  const pieces = payload
    .pattern("piece")
    .all(text)
    .map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
  /**
   * Whether between two pieces stands nothing but what a name may have.
   *
   * @param {number} from
   * @param {number} to
   */
  const areJoined = (from, to) => payload.pattern("between").matches(text.slice(from, to));
  /** @type {string[]} */
  const found = [];
  let until = 0;
  for (let index = 0; index + 1 < pieces.length; index += 1) {
    const [first, second] = [pieces[index], pieces[index + 1]];
    if (first.start < until || !areJoined(first.end, second.start)) continue;
    let last = second;
    if (isGiven(first.word, payload)) {
      const third = pieces[index + 2];
      if (third && isGiven(second.word, payload) && areJoined(second.end, third.start)) last = third;
      if (!isFamily(first.word, last.word, payload)) continue;
    } else if (!isFamilyFirst(first.word, second.word, payload)) continue;
    if (payload.pattern("in_honour").at(text, last.end)) continue;
    until = last.end;
    found.push(text.slice(first.start, until));
  }
  return found;
}

/**
 * Given names that stand alone.
 *
 * @param {string} text
 * @param {Payload} payload
 */
function findGivenNames(text, payload) {
  const pieces = payload.pattern("piece").all(text);
  const names = pieces.filter(({ 0: word, index }) => {
    const bare = payload.pattern("ask_case").replaceIn(word, "");
    const isName = (isGiven(word, payload) || isGiven(bare, payload)) && !payload.everyday.has(capitalize(bare));
    return isName && !payload.pattern("in_honour").at(text, index + word.length);
  });
  return names.map(([word]) => word);
}

// --- mail ----------------------------------------------------------------------------------------------------------------

/** @type {Record<string, string>} */
const PLAIN = { å: "a", ä: "a", ö: "o", é: "e", ü: "u" };
/** @param {string} text */
const toPlain = (text) => text.toLowerCase().replace(/[åäöéü]/g, (letter) => PLAIN[letter]);

/**
 * Mail addresses that have a person's name.
 *
 * @param {string} text
 * @param {Payload} payload
 */
function findMails(text, payload) {
  const given = new Set([...payload.given].map(toPlain));
  const mails = payload.pattern("mail").all(text);
  const personal = mails.filter(([, own]) => {
    const parts = payload.pattern("mail_part").split(toPlain(own)).filter(Boolean);
    const others = parts.filter((part) => !given.has(part));
    const isNamed = others.length < parts.length && !others.some((part) => payload.pattern("role_word").isIn(part));
    const isInitial = parts.length > 1 && parts[0].length === 1 && parts[parts.length - 1].endsWith("nen");
    const isEveryday = parts.length === 1 && payload.everyday.has(capitalize(parts[0]));
    return (isNamed || isInitial) && !isEveryday;
  });
  return personal.map(([mail]) => mail);
}
