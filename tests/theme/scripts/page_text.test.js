import assert from "node:assert/strict";
import { test } from "node:test";

import { readText, stripGuides } from "../../../theme/scripts/page_text.js";

test("a text is read without the marks that break its words", () => {
  assert.equal(stripGuides("työ\u00adhyvin\u00advointi 3\u2060–4"), "työhyvinvointi 3–4");
  assert.equal(readText({ textContent: "\n  Koti\u00adhoito,\n   Kemi " }), "Kotihoito, Kemi");
  assert.equal(readText(null), "");
});
