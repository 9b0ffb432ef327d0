/* Dates as people know them: a year, a month of it or a day. schema/dates.py for the browser. */

/** `{year, month, day, iso, first, last}` of `2024`, `2024-05` or `2024-05-12`; null when it is no date. */
export function readDate(text, known) {
  const found = known.pattern("iso").parts(text);
  return found ? checked(found.slice(1), known) : null;
}

/** The date that `12.5.2024`, `5/2024` or `2024-5-2` most likely means, as a file writes it, or null. */
export function guessDate(text, known) {
  const finnish = known.pattern("finnish").parts(text.trim());
  if (finnish) return checked([finnish[3], finnish[2], finnish[1]], known)?.iso ?? null;
  const other = known.pattern("year_first").parts(text.trim());
  return other ? (checked(other.slice(1), known)?.iso ?? null) : null;
}

function checked(parts, known) {
  const [year, month, day] = parts.map((part) => (part === undefined ? undefined : Number(part)));
  if (year < known.years[0] || year > known.years[1] || month === 0 || day === 0) return null;
  const first = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  if (first.getUTCMonth() !== (month ?? 1) - 1 || first.getUTCDate() !== (day ?? 1)) return null;
  const last = day ? first : new Date(Date.UTC(year, month ?? 12, 0));
  const two = (number) => String(number).padStart(2, "0");
  const iso = `${year}${month ? `-${two(month)}` : ""}${day ? `-${two(day)}` : ""}`;
  return { year, month, day, iso, first, last };
}
