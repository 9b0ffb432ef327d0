import assert from "node:assert/strict";
import { test } from "node:test";

import { nearestWords, wordsTried } from "../../../../theme/pages/market/empty_state.js";

test("every word that was tried is told once", () => {
  const words = [
    { typed: "kirjsato", searched: "kirjasto", how: "corrected" },
    { typed: "kirjasto", searched: "kirjasto", how: "lemma" },
    { typed: "qqx", searched: "", how: "none" },
  ];
  assert.deepEqual(wordsTried({ words }), ["kirjsato", "kirjasto", "qqx"]);
  assert.deepEqual(wordsTried(undefined), []);
});

test("a few of the nearest words are offered, each once", () => {
  assert.deepEqual(nearestWords({ nearest: ["a", "b", "a", "c", "d", "e", "f"] }), ["a", "b", "c", "d", "e"]);
  assert.deepEqual(nearestWords(undefined), []);
});
