/* A page that leads elsewhere: goes there with what followed this address, so that no filter or place is lost. */

import { find } from "../../scripts/elements.js";

const target = new URL(find(document, "[data-target]", HTMLAnchorElement).href);
target.search ||= location.search;
target.hash ||= location.hash;
location.replace(target);
