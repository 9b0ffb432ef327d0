import assert from "node:assert/strict";
import { test } from "node:test";

import { ownAddress, readActId } from "../../../theme/scripts/own_address.js";

const SITE = "https://tori.example/tori/";

test("addresses of the site are whole addresses", () => {
  for (const [address, whole] of [
    ["/tori/teot/", "https://tori.example/tori/teot/"],
    ["/tori/teot/?q=a%20b#x", "https://tori.example/tori/teot/?q=a%20b#x"],
    ["https://tori.example/tori/sv/", "https://tori.example/tori/sv/"],
    ["/tori/teot/kemi/l%C3%A4/", "https://tori.example/tori/teot/kemi/l%C3%A4/"],
  ]) {
    assert.equal(ownAddress(address, SITE), whole);
  }
});

test("nothing leads elsewhere", () => {
  for (const address of [
    "//evil.invalid/tori/",
    "///evil.invalid/tori/",
    "////evil.invalid/tori/",
    "/\\evil.invalid/tori/",
    "\\\\evil.invalid/tori/",
    "/\t/evil.invalid/tori/",
    "/\n/evil.invalid/tori/",
    "\u0001//evil.invalid/",
    " //evil.invalid/",
    "\u00a0//evil.invalid/",
    "/\u200b/evil.invalid/",
    "https:evil.invalid",
    "https:/evil.invalid",
    "https:\\\\evil.invalid/tori/",
    "https://evil.invalid/tori/",
    "https://tori.example.evil.invalid/tori/",
    "https://tori.example@evil.invalid/tori/",
    "https://me:you@tori.example/tori/",
    "https://tori.example:8443/tori/",
    "http://tori.example/tori/",
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "blob:https://tori.example/tori/x",
    "file:///tori/",
    "//tori。evil.invalid/tori/",
    "/tori/../evil/",
    "/tori/%2e%2e/evil/",
    "/toriin/",
    "/muu/",
    "/tori//evil.invalid/",
    "/tori/%2Fevil.invalid/",
    "/tori/%5cevil.invalid/",
    "https://[/tori/",
  ]) {
    assert.equal(ownAddress(address, SITE), undefined, JSON.stringify(address));
  }
});

test("at the root of a host too", () => {
  assert.equal(ownAddress("/teot/", "https://tori.example/"), "https://tori.example/teot/");
  for (const address of ["//evil.invalid/", "/\\evil.invalid/", "//teot/", "/x//evil.invalid/"]) {
    assert.equal(ownAddress(address, "https://tori.example/"), undefined, address);
  }
});

test("the id of an act is two words", () => {
  assert.equal(readActId("kemi/lupa-kehittaa"), "kemi/lupa-kehittaa");
  for (const typed of [
    null,
    undefined,
    "",
    "kemi",
    "../kemi/a",
    "kemi//a",
    "/kemi/a",
    "kemi/a/",
    "kemi/a?x",
    "Kemi/a",
  ]) {
    assert.equal(readActId(typed), undefined, String(typed));
  }
  assert.equal(readActId("kemi/a\n"), undefined);
});
