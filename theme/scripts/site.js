/* What pages do beyond links: the menu of narrow screens, the basket, the next page. Every page works without this file. */

import "../components/basket_button/basket_button.js";
import "./prefetch.js";
import "./selection.js";
import { findAll, findAround } from "./elements.js";

document.documentElement.classList.add("js");

/** @type {HTMLElement | null} */
const menuButton = document.querySelector(".menu-button");
const menu = menuButton && document.getElementById(menuButton.getAttribute("aria-controls") ?? "");

/** @param {boolean} open */
function showMenu(open) {
  menu?.classList.toggle("is-open", open);
  menuButton?.setAttribute("aria-expanded", String(open));
}

if (menu && menuButton) {
  const isOpen = () => menuButton.getAttribute("aria-expanded") === "true";
  menuButton.addEventListener("click", () => showMenu(!isOpen()));
  menuButton.closest("header")?.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen()) return;
    showMenu(false);
    menuButton.focus();
  });
}

// A search field offers while somebody types; what it needs is loaded when somebody comes to it.
for (const field of findAll(document, "[data-suggest]", HTMLInputElement)) {
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-expanded", "false");
  const ready = () =>
    import("../components/suggest/suggest.js").then(({ offerSuggestions }) => offerSuggestions(field), console.error);
  if (document.activeElement === field) ready();
  else field.addEventListener("focus", ready, { once: true });
}

// `/` goes to the search, as on many sites; not while somebody writes something else.
document.addEventListener("keydown", (event) => {
  const isShortcut = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!isShortcut || findAround(event.target, "input, textarea, select, [contenteditable]")) return;
  const field = document.querySelector("main [data-suggest], [data-suggest]");
  if (!(field instanceof HTMLInputElement) || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  if (!field.checkVisibility() && menu?.contains(field)) showMenu(true);
  field.focus();
  field.select();
});
