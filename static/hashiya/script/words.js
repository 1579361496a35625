// Reads words as the index did: the same forms, filed under the same keys, by the table that comes with it.
export const reader = table => {
  const within = (point, ranges) => ranges.some(([first, last]) => first <= point && point <= last);
  const ignored = c => within(c.codePointAt(), table.ignored);
  const letters = new Map(table.letters), one = c => (letters.get(c) ?? c).toLowerCase();
  const scripts = names => names.map(name => new RegExp(`\\p{sc=${name}}`, 'u'));
  const spaced = scripts(table.spaced), unspaced = scripts(table.unspaced);

  /** What a character is to a word: a sign upon a letter, a digit, a word of its own, a gap, or a letter by its script's number. */
  const role = c => {
    if (ignored(c) || /\p{M}/u.test(c)) return 'sign';
    if (/\p{N}/u.test(c)) return 'digit';
    if (!/\p{Alphabetic}/u.test(c)) return 'gap';
    if (/[\p{sc=Common}\p{sc=Inherited}]/u.test(c)) return 'digit';
    return unspaced.some(script => script.test(c)) ? 'alone' : spaced.findIndex(script => script.test(c));
  };
  const fold = word => [...[...word.normalize('NFC')]
    .flatMap(c => within(c.codePointAt(), table.presented) ? [...c.normalize('NFKC')] : c)
    .map(one).join('').normalize('NFD')].filter(c => !ignored(c)).join('');

  /** The words of a text: { start, end, form }. */
  const words = text => {
    const found = [];
    let start = -1, last, at = 0;
    const close = () => {
      const form = start < 0 ? '' : fold(text.slice(start, at));
      if (form && form !== 's' && !/^[\p{sc=Arabic}\p{sc=Hebrew}]$/u.test(form)) found.push({ start, end: at, form });
      start = -1;
      last = undefined;
    };
    for (const c of text) {
      const is = role(c);
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
  /** The keys of a form: its own stem first, then what it would be behind particles. */
  const keys = form => {
    const found = new Set([stem(form)]);
    for (const particle of table.particles) {
      const rest = form.startsWith(particle) ? form.slice(particle.length) : '';
      if (length(rest) >= (/(ال|لل)$/.test(particle) ? 2 : table.behind)) found.add(stem(rest));
    }
    return [...found];
  };
  return { words, keys };
};
