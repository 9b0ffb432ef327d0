import assert from "node:assert/strict";
import { test } from "node:test";

import { readResults } from "../../../theme/search_engine/postings.js";

test("a document's strength is its score without how rare the key is, at most 1", () => {
  const results = [
    { id: "fi_12", score: 1, words: [3, 9] },
    { id: "fi_0", score: 100, words: [] },
  ];
  const { numbers, strengths, places } = readResults(results, 100);
  assert.deepEqual(numbers, [12, 0]);
  assert.deepEqual(places, [[3, 9], []]);
  assert.equal(strengths[1], 1);
  const rarity = Math.log((100 - 2 + 0.5) / (2 + 0.5) + 1);
  assert.ok(Math.abs(strengths[0] - 1 / rarity / 2.6) < 1e-12);
});
