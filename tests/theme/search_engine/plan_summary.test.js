import assert from "node:assert/strict";
import { test } from "node:test";

import { summarizePlan } from "../../../theme/search_engine/plan_summary.js";

const word = (typed, how, searched = typed, common = 1) => {
  return { typed, reading: { searched, how, senses: common === undefined ? [] : [{ common }] } };
};
const summarize = (words, { ways = [] } = {}) => summarizePlan({ words, ways }, [{}]);

test("a word that was corrected is shown among those that were not", () => {
  const { shown, how, words } = summarize([word("kemin", "lemma", "kemi"), word("kirjsato", "near", "kirjasto")]);
  assert.equal(shown, "kemin kirjasto");
  assert.equal(how, "corrected");
  assert.deepEqual(
    words.map((each) => each.how),
    ["lemma", "corrected"],
  );
});

test("what is most worth telling is told", () => {
  assert.equal(summarize([word("a", "lemma")]).how, "lemma");
  assert.equal(summarize([word("a", "lemma"), word("b", "typed")]).how, "typed");
  assert.equal(summarize([word("a", "lemma", "a", 0)]).how, "synonym");
  assert.equal(summarize([word("a", "lemma", "a", 0)], { ways: [{ how: "joined" }] }).how, "joined");
  assert.deepEqual(summarizePlan({ words: [word("q", "none", "")], ways: [] }, []).how, "none");
});
