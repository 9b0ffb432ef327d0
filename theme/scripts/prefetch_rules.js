/* Which pages are worth fetching before somebody opens them, and when. Pure functions. */

/**
 * The page that a link leads to, if it is worth fetching: one of this site's, and another than the one that is open.
 *
 * @param {{href: string, pathname: string, download: string | null}} link `download`: null unless it leads to a file to keep
 * @param {{pathname: string}} here
 * @param {string} site the address that all its pages begin with
 * @returns {string | undefined} its address without a fragment
 */
export function pageToFetch(link, here, site) {
  const isPage = /(?:\/|\.html)$/.test(link.pathname) && link.download === null;
  if (!isPage || !link.href.startsWith(site)) return undefined;
  // the same page with another query is its own script's matter (the market), with a fragment it is open already
  if (link.pathname === here.pathname) return undefined;
  return link.href.split("#")[0];
}

/**
 * Whether the reader's connection has room for what may not be needed.
 *
 * @param {{saveData?: boolean, effectiveType?: string} | undefined} connection
 * @returns {boolean}
 */
export function hasRoom(connection) {
  return !connection?.saveData && !connection?.effectiveType?.includes("2g");
}
