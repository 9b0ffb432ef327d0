import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { LIMIT, readBasket, storeBasket } from "../../../theme/scripts/basket_storage.js";

const kept = new Map();
let full = false;
let events = 0;

beforeEach(() => {
  kept.clear();
  full = false;
  events = 0;
  globalThis.localStorage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, value) {
      if (full) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, value);
    },
    removeItem: (key) => kept.delete(key),
  };
  globalThis.document = {
    dispatchEvent: () => {
      events += 1;
    },
  };
});

test("what is stored is read, and every change is told", () => {
  assert.deepEqual(readBasket(), []);
  assert.ok(storeBasket([{ id: "kemi/a", title: "A" }]));
  assert.deepEqual(readBasket(), [{ id: "kemi/a", title: "A" }]);
  assert.ok(storeBasket([]));
  assert.equal(kept.size, 0, "an empty basket leaves nothing behind");
  assert.equal(events, 2);
});

test("a browser that keeps nothing says so", () => {
  full = true;
  assert.ok(!storeBasket([{ id: "kemi/a" }]));
  assert.equal(events, 1);
});

test("what somebody else wrote there is no basket", () => {
  for (const [text, expected] of [
    ["{", []],
    ['{"id": "a"}', []],
    ['[null, {"id": 1}, {"id": "kemi/a"}]', [{ id: "kemi/a" }]],
    ['[{"id": "../../evil"}, {"id": "//evil.invalid/x"}, {"id": "kemi/a?x"}]', []],
    ['[{"id": "kemi/a", "code": "//evil/", "title": [1], "onclick": "x"}]', [{ id: "kemi/a" }]],
  ]) {
    kept.set("tori-basket", text);
    assert.deepEqual(readBasket(), expected, text);
  }
  kept.set("tori-basket", JSON.stringify(Array.from({ length: 60 }, (_, each) => ({ id: `kemi/${each}` }))));
  assert.equal(readBasket().length, LIMIT);
});
