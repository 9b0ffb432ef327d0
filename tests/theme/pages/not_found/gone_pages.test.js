import assert from "node:assert/strict";
import { test } from "node:test";

import { findList } from "../../../../theme/pages/not_found/gone_pages.js";
import { ownAddress } from "../../../../theme/scripts/own_address.js";

const WORDS = { pages: "sivu sida page", dated: "uutta nytt vuosi" };

test("a page of a list, a month and a year lead to where they stood", () => {
  assert.equal(findList("/tori/teot/sivu/12/", WORDS), "/tori/teot/");
  assert.equal(findList("/tori/sv/nytt/2025-01/", WORDS), "/tori/sv/nytt/");
  assert.equal(findList("/tori/vuosi/2019", WORDS), "/tori/vuosi/");
  assert.equal(findList("/tori/teot/kemi/a/", WORDS), undefined);
});

test("an address that names another host leads nowhere", () => {
  for (const path of [
    "//evil.invalid/sivu/2/",
    "//evil.invalid/uutta/2025-01/",
    "//evil.invalid/vuosi/2025/",
    "/\\evil.invalid/sivu/2/",
    "///evil.invalid/x/sivu/2/",
    "/%5cevil.invalid/sivu/2/",
  ]) {
    const list = findList(path, WORDS);
    assert.ok(list, path);
    assert.equal(ownAddress(list, "https://tori.example/"), undefined, path);
  }
});
