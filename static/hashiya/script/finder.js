// Reads the index that the site carries: which passages have the words of a query, which can be chosen by a filter, what a passage says.
import { reader } from './words.js';

const FIELDS = [1, 2, 3, 4];                        // a word in running text, a heading, a title, a name
const TYPED = 16, STEM = 8, PARTICLE = 2, BEGUN = 1;   // as it was typed, of the same stem, behind particles, begun so
const MENTION = 6, NAMED = 100;                     // for each word of a name: its entity is mentioned; the entity that has the name
const SHARDS = 4, SHORT = 2;                        // how many are read for words that begin alike; for a short beginning

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
/** Ranges of passages: the first of each, and the one after its last. */
export const ranges = text => {
  const steps = unpacked(text), found = [];
  for (let i = 0, at = 0; i < steps.length; i++) {
    const from = at + (steps[i] >> 1);
    at = from + (steps[i] % 2 ? steps[++i] : 1);
    found.push([from, at]);
  }
  return found;
};
/** Whether a passage is in one of these ranges, which are in order. */
export const within = ranges => passage => {
  let low = 0, high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle][1] <= passage) low = middle + 1; else high = middle;
  }
  return low < ranges.length && ranges[low][0] <= passage;
};

/** How many letters must change for one word to become another. */
const distance = (one, other) => {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 0; i < one.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j++) next.push(Math.min(next[j] + 1, row[j + 1] + 1, row[j] + (one[i] !== other[j])));
    row = next;
  }
  return row.at(-1);
};

export const finder = root => {
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

  /** The shards of a folder (`words`, `spots`, `names`, `facets`) that hold the keys from one to another. */
  const shards = async (folder, from, to, most = SHARDS) => {
    const firsts = (await entry).firsts[folder], found = [];
    for (let i = Math.max(firsts.findLastIndex(first => first <= from), 0); i < firsts.length && firsts[i] <= to && found.length < most; i++) found.push(file(`${folder}/${i}.json`));
    return Promise.all(found);
  };
  /** What a folder has for a key. */
  const filed = async (folder, key) => {
    const [shard] = await shards(folder, key, key);
    return shard && Object.hasOwn(shard, key) ? shard[key] : undefined;
  };

  /** The keys under which a word may be filed of which only the beginning is typed: an ending of its own letters is not whole yet. */
  const shorter = (form, keys) => {
    const begun = [form.slice(0, -1), form.slice(0, -2)].filter(begun => begun.length > 1).map(begun => keys(begun)[0]);
    return [...begun, ...(/^[a-z]+ie?$/.test(form) ? [form.replace(/ie?$/, 'y')] : [])];
  };

  /** How well each passage answers a word; nothing where the word is nearly everywhere. A word still being typed stands for all that begin so. */
  const places = async (form, open) => {
    const { keys, alike } = await entry, own = keys(form), found = new Map(), begins = open && form.length > 1;
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
    const all = list => Promise.all(list.map(async key => Object.entries(await filed('words', key) ?? {})));
    const [exact, longer, cut] = await Promise.all([all(own), begins ? shards('words', form, `${form}\uffff`, form.length < 4 ? SHORT : SHARDS) : [], all(begins ? shorter(form, keys) : [])]);
    for (const [rank, forms] of exact.entries()) for (const [other, at] of forms) take(at, alike(other, form) ? TYPED : rank ? PARTICLE : STEM);
    for (const shard of longer) for (const [key, forms] of Object.entries(shard)) if (key.startsWith(form)) for (const at of Object.values(forms)) take(at, BEGUN);
    for (const [other, at] of cut.flat()) if (other.startsWith(form)) take(at, BEGUN);
    return found.size || !common ? found : undefined;
  };

  /** Where a word of a phrase stands in each passage; nothing where it is nearly everywhere. The first may have something joined before it. */
  const spots = async (form, first, open) => {
    const { keys, alike, behind } = await entry, forms = new Set(), found = new Map();
    let common = false;
    for (const key of keys(form)) {
      for (const [other, at] of Object.entries(await filed('words', key) ?? {})) {
        if (!alike(other, form) && !(first && behind(other, form))) continue;
        forms.add(other);
        common ||= at === 0;
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
    for (const other of forms) take(await filed('spots', other) ?? '');
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

  /** The passages that can be chosen by a value. */
  const facet = async (name, value) => ranges(await filed('facets', `${name}.${value}`) ?? '');

  const name = groups => groups.flatMap(({ forms }) => forms).join(' ');
  /** The entities of which a query is a whole name, with the passages that mention them; none where the words stand in quotation marks. */
  const named = async groups => {
    if (!groups.length || groups.some(({ quoted }) => quoted)) return [];
    const found = await filed('names', name(groups)) ?? [];
    return Promise.all(found.map(async ([passage, id]) => ({ passage, mentions: await facet('mention', id) })));
  };

  /** The entities that have the names most like a query, of those that begin alike. */
  const similar = async (groups, most) => {
    const asked = name(groups), near = new Map();
    for (let length = Math.min(asked.length, 5); length > 1 && !near.size; length--) {
      const begun = asked.slice(0, length);
      for (const shard of await shards('names', begun, `${begun}\uffff`)) for (const [name, entities] of Object.entries(shard)) {
        if (!name.startsWith(begun)) continue;
        const far = distance(asked, name);
        for (const [passage] of entities) if (far < (near.get(passage) ?? Infinity)) near.set(passage, far);
      }
    }
    return [...near].sort(([, x], [, y]) => x - y).slice(0, most).map(([passage]) => passage);
  };

  /** The passages that have every phrase and most of the words, or mention what has this name: the best first, and of equal ones those in a language. */
  const find = async (groups, entities, lang) => {
    const words = groups.flatMap(({ forms, open }) => forms.map((form, i) => places(form, open && i === forms.length - 1)));
    const phrases = await Promise.all(groups.filter(({ phrase }) => phrase).map(side));
    const scores = new Map();
    const most = words.length;
    const add = (passage, words, sum) => {
      const own = scores.get(passage) ?? { words: 0, sum: 0 };
      scores.set(passage, { words: Math.min(own.words + words, most), sum: own.sum + sum });
    };
    for (const found of await Promise.all(words)) for (const [passage, score] of found ?? []) {
      if (phrases.every(within => !within || within.has(passage))) add(passage, 1, score);
    }
    for (const { passage, mentions } of await entities) {
      add(passage, most, NAMED * most);
      for (const [from, to] of mentions) for (let at = from; at < to; at++) add(at, most, MENTION * most);
    }
    const { sections } = await entry, own = within(sections.filter(section => section[4] === lang).map(([, , from, to]) => [from, to]));
    const best = Math.max(0, ...new Set([...scores.values()].map(({ words }) => words)));
    return [...scores].filter(([, { words }]) => words === best).sort(([a, { sum: x }], [b, { sum: y }]) => y - x || own(b) - own(a) || a - b).map(([passage]) => passage);
  };

  /** A passage and its document. */
  const open = async passage => {
    const { chunk: size } = await entry, { documents, passages } = await file(`passages/${Math.floor(passage / size)}.json`);
    const at = passage % size, [fragment, text] = passages[at];
    return { passage, fragment, text, document: documents.findLast(({ from }) => from <= at) };
  };
  return { entry, facet, named, similar, find, open };
};
