// Reads words as the index did: the same forms, filed under the same keys, by the table that comes with it.

/** A function that keeps what it has returned: most words of a text come again. */
const kept = make => {
  const known = new Map();
  return of => {
    if (!known.has(of)) known.set(of, make(of));
    return known.get(of);
  };
};
export const reader = table => {
  const within = (point, ranges) => ranges.some(([first, last]) => first <= point && point <= last);
  const ignored = c => within(c.codePointAt(), table.ignored);
  const letters = new Map(table.letters), one = c => (letters.get(c) ?? c).toLowerCase();
  const scripts = names => names.map(name => new RegExp(`\\p{sc=${name}}`, 'u'));
  const spaced = scripts(table.spaced), unspaced = scripts(table.unspaced);

  /** What a character is to a word: a sign upon a letter, a digit, a word of its own, a gap, a letter by its script's number, or a mark by the numbers of the scripts between whose letters it belongs to a word. */
  const role = kept(c => {
    const mark = table.marks.find(([marks]) => marks.includes(c));
    if (mark) return mark[1];
    if (ignored(c) || /\p{M}/u.test(c)) return 'sign';
    if (/\p{N}/u.test(c)) return 'digit';
    if (!/\p{Alphabetic}/u.test(c)) return 'gap';
    if (/[\p{sc=Common}\p{sc=Inherited}]/u.test(c)) return 'digit';
    return unspaced.some(script => script.test(c)) ? 'alone' : spaced.findIndex(script => script.test(c));
  });
  const fold = word => {
    const form = [...[...word.normalize('NFC').replace(/(\u0640[\u064b-\u0652]*)\u0654/g, '$1\u0621')]
      .flatMap(c => within(c.codePointAt(), table.presented) ? [...c.normalize('NFKC')] : c)
      .map(one).join('').normalize('NFD')].filter(c => !ignored(c));
    return (form.length && spaced[table.unmarked].test(form[0]) ? form.filter(c => !Array.isArray(role(c))) : form).join('');
  };

  /** The words of a text: { start, end, form }. */
  const words = text => {
    const found = [];
    let start = -1, last, at = 0;
    const close = () => {
      let end = at, form = start < 0 ? '' : fold(text.slice(start, at));
      if (form.endsWith("'s")) {
        form = form.slice(0, -2);
        while (!table.marks[0][0].includes(text[--end]));
      }
      if (form && form !== 's' && !/^[\p{sc=Arabic}\p{sc=Hebrew}]$/u.test(form)) found.push({ start, end, form });
      start = -1;
      last = undefined;
    };
    const all = [...text], roles = all.map(role);
    for (const [i, c] of all.entries()) {
      let is = roles[i];
      if (Array.isArray(is)) is = is.includes(last) && roles.find((next, n) => n > i && next !== 'sign') === last ? 'sign' : 'gap';
      if (is === 'gap' || is === 'alone' || (typeof is === 'number' && last !== undefined && last !== is)) close();
      if (is !== 'gap' && is !== 'sign' && start < 0) start = at;
      if (typeof is === 'number') last = is;
      at += c.length;
      if (is === 'alone') close();
    }
    close();
    return found;
  };

  const length = word => [...word].length;
  const english = form => {
    if (form.length < 4 || !/^[\x00-\x7f]*s$/.test(form)) return form;
    if (/ies$/.test(form) && !/[ea]ies$/.test(form)) return `${form.slice(0, -3)}y`;
    return /[us]s$/.test(form) ? form : form.slice(0, -1);
  };
  const stem = form => {
    if (/^[a-z]/.test(form)) return english(form);
    if (!/^[\u0620-\u06ff]/.test(form)) return form;
    for (const [suffix, remain] of table.suffixes) {
      if (form.endsWith(suffix) && length(form) - length(suffix) >= remain) form = form.slice(0, -suffix.length);
    }
    return form;
  };
  /** How a form is spelled, its own spelling first. */
  const spellings = kept(form => {
    const found = new Set([form.replaceAll('\u0670', '')]);
    if (form.includes('\u0670')) found.add(form.replaceAll('\u0670', 'ا')).add(table.alefs.reduce((word, old) => word.replaceAll(old, 'ا'), form));
    if (form.includes("'")) found.add(form.replaceAll("'", ''));
    for (const word of [...found]) found.add(word.replaceAll('ءا', 'ا'));
    for (const word of [...found]) for (const [old, now] of table.spelt) if (word.endsWith(old)) found.add(word.slice(0, -old.length) + now);
    return [...found];
  });
  /** What stands in a word behind particles, and between its apostrophes. */
  const rests = word => {
    const found = [], pieces = word.endsWith("n't") ? [] : word.split("'");
    for (const particle of table.particles) {
      const rest = word.startsWith(particle) ? word.slice(particle.length) : '';
      if (length(rest) < (/(ال|لل)$/.test(particle) ? 2 : table.behind)) continue;
      found.push(rest);
      if (particle.endsWith('لل')) found.push(`ال${rest}`);
    }
    if (pieces.length > 1) found.push(...pieces.filter((piece, i) => length(piece) > 2 || (i && length(piece) === 2 && length(pieces[i - 1]) === 1)));
    return found;
  };
  /** The keys of a form: its own stem first, then those of its rests and of its other spellings. */
  const keys = kept(form => [...new Set(spellings(form).flatMap(word => [word, ...rests(word)]).map(stem))]);

  /** Is it the same word in another spelling; and the same behind what is written joined to it? */
  const alike = (form, typed) => { const known = spellings(typed); return spellings(form).some(word => known.includes(word)) };
  const behind = (form, typed) => { const known = spellings(typed); return spellings(form).flatMap(rests).some(word => known.includes(word)) };

  /** What a query asks for, in groups of forms: a group is a phrase where it is quoted, or holds words that nothing parts (日本). */
  const ask = query => {
    const text = query.replace(/(?<!\S)['‘‚](.*?)['’‘](?!\S)/g, '"$1"'), groups = [];
    const quotes = (from, to) => text.slice(from, to).match(/["“-‟«»‹›「」『』＂״]+/g)?.length ?? 0;
    let quoted = false, at = 0;
    for (const { start, end, form } of words(text)) {
      const passed = quotes(at, start);
      quoted = quoted !== (passed % 2 > 0);
      if (groups.length && !passed && (quoted || start === at)) groups.at(-1).forms.push(form); else groups.push({ forms: [form], quoted });
      at = end;
    }
    const last = groups.at(-1);
    // The last word is still being typed, unless a quotation mark stands behind it.
    if (last) last.open = !(quoted && quotes(at) % 2);
    return groups.map(group => ({ ...group, phrase: group.quoted || group.forms.length > 1 }));
  };
  return { words, keys, alike, behind, ask };
};
