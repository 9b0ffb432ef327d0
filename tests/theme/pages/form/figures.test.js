import assert from "node:assert/strict";
import { test } from "node:test";

import {
  formatAmount,
  formatMeasures,
  formatMoment,
  formatSpan,
  formatTyped,
  formatUnit,
  formatYear,
} from "../../../../theme/pages/form/figures.js";
import { IN_ENGLISH, IN_SWEDISH, PAYLOAD } from "./payload_sample.js";

test("dates are written as each language writes them", () => {
  const inEach = (moment) => [PAYLOAD, IN_SWEDISH, IN_ENGLISH].map((payload) => formatMoment(moment, payload));
  assert.deepEqual(inEach("2024"), ["2024", "2024", "2024"]);
  assert.deepEqual(inEach("2024-05"), ["toukokuu 2024", "maj 2024", "May 2024"]);
  assert.deepEqual(inEach("2024-05-02"), ["2.5.2024", "2.5.2024", "2 May 2024"]);
  assert.deepEqual(inEach({ date: "2024", about: "true" }), ["noin 2024", "cirka 2024", "about 2024"]);
  assert.deepEqual(inEach("ehkä"), ["", "", ""]);
});

test("of a moment the year may be enough", () => {
  assert.equal(formatYear("2024-05-02", PAYLOAD), "2024");
  assert.equal(formatYear({ date: "2024-05", about: "true" }, PAYLOAD), "noin 2024");
  assert.equal(formatYear("", PAYLOAD), "");
});

test("a span says no more than it has", () => {
  assert.equal(formatSpan("2019", "2021"), "2019–2021");
  assert.equal(formatSpan("2019", "2019"), "2019");
  assert.equal(formatSpan("2019", ""), "2019");
  assert.equal(formatSpan("", "2021"), "2021");
});

test("numbers are written as the language writes them, and what is none stays", () => {
  assert.equal(formatTyped("12 500,50", "fi"), "12\u00a0500,5");
  assert.equal(formatTyped("12500.5", "en"), "12,500.5");
  assert.equal(formatTyped("−3", "fi"), "−3");
  assert.equal(formatTyped("puolet", "fi"), "puolet");
});

test("a figure says how exact it is", () => {
  assert.equal(formatAmount({ value: "1000", precision: "about" }, PAYLOAD), "noin 1\u00a0000");
  assert.equal(formatAmount({ value: "3", precision: "exact" }, PAYLOAD), "3");
  assert.equal(formatAmount({ low: "10", high: "20" }, PAYLOAD), "10–20");
  assert.equal(formatUnit({ unit: { fi: "päivää", sv: "dagar" } }, "sv"), "dagar");
  assert.equal(formatUnit({}, "fi"), "");
});

test("results are pairs or single figures, each with its sources once; what is no result is a fact", () => {
  const [source, unit] = ["kysely", "%"];
  const measures = [
    { what: "a", before: { value: "1", unit, source }, after: { value: "2", unit, source } },
    { what: "b", figure: { value: "3" } },
    { what: "c", before: { value: "1" } },
    { what: "d", figure: { value: "4", unit }, kind: "input" },
    { what: "e", before: { value: "5" }, after: { value: "6" }, kind: "scope" },
  ];
  assert.deepEqual(formatMeasures({ measures }, PAYLOAD), {
    pairs: [{ what: "a", before: "1", after: "2", unit, source }],
    singles: [{ what: "b", figure: "3", unit: "", source: "" }],
    others: [
      { what: "d", figure: "4\u00a0%" },
      { what: "e", figure: "5, 6" },
    ],
  });
});
