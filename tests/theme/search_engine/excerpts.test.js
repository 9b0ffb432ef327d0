import assert from "node:assert/strict";
import { test } from "node:test";

import { drawExcerpt, hasPhrase } from "../../../theme/search_engine/excerpts.js";

/** A document whose every token has one key of its own, and none in parts. */
function documentOf(texts, labels = [], meta = {}) {
  const ones = (text) => [
    text
      .split(" ")
      .map(() => "1")
      .join(""),
    "",
  ];
  return {
    tellings: texts.map(([language, title, summary, body]) => {
      return { language, title, summary, body, counts: [ones(title), ones(summary), ones(body)] };
    }),
    labels: labels.map((text) => [text, "fi", ones(text)]),
    meta,
  };
}
const BODY = Array.from({ length: 60 }, (_, each) => `sana${each}`).join(" ");
const FI = ["fi", "Koti (hoito)", "Hoito kotona.", BODY];
const marks = (pieces) => pieces.filter(({ mark }) => mark).map(({ text }) => text);
const text = (pieces) => pieces.map((piece) => piece.text).join("");

test("words that matched are marked without their punctuation, wherever they stand", () => {
  const found = drawExcerpt(documentOf([FI]), [[1]], "fi");
  assert.deepEqual(found.title, [
    { text: "Koti (", mark: false },
    { text: "hoito", mark: true },
    { text: ")", mark: false },
  ]);
  assert.equal(text(found.excerpt), "Hoito kotona.");
  assert.deepEqual(marks(found.excerpt), [], "another text's token is its own");
});

test("a hit deep in a long text is shown with a little before it", () => {
  const { excerpt } = drawExcerpt(documentOf([FI]), [[4 + 30]], "fi");
  assert.equal(text(excerpt), `… ${BODY.split(" ").slice(24, 37).join(" ")} …`);
  assert.deepEqual(marks(excerpt), ["sana30"]);
});

test("the reader's language is told, and another where only it was hit", () => {
  const sv = ["sv", "Hemvård", "Vård hemma.", "text"];
  const whole = documentOf([FI, sv]);
  assert.equal(text(drawExcerpt(whole, [[0]], "sv").title), "Hemvård");
  const found = drawExcerpt(whole, [[2]], "sv");
  assert.deepEqual([found.language, found.excerptLanguage, found.own], ["sv", "fi", "fi"]);
  assert.deepEqual(marks(found.excerpt), ["Hoito"]);
});

test("a label is told when nothing else was hit", () => {
  const short = ["fi", "a", "b", "c"];
  const found = drawExcerpt(documentOf([short], ["Kemin kaupunki"]), [[4]], "fi");
  assert.deepEqual(marks(found.label), ["kaupunki"]);
  assert.deepEqual(drawExcerpt(documentOf([short], ["Kemin kaupunki"]), [[0], [4]], "fi").label, []);
});

test("a label is told in the reader's language", () => {
  const names = { org: "Kemin kaupunki", themes: "Ruoka | Johtaminen", "themes-sv": "Mat | Ledarskap" };
  const one = drawExcerpt(documentOf([["fi", "a", "b", "c"]], ["Johtaminen"], names), [[3]], "sv");
  assert.deepEqual(one.label, [{ text: "Ledarskap", mark: false }]);
  const own = drawExcerpt(documentOf([["fi", "a", "b", "c"]], ["Ledarskap"], names), [[3]], "fi");
  assert.deepEqual(own.label, [{ text: "Johtaminen", mark: false }]);
});

test("a phrase stands in one text, with at most one word between", () => {
  const document = documentOf([["fi", "lupa kehittää", "kehittää on lupa", "x"]]);
  assert.ok(hasPhrase(document, [[0], [1]]));
  assert.ok(!hasPhrase(document, [[1], [0]]));
  assert.ok(hasPhrase(document, [[2], [4]]));
  assert.ok(!hasPhrase(document, [[1], [2]]), "the end of one text and the beginning of the next");
});
