// Searches the index that the site carries: reads of it what the typed words need, shows what was found section by section.
import { runs } from './runs.js';
import { reader } from './words.js';

const input = document.getElementById('q'), status = document.querySelector('.found'), results = document.getElementById('results');
const sections = [...results.querySelectorAll('section')];
const here = document.documentElement.lang, root = new URL(results.dataset.index, location);
const FIRST = 5, MORE = 15;                         // passages of a section at first, and each time that more are asked for
const FIELDS = [1, 2, 3, 4];                       // a word in running text, a heading, a title, a name
const TYPED = 16, STEM = 8, PARTICLE = 2, BEGUN = 1;   // as it was typed, of the same stem, behind particles, begun so
const number = n => [...`${n}`].map(digit => results.dataset.digits[digit]).join('');

const plurals = new Intl.PluralRules(here), counts = JSON.parse(results.dataset.counts);
/** So many results, in words: the message has another number of its plural form in it. */
const counted = n => (counts[plurals.select(n)] ?? counts.other).replace(RegExp(`[${results.dataset.digits}]+`), number(n));
/** Nothing was found of this: the message has a sign in its place. */
const nothing = query => {
  const [before, ...after] = status.dataset.none.split('\ufffc'), asked = element('bdi', {}, query);
  return after.length ? [before, asked, ...after] : [before];
};

const read = async (address, options) => {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
};
const entry = read(root, { cache: 'no-cache' }).then(entry => ({ ...entry, ...reader(entry.table) }));
const files = new Map();
const file = async path => {
  const { version } = await entry, address = new URL(`${path}?${version}`, root);
  if (!files.has(path)) files.set(path, read(address).catch(error => { files.delete(path); throw error }));
  return files.get(path);
};

/** The numbers of a packed list: digits of base 32, the least first; one of the second half means that the number goes on. */
const DIGITS = new Map([...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].map((digit, i) => [digit, i]));
const unpacked = text => {
  const numbers = [];
  let number = 0, place = 1;
  for (const sign of text) {
    const digit = DIGITS.get(sign);
    number += digit % 32 * place;
    if (digit < 32) { numbers.push(number); number = 0; place = 1 } else place *= 32;
  }
  return numbers;
};

/** The shards of a folder (`words`, `spots`) that hold the keys from one to another. */
const shards = async (folder, from, to) => {
  const firsts = (await entry).firsts[folder], found = [];
  for (let i = Math.max(firsts.findLastIndex(first => first <= from), 0); i < firsts.length && firsts[i] <= to && found.length < 4; i++) found.push(file(`${folder}/${i}.json`));
  return Promise.all(found);
};

/** How well each passage answers a word; nothing where the word is nearly everywhere. A word still being typed stands for all that begin so. */
const places = async (form, open) => {
  const { keys, alike } = await entry, own = keys(form), found = new Map();
  let common = false;
  const take = (places, worth) => {
    if (places === 0) { common = true; return }
    let at = 0;
    for (const step of unpacked(places)) {
      at += step;
      const passage = Math.floor(at / 4), score = worth * FIELDS[at % 4];
      if (score > (found.get(passage) ?? 0)) found.set(passage, score);
    }
  };
  for (const [rank, key] of own.entries()) {
    for (const shard of await shards('words', key, key)) {
      for (const [other, at] of Object.entries(shard[key] ?? {})) take(at, alike(other, form) ? TYPED : rank ? PARTICLE : STEM);
    }
  }
  if (open && form.length > 1) {
    for (const shard of await shards('words', form, `${form}\uffff`)) {
      for (const [key, forms] of Object.entries(shard)) if (key.startsWith(form)) for (const at of Object.values(forms)) take(at, BEGUN);
    }
    // A word that begins so may be filed under a stem that is shorter.
    for (let length = 2; length < form.length; length++) {
      const key = form.slice(0, length);
      for (const shard of await shards('words', key, key)) {
        for (const [other, at] of Object.entries(shard[key] ?? {})) if (other.startsWith(form)) take(at, BEGUN);
      }
    }
  }
  return found.size || !common ? found : undefined;
};

