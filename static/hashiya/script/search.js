// The search page: asks the index for what is typed and chosen, and shows what was found, one result for each name, article or page.
import { finder, ranges, within } from './finder.js';
import { runs } from './runs.js';

const input = document.getElementById('q'), form = input.form, results = document.getElementById('results');
const part = name => document.querySelector(`.finding .${name}`);
const status = part('found'), also = part('mentioned'), advice = part('advice'), alike = part('alike'), clear = part('clear'), folds = part('folds');
const sections = [...results.querySelectorAll('section')], note = document.getElementById('note');
const chosen = [...form.querySelectorAll('select')];
const here = document.documentElement.lang;
const { entry, facet, named, similar, find, open } = finder(new URL(results.dataset.index, location));
const FIRST = { names: 4, articles: 5, pages: 3 }, MORE = 10;   // results of a list at first, and each time that more are asked for
const PASSAGES = 3, REST = 15, OTHERS = 3;          // passages of a result at first, and each time; its names in other languages
const NEAR = 5;                                     // names to choose from where nothing was found
const number = n => [...`${n}`].map(digit => results.dataset.digits[digit]).join('');

const element = (name, attributes = {}, ...content) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  made.append(...content);
  return made;
};
const plurals = new Intl.PluralRules(here);
/** A message with a number: there is an example for each plural form, which has another number in it. */
const counted = (examples, n) => {
  const forms = JSON.parse(examples);
  return (forms[plurals.select(n)] ?? forms.other).replace(RegExp(`[${results.dataset.digits}]+`), number(n));
};
/** A message with something in the place of its sign. */
const told = (message, ...put) => {
  const [before, ...after] = message.split('\ufffc');
  return after.length ? [before, ...put, ...after] : [before];
};

