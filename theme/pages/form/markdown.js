/* The Markdown of an act as elements, for the preview: paragraphs, lists, headings, emphasis, links. Never HTML. */

/** @typedef {"ul" | "ol"} ListTag */

/** @type {Record<ListTag, RegExp>} */
const ITEM = { ul: /^\s{0,3}[-*+]\s+(.*)/, ol: /^\s{0,3}\d{1,9}[.)]\s+(.*)/ };
const HEADING = /^#{1,6}\s+(.*?)\s*#*$/;

/**
 * A fragment of the text.
 *
 * @param {string} text
 */
export function drawMarkdown(text) {
  const fragment = document.createDocumentFragment();
  for (const block of text.split(/\n[ \t]*\n+/)) {
    fragment.append(...drawBlocks(block.split("\n").filter((line) => line.trim())));
  }
  return fragment;
}

/** @param {string[]} lines without an empty one between them */
function drawBlocks(lines) {
  /** @type {HTMLElement[]} */
  const blocks = [];
  for (const line of lines) {
    const heading = HEADING.exec(line);
    const item = readItem(line);
    const last = blocks.at(-1);
    if (heading) blocks.push(drawElement("h3", drawInline(heading[1])));
    else if (item) {
      const drawn = drawElement("li", drawInline(item.text));
      if (last?.localName === item.tag) last.append(drawn);
      else blocks.push(drawElement(item.tag, [drawn]));
    } else if (last && last.localName !== "h3") {
      const home = last.localName === "p" ? last : last.lastElementChild;
      home?.append(" ", ...drawInline(line.trim()));
    } else blocks.push(drawElement("p", drawInline(line.trim())));
  }
  return blocks;
}

/**
 * @param {string} line
 * @returns {{tag: ListTag, text: string} | undefined}
 */
function readItem(line) {
  for (const tag of /** @type {const} */ (["ul", "ol"])) {
    const found = ITEM[tag].exec(line);
    if (found) return { tag, text: found[1] };
  }
  return undefined;
}

/**
 * @param {string} tag
 * @param {(Node | string)[]} children
 */
function drawElement(tag, children) {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}

const INLINE =
  /\*\*(?<strong>[^*]+)\*\*|__(?<strong2>[^_]+)__|(?<![\w*])[*_](?<em>[^*_\s][^*_]*)[*_](?!\w)|`(?<code>[^`]+)`|\[(?<label>[^\]]+)\]\((?<href>https?:\/\/[^\s)]+|mailto:[^\s)]+)\)|<(?<auto>https?:\/\/[^\s>]+)>/g;

/** @param {string} text */
function drawInline(text) {
  /** @type {(Node | string)[]} */
  const nodes = [];
  let done = 0;
  for (const match of text.matchAll(INLINE)) {
    const { strong, strong2, em, code, label, auto } = match.groups ?? {};
    nodes.push(text.slice(done, match.index));
    if (strong ?? strong2) nodes.push(drawElement("strong", [strong ?? strong2]));
    else if (em) nodes.push(drawElement("em", [em]));
    else if (code) nodes.push(drawElement("code", [code]));
    else nodes.push(drawElement("a", [label ?? auto])); // a preview leads nowhere
    done = match.index + match[0].length;
  }
  nodes.push(text.slice(done));
  return nodes.filter((node) => node !== "");
}
