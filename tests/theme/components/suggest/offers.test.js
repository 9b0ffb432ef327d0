import assert from "node:assert/strict";
import { test } from "node:test";

import { filesFor, findOffers, fits } from "../../../../theme/components/suggest/offers.js";

const LABELS = {
  facets: {
    theme: { digi: "Digitalisaatio", ty: "Työhyvinvointi" },
    organisation: { kemi: "Kemin kaupunki" },
  },
  sections: { theme: "/teemat/", organisation: "/organisaatiot/", act: "/teot/" },
  titles: "/market/titles/",
  words: "/market/words/fi/",
};

async function offer(typed, files) {
  const asked = [];
  const load = async (address) => {
    if (address.startsWith(LABELS.titles)) asked.push(address);
    return files[address] ?? Promise.reject(new Error(address));
  };
  const offers = await findOffers(typed, LABELS, load);
  return { asked, offers, addresses: offers.map(({ href }) => href) };
}

test("what is offered begins with what is typed", async () => {
  const acts = [
    ["Työ ja kemia", "a/b", "fi"],
    ["Sähkötyö", "a/c", "fi"],
  ];
  const small = { "/market/titles/all.json": { acts, deeper: 0 } };
  assert.deepEqual((await offer("ty", small)).addresses, ["/teemat/ty/", "/teot/a/b/"]);
  assert.deepEqual((await offer("KEM", small)).addresses, ["/organisaatiot/kemi/", "/teot/a/b/"]);
  assert.deepEqual((await offer("ja tyo", small)).addresses, ["/teot/a/b/"]);
  assert.deepEqual(await offer("t", small), { asked: [], offers: [], addresses: [] });
  assert.deepEqual((await offer("<b>", small)).addresses, []);
  assert.deepEqual((await offer("ja", small)).offers, [
    { kind: "act", label: "Työ ja kemia", href: "/teot/a/b/", language: "fi" },
  ]);
});

test("titles are looked for in the file of as many letters as it takes", async () => {
  const large = {
    "/market/titles/all.json": { acts: [], deeper: 1 },
    "/market/titles/ty.json": { acts: [], deeper: 1 },
    "/market/titles/tyo.json": { acts: [["Työvuorot", "a/d", "fi"]], deeper: 0 },
  };
  const { addresses, asked } = await offer("työv", large);
  assert.deepEqual(addresses, ["/teot/a/d/"]);
  assert.deepEqual(asked, Object.keys(large));
  assert.deepEqual((await offer("xyz", large)).addresses, []);
  assert.deepEqual(filesFor("tyohyvinvointi"), ["all", "ty", "tyo", "tyoh", "tyohyv"]);
});

test("of many, topics leave room for acts", async () => {
  const acts = Array.from({ length: 9 }, (_, each) => [`Digi ${each}`, `a/${each}`, "fi"]);
  const { addresses } = await offer("digi", { "/market/titles/all.json": { acts, deeper: 0 } });
  assert.equal(addresses.length, 8);
  assert.equal(addresses[0], "/teemat/digi/");
});

test("every typed word has to begin a word of the text", () => {
  assert.ok(fits(["koti", "ke"], "Kemin kotihoito"));
  assert.ok(!fits(["hoito"], "Kemin kotihoito"));
});

test("words come first, those that begin with what is typed before those that have it within", async () => {
  const words = ["etäkirjasto", "avoin kirjasto", "kirjasto", "kirjastoauto", "kirja", "kissa"];
  const files = {
    "/market/words/fi/all.json": { words: [], deeper: 1 },
    "/market/words/fi/ki.json": { words, deeper: 0 },
    "/market/titles/all.json": { acts: [["Kirjasto kotiin", "a/b", "fi"]], deeper: 0 },
  };
  const { offers } = await offer("kirja", files);
  assert.deepEqual(
    offers.map(({ kind, label }) => [kind, label]),
    [
      ["word", "kirjasto"],
      ["word", "kirjastoauto"],
      ["word", "avoin kirjasto"],
      ["act", "Kirjasto kotiin"],
    ],
  );
  assert.equal(offers[2].href, "/teot/?q=avoin%20kirjasto");
  assert.deepEqual((await offer("kiss", {})).offers, [], "a file that does not come is no fault");
});
