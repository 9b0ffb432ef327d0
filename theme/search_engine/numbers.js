/* Numbers in a list of words, however they are written, as one word of digits: as generator/language/numbers.py does it. */

/** @type {[value: number, forms: string][]} */
const FINNISH = [
  [1, "yksi yhden yhtä yhteen yhdessä yhdestä yhdellä yhdeltä yhdelle yhdeksi yhtenä"],
  [2, "kaksi kahden kahta kahteen kahdessa kahdesta kahdella kahdelta kahdelle kahdeksi kahtena"],
  [3, "kolme kolmen kolmea kolmeen kolmessa kolmesta kolmella kolmelta kolmelle kolmeksi kolmena"],
  [4, "neljä neljän neljää neljään neljässä neljästä neljällä neljältä neljälle neljäksi neljänä"],
  [5, "viisi viiden viittä viiteen viidessä viidestä viidellä viideltä viidelle viideksi viitenä"],
  [6, "kuusi kuuden kuutta kuuteen kuudessa kuudesta kuudella kuudelta kuudelle kuudeksi kuutena"],
  [7, "seitsemän seitsemää seitsemään seitsemässä seitsemästä seitsemällä seitsemältä seitsemälle seitsemäksi"],
  [8, "kahdeksan kahdeksaa kahdeksaan kahdeksassa kahdeksasta kahdeksalla kahdeksalta kahdeksalle kahdeksaksi"],
  [9, "yhdeksän yhdeksää yhdeksään yhdeksässä yhdeksästä yhdeksällä yhdeksältä yhdeksälle yhdeksäksi yhdeksänä"],
  [10, "kymmenen kymmentä kymmeneen kymmenessä kymmenestä kymmenellä kymmeneltä kymmenelle kymmeneksi kymmenenä"],
  [100, "sata sadan sataa sataan sadassa sadasta sadalla sadalta sadalle sadaksi satana"],
  [1000, "tuhat tuhatta tuhannen tuhanteen tuhannessa tuhannesta tuhannella tuhannelta tuhannelle tuhanneksi"],
];
const TEEN = "toista";
const OTHER =
  "en:1 ett:1 två:2 tre:3 fyra:4 fem:5 sex:6 sju:7 åtta:8 nio:9 tio:10 elva:11 tolv:12 tretton:13 fjorton:14 femton:15 " +
  "sexton:16 sjutton:17 arton:18 nitton:19 tjugo:20 trettio:30 fyrtio:40 femtio:50 sextio:60 sjuttio:70 åttio:80 " +
  "nittio:90 hundra:100 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 " +
  "thirteen:13 fourteen:14 fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 " +
  "fifty:50 sixty:60 seventy:70 eighty:80 ninety:90 hundred:100";
const NEVER_ALONE = new Set(["kuusi", "sataa", "kuutta", "kuuteen"]); // forms of other words: a spruce, it rains
/** @type {Record<number, string>} */
const CODES = { 10: "d", 100: "h", 1000: "k" };
const FINNISH_NUMBER = /^(?:(?:u?h)?(?:ut|udu?|d|u)?k)?(?:u?h)?(?:ut|udu?|d|u)?$/; // units, toista, tens, hundreds, thousands
const OTHER_NUMBER = /^(?:U?H)?(?:TU?|E|U)?$/; // units, what is below twenty, tens, hundreds
const MOST_WORDS = 12;
const LEAST_ALONE = 2;
const GROUPED = /^\d{1,3}(?:[.\u00a0\u202f ]\d{3})+$/;
const PERCENT = /^(\d+(?:,\d+)?)%$/;

/** @typedef {[code: string, value: number]} Atom a part of a number: its code in the patterns above, and what it counts */

/** @type {Map<string, Atom>} */
const ATOMS = new Map([[TEEN, ["t", 10]]]);
for (const [value, forms] of FINNISH) {
  for (const form of forms.split(" ")) ATOMS.set(form, [CODES[value] ?? "u", value]);
}
for (const each of OTHER.split(" ")) {
  const [word, value] = each.split(":");
  const number = Number(value);
  ATOMS.set(word, [number < 10 ? "U" : number < 20 ? "E" : number < 100 ? "T" : "H", number]);
}

/**
 * The words, in lower case, with every number as one word of digits; what is no number stays as it is. A word may be any
 * piece between spaces, `30%`, `2.000` and `4,5` too; `%` beside a number becomes `prosenttia`.
 *
 * @param {string[]} words
 */
export function joinNumbers(words) {
  /** @type {string[]} */
  const found = [];
  let place = 0;
  while (place < words.length) {
    const word = words[place];
    const number = readDigits(words, place) ?? readWords(words, place);
    const percent = PERCENT.exec(word);
    if (number) found.push(number.digits);
    else if (percent) found.push(percent[1], "prosenttia");
    else if (word === "%" && /\d$/.test(found.at(-1) ?? "")) found.push("prosenttia");
    else found.push(word);
    place += number?.count ?? 1;
  }
  return found;
}

/**
 * Digits in groups of three: within a word (`2.000`), or as words of their own (`2 000`).
 *
 * @param {string[]} words
 * @param {number} place
 */
function readDigits(words, place) {
  if (GROUPED.test(words[place])) return { digits: words[place].replace(/\D/g, ""), count: 1 };
  let end = place + 1;
  if (/^[1-9]\d{0,2}$/.test(words[place])) while (/^\d{3}$/.test(words[end] ?? "")) end += 1;
  return end > place + 1 ? { digits: words.slice(place, end).join(""), count: end - place } : undefined;
}

/**
 * The longest number that number words make from here.
 *
 * @param {string[]} words
 * @param {number} place
 */
function readWords(words, place) {
  /** @type {Atom[]} */
  const atoms = [];
  let best;
  for (const [before, word] of words.slice(place, place + MOST_WORDS).entries()) {
    const own = splitAtoms(word.replaceAll("-", ""));
    if (!own.length) break;
    atoms.push(...own);
    const value = countAtoms(atoms);
    if (value !== undefined && (atoms.length > 1 || (value >= LEAST_ALONE && !NEVER_ALONE.has(word)))) {
      best = { digits: String(value), count: before + 1 };
    }
  }
  return best;
}

/**
 * The number words that a word is made of; none where it is made of anything else.
 *
 * @param {string} word
 * @returns {Atom[]}
 */
function splitAtoms(word) {
  for (let end = word.length; end > 0; end -= 1) {
    const atom = ATOMS.get(word.slice(0, end));
    if (!atom) continue;
    if (end === word.length) return [atom];
    const rest = splitAtoms(word.slice(end));
    if (rest.length) return [atom, ...rest];
  }
  return [];
}

/**
 * What they count together; undefined where they are no number together.
 *
 * @param {Atom[]} atoms
 */
function countAtoms(atoms) {
  const codes = atoms.map(([code]) => code).join("");
  if (!FINNISH_NUMBER.test(codes) && !OTHER_NUMBER.test(codes)) return undefined;
  let [whole, below, unit] = [0, 0, 0];
  for (const [code, value] of atoms) {
    if (code === "t") [below, unit] = [below + value + unit, 0];
    else if ("dhH".includes(code)) [below, unit] = [below + (unit || 1) * value, 0];
    else if (code === "k") [whole, below, unit] = [(below + unit || 1) * value, 0, 0];
    else if ("uU".includes(code)) unit = value;
    else below += value;
  }
  return whole + below + unit;
}
