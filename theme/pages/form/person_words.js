/* Kinds of words in a text that may name a person, a letter each: rules/person_words.py for the browser, where the letters
   are told. Pure functions. */

import { findBases } from "./name_cases.js";

/**
 * @import { Cases, PatternOf } from "./name_cases.js"
 *
 * @typedef {object} ToldWords packed lists of words in lower case
 * @property {string} given names; `*` is after one that is also a word
 * @property {string} products given names that are better known as such
 * @property {string} families names that their ends do not tell; `*` is after one that is also a word
 * @property {string} places besides the municipalities of the vocabulary, and those of them that the rules do not know
 * @property {string} ordinary words that end as a family name does, and the ends of such words
 * @property {string} ordinary_ends
 * @property {string} sure_ends of family names, strong ones, and weak ones that are more often those of other words
 * @property {string} strong_ends
 * @property {string} weak_ends
 * @property {string} public names that everybody may say
 * @property {string[]} grammar patterns of the kinds of words, surest first
 * @property {string} again kinds in which a family name comes again
 * @property {Record<string, string>} whole words of each kind
 * @property {Record<string, string>} ends of words of each kind
 * @property {Cases} cases
 * @property {Record<"first_kinds" | "tail_kinds", string>} kept kinds that a word keeps where it begins a sentence, ends a compound
 * @property {Record<EndingsName, string[]>} endings
 * @property {Record<"end" | "beginning" | "acronym" | "nen" | "family" | "given", number>} letters
 * @property {Record<string, string>} marks that stand for another kind than themselves
 */

/** @typedef {"adjectives" | "noun_adjectives" | "outer" | "inner" | "places" | "villages"} EndingsOfKinds */
/** @typedef {EndingsOfKinds | "nen" | "nen_cases" | "sure_cases" | "doers" | "actions" | "partitives"} EndingsName */
/** @typedef {ReturnType<typeof openWords>} PersonWords */

const TWO_INITIALS = /^\p{L}-\p{L}$/u;
const SMALL_INITIALS = /^\p{L}(?:-\p{L}|\.(?:-?\p{L}\.)*)$/u;

/**
 * The lists, ready for looking up.
 *
 * @param {ToldWords} told
 * @param {string[]} municipalities
 * @param {PatternOf} pattern
 */
