import assert from "node:assert/strict";
import { test } from "node:test";

import { KnownWords, parseKnown } from "../../../theme/search_engine/known_words.js";

const FILES = { "a.txt": "0asema\n2ukas\n0house!\n5s!\n", "k.txt": "0kirja\n5sto\n0koira\n" };
const LIST = [
  ["asema", "a.txt"],
  ["kirja", "k.txt"],
];
const RULES = { ssa: [["", 9]], lla: [["", 9]], t: [["", 8]] };

function known(asked = []) {
  const load = async (path) => {
    asked.push(path);
    return FILES[path];
  };
  return new KnownWords(LIST, load, async () => RULES);
}

test("each line continues the one before it, and tells which words are Finnish", () => {
  assert.deepEqual(
    [...parseKnown(FILES["a.txt"])],
    [
      ["asema", true],
      ["asukas", true],
      ["house", false],
      ["houses", false],
    ],
  );
});

test("words and forms by the rules are known, and errors are not", async () => {
  const words = known();
  for (const word of ["kirjasto", "kirja-sto", "koira", "houses", "kirjastossa", "koirat", "asemalla"]) {
    assert.equal(await words.has(word), true, word);
  }
  for (const word of ["krijasto", "kirjastoq", "abc", "", "häst"]) assert.equal(await words.has(word), false, word);
});

test("Finnish endings are not taken off other words", async () => {
  assert.equal(await known().has("housessa"), false);
});

test("only the files where a word may lie are read, once", async () => {
  const asked = [];
  const words = known(asked);
  await words.has("kirja");
  await words.has("koira");
  assert.deepEqual(asked, ["k.txt"]);
});
