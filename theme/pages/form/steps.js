/* The steps of the form: which is shown, how far somebody has come, and the title of the page. */

import { find, findAll, findAround } from "../../scripts/elements.js";
import { fill } from "../../scripts/phrases.js";

/** @import { Payload } from "./payload.js" */

export class Steps {
  #root;
  #names;
  #words;
  #title = document.title;
  #at = 0;
  #reached = 0; // the furthest step that has been shown

  /**
   * @param {Element} root the form's part of the page
   * @param {string[]} names in their order
   * @param {Pick<Payload["words"], "page_title" | "error">} words
   */
  constructor(root, names, words) {
    this.#root = root;
    this.#names = names;
    this.#words = words;
  }

  get current() {
    return this.#names[this.#at];
  }

  get next() {
    return this.#names[this.#at + 1];
  }

  get previous() {
    return this.#names[this.#at - 1];
  }

  /** Names of the steps up to the current one. */
  get untilNow() {
    return this.#names.slice(0, this.#at + 1);
  }

  /**
   * The step that a control is in; the first for what is in none.
   *
   * @param {Element | null} control
   */
  of(control) {
    const step = findAround(control, "[data-step]");
    return step?.dataset.step ?? this.#names[0];
  }

  /**
   * Whether a control is in a step after all of these.
   *
   * @param {Element | null} control
   * @param {string[]} names of steps
   */
  isAfter(control, names) {
    return this.#names.indexOf(this.of(control)) > Math.max(...names.map((name) => this.#names.indexOf(name)));
  }

  /**
   * Whether a step is there, and not beyond the one after the furthest.
   *
   * @param {string} name
   */
  canShow(name) {
    return this.#names.includes(name) && this.#names.indexOf(name) <= this.#reached + 1;
  }

  /** @param {string} name */
  isReached(name) {
    return this.#names.indexOf(name) <= this.#reached;
  }

  /** @param {string} name of the furthest step that was shown before */
  reach(name) {
    this.#reached = Math.max(0, this.#names.indexOf(name));
  }

  forget() {
    this.#reached = 0;
  }

  /**
   * A step that was left out is one of them too, in the order of the page: something in it is to be mended.
   *
   * @param {string} name
   */
  include(name) {
    if (this.#names.includes(name)) return;
    const furthest = this.#names[this.#reached];
    const { current } = this;
    const all = findAll(this.#root, "[data-step]", HTMLElement).map(({ dataset }) => dataset.step ?? "");
    this.#names = all.filter((each) => each === name || this.#names.includes(each));
    this.#at = this.#names.indexOf(current);
    this.#reached = this.#names.indexOf(furthest);
  }

  /** @param {string} name of a step; of another: the first */
  show(name) {
    this.#at = Math.max(0, this.#names.indexOf(name));
    this.#reached = Math.max(this.#reached, this.#at);
    const { current } = this;
    for (const each of findAll(this.#root, "[data-step]", HTMLElement)) each.hidden = each.dataset.step !== current;
    for (const item of findAll(document, "[data-progress]", HTMLElement)) this.#showProgress(item);
    find(this.#root, "[data-previous]", HTMLElement).hidden = this.#at === 0;
    find(this.#root, "[data-next]", HTMLElement).hidden = this.#at === this.#names.length - 1;
  }

  /** @param {HTMLElement} item of the list of steps */
  #showProgress(item) {
    const name = item.dataset.progress ?? "";
    const place = this.#names.indexOf(name);
    item.hidden = place < 0;
    item.classList.toggle("done", place >= 0 && place < this.#at);
    if (place === this.#at) item.setAttribute("aria-current", "step");
    else item.removeAttribute("aria-current");
    const link = find(item, "a", HTMLElement);
    if (place >= 0 && place <= this.#reached && place !== this.#at) link.setAttribute("href", `#${name}`);
    else link.removeAttribute("href");
  }

  /** The focus goes to the heading of the current step. */
  focus() {
    /** @type {HTMLElement | null} */
    const heading = this.#root.querySelector(`[data-step="${this.current}"] h2[tabindex]:not([hidden] *)`);
    heading?.focus();
    (heading ?? this.#root).scrollIntoView({ block: "start" });
  }

  /**
   * The page's title tells the step, and whether something is wrong.
   *
   * @param {{isWrong?: boolean}} [options]
   */
  entitle({ isWrong = false } = {}) {
    const [page, ...site] = this.#title.split(" – ");
    const here = fill(this.#words.page_title, { page, step: this.#at + 1, steps: this.#names.length });
    document.title = [`${isWrong ? `${this.#words.error}: ` : ""}${here}`, ...site].join(" – ");
  }
}