/** Where a word of a phrase stands in each passage; nothing where it is nearly everywhere. The first may have something joined before it. */
const spots = async (form, first, open) => {
  const { keys, alike, behind } = await entry, forms = new Set(), found = new Map();
  let common = false;
  for (const key of keys(form)) {
    for (const shard of await shards('words', key, key)) {
      for (const [other, at] of Object.entries(shard[key] ?? {})) {
        if (!alike(other, form) && !(first && behind(other, form))) continue;
        forms.add(other);
        common ||= at === 0;
      }
    }
  }
  const take = places => {
    const steps = unpacked(places);
    let passage = 0, word = 0;
    for (let i = 0; i < steps.length; i += 2) {
      passage += steps[i];
      word = steps[i + 1] + (steps[i] ? 0 : word);
      if (!found.has(passage)) found.set(passage, []);
      found.get(passage).push(word);
    }
  };
  for (const other of forms) for (const shard of await shards('spots', other, other)) take(shard[other] ?? '');
  if (open) for (const shard of await shards('spots', form, `${form}\uffff`)) {
    for (const [other, places] of Object.entries(shard)) if (other.startsWith(form) && !forms.has(other)) take(places);
  }
  return common ? undefined : found;
};

/** The passages in which the words of a phrase stand side by side; nothing where all of them are nearly everywhere. */
const side = async ({ forms, open }) => {
  const all = await Promise.all(forms.map((form, i) => spots(form, !i, open && i === forms.length - 1)));
  const known = all.findIndex(Boolean);
  if (known < 0) return;
  const stands = (passage, word) => all.every((found, i) => !found || found.get(passage)?.includes(word + i - known));
  return new Set([...all[known]].filter(([passage, words]) => words.some(word => stands(passage, word))).map(([passage]) => passage));
};

/** The passages that have every phrase and most of the words, the best first. */
const find = async groups => {
  const words = groups.flatMap(({ forms, open }) => forms.map((form, i) => places(form, open && i === forms.length - 1)));
  const phrases = await Promise.all(groups.filter(({ phrase }) => phrase).map(side));
  const scores = new Map();
  for (const found of await Promise.all(words)) for (const [passage, score] of found ?? []) {
    if (phrases.some(within => within && !within.has(passage))) continue;
    const { words = 0, sum = 0 } = scores.get(passage) ?? {};
    scores.set(passage, { words: words + 1, sum: sum + score });
  }
  const most = Math.max(0, ...new Set([...scores.values()].map(({ words }) => words)));
  return [...scores].filter(([, { words }]) => words === most).sort(([a, { sum: x }], [b, { sum: y }]) => y - x || a - b).map(([passage]) => passage);
};

/** Finds among the words of a text those that answer: each that was looked for, and of a phrase those that stand side by side. */
const seeker = (groups, { words, keys, alike, behind }) => {
  const wanted = new Set(groups.filter(({ phrase }) => !phrase).flatMap(({ forms }) => forms.flatMap(keys))), last = groups.at(-1);
  const typed = (form, { forms, open }, i) => alike(form, forms[i]) || (!i && behind(form, forms[i])) || (open && i === forms.length - 1 && form.startsWith(forms[i]));
  const answers = (found, at, group) => group.phrase
    ? group.forms.some((_, i) => group.forms.every((_, n) => found[at - i + n] && typed(found[at - i + n].form, group, n)))
    : group === last && group.open && found[at].form.startsWith(group.forms[0]);
  return text => {
    const found = words(text);
    return found.filter(({ form }, at) => keys(form).some(key => wanted.has(key)) || groups.some(group => answers(found, at, group)));
  };
};

const element = (name, attributes = {}, ...content) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  made.append(...content);
  return made;
};
/** The attributes of what is in a language; a direction only if it is not the page's. */
const inLanguage = (lang, { directions }) => lang === here ? {} : { lang, dir: directions[lang] === directions[here] ? undefined : directions[lang] };

/** A text with the words that were looked for marked, and what runs the other way isolated. */
const marked = (text, hits, rtl) => {
  const piece = document.createDocumentFragment(), marks = hits(text);
  const put = (into, from, to) => {
    for (const { start, end } of marks.filter(mark => from <= mark.start && mark.end <= to)) {
      into.append(text.slice(from, start), element('mark', {}, text.slice(start, end)));
      from = end;
    }
    into.append(text.slice(from, to));
  };
  let at = 0;
  for (const [from, to] of runs(text, rtl)) {
    put(piece, at, from);
    const isolated = element('bdi', { dir: rtl ? 'ltr' : 'rtl' });
    put(isolated, from, at = to);
    piece.append(isolated);
  }
  put(piece, at, text.length);
  return piece;
};

