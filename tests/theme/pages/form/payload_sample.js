/* A small payload such as the page tells: its patterns are those of the rules that these tests stand on. */

import { openPayload } from "../../../../theme/pages/form/payload.js";

const ERROR = (text) => ({ severity: "error", text });
const key = (kind, more = {}) => ({ kind, label: "Otsikko", called: "”otsikko”", help: "Näin.", ...more });
const line = (more) => key("line", { limit: 20, ...more });
const PRECISION = {
  exact: ["tarkka", "exakt", "exact"],
  about: ["noin", "cirka", "about"],
};
const figure = key("record", {
  keys: {
    value: key("number"),
    low: key("number"),
    high: key("number"),
    unit: line(),
    precision: key("choice", { options: PRECISION }),
    date: key("date"),
    source: line(),
  },
});

export const TOLD = {
  language: "fi",
  record: {
    title: line({ required: true }),
    unit: line(),
    action: key("prose"),
    sectors: key("list", { limit: 3, item: { kind: "id" } }),
    methods: key("list", { limit: 8, item: { kind: "line", limit: 20 } }),
    stage: key("choice", { options: { idea: ["idea", "idé", "idea"], "in-use": ["käytössä", "i bruk", "in use"] } }),
    started: key("moment"),
    measures: key("list", {
      item: { kind: "record", keys: { what: line(), before: figure, after: figure, figure } },
    }),
    adoptions: key("list", { item: { kind: "record", keys: { organisation: line(), year: key("date") } } }),
    partners: key("list", { item: { kind: "record", keys: { organisation: key("id"), name: line() } } }),
    contact: key("record", { keys: { mailbox: key("mail"), page: key("address") } }),
    based_on: key("list", { item: { kind: "act-id" } }),
  },
  organisation: {
    name: key("labels"),
    kind: key("choice", { options: { municipality: ["kunta", "kommun", "municipality"] } }),
    municipality: line(),
  },
  order: ["title", "stage", "sectors", "started", "action", "methods", "measures", "partners", "based_on"],
  rules: Object.fromEntries(
    ["KEY-MISSING", "PLACEHOLDER", "NOTHING", "TEXT-LONG", "LIST-LONG", "ENUM", "DATE", "NUMBER", "NUMBER-TWO-WAYS"]
      .concat(["MAIL", "ADDRESS", "ID", "ACT-ID"])
      .map((rule) => [rule, ERROR(`${rule}: {typed}`)]),
  ),
  absences: {},
  claims: { submitted: [], results: ["in-use"], before_results: ["idea"], lists: ["sectors"], past: ["started"] },
  offer: " Tarkoititko {offer}?",
  shelves: { sectors: "toimiala" },
  vocabulary: {
    sectors: [
      ["sote", "Sosiaali- ja terveyspalvelut", "Social- och hälsovård", "Social and health services"],
      ["opetus", "Opetus", "Utbildning", "Education"],
    ],
    themes: [],
    organisations: [
      ["kemi", "Kemin kaupunki", "Kemi stad", "City of Kemi"],
      ["oulu", "Oulu"],
    ],
    programmes: [],
    networks: [],
    challenges: [],
    municipalities: [
      ["049", "Espoo", "Esbo"],
      ["240", "Kemi"],
      ["853", "Turku", "Åbo"],
    ],
  },
  matching: {
    forms: ["", "s", "n", "ssa", "lla"],
    kinds: { kaupunki: true, kaupungin: true, stad: true, stads: true, kunta: false, kommun: false },
    and: ["ja", "och"],
    beside: ["of"],
    together: ["yhtei"],
    shortest: { slip: 6, "slip beside a kind": 5, beginning: 4 },
    others: [
      ["education", "yliopisto"],
      ["company", "(?:^| )oy(?: |$)"],
    ],
    bases: { 853: "tku", ">853": "maaria" },
    genitives: { 853: "Turun" },
    organisations: { 240: "kemi" },
    successors: {},
    former: ["vanha"],
  },
  language_names: { fi: "suomi", sv: "ruotsi" },
  reserved: ["index"],
  patterns: {
    control: ["[\\u0000-\\u0008]", "u"],
    iso: ["(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?", "u"],
    date_about: ["noin\\s+", "iu"],
    date_filler: ["vuonna\\s+", "iu"],
    date_since: ["\\s+alkaen$", "iu"],
    date_season: ["(?:syksy|kevä)\\p{L}*\\s+(\\d{4})|(\\d{4})\\s+syksy", "iu"],
    date_span: ["(\\S.*?)\\s*–\\s*(\\S.*)", "u"],
    date_there: ["\\d{4}", "u"],
    date_short: ["\\d{2}", "u"],
    date_open: ["jatkuu", "u"],
    date_0: ["(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})", "u"],
    date_1: ["(\\p{L}+)\\s+(\\d{4})", "u"],
    ...Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((number) => [`month_${number}`, ["elokuu", "u"]]),
    ),
    ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((number) => [`month_${number}`, ["x", "u"]])),
    decimal: ["[+-]?(?:\\d{1,3}(?:[ \\u00a0]\\d{3})+|\\d{1,15})(?:[.,]\\d{1,15})?", "u"],
    thousands: ["([+-]?[1-9]\\d{0,2})[.,](\\d{3})", "u"],
    mail_address: ["[^@\\s]+@[^@\\s]+", "u"],
    address: ["https?://\\S+", "u"],
    id: ["[a-z0-9]+(?:-[a-z0-9]+)*", "u"],
    act_id: ["[a-z0-9-]+/[a-z0-9-]+", "u"],
    bare: ["\\p{L}(?:[\\p{L}\\p{N}_ ,;()/&%+.!?=–-]|:(?=\\S))*", "u"],
    fact: ["\\d{4}(?:-\\d{2}(?:-\\d{2})?)?|[a-z0-9]+(?:[-/][a-z0-9]+)*", "u"],
    octal: ["0\\d+$|\\d+[eox]", "u"],
    plain_number: ["-?(?:0|[1-9]\\d{0,14})(?:[.,]\\d{1,15})?", "u"],
    odd: ["\\u00ad", "u"],
    no_block: ["[\\r\\u00ad]", "u"],
    word: ["[a-z][a-z0-9]*(?:-[a-z0-9]+)*", "u"],
    to_escape: ['[\\\\"\\n\\t]', "u"],
    identity: ["\\d{6}[-–+A-FU-Y]\\d{3}[0-9A-Z]", "u"],
    web: ["https?://\\S+", "u"],
    phone: ["[+0]\\d[\\d -]{4,13}\\d", "u"],
    mobile: ["(?:\\+358 ?|0)(?:4\\d|50)", "u"],
    not_phone: ["\\d{7}-\\d", "u"],
  },
  yaml_words: ["no", "null", "true", "false"],
  persons: { given: "Maija", everyday: "Toivo", not_prose: [], address_keys: ["url"], what: {} },
  pasted: { shown: 20, capitals: 10, story: [], nothing: ["ei ole", "–"], unsaid: ["xxx", "…"], longest_help: 100 },
  phones: { general: "[1-9]\\d{5,9}", own: "(?:4\\d|50)\\d{5,7}", public: "800\\d{4,6}", lengths: [8, 9] },
  numbers: { close: 0.72, shown: 12, longest_number: 30 },
  years: [1900, 2100],
  dates: {
    parts: [
      ["day", "month", "year"],
      ["name", "year"],
    ],
    planned: 10,
  },
  addresses: {},
  search: null,
  words: {},
};

export const PAYLOAD = openPayload(TOLD);
export const IN_SWEDISH = openPayload({ ...TOLD, language: "sv" });
export const IN_ENGLISH = openPayload({ ...TOLD, language: "en" });
