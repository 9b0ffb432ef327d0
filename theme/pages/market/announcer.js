/* What a screen reader is told of the results: not what passes by while somebody types, only what stands when they pause. */

const PAUSE = 1000; // milliseconds since the last key
const BREATH = 100; // milliseconds in which the region is empty, so that the same words are told again

export class Announcer {
  #region;
  #typed = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #waiting;

  /** @param {{textContent: string | null}} region with the role of a status */
  constructor(region) {
    this.#region = region;
  }

  /** Somebody types: what was to be told has passed by. */
  type() {
    this.#typed = Date.now();
    this.#clear();
  }

  /** @param {string} text */
  say(text) {
    this.#clear();
    this.#waiting = setTimeout(
      () => {
        this.#region.textContent = text;
      },
      Math.max(BREATH, this.#typed + PAUSE - Date.now()),
    );
  }

  #clear() {
    clearTimeout(this.#waiting);
    this.#region.textContent = "";
  }
}