/** The part of a text around the first word that was looked for. */
const excerpt = (text, hits, { words }) => {
  const all = words(text), first = hits(text)[0]?.start ?? 0;
  const from = first < 120 ? 0 : all.find(({ start }) => start >= first - 80).start;
  const to = text.length < from + 280 ? text.length : all.findLast(({ end }) => end <= from + 260)?.end ?? from + 260;
  return `${from ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
};

/** A passage, under its document's title if another document's came before it. */
const item = (chunk, passage, before, lang, hits, entry) => {
  const [document, fragment, text] = chunk.passages[passage % entry.chunk];
  const { title, href, prefix, gist } = chunk.documents[document][here];
  const shown = (language, words) => marked(words, hits, entry.directions[language] === 'rtl');
  const made = element('li', { 'data-document': document });
  if (before !== document) made.append(element('p', { class: 'title', ...inLanguage(title[0], entry) }, element('a', { href }, shown(...title))));
  if (text) {
    const address = fragment ? `${href}#${encodeURIComponent(prefix + fragment)}` : href;
    made.append(element('p', inLanguage(lang, entry), element('a', { class: 'passage', href: address }, shown(lang, excerpt(text, hits, entry)))));
  } else if (gist) made.append(element('p', inLanguage(gist[0], entry), shown(...gist)));
  return made;
};

/** Shows the next passages of a section. */
const extend = async (section, passages, count, hits) => {
  const all = await entry, list = section.querySelector('ol'), shown = list.children.length;
  const lang = all.sections.find(([id]) => id === section.dataset.section)[3];
  const next = passages.slice(shown, shown + count);
  const chunks = await Promise.all(next.map(passage => file(`passages/${Math.floor(passage / all.chunk)}.json`)));
  let before = Number(list.lastElementChild?.dataset.document ?? -1);
  const items = next.map((passage, i) => {
    const made = item(chunks[i], passage, before, lang, hits, all);
    before = Number(made.dataset.document);
    return made;
  });
  return () => {
    list.append(...items);
    section.querySelector('button').hidden = list.children.length >= passages.length;
  };
};

let asked;                                          // the words of the latest search: what comes late is not shown
const search = async () => {
  const query = asked = input.value.trim();
  const { sections: known, ...reader } = await entry;
  const groups = reader.ask(query), hits = seeker(groups, reader);
  const passages = await find(groups);
  const fill = [];
  for (const section of sections) {
    const [, from, to] = known.find(([id]) => id === section.dataset.section) ?? [];
    const own = passages.filter(passage => from <= passage && passage < to);
    const shell = section.cloneNode(true);
    shell.hidden = !own.length;
    shell.querySelector('ol').replaceChildren();
    shell.querySelector('.count').textContent = number(own.length);
    shell.querySelector('button').addEventListener('click', async () => {
      const list = shell.querySelector('ol'), next = list.children.length;
      (await extend(shell, own, MORE, hits))();
      list.children[next]?.querySelector('a').focus();
    });
    fill.push([section, shell, own.length ? await extend(shell, own, FIRST, hits) : () => {}]);
  }
  if (query !== asked) return;
  for (const [section, shell, show] of fill) { show(); section.replaceWith(shell); sections[sections.indexOf(section)] = shell }
  status.replaceChildren(...(!groups.length ? [] : passages.length ? [counted(passages.length)] : nothing(query)));
};
const run = () => search().catch(() => { status.textContent = status.dataset.failed });

const address = new URL(location);
/** The other languages' pages look for the same. */
const carry = () => { for (const other of document.querySelectorAll('a.other')) other.search = address.search };
input.value ||= address.searchParams.get('q') ?? '';
input.addEventListener('input', () => {
  if (input.value.trim()) address.searchParams.set('q', input.value.trim()); else address.searchParams.delete('q');
  history.replaceState(null, '', address);
  carry();
  run();
});
input.form.addEventListener('submit', async event => {
  event.preventDefault();
  await run();
  results.querySelector('section:not([hidden]) a')?.focus();
});
if (input.value) run(); else input.focus();
carry();
