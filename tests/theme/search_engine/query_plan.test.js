import assert from "node:assert/strict";
import { test } from "node:test";

import { planQuery, splitQuery, widenPlan } from "../../../theme/search_engine/query_plan.js";

const sense = (lemma, more = {}) => ({
  lemma,
  common: 1,
  groups: [],
  roots: [],
  kind: "",
  related: [],
  phrases: [],
  ...more,
});
const WORDS = {
  työssä: [sense("työ", { phrases: [{ rest: ["jaksaminen"], groups: ["qs9"], related: ["qs8"] }] })],
  jaksaminen: [sense("jaksaminen", { groups: ["qs7"], roots: ["jaksaa"] })],
  koti: [sense("koti")],
  hoito: [sense("hoito")],
  kotihoito: [sense("kotihoito", { groups: ["qs2"] })],
};
const PARTS = [
  { word: "koti", senses: WORDS.koti },
  { word: "hoito", senses: WORDS.hoito },
];
const READER = {
  read: async (typed) => ({ typed, searched: typed, how: WORDS[typed] ? "lemma" : "none", senses: WORDS[typed] ?? [] }),
  sense: async (word) => WORDS[word]?.[0],
  partsOf: async (word) => (word === "kotihoito" ? PARTS : undefined),
};
const SITE = { stop: new Set(["ja"]) };
const plan = (query, asTyped = false) => planQuery(query, READER, SITE, { asTyped });
const short = ({ ways }) => ways.map(({ keys, meets, how }) => `${how} ${keys.join("+")} ${meets.join(",")}`).sort();

test("words that say nothing are left out, unless there are no others", () => {
  assert.deepEqual(splitQuery("koti ja hoito", SITE.stop), { typed: ["koti", "hoito"], phrases: [] });
  assert.deepEqual(splitQuery("ja", SITE.stop), { typed: ["ja"], phrases: [] });
});

test("words in quotes stand one after another", () => {
  assert.deepEqual(splitQuery('"koti hoito" kemi', SITE.stop).phrases, [[0, 1]]);
  assert.deepEqual(splitQuery("kemi ”koti ja hoito”", SITE.stop).phrases, [[1, 2]]);
  assert.deepEqual(splitQuery('"koti"', SITE.stop).phrases, [], "one word is no phrase");
  assert.deepEqual(splitQuery('kemi "koti hoito', SITE.stop).phrases, [], "a quote that nobody ended");
});

test("two words are met by each of them, and by the compound that they make", async () => {
  assert.deepEqual(short(await plan("koti hoito")), [
    "joined kotihoitoqz 0,1",
    "lemma hoitoqz 1",
    "lemma kotiqz 0",
    "synonym qs2 0,1",
  ]);
});

test("words that are synonyms together are met by their group", async () => {
  const ways = short(await plan("työssä jaksaminen"));
  assert.ok(ways.includes("synonym qs9 0,1"));
  assert.ok(ways.includes("related qs8 0,1"));
  assert.ok(!short(await plan("työssä")).some((each) => each.includes("qs9")), "half of a phrase is none");
});

test("as typed there are no synonyms and no compounds", async () => {
  assert.deepEqual(short(await plan("koti hoito", true)), ["lemma hoitoqz 1", "lemma kotiqz 0"]);
});

test("a search that found little takes words apart and goes back to their roots", async () => {
  const wide = async (query) => short({ ways: await widenPlan(await plan(query), READER) });
  assert.deepEqual(await wide("kotihoito"), ["part hoitoqz 0", "part kotiqz 0", "split kotiqz+hoitoqz 0"]);
  assert.deepEqual(await wide("jaksaminen"), ["root jaksaaqz 0"]);
});

test("a word longer than words are keeps its beginning, and a query as long as a book its first words", async () => {
  assert.deepEqual(splitQuery("a".repeat(800), new Set()).typed, ["a".repeat(64)]);
  assert.equal(splitQuery("koti ".repeat(5_000), new Set()).typed.length, 40);
  const { typed, phrases } = splitQuery(`${"koti ".repeat(39)} "koti hoito työ" "a b"`, new Set());
  assert.deepEqual([typed.length, phrases], [40, []], "a phrase of words that are not asked is none");
});

test("words with many meanings make no more ways than the longest phrase has words", async () => {
  const many = { read: async (typed) => ({ typed, how: "lemma", senses: ["a", "b", "c"].map((each) => sense(each)) }) };
  const reader = { ...READER, ...many };
  const { ways } = await planQuery("koti ".repeat(40), reader, SITE, { asTyped: false });
  assert.ok(ways.length < 2_000, String(ways.length));
});
