/* The dialog that the facets move into on a narrow screen. */

import { find, findAll, findAround } from "../../scripts/elements.js";

/**
 * Moves the form into the dialog on a narrow screen, and keeps the focus inside while the dialog is open.
 *
 * @param {HTMLDialogElement} sheet
 * @param {HTMLFormElement} form
 * @param {HTMLElement} button that opens the dialog
 * @returns {MediaQueryList} whether the screen is wide
 */
export function openFacetSheet(sheet, form, button) {
  const beside = form.parentElement;
  const within = find(sheet, "[data-sheet-body]", HTMLElement);
  const wide = matchMedia("(min-width: 58rem)");
  const place = () => {
    if (wide.matches && sheet.open) sheet.close();
    (wide.matches && beside ? beside : within).append(form);
  };
  wide.addEventListener("change", place);
  place();
  button.addEventListener("click", () => sheet.showModal());
  sheet.addEventListener("click", ({ target }) => {
    if (target === sheet || findAround(target, "[data-close]")) sheet.close();
  });
  sheet.addEventListener("close", () => button.focus());
  sheet.addEventListener("keydown", (event) => {
    if (event.key !== "Tab") return;
    const able = findAll(sheet, "button, input, summary", HTMLElement).filter((each) => each.checkVisibility());
    const [first, last] = [able[0], able.at(-1)];
    if (document.activeElement !== (event.shiftKey ? first : last)) return;
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  });
  return wide;
}