/** Finds among the words of a text those that answer: each that was looked for, and of a phrase those that stand side by side. */
const seeker = (groups, { words, keys, alike, behind }) => {
  const wanted = new Set(groups.filter(({ phrase }) => !phrase).flatMap(({ forms }) => forms.flatMap(keys))), last = groups.findLast(({ open }) => open);
  const typed = (form, { forms, open }, i) => alike(form, forms[i]) || (!i && behind(form, forms[i])) || (open && i === forms.length - 1 && form.startsWith(forms[i]));
  const answers = (found, at, group) => group.phrase
    ? group.forms.some((_, i) => group.forms.every((_, n) => found[at - i + n] && typed(found[at - i + n].form, group, n)))
    : group === last && found[at].form.startsWith(group.forms[0]);
  return text => {
    const found = words(text);
    return found.filter(({ form }, at) => keys(form).some(key => wanted.has(key)) || groups.some(group => answers(found, at, group)));
  };
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

/** Draws what was found of one query. `names` are those under which passages mention what it asks for. */
const drawer = (groups, names, known) => {
  const whole = seeker([groups.map(({ forms }) => forms.join(' ')).join(' '), ...names].flatMap(name => known.ask(`"${name}"`)), known), any = seeker(groups, known);
  // Of a name the parts are marked only where it is not whole.
  const hits = text => { const found = names.length ? whole(text) : []; return found.length ? found : any(text) };
  const kinds = JSON.parse(results.dataset.kinds);
  const shown = (lang, words) => marked(words, hits, known.directions[lang] === 'rtl');
  const phrase = (name, attributes, [lang, words]) => element(name, { ...attributes, ...inLanguage(lang, known) }, shown(lang, words));

  /** A passage of a result, which leads to its place. */
  const item = ({ passage, fragment, text, document: { to: { [here]: { href, prefix = '' } } } }) => {
    const [kind, , , , lang] = known.sections.find(([, , from, to]) => from <= passage && passage < to);
    const address = fragment ? `${href}#${encodeURIComponent(prefix + fragment)}` : href;
    const link = element('a', { class: 'passage', href: address }, shown(lang, excerpt(text, hits, known)));
    return element('li', {}, ...(kind === 'notes' ? [note.content.cloneNode(true)] : []), element('p', inLanguage(lang, known), link));
  };
  /** Shows the next passages of a result. */
  const extend = async (list, button, passages, count) => {
    const next = await Promise.all(passages.splice(0, count).map(open));
    list.append(...next.filter(({ text }) => text).map(item));
    button.hidden = !passages.length;
    button.textContent = counted(results.dataset.more, passages.length);
  };
  /** What a result is called: for the page's readers, in other languages, and otherwise where only that was looked for. */
  const title = ({ to, names = [] }) => {
    const own = to[here], said = new Set([own.title[1]]);
    const fresh = ([, words]) => !said.has(words) && said.add(words), sought = ([, words]) => hits(words).length;
    const others = Object.values(to).map(({ title }) => title).filter(fresh).slice(0, OTHERS);
    if (![own.title, ...others].some(sought)) others.push(...names.filter(sought).filter(fresh));
    return element('h3', { class: 'title' }, phrase('a', { href: own.href }, own.title), ...others.flatMap(other => [' ', phrase('bdi', { class: 'twin' }, other)]));
  };
  /** A name, an article or a page, with the first of its passages. */
  const result = async ({ document, passages }) => {
    const { gist, when } = document.to[here], what = [kinds[document.kind], when].filter(Boolean).map(words => element('bdi', {}, words));
    const made = element('li', { class: 'result', 'data-id': document.id }, title(document));
    if (what.length) made.append(element('p', { class: 'what' }, ...what.flatMap((words, i) => i ? [' · ', words] : [words])));
    if (gist) made.append(phrase('p', { class: 'gist' }, gist));
    if (!document.all) return made;
    const list = element('ul'), button = element('button', { type: 'button', class: 'rest' });
    button.addEventListener('click', async () => {
      const next = list.children.length;
      await extend(list, button, passages, REST);
      list.children[next]?.querySelector('a').focus();
    });
    await extend(list, button, passages, PASSAGES);
    made.append(list, button);
    return made;
  };
  return { result, phrase };
};

/** Takes the next results out of a list's passages: what the best passage belongs to with all its passages, then what the best of the others does, and so on. */
const next = async (list, count) => {
  const found = [];
  while (found.length < count && list.passages.length) {
    for (const { passage, document } of await Promise.all(list.passages.slice(0, count - found.length).map(open))) {
      if (!list.passages.includes(passage)) continue;
      const own = document.all ? within(ranges(document.all)) : other => other === passage;
      found.push({ document, passages: list.passages.filter(own) });
      list.passages = list.passages.filter(other => !own(other));
    }
  }
  return found;
};

const usual = select => [...select.options].find(({ defaultSelected }) => defaultSelected);
const set = () => chosen.filter(select => !usual(select).selected);
/** What passages must be in to pass the filters: lists of ranges. */
const filters = ({ sections }) => Promise.all(set().filter(({ name }) => name !== 'to' || usual(form.elements.from).selected).map(async ({ name, value }) => {
  if (name === 'kind') return value.startsWith('names.') ? facet('kind', value.slice(6)) : sections.filter(([kind]) => kind === value).map(([, , from, to]) => [from, to]);
  if (name !== 'from' && name !== 'to') return facet(name, value);
  const { from, to } = form.elements, ends = [from.selectedIndex, to.selectedIndex].sort((a, b) => a - b);
  const years = [...from.options].slice(ends[0], ends[1] + 1);
  return (await Promise.all(years.map(({ value }) => facet('year', value)))).flat().sort(([a], [b]) => a - b);
}));

/** Articles in which something was found can be chosen. */
const offer = documents => {
  const select = form.elements.article;
  for (const option of [...select?.options ?? []]) if (option.value && !option.selected) option.remove();
  for (const { id, to: { [here]: { title: [, title] } } } of select ? documents : []) {
    if (select.value === id) select.selectedOptions[0].textContent = title; else select.append(element('option', { value: id }, title));
  }
};

let asked;                                          // the latest search: what comes late is not shown
const search = async () => {
  const query = input.value.trim(), own = asked = {};
  const known = await entry, groups = known.ask(query), entities = named(groups);
  const [all, wanted] = await Promise.all([find(groups, entities, here), filters(known)]);
  const passed = wanted.map(within), passages = all.filter(passage => passed.every(passes => passes(passage)));
  const spoken = (await entities).filter(({ mentions }) => mentions.some(([from, to]) => passages.some(passage => from <= passage && passage < to)));
  const about = await Promise.all(spoken.map(async ({ passage }) => (await open(passage)).document));
  const near = passages.length || !groups.length ? [] : await Promise.all((await similar(groups, NEAR)).map(open));
  const { result, phrase } = drawer(groups, about.flatMap(({ names }) => names.map(([, name]) => name)), known);
  const drawn = await Promise.all(sections.map(async section => {
    const { list } = section.dataset, ranges = known.sections.filter(([, own]) => own === list).map(([, , from, to]) => [from, to]);
    const found = { passages: passages.filter(within(ranges)) }, shell = section.cloneNode(true), into = shell.querySelector('ol'), button = shell.querySelector('.next');
    const extend = async count => {
      const some = await next(found, count), made = await Promise.all(some.map(result));
      button.hidden = !found.passages.length;
      return { documents: some.map(({ document }) => document), made };
    };
    button.addEventListener('click', async () => {
      const { made } = await extend(MORE);
      into.append(...made);
      made[0]?.querySelector('a').focus();
    });
    shell.hidden = !found.passages.length;
    const { documents, made } = await extend(FIRST[list]);
    into.replaceChildren(...made);
    return { section, shell, list, documents };
  }));
  if (own !== asked) return;
  for (const { section, shell, list, documents } of drawn) {
    section.replaceWith(shell);
    sections[sections.indexOf(section)] = shell;
    if (list === 'articles' && groups.length) offer(documents);
  }
  also.hidden = !about.length;
  if (about.length) also.replaceChildren(...told(also.dataset.mentioned, phrase('a', { href: about[0].to[here].href }, about[0].to[here].title)));
  clear.hidden = all.length === passages.length;
  if (!clear.hidden) clear.querySelector('span').textContent = counted(results.dataset.hidden, all.length - passages.length);
  advice.hidden = !groups.length || passages.length > 0;
  alike.hidden = !near.length;
  alike.querySelector('ul').replaceChildren(...near.map(({ document: { to: { [here]: { href, title } } } }) => element('li', {}, phrase('a', { href }, title))));
  status.replaceChildren(...(!groups.length ? [] : passages.length ? [counted(results.dataset.counts, passages.length)] : told(status.dataset.none, element('bdi', {}, query))));
};

const address = new URL(location), keep = (name, value) => { if (value) address.searchParams.set(name, value); else address.searchParams.delete(name) };
const run = () => {
  keep('q', input.value.trim());
  for (const select of chosen) keep(select.name, usual(select).selected ? '' : select.value);
  history.replaceState(null, '', address);
  // The other languages' pages look for the same.
  for (const other of document.querySelectorAll('a.other')) other.search = address.search;
  folds.querySelector('.count').textContent = set().length ? number(set().length) : '';
  return search().catch(() => { status.textContent = status.dataset.failed });
};

input.value ||= address.searchParams.get('q') ?? '';
for (const select of chosen) {
  const value = address.searchParams.get(select.name);
  if (value && select.name === 'article') select.append(element('option', { value }, value));
  if ([...select.options].some(option => option.value === value)) select.value = value;
}
input.addEventListener('input', run);
form.addEventListener('change', ({ target }) => { if (target !== input) run() });
form.addEventListener('submit', async event => {
  event.preventDefault();
  await run();
  results.querySelector('section:not([hidden]) a')?.focus();
});
folds.addEventListener('click', () => folds.setAttribute('aria-expanded', folds.getAttribute('aria-expanded') !== 'true'));
clear.querySelector('button').addEventListener('click', () => {
  for (const select of chosen) usual(select).selected = true;
  input.focus();
  run();
});
run();
if (!input.value) input.focus();