export function openWords(told, municipalities, pattern) {
  const [[given, everyday], [families, everydayFamilies]] = [told.given, told.families].map(toMarkedSets);
  const [products, ordinary] = [told.products, told.ordinary].map(toSet);
  const places = new Set(municipalities.map((name) => name.toLowerCase()));
  for (const place of unpack(told.places)) if (!places.delete(place)) places.add(place);
  const [sureEnds, strongEnds, weakEnds] = [told.sure_ends, told.strong_ends, told.weak_ends].map(toSet);
  const ordinaryEnds = toSet(told.ordinary_ends);
  const [whole, ends] = [toKinds(told.whole), toKinds(told.ends)];
  const { endings, letters, kept } = told;
  /** @type {Map<string, string>} */
  const kinds = new Map();

  /** @param {string} word */
  const basesOf = (word) => findBases(word, told.cases, pattern);
  /**
   * @param {string} word
   * @param {string[]} list
   */
  const endsWith = (word, list) => list.some((ending) => word.endsWith(ending));
  /**
   * Whether a word ends in one of these, with so many letters at least before it.
   *
   * @param {string} word
   * @param {Set<string>} list
   * @param {number} beginning
   */
  function endsIn(word, list, beginning = letters.beginning) {
    for (let place = beginning; place < word.length - 1; place += 1) if (list.has(word.slice(place))) return true;
    return false;
  }
  /** @param {string} name */
  const isGiven = (name) => given.has(name) || name.split("-").every((part) => given.has(part));
  /** @param {string} name */
  const isOfNoun = (name) => endsWith(name, endings.noun_adjectives) && !endsWith(name, endings.adjectives);
  /**
   * A listed family name that is no other word.
   *
   * @param {string} name
   */
  const isSureFamily = (name) => families.has(name) && !everydayFamilies.has(name);
  /**
   * Whether villages and houses have such a name too.
   *
   * @param {string} name
   */
  const isOfPlace = (name) => endsIn(name, strongEnds) || endsWith(name, endings.villages);
  /** @param {Set<string>} found */
  const isPlain = (found) => [...found].some((each) => ordinary.has(each) || endsIn(each, ordinaryEnds, 0));
  /**
   * Whether a word is, in some case, a name in -nen, or in -ström and the like, that is no other word.
   *
   * @param {string} name
   * @param {string} low
   */
  function isCommon(name, low) {
    if (!name.endsWith("nen")) {
      if (name === low && isSureFamily(name) && !isOfPlace(name)) return true;
      const isSure = endsIn(name, sureEnds) || (isSureFamily(name) && !/[aeiouyäöå]$/.test(name));
      return isSure && (name === low || endsWith(low, endings.sure_cases));
    }
    if (isSureFamily(name)) return !endsWith(low, endings.partitives);
    const isLikeOne = name.length >= letters.nen && endsWith(name, endings.nen) && !name.endsWith("inen");
    return isLikeOne && (name === low || endsWith(low, endings.nen_cases));
  }
  /** @param {string} low */
  const kindInCase = (low) => (endsWith(low, endings.inner) ? "k" : endsWith(low, endings.outer) ? "D" : "s");

  /**
   * The kind of the longest end of a word that is listed, or nothing.
   *
   * @param {string} word
   */
  function kindOfEnd(word) {
    for (let place = 0; place < word.length; place += 1) {
      const kind = place === 0 || word.length - place >= letters.end ? ends.get(word.slice(place)) : undefined;
      if (kind) return kind;
    }
    return "";
  }

  /** @param {string} low */
  function kindOfSmall(low) {
    const last = low.slice(low.lastIndexOf("-") + 1);
    const kind = whole.get(low) ?? kindOfEnd(withoutOurs(last));
    if (kind) return kind;
    const found = [...basesOf(last)].sort();
    for (const each of found) {
      const kindOfBase = kindOfEnd(each);
      if (kindOfBase && kindOfBase !== "t") return kindOfBase === "X" ? "u" : kindOfBase;
    }
    if (isGiven(low)) return everyday.has(low) || ordinary.has(low) ? "d" : "l";
    if (found.some((each) => isCommon(each, last)) && !isPlain(new Set(found))) return "Y";
    if (found.some((each) => endsIn(each, strongEnds) || families.has(each))) return "y";
    return endsWith(withoutOurs(low), endings.doers) ? "j" : "w";
  }

  /**
   * @param {string} low
   * @param {Set<string>} found
   */
  function kindOfFamily(low, found) {
    const common = [...found].filter((name) => isCommon(name, low));
    if (common.length) return common.includes(low) || endsWith(low, endings.outer) ? "V" : "v";
    const strong = [...found].filter((name) => endsIn(name, strongEnds) || isSureFamily(name));
    if (strong.length) return strong.includes(low) ? "S" : kindInCase(low);
    const known = [...found].filter((name) => families.has(name));
    if (known.includes(low)) return low.endsWith("inen") ? "F" : "N";
    if (known.length) return endsWith(low, endings.nen_cases) ? "F" : "n";
    if (low.endsWith("inen")) return isOfNoun(low) ? "U" : "I";
    const [nen] = endsWith(low, endings.nen_cases)
      ? [...found].filter((name) => endsWith(name, endings.nen)).sort()
      : [];
    if (nen) {
      const isName = !nen.endsWith("inen") || isOfNoun(nen);
      if (nen.endsWith("inen") && !(isName && endsWith(low, endings.outer))) return isName ? "U" : "I";
      return kindInCase(low);
    }
    const weak = [...found].filter((name) => endsIn(name, weakEnds) && !/ll[aä]$/.test(name));
    if (!weak.length || endsWith(low, endings.places)) return "";
    return weak.includes(low) && endsWith(low, endings.villages) ? "W" : "U";
  }

  /** @param {string} low */
  function kindOfDoubleFamily(low) {
    const place = low.indexOf("-");
    const [first, last] = [low.slice(0, place), low.slice(place + 1)];
    if (places.has(last)) return "";
    const ofLast = kindOfFamily(last, basesOf(last));
    const ofFirst = ofLast === "V" ? "" : kindOfFamily(first, basesOf(first));
    const kind = ofFirst && (!ofLast || ofFirst === "V") ? ofFirst : ofLast;
    if (!kind || "VD".includes(kind)) return kind;
    return "SNWU".includes(kind) ? "S" : "s";
  }

  /**
   * @param {string} token
   * @param {string} low
   */
  function kindOfCapital(token, low) {
    const isShouted = token === token.toUpperCase();
    if (isGiven(low) && !(token.length === 2 && isShouted)) {
      if (products.has(low)) return "E";
      return everyday.has(low) ? "e" : "g";
    }
    if (token.length === 1) return whole.get(low) === "Q" ? "Q" : "a";
    if (isShouted && token.length <= letters.acronym && !families.has(low)) return "A";
    const first = whole.get(low);
    if (first && kept.first_kinds.includes(first)) return first;
    const found = basesOf(low);
    const near = [...found].filter((each) => places.has(each));
    if (near.length) {
      if (endsWith(low, endings.inner) || endsWith(low, endings.partitives)) return "k";
      if (near.some((each) => families.has(each))) return "P";
      if (places.has(low)) return "K";
      return near.some((each) => endsIn(each, strongEnds)) ? "R" : "k";
    }
    if (isPlain(found)) return "w";
    const end = kindOfEnd(withoutOurs(low));
    if (end === "t" || end === "X") return end;
    const family = (low.includes("-") && kindOfDoubleFamily(low)) || kindOfFamily(low, found);
    if (family) return family;
    if ([...found].some((each) => given.has(each) && !everyday.has(each))) return "G";
    if (endsWith(low, endings.inner)) return "k";
    return endsWith(low, endings.places) ? "r" : "c";
  }

  /**
   * Whether a mark only parts two vowels of a family name, `Ranta-aho`, `Iso-oja`, in some case.
   *
   * @param {string} low
   * @param {string} last
   */
  const isOneName = (low, last) =>
    low[low.length - last.length - 2] === last[0] && [...basesOf(last)].some((each) => families.has(each));

  /** @param {string} token */
  function findKind(token) {
    if (!/^\p{L}/u.test(token) || token.includes("@")) return kindOfMark(token, told.marks);
    if (token.endsWith(".") || TWO_INITIALS.test(token)) return kindOfInitials(token);
    const low = token.toLowerCase();
    const parts = token.split("-");
    if (isLower(token[0])) return parts.some((part) => isUpper(part[0] ?? "")) ? "c" : kindOfSmall(low);
    const last = parts[parts.length - 1];
    if (isLower(last[0] ?? "")) {
      if (isOneName(low, last)) return "S";
      const kind = kindOfSmall(last);
      return kept.tail_kinds.includes(kind) ? kind : "w";
    }
    return token.includes(":") ? "A" : kindOfCapital(token, low);
  }

  return {
    given,
    everyday,
    families,
    strongEnds,
    weakEnds,
    publicNames: toSet(told.public),
    grammar: told.grammar.map((source) => new RegExp(source, "dg")),
    again: told.again,
    endsIn,
    basesOf,
    letters,

    /**
     * The letter of a token's kind.
     *
     * @param {string} token
     */
    kindOf(token) {
      const kind = kinds.get(token) ?? findKind(token);
      kinds.set(token, kind);
      return kind;
    },

    /**
     * The kind in a text without capital letters: a name has that of a name with one, where it is surely no other word.
     *
     * @param {string} token
     */
    kindInSmall(token) {
      const kind = this.kindOf(token);
      if (SMALL_INITIALS.test(token)) return "i";
      if (kind === "Y") return kindOfCapital(`${token[0].toUpperCase()}${token.slice(1)}`, token);
      const bases = [...basesOf(token)];
      const isLikeFamily = () => bases.some((each) => endsIn(each, strongEnds));
      if (kind === "u" && !endsWith(token, endings.inner) && isLikeFamily()) return "y";
      if (kind === "y" && endsWith(token, endings.partitives) && bases.some(isSureFamily)) return "s";
      return kind === "l" ? "g" : kind;
    },

    /**
     * Whether the first does what the next one says: `Hämäläinen hoitaa`, not `Hämäläinen ruoka`.
     *
     * @param {string} name
     * @param {string} verb
     */
    isAction: (name, verb) => name.endsWith("nen") && endsWith(verb, endings.actions) && !ordinary.has(verb),
  };
}

