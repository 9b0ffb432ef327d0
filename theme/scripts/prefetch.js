/* The page of a link is fetched when somebody is about to open it, so that it is there at once: the pointer rests on the link,
   a finger touches it, or the keyboard stops at it. The browser's own prefetch, so what is fetched is used or let be. */

import { SITE } from "./own_address.js";
import { hasRoom, pageToFetch } from "./prefetch_rules.js";

const REST = 65; // milliseconds: a pointer that only passes by has gone
const STOP = 150; // somebody who is walking on with Tab has gone

/** @type {Set<string>} */
const fetched = new Set();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

/** @param {HTMLAnchorElement} link */
function fetchPage(link) {
  const { href, pathname } = link;
  const page = pageToFetch({ href, pathname, download: link.getAttribute("download") }, location, SITE);
  if (!page || fetched.has(page) || !hasRoom("connection" in navigator ? (navigator.connection ?? {}) : {})) return;
  fetched.add(page);
  document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href: page }));
}

/**
 * @param {Event} event
 * @param {number} delay milliseconds
 */
function fetchSoon({ target }, delay) {
  clearTimeout(waiting);
  const link = target instanceof Element && target.closest("a[href]");
  if (link instanceof HTMLAnchorElement) waiting = setTimeout(fetchPage, delay, link);
}

document.addEventListener("pointerover", (event) => fetchSoon(event, REST), { passive: true });
document.addEventListener("touchstart", (event) => fetchSoon(event, 0), { passive: true });
document.addEventListener("focusin", (event) => fetchSoon(event, STOP));
for (const gone of ["pointerleave", "focusout"]) document.addEventListener(gone, () => clearTimeout(waiting));
