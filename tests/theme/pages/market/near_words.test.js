import assert from "node:assert/strict";
import { test } from "node:test";

import { tellWhy } from "../../../../theme/pages/market/near_words.js";

const WORDS = {
  lacks: "Ei mainitse: {words}",
  through: "Osuu sanaan {words}",
  through_many: "Osuu sanoihin {words}",
  concerns: "Aihe: {words}",
  brief: "Sivuaa aihetta",
};
const why = (told) => ({ lacks: [], through: [], concepts: [], ...told });

test("the first reason is told, and the next when both fit a line", () => {
  assert.equal(tellWhy(why({ lacks: ["lomautus"] }), [], WORDS), "Ei mainitse: lomautus");
  const both = why({ lacks: ["robotti"], through: ["hoitaa"] });
  assert.equal(tellWhy(both, [], WORDS), "Ei mainitse: robotti · Osuu sanaan hoitaa");
  const long = why({ lacks: ["pitkäaikaistyöttömyys"], through: ["työttömyys", "koti"] });
  assert.equal(tellWhy(long, [], WORDS), "Ei mainitse: pitkäaikaistyöttömyys");
  assert.equal(tellWhy(why({ through: ["työ", "koti"] }), [], WORDS), "Osuu sanoihin työ, koti");
});

test("a concept is told by its name, and nothing is told of one without", () => {
  assert.equal(tellWhy(why({ concepts: ["xab"] }), ["ruokapalvelut"], WORDS), "Aihe: ruokapalvelut");
  assert.equal(tellWhy(why({ concepts: ["xab"] }), [], WORDS), "");
  assert.equal(tellWhy(why({}), [], WORDS), "Sivuaa aihetta");
});
