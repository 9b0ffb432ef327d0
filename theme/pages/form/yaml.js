/* Texts → YAML that reads back the same: yaml/writer.py for the browser, with its own patterns. */

const ESCAPES = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t" };
const escaped = (sign) => `\\u${sign.codePointAt(0).toString(16).padStart(4, "0")}`;

/** The file of an act: its keys in the story's order, without comments. */
export function actText(act, known) {
  return (
    known.order
      .filter((name) => name in act)
      .flatMap((name) => linesOf(name, act[name], known.record[name], known))
      .join("\n") + "\n"
  );
}

/** The file of a new organisation. */
export function organisationText(record, known) {
  return (
    Object.keys(known.organisation)
      .filter((name) => name in record)
      .flatMap((name) => linesOf(name, record[name], known.organisation[name], known))
      .join("\n") + "\n"
  );
}

function linesOf(key, value, kind, known) {
  if (typeof value === "string") return textLines(key, value.trim(), kind, known);
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item === "string" && isWord(item, known)))
      return [`${key}: [${value.join(", ")}]`];
    return [`${key}:`, ...value.flatMap((item) => itemLines(item, kind?.item, known)).map((line) => `  ${line}`)];
  }
  return [`${key}:`, ...pairs(value, kind, known).map(indented)];
}

const indented = (line) => (line ? `  ${line}` : "");

function textLines(key, text, kind, known) {
  const inBlock = text && (kind?.kind === "prose" || text.includes("\n")) && !known.pattern("no_block").isIn(text);
  if (inBlock) return [`${key}: |`, ...text.split("\n").map(indented)];
  return [`${key}: ${isFact(text, kind, known) ? text : inline(text, known)}`];
}

const FACTS = new Set(["date", "moment", "choice", "number", "id", "act-id"]);

/** Ids, codes, dates and numbers stand without quotes where no reader takes them for something else. */
function isFact(text, kind, known) {
  if (!FACTS.has(kind?.kind) || isOther(text, known) || known.pattern("octal").at(text, 0)) return false;
  return known.pattern("plain_number").matches(text) || known.pattern("fact").matches(text);
}

function itemLines(item, kind, known) {
  if (typeof item === "string") return [`- ${isFact(item, kind, known) ? item : inline(item, known)}`];
  return pairs(item, kind, known).map((line, index) => (index ? indented(line) : `- ${line}`));
}

function pairs(value, kind, known) {
  const order = Object.keys(kind?.keys ?? {});
  const keys = Object.keys(value).sort((one, other) => order.indexOf(one) - order.indexOf(other));
  return keys.flatMap((key) => {
    if (kind?.kind === "moment") return [`${key}: ${value[key]}`]; // {date: 2024-05, about: true}
    return linesOf(key, value[key], kind?.keys?.[key], known);
  });
}

function isOther(text, known) {
  return known.yaml_words.includes(text.toLowerCase());
}

function isWord(item, known) {
  return known.pattern("word").matches(item) && !isOther(item, known);
}

function inline(text, known) {
  const bare =
    known.pattern("bare").matches(text) &&
    !known.pattern("no_block").isIn(text) &&
    !isOther(text, known) &&
    !text.endsWith(":");
  return bare ? text : quoted(text, known);
}

function quoted(text, known) {
  const safe = known.pattern("to_escape").replaceIn(text, (sign) => ESCAPES[sign] ?? escaped(sign));
  return `"${known.pattern("odd").replaceIn(safe, escaped)}"`;
}
