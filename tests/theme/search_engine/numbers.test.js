import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { joinNumbers } from "../../../theme/search_engine/numbers.js";

/** What the generator makes of the same (tests/language/test_numbers.py). */
const CASES = JSON.parse(readFileSync(new URL("../../language/numbers.json", import.meta.url), "utf8"));

test("numbers are one word of digits, as the generator makes them", () => {
  assert.ok(CASES.length > 30);
  for (const [typed, joined] of CASES) assert.deepEqual(joinNumbers(typed.split(" ")), joined.split(" "), typed);
});
