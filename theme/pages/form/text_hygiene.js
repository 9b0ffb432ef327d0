/* What comes along when a text is pasted: rules/text_hygiene.py for the browser, with its own patterns. */

import { saysNothing, textsOf } from "./texts.js";
import { length } from "./typed_text.js";

const short = (typed, known) =>
  length(typed) <= known.pasted.shown ? typed : `${[...typed].slice(0, known.pasted.shown).join("").trimEnd()}…`;

/** The text that an entity such as `&nbsp;` stands for. */
function unescaped(entity) {
  const holder = document.createElement("textarea"); // parses references and nothing else
  holder.innerHTML = entity;
  return holder.value;
}

export const PASTED_RULES = {
  "TEXT-HTML": function* (act, known) {
    for (const [path, text] of textsOf(act)) {
      const bare = known.pattern("code").replaceIn(text, "");
      const [tag] = known.pattern("tag").all(bare);
      const found =
        tag ??
        known
          .pattern("entity")
          .all(bare)
          .find(([entity]) => unescaped(entity) !== entity);
      if (found) yield known.problem("TEXT-HTML", path.join("."), { typed: short(found[0], known) });
    }
  },
  "TEXT-LETTERS": function* (act, known) {
    for (const [path, text] of textsOf(act)) {
      const lost = /[\p{L}\p{N}_]*\ufffd[\p{L}\p{N}_\ufffd]*/u.exec(text);
      const doubled = text.split(/\s+/).find((word) => known.pattern("doubled").isIn(word));
      if (lost || doubled)
        yield known.problem("TEXT-LETTERS", path.join("."), { typed: short(lost ? lost[0] : doubled, known) });
    }
  },
  "TEXT-BULLETS": function* (act, known) {
    for (const [name, text] of Object.entries(act)) {
      if (known.record[name]?.kind !== "prose") continue;
      const [found] = known.pattern("bullet").all(text);
      if (found) yield known.problem("TEXT-BULLETS", name, { typed: found[0].trim() });
    }
  },
  "TEXT-CAPITALS": function* (act, known) {
    const title = act.title ?? "";
    const letters = title.match(/\p{L}/gu)?.length ?? 0;
    if (letters >= known.pasted.capitals && title.includes(" ") && title === title.toUpperCase())
      yield known.problem("TEXT-CAPITALS", "title");
  },
  "TEXT-NOTHING": function* (act, known) {
    for (const name of known.pasted.story) {
      if (act[name] && saysNothing(act[name], known)) yield known.problem("TEXT-NOTHING", name, { typed: act[name] });
    }
  },
};
