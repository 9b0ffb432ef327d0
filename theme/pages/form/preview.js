/* The card and the page that the act would have, drawn in the site's own templates. */

import { find, findAll } from "../../scripts/elements.js";
import { formatMeasures, formatMoment, formatSpan, formatYear } from "./figures.js";
import { findKey, labelOf } from "./payload.js";
import { fillTemplate } from "./template_marks.js";

/**
 * @import { Act, Partner } from "./answers.js"
 * @import { Key, Payload } from "./payload.js"
 * @import { Values } from "./template_marks.js"
 */

/** @typedef {(text: string) => Node | string} DrawProse */

/** How a story is drawn; its script is heavy and only the last step needs it. Without a network a text is shown as it is typed. */
function loadProse() {
  return import("./markdown.js").then(
    ({ drawMarkdown }) => drawMarkdown,
    () => /** @type {DrawProse} */ ((text) => text),
  );
}

/**
 * Previews of acts.
 *
 * @param {Element} root the form's part of the page
 * @param {Payload} payload
 */
export function openPreview(root, payload) {
  const { language, record, words } = payload;
  const around = root.parentElement ?? root;
  const cardTemplate = find(around, "[data-card-template]", HTMLTemplateElement);
  const pageTemplate = find(around, "[data-page-template]", HTMLTemplateElement);
  const cardHome = find(root, "[data-card]", HTMLElement);
  const pageHome = find(root, "[data-page]", HTMLElement);

  /** @param {Partner} partner */
  const nameOfPartner = ({ name, organisation = "" }) => name ?? payload.nameOf("organisations", organisation);

  /**
   * What the card and the page have alike.
   *
   * @param {Act} act
   * @param {string} who the organisation's name
   */
  function shared(act, who) {
    const [theme] = act.themes ?? [];
    return {
      title: act.title || words.untitled,
      summary: act.summary || (cardHome.dataset.empty ?? ""),
      unit: act.unit ?? "",
      doer: who,
      years: formatSpan(formatYear(act.started ?? "", payload), formatYear(act.ended ?? "", payload)),
      sector: act.sectors ? payload.nameOf("sectors", act.sectors[0]) : "",
      theme: act.themes ? payload.nameOf("themes", act.themes[0]) : "",
      cloth: `_form/${theme ?? [...payload.names.themes.keys()][0]}`,
    };
  }

  /**
   * What the page says of keys that hold a text, a choice or lines.
   *
   * @param {Record<string, unknown>} typed
   * @param {Record<string, Key>} keys
   * @param {DrawProse} drawProse
   */
  function typedFacts(typed, keys, drawProse) {
    /** @type {Values} */
    const told = {};
    for (const [name, key] of Object.entries(keys)) {
      const value = typed[name];
      if (Array.isArray(value) && key.item?.kind === "line") told[name] = value.join(", ");
      if (typeof value !== "string" || !value) continue;
      told[name] = key.kind === "prose" ? drawProse(value) : labelOf(key, value, payload);
    }
    return told;
  }

  /**
   * What stands on the page beside the lists.
   *
   * @param {Act} act
   * @param {DrawProse} drawProse
   */
  function facts(act, drawProse) {
    const { adopt = {}, contact = {}, partners = [], awards = [], networks = [] } = act;
    const cost = findKey(record, "adopt", "cost");
    return {
      ...typedFacts(act, record, drawProse),
      ...typedFacts(adopt, record.adopt.keys ?? {}, drawProse),
      when: formatSpan(formatMoment(act.started ?? "", payload), formatMoment(act.ended ?? "", payload)),
      networks: networks.map((id) => payload.nameOf("networks", id)).join(", "),
      partners: partners.map(nameOfPartner).join(", "),
      programme: act.programme ? payload.nameOf("programmes", act.programme) : "",
      challenge: act.challenge ? payload.nameOf("challenges", act.challenge) : "",
      awards: awards.map(({ name }) => name).join(", "),
      cost_step: adopt.cost ? String(Object.keys(cost.options ?? {}).indexOf(adopt.cost) + 1) : "",
      "contact.role": contact.role ?? "",
      "contact.mailbox": contact.mailbox ?? "",
      "contact.page": contact.page ?? "",
    };
  }

  /**
   * The lists of the page: what is repeated for each item.
   *
   * @param {Act} act
   */
  function lists(act) {
    const { adopt = {}, links = [], adoptions = [] } = act;
    /** @param {"sectors" | "themes"} collection */
    const topics = (collection) => (act[collection] ?? []).map((id) => ({ id, name: payload.nameOf(collection, id) }));
    return {
      ...formatMeasures(act, payload),
      sectors: topics("sectors"),
      themes: topics("themes"),
      requirements: adopt.requirements ?? [],
      steps: adopt.steps ?? [],
      pitfalls: adopt.pitfalls ?? [],
      links: links.map(({ title = "", url = "" }) => ({ title, url })),
      adoptions: adoptions.map(({ year = "", organisation = "", changed = "", link = "" }) => ({
        year: formatMoment(year, payload),
        organisation: payload.nameOf("organisations", organisation),
        changed,
        link,
      })),
    };
  }

  /**
   * Marks the act's language where the page has another.
   *
   * @param {HTMLElement} drawn
   * @param {Act} act
   */
  function markLanguage(drawn, act) {
    if (act.language && act.language !== language) drawn.lang = act.language;
  }

  return {
    /**
     * Draws the card beside the form.
     *
     * @param {Act} act
     * @param {string} who
     */
    showCard(act, who) {
      const drawn = fillTemplate(cardTemplate, shared(act, who));
      markLanguage(drawn, act);
      cardHome.replaceChildren(drawn);
    },

    /**
     * Draws the whole page.
     *
     * @param {Act} act
     * @param {string} who
     */
    async showPage(act, who) {
      const drawProse = await loadProse();
      const drawn = fillTemplate(pageTemplate, { ...facts(act, drawProse), ...shared(act, who) }, lists(act));
      drawn.querySelector(".origin .actions")?.remove(); // there is nothing to edit yet
      for (const each of drawn.querySelectorAll("[id]")) each.id = `preview-${each.id}`;
      for (const each of findAll(drawn, "[aria-labelledby]", HTMLElement)) {
        each.setAttribute("aria-labelledby", `preview-${each.getAttribute("aria-labelledby")}`);
      }
      // who submitted it is not said of these
      if (act.provenance === "compiled") drawn.querySelector(".origin > p")?.remove();
      markLanguage(drawn, act);
      pageHome.replaceChildren(drawn);
    },
  };
}
