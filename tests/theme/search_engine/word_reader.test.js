import assert from "node:assert/strict";
import { test } from "node:test";

import { WordReader } from "../../../theme/search_engine/word_reader.js";
import { WordTable } from "../../../theme/search_engine/word_table.js";

const WORDS = ["asukas;3;qs1", "hoito;4", "kirjasto;6", "koti;5", "päivähoito;6"];
const backwards = (line) => {
  const [word, ...rest] = line.split(";");
  return [[...word].reverse().join(""), ...rest].join(";");
};
const table = (lines) => new WordTable([["", "all"]], async () => lines.join("\n"));
const DICTIONARY = new Set(["kirjastu", "lastentarha"]);
const RULES = { ssa: [["", 9]], lle: [["", 8]] };
const reader = new WordReader(
  table(WORDS),
  table(WORDS.map(backwards).sort()),
  async () => RULES,
  async (word) => DICTIONARY.has(word),
);
const read = async (typed, options) => {
  const { searched, how, senses } = await reader.read(typed, options);
  return [how, searched, ...senses.map(({ lemma }) => lemma)];
};

test("a word of the site is itself, with or without its dots", async () => {
  assert.deepEqual(await read("kirjasto"), ["lemma", "kirjasto", "kirjasto"]);
  assert.deepEqual(await read("paivahoito"), ["corrected", "päivähoito", "päivähoito"]);
  assert.deepEqual(await read("kirja-sto"), ["lemma", "kirjasto", "kirjasto"]);
});

test("a form leads to its word by the rules, and a beginning to what begins so", async () => {
  assert.deepEqual(await read("kirjastossa"), ["lemma", "kirjastossa", "kirjasto"]);
  assert.deepEqual(await read("kir"), ["typed", "kir", "kirjasto"]);
});

test("an error is mended, unless the word is to be taken as it is", async () => {
  assert.deepEqual(await read("kirjsato"), ["corrected", "kirjasto", "kirjasto"]);
  assert.deepEqual(await read("kirjsatolle"), ["corrected", "kirjasto", "kirjasto"]);
  assert.deepEqual(await read("kirjsato", { asTyped: true }), ["none", ""]);
});

test("a compound is taken apart into two words of the site", async () => {
  assert.deepEqual(await read("kotihoito"), ["split", "koti hoito"]);
  assert.deepEqual(
    (await reader.partsOf("koti-hoito")).map(({ word }) => word),
    ["koti", "hoito"],
  );
});

test("a word of a dictionary is not mended, though nothing here has it", async () => {
  assert.deepEqual(await read("kirjasta"), ["corrected", "kirjasto", "kirjasto"]);
  assert.deepEqual(await read("kirjastu"), ["none", ""]);
  assert.deepEqual(await read("lastentarha"), ["none", ""]);
});

test("of a job or a law, what stands before its last part is the topic", async () => {
  const partsOf = async (typed) => ((await reader.read(typed)).parts ?? []).map(({ word }) => word);
  assert.deepEqual(await partsOf("kirjastolaki"), ["kirjasto"]);
  assert.deepEqual(await partsOf("hoitopäällikkö"), ["hoito"]);
});

test("a word whose end nothing has stands for the longest word that it begins with", async () => {
  assert.deepEqual(await read("kirjastoverk"), ["split", "kirjasto"]);
});

test("words that look alike are offered for one that nobody knows", async () => {
  assert.deepEqual(await reader.nearest("kirjallisuus"), []);
  assert.deepEqual(await reader.nearest("kirjastxx"), ["kirjasto"]);
  assert.deepEqual(await read("qqxyzzy"), ["none", ""]);
});
