import assert from "node:assert/strict";
import { test } from "node:test";

import { countFacets, readTable } from "../../../../theme/pages/market/facet_counts.js";

const FILE = {
  acts: 4,
  facets: {
    theme: { values: ["a", "b", "c"], columns: ["#$#%", "$   "] },
    organisation: { values: ["x", "y"], runs: [1, 3] },
    year: { values: ["2022", "2021", "2020"], from: "#% $", to: "$% $" },
  },
};

function count(file, numbers, chosen) {
  const { passing, counts } = countFacets(readTable(file), numbers, new Map(Object.entries(chosen)));
  return { passing, ...Object.fromEntries([...counts].map(([name, all]) => [name, [...all]])) };
}

test("every act is counted at each of its values", () => {
  const expected = { passing: [0, 1, 2, 3], theme: [2, 2, 1], organisation: [1, 3], year: [1, 2, 1] };
  assert.deepEqual(count(FILE, [0, 1, 2, 3], {}), expected);
});

test("counts leave out the choices of their own facet", () => {
  const chosen = { theme: ["a", "c"], organisation: ["y"] };
  const expected = { passing: [2, 3], theme: [1, 1, 1], organisation: [1, 2], year: [0, 1, 0] };
  assert.deepEqual(count(FILE, [0, 1, 2, 3], chosen), expected);
});

test("a value that nobody knows passes no act, and the others of its facet are still counted", () => {
  const expected = { passing: [], theme: [0, 0, 0], organisation: [0, 0], year: [1, 1, 1] };
  assert.deepEqual(count(FILE, [0, 1], { year: ["1999"] }), expected);
});

test("a value without acts is passed over in a list of runs", () => {
  const file = { acts: 2, facets: { organisation: { values: ["x", "y", "z"], runs: [1, 0, 1] } } };
  assert.deepEqual(count(file, [0, 1], { organisation: ["z"] }), { passing: [1], organisation: [1, 0, 1] });
});

test("a column with more values than a backslash is read", () => {
  const values = Array.from({ length: 70 }, (_, place) => `v${place}`);
  const codes = values.map((_, place) => (35 + place < 92 ? 35 + place : 36 + place));
  const file = { acts: 70, facets: { theme: { values, columns: [String.fromCharCode(...codes)] } } };
  const { passing, theme } = count(file, [...Array(70).keys()], { theme: ["v60"] });
  assert.deepEqual(passing, [60]);
  assert.deepEqual(theme, Array(70).fill(1));
});
