/* The not-found page: a page of a list, a month or a year that is no longer there leads to where it stood. */

import { find } from "../../scripts/elements.js";

const { pageWords = "", datedWords = "" } = find(document, "[data-page-words]", HTMLElement).dataset;
/** @param {string} words */
const either = (words) => words.split(" ").join("|");
const gone = new RegExp(`^(.*/)(?:${either(pageWords)})/\\d+/?$|^(.*/(?:${either(datedWords)})/)[\\d-]+/?$`);

const found = gone.exec(location.pathname);
if (found) location.replace((found[1] ?? found[2]) + location.search);
