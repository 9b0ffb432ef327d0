import assert from "node:assert/strict";
import { test } from "node:test";

import { rankDocuments } from "../../../theme/search_engine/ranking.js";

const word = (typed, verb = false) => ({ typed, reading: { senses: [{ lemma: typed, verb }] } });
const way = (keys, meets, weight = 1, how = "lemma") => ({ keys, meets, weight, how });
const posting = (...rows) => ({
  numbers: rows.map(([number]) => number),
  strengths: rows.map(([, strength]) => strength),
  places: rows.map(([number]) => [number * 10]),
});
const rank = (plan, postings, { relaxed = true, documents = 100 } = {}) =>
  rankDocuments({ phrases: [], ...plan }, new Map(Object.entries(postings)), documents, { relaxed });
const numbers = (found) => found.map(({ number }) => number);

test("the stronger stands first, and of equals the lower number", () => {
  const plan = { words: [word("a")], ways: [way(["a"], [0])] };
  const found = rank(plan, { a: posting([3, 0.2], [1, 0.9], [2, 0.2]) });
  assert.deepEqual(numbers(found), [1, 2, 3]);
  assert.ok(found.every(({ whole }) => whole));
  assert.ok(found[0].score <= 1);
});

test("a way of several keys is met by documents that have them all", () => {
  const plan = { words: [word("ab")], ways: [way(["a", "b"], [0], 0.5, "split")] };
  const found = rank(plan, { a: posting([1, 1], [2, 0.5]), b: posting([2, 0.1], [3, 1]) });
  assert.deepEqual(numbers(found), [2]);
  assert.deepEqual(found[0].places, [[20], [20]]);
});

test("when few have all words, those that have the rarer of them follow", () => {
  const plan = { words: [word("a"), word("b")], ways: [way(["a"], [0]), way(["b"], [1])] };
  const many = Array.from({ length: 40 }, (_, each) => [each, 0.5]);
  const postings = { a: posting([50, 1], [1, 1]), b: posting(...many) };
  const found = rank(plan, postings);
  assert.deepEqual(numbers(found), [1, 50], "a common word alone says too little");
  assert.deepEqual(
    found.map(({ whole }) => whole),
    [true, false],
  );
  assert.deepEqual(numbers(rank(plan, postings, { relaxed: false })), [1]);
});

test("a verb beside other words may be missing", () => {
  const plan = { words: [word("kehittää", true), word("hoito")], ways: [way(["k"], [0]), way(["h"], [1])] };
  const found = rank(plan, { k: posting([1, 1]), h: posting([1, 0.5], [2, 0.5]) }, { relaxed: false });
  assert.deepEqual(numbers(found), [1, 2]);
});

test("every word of a phrase has to be there itself", () => {
  const plan = {
    words: [word("a"), word("b")],
    ways: [way(["a"], [0]), way(["b"], [1], 0.6, "synonym")],
    phrases: [[0, 1]],
  };
  assert.deepEqual(rank(plan, { a: posting([1, 1]), b: posting([1, 1]) }), []);
  plan.ways[1].how = "lemma";
  const [found] = rank(plan, { a: posting([1, 1]), b: posting([1, 1]) });
  assert.deepEqual(found.own, [[10], [10]]);
});
