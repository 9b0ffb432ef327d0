import assert from "node:assert/strict";
import { test } from "node:test";

import {
  foldName,
  guessName,
  measureLikeness,
  slugify,
  suggestNames,
  writeOffer,
} from "../../../../theme/pages/form/name_matching.js";
import { PAYLOAD } from "./payload_sample.js";

const { sectors, organisations } = PAYLOAD.names;

test("names are compared without case, accents and hyphens", () => {
  assert.equal(foldName("  Sosiaali-_ja  ÄLY Straße "), "sosiaali ja aly strasse");
});

test("an address is made of a name, and is not longer than it may be", () => {
  assert.equal(slugify("Lupa kehittää: esihenkilöt"), "lupa-kehittaa-esihenkilot");
  assert.equal(slugify("Ørsted & æther"), "orsted-aether");
  assert.equal(slugify("!?"), "");
  const long = slugify("sana ".repeat(30));
  assert.ok(long.length <= 60 && long.endsWith("-sana"), long);
  assert.equal(slugify("x".repeat(80)), "x".repeat(60));
});

test("what is typed begins a name, or is in it", () => {
  assert.deepEqual(suggestNames("k", organisations, 5), ["kemi"]);
  assert.deepEqual(suggestNames("palvelut", sectors, 5), ["sote"]);
  assert.deepEqual(suggestNames("e", sectors, 1), ["opetus"], "one that begins so comes first");
  assert.deepEqual(suggestNames("", sectors, 5), []);
});

test("a code is guessed from its name, from a part of it, or from what is nearly it", () => {
  assert.equal(guessName("Utbildning", sectors, PAYLOAD), "opetus");
  assert.equal(guessName("terveyspalvelut", sectors, PAYLOAD), "sote");
  assert.equal(guessName("opetsu", sectors, PAYLOAD), "opetus");
  assert.equal(guessName("liikenne", sectors, PAYLOAD), null);
  assert.equal(guessName("x".repeat(101), sectors, PAYLOAD), null);
});

test("likeness is as Python's difflib counts it", () => {
  assert.equal(measureLikeness("abcd", "bcde"), 0.75);
  assert.equal(measureLikeness("opetus", "opetsu"), 10 / 12);
  assert.equal(measureLikeness("", ""), 1);
  assert.equal(measureLikeness("a", "b"), 0);
});

test("a code is offered in the rules' own words", () => {
  assert.equal(writeOffer("opetus", PAYLOAD), " Tarkoititko opetus?");
  assert.equal(writeOffer(null, PAYLOAD), "");
});