/** @param {string} token */
function kindOfInitials(token) {
  if (isLower(token[0])) return "w";
  return token.endsWith(".") && token.length > 2 ? "J" : "i";
}

/**
 * @param {string} token
 * @param {Record<string, string>} marks
 */
function kindOfMark(token, marks) {
  const first = token[0];
  if (/\p{Nd}/u.test(first)) return "#";
  if (first === "-" && token.length > 1) return "h";
  if (/[\s.!?…]/.test(first)) return ".";
  return marks[first] ?? (",:/()".includes(first) ? first : "-");
}

/**
 * The words of a string in which each begins as the one before it, for so many letters: A is none.
 *
 * @param {string} packed
 */
export function unpack(packed) {
  let word = "";
  return [...packed.matchAll(/([A-Z])([^A-Z]*)/g)].map(([, shared, rest]) => {
    word = word.slice(0, shared.charCodeAt(0) - 65) + rest;
    return word;
  });
}

/** @param {string} packed */
const toSet = (packed) => new Set(unpack(packed));

/**
 * All the words of a string, and those of them that have a mark.
 *
 * @param {string} packed
 * @returns {[all: Set<string>, marked: Set<string>]}
 */
function toMarkedSets(packed) {
  const words = unpack(packed);
  const marked = words.filter((word) => word.endsWith("*")).map((word) => word.slice(0, -1));
  return [new Set(words.map((word) => word.replace("*", ""))), new Set(marked)];
}

/**
 * Word → its kind.
 *
 * @param {Record<string, string>} told
 */
function toKinds(told) {
  return new Map(Object.entries(told).flatMap(([kind, words]) => unpack(words).map((word) => [word, kind])));
}

/** @param {string} word */
const withoutOurs = (word) => (word.endsWith("mme") ? word.slice(0, -3) : word);

/** @param {string} letter */
const isLower = (letter) => letter !== letter.toUpperCase();

/** @param {string} letter */
const isUpper = (letter) => letter !== letter.toLowerCase();
