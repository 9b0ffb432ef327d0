/* What pages do beyond links: the menu of narrow screens, the basket, the next page. Every page works without this file. */

import "../components/basket_button/basket_button.js";
import "./prefetch.js";
import "./selection.js";

document.documentElement.classList.add("js");

const menuButton = document.querySelector(".menu-button");
const menu = menuButton && document.getElementById(menuButton.getAttribute("aria-controls"));

function showMenu(open) {
  menu.classList.toggle("is-open", open);
  menuButton.setAttribute("aria-expanded", String(open));
}

if (menu) {
  menuButton.addEventListener("click", () => showMenu(menuButton.getAttribute("aria-expanded") !== "true"));
  menuButton.closest("header").addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || menuButton.getAttribute("aria-expanded") !== "true") return;
    showMenu(false);
    menuButton.focus();
  });
}

// A search field offers while somebody types; what it needs is loaded when somebody comes to it.
for (const field of document.querySelectorAll("[data-suggest]")) {
  for (const [name, value] of [
    ["role", "combobox"],
    ["aria-autocomplete", "list"],
    ["aria-expanded", "false"],
  ])
    field.setAttribute(name, value);
  const ready = () => import("../components/suggest/suggest.js").then(({ suggest }) => suggest(field), console.error);
  if (document.activeElement === field) ready();
  else field.addEventListener("focus", ready, { once: true });
}

// `/` goes to the search, as on many sites; not while somebody writes something else.
document.addEventListener("keydown", (event) => {
  if (
    event.key !== "/" ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    event.target.closest("input, textarea, select, [contenteditable]")
  )
    return;
  const field = document.querySelector("main [data-suggest], [data-suggest]");
  if (!field || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  if (!field.checkVisibility() && menu?.contains(field)) showMenu(true);
  field.focus();
  field.select();
});
