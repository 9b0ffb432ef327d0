/* The engine of the search: what a reader types becomes a plan, the plan is asked of Pagefind's index, and what it
   answers becomes ranked hits. It draws nothing: pages are drawn by whoever asks.

   For now it asks the plain index, a query as it was typed; the plan of a query comes with the annotated index. */

/**
 * @typedef {object} Hit
 * @property {number} number  the document's number: acts in order of id from 0, then programmes, networks, challenges and
 *   organisations. A facet table of acts is an array with a row a number.
 * @property {"act"|"programme"|"network"|"challenge"|"organisation"} kind
 * @property {number} score  higher is better; comparable within one answer only
 * @property {object} handle  what `describe` needs; the id of a hit is in its description, since 10 000 ids would weigh more than
 *   a whole search
 *
 * @typedef {object} Plan
 * @property {string} typed  the query, spaces trimmed
 * @property {string} shown  the words that were searched where they are not those typed ("varhaiskasvatus"), else ""
 * @property {"typed"|"lemma"|"corrected"|"synonym"|"split"|"joined"|"relaxed"|"none"} how
 * @property {{typed: string, searched: string, how: string}[]} words  the same for each word
 * @property {string[]} nearest  words of the catalogue to offer when nothing was found
 *
 * @typedef {{text: string, mark: boolean}[]} Marked  text in pieces; `mark` on the words that matched, inflected or not
 *
 * @typedef {object} Description
 * @property {string} id  "organisation/slug" of an act, else the record's own id
 * @property {Marked} title
 * @property {Marked} excerpt
 * @property {string} language  the title's
 * @property {string} excerptLanguage
 * @property {Record<string, string>} meta  labels of the hit in the reader's language: org, years, sectors, themes …
 *
 * @typedef {object} Engine
 * @property {(query: string, options: {language: string, asTyped?: boolean, signal?: AbortSignal}) => Promise<{hits: Hit[], plan: Plan}>} search
 *   an empty query finds nothing: browsing without words needs no index. Rejects with an AbortError when cancelled.
 * @property {(hit: Hit, language: string) => Promise<Description>} describe
 */

/**
 * Nothing is downloaded before the first search; after a failure the next search tries again.
 *
 * @param {{engine: string, orders: string}} settings  addresses, as `search_settings` of outputs/search.py gives them
 * @returns {Promise<Engine>}
 */
export async function openEngine(settings) {
  let opened;
  const open = async () => {
    opened ??= opening(settings);
    try {
      return await opened;
    } catch (error) {
      opened = undefined;
      throw error;
    }
  };

  async function search(query, { signal } = {}) {
    const typed = query.trim();
    const plan = { typed, shown: "", how: "typed", words: [], nearest: [] };
    if (!typed) return { hits: [], plan };
    const { pagefind, numbers } = await open();
    signal?.throwIfAborted();
    const { results } = await pagefind.search(typed);
    signal?.throwIfAborted();
    const hits = results.map((result) => ({ number: numbers.get(result.id), kind: "act", score: result.score, handle: result }));
    return { hits, plan: { ...plan, how: hits.length ? "typed" : "none" } };
  }

  async function describe(hit, language) {
    const found = await hit.handle.data();
    const meta = {};
    for (const [name, text] of Object.entries(found.meta)) {
      if (!/-(sv|en)$/.test(name)) meta[name] = found.meta[`${name}-${language}`] ?? text;
    }
    return { id: found.meta.id, ...tellings(found, language), meta };
  }

  return { search, describe };
}

async function opening(settings) {
  const [pagefind, numbers] = await Promise.all([
    import(settings.engine).then(async (module) => {
      await module.init();
      return module;
    }),
    fetch(settings.orders, { cache: "no-cache" }).then(async (answer) => {
      if (!answer.ok) throw new Error(`${answer.status} ${settings.orders}`);
      return new Map((await answer.json()).id.map((id, number) => [id, number]));
    }),
  ]);
  return { pagefind, numbers };
}

const EXCERPT = 28; // words shown of a story
const BEFORE = 8; // of them before the first hit

/** The title and the sentence to show of a hit: its story in the reader's language where there is one. */
function tellings(found, language) {
  const words = found.raw_content.split(/[\r\n\s]+/);
  const places = new Set(found.locations);
  const stories = found.anchors
    .filter((anchor) => /^title-(fi|sv|en)$/.test(anchor.id))
    .map((anchor) => ({
      language: anchor.id.slice(-2),
      from: anchor.location,
      title: anchor.text.split(/\s+/).filter(Boolean).length,
      body: found.anchors.find((other) => other.id === `summary-${anchor.id.slice(-2)}`).location,
    }));
  stories.forEach((story, place) => { story.end = stories[place + 1]?.from ?? words.length; });
  const story = stories.find((each) => each.language === language) ?? stories[0];
  const within = (each) => found.locations.find((place) => place >= each.body && place < each.end);
  const shown = within(story) === undefined ? (stories.find((each) => within(each) !== undefined) ?? story) : story;
  const at = within(shown) ?? shown.body;
  const from = Math.max(shown.body, Math.min(at - BEFORE, shown.end - EXCERPT));
  return {
    language: story.language,
    title: marked(words, places, story.from, story.from + story.title),
    excerptLanguage: shown.language,
    excerpt: marked(words, places, from, Math.min(shown.end, from + EXCERPT)),
  };
}

function marked(words, places, from, to) {
  const pieces = [];
  for (let place = from; place < to; place += 1) {
    pieces.push({ text: words[place], mark: places.has(place) }, { text: " ", mark: false });
  }
  return pieces.slice(0, -1);
}
