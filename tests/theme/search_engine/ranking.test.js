import assert from "node:assert/strict";
import { test } from "node:test";

import { rankDocuments } from "../../../theme/search_engine/ranking.js";

const word = (typed, kind = "") => ({ typed, reading: { senses: [{ lemma: typed, kind }] } });
const nothing = (typed) => ({ typed, reading: { senses: [] } });
const way = (keys, meets, { weight = 1, how = "lemma", near = false } = {}) => ({ keys, meets, weight, how, near });
const posting = (...rows) => ({
  numbers: rows.map(([number]) => number),
  strengths: rows.map(([, strength]) => strength),
  places: rows.map(([number]) => [number * 10]),
});
const rank = (plan, postings, documents = 100) =>
  rankDocuments({ phrases: [], ...plan }, new Map(Object.entries(postings)), documents);
const numbers = (found) => found.map(({ number }) => number);
const told = ({ whole, near }) => [numbers(whole), numbers(near)];

test("the stronger stands first, and of equals the lower number", () => {
  const plan = { words: [word("a")], ways: [way(["a"], [0])] };
  const { whole } = rank(plan, { a: posting([3, 0.6], [1, 0.9], [2, 0.6]) });
  assert.deepEqual(numbers(whole), [1, 2, 3]);
  assert.ok(whole[0].score <= 1);
});

test("a document that barely mentions what others are about is near, unless none is about it", () => {
  const plan = { words: [word("a")], ways: [way(["a"], [0])] };
  assert.deepEqual(told(rank(plan, { a: posting([1, 0.9], [2, 0.1]) })), [[1], [2]]);
  assert.deepEqual(told(rank(plan, { a: posting([1, 0.2], [2, 0.2]) })), [[1, 2], []]);
});

test("a way of several keys is met by documents that have them all", () => {
  const plan = { words: [word("ab")], ways: [way(["a", "b"], [0], { weight: 0.5, how: "split" })] };
  const { whole } = rank(plan, { a: posting([1, 1], [2, 0.5]), b: posting([2, 0.4], [3, 1]) });
  assert.deepEqual(numbers(whole), [2]);
  assert.deepEqual(whole[0].places, [[20], [20]]);
});

test("what a way leads to beside the word is near, and tells by which way", () => {
  const beside = way(["r"], [0], { weight: 0.3, how: "related", near: true });
  const plan = { words: [word("a")], ways: [way(["a"], [0]), beside] };
  const found = rank(plan, { a: posting([1, 0.9]), r: posting([1, 0.9], [2, 0.9]) });
  assert.deepEqual(told(found), [[1], [2]]);
  assert.deepEqual(found.near[0].by, [beside]);
});

test("those that have the rarer of the words are near, and come before those that have the common one", () => {
  const plan = { words: [word("a"), word("b")], ways: [way(["a"], [0]), way(["b"], [1])] };
  const many = Array.from({ length: 20 }, (_, each) => [each, 0.5]);
  const { whole, near } = rank(plan, { a: posting([50, 1], [1, 1]), b: posting(...many) });
  assert.deepEqual(numbers(whole), [1]);
  assert.equal(near[0].number, 50);
  assert.equal(whole.length + near.length, 10, "they fill up to ten rows");
});

test("a word that nothing has keeps documents from being whole, not from being shown", () => {
  const plan = { words: [word("a"), nothing("x")], ways: [way(["a"], [0])] };
  assert.deepEqual(told(rank(plan, { a: posting([1, 0.9]) })), [[], [1]]);
});

test("a verb or a light word beside others may be missing, and so may a word that very many have", () => {
  const ways = [way(["k"], [0]), way(["h"], [1])];
  const postings = { k: posting([1, 1]), h: posting([1, 0.5], [2, 0.5]) };
  for (const kind of ["v", "l", "a"]) {
    assert.deepEqual(told(rank({ words: [word("k", kind), word("h")], ways }, postings)), [[1, 2], []], kind);
  }
  const all = posting(...Array.from({ length: 40 }, (_, each) => [each + 10, 0.5]));
  const { whole } = rank({ words: [word("k"), word("h")], ways }, { k: all, h: posting([1, 0.9]) });
  assert.deepEqual(numbers(whole), [1]);
});

test("a number stands beside what it counts", () => {
  const plan = { words: [word("12"), word("kunta")], ways: [way(["n"], [0]), way(["k"], [1])] };
  const at = (...places) => ({ numbers: [1, 2], strengths: [0.9, 0.9], places });
  assert.deepEqual(told(rank(plan, { n: at([4], [4]), k: at([5], [90]) })), [[1], [2]]);
});

test("every word of a phrase has to be there itself", () => {
  const plan = {
    words: [word("a"), word("b")],
    ways: [way(["a"], [0]), way(["b"], [1], { weight: 0.6, how: "synonym" })],
    phrases: [[0, 1]],
  };
  assert.deepEqual(told(rank(plan, { a: posting([1, 1]), b: posting([1, 1]) })), [[], []]);
  plan.ways[1].how = "lemma";
  const [found] = rank(plan, { a: posting([1, 1]), b: posting([1, 1]) }).whole;
  assert.deepEqual(found.own, [[10], [10]]);
});
