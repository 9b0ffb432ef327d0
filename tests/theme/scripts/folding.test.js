import assert from "node:assert/strict";
import { test } from "node:test";

import { fold, foldWords } from "../../../theme/scripts/folding.js";

test("words are compared without case and accents", () => {
  assert.equal(fold("Työhyvinvointi ÅÄÖ é"), "tyohyvinvointi aao e");
  assert.deepEqual(foldWords("  Koti-hoito, 24/7!"), ["koti", "hoito", "24", "7"]);
  assert.deepEqual(foldWords("– ”"), []);
});
