/* Whether an address is one of this site's. Whatever a script makes of the page's own address, of what the browser kept or
   of what somebody typed passes here before anything is opened or fetched: nobody is led elsewhere by a link to us. */

/** The address that all pages of this site begin with: this file is assets/js.<digest>/scripts/own_address.js. */
export const SITE = import.meta.url.replace(/(?:[^/]+\/){3}[^/]*$/, "");
const ODD = /[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\\]/u; // browsers leave some of these out, and take a backslash for a slash
const ACT_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The whole address, if it lies on this site.
 *
 * @param {string} address as it stands in a link: whole, or from the root of the host
 * @param {string} [site] the address that all pages of the site begin with
 * @returns {string | undefined}
 */
export function ownAddress(address, site = SITE) {
  if (ODD.test(address) || !URL.canParse(address, site)) return undefined;
  const own = new URL(site);
  if (!address.startsWith("/") && !address.startsWith(`${own.origin}/`)) return undefined; // `https:x` is read in two ways
  const found = new URL(address, site);
  const isOurs = found.protocol === own.protocol && found.host === own.host && !found.username && !found.password;
  const isPlain = !/\/\/|\/(?:%2f|%5c)/i.test(found.pathname); // a host may read these as another's address
  return isOurs && isPlain && found.pathname.startsWith(own.pathname) ? found.href : undefined;
}

/**
 * The id of an act, if it is one: `organisation/slug`.
 *
 * @param {string | null | undefined} typed
 * @returns {string | undefined}
 */
export function readActId(typed) {
  return typed && ACT_ID.test(typed) ? typed : undefined;
}
