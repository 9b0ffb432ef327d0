/* Who is meant by a name as people type it: schema/organisation_names.py for the browser, with its tables. Pure functions.

   Both are tried with tests/intake/organisations.csv: change them together. */

import { foldName, guessName } from "./name_matching.js";

/** @import { Payload } from "./payload.js" */

/**
 * @typedef {object} Matching the tables of schema/organisation_names.py
 * @property {string[]} forms what may stand after a base of a name
 * @property {Record<string, boolean>} kinds words of municipalities, and whether each is of a town
 * @property {string[]} and
 * @property {string[]} beside
 * @property {string[]} together
 * @property {string} registered pattern of a number in the register of businesses
 * @property {Record<"slip" | "slip beside a kind" | "slip in a kind" | "wrong letter in a kind" | "beginning", number>} shortest
 * @property {[kind: string, pattern: string][]} others words of bodies that are no municipality
 * @property {Record<string, string>} bases of each body, besides its names in the vocabulary, parted by `|`
 * @property {Record<string, string>} genitives of municipalities, where it is not the name and an n
 * @property {Record<string, string>} organisations by the code of the municipality that they are
 * @property {Record<string, string>} successors
 * @property {string[]} former ids that organisations had before
 *
 * @typedef {object} Match
 * @property {string} body id of an organisation or code of a municipality that has none; "" when nobody is known by the name
 * @property {string} municipality its code, where it is one
 * @property {string} unit what was typed beside the name
 * @property {boolean} sure false when a slip was mended
 * @property {string[]} candidates to ask about, when there is no body
 * @property {string} name what was typed but the unit
 * @property {string} kind of body that the words tell of
 * @property {boolean | null} isTown whether *kaupunki* or *kunta* was typed
 *
 * @typedef {{key: string, start: number, end: number}} Word
 * @typedef {{bodies: string[], end: number, isTown: boolean | null}} Found
 * @typedef {(key: string, letters: number) => string[]} Look
 */

const GONE = ">"; // before the code of the municipality that another has become a part of
const DOUBLED = /(.)\1/g;
const MARKS = " ,;:/|()–—-";
const WORD = /[^\s,;:/|()–—]+(?::[^\s,;:/|()–—]+)*/g;

/** @type {Match} */
const NOBODY = { body: "", municipality: "", unit: "", sure: true, candidates: [], name: "", kind: "", isTown: null };

export class OrganisationNames {
  #table;
  #municipalities;
  #payload;
  #others;
  #registered;
  /** @type {Map<string, boolean | null>} */
  #kinds = new Map();
  /** @type {Map<string, string[]>} */
  #bases = new Map();
  /** @type {Map<string, string[]>} */
  #forms = new Map();
  #longest = 1;

