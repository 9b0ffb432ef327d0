/* What pages do beyond links: the menu of narrow screens and the copy buttons. Every page works without this file. */

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

/** Copies a text; false when neither way works. The second is for pages served without https. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    field.readOnly = true;
    field.className = "vh";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}

for (const button of document.querySelectorAll("[data-copy]")) {
  const status = button.parentElement.querySelector("[role=status]");
  button.addEventListener("click", async () => {
    const done = await copy(button.dataset.copy);
    button.focus(); // the fallback takes the focus away
    status.textContent = "";
    // A screen reader announces a change: the same words twice need an empty moment between.
    setTimeout(() => { status.textContent = done ? button.dataset.copied : button.dataset.copyFailed; }, 50);
  });
}
