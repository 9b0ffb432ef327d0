import assert from "node:assert/strict";
import { test } from "node:test";

import { parsePart, sensesOf, WordTable } from "../../../theme/search_engine/word_table.js";

const FILES = {
  "a.txt": "asukas;3;qs1;asu;\nasukkaita>asukas\n\nkunta;5\n",
  "k.txt": "kehittää;4;;;v\nkuntoutua;1\n",
  "p.txt": "paivahoito;1\npäivähoito;6;qs2,qs3\n",
};
const LIST = [
  ["", "a.txt"],
  ["kehittaa", "k.txt"],
  ["paivahoito", "p.txt"],
];

function table(asked = []) {
  return new WordTable(LIST, async (path) => {
    asked.push(path);
    return FILES[path];
  });
}

test("a line tells what a word means, or whose form it is", () => {
  const part = parsePart(FILES["a.txt"]);
  assert.deepEqual(part.words, ["asukas", "asukkaita"], "kunta lies in another file");
  assert.deepEqual(part.senses.get("asukas"), {
    ...{ lemma: "asukas", common: 3, groups: ["qs1"], roots: ["asu"], kind: "", related: [], phrases: [] },
  });
  assert.deepEqual(part.senses.get("kunta"), {
    ...{ lemma: "kunta", common: 5, groups: [], roots: [], kind: "", related: [], phrases: [] },
  });
  assert.equal(parsePart(FILES["k.txt"]).senses.get("kehittää").kind, "v");
  assert.deepEqual(parsePart(FILES["p.txt"]).folded.get("paivahoito"), ["paivahoito", "päivähoito"]);
});

test("a line tells what lies beside a word, and which phrases it begins", () => {
  const { senses } = parsePart("työ;9;;;;qs4,qs5;ilo/qs6/qs7|hyvä olo/qs8\n");
  const { related, phrases } = senses.get("työ");
  assert.deepEqual(related, ["qs4", "qs5"]);
  assert.deepEqual(phrases, [
    { rest: ["ilo"], groups: ["qs6"], related: ["qs7"] },
    { rest: ["hyvä", "olo"], groups: ["qs8"], related: [] },
  ]);
});

test("a form means its lemmas, and the word itself first", () => {
  const part = parsePart("kuusi;2\nkuusi>kuu\n\nkuu;3");
  assert.deepEqual(
    sensesOf(part, "kuusi").map(({ lemma }) => lemma),
    ["kuusi", "kuu"],
  );
  assert.deepEqual(sensesOf(part, "tähti"), []);
});

test("the file that a word lies in is read, once", async () => {
  const asked = [];
  const words = table(asked);
  assert.equal(words.size, 3);
  assert.deepEqual((await words.part("paivakoti")).words, ["paivahoito", "päivähoito"]);
  await words.part("zzz");
  await words.part("asu");
  assert.deepEqual(asked, ["p.txt", "a.txt"]);
  assert.deepEqual((await new WordTable([], async () => "").part("a")).words, []);
});

test("of the files where a beginning lies, the nearest are read", async () => {
  const asked = [];
  await table(asked).partsFrom("", "kunta", 2);
  assert.deepEqual(asked, ["k.txt", "a.txt"]);
});
