// What a reader types, as words of the index, and words of the index as text.
// provenance/site/words.py says how the index is made.

const CHINESE = /[\u3400-\u9fff]+/gu;
// A word, without the signs that stand beside it in code and in messages.
const WORD = /(?:--)?[\p{L}\p{M}\p{N}_+]+/gu;
// What newer Pythons add to a message.
const GUESS = /\. Did you mean: .*/su;
// Inside of a longer name, the index knows BuildError as two words.
const INSIDE_NAMES = /(?<=\p{Ll})(?=\p{Lu})/gu;
// Words that make a question and that no answer has to repeat.
const QUESTION =
  /\b(?:an?|are|can|do|does|how|i|in|is|my|of|the|to|vs|what|when|which|why)\b|什么是|是什么|为什么|什么|如何|怎么|怎样|哪些|区别/giu;

const OVERLAP =
  /([\u3400-\u9fff])([\u3400-\u9fff])[\u3400-\u9fff]*(<\/mark>)? (?=(?:<mark>)?\2)/gu;
const AROUND_SIGN = / ?([\u3000-\u303f\uff00-\uffef]) ?/gu;
const BESIDE_QUOTE =
  /(?<=[\u3400-\u9fff](?:<\/mark>)?) (?=[\u2018-\u201d\u2026])|(?<=[\u2018-\u201d\u2026]) (?=(?:<mark>)?[\u3400-\u9fff])/gu;
const JOINT = /\u2060 /gu;
const MARKED_CHINESE = /<mark>([\u3400-\u9fff]+)<\/mark>/gu;

export function isChinese(language) {
  return language.startsWith("zh");
}

// What to search for, the most exact first: lists of words that a page has.
export function readings(typed) {
  const plain = (typed.replace(GUESS, "").match(WORD) ?? []).join(" ");
  const short = plain.replace(QUESTION, " ");
  const split = short.replace(INSIDE_NAMES, " ");
  const lists = [
    words(plain, pieces),
    words(short, pieces),
    words(split, parts),
  ];
  const different = new Map(lists.map((list) => [list.join(" "), list]));
  return [...different.values()].filter((list) => list.length);
}

function words(text, cut) {
  const spaced = text.replace(CHINESE, (run) => ` ${cut(run).join(" ")} `);
  return spaced.split(" ").filter((word) => word);
}

// The longest words of the index.
function pieces(run) {
  return run.match(/.{1,4}/gu);
}

// Single characters in a row are a word that the browser does not know; one
// alone says little.
function parts(run) {
  const segmenter = new Intl.Segmenter("zh-Hans", { granularity: "word" });
  const found = [];
  let singles = "";
  for (const { segment } of [...segmenter.segment(run), { segment: "" }]) {
    if (segment.length === 1) {
      singles += segment;
    } else {
      found.push(...[singles, segment].filter((word) => word.length > 1));
      singles = "";
    }
  }
  return found;
}

// Text of the index as it was written, with the marked words marked.
export function readable(text, marked = []) {
  const plain = text
    .replace(OVERLAP, "$1$3")
    .replace(AROUND_SIGN, "$1")
    .replace(BESIDE_QUOTE, "")
    .replace(JOINT, "");
  const chinese = marked.join(" ").match(CHINESE);
  if (!chinese) return plain;
  const pattern = new RegExp(chinese.join("|"), "gu");
  return plain
    .replace(MARKED_CHINESE, "$1")
    .replace(pattern, "<mark>$&</mark>");
}
