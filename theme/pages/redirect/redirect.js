/* A page that leads elsewhere: goes there with what followed this address, so that no filter or place is lost. */

import { find } from "../../scripts/elements.js";
import { ownAddress } from "../../scripts/own_address.js";

const link = find(document, "[data-target]", HTMLAnchorElement);
const own = ownAddress(link.getAttribute("href") ?? "");
if (own) {
  const target = new URL(own);
  target.search ||= location.search;
  target.hash ||= location.hash;
  location.replace(target);
}
