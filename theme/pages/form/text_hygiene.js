/* What comes along when a text is pasted: rules/text_hygiene.py for the browser, with its own patterns. */

import { decodeEntity } from "./entities.js";
import { findTables, mendTables } from "./pasted_tables.js";
import { saysNothing, textsOf } from "./texts.js";
import { countCharacters, shorten } from "./typed_text.js";

/** @import { Rule } from "./rules.js" */

const TWICE = /^(\S.{9,}?)\s*\1$/su;

/** @type {Record<string, Rule>} */
export const PASTED_RULES = {
  "TEXT-HTML": function* (act, payload) {
    for (const [path, text] of textsOf(act)) {
      const bare = payload.pattern("picture").replaceIn(payload.pattern("code").replaceIn(text, ""), "");
      const [tag] = payload.pattern("tag").all(bare);
      const entities = payload.pattern("entity").all(bare);
      const found = tag ?? entities.find(([entity]) => decodeEntity(entity) !== entity);
      const typed = shorten(found?.[0] ?? "", payload.pasted.shown);
      if (found) yield payload.problem("TEXT-HTML", path.join("."), { typed });
    }
  },
  "TEXT-PICTURE": function* (act, payload) {
    for (const [path, text] of textsOf(act)) {
      if (payload.persons.address_keys.includes(path.at(-1) ?? "")) continue;
      const [found] = payload.pattern("picture").all(payload.pattern("code").replaceIn(text, ""));
      const typed = shorten(found?.[0] ?? "", payload.pasted.shown);
      if (found) yield payload.problem("TEXT-PICTURE", path.join("."), { typed });
    }
  },
  "TEXT-TABLE": function* (act, payload) {
    for (const [path, text] of textsOf(act)) {
      const tables = findTables(text.split("\n"));
      if (!tables.length) continue;
      const typed = shorten(tables[0].typed, payload.pasted.shown);
      const mended = { shown: tables.map((table) => table.mended.join("\n")).join("\n\n"), text: mendTables(text) };
      yield { ...payload.problem("TEXT-TABLE", path.join("."), { typed }), mended };
    }
  },
  "TEXT-LETTERS": function* (act, payload) {
    for (const [path, text] of textsOf(act)) {
      const lost = /[\p{L}\p{N}_]*\ufffd[\p{L}\p{N}_\ufffd]*/u.exec(text)?.[0];
      const found =
        lost ?? text.split(/\s+/).find((word) => ["doubled", "coded"].some((name) => payload.pattern(name).isIn(word)));
      if (found === undefined) continue;
      yield payload.problem("TEXT-LETTERS", path.join("."), { typed: shorten(found, payload.pasted.shown) });
    }
  },
  "TEXT-STYLED": function* (act, payload) {
    for (const [path, text] of textsOf(act)) {
      const found = text.split(/\s+/).find((word) => payload.pattern("styled").isIn(word));
      if (!found) continue;
      yield payload.problem("TEXT-STYLED", path.join("."), { typed: shorten(found, payload.pasted.shown) });
    }
  },
  "TEXT-BULLETS": function* (act, payload) {
    for (const [name, text] of Object.entries(act)) {
      if (payload.record[name]?.kind !== "prose" || typeof text !== "string") continue;
      const [found] = payload.pattern("bullet").all(text);
      if (found) yield payload.problem("TEXT-BULLETS", name, { typed: found[0].trim() });
    }
  },
  "TEXT-CAPITALS": function* ({ title = "" }, payload) {
    const letters = title.match(/\p{L}/gu)?.length ?? 0;
    if (
      letters >= payload.pasted.capitals &&
      title.includes(" ") &&
      title === title.toUpperCase() &&
      title !== title.toLowerCase()
    ) {
      yield payload.problem("TEXT-CAPITALS", "title");
    }
  },
  "TEXT-LANGUAGE": function* (act, payload) {
    const { small_words, prose, sure } = payload.pasted;
    const told = act.language ?? "";
    if (!(told in small_words)) return;
    const texts = [...textsOf(act)].filter(([path]) => prose.includes(path[0])).map(([, text]) => text);
    const words = texts.join(" ").toLowerCase().split(/\s+/);
    const counts = Object.entries(small_words).map(([code, small]) => ({
      code,
      count: words.filter((word) => small.includes(word)).length,
    }));
    const likely = counts.reduce((most, each) => (each.count > most.count ? each : most));
    const own = counts.find(({ code }) => code === told)?.count ?? 0;
    if (likely.count < sure || own * sure > likely.count) return;
    yield payload.problem("TEXT-LANGUAGE", "language", {
      written: payload.language_names[likely.code],
      typed: payload.language_names[told],
    });
  },
  "TEXT-TWICE": function* (act, payload) {
    for (const [path, text] of textsOf(act)) {
      const half = countCharacters(text) > payload.pasted.longest_twice ? "" : (TWICE.exec(text)?.[1] ?? "");
      if (half.includes(" ")) yield payload.problem("TEXT-TWICE", path.join("."));
    }
  },
  "TEXT-NOTHING": function* (act, payload) {
    for (const [path, typed] of textsOf(act)) {
      const name = path.filter((step) => !/^\d+$/.test(step)).join(".");
      if (typed && payload.pasted.story.includes(name) && saysNothing(typed, payload)) {
        yield payload.problem("TEXT-NOTHING", path.join("."), { typed });
      }
    }
  },
};
