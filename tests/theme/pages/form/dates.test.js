import assert from "node:assert/strict";
import { test } from "node:test";

import { readDate } from "../../../../theme/pages/form/dates.js";
import { PAYLOAD } from "./payload_sample.js";

const day = (date) => date.toISOString().slice(0, 10);

test("a date means its first day to its last", () => {
  for (const [text, first, last] of [
    ["2024", "2024-01-01", "2024-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2023-12", "2023-12-01", "2023-12-31"],
    ["2024-05-12", "2024-05-12", "2024-05-12"],
  ]) {
    const found = readDate(text, PAYLOAD);
    assert.deepEqual([found.iso, day(found.first), day(found.last)], [text, first, last]);
  }
});

test("what is no day of the calendar is no date", () => {
  for (const text of ["", "eilen", "2024-13", "2024-02-30", "2023-02-29", "2024-00", "2024-05-00", "1899", "2101"]) {
    assert.equal(readDate(text, PAYLOAD), null, text);
  }
});
