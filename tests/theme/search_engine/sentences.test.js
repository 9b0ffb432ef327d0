import assert from "node:assert/strict";
import { test } from "node:test";

import { chooseSpan, countMarked, splitSentences } from "../../../theme/search_engine/sentences.js";

/** A text, and which of its words matched: those in stars. */
function text(typed) {
  const tokens = typed.split(" ");
  const marks = new Set(tokens.flatMap((token, place) => (token.includes("*") ? [place] : [])));
  return { tokens: tokens.map((token) => token.replaceAll("*", "")), marks };
}
const shown = (typed) => chooseSpan(text(typed)).tokens.join(" ");
const sentences = (typed) => {
  const tokens = typed.split(" ");
  return splitSentences(tokens).map(({ from, to }) => tokens.slice(from, to).join(" "));
};

test("a sentence ends where the next one begins, and not at what is shortened", () => {
  assert.deepEqual(sentences("Yksi. Kaksi! ”Kolme?” Neljä."), ["Yksi.", "Kaksi!", "”Kolme?”", "Neljä."]);
  for (const one of [
    "Esim. Kemissä 5. Luokka lukee.",
    "Näin t.ex. Kemi.",
    "A. Aalto piirsi.",
    "Kello 12.30 alkaa.",
    "",
  ]) {
    assert.deepEqual(sentences(one), [one]);
  }
  assert.deepEqual(sentences("Alkoi 2018. Päättyi 2020."), ["Alkoi 2018.", "Päättyi 2020."]);
});

test("the sentence with the most of what matched is read, whole", () => {
  const first = "Ensimmäinen lause kertoo *kirjastosta* ja siitä, miten sinne tullaan.";
  const second = "Toinen lause kertoo *kirjastosta* ja *autosta*, joka kiertää kyliä.";
  assert.equal(shown(`${first} ${second}`), second.replaceAll("*", ""));
  assert.equal(shown(`Alku on tässä ja se on aika pitkä lause sinänsä. ${first}`), first.replaceAll("*", ""));
  const forms = "*kirjasto* *kirjaston* *kirjastossa*";
  assert.equal(countMarked(text(forms)), 1, "forms of a word are one");
});

test("two short sentences are read together", () => {
  assert.equal(shown("Se *alkoi* näin. Se kasvoi."), "Se alkoi näin. Se kasvoi.");
  assert.equal(
    shown("Lautashävikki: ennen 80 g, *jälkeen* 20 g. Ruoka riittää."),
    "Lautashävikki: ennen 80 g, jälkeen 20 g. Ruoka riittää.",
  );
});

test("a long sentence is cut at a clause or a word, and says so", () => {
  const long =
    "Kaupunki päätti viime vuonna pitkän keskustelun jälkeen, että jokainen kylä saa oman pysäkin, johon *kirjastoauto* tulee joka toinen viikko, vaikka tie olisi huono ja matka pitkä.";
  assert.equal(shown(long), "… että jokainen kylä saa oman pysäkin, johon kirjastoauto tulee joka toinen viikko …");
  const words = `Yksi ${"sana ".repeat(40)}ja *viimeinen* ${"sana ".repeat(40)}ja loppu.`;
  assert.match(shown(words), /^… (?:sana )+ja viimeinen (?:sana )+…$/);
  for (const each of [long, words]) assert.ok(shown(each).length <= 104, shown(each));
  assert.match(
    shown(`Tämä lause ${"on pitkä ".repeat(12)}ja jatkuu.`),
    /^Tämä lause .* …$/,
    "without any word that matched",
  );
});
