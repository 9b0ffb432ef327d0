/* Personal data in a text: rules/persons.py for the browser, with its own patterns and names. */

/** Every name, phone number and personal mail address of a text, as `[what, text]`; web addresses are not looked at. */
export function personsIn(text, known) {
  const plain = known.pattern("web").replaceIn(text, " ");
  return [...names(plain, known), ...phones(plain, known), ...mails(plain, known)];
}

/** The same in a contact, where a given name alone and the number of a service are refused too. */
export function inContact(text, known) {
  return [...names(text, known), ...givenAlone(text, known), ...phones(text, known, true), ...mails(text, known)];
}

/** Whether a line has a personal identity code. */
export function hasIdentityCode(text, known) {
  return known
    .pattern("identity")
    .all(text)
    .some(([code]) => isIdentityCode(code.replaceAll("–", "-").toUpperCase()));
}

const CENTURY = {
  "+": 1800,
  "-": 1900,
  X: 1900,
  Y: 1900,
  W: 1900,
  V: 1900,
  U: 1900,
  A: 2000,
  B: 2000,
  C: 2000,
  D: 2000,
  E: 2000,
  F: 2000,
};

function isIdentityCode(code) {
  const found = /^([0-3]\d)([01]\d)(\d\d)([-+A-FU-Y])(\d{3})([0-9A-FHJ-NPR-Y])$/.exec(code);
  if (!found) return false;
  const [, day, month, year, sign, own, control] = found;
  const born = new Date(Date.UTC(CENTURY[sign] + Number(year), Number(month) - 1, Number(day)));
  return (
    born.getUTCDate() === Number(day) &&
    born.getUTCMonth() === Number(month) - 1 &&
    Number(own) >= 2 &&
    Number(own) < 900 &&
    "0123456789ABCDEFHJKLMNPRSTUVWXY"[Number(day + month + year + own) % 31] === control
  );
}

// --- names ---------------------------------------------------------------------------------------------------------------

const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
const isGiven = (word, known) => word.split("-").every((part) => known.given.has(capital(part)));

function isFamily(given, word, known) {
  return (
    known.pattern("family").matches(word) ||
    !(known.everyday.has(capital(given)) || known.pattern("place").matches(word))
  );
}

/** What stands between two pieces, when nothing but what a name may have. */
const joined = (text, from, to, known) => known.pattern("between").matches(text.slice(from, to));

function names(text, known) {
  const found = [];
  const pieces = known
    .pattern("piece")
    .all(text)
    .map((match) => ({ word: match[0], start: match.index, end: match.index + match[0].length }));
  let until = 0;
  for (let index = 0; index + 1 < pieces.length; index += 1) {
    const [first, second] = [pieces[index], pieces[index + 1]];
    if (first.start < until || !joined(text, first.end, second.start, known)) continue;
    let last = second;
    if (isGiven(first.word, known)) {
      const third = pieces[index + 2];
      if (third && isGiven(second.word, known) && joined(text, second.end, third.start, known)) last = third;
      if (!isFamily(first.word, last.word, known)) continue;
    } else if (
      !(
        isGiven(second.word, known) &&
        known.pattern("family").matches(first.word) &&
        !known.pattern("adjective").matches(first.word)
      )
    ) {
      continue;
    }
    if (known.pattern("in_honour").at(text, last.end)) continue;
    until = last.end;
    found.push([known.persons.what.name, text.slice(first.start, until)]);
  }
  return found;
}

function givenAlone(text, known) {
  return known
    .pattern("piece")
    .all(text)
    .filter((match) => {
      const bare = known.pattern("ask_case").replaceIn(match[0], "");
      const named = (isGiven(match[0], known) || isGiven(bare, known)) && !known.everyday.has(capital(bare));
      return named && !known.pattern("in_honour").at(text, match.index + match[0].length);
    })
    .map((match) => [known.persons.what.name, match[0]]);
}

// --- numbers and addresses -----------------------------------------------------------------------------------------------

function phones(text, known, alsoPublic = false) {
  return known
    .pattern("phone")
    .all(known.pattern("web").replaceIn(text, " "))
    .map(([typed]) => typed)
    .filter((typed) => isPhone(typed, known, alsoPublic))
    .map((typed) => [known.persons.what.phone, typed]);
}

function isPhone(typed, known, alsoPublic) {
  const mobile = known.pattern("mobile").at(typed, 0) !== null;
  if (known.pattern("not_phone").matches(typed) && !mobile) return false;
  if (/^\d{7}-\d$/.test(typed) || isBookNumber(typed)) return false;
  const digits = typed.replace(/\D/g, "");
  const abroad = typed.startsWith("+") ? digits : digits.startsWith("00") ? digits.slice(2) : "";
  // numbers of other countries are known to the rules by their lengths alone here: a doubt is better asked
  if (abroad && !abroad.startsWith("358")) return /^[1-9]\d{7,14}$/.test(abroad);
  const national = (abroad ? abroad.slice(3) : digits).replace(/^0/, "");
  const is = (pattern) => new RegExp(`^(?:${pattern})$`).test(national);
  const valid = is(known.phones.general) && is(`${known.phones.own}|${known.phones.public}`);
  if (!valid && !(mobile && known.phones.lengths.includes(national.length))) return false;
  return alsoPublic || !valid || !is(known.phones.public) || is(known.phones.own);
}

/** Whether it is an ISBN or an ISSN. */
function isBookNumber(typed) {
  const signs = typed.replace(/[ -]/g, "").toUpperCase();
  const sum = (weights) =>
    [...signs].reduce((total, sign, place) => total + weights(place) * (sign === "X" ? 10 : Number(sign)), 0);
  if (/^\d{13}$/.test(signs)) return /^97[89]/.test(signs) && sum((place) => (place % 2 ? 3 : 1)) % 10 === 0;
  if (/^\d{9}[\dX]$/.test(signs)) return sum((place) => 10 - place) % 11 === 0;
  return /^\d{7}[\dX]$/.test(signs) && sum((place) => 8 - place) % 11 === 0;
}

const PLAIN = { å: "a", ä: "a", ö: "o", é: "e", ü: "u" };
const plain = (text) => text.toLowerCase().replace(/[åäöéü]/g, (letter) => PLAIN[letter]);

function mails(text, known) {
  const given = new Set([...known.given].map(plain));
  return known
    .pattern("mail")
    .all(text)
    .filter((match) => {
      const parts = known.pattern("mail_part").split(plain(match[1])).filter(Boolean);
      const others = parts.filter((part) => !given.has(part));
      const named = others.length < parts.length && !others.some((part) => known.pattern("role_word").isIn(part));
      const initial = parts.length > 1 && parts[0].length === 1 && parts.at(-1).endsWith("nen");
      const alone = parts.length === 1 && known.everyday.has(capital(parts[0]));
      return (named || initial) && !alone;
    })
    .map((match) => [known.persons.what.mail, match[0]]);
}
