/* Names of people in a text, as patterns over the kinds of its words: rules/person_names.py for the browser. Pure functions. */

/**
 * @import { PatternOf } from "./name_cases.js"
 * @import { PersonWords } from "./person_words.js"
 */

/** Kinds of small words that name nobody among words with capitals: all but `liisa korhonen`. */
const ONLY_SMALL = /l(?!l*Y)|[dy]|(?<!l)Y/g;

/** `Hämäläinen hoitaa`, or `hämäläinen ruoka`. */
const ONE_WHO_ACTS = /F(?=w|b)/g;

/**
 * Names of people as they are typed, in their order.
 *
 * @param {string} text
 * @param {PersonWords} personWords
 * @param {PatternOf} pattern
 */
export function findNames(text, personWords, pattern) {
  const tokens = pattern("token").all(text);
  const words = tokens.map(([word]) => word);
  const found = findPlaces(words, kindsOf(words, personWords), personWords);
  found.sort(([first, last], [otherFirst, otherLast]) => first - otherFirst || last - otherLast);
  return found.map(([first, last]) => text.slice(tokens[first].index, tokens[last].index + words[last].length));
}

/**
 * The kind of each word; in a block without a capital letter names are typed as all other words.
 *
 * @param {string[]} words
 * @param {PersonWords} personWords
 */
function kindsOf(words, personWords) {
  let kinds = "";
  for (let first = 0; first < words.length; first = kinds.length) {
    const end = words.findIndex((word, place) => place >= first && /^\s/.test(word));
    const block = words.slice(first, end < 0 ? words.length : end + 1);
    kinds += isTypedSmall(block.join(""))
      ? block.map((word) => personWords.kindInSmall(word)).join("")
      : block
          .map((word) => personWords.kindOf(word))
          .join("")
          .replace(ONLY_SMALL, "w")
          .replace(ONE_WHO_ACTS, (kind, place) => (personWords.isAction(block[place], block[place + 1]) ? "V" : kind));
  }
  return kinds;
}

/** @param {string} text */
const isTypedSmall = (text) => text === text.toLowerCase() && text !== text.toUpperCase();

/**
 * Given names by themselves, also where one asks or calls: a role has none.
 *
 * @param {string} text
 * @param {PersonWords} personWords
 * @param {PatternOf} pattern
 */
export function findGivenNames(text, personWords, pattern) {
  const words = pattern("token")
    .all(text)
    .map(([word]) => word);
  const kinds = words.map((word) => personWords.kindOf(word)).join("");
  const places = [...kinds.matchAll(/[gG](?![xho])/g)].map(({ index }) => index);
  return places
    .filter((place) => kinds[place] === "g" || /l(?:ta|tä|le|la|lä)$/.test(words[place]))
    .map((place) => words[place]);
}

/**
 * The first and last word of each name.
 *
 * @param {string[]} words
 * @param {string} kinds
 * @param {PersonWords} personWords
 */
function findPlaces(words, kinds, personWords) {
  const { grammar, again } = personWords;
  /** @type {[first: number, last: number][]} */
  const found = [];
  /** @type {Set<string>} */
  const families = new Set();
  let left = kinds;
  for (const pattern of grammar) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(left); match; match = pattern.exec(left)) {
      for (const place of match.indices?.slice(1) ?? []) {
        if (!place) continue;
        const [first, end] = place;
        const isPublic = isPublicName(words.slice(first, end), personWords);
        if (!isPublic) {
          found.push([first, end - 1]);
          for (let at = first; at < end; at += 1) {
            if (!again.includes(left[at])) continue;
            for (const base of personWords.basesOf(words[at].toLowerCase())) families.add(base);
          }
        }
        left = left.slice(0, first) + (isPublic ? "w" : "_").repeat(end - first) + left.slice(end);
      }
    }
  }
  for (const [place, kind] of [...left].entries()) {
    if (!families.size || !again.includes(kind)) continue;
    const bases = [...personWords.basesOf(words[place].toLowerCase())];
    if (bases.some((base) => families.has(base))) found.push([place, place]);
  }
  return found;
}

/**
 * Whether everybody may say a name: of a book, or of somebody long dead.
 *
 * @param {string[]} name
 * @param {PersonWords} personWords
 */
function isPublicName(name, { publicNames, basesOf }) {
  const given = name[0].toLowerCase();
  const ends = [...basesOf(name[name.length - 1].toLowerCase())];
  if (!given.endsWith(".")) return ends.some((end) => publicNames.has(name.length > 1 ? `${given} ${end}` : end));
  return [...publicNames].some((each) => each[0] === given[0] && ends.includes(each.slice(each.indexOf(" ") + 1)));
}
