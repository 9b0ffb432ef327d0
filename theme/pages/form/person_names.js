/* Names of people in a text, as patterns over the kinds of its words: rules/person_names.py for the browser. Pure functions. */

/**
 * @import { PatternOf } from "./name_cases.js"
 * @import { PersonWords } from "./person_words.js"
 */

/** Kinds of small words that name nobody among words with capitals: all but `liisa korhonen`. */
const ONLY_SMALL = /l(?!l*Y)|[dy]|(?<!l)Y/g;

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
  const isTypedSmall = text === text.toLowerCase() && text !== text.toUpperCase();
  const kinds = words.map((word) => personWords.kindOf(word)).join("");
  const found = findPlaces(words, isTypedSmall ? kinds : kinds.replace(ONLY_SMALL, "w"), personWords);
  found.sort(([first, last], [otherFirst, otherLast]) => first - otherFirst || last - otherLast);
  return found.map(([first, last]) => text.slice(tokens[first].index, tokens[last].index + words[last].length));
}

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
