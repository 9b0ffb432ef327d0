import assert from "node:assert/strict";
import { test } from "node:test";

import { hasIdentityCode } from "../../../../theme/pages/form/identity_code.js";
import { findBases } from "../../../../theme/pages/form/name_cases.js";
import { openPayload } from "../../../../theme/pages/form/payload.js";
import { unpack } from "../../../../theme/pages/form/person_words.js";
import { findPersons, findPersonsInContact } from "../../../../theme/pages/form/persons.js";
import { findPhones, isBookNumber } from "../../../../theme/pages/form/phone_numbers.js";
import { PAYLOAD, PERSON_WORDS, TOLD } from "./payload_sample.js";

/** @param {string} text */
const textsIn = (text) => findPersons(text, PAYLOAD).map(([, typed]) => typed);

test("an identity code has a day, a number and the letter of both", () => {
  assert.ok(hasIdentityCode("tunnus 131052-308T tässä", PAYLOAD));
  assert.ok(hasIdentityCode("131052–308T", PAYLOAD), "with a dash that a text program made");
  assert.ok(!hasIdentityCode("131052-308U", PAYLOAD), "another letter");
  assert.ok(!hasIdentityCode("321052-308T", PAYLOAD), "no such day");
  assert.ok(hasIdentityCode("131052-923M", PAYLOAD), "one that a hospital gave for a while");
});

test("people's numbers are found, a service's only when they are asked for", () => {
  assert.deepEqual(findPhones("Soita 040 123 4567.", PAYLOAD), ["040 123 4567"]);
  assert.deepEqual(findPhones("Soita 0800 123456.", PAYLOAD), []);
  assert.deepEqual(findPhones("Soita 0800 123456.", PAYLOAD, { services: true }), ["0800 123456"]);
  assert.deepEqual(findPhones("https://a.example/0401234567", PAYLOAD), []);
});

test("a book's number is no phone number", () => {
  for (const number of ["978-951-0-18435-6", "951-98548-9-4", "0317-8471"]) assert.ok(isBookNumber(number), number);
  assert.ok(!isBookNumber("978-951-0-18435-7"));
});

test("a number's surroundings tell whose it is", () => {
  assert.deepEqual(findPhones("Lasku 040 123 4567 maksettiin.", PAYLOAD), []);
  assert.deepEqual(findPhones("Hinta oli 040 000 euroa.", PAYLOAD), []);
  assert.deepEqual(findPhones("Soita nolla neljäkymmentä 123 4567.", PAYLOAD), ["nolla neljäkymmentä 123 4567"]);
});

test("names are found by what stands beside them, and again in another case", () => {
  assert.deepEqual(textsIn("Maija Mallikas tuli. Mallikkaan työ jäi."), ["Maija Mallikas", "Mallikkaan"]);
  assert.deepEqual(textsIn("rehtori Vesikukka"), ["Vesikukka"]);
  assert.deepEqual(textsIn("Haapasahon ehdotus"), ["Haapasahon"]);
  assert.deepEqual(textsIn("Maija Mallikas katu"), [], "a street");
  assert.deepEqual(textsIn("Esimerkkilän ehdotus"), [], "a place");
});

test("before the lists have come no name is told of, and numbers are", () => {
  const payload = openPayload(TOLD);
  const text = "Maija Mallikas, maija.mallikas@a.example, 040 123 4567";
  assert.deepEqual(findPersons(text, payload), [["numero", "040 123 4567"]]);
  assert.deepEqual(findPersonsInContact(text, payload), [["numero", "040 123 4567"]]);
});

test("in a contact a given name alone is one too", () => {
  assert.deepEqual(findPersonsInContact("Kysy Maijalle", PAYLOAD), [["nimi", "Maijalle"]]);
  assert.deepEqual(findPersonsInContact("Toivo", PAYLOAD), [], "a word as well");
});

test("addresses are a person's, a role's, a home's or a service's", () => {
  assert.deepEqual(textsIn("maija.mallikas@a.example ja thaapasaho@a.example"), [
    "maija.mallikas@a.example",
    "thaapasaho@a.example",
  ]);
  assert.deepEqual(textsIn("maija(at)a.example, toimisto@a.example"), ["maija(at)a.example"]);
  assert.deepEqual(textsIn("maijanposti@gmail.example"), ["maijanposti@gmail.example"]);
  assert.deepEqual(textsIn("Hän asuu: Kuusitie 4 B 12."), ["Kuusitie 4 B 12"]);
  assert.deepEqual(textsIn("Auki: Kuusitie 4."), []);
});

test("a name is known without the ending of its case", () => {
  const bases = findBases("mallikkaan", PERSON_WORDS.cases, PAYLOAD.pattern);
  assert.ok(bases.has("mallikas"));
  assert.ok(findBases("virtaseen", PERSON_WORDS.cases, PAYLOAD.pattern).has("virtanen"));
});

test("words are unpacked as they were", () => {
  assert.deepEqual(unpack("AaadaCpoAbo*"), ["aada", "aapo", "bo*"]);
  assert.deepEqual(unpack(""), []);
});
