import assert from "node:assert/strict";
import { test } from "node:test";

import { seekMail } from "../../../../theme/pages/market/seek_mail.js";

const WORDS = {
  seek_subject: "Etsin tekoa: {query}",
  seek_body: ["Haku: {query}", "Rajaukset: {filters}", "Sivu: {address}"],
  seek_none: "ei ole",
};
const read = (address) => Object.fromEntries(new URL(address).searchParams);

test("a mail has the query, the filters and the address, whatever letters they have", () => {
  const asked = { query: "a & b?{filters}", filters: ["Johtaminen", "Lappi"], address: "https://x.example/teot/?q=a" };
  const mail = seekMail("mailto:toimitus@x.example", asked, WORDS);
  assert.ok(mail.startsWith("mailto:toimitus@x.example?subject="));
  assert.deepEqual(read(mail), {
    subject: "Etsin tekoa: a & b?{filters}",
    body: "Haku: a & b?{filters}\r\n\r\nRajaukset: Johtaminen, Lappi\r\n\r\nSivu: https://x.example/teot/?q=a\r\n",
  });
});

test("filters without a query are what is sought", () => {
  const { subject, body } = read(
    seekMail("mailto:a@b.example", { query: "", filters: ["Lappi"], address: "x" }, WORDS),
  );
  assert.equal(subject, "Etsin tekoa: Lappi");
  assert.match(body, /^Haku: ei ole\r\n/);
});
