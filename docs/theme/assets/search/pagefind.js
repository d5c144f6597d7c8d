// Stands between Pagefind's interface, which looks for a file of this name,
// and Pagefind: says what is searched, and shows what is found as it is read.

import { createInstance as open } from "../../pagefind/pagefind.js";
import { isChinese, readable, readings } from "./words.js";

// Words of Pagefind; Chinese has one for each character.
const EXCERPT = 30;
const CHINESE_EXCERPT = 60;
const SECTIONS = 3;
// With so many pages found, nothing less exact is searched for.
const ENOUGH = 5;
// So many pages are asked whether the words typed are their question.
const ASKED = 8;
// So many words in a row are a message; fewer stand in a row by chance.
const MESSAGE = 4;

export function createInstance(options) {
  const index = openIndex(options);

  async function search(term, settings) {
    const pages = new Map();
    let last;
    async function add(words) {
      last = await index.search(words.join(" "), settings);
      for (const page of last.results) {
        const before = pages.get(page.id);
        const score = page.score + (before?.score ?? 0);
        const data = async () => shown(await page.data(), words);
        pages.set(page.id, { ...page, data, ...before, score });
      }
    }
    const lists = readings(term);
    for (const words of lists) if (pages.size < ENOUGH) await add(words);
    if (lists.length && pages.size < ENOUGH) {
      await add(await wordsOfBestPage(lists.at(-1), settings));
    }
    const [exact = []] = lists;
    const saying = await pagesSaying(exact, settings);
    const results = [...pages.values()].sort(
      (a, b) => saying.has(b.id) - saying.has(a.id) || b.score - a.score,
    );
    return { ...last, results: await asked(results, exact) };
  }

  // A page that has a message comes before those that have its words.
  async function pagesSaying(words, settings) {
    if (words.length < MESSAGE) return new Set();
    const { results } = await index.search(`"${words.join(" ")}"`, settings);
    return new Set(results.map((page) => page.id));
  }

  // A page whose question has all the words that were typed comes first.
  async function asked(results, words) {
    const near = results.slice(0, ASKED);
    const data = await Promise.all(near.map((page) => page.data()));
    const whole = words.map((word) => word.toLowerCase());
    const fits = near.filter((_, place) => {
      const title = data[place].meta.title.toLowerCase();
      return whole.every((word) => title.includes(word));
    });
    return [...fits, ...results.filter((page) => !fits.includes(page))];
  }

  // Pagefind wants all words on a page. A message also has words that are the
  // reader's own: those are left out that the best page for the others lacks.
  async function wordsOfBestPage(words, settings) {
    const pages = new Map();
    for (const word of words) {
      const { results } = await index.search(word, settings);
      for (const { id, score } of results) {
        const page = pages.get(id) ?? { score: 0, words: [] };
        page.score += score;
        page.words.push(word);
        pages.set(id, page);
      }
    }
    const [best] = [...pages.values()].sort((a, b) => b.score - a.score);
    return best?.words ?? [];
  }

  return { ...index, search };
}

// Pagefind takes the index of the page's language when it is opened. If this
// were Chinese, it would cut the query itself: provenance/site/words.py.
function openIndex(options) {
  const root = document.documentElement;
  const { lang } = root;
  const chinese = isChinese(lang);
  const excerptLength = chinese ? CHINESE_EXCERPT : EXCERPT;
  if (chinese) root.lang = "x-cut";
  const index = open({ ...options, excerptLength });
  root.lang = lang;
  return index;
}

function shown(data, words) {
  const sections = data.sub_results
    .filter(({ anchor }) => anchor && anchor.element !== "h1")
    .sort((a, b) => fit(b) - fit(a))
    .slice(0, SECTIONS)
    .map((section) => ({
      ...section,
      title: readable(section.title),
      excerpt: readable(section.excerpt, words),
    }));
  return {
    ...data,
    meta: { ...data.meta, title: readable(data.meta.title) },
    excerpt: readable(data.excerpt, words),
    sub_results: sections,
  };
}

function fit({ weighted_locations }) {
  return weighted_locations.reduce((sum, word) => sum + word.balanced_score, 0);
}
