/* The Markdown of an act as elements, for the preview: paragraphs, lists, headings, emphasis, links. Never HTML. */

/** A fragment of the text. */
export function rendered(text) {
  const fragment = document.createDocumentFragment();
  for (const block of text.split(/\n[ \t]*\n+/)) {
    const lines = block.split("\n").filter((line) => line.trim());
    if (lines.length) fragment.append(...blocksOf(lines));
  }
  return fragment;
}

const ITEM = { UL: /^\s{0,3}[-*+]\s+(.*)/, OL: /^\s{0,3}\d{1,9}[.)]\s+(.*)/ };

function blocksOf(lines) {
  const blocks = [];
  for (const line of lines) {
    const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(line);
    const list = Object.keys(ITEM).find((tag) => ITEM[tag].test(line));
    const last = blocks.at(-1);
    if (heading) blocks.push(element("h3", heading[1]));
    else if (list) {
      const item = element("li", ITEM[list].exec(line)[1]);
      if (last?.tagName === list) last.append(item);
      else blocks.push(element(list.toLowerCase(), "", [item]));
    } else if (last && last.tagName !== "H3") {
      const home = last.tagName === "P" ? last : last.lastElementChild;
      home.append(" ", ...inline(line.trim()));
    } else blocks.push(element("p", line.trim()));
  }
  return blocks;
}

function element(tag, text, children = inline(text)) {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}

const INLINE =
  /\*\*(?<strong>[^*]+)\*\*|__(?<strong2>[^_]+)__|(?<![\w*])[*_](?<em>[^*_\s][^*_]*)[*_](?!\w)|`(?<code>[^`]+)`|\[(?<label>[^\]]+)\]\((?<href>https?:\/\/[^\s)]+|mailto:[^\s)]+)\)|<(?<auto>https?:\/\/[^\s>]+)>/g;

function inline(text) {
  const nodes = [];
  let done = 0;
  for (const match of text.matchAll(INLINE)) {
    const { strong, strong2, em, code, label, auto } = match.groups;
    nodes.push(text.slice(done, match.index));
    if (strong ?? strong2) nodes.push(element("strong", "", [strong ?? strong2]));
    else if (em) nodes.push(element("em", "", [em]));
    else if (code) nodes.push(element("code", "", [code]));
    else nodes.push(element("a", "", [label ?? auto])); // a preview leads nowhere
    done = match.index + match[0].length;
  }
  nodes.push(text.slice(done));
  return nodes.filter((node) => node !== "");
}
