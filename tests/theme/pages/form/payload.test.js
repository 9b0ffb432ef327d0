import assert from "node:assert/strict";
import { test } from "node:test";

import { findKey, labelOf, Pattern } from "../../../../theme/pages/form/payload.js";
import { IN_SWEDISH, PAYLOAD } from "./payload_sample.js";

test("a pattern is asked for the whole text, for what is in it, and for what begins at a place", () => {
  const number = new Pattern(["\\d+", "u"]);
  assert.ok(number.matches("12"));
  assert.ok(!number.matches("a12"));
  assert.ok(number.isIn("a12"));
  assert.ok(number.isIn("a12"), "and the same again");
  assert.deepEqual(
    number.all("1 22 333").map(([found]) => found),
    ["1", "22", "333"],
  );
  assert.equal(number.at("ab12c", 2)?.[0], "12");
  assert.equal(number.at("ab12c", 1), null);
  assert.equal(number.replaceIn("1 2", "x"), "x x");
  assert.equal(
    number.replaceIn("1 2", (found) => `<${found}>`),
    "<1> <2>",
  );
  assert.deepEqual(number.split("a1b2c"), ["a", "b", "c"]);
});

test("names are told in the page's language, and once when they are all alike", () => {
  assert.equal(PAYLOAD.nameOf("sectors", "opetus"), "Opetus");
  assert.equal(IN_SWEDISH.nameOf("sectors", "opetus"), "Utbildning");
  assert.equal(IN_SWEDISH.nameOf("organisations", "oulu"), "Oulu");
  assert.equal(PAYLOAD.nameOf("organisations", "tuntematon"), "tuntematon");
});

test("a problem has its rule's sentence", () => {
  assert.deepEqual(PAYLOAD.problem("ENUM", "stage", { typed: "x" }), {
    rule: "ENUM",
    severity: "error",
    field: "stage",
    message: "ENUM: x",
    values: { typed: "x" },
  });
});

test("a key is found through lists and records, and a value has a name", () => {
  const precision = findKey(PAYLOAD.record, "measures", "figure", "precision");
  assert.equal(labelOf(precision, "about", PAYLOAD), "noin");
  assert.equal(labelOf(precision, "about", IN_SWEDISH), "cirka");
  assert.equal(labelOf(precision, "sinnepäin", PAYLOAD), "sinnepäin");
  assert.throws(() => findKey(PAYLOAD.record, "measures", "nope"), TypeError);
  assert.throws(() => findKey(PAYLOAD.record, "title", "nope"), TypeError);
});
