/* The card and the page that the act would have, drawn in the site's own templates. */

import { readDate } from "./dates.js";
import { rendered } from "./markdown.js";
import { filledTemplate } from "./template_marks.js";

const PLACES = { fi: 0, sv: 1, en: 2 };
const LOCALES = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" };
const PROSE = ["starting_point", "action", "results", "lessons"];

/**
 * Draws previews of acts.
 * @param {Element} root  the form's part of the page, with its templates
 */
export function previewIn(root, known) {
  const words = known.words;
  const [card, page] = ["card", "page"].map((name) => root.parentElement.querySelector(`[data-${name}-template]`));
  const [cardHome, pageHome] = [root.querySelector("[data-card]"), root.querySelector("[data-page]")];
  const about = known.record.measures.item.keys.figure.keys.precision.options.about[PLACES[known.language]];

  const label = (key, value) => (value === undefined ? "" : (key.options[value]?.[PLACES[known.language]] ?? value));
  const day = (value) => {
    const moment = typeof value === "object" ? value : { date: value };
    const date = readDate(moment.date ?? "", known);
    if (!date) return "";
    const parts = {
      year: "numeric",
      ...(date.month && { month: date.day && known.language !== "en" ? "numeric" : "long" }),
      ...(date.day && { day: "numeric" }),
    };
    const text = date.month
      ? new Intl.DateTimeFormat(LOCALES[known.language], { ...parts, timeZone: "UTC" }).format(date.first)
      : String(date.year);
    return moment.about ? `${about} ${text}` : text;
  };
  const year = (value) =>
    day(typeof value === "object" ? { ...value, date: (value.date ?? "").slice(0, 4) } : value.slice(0, 4));
  const span = (first, last) => (last && last !== first ? (first ? `${first}–${last}` : last) : first);
  const amount = ({ value, low, high, precision }) => {
    const number = (text) => {
      const found = Number(
        String(text)
          .replace(/[ \u00a0\u202f]/g, "")
          .replace(",", ".")
          .replaceAll("−", "-"),
      );
      return Number.isFinite(found)
        ? new Intl.NumberFormat(known.language, { maximumFractionDigits: 15 }).format(found)
        : text;
    };
    const text = value === undefined ? span(number(low), number(high)) : number(value);
    return [
      precision && precision !== "exact" ? label(known.record.measures.item.keys.figure.keys.precision, precision) : "",
      text,
    ]
      .filter(Boolean)
      .join(" ");
  };
  const unit = (figure) =>
    typeof figure.unit === "object" ? (figure.unit[known.language] ?? "") : (figure.unit ?? "");
  const body = (each) => each.name ?? known.nameOf("organisations", each.organisation);

  function shared(act, who) {
    return {
      title: act.title || words.untitled,
      summary: act.summary || root.querySelector("[data-card]").dataset.empty,
      unit: act.unit ?? "",
      doer: who,
      years: span(act.started ? year(act.started) : "", act.ended ? year(act.ended) : ""),
      sector: act.sectors ? known.nameOf("sectors", act.sectors[0]) : "",
      theme: act.themes ? known.nameOf("themes", act.themes[0]) : "",
      cloth: `_form/${act.themes?.[0] ?? [...known.names.themes.keys()][0]}`,
    };
  }

  function measures(act) {
    const all = act.measures ?? [];
    const source = (...figures) => [...new Set(figures.map((each) => each.source).filter(Boolean))].join("; ");
    return {
      pairs: all
        .filter(({ before, after }) => before && after)
        .map(({ what, before, after }) => ({
          what: what ?? "",
          before: amount(before),
          after: amount(after),
          unit: unit(after),
          source: source(before, after),
        })),
      singles: all
        .filter(({ figure }) => figure)
        .map(({ what, figure }) => ({
          what: what ?? "",
          figure: amount(figure),
          unit: unit(figure),
          source: source(figure),
        })),
    };
  }

  /** Draws the card beside the form. */
  function showCard(act, who) {
    const drawn = filledTemplate(card, shared(act, who));
    mark(drawn, act);
    cardHome.replaceChildren(drawn);
  }

  /** Draws the whole page. */
  function showPage(act, who) {
    const adopt = act.adopt ?? {};
    const topics = (shelf) => (act[shelf] ?? []).map((id) => ({ id, name: known.nameOf(shelf, id) }));
    const names = (shelf) => (act[shelf] ?? []).map((id) => known.nameOf(shelf, id)).join(", ");
    const drawn = filledTemplate(page, {
      ...shared(act, who),
      ...Object.fromEntries(PROSE.map((name) => [name, act[name] ? rendered(act[name]) : ""])),
      ...measures(act),
      stage: label(known.record.stage, act.stage),
      scale: label(known.record.scale, act.scale),
      evidence: label(known.record.evidence, act.evidence),
      when: span(act.started ? day(act.started) : "", act.ended ? day(act.ended) : ""),
      sectors: topics("sectors"),
      themes: topics("themes"),
      networks: names("networks"),
      customer_groups: (act.customer_groups ?? []).join(", "),
      methods: (act.methods ?? []).join(", "),
      partners: (act.partners ?? []).map(body).join(", "),
      programme: act.programme ? known.nameOf("programmes", act.programme) : "",
      challenge: act.challenge ? known.nameOf("challenges", act.challenge) : "",
      awards: (act.awards ?? []).map((each) => each.name).join(", "),
      requirements: adopt.requirements ?? [],
      steps: adopt.steps ?? [],
      pitfalls: adopt.pitfalls ?? [],
      cost: label(known.record.adopt.keys.cost, adopt.cost),
      cost_step: adopt.cost ? String(Object.keys(known.record.adopt.keys.cost.options).indexOf(adopt.cost) + 1) : "",
      effort: adopt.effort ?? "",
      duration: adopt.duration ?? "",
      "contact.role": act.contact?.role ?? "",
      "contact.mailbox": act.contact?.mailbox ?? "",
      "contact.page": act.contact?.page ?? "",
      links: (act.links ?? []).map((each) => ({ title: each.title ?? "", url: each.url ?? "" })),
      adoptions: (act.adoptions ?? []).map((each) => ({
        year: each.year ? day(each.year) : "",
        organisation: known.nameOf("organisations", each.organisation ?? ""),
        changed: each.changed ?? "",
        link: each.link ?? "",
      })),
    });
    drawn.querySelector(".origin .actions")?.remove(); // there is nothing to edit yet
    for (const each of drawn.querySelectorAll("[id]")) each.id = `preview-${each.id}`;
    for (const each of drawn.querySelectorAll("[aria-labelledby]"))
      each.setAttribute("aria-labelledby", `preview-${each.getAttribute("aria-labelledby")}`);
    if (act.provenance === "compiled") drawn.querySelector(".origin > p")?.remove(); // who submitted it is not said of these
    mark(drawn, act);
    pageHome.replaceChildren(drawn);
  }

  /** Marks the act's language where the page has another. */
  function mark(drawn, act) {
    if (act.language && act.language !== known.language) drawn.lang = act.language;
  }

  return { showCard, showPage };
}
