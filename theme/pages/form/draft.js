/* The draft: answers kept in this browser alone, until somebody deletes them. */

/** @import { Answers } from "./answers.js" */

/** @typedef {{saved: Date, answers: Answers, step: string}} Draft */

const VERSION = 1;

/** The draft under a name. */
export class DraftStorage {
  #key;

  /** @param {string} name */
  constructor(name) {
    this.#key = `tekojen-tori form ${name}`;
  }

  /** @returns {Draft | null} */
  read() {
    try {
      const found = JSON.parse(localStorage.getItem(this.#key) ?? "null");
      const isWhole =
        found?.version === VERSION && Object.values(found.answers).every((text) => typeof text === "string");
      return isWhole ? { ...found, saved: new Date(found.saved) } : null;
    } catch {
      return null;
    }
  }

  /**
   * When it was saved, or null when the browser did not let it.
   *
   * @param {Answers} answers
   * @param {string} step
   */
  save(answers, step) {
    const saved = new Date();
    try {
      const draft = { version: VERSION, saved: saved.toISOString(), answers, step };
      localStorage.setItem(this.#key, JSON.stringify(draft));
      return saved;
    } catch {
      return null;
    }
  }

  remove() {
    try {
      localStorage.removeItem(this.#key);
    } catch {
      /* nothing was kept either */
    }
  }
}
