import assert from "node:assert/strict";
import { test } from "node:test";

import { toCsv, toIssue, toMarkdown } from "../../../../theme/pages/basket/exports.js";

const ACT = {
  id: "esimerkkila/teko",
  title: '=HYPERLINK("https://example.org"; "x")',
  doer: "-1+1",
  summary: "*Tähti* ja <b>tagi</b> [linkki](x)\u00a0#1",
  url: "https://tekojentori.example/t/abcdefg/",
  lang: "fi",
};

test("a table opens in a spreadsheet as text, and no cell of it is run", () => {
  const [head, row, end] = toCsv([ACT], ["nro", "otsikko", "tekijä", "tiivistelmä", "osoite", "kieli"]).split("\r\n");
  assert.equal(head, '\ufeff"nro";"otsikko";"tekijä";"tiivistelmä";"osoite";"kieli"');
  assert.equal(row, `"1";"'=HYPERLINK(""https://example.org""; ""x"")";"'-1+1";"${ACT.summary}";"${ACT.url}";"fi"`);
  assert.equal(end, "");
});

test("Markdown shows the words of an act and makes nothing of them", () => {
  assert.equal(
    toMarkdown([ACT]),
    '## [=HYPERLINK("https://example.org"; "x")](https://tekojentori.example/t/abcdefg/)\n\n\\-1+1\n\n' +
      "\\*Tähti\\* ja \\<b\\>tagi\\</b\\> \\[linkki\\](x)\u00a0\\#1\n",
  );
  assert.match(toMarkdown([{ ...ACT, title: "1. päivä" }]), /^## \[1\\\. päivä\]/);
});

test("the record of an issue names its acts in their order", () => {
  const acts = [
    { id: "kemi/b", title: "B" },
    { id: "kemi/a", title: "A" },
  ];
  assert.equal(
    toIssue(acts, { title: "Uutiskirje", date: "2026-11-20", language: "fi" }),
    "title: Uutiskirje\ndate: 2026-11-20\nlanguage: fi\nitems:\n  # B\n  - act: kemi/b\n  # A\n  - act: kemi/a\n",
  );
});
