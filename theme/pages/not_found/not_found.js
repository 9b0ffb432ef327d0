/* The not-found page: a page of a list, a month or a year that is no longer there leads to where it stood. */

import { find } from "../../scripts/elements.js";
import { ownAddress } from "../../scripts/own_address.js";
import { findList } from "./gone_pages.js";

const { pageWords = "", datedWords = "" } = find(document, "[data-page-words]", HTMLElement).dataset;
const list = ownAddress(findList(location.pathname, { pages: pageWords, dated: datedWords }) ?? "");
if (list && list !== location.href) {
  const target = new URL(list);
  target.search = location.search;
  location.replace(target);
}
