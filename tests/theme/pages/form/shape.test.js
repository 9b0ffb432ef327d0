import assert from "node:assert/strict";
import { test } from "node:test";

import { checkKeys, checkShape } from "../../../../theme/pages/form/shape.js";
import { PAYLOAD } from "./payload_sample.js";

const found = (act) => checkShape({ title: "Teko", ...act }, PAYLOAD).map(({ rule, field }) => `${rule} ${field}`);

test("an act of its shape has no problem", () => {
  const act = { sectors: ["sote"], stage: "idea", started: { date: "2024", about: "true" } };
  assert.deepEqual(found({ ...act, measures: [{ figure: { value: "1 000,5", unit: { fi: "h" } } }] }), []);
});

test("each kind of value is judged by its own rule, at its own place", () => {
  for (const [act, expected] of [
    [{ title: undefined }, "KEY-MISSING title"],
    [{ title: "x".repeat(21) }, "TEXT-LONG title"],
    [{ title: "xxx" }, "PLACEHOLDER title"],
    [{ title: "Näin." }, "PLACEHOLDER title"],
    [{ started: "ei ole" }, "NOTHING started"],
    [{ started: { date: "ehkä" } }, "DATE started.date"],
    [{ started: "30.2.2024" }, "DATE-IMPOSSIBLE started"],
    [{ started: { date: "2024-13" } }, "DATE-IMPOSSIBLE started.date"],
    [{ stage: "ehkä" }, "ENUM stage"],
    [{ sectors: ["a", "b", "c", "d"] }, "LIST-LONG sectors"],
    [{ sectors: ["sote", "Ei id"] }, "ID sectors.1"],
    [{ contact: { mailbox: "x" } }, "MAIL contact.mailbox"],
    [{ contact: { page: "x" } }, "ADDRESS contact.page"],
    [{ based_on: ["x"] }, "ACT-ID based_on.0"],
    [{ measures: [{ figure: { value: "puolet" } }] }, "NUMBER measures.0.figure.value"],
    [{ measures: [{ figure: { value: "1.500" } }] }, "NUMBER-TWO-WAYS measures.0.figure.value"],
  ]) {
    assert.deepEqual(found(act), [expected]);
  }
});

test("a number that reads two ways is written both ways", () => {
  for (const [value, whole, decimal] of [
    ["1.500", "1500", "1,5"],
    ["1,234", "1234", "1,2340"],
  ]) {
    const [problem] = checkShape({ title: "a", measures: [{ figure: { value } }] }, PAYLOAD);
    assert.deepEqual([problem.values.whole, problem.values.decimal], [whole, decimal]);
  }
});

test("a new organisation is a record too", () => {
  const problems = checkKeys({ name: { fi: "Kemi" }, kind: "kylä" }, PAYLOAD.organisation, PAYLOAD);
  assert.deepEqual(
    problems.map(({ rule, field }) => `${rule} ${field}`),
    ["ENUM kind"],
  );
});
