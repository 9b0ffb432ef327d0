/* Fills a template whose words are marks (`⟦title⟧`), repeats what is marked with a star, and takes away what stays empty. */

const MARK = /⟦([\w.*]+)⟧/g;
const HELD = /⟦[\w.*]+⟧/;

/**
 * A copy of the template's content with its marks filled.
 * @param {HTMLTemplateElement} template
 * @param {Record<string, string|Node|object[]|string[]>} values  texts, nodes, and a list for each starred mark
 * @returns {Element}
 */
export function filledTemplate(template, values) {
  const root = template.content.firstElementChild.cloneNode(true);
  for (const name of starred(root)) repeat(root, name, values[name] ?? []);
  fill(root, values);
  for (const link of root.querySelectorAll("a")) {
    const place = link.dataset.href ?? ""; // a preview leads nowhere, and not to a part that is not there
    if (place.startsWith("#") && place.length > 1 && !root.querySelector(place)) link.remove();
    delete link.dataset.href;
  }
  for (const image of root.querySelectorAll("[data-src]")) {
    image.src = image.dataset.src;
    delete image.dataset.src;
  }
  for (const button of root.querySelectorAll("button, [role=status], .needs-js")) button.remove();
  for (const each of [root, ...root.querySelectorAll("[data-act-id]")]) each.removeAttribute("data-act-id");
  return root;
}

function starred(root) {
  return new Set([...root.outerHTML.matchAll(/⟦(\w+)\*/g)].map((match) => match[1]));
}

function repeat(root, name, items) {
  const mark = new RegExp(`⟦${name}\\*`);
  const holders = [root, ...root.querySelectorAll("*")].filter((each) =>
    ownTexts(each).some((text) => mark.test(text)),
  );
  let home = holders[0];
  while (!holders.every((each) => home.contains(each))) home = home.parentElement;
  for (const item of items) {
    const copy = home.cloneNode(true);
    const own =
      typeof item === "string"
        ? { [`${name}*`]: item }
        : Object.fromEntries(Object.entries(item).map(([key, value]) => [`${name}*.${key}`, value]));
    fill(copy, own);
    copy.dataset.filled = "";
    home.before(copy);
  }
  if (items.length) home.remove();
}

/** The texts that an element holds itself: its text nodes and its attributes. */
function ownTexts(element) {
  const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data);
  return [...texts, ...[...element.attributes].map((each) => each.value)];
}

/** Fills an element; says whether it had marks and whether any of them got a value. */
function fill(element, values) {
  if (element.dataset?.filled !== undefined) {
    delete element.dataset.filled;
    return { marked: true, full: true };
  }
  let [marked, full] = [false, false];
  for (const attribute of [...element.attributes]) {
    if (!HELD.test(attribute.value)) continue;
    const found = said(attribute.value, values);
    marked = true;
    full ||= found.full;
    element.setAttribute(attribute.name, found.text);
  }
  for (const node of [...element.childNodes]) {
    const found =
      node.nodeType === Node.TEXT_NODE
        ? fillText(node, values)
        : node.nodeType === Node.ELEMENT_NODE
          ? fill(node, values)
          : {};
    if (found.marked && !found.full && node.nodeType === Node.ELEMENT_NODE) remove(node);
    marked ||= Boolean(found.marked);
    full ||= Boolean(found.full);
  }
  return { marked, full };
}

function fillText(node, values) {
  if (!HELD.test(node.data)) return {};
  const whole = /^\s*⟦([\w.*]+)⟧\s*$/.exec(node.data);
  if (whole && values[whole[1]] instanceof Node) {
    node.replaceWith(values[whole[1]].cloneNode(true));
    return { marked: true, full: true };
  }
  const found = said(node.data, values);
  node.data = found.text;
  return { marked: true, full: found.full };
}

/** The text with its marks filled; what stands before an empty one to part it from the rest goes too. */
function said(text, values) {
  let full = false;
  const parted = text.replace(/(\s[·–]\s|,\s)?⟦([\w.*]+)⟧/g, (whole, before = "", name) => {
    const value = values[name] ?? "";
    if (value === "") return "";
    full = true;
    return before + value;
  });
  return { text: parted.replace(MARK, ""), full };
}

function remove(node) {
  const before = node.previousSibling;
  if (before?.nodeType === Node.TEXT_NODE) before.data = before.data.replace(/,\s*$/, "");
  node.remove();
}
