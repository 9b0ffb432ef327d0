/* Texts → YAML that reads back the same: yaml/writer.py for the browser, with its own patterns. Pure functions. */

/**
 * @import { Act, Newcomer } from "./answers.js"
 * @import { Key, Payload, Shape } from "./payload.js"
 * @import { Tree } from "./texts.js"
 */

/** @typedef {Pick<Payload, "pattern" | "yaml_words">} Patterns */

/** @type {Record<string, string>} */
const ESCAPES = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t" };
/** @param {string} sign */
const escapeSign = (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;

/**
 * The file of an act: its keys in the story's order, without comments.
 *
 * @param {Act} act
 * @param {Payload} payload
 */
export function writeAct(act, payload) {
  return writeRecord(act, payload.order, payload.record, payload);
}

/**
 * The file of a new organisation.
 *
 * @param {Newcomer} record
 * @param {Payload} payload
 */
export function writeNewcomer(record, payload) {
  return writeRecord(record, Object.keys(payload.organisation), payload.organisation, payload);
}

/**
 * @param {Record<string, Tree | undefined>} record
 * @param {string[]} order of its keys
 * @param {Record<string, Key>} keys
 * @param {Patterns} payload
 */
function writeRecord(record, order, keys, payload) {
  const lines = order.flatMap((name) => {
    const value = record[name];
    return value === undefined ? [] : linesOf(name, value, keys[name], payload);
  });
  return `${lines.join("\n")}\n`;
}

/**
 * @param {string} key
 * @param {Tree} value
 * @param {Shape | undefined} shape
 * @param {Patterns} payload
 * @returns {string[]}
 */
function linesOf(key, value, shape, payload) {
  if (typeof value === "string") return textLines(key, value.trim(), shape, payload);
  if (!Array.isArray(value)) return [`${key}:`, ...pairLines(value, shape, payload).map(indent)];
  if (value.every((item) => typeof item === "string" && isWord(item, payload)))
    return [`${key}: [${value.join(", ")}]`];
  return [`${key}:`, ...value.flatMap((item) => itemLines(item, shape?.item, payload)).map((line) => `  ${line}`)];
}

/** @param {string} line */
const indent = (line) => (line ? `  ${line}` : "");

/**
 * @param {string} key
 * @param {string} text
 * @param {Shape | undefined} shape
 * @param {Patterns} payload
 */
function textLines(key, text, shape, payload) {
  const isLong = shape?.kind === "prose" || text.includes("\n");
  if (text && isLong && !payload.pattern("no_block").isIn(text)) return [`${key}: |`, ...text.split("\n").map(indent)];
  return [`${key}: ${writeScalar(text, shape, payload)}`];
}

const FACTS = new Set(["date", "moment", "choice", "number", "id", "act-id"]);

/**
 * Ids, codes, dates and numbers stand without quotes where no reader takes them for something else.
 *
 * @param {string} text
 * @param {Shape | undefined} shape
 * @param {Patterns} payload
 */
function isFact(text, shape, payload) {
  if (!shape || !FACTS.has(shape.kind) || isOther(text, payload) || payload.pattern("octal").at(text, 0)) return false;
  return payload.pattern("plain_number").matches(text) || payload.pattern("fact").matches(text);
}

/**
 * @param {Tree} item
 * @param {Shape | undefined} shape
 * @param {Patterns} payload
 */
function itemLines(item, shape, payload) {
  if (typeof item === "string") return [`- ${writeScalar(item, shape, payload)}`];
  return pairLines(item, shape, payload).map((line, index) => (index ? indent(line) : `- ${line}`));
}

/**
 * @param {Exclude<Tree, string>} tree
 * @param {Shape | undefined} shape
 * @param {Patterns} payload
 */
function pairLines(tree, shape, payload) {
  const order = Object.keys(shape?.keys ?? {});
  const pairs = Object.entries(tree).sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
  return pairs.flatMap(([key, value]) => {
    if (value === undefined) return [];
    if (shape?.kind === "moment") return [`${key}: ${value}`]; // {date: 2024-05, about: true}
    return linesOf(key, value, shape?.keys?.[key], payload);
  });
}

/**
 * Whether YAML takes a text for something else than text.
 *
 * @param {string} text
 * @param {Patterns} payload
 */
function isOther(text, { yaml_words }) {
  return yaml_words.includes(text.toLowerCase());
}

/**
 * @param {string} text
 * @param {Patterns} payload
 */
function isWord(text, payload) {
  return payload.pattern("word").matches(text) && !isOther(text, payload);
}

/**
 * A text on one line, in quotes where it needs them.
 *
 * @param {string} text
 * @param {Shape | undefined} shape
 * @param {Patterns} payload
 */
function writeScalar(text, shape, payload) {
  if (isFact(text, shape, payload)) return text;
  const isPlain = payload.pattern("bare").matches(text) && !payload.pattern("no_block").isIn(text);
  if (isPlain && !isOther(text, payload) && !text.endsWith(":")) return text;
  const safe = payload.pattern("to_escape").replaceIn(text, (sign) => ESCAPES[sign] ?? escapeSign(sign));
  return `"${payload.pattern("odd").replaceIn(safe, escapeSign)}"`;
}
