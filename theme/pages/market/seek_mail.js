/* The mail by which somebody tells the office what they looked for in vain. Pure functions. */

import { fill } from "../../scripts/phrases.js";

const LONGEST = 200; // characters of a query in a subject: mail programs cut long addresses

/**
 * @param {string} mailbox `mailto:…`
 * @param {{query: string, filters: string[], address: string}} asked filters by their labels
 * @param {Record<"seek_subject" | "seek_body" | "seek_none", string>} words
 */
export function seekMail(mailbox, { query, filters, address }, words) {
  const told = filters.join(", ") || words.seek_none;
  const short = query.slice(0, LONGEST);
  const subject = fill(words.seek_subject, { query: short || told });
  const body = fill(words.seek_body, { query: short || words.seek_none, filters: told, address });
  return `${mailbox}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\n/g, "\r\n"))}`;
}
