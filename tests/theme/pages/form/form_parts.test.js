import assert from "node:assert/strict";
import { test } from "node:test";

import { sayLeft } from "../../../../theme/pages/form/counters.js";
import { withoutRow } from "../../../../theme/pages/form/fields.js";
import { forgeAddress, mailText } from "../../../../theme/pages/form/submission.js";
import { fillMarks } from "../../../../theme/pages/form/template_marks.js";

test("rows after one that is gone move up", () => {
  const answers = { title: "x", "links.0.url": "a", "links.1.url": "b", "links.2.url": "c" };
  assert.deepEqual(withoutRow(answers, "links", 1), { "links.0.url": "a", "links.1.url": "c" });
});

test("characters that are left and those that are too many are told", () => {
  const words = { left: ["1 jäljellä", "{n} jäljellä"], over: ["1 liikaa", "{n} liikaa"] };
  assert.deepEqual(
    [5, 1, 0, -1, -5].map((left) => sayLeft(left, words)),
    ["5 jäljellä", "1 jäljellä", "0 jäljellä", "1 liikaa", "5 liikaa"],
  );
});

test("marks are filled, and what parted an empty one from the rest goes", () => {
  const values = { title: "Teko", years: "2024" };
  assert.deepEqual(fillMarks("⟦title⟧ · ⟦years⟧", values), { text: "Teko · 2024", full: true });
  assert.deepEqual(fillMarks("⟦title⟧, ⟦unit⟧", values), { text: "Teko", full: true });
  assert.deepEqual(fillMarks("⟦unit⟧", values), { text: "", full: false });
});

test("a mail has every file under its path", () => {
  const files = [
    { path: "a.yaml", text: "a: 1\n", isNew: true },
    { path: "b.yaml", text: "b: 2\n", isNew: true },
  ];
  assert.equal(mailText(files, "Uusi teko {file}."), "Uusi teko b.yaml.\n\n# a.yaml\na: 1\n\n\n# b.yaml\nb: 2\n");
});

test("the forge gets a text in the address when it fits there", () => {
  const addresses = { new_file: "https://forge.example/new/main", edit_file: "https://forge.example/edit/main" };
  const file = { path: "acts/kemi/a.yaml", text: "title: Ä\n", isNew: true };
  assert.deepEqual(forgeAddress(file, addresses), {
    href: "https://forge.example/new/main?filename=acts%2Fkemi%2Fa.yaml&value=title%3A%20%C3%84%0A",
    fits: true,
  });
  const long = forgeAddress({ ...file, text: "x".repeat(6000) }, addresses);
  assert.deepEqual(long, { href: "https://forge.example/new/main?filename=acts%2Fkemi%2Fa.yaml", fits: false });
  assert.deepEqual(forgeAddress({ ...file, isNew: false }, addresses), {
    href: "https://forge.example/edit/main/acts/kemi/a.yaml",
    fits: false,
  });
});
