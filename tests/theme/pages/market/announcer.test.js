import assert from "node:assert/strict";
import { test } from "node:test";

import { Announcer } from "../../../../theme/pages/market/announcer.js";

test("only what stands when typing has paused is told", ({ mock }) => {
  mock.timers.enable({ apis: ["setTimeout", "Date"], now: 5000 });
  const region = { textContent: "" };
  const announcer = new Announcer(region);
  announcer.say("41 tekoa");
  mock.timers.tick(100);
  assert.equal(region.textContent, "41 tekoa");
  announcer.type();
  assert.equal(region.textContent, "");
  announcer.say("3 tekoa löytyi");
  mock.timers.tick(900);
  announcer.type();
  announcer.say("2 tekoa löytyi");
  mock.timers.tick(999);
  assert.equal(region.textContent, "");
  mock.timers.tick(1);
  assert.equal(region.textContent, "2 tekoa löytyi");
  announcer.say("2 tekoa löytyi");
  assert.equal(region.textContent, "", "the same words are told again");
});
