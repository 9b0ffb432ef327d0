import assert from "node:assert/strict";
import { test } from "node:test";

import { hasRoom, pageToFetch } from "../../../theme/scripts/prefetch_rules.js";

const SITE = "https://tori.example/tori/";
const here = new URL("teot/", SITE);
const linkTo = (address, download = null) => {
  const { href, pathname } = new URL(address, SITE);
  return { href, pathname, download };
};

test("another page of the site is fetched, without its fragment", () => {
  assert.equal(pageToFetch(linkTo("teot/kemi/a/#tulokset"), here, SITE), `${SITE}teot/kemi/a/`);
  assert.equal(pageToFetch(linkTo("sivu.html?x=1"), here, SITE), `${SITE}sivu.html?x=1`);
});

test("the page that is open, files and other sites are let be", () => {
  for (const address of ["teot/?q=a", "teot/#sisalto", "feeds/acts.atom", "https://muu.example/", "/muu/"]) {
    assert.equal(pageToFetch(linkTo(address), here, SITE), undefined, address);
  }
  assert.equal(pageToFetch(linkTo("teot/kemi/a/", "a.html"), here, SITE), undefined);
});

test("a slow or a costly connection is spared", () => {
  assert.ok(hasRoom(undefined));
  assert.ok(hasRoom({ effectiveType: "4g" }));
  assert.ok(!hasRoom({ saveData: true, effectiveType: "4g" }));
  assert.ok(!hasRoom({ effectiveType: "slow-2g" }));
});
