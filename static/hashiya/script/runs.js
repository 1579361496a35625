// Which parts of a text run the other way than the text. The program has the whole rule in `text/bidi`; results of a search need this much of it.
const RTL = '\\p{sc=Arabic}\\p{sc=Hebrew}\\p{sc=Syriac}\\p{sc=Thaana}';
const RIGHT = new RegExp(`[${RTL}]`, 'u'), LEFT = new RegExp(`(?![${RTL}])\\p{L}`, 'u');

// From a letter on to the last letter, digit or sign before a letter of the text's own direction or a separator of its script.
const AMONG_RIGHT = new RegExp(`(?:(?<![\\p{L}\\p{N}]{2})[./~@#$-]+)?(?![${RTL}])\\p{L}(?:[^${RTL}،؛؟۔]*[^${RTL}\\s\\p{P}\\p{Cf}])?[+#%]*`, 'gu');
const AMONG_LEFT = new RegExp(`[${RTL}](?:(?:[${RTL}]|[^\\p{L},;])*[${RTL}\\p{M}])?`, 'gu');
const PAIRS = { ')': '(', ']': '[', '}': '{', '»': '«' };

/** Where a run that begins at `from` ends: before a bracket that closes none of its own, behind one that does. */
const balanced = (text, from, to) => {
  const open = [];
  for (let at = from; at < text.length && (at < to || open.length && !/\p{L}/u.test(text[at])); at++) {
    if (Object.values(PAIRS).includes(text[at])) open.push(text[at]);
    if (!PAIRS[text[at]]) continue;
    if (open.pop() !== PAIRS[text[at]]) return Math.min(at, to);
    to = Math.max(to, at + 1);
  }
  return to;
};

/** The runs of a text, each as its start and its end. */
export const runs = (text, rtl) => {
  if (!(rtl ? RIGHT : LEFT).test(text)) return (rtl ? LEFT : RIGHT).test(text) ? [[0, text.length]] : [];
  const pattern = rtl ? AMONG_RIGHT : AMONG_LEFT, found = [];
  pattern.lastIndex = 0;
  for (let match; (match = pattern.exec(text)); pattern.lastIndex = found.at(-1)[1]) found.push([match.index, balanced(text, match.index, pattern.lastIndex)]);
  return found;
};
