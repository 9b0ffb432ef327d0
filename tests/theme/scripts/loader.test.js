import assert from "node:assert/strict";
import { test } from "node:test";

import { memoize } from "../../../theme/scripts/loader.js";

test("a thing is made once for each key, and again after a failure", async () => {
  const asked = [];
  let fails = true;
  const load = memoize(async (key) => {
    asked.push(key);
    if (fails) throw new Error(key);
    return key.toUpperCase();
  });
  await assert.rejects(load("a"), /a/);
  fails = false;
  assert.deepEqual(await Promise.all([load("a"), load("a"), load("b")]), ["A", "A", "B"]);
  assert.equal(await load("a"), "A");
  assert.deepEqual(asked, ["a", "a", "b"]);
});
