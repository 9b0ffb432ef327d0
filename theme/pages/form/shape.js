/* The shape of a record: whether each value is of its kind and within its limits. schema/validation.py for the browser. Pure
   functions. */

import { explainDate, readDate } from "./dates.js";
import { saysNothing, textsOf } from "./texts.js";
import { countCharacters, shorten } from "./typed_text.js";

/**
 * @import { Key, Payload, Problem, Shape } from "./payload.js"
 * @import { Tree } from "./texts.js"
 */

/** @typedef {(rule: string, values?: Record<string, unknown>) => Problem[]} Say a problem at the value's place */

/**
 * Every problem of shape: what is still to be written, and beside that what does not fit its key.
 *
 * @param {Record<string, Tree | undefined>} act
 * @param {Payload} payload
 */
export function checkShape(act, payload) {
  const open = [...findPlaceholders(act, payload)];
  const told = new Set(open.map(({ field }) => field.split(".")[0]));
  const misfits = checkKeys(act, payload.record, payload);
  return [...open, ...misfits.filter(({ field }) => !told.has(field.split(".")[0]))];
}

/**
 * Texts that stand for others: an ellipsis, `xxx`, the help of the key itself.
 *
 * @param {Record<string, Tree | undefined>} act
 * @param {Payload} payload
 */
function* findPlaceholders(act, payload) {
  for (const [path, text] of textsOf(act)) {
    if (!text || countCharacters(text) > payload.pasted.longest_help) continue;
    const [key, shape] = follow(path, payload);
    if (isWordless(text, path, shape, payload) || isFileName(text, path, payload)) {
      yield payload.problem("TEXT-EMPTY", path.join("."), { label: key?.label ?? path.at(-1), help: key?.help ?? "" });
      continue;
    }
    const isHelp = key !== undefined && text === key.help;
    if (!isUnsaid(text, payload.pasted.unsaid) && !isHelp) continue;
    const help = isHelp ? "" : (key?.help ?? "");
    yield payload.problem("PLACEHOLDER", path.join("."), { label: key?.label ?? path.at(-1), help, typed: text });
  }
}

/**
 * Whether a text that readers see has no word in it: emoji alone, or letters without a shape. A unit may be a sign.
 *
 * @param {string} text
 * @param {string[]} path
 * @param {Shape | undefined} shape
 * @param {Payload} payload
 */
function isWordless(text, path, shape, payload) {
  if (/(?![\u115f\u1160\u17b4\u17b5\u3164\uffa0])[\p{L}\p{N}]/u.test(text) || saysNothing(text, payload)) return false;
  if (isUnsaid(text, payload.pasted.unsaid) || path.at(-1) === "unit") return false;
  return shape?.kind === "line" || shape?.kind === "prose";
}

/**
 * Whether a file's name stands where words are to tell what it is.
 *
 * @param {string} text
 * @param {string[]} path
 * @param {Payload} payload
 */
function isFileName(text, path, payload) {
  return (path.join(".") === "title" || path.at(-1) === "alt") && payload.pattern("file_name").matches(text.trim());
}

/**
 * The last key on the way to a value, and what is held there.
 *
 * @param {string[]} path
 * @param {Payload} payload
 */
function follow(path, payload) {
  /** @type {Key | undefined} */
  let found;
  /** @type {Shape | undefined} */
  let here = { kind: "record", keys: payload.record };
  for (const step of path) {
    /** @type {Key | undefined} */
    const key = here?.keys?.[step];
    here = key ?? here?.item;
    if (key) found = key;
  }
  return /** @type {const} */ ([found, here]);
}

/**
 * Problems of a record.
 *
 * @param {Record<string, Tree | undefined>} tree what a file would hold
 * @param {Record<string, Key>} keys the record's keys, as the page tells them
 * @param {Payload} payload
 * @param {string} path the dotted path of the tree
 * @returns {Problem[]}
 */
export function checkKeys(tree, keys, payload, path = "") {
  return Object.entries(keys).flatMap(([name, key]) => {
    const here = path ? `${path}.${name}` : name;
    const value = tree[name];
    if (value !== undefined) return checkValue(value, key, key, payload, here);
    return key.required ? [payload.problem("KEY-MISSING", here, { label: key.called, key: name, help: key.help })] : [];
  });
}