  /** @param {Pick<Payload, "matching" | "names" | "numbers">} payload */
  constructor(payload) {
    this.#payload = payload;
    this.#table = payload.matching;
    this.#municipalities = payload.names.municipalities;
    this.#others = this.#table.others.map(([kind, pattern]) => /** @type {const} */ ([kind, new RegExp(pattern)]));
    this.#registered = new RegExp(this.#table.registered, "gi");
    const own = new Set(Object.values(this.#table.organisations));
    for (const [code, name] of this.#municipalities) this.#add(code, [name.fi, name.sv, name.en]);
    for (const [id, name] of payload.names.organisations)
      if (!own.has(id)) this.#add(id, [id, name.fi, name.sv, name.en]);
    for (const body of Object.keys(this.#table.bases)) this.#add(body, []);
  }

  /**
   * @param {string} body
   * @param {string[]} names
   */
  #add(body, names) {
    if (this.#bases.has(body)) return;
    const told = (this.#table.bases[body] ?? "").split("|");
    const stem = (this.#table.genitives[body] ?? "").replace(/n$/, "");
    const bases = [...new Set([...names, stem].map(keyOf).concat(told))].filter(Boolean);
    this.#bases.set(body, bases);
    for (const base of bases) {
      this.#longest = Math.max(this.#longest, base.split(" ").length);
      for (const ending of this.#table.forms) {
        const form = base + ending;
        const held = this.#forms.get(form);
        this.#forms.set(form, held ? this.#held([...held, body]) : [body]);
      }
    }
  }

  /**
   * Who lives before who is gone, a successor before the one that it follows.
   *
   * @param {string[]} bodies
   */
  #held(bodies) {
    const distinct = [...new Set(bodies)];
    const living = distinct.filter((body) => !body.startsWith(GONE));
    const left = living.length ? living : distinct;
    return left.filter((body) => !left.includes(this.#table.successors[body]));
  }

  /**
   * What a typed name means.
   *
   * @param {string} typed
   * @returns {Match}
   */
  read(typed) {
    const isId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(typed);
    const bare = isId ? typed.replaceAll("-", " ") : typed.replace(this.#registered, " ");
    const text = bare.split(/\s+/).filter(Boolean).join(" ");
    const code = /^\d+$/.test(text) ? text.padStart(3, "0") : "";
    if (this.#municipalities.has(code)) return this.#of([code], { ...NOBODY, name: text });
    const words = wordsOf(text);
    return (
      this.#readFirst(text, words, this.#exact) ??
      this.#readLast(text, words) ??
      this.#readFirst(text, words, this.#near) ??
      this.#readBeginning(text) ??
      this.#readUnknown(text, words)
    );
  }

  /**
   * The name stands first: `Oulun kaupunki, kirjasto`.
   *
   * @param {string} text
   * @param {Word[]} words
   * @param {Look} look
   */
  #readFirst(text, words, look) {
    const { beside, together } = this.#table;
    const leading = words.findIndex(({ key }) => this.#isTown(key) === null && !beside.includes(key));
    const first = leading < 0 ? words.length : leading;
    const before = words.slice(0, first).map(({ key }) => this.#isTown(key));
    const told = before.find((isTown) => isTown !== null) ?? null;
    const found = this.#bodyAt(words, first, look);
    if (!found) return null;
    const isKind = found.isTown !== null || told !== null;
    const sure = look === this.#exact;
    if (!sure && !isKind && found.end < words.length && !areApart(text, words, found.end)) return null;
    const end = this.#endOfBoth(words, found);
    const match = { ...NOBODY, sure, isTown: found.isTown ?? told };
    const isOfPlaces = this.#isPlace(found.bodies);
    const others = this.#othersAt(text, words, end, isKind, isOfPlaces);
    if (others.bodies.length) {
      if (this.#kindOf(words.slice(others.end))) return null;
      const isJoint = together.some((word) => words[others.end]?.key.startsWith(word));
      const unit = isJoint ? "" : unitFrom(text, words, others.end);
      return this.#of([...found.bodies, ...others.bodies], { ...match, unit, name: text });
    }
    if (end < words.length && !isKind && isOfPlaces) {
      const isAlone = !areApart(text, words, end) && isName(text, words[end]);
      if (this.#kindOf(words.slice(end)) || isAlone) return null; // Oulun yliopisto, Porin Vesi
    }
    const name = text.slice(0, words[end - 1].end);
    return this.#of(found.bodies, { ...match, unit: unitFrom(text, words, end), name });
  }

  /**
   * The name stands last, or between units: `Kirjasto, Oulun kaupunki`, `Kirjasto, Oulun kaupunki, Raksila`.
   *
   * @param {string} text
   * @param {Word[]} words
   */
  #readLast(text, words) {
    const named = words
      .map((_, start) => ({ start, found: start > 0 ? this.#bodyAt(words, start) : null }))
      .flatMap(({ start, found }) => (found ? [{ start, ...found, end: this.#endOfBoth(words, found) }] : []));
    const told = named.filter(({ isTown }) => isTown !== null);
    const meant = told.length ? told : named;
    for (const { start, end, isTown, bodies } of meant) {
      const [isApart, isKind] = [areApart(text, words, start), isTown !== null];
      if (end < words.length && !(isApart && (isKind || areApart(text, words, end)))) continue;
      const isTold = isKind || isApart || isName(text, words[start]);
      const isOther = !isKind && this.#kindOf([...words.slice(0, start), ...words.slice(end)]);
      if (!isTold || isOther || this.#table.and.includes(words[start - 1].key)) return null;
      const units = [strip(text.slice(0, words[start].start), MARKS, MARKS), unitFrom(text, words, end)];
      const match = { ...NOBODY, unit: units.filter(Boolean).join(", "), isTown };
      const all = [...new Set(meant.flatMap((each) => each.bodies))];
      if (all.length > bodies.length) return this.#of(all, { ...NOBODY, name: text });
      return this.#of(bodies, { ...match, name: text.slice(words[start].start, words[end - 1].end) });
    }
    return null;
  }

  /**
   * Where a name ends that may be told in both languages.
   *
   * @param {Word[]} words
   * @param {Found} found
   * @returns {number}
   */
  #endOfBoth(words, { bodies, end }) {
    const again = this.#bodyAt(words, end);
    return again?.bodies.some((body) => bodies.includes(body)) ? this.#endOfBoth(words, { ...again, bodies }) : end;
  }

  /**
   * Bodies that are told beside the first, and where they end: `Espoo, Vantaa ja Kauniainen`. After a kind a bare name is a
   * part of the town: `Vasa stad, Brändö`.
   *
   * @param {string} text
   * @param {Word[]} words
   * @param {number} from
   * @param {boolean} isKind
   * @param {boolean} isOfPlaces
   */
  #othersAt(text, words, from, isKind, isOfPlaces) {
    let [end, isListed] = [from, isKind];
    /** @type {string[]} */
    const bodies = [];
    while (end < words.length) {
      const isJoined = this.#table.and.includes(words[end].key);
      const isPart = isJoined || areApart(text, words, end);
      const other = isPart ? this.#bodyAt(words, end + Number(isJoined)) : null;
      const isTold = isOfPlaces && (isName(text, words[end]) || !isName(text, words[0]));
      if (!other || !(isJoined || (isTold && this.#mayBeListed(other, isKind)))) break;
      bodies.push(...other.bodies);
      [end, isListed] = [other.end, isListed || isJoined];
    }
    return isListed || end === words.length ? { bodies, end } : { bodies: [], end };
  }

  /**
   * @param {Found} found
   * @param {boolean} isKind
   */
  #mayBeListed({ bodies, isTown }, isKind) {
    const isLiving = !bodies.some((body) => body.startsWith(GONE));
    return isLiving && this.#isPlace(bodies) && (isTown !== null || !isKind);
  }

  /**
   * The beginning of one name on the market, and of no other.
   *
   * @param {string} text
   */
  #readBeginning(text) {
    const word = keyOf(text);
    if (word.length < this.#table.shortest.beginning) return null;
    const isHere = (/** @type {string} */ body) =>
      this.#payload.names.organisations.has(body) || body in this.#table.organisations;
    const begun = [...this.#bases].filter(
      ([body, names]) => isHere(body) && names.some((name) => name.startsWith(word)),
    );
    const held = this.#held(begun.map(([body]) => body));
    return held.length === 1 ? this.#of(held, { ...NOBODY, sure: false, name: text }) : null;
  }

  /**
   * Nobody who is known: what may be asked, and what its words tell of a new one.
   *
   * @param {string} text
   * @param {Word[]} words
   * @returns {Match}
   */
  #readUnknown(text, words) {
    const isKind = (/** @type {Word} */ { key }) => this.#isTown(key) !== null;
    const told = words.find(isKind);
    const kind = this.#kindOf(words) || (told ? "municipality" : "");
    const parted = words.findIndex((_, index) => index > 0 && areApart(text, words, index));
    const head = words.slice(0, Math.max(parted, 0));
    let [name, unit] = [text, ""];
    if (words.length && isKind(words[0]))
      [name, unit] = ["", unitFrom(text, words, 1)]; // kaupungin keittiö
    else if (kind && (this.#kindOf(head) || head.some(isKind))) {
      [name, unit] = [text.slice(0, head[head.length - 1].end), unitFrom(text, words, parted)];
      const isInBrackets = text.slice(name.length, words[parted].start).includes("(");
      if (isInBrackets && this.#kindOf(words.slice(parted)) === kind) [name, unit] = [text, ""]; // …hyvinvointialue (VAKE)
    }
    const living = [...this.#bases].filter(([body]) => !body.startsWith(GONE));
    const near = guessName(name, new Map(living), this.#payload);
    const isTown = told ? this.#isTown(told.key) : null;
    return { ...NOBODY, candidates: near ? [this.#key(near)] : [], name, unit, kind, isTown };
  }

  /**
   * The longest name that begins at a word, with the kind word after it.
   *
   * @param {Word[]} words
   * @param {number} start
   * @param {Look} look
   * @returns {Found | null}
   */
  #bodyAt(words, start, look = this.#exact) {
    const { shortest } = this.#table;
    for (let end = Math.min(start + this.#longest, words.length); end > start; end -= 1) {
      const isTown = end < words.length ? this.#isTown(words[end].key) : null;
      const key = words
        .slice(start, end)
        .map((word) => word.key)
        .join(" ");
      const bodies = look(key, shortest[isTown === null ? "slip" : "slip beside a kind"]);
      if (bodies.length) return { bodies, end: isTown === null ? end : end + 1, isTown };
    }
    return null;
  }

  /**
   * Whether a word says that it is a town, or another municipality; null when it says neither. A slip is mended.
   *
   * @param {string} key
   * @returns {boolean | null}
   */
  #isTown(key) {
    const { kinds, shortest } = this.#table;
    if (Object.hasOwn(kinds, key) || key.length < shortest["slip in a kind"]) return kinds[key] ?? null;
    const known = this.#kinds.get(key);
    if (known !== undefined) return known;
    const near = new Set(
      Object.keys(kinds)
        .filter((word) => this.#isSlipOfKind(key, word))
        .map((word) => kinds[word]),
    );
    const isTown = near.size === 1 ? [...near][0] : null;
    this.#kinds.set(key, isTown);
    return isTown;
  }

  /**
   * Whether it is one slip; with one letter wrong a short word is another one: *kunto*, *stab*.
   *
   * @param {string} typed
   * @param {string} word
   */
  #isSlipOfKind(typed, word) {
    const { shortest } = this.#table;
    if (word.length < shortest["slip in a kind"]) return false;
    const isShort = typed.length === word.length && word.length < shortest["wrong letter in a kind"];
    return !(isShort && sorted(typed) !== sorted(word)) && isOneSlip(typed, word);
  }

  /** @type {Look} */
  #exact = (key) => this.#forms.get(key) ?? [];

  /**
   * Bodies of whose name the words are one slip away; none when several are.
   *
   * @type {Look}
   */
  #near = (key, letters) => {
    if (key.length < letters) return [];
    const spaces = key.split(" ").length; // a new town, *uusi kaupunki*, is not Uusikaupunki
    const near = [...this.#forms]
      .filter(([form]) => isOneSlip(key, form) && form.split(" ").length === spaces)
      .map(([, bodies]) => bodies);
    return new Set(near.map(String)).size === 1 ? near[0] : [];
  };

  /** @param {string[]} bodies */
  #isPlace(bodies) {
    return bodies.some((body) => this.#municipalities.has(body.replace(GONE, "")));
  }

  /** @param {Word[]} words */
  #kindOf(words) {
    const text = words.map(({ key }) => key).join(" ");
    return this.#others.find(([, pattern]) => pattern.test(text))?.[0] ?? "";
  }

  /**
   * The match with its body, or with candidates when there are several or it is gone.
   *
   * @param {string[]} bodies
   * @param {Match} match
   * @returns {Match}
   */
  #of(bodies, match) {
    const keys = [...new Set(bodies.map((body) => this.#key(body.replace(GONE, ""))))];
    if (bodies.length !== 1 || bodies[0].startsWith(GONE)) return { ...match, candidates: keys };
    const municipality = this.#municipalities.has(bodies[0]) ? bodies[0] : "";
    return { ...match, body: keys[0], municipality, kind: municipality ? "municipality" : "" };
  }

  /**
   * The organisation of a municipality, where there is one.
   *
   * @param {string} body
   */
  #key(body) {
    return this.#table.organisations[body] ?? body;
  }
}

/**
 * What the organisation of a municipality is called, `Porvoon kaupunki` and `Borgå stad`; its bare name in doubt.
 *
 * @param {string} code
 * @param {boolean | null} isTown
 * @param {Pick<Payload, "matching" | "names">} payload
 */
export function nameMunicipality(code, isTown, { matching, names }) {
  const { fi, sv } = names.municipalities.get(code) ?? { fi: code, sv: code };
  if (isTown === null) return { fi, sv };
  const swedish = /[aeiouyäöåsx]$/i.test(sv) ? sv : `${sv}s`;
  return {
    fi: `${matching.genitives[code] ?? `${fi}n`} ${isTown ? "kaupunki" : "kunta"}`,
    sv: `${swedish} ${isTown ? "stad" : "kommun"}`,
  };
}

/**
 * The words of a text as the table of names has them: `S:t Michels stad` → `st michels stad`.
 *
 * @param {string} text
 */
export function keyOf(text) {
  return wordsOf(text)
    .map(({ key }) => key)
    .join(" ");
}

/**
 * @param {string} text
 * @returns {Word[]}
 */
function wordsOf(text) {
  return [...text.matchAll(WORD)]
    .map(({ 0: word, index }) => ({
      key: foldName(word).replace(/[^a-z0-9 ]/g, ""),
      start: index,
      end: index + word.length,
    }))
    .filter(({ key }) => key.trim());
}

/**
 * Whether more than a space parts a word from the one before it.
 *
 * @param {string} text
 * @param {Word[]} words
 * @param {number} index
 */
function areApart(text, words, index) {
  return text.slice(words[index - 1].end, words[index].start).trim() !== "";
}

/**
 * @param {string} text
 * @param {Word} word
 */
function isName(text, { start }) {
  return /\p{Lu}/u.test(text.slice(start, start + 1));
}

/**
 * What is typed from a word on, without the marks around it.
 *
 * @param {string} text
 * @param {Word[]} words
 * @param {number} index
 */
function unitFrom(text, words, index) {
  const rest = index < words.length ? text.slice(words[index].start) : "";
  const bare = strip(rest, "", " ,;:/|–—-.");
  return rest.includes("(") ? bare : bare.replace(/\)$/, "");
}

/**
 * @param {string} text
 * @param {string} before marks that may not begin it
 * @param {string} after marks that may not end it
 */
function strip(text, before, after) {
  let [start, end] = [0, text.length];
  while (start < end && before.includes(text[start])) start += 1;
  while (end > start && after.includes(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

/** @param {string} word */
function sorted(word) {
  return [...word].sort().join("");
}

/**
 * Whether one letter is wrong, lacking, too much, or in another's place, or another one is doubled: `Vaanta`. The first
 * letter is right.
 *
 * @param {string} typed
 * @param {string} name
 */
function isOneSlip(typed, name) {
  if (Math.abs(typed.length - name.length) > 1 || typed[0] !== name[0] || typed === name) return false;
  if (typed.replace(DOUBLED, "$1") === name.replace(DOUBLED, "$1")) return true;
  let at = 0;
  while (typed[at] === name[at]) at += 1;
  const [one, two] = [typed.slice(at), name.slice(at)];
  const isTurned = one.slice(0, 2) === two[1] + two[0] && one.slice(2) === two.slice(2);
  return one.slice(1) === two.slice(1) || one.slice(1) === two || one === two.slice(1) || isTurned;
}
