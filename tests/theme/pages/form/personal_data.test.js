import assert from "node:assert/strict";
import { test } from "node:test";

import { hasIdentityCode } from "../../../../theme/pages/form/identity_code.js";
import { findPhones, isBookNumber } from "../../../../theme/pages/form/phone_numbers.js";
import { PAYLOAD } from "./payload_sample.js";

test("an identity code has a day, a number and the letter of both", () => {
  assert.ok(hasIdentityCode("tunnus 131052-308T tässä", PAYLOAD));
  assert.ok(hasIdentityCode("131052–308T", PAYLOAD), "with a dash that a text program made");
  assert.ok(!hasIdentityCode("131052-308U", PAYLOAD), "another letter");
  assert.ok(!hasIdentityCode("321052-308T", PAYLOAD), "no such day");
});

test("people's numbers are found, a service's only when they are asked for", () => {
  assert.deepEqual(findPhones("Soita 040 123 4567.", PAYLOAD), ["040 123 4567"]);
  assert.deepEqual(findPhones("Soita 0800 123456.", PAYLOAD), []);
  assert.deepEqual(findPhones("Soita 0800 123456.", PAYLOAD, { services: true }), ["0800 123456"]);
  assert.deepEqual(findPhones("https://a.example/0401234567", PAYLOAD), []);
});

test("a book's number is no phone number", () => {
  for (const number of ["978-951-0-18435-6", "951-98548-9-4", "0317-8471"]) assert.ok(isBookNumber(number), number);
  assert.ok(!isBookNumber("978-951-0-18435-7"));
});
