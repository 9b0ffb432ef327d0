/* Personal data in a text: rules/persons.py for the browser, with its own lists and patterns. What no list tells is found before
   the lists have come. Pure functions. */

import { findHomes } from "./home_addresses.js";
import { findMails } from "./mail_addresses.js";
import { findGivenNames, findNames } from "./person_names.js";
import { findPhones } from "./phone_numbers.js";

/** @import { Payload } from "./payload.js" */

/** @typedef {[what: string, text: string]} Finding what it is called, and the text that is it */

/**
 * Every name, number and address of people in a text; not in the addresses of web pages.
 *
 * @param {string} text
 * @param {Payload} payload
 */
export function findPersons(text, payload) {
  const { personWords, pattern } = payload;
  const plain = pattern("web").replaceIn(text, " ");
  return [
    ...label("name", personWords ? findNames(plain, personWords, pattern) : [], payload),
    ...label("phone", findPhones(plain, payload), payload),
    ...label("mail", personWords ? findMails(plain, personWords, pattern) : [], payload),
    ...label("home", findHomes(plain, payload), payload),
  ];
}

/**
 * The same in a contact, where a given name alone and the number of a service are refused too.
 *
 * @param {string} text
 * @param {Payload} payload
 */
export function findPersonsInContact(text, payload) {
  const { personWords, pattern } = payload;
  return [
    ...label("name", personWords ? findNames(text, personWords, pattern) : [], payload),
    ...label("name", personWords ? findGivenNames(text, personWords, pattern) : [], payload),
    ...label("phone", findPhones(text, payload, { services: true }), payload),
    ...label("mail", personWords ? findMails(text, personWords, pattern) : [], payload),
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
