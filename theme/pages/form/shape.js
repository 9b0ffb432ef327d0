/* The shape of a record: whether each value is of its kind and within its limits. schema/validation.py for the browser. */

import { readDate } from "./dates.js";
import { saysNothing, textsOf } from "./texts.js";
import { length, shortened } from "./typed_text.js";

/** Every problem of shape: what is still to be written, and beside that what does not fit its key. */
export function shaped(act, known) {
  const open = [...placeholders(act, known)];
  const keys = new Set(open.map(({ field }) => field.split(".")[0]));
  return [...open, ...misfits(act, known.record, known).filter(({ field }) => !keys.has(field.split(".")[0]))];
}

/** Texts that stand for others: an ellipsis, `xxx`, the help of the key itself. */
function* placeholders(act, known) {
  for (const [path, text] of textsOf(act)) {
    if (!text || length(text) > known.pasted.longest_help) continue;
    const key = keyAt(path, known);
    const isHelp = key !== undefined && text === key.help;
    if (!known.pasted.unsaid.includes(text.toLowerCase()) && !isHelp) continue;
    yield known.problem("PLACEHOLDER", path.join("."), {
      label: key?.label ?? path.at(-1),
      help: isHelp ? "" : (key?.help ?? ""),
      typed: text,
    });
  }
}

/** The last key on the way to a value. */
function keyAt(path, known) {
  let found;
  let here = { keys: known.record };
  for (const step of path) {
    here = here?.keys?.[step] ?? here?.item ?? here?.keys?.[path[0]];
    if (here?.label) found = here;
  }
  return found;
}

/**
 * Problems of a tree of texts.
 * @param {object} tree what a file would hold: texts, lists and objects
 * @param {object} keys the record's keys, as the page tells them
 * @param {string} path the dotted path of the tree
 */
export function misfits(tree, keys, known, path = "") {
  const problems = [];
  for (const [name, key] of Object.entries(keys)) {
    const here = path ? `${path}.${name}` : name;
    if (tree[name] === undefined) {
      if (key.required)
        problems.push(known.problem("KEY-MISSING", here, { label: key.called, key: name, help: key.help }));
    } else {
      problems.push(...ofValue(tree[name], key, key, known, here));
    }
  }
  return problems;
}

function ofValue(value, kind, key, known, path) {
  const nothing = typeof value === "string" && saysNothing(value, known);
  const said = (rule, values = {}) => [
    known.problem(nothing ? "NOTHING" : rule, path, {
      label: key.label,
      help: key.help,
      typed: shortened(String(value), known),
      ...values,
    }),
  ];
  switch (kind.kind) {
    case "list": {
      const items = value.flatMap((item, index) => ofValue(item, kind.item, key, known, `${path}.${index}`));
      if (kind.limit && value.length > kind.limit)
        return said("LIST-LONG", { length: value.length, limit: kind.limit });
      return kind.least && !value.length ? said("LIST-SHORT") : items;
    }
    case "record":
      return misfits(value, kind.keys, known, path);
    case "moment":
    case "date": {
      const text = typeof value === "object" ? value.date : value;
      const at = typeof value === "object" ? `${path}.date` : path;
      return readDate(text ?? "", known)
        ? []
        : said("DATE", { typed: shortened(text ?? "", known) }).map((each) => ({ ...each, field: at }));
    }
    case "number":
      return ofNumber(value, said, known);
    case "choice":
      return value in kind.options ? [] : said("ENUM", { offer: "", options: Object.keys(kind.options).join(", ") });
    case "labels":
      return [];
    default:
      if (typeof value !== "string") return []; // a unit in three languages
      if (kind.limit && length(value) > kind.limit)
        return said("TEXT-LONG", { length: length(value), limit: kind.limit });
      return ofText(value, kind.kind, said, known);
  }
}

const PATTERNS = {
  address: ["address", "ADDRESS"],
  mail: ["mail_address", "MAIL"],
  id: ["id", "ID"],
  "act-id": ["act_id", "ACT-ID"],
};

function ofText(value, kind, said, known) {
  if (!(kind in PATTERNS)) return [];
  const [pattern, rule] = PATTERNS[kind];
  return known.pattern(pattern).matches(value) ? [] : said(rule);
}

function ofNumber(value, said, known) {
  const text = value.trim().replaceAll("−", "-");
  const thousands = known.pattern("thousands").parts(text);
  if (thousands) {
    const [, whole, rest] = thousands;
    const short = rest.replace(/0+$/, "") || "0";
    return said("NUMBER-TWO-WAYS", {
      typed: shortened(value, known),
      whole: whole + rest,
      decimal: `${whole},${short}${short.length === rest.length ? "0" : ""}`,
    });
  }
  return known.pattern("decimal").matches(text) && length(text) <= known.numbers.longest_number ? [] : said("NUMBER");
}
