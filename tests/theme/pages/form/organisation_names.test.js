import assert from "node:assert/strict";
import { test } from "node:test";

import { keyOf, nameMunicipality, OrganisationNames } from "../../../../theme/pages/form/organisation_names.js";
import { PAYLOAD } from "./payload_sample.js";

// the whole table, with the real names, is run in the form's own page: tests/browser/test_form_tables.py
const names = new OrganisationNames(PAYLOAD);

test("a name is read in its cases, with its kind and its unit", () => {
  for (const [typed, body, municipality, unit] of [
    ["Turku", "853", "853", ""],
    ["Turun kaupunki, kirjasto", "853", "853", "kirjasto"],
    ["Åbo stads bibliotek", "853", "853", "bibliotek"],
    ["Kirjasto / Kemin kaupunki", "kemi", "240", "Kirjasto"],
    ["TKU", "853", "853", ""],
    ["49", "049", "049", ""],
    ["oulu", "oulu", "", ""],
    ["Turun yliopisto", "", "", ""],
    ["Turku Energia", "", "", ""],
    ["Kylätalo", "", "", ""],
    ["", "", "", ""],
  ]) {
    const match = names.read(typed);
    assert.deepEqual([match.body, match.municipality, match.unit], [body, municipality, unit], typed);
  }
});

test("several, one that is gone, and a slip are told apart", () => {
  assert.deepEqual(names.read("Espoon ja Turun koulut").candidates, ["049", "853"]);
  assert.deepEqual(names.read("Maarian kunta").candidates, ["853"]);
  assert.deepEqual([names.read("Ekspo stad").body, names.read("Espoo stad").sure], ["", true]);
  assert.deepEqual([names.read("Espooo kaupunki").body, names.read("Espooo kaupunki").sure], ["049", false]);
  assert.deepEqual(
    [names.read("Esspo stad").body, names.read("Esspo stad").sure],
    ["049", false],
    "another is doubled",
  );
});

test("names are compared by their words", () => {
  assert.equal(keyOf("S:t Michels stad, Östra"), "st michels stad ostra");
});

test("the record of a municipality is named as its kind was typed", () => {
  assert.deepEqual(nameMunicipality("853", true, PAYLOAD), { fi: "Turun kaupunki", sv: "Åbo stad" });
  assert.deepEqual(nameMunicipality("049", false, PAYLOAD), { fi: "Espoon kunta", sv: "Esbo kommun" });
  assert.deepEqual(nameMunicipality("240", null, PAYLOAD), { fi: "Kemi", sv: "Kemi" });
});
