/* The page of a link is fetched when somebody is about to open it, so that it is there at once: the pointer rests on the link,
   a finger touches it, or the keyboard stops at it. The browser's own prefetch, so what is fetched is used or let be. */

const SITE = new URL("../../../", import.meta.url).href; // this file is assets/js.<digest>/scripts/prefetch.js
const REST = 65; // milliseconds: a pointer that only passes by has gone
const STOP = 150; // somebody who is walking on with Tab has gone

/**
 * The page that a link leads to, if it is worth fetching: one of this site's, and another than the one that is open.
 * @param {HTMLAnchorElement} link
 * @param {Location | URL} here
 * @param {string} site the address that all its pages begin with
 * @returns {string | undefined} its address without a fragment
 */
export function pageOf(link, here, site) {
  const isPage = /(?:\/|\.html)$/.test(link.pathname) && !link.hasAttribute("download");
  if (!isPage || !link.href.startsWith(site)) return undefined;
  // the same page with another query is its own script's matter (the market), with a fragment it is open already
  if (link.pathname === here.pathname) return undefined;
  return link.href.split("#")[0];
}

/**
 * Whether the reader's connection has room for what may not be needed.
 * @param {{saveData?: boolean, effectiveType?: string} | undefined} connection
 * @returns {boolean}
 */
export function hasRoom(connection) {
  return !connection?.saveData && !connection?.effectiveType?.includes("2g");
}

const fetched = new Set();
let waiting;

function fetchPage(link) {
  const page = pageOf(link, location, SITE);
  if (!page || fetched.has(page) || !hasRoom(navigator.connection)) return;
  fetched.add(page);
  document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href: page }));
}

function intended(event, delay) {
  clearTimeout(waiting);
  const link = event.target.closest?.("a[href]");
  if (link) waiting = setTimeout(fetchPage, delay, link);
}

document.addEventListener("pointerover", (event) => intended(event, REST), { passive: true });
document.addEventListener("touchstart", (event) => intended(event, 0), { passive: true });
document.addEventListener("focusin", (event) => intended(event, STOP));
for (const gone of ["pointerleave", "focusout"]) document.addEventListener(gone, () => clearTimeout(waiting));
