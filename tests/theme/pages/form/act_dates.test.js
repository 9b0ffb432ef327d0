import assert from "node:assert/strict";
import { test } from "node:test";

import { readDateOf, settleDates } from "../../../../theme/pages/form/act_dates.js";
import { PAYLOAD } from "./payload_sample.js";

// every way to write a date is in tests/schema/dates.csv, which tests/intake/test_form_tables.py runs

/** The act with its dates settled. */
function settled(act) {
  settleDates(act, PAYLOAD);
  return act;
}

test("a date is written as a file writes it, or left to be judged", () => {
  assert.equal(readDateOf(" 12.5.2024 ", PAYLOAD), "2024-05-12");
  assert.equal(readDateOf("2024-05", PAYLOAD), "2024-05");
  assert.equal(readDateOf("keskellä viikkoa", PAYLOAD), "keskellä viikkoa");
  assert.equal(readDateOf("", PAYLOAD), undefined);
});

test("a beginning may be near, and may tell the end", () => {
  assert.deepEqual(settled({ started: "noin 2024" }), { started: { date: "2024", about: "true" } });
  assert.deepEqual(settled({ started: { date: "elokuu 2024", about: "true" } }), {
    started: { date: "2024-08", about: "true" },
  });
  assert.deepEqual(settled({ started: "2019–20" }), { started: "2019", ended: "2020" });
  assert.deepEqual(settled({ started: "2019–2020", ended: "2022" }), { started: "2019", ended: "2022" });
  assert.deepEqual(settled({ started: "eilen" }), { started: "eilen" });
});

test("what has begun has been, and an end may be planned", () => {
  const year = new Date().getFullYear();
  const soon = String(year + 2).slice(2);
  assert.equal(settled({ ended: `1.2.${soon}` }).ended, `${year + 2}-02-01`);
  assert.equal(settled({ started: "1.2.98" }).started, "1998-02-01");
  assert.deepEqual(settled({ ended: "jatkuu" }), {});
});
