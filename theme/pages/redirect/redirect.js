/* A page that leads elsewhere: goes there with what followed this address, so that no filter or place is lost. */

const target = new URL(document.querySelector("[data-target]").href);
target.search ||= location.search;
target.hash ||= location.hash;
location.replace(target);
