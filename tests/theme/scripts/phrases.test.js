import assert from "node:assert/strict";
import { test } from "node:test";

import { fill, formatNumber, pluralize } from "../../../theme/scripts/phrases.js";

test("a place without a value stays as it is", () => {
  assert.equal(fill("{a} + {b} = {c}", { a: 1, b: "kaksi" }), "1 + kaksi = {c}");
  assert.equal(fill("{a}", { a: "$& {b}" }), "$& {b}", "what is filled in is text");
  assert.equal(fill("{a}{a}", { a: 0 }), "00");
});

test("numbers are written as the language writes them", () => {
  assert.equal(formatNumber(12345.5, "fi"), "12\u00a0345,5");
  assert.equal(formatNumber(12345.5, "sv"), "12\u00a0345,5");
  assert.equal(formatNumber(12345.5, "en"), "12,345.5");
});

test("one is one, and all other numbers are many", () => {
  const forms = ["{n} teko", "{n} tekoa"];
  assert.deepEqual(
    [0, 1, 2, 1000].map((count) => pluralize(forms, count, "fi")),
    ["0 tekoa", "1 teko", "2 tekoa", "1\u00a0000 tekoa"],
  );
});
