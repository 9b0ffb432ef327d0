import assert from "node:assert/strict";
import { test } from "node:test";

import { guessLemmas, keepBelievable } from "../../../theme/search_engine/suffixes.js";

const RULES = {
  ssa: [
    ["", 9],
    ["i", 3],
  ],
  a: [["i", 4]],
};

test("what a form may be a form of is guessed, the commonest rule first", () => {
  assert.deepEqual(guessLemmas("talossa", RULES), [
    { lemma: "talo", common: 9 },
    { lemma: "talossi", common: 4 },
    { lemma: "taloi", common: 3 },
  ]);
  assert.deepEqual(guessLemmas("assa", { ssa: [["", 1]] }), [], "a stem has two letters");
  assert.deepEqual(guessLemmas("talo", RULES), []);
});

test("guesses that are much rarer than the best are not believed", () => {
  const found = [9, 6, 5, 4].map((common) => ({ common }));
  assert.deepEqual(
    keepBelievable(found).map(({ common }) => common),
    [9, 6, 5],
  );
  assert.deepEqual(keepBelievable([]), []);
});
