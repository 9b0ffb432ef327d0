import assert from "node:assert/strict";
import { test } from "node:test";

import {
  listChoices,
  presentChoices,
  readState,
  toggleChoice,
  writeState,
} from "../../../../theme/pages/market/address.js";

const CASES = [
  // address: query, as typed, sort, chosen, the address that the state says
  ["", "", false, "newest", {}, ""],
  ["?q=+kirjasto+", "kirjasto", false, "relevance", {}, "?q=kirjasto"],
  ["?q=a&typed=1&sort=title", "a", true, "title", {}, "?q=a&typed=1&sort=title"],
  ["?sort=relevance", "", false, "newest", {}, ""],
  ["?q=a&sort=newest", "a", false, "newest", {}, "?q=a&sort=newest"],
  ["?sort=hinta&typed=1", "", false, "newest", {}, ""],
  [
    "?year=2020&theme=b&theme=a&theme=b&sector=&from=x",
    ...["", false, "newest", { theme: ["b", "a"], year: ["2020"] }, "?from=x&theme=b&theme=a&year=2020"],
  ],
  ["?q=%3Cimg%3E%26", "<img>&", false, "relevance", {}, "?q=%3Cimg%3E%26"],
];

for (const [search, query, asTyped, sort, chosen, again] of CASES) {
  test(`a state and its address say the same: ${search}`, () => {
    const state = readState(search);
    assert.deepEqual({ ...state, chosen: Object.fromEntries(state.chosen) }, { query, asTyped, sort, chosen });
    assert.equal(writeState(state, search), again);
  });
}

test("choices are added and taken away, and those of before stay as they were", () => {
  const toggle = (chosen, facet, id) => Object.fromEntries(toggleChoice(new Map(Object.entries(chosen)), facet, id));
  assert.deepEqual(toggle({}, "theme", "a"), { theme: ["a"] });
  assert.deepEqual(toggle({ theme: ["a"] }, "theme", "b"), { theme: ["a", "b"] });
  assert.deepEqual(toggle({ theme: ["a"] }, "theme", "a"), {});
  const before = new Map([["theme", ["a"]]]);
  toggleChoice(before, "theme", "b");
  assert.deepEqual([...before], [["theme", ["a"]]]);
});

test("choices are listed in the order of the page", () => {
  const chosen = new Map([
    ["year", ["2020"]],
    ["sector", ["b", "a"]],
  ]);
  assert.deepEqual(listChoices(chosen), [
    ["sector", "b"],
    ["sector", "a"],
    ["year", "2020"],
  ]);
});

test("what has been renamed is chosen by the id that it has now", () => {
  const former = { theme: { vanha: "uusi" }, organisation: { constructor: "x" } };
  const chosen = new Map([
    ["theme", ["vanha", "uusi", "muu"]],
    ["sector", ["toString"]],
  ]);
  assert.deepEqual(
    [...presentChoices(chosen, former)],
    [
      ["theme", ["uusi", "muu"]],
      ["sector", ["toString"]],
    ],
  );
  const same = new Map([["theme", ["muu"]]]);
  assert.equal(presentChoices(same, former), same);
});
