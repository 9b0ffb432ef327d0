/* The mail by which somebody tells the office what they looked for in vain. Pure functions. */

import { fill } from "../../scripts/phrases.js";

const LONGEST = 200; // characters of a query in a subject: mail programs cut long addresses

/**
 * @param {string} mailbox `mailto:…`
 * @param {{query: string, filters: string[], address: string}} asked filters by their labels
 * @param {Record<"seek_subject" | "seek_none", string> & {seek_body: string[]}} words
 */
export function seekMail(mailbox, { query, filters, address }, words) {
  const told = filters.join(", ") || words.seek_none;
  const short = query.slice(0, LONGEST);
  const subject = fill(words.seek_subject, { query: short || told });
  const values = { query: short || words.seek_none, filters: told, address };
  const body = words.seek_body.map((line) => fill(line, values)).join("\r\n\r\n");
  return `${mailbox}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`${body}\r\n`)}`;
}
