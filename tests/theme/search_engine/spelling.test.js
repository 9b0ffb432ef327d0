import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { keyOf } from "../../../theme/search_engine/index_keys.js";
import { countSharedBeginning, cutAtWords, fold, splitWords } from "../../../theme/search_engine/spelling.js";

/** What the generator makes of the same (tests/language/test_index_keys.py). */
const SHARED = JSON.parse(readFileSync(new URL("../../language/spelling.json", import.meta.url), "utf8"));

for (const [name, make] of Object.entries({ keys: keyOf, words: splitWords, folds: fold })) {
  test(`${name} are those that the generator makes`, () => {
    assert.ok(SHARED[name].length > 3);
    for (const [given, expected] of SHARED[name]) assert.deepEqual(make(given), expected, given);
  });
}

test("a text is cut at its words, and nothing of it is lost", () => {
  assert.deepEqual(cutAtWords("”EU:n koti-hoito”, 3"), ["”", "EU:n", " ", "koti-hoito", "”, ", "3", ""]);
});

test("the beginning that two words share is counted", () => {
  assert.deepEqual(
    [
      ["kirjasto", "kirjatoukka"],
      ["koti", "kotihoito"],
      ["a", "b"],
    ].map(([one, other]) => countSharedBeginning(one, other)),
    [5, 4, 0],
  );
});
