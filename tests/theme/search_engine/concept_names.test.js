import assert from "node:assert/strict";
import { test } from "node:test";

import { ConceptNames } from "../../../theme/search_engine/concept_names.js";

const FILES = { "a.txt": "qsaaaqz;jäte;avfall;waste\n", "b.txt": "qsabaqz;kierrätys;återvinning;recycling\n" };

test("a concept has a name in the reader's language, from the file that its key lies in", async () => {
  const asked = [];
  const list = [
    ["qsaaaqz", "a.txt"],
    ["qsabaqz", "b.txt"],
  ];
  const names = new ConceptNames(list, async (path) => {
    asked.push(path);
    return FILES[path];
  });
  assert.equal(await names.find("qsabbqz", "fi"), undefined);
  assert.equal(await names.find("qsabaqz", "sv"), "återvinning");
  assert.equal(await names.find("qsabaqz", "en"), "recycling");
  assert.deepEqual(asked, ["b.txt"]);
  assert.equal(await new ConceptNames([], async () => "").find("qsaaaqz", "fi"), undefined);
});
