/* Rows of acts: those of a search are drawn here, those of a list are taken from the static pages of the market, where
   they stand already drawn. Only text nodes are made of what acts say. */

import { keeping } from "../../scripts/loader.js";

/** Nodes of the page's templates: `copy("row")` is a copy of `<template data-search-row>`. */
export function copies() {
  return (name) => document.querySelector(`template[data-search-${name}]`).content.firstElementChild.cloneNode(true);
}

/** Text and <mark> nodes of [{ text, mark }]. */
export function marked(pieces) {
  return pieces.map(({ text, mark }) => {
    if (!mark) return document.createTextNode(text);
    const node = document.createElement("mark");
    node.append(text);
    return node;
  });
}

/**
 * A row for an act that was found.
 * @param {import("../../search_engine/engine.js").Description} told
 */
export function rowOf(told, settings, copy) {
  const row = copy("row");
  const { language } = settings;
  const label = (name) => told.meta[`${name}-${language}`] ?? told.meta[name] ?? "";
  const foreign = (element, own) => {
    if (own && own !== language) element.lang = own;
  };
  row.dataset.actId = told.id;

  const title = row.querySelector("h3 a");
  title.href = `${settings.sections.act}${told.id}/`;
  title.replaceChildren(...marked(told.title));
  foreign(title, told.language);
  const cloth = row.querySelector("img.cloth");
  if (cloth) cloth.src = `${settings.cloths}${told.id}.svg`;

  const who = row.querySelector(".stall__who");
  who.replaceChildren(label("org"));
  if (told.meta.unit) {
    const unit = document.createElement("span");
    unit.append(told.meta.unit);
    foreign(unit, told.own ?? told.language);
    who.append(", ", unit);
  }
  if (label("years")) who.append(` · ${label("years")}`);

  const text = row.querySelector(".result__sum");
  text.replaceChildren(...marked(told.excerpt));
  if (told.label?.length) text.append(" · ", ...marked(told.label)); // a name or a theme that matched where no sentence did
  foreign(text, told.excerptLanguage);

  const tags = [label("sectors"), label("themes")].map((each) => each.split(" | ")[0]).filter(Boolean);
  row.querySelector(".tags").replaceChildren(...tags.map((each) => tag(each, copy)));
  if (told.language !== language)
    row.querySelector(".tags").append(tag(settings.written_in[told.language], copy, true));
  if (told.meta.known) row.querySelector(".tags").append(tag(settings.only_topic, copy, true));
  return row;
}

function tag(text, copy, open = false) {
  const found = copy("tag");
  found.append(text);
  found.classList.toggle("tag--open", open);
  return found;
}

/**
 * Rows of acts by their places in the list of all acts, newest first.
 * @param {number[]} places from 0
 */
export function listedRows(places, { page_size: size, first_page: first, pages: address }) {
  return Promise.all(
    places.map(async (place) => {
      const page = Math.floor(place / size) + 1;
      const rows = await rowsOn(page === 1 ? first : address.replace("{page}", page));
      const row = rows[place % size];
      if (!row) throw new Error(`no row ${place} on page ${page}`);
      return document.importNode(row, true);
    }),
  );
}

const rowsOn = keeping(async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return [...page.querySelectorAll("[data-results] [data-act-id]")];
});
