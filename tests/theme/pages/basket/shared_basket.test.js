import assert from "node:assert/strict";
import { test } from "node:test";

import { readCodes, writeCodes } from "../../../../theme/pages/basket/shared_basket.js";

test("an address tells of a basket, or of none", () => {
  assert.equal(readCodes("?x=1"), null);
  assert.deepEqual(readCodes("?t="), []);
  assert.deepEqual(readCodes("?t=abcdefg.2345672.abcdefg.short.ABCDEFG.abcdef1"), ["abcdefg", "2345672"]);
});

test("what is written is read", () => {
  const acts = [{ code: "abcdefg" }, {}, { code: "2345672" }];
  assert.equal(writeCodes(acts), "?t=abcdefg.2345672");
  assert.deepEqual(readCodes(writeCodes(acts)), ["abcdefg", "2345672"]);
});
