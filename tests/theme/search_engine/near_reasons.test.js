import assert from "node:assert/strict";
import { test } from "node:test";

import { explain } from "../../../theme/search_engine/near_reasons.js";

test("what is lacking is told as it was typed, and by what the rest is met", () => {
  const words = ["kirjastoverkon", "lomautus", "kemi"].map((typed) => ({ typed }));
  const by = [
    { near: true, how: "part", keys: ["kirjastoqz"], through: "kirjasto" },
    undefined,
    { near: false, how: "lemma", keys: ["kemiqz"], through: "kemi" },
  ];
  assert.deepEqual(explain({ words }, { by }), { lacks: ["lomautus"], through: ["kirjasto"], concepts: [] });
});

test("a concept beside is told by its key", () => {
  const by = [{ near: true, how: "related", keys: ["qsaabqz"] }];
  assert.deepEqual(explain({ words: [{ typed: "jäte" }] }, { by }).concepts, ["qsaabqz"]);
});
