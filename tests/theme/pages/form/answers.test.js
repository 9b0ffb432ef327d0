import assert from "node:assert/strict";
import { test } from "node:test";

import { writeAnswers } from "../../../../theme/pages/form/act_answers.js";
import { readAnswers } from "../../../../theme/pages/form/answers.js";
import { PAYLOAD } from "./payload_sample.js";

const ACT = {
  title: "Teko",
  sectors: ["sote", "opetus"],
  methods: ["kysely", "työpaja"],
  action: "Ensin.\n\nSitten.",
  started: { date: "2024-05", about: "true" },
  measures: [
    { what: "aika", before: { value: "3", unit: "päivää" }, after: { value: "2", unit: "päivää" } },
    { what: "laatu", before: { value: "3", unit: "%" }, after: { value: "2", unit: "h" } },
  ],
  partners: [{ organisation: "oulu" }, { name: "Teko oy" }],
  adoptions: [{ organisation: "kemi", year: "2025" }],
  contact: { mailbox: "kirjaamo@kunta.example" },
  based_on: ["oulu/toinen"],
};

test("an act that is told by its answers is the same act", () => {
  const answers = writeAnswers(ACT, "kemi", PAYLOAD);
  const { act, organisation, newcomer } = readAnswers(answers, PAYLOAD);
  assert.deepEqual(act, ACT);
  assert.equal(organisation, "kemi");
  assert.equal(newcomer, null);
});

test("the answers are what the form asks for", () => {
  const answers = writeAnswers(ACT, "kemi", PAYLOAD);
  assert.equal(answers.organisation, "Kemin kaupunki");
  assert.equal(answers["started.date"], "2024-05");
  assert.equal(answers.methods, "kysely\ntyöpaja");
  assert.equal(answers["partners.1.who"], "Teko oy");
  assert.equal(answers["measures.0.unit"], "päivää", "once for both figures");
  assert.deepEqual(JSON.parse(answers["measures.1.kept"]), ACT.measures[1], "whose units differ");
  assert.deepEqual(JSON.parse(answers.kept), { based_on: ["oulu/toinen"] });
});

test("empty rows are passed over, and doubles said once", () => {
  const { act, places } = readAnswers(
    { "sectors.0": " ", "sectors.2": "sote", "sectors.10": "opetus", "sectors.11": "sote" },
    PAYLOAD,
  );
  assert.deepEqual(act, { sectors: ["sote", "opetus"] });
  assert.deepEqual(places, { sectors: [2, 10] });
});

test("what somebody wrote into the browser's memory is no act", () => {
  assert.deepEqual(readAnswers({ kept: "{", "measures.0.kept": "1" }, PAYLOAD).act, {});
  assert.deepEqual(readAnswers({ kept: '{"title": "x", "source": {"title": "s"}}' }, PAYLOAD).act, {
    source: { title: "s" },
  });
});
