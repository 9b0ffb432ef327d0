import assert from "node:assert/strict";
import { test } from "node:test";

import { readAnswers } from "../../../../theme/pages/form/answers.js";
import { actId, newcomerId } from "../../../../theme/pages/form/proposal.js";
import { PAYLOAD } from "./payload_sample.js";

test("one municipality is one organisation, whatever it was called", () => {
  const answers = { "newcomer.name.fi": "Kemi", "newcomer.kind": "municipality", "newcomer.municipality": "kemi" };
  const { newcomer, organisation } = readAnswers({ organisation: "Kemijoki", ...answers }, PAYLOAD);
  assert.equal(organisation, "kemi");
  assert.equal(newcomer, null);
});

test("a municipality that is not on the market needs no more than its name, and its unit is told apart", () => {
  const { act, organisation, newcomer } = readAnswers({ organisation: "Esbo stads bibliotek" }, PAYLOAD);
  assert.equal(organisation, null);
  assert.deepEqual(newcomer, {
    name: { fi: "Espoon kaupunki", sv: "Esbo stad" },
    kind: "municipality",
    municipality: "049",
  });
  assert.equal(newcomerId(newcomer, PAYLOAD), "espoo");
  assert.equal(act.unit, "bibliotek");
  assert.equal(readAnswers({ organisation: "Espoo, museo", unit: "kirjasto" }, PAYLOAD).act.unit, "kirjasto");
});

test("another body has its own name as its id, one that nobody has or had", () => {
  assert.equal(newcomerId({ name: { fi: "Uusi Kunta" } }, PAYLOAD), "uusi-kunta");
  assert.equal(newcomerId({ name: { fi: "Oulu" } }, PAYLOAD), "oulu-2");
  assert.equal(newcomerId({ name: { fi: "Vanha" } }, PAYLOAD), "vanha-2");
  assert.equal(newcomerId({}, PAYLOAD), "organisaatio");
});

test("an id that was ever used is not taken", () => {
  assert.equal(actId("kemi", "Lupa kehittää", ["lupa-kehittaa", "lupa-kehittaa-2"], PAYLOAD), "kemi/lupa-kehittaa-3");
  assert.equal(actId("kemi", "Index", [], PAYLOAD), "kemi/index-2");
  assert.equal(actId("kemi", "", [], PAYLOAD), "kemi/teko");
});
