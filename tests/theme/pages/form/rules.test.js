import assert from "node:assert/strict";
import { test } from "node:test";

import { readMoment, readNumber } from "../../../../theme/pages/form/rules.js";
import { PAYLOAD } from "./payload_sample.js";

/* That every rule finds what `tori check` finds is proved with the rules' own cases in tests/browser/test_form_rules.py. */

test("numbers are read as people write them", () => {
  assert.deepEqual(["1 500,5", "−3", "1\u00a0000", "2.5"].map(readNumber), [1500.5, -3, 1000, 2.5]);
});

test("a moment is read by its date, about or not", () => {
  assert.equal(readMoment({ date: "2024-05", about: "true" }, PAYLOAD).iso, "2024-05");
  assert.equal(readMoment("2024", PAYLOAD).iso, "2024");
  assert.equal(readMoment(undefined, PAYLOAD), null);
  assert.equal(readMoment({ about: "true" }, PAYLOAD), null);
});
