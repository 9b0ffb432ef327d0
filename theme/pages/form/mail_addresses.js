/* Mail addresses that are a person's own: rules/contact_marks.py for the browser. Pure functions. */

/**
 * @import { PatternOf } from "./name_cases.js"
 * @import { PersonWords } from "./person_words.js"
 */

/** @type {Record<string, string>} */
const PLAIN = { å: "a", ä: "a", ö: "o", é: "e", ü: "u" };
/** @param {string} text */
const toPlain = (text) => text.toLowerCase().replace(/[åäöéü]/g, (letter) => PLAIN[letter]);
/** @param {Set<string>} names */
const toPlainSet = (names) => new Set([...names].map(toPlain));

/**
 * Mail addresses that have a person's name.
 *
 * @param {string} text
 * @param {PersonWords} personWords
 * @param {PatternOf} pattern
 */
export function findMails(text, personWords, pattern) {
  const { everyday, endsIn, letters } = personWords;
  const mails = pattern("mail").all(text);
  if (!mails.length) return [];
  const [given, families] = [toPlainSet(personWords.given), toPlainSet(personWords.families)];
  const sureGiven = toPlainSet(new Set([...personWords.given].filter((name) => !everyday.has(name))));
  const [strong, weak] = [toPlainSet(personWords.strongEnds), toPlainSet(personWords.weakEnds)];

  /** @param {string} part */
  const isSurelyFamily = (part) => families.has(part) || endsIn(part, strong);
  /** @param {string} part */
  const isFamily = (part) => isSurelyFamily(part) || endsIn(part, weak) || part.endsWith("nen");
  /**
   * Whether it is an initial and a family name, or a given name and more where anybody gets an address.
   *
   * @param {string} part
   * @param {string} domain
   */
  function isGlued(part, domain) {
    if (families.has(part.slice(1)) && part.length > letters.family) return true;
    const rests = [1, 2].map((count) => part.slice(count));
    const isOdd = pattern("no_beginning").at(part, 0) !== null;
    if (isOdd && (part.endsWith("nen") || rests.some(isSurelyFamily))) return true;
    if (!pattern("free_mail").matches(domain)) return false;
    for (let length = letters.given; length < part.length - 2; length += 1) {
      if (sureGiven.has(part.slice(0, length))) return true;
    }
    return false;
  }
  /**
   * @param {string} local
   * @param {string} domain
   */
  function isPersonal(local, domain) {
    const typed = pattern("mail_part").split(toPlain(local));
    const parts = typed.map((part) => pattern("last_digits").replaceIn(part, "")).filter(Boolean);
    const others = parts.filter((part) => !given.has(part));
    if (others.some((part) => pattern("role_word").isIn(part))) return false;
    if (parts.length === 1) {
      return others.length ? isGlued(parts[0], domain) : !everyday.has(parts[0]);
    }
    if (others.length < parts.length || pattern("free_mail").matches(domain)) return parts.length > 0;
    return (parts[0]?.length === 1 && isFamily(parts[parts.length - 1])) || parts.some(isSurelyFamily);
  }
  /** @param {string} part */
  const unmasked = (part) => pattern("mail_dot").replaceIn(part, ".");
  return mails.filter(([, ...parts]) => isPersonal(unmasked(parts[0]), unmasked(parts[1]))).map(([mail]) => mail);
}
