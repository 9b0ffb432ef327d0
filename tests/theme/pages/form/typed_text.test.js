import assert from "node:assert/strict";
import { test } from "node:test";

import { saysNothing, textsOf } from "../../../../theme/pages/form/texts.js";
import { countCharacters, shorten, tidyLine, tidyProse } from "../../../../theme/pages/form/typed_text.js";
import { PAYLOAD } from "./payload_sample.js";

test("characters are counted as people count them", () => {
  assert.equal(countCharacters("ä😀"), 2);
});

test("what nobody sees goes", () => {
  assert.equal(tidyLine("  a\u00ad\u200bb\n c\u0001d\ud800 ", PAYLOAD), "ab c d\ufffd");
  assert.equal(tidyLine("a\u0308", PAYLOAD), "ä");
  assert.equal(tidyProse("\r\n a \r\n\u2028 b\n", PAYLOAD), "a \n\n b");
});

test("a long text is shown by its beginning", () => {
  assert.equal(shorten("lyhyt", 5), "lyhyt");
  assert.equal(shorten("😀😀 😀😀", 3), "😀😀…");
});

test("texts are found wherever they stand", () => {
  const tree = { title: "a", links: [{ url: "b" }, { url: "c" }], none: undefined };
  assert.deepEqual(
    [...textsOf(tree)].map(([path, text]) => `${path.join(".")}=${text}`),
    ["title=a", "links.0.url=b", "links.1.url=c"],
  );
});

test("a text may say that there is nothing to say", () => {
  for (const text of ["Ei ole.", " – ", "ei ole!"]) assert.ok(saysNothing(text, PAYLOAD), text);
  assert.ok(!saysNothing("Ei ole tuloksia vielä", PAYLOAD));
});
