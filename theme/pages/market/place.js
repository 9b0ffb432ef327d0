/* The reader's place in a list, kept in its entry of the history: how many rows are shown, and how far down the page is. */

/** @typedef {{rows: number, top: number}} Place */

const PAUSE = 250; // milliseconds after a scroll: browsers let a page write its history only so often

/**
 * The place that an entry of the history keeps.
 *
 * @param {unknown} state
 * @returns {Place | undefined}
 */
export function readPlace(state) {
  const { rows, top } = /** @type {Partial<Place>} */ (state ?? {});
  return Number.isInteger(rows) && Number.isFinite(top) ? /** @type {Place} */ ({ rows, top }) : undefined;
}

/**
 * Keeps the place when it has changed, and when the page goes.
 *
 * @param {() => Place | undefined} placeNow none while the list is not yet what the address says
 * @returns {{forget: () => void}} `forget` what has not been kept: another entry is current
 */
export function keepPlace(placeNow) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  const keep = () => {
    clearTimeout(waiting);
    const place = placeNow();
    if (place) history.replaceState(place, "");
  };
  addEventListener(
    "scroll",
    () => {
      clearTimeout(waiting);
      waiting = setTimeout(keep, PAUSE);
    },
    { passive: true },
  );
  addEventListener("pagehide", keep);
  document.addEventListener("click", keep, { capture: true }); // a link may lead away
  return { forget: () => clearTimeout(waiting) };
}
