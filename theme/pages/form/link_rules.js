/* Links within texts and among the links of an act: rules/link_texts.py for the browser. Pure functions. */

import { textsOf } from "./texts.js";

/**
 * @import { Act } from "./answers.js"
 * @import { Payload } from "./payload.js"
 * @import { Rule } from "./rules.js"
 */

/** @type {Record<string, Rule>} */
export const LINK_RULES = {
  "LINK-TEXT": function* (act, payload) {
    for (const [path, text] of textsOf(act)) {
      const named = path.length > 1 && path.at(-1) === "title" ? [text] : [];
      for (const typed of [...named, ...linksIn(text, payload).map(([name]) => name)]) {
        if (isEmptyName(typed, payload)) yield payload.problem("LINK-TEXT", path.join("."), { typed });
      }
    }
  },
  "LINK-SCHEME": function* (act, payload) {
    for (const [path, text] of textsOf(act)) {
      for (const [, typed] of linksIn(text, payload)) {
        if (payload.pattern("without_scheme").matches(typed)) {
          yield payload.problem("LINK-SCHEME", path.join("."), { typed });
        }
      }
    }
  },
  "LINK-OTHER": function* (act, payload) {
    for (const [path, text, pairs] of pairsIn(act)) {
      for (const [name, address] of [...linksIn(text, payload), ...pairs]) {
        const said = payload.pattern("address_like").parts(name.trim())?.[1];
        const other = hostOf(address).host;
        if (said && other && bare(said) !== bare(other)) {
          yield payload.problem("LINK-OTHER", path.join("."), { typed: said, other });
        }
      }
    }
  },
  "LINK-HOST": function* (act, payload) {
    for (const [path, text] of textsOf(act)) {
      for (const [found] of payload.pattern("bare_address").all(text)) {
        const address = found.replace(/[.,;:!?]+$/, "");
        const reason = judgeHost(address, payload);
        const typed = address.slice(0, payload.links.longest_shown);
        if (reason) yield payload.problem("LINK-HOST", path.join("."), { typed, why: payload.links.why[reason] });
      }
    }
  },
  "TEXT-MERGE": function* (act, payload) {
    for (const [path, text] of textsOf(act)) {
      const [found] = payload.pattern("merge_mark").all(text);
      if (found) yield payload.problem("TEXT-MERGE", path.join("."), { typed: found[0] });
    }
  },
};

/**
 * The text and the address of every link that a text has.
 *
 * @param {string} text
 * @param {Payload} payload
 * @returns {[name: string, address: string][]}
 */
function linksIn(text, payload) {
  return payload
    .pattern("link")
    .all(text)
    .map(([, name, address]) => [name, address]);
}

/**
 * Every text, with its own address where it is the title of a record that has one.
 *
 * @param {Act} act
 * @returns {Generator<[path: string[], text: string, pairs: [string, string][]]>}
 */
function* pairsIn(act) {
  const texts = [...textsOf(act)];
  const byPath = new Map(texts.map(([path, text]) => [path.join("."), text]));
  for (const [path, text] of texts) {
    const address = byPath.get([...path.slice(0, -1), "url"].join("."));
    const isTitle = path.length > 1 && path.at(-1) === "title" && address !== undefined;
    yield [path, text, isTitle ? [[text, address]] : []];
  }
}

/**
 * @param {string} name
 * @param {Payload} payload
 */
function isEmptyName(name, payload) {
  const plain = name
    .trim()
    .split(/\s+/)
    .join(" ")
    .replace(/^[ .,:!>»→…]+|[ .,:!>»→…]+$/g, "");
  return payload.links.empty_names.includes(plain.toLowerCase());
}

/** @param {string} host */
function bare(host) {
  return host.toLowerCase().replace(/^www\./, "");
}

/**
 * The parts of what stands between `//` and the path; the host is empty where an address has none.
 *
 * @param {string} address
 */
function hostOf(address) {
  const named = /^[a-z][a-z\d+.-]*:\/\/([^/?#]*)/i.exec(address)?.[1] ?? "";
  const parts = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(named.slice(named.lastIndexOf("@") + 1));
  return {
    host: (parts?.[1] ?? "").toLowerCase(),
    port: parts?.[2],
    hasUser: named.includes("@"),
    isRead: parts !== null,
  };
}

/**
 * What is unusual in the host of an address, if anything.
 *
 * @param {string} address
 * @param {Payload} payload
 */
function judgeHost(address, { links }) {
  const { host, port, hasUser, isRead } = hostOf(address);
  if (!isRead || Number(port) > 65535) return "";
  if (isWrapped(address, host, links.wrappers)) return "wrapped";
  if (hasUser) return "user";
  const [own, ...ends] = links.own_hosts;
  if (host === own || ends.some((end) => host.endsWith(end)) || !/[.:]/.test(host)) return "own";
  if (/^(?:\[.*\]|[\d.]+|0x[\da-f]+)$/.test(host)) return "number";
  if (port) return "port";
  if (host.split(".").some((label) => label.startsWith("xn--")) || !/^[\p{Script=Latin}\p{Nd}.-]*$/u.test(host))
    return "letters";
  return "";
}

/**
 * Whether a mail program or a search engine wrapped an address in one of its own.
 *
 * @param {string} address
 * @param {string} host
 * @param {string[]} wrappers
 */
function isWrapped(address, host, wrappers) {
  if (!wrappers.some((each) => host === each || host.endsWith(`.${each}`))) return false;
  const told = new URLSearchParams(/\?([^#]*)/.exec(address)?.[1] ?? "");
  return ["url", "q", "u"].some((name) => told.getAll(name).some((each) => each.startsWith("http")));
}