/**
 * @param {Tree} value
 * @param {Shape} shape
 * @param {Key} key that the value stands under
 * @param {Payload} payload
 * @param {string} path
 * @returns {Problem[]}
 */
function checkValue(value, shape, key, payload, path) {
  const isNothing = typeof value === "string" && saysNothing(value, payload);
  /** @type {Say} */
  const say = (rule, values = {}) => {
    const typed = shorten(String(value), payload.numbers.shown);
    return [
      payload.problem(isNothing ? "NOTHING" : rule, path, { label: key.label, help: key.help, typed, ...values }),
    ];
  };
  if (Array.isArray(value)) {
    const { item, limit, least } = shape;
    if (limit && value.length > limit) return say("LIST-LONG", { length: value.length, limit });
    if (least && !value.length) return say("LIST-SHORT");
    return item ? value.flatMap((each, index) => checkValue(each, item, key, payload, `${path}.${index}`)) : [];
  }
  if (shape.kind === "date" || shape.kind === "moment") return checkDate(value, say, payload, path);
  if (typeof value === "object") return checkKeys(value, shape.keys ?? {}, payload, path); // labels have no keys of ours
  if (shape.kind === "number") return checkNumber(value, say, payload);
  if (shape.kind === "choice") {
    const options = Object.keys(shape.options ?? {});
    return options.includes(value) ? [] : say("ENUM", { offer: "", options: options.join(", ") });
  }
  return checkText(value, shape, say, payload);
}

/**
 * @param {Exclude<Tree, Tree[]>} value a date, or a moment with its date
 * @param {Say} say
 * @param {Payload} payload
 * @param {string} path
 */
function checkDate(value, say, payload, path) {
  const isMoment = typeof value === "object";
  const text = String((isMoment ? value.date : value) ?? "");
  if (readDate(text, payload)) return [];
  const field = isMoment ? `${path}.date` : path;
  const reason = explainDate(text, payload, payload.dates.last_short);
  const values = { typed: shorten(text, payload.numbers.shown), ...(reason && { reason }) };
  return say(reason ? "DATE-IMPOSSIBLE" : "DATE", values).map((each) => ({ ...each, field }));
}

/** @type {Record<string, [pattern: string, rule: string]>} */
const PATTERNS = {
  address: ["address", "ADDRESS"],
  mail: ["mail_address", "MAIL"],
  id: ["id", "ID"],
  "act-id": ["act_id", "ACT-ID"],
};

/**
 * @param {string} text
 * @param {Shape} shape
 * @param {Say} say
 * @param {Payload} payload
 */
function checkText(text, { kind, limit }, say, payload) {
  const length = countCharacters(text);
  if (limit && length > limit) return say("TEXT-LONG", { length, limit });
  if (!(kind in PATTERNS)) return [];
  const [pattern, rule] = PATTERNS[kind];
  return payload.pattern(pattern).matches(text) ? [] : say(rule);
}

/**
 * @param {string} typed
 * @param {Say} say
 * @param {Payload} payload
 */
function checkNumber(typed, say, payload) {
  const text = typed.trim().replaceAll("−", "-");
  const thousands = payload.pattern("thousands").parts(text);
  if (thousands) {
    const [, whole, rest] = thousands;
    const short = rest.replace(/0+$/, "") || "0";
    const decimal = `${whole},${short}${short.length === rest.length ? "0" : ""}`;
    return say("NUMBER-TWO-WAYS", { typed: shorten(typed, payload.numbers.shown), whole: whole + rest, decimal });
  }
  const isNumber = payload.pattern("decimal").matches(text);
  return isNumber && countCharacters(text) <= payload.numbers.longest_number ? [] : say("NUMBER");
}

/** What the text begins with that printers fill a page with. */
const FILLER = "lorem ipsum";

/**
 * Whether a text stands for what is still to be written, however its letters, spaces, marks and apostrophes are: as
 * generator/schema/validation.py reads it.
 *
 * @param {string} text
 * @param {string[]} unsaid
 */
function isUnsaid(text, unsaid) {
  const plain = text.toLowerCase().replaceAll("'", "’").trim().split(/\s+/).join(" ");
  const forms = [plain, plain.replace(/[.:!]+$/, ""), `${plain}.`];
  return plain.startsWith(FILLER) || forms.some((each) => unsaid.includes(each));
}
