import assert from "node:assert/strict";
import { test } from "node:test";

import { writeAct, writeNewcomer } from "../../../../theme/pages/form/yaml.js";
import { PAYLOAD } from "./payload_sample.js";

const lines = (act) => writeAct(act, PAYLOAD).trimEnd().split("\n");

test("an act is written in the order of its story", () => {
  const act = {
    sectors: ["sote", "opetus"],
    title: "Teko",
    started: { about: "true", date: "2024-05" },
    measures: [{ figure: { value: "3", unit: "h" }, what: "aika" }],
    based_on: ["oulu/toinen"],
  };
  assert.deepEqual(lines(act), [
    "title: Teko",
    "sectors: [sote, opetus]",
    "started:",
    "  about: true",
    "  date: 2024-05",
    "measures:",
    "  - what: aika",
    "    figure:",
    "      value: 3",
    "      unit: h",
    "based_on:",
    "  - oulu/toinen",
  ]);
});

test("prose is a block, and an empty line of it stays empty", () => {
  assert.deepEqual(lines({ action: "Ensin.\n\nSitten." }), ["action: |", "  Ensin.", "", "  Sitten."]);
  assert.deepEqual(lines({ action: "a\u00adb" }), ['action: "a\\u00adb"'], "what is unseen would be lost in a block");
});

test("a text that YAML would take for something else stands in quotes", () => {
  for (const [title, written] of [
    ["Kaksi: yksi", '"Kaksi: yksi"'],
    ["No", '"No"'],
    ["# 1", '"# 1"'],
    ['Sanoi "ei"', '"Sanoi \\"ei\\""'],
    ["Loppuu:", '"Loppuu:"'],
    ["Tavallinen otsikko", "Tavallinen otsikko"],
  ]) {
    assert.deepEqual(lines({ title }), [`title: ${written}`]);
  }
  assert.deepEqual(lines({ methods: ["no"] }), ["methods:", '  - "no"']);
});

test("a new organisation is written in the order of its record", () => {
  const record = { municipality: "240", name: { fi: "Kemi", sv: "Kemi" }, kind: "municipality" };
  assert.equal(
    writeNewcomer(record, PAYLOAD),
    'name:\n  fi: Kemi\n  sv: Kemi\nkind: municipality\nmunicipality: "240"\n',
  );
});
