/* What pages do beyond links: the menu of narrow screens, the basket. Every page works without this file. */

import "./basket/buttons.js";
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
