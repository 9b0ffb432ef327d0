import assert from "node:assert/strict";
import { test } from "node:test";

import { measureDistance, mendOneError } from "../../../theme/search_engine/edit_distance.js";

test("letters that are wrong, missing, added or swapped are counted", () => {
  for (const [one, other, expected] of [
    ["kirjasto", "kirjasto", 0],
    ["kirjsato", "kirjasto", 1],
    ["kirjato", "kirjasto", 1],
    ["kirjjasto", "kirjasto", 1],
    ["kirjusto", "kirjasto", 1],
    ["kijrsato", "kirjasto", 2],
    ["", "ab", 2],
  ]) {
    assert.equal(measureDistance(one, other, 2), expected, one);
    assert.equal(measureDistance(other, one, 2), expected, one);
  }
});

test("beyond the most that is asked, it is one more than that", () => {
  assert.equal(measureDistance("abc", "xyz", 2), 3);
  assert.equal(measureDistance("abc", "xyz", 1), 2);
  assert.equal(measureDistance("a", "abcdef", 2), 3);
});

test("what is one error away is all that is one error away", () => {
  const found = mendOneError("kirjsto");
  for (const each of found) assert.equal(measureDistance("kirjsto", each, 2), 1, each);
  for (const each of ["kirjasto", "kirjto", "krijsto", "kirjeto"]) assert.ok(found.has(each), each);
  assert.ok(!found.has("kirjsto"));
});
