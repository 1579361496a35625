// Search: what is found for what is typed, in what order, and where it leads.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { open } from '../support/chromium.mjs';

const stage = await open('fixture');
const BASE = '/a/harbour';

/** The rows of a table of `tests/cases/search`. `cargo test` checks the program against the same tables. */
const table = name => readFileSync(new URL(`../../cases/search/${name}.tsv`, import.meta.url), 'utf8').trimEnd().split('\n').map(row => row.split('\t'));

/** Waits until the page says how many results there are for what is typed and chosen. */
const answered = page => page.waitForFunction(() => document.querySelector('.found').textContent !== '');

/** The addresses of what is shown, in order: of a name its page, of an article or a page its passages. */
const shown = page => page.locator('#results section:not([hidden]) .result').evaluateAll(all => all.flatMap(result => {
  const passages = [...result.querySelectorAll('.passage')];
  return (passages.length ? passages : [result.querySelector('.title a')]).map(link => link.getAttribute('href'));
}));

/** Types a query, waits for the results, shows all of them, and returns their addresses in order. */
const found = async (page, query) => {
  await page.fill('#q', '');
  await page.waitForFunction(() => document.querySelector('.found').textContent === '');
  await page.fill('#q', query);
  await answered(page);
  const more = page.locator('#results section:not([hidden]) button:not([hidden])');
  for (let left = 20; left && await more.count(); left--) {
    const before = (await shown(page)).length;
    await more.first().click();
    await page.waitForFunction(before => document.querySelectorAll('.passage, section:not([hidden]) .result:not(:has(.passage))').length > before, before);
  }
  return shown(page);
};

/** Chooses a value of a filter and waits until it is in the address. */
const choose = async (page, name, value) => {
  await page.evaluate(() => { document.querySelector('.found').textContent = '' });
  await page.selectOption(`.filters [name=${name}]`, value);
  await answered(page);
};

test('a word is found in every spelling and behind every particle', async () => {
  const page = await stage.page('/ar/search/');
  const book = n => `${BASE}/ar/articles/library/#p${n}`;
  for (const query of ['كتاب', 'الكتاب', 'كِتاب', 'کتاب']) {
    const addresses = await found(page, query);
    for (const n of [1, 2, 3]) assert.ok(addresses.includes(book(n)), `${query}: ${addresses}`);
  }
  assert.ok((await found(page, 'أحمد')).includes(book(1)), 'hamza or none');
  assert.ok((await found(page, 'الولايات')).includes(book(3)), 'the article behind ل');
  assert.ok((await found(page, 'zenit')).includes(book(2)), 'a Latin name in an Arabic sentence');
  assert.deepEqual(page.complaints, []);
});

test('names come first, by any name they have', async () => {
  const page = await stage.page('/ar/search/');
  assert.equal((await found(page, 'Maask'))[0], `${BASE}/ar/entities/maask/`);
  assert.match(await page.locator('#results li .title').first().innerText(), /ماسك/);
});

test('what was typed stands first, and the words are marked whole', async () => {
  const page = await stage.page('/ar/search/');
  const [first] = await found(page, 'بكتابه');
  assert.equal(first, `${BASE}/ar/articles/library/#p2`);
  const marks = await page.locator('#results .result').first().locator('mark').allInnerTexts();
  assert.ok(marks.includes('وبكتابه'), `${marks}`);
  assert.deepEqual(await page.locator('#results [lang=ar]').count(), 0, 'the page is in Arabic already');
});

test('a word is found while it is typed, however many begin as it does', async () => {
  const crowd = await open('.crowd');
  const page = await crowd.page('/en/search/');
  for (const [query, paragraph] of [['quabbb', 2], ['quattt', 19], ['quammm', 13]]) assert.deepEqual(await found(page, query), [`/en/articles/crowd/#p${paragraph}`], query);
});

test('several words are looked for in one passage', async () => {
  const page = await stage.page('/ar/search/');
  assert.deepEqual(await found(page, 'كتاب ماسك'), [`${BASE}/ar/articles/library/#p3`]);
});

test('words between quotation marks are looked for side by side', async () => {
  const page = await stage.page('/en/search/');
  const harbour = n => `${BASE}/en/articles/harbour/#p${n}`;
  assert.deepEqual(await found(page, 'Orkan flag'), [harbour(2)], 'words alone may stand anywhere in a passage');
  for (const query of ['"flag of Orkan"', '“flag of Orkan”', '«flag of Orkan»', '„flag of Orkan“', '‘flag of Orkan’', '"flag of Ork', '"flag of" orkan']) {
    assert.deepEqual(await found(page, query), [harbour(2)], query);
  }
  for (const query of ['"Orkan flag"', '"flag Orkan"', '"flags of Orkan"', '"flag of Ork"']) assert.deepEqual(await found(page, query), [], query);
  await found(page, '"flag of Orkan"');
  assert.deepEqual(await page.locator('#results .passage').first().locator('mark').allInnerTexts(), ['flag', 'of', 'Orkan'], 'each other `of` is left alone');
  assert.deepEqual(page.complaints, []);
});

test('a phrase keeps its word order in Arabic, in every spelling and behind particles', async () => {
  const page = await stage.page('/ar/search/');
  const book = n => `${BASE}/ar/articles/library/#p${n}`;
  for (const [query, n] of [['«كتاب واحد»', 1], ['"الولايات البعيدة"', 3], ['”ضاع الكتاب“', 2]]) assert.deepEqual(await found(page, query), [book(n)], query);
  assert.deepEqual(await found(page, '"واحد كتاب"'), []);
});

test('signs that are written without spaces are one word', async () => {
  const crowd = await open('.crowd');
  const page = await crowd.page('/en/search/');
  assert.deepEqual(await found(page, '東京'), ['/en/articles/roads/#p1']);
  assert.deepEqual([...await found(page, '東 京')].sort(), ['/en/articles/roads/#p1', '/en/articles/roads/#p2']);
});

test('a result leads to the passage', async () => {
  const page = await stage.page('/ar/search/');
  await found(page, 'الملاح');
  await page.locator('#results .passage').first().click();
  await page.waitForURL('**/articles/library/#p1');
  assert.ok(await page.locator('#p1').evaluate(p => p.matches(':target') && p.getBoundingClientRect().top < innerHeight));
});

test('the English reader finds Arabic words, and they stay Arabic', async () => {
  const page = await stage.page('/en/search/');
  await found(page, 'كتاب');
  const passage = page.locator('[data-list=articles] p:has(> .passage)').first();
  assert.deepEqual([await passage.getAttribute('lang'), await passage.getAttribute('dir')], ['ar', 'rtl']);
});

test('Latin names in an Arabic passage keep to themselves', async () => {
  const page = await stage.page('/ar/search/');
  await found(page, 'zenit');
  const isolated = page.locator('#results bdi[dir=ltr]:has(mark)').first();
  assert.equal(await isolated.innerText(), 'Zenit');
});

test('the keyboard reaches search and its results; the address keeps what was asked', async () => {
  const page = await stage.page('/en/', { width: 700 });
  await page.keyboard.press('/');
  await page.waitForURL('**/en/search/');
  await page.waitForFunction(() => document.activeElement?.id === 'q');
  await page.keyboard.type('captain');
  await answered(page);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.closest('#results'));
  assert.match(page.url(), /\?q=captain$/);
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'q', 'back to the field');
  await page.goto(page.url());
  await page.waitForFunction(() => document.querySelector('#results li'));
  assert.equal(await page.inputValue('#q'), 'captain');
});

test('a wide header has a field, to which the key leads and which leads to the results, also without a script', async () => {
  const page = await stage.page('/ar/articles/library/');
  assert.equal(await page.locator('header.site a[rel=search]').isVisible(), false, 'the field stands for the link');
  await page.keyboard.press('/');
  assert.ok(await page.evaluate(() => document.activeElement.matches('.seek input')));
  await page.keyboard.type('ماسك');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/ar/search/?q=*');
  await page.waitForFunction(() => document.querySelector('#results .result'));
  assert.equal(await page.inputValue('#q'), 'ماسك');
  const bare = await stage.page('/en/articles/harbour/', { scripts: false });
  await bare.fill('.seek input', 'captain');
  await bare.press('.seek input', 'Enter');
  await bare.waitForURL('**/en/search/?q=captain');
  assert.equal(await bare.locator('main a[href$="/en/articles/"]').isVisible(), true);
});

test('the field makes no header higher, and a narrow one has the link', async () => {
  for (const path of ['/ar/', '/en/']) for (const width of [390, 768, 1140, 1280, 1920]) {
    const page = await stage.page(path, { width });
    const [seen, high, without] = await page.evaluate(() => {
      const header = document.querySelector('header.site'), field = header.querySelector('.seek'), high = () => header.getBoundingClientRect().height;
      const [seen, before] = [field.getClientRects().length > 0, high()];
      field.remove();
      return [seen, before, high()];
    });
    assert.equal(seen, width > 1000, `${path} at ${width}`);
    assert.equal(high, without, `${path} at ${width}`);
  }
});

test('an article is one result, with its texts and notes below it, and more of them when they are asked for', async () => {
  const page = await stage.page('/en/search/');
  await page.fill('#q', 'the');
  await answered(page);
  const ids = await page.locator('[data-list=articles] .result').evaluateAll(all => all.map(one => one.dataset.id));
  assert.ok(ids.length > 1);
  assert.deepEqual(ids, [...new Set(ids)]);
  const article = page.locator('[data-list=articles] .result[data-id=harbour]');
  assert.equal(await article.locator('.passage').count(), 3);
  assert.match(await article.locator('.rest').innerText(), /^\d+ more passages?$/);
  assert.equal(await article.locator('.title .twin').innerText(), 'سفن المرفأ وأصحابها', 'the title in the other language');
  await article.locator('.rest').click();
  await page.waitForFunction(() => document.querySelectorAll('[data-id=harbour] .passage').length > 3);
  assert.equal(await page.evaluate(() => [...document.querySelectorAll('[data-id=harbour] .passage')].indexOf(document.activeElement)), 3, 'the focus goes on with the first of them');
});

test('a name says what it is, when it was, and how the other language writes it', async () => {
  const page = await stage.page('/en/search/');
  await found(page, 'ماسك');
  const name = page.locator('[data-list=names] .result').first();
  assert.deepEqual(await name.locator('.title').innerText(), 'Maask ماسك');
  assert.deepEqual(await name.locator('.title mark').allInnerTexts(), ['Maask', 'ماسك']);
  assert.equal(await name.locator('.what').innerText(), 'Person');
});

test('a whole name finds what mentions its entity under any other, and says so', async () => {
  const page = await stage.page('/en/search/');
  const arabic = all => all.filter(address => /\/harbour\/parallel\/#p/.test(address));
  assert.ok(arabic(await found(page, 'Maask')).length, 'ماسك');
  assert.match(await page.locator('.mentioned').innerText(), /^Passages that mention Maask are included/);
  assert.equal(await page.locator('.mentioned a').getAttribute('href'), `${BASE}/en/entities/maask/`);
  assert.equal((await shown(page))[0], `${BASE}/en/entities/maask/`);
  assert.deepEqual(await page.locator('.passage[href*="harbour/parallel"] mark').first().innerText(), 'بماسك', 'the name is marked as it is written there');
  assert.deepEqual(arabic(await found(page, '"Maask"')), [], 'quotation marks ask for the words');
  assert.equal(await page.locator('.mentioned').isVisible(), false);
});

test('filters narrow what is found, stand in the address, and can be removed', async () => {
  const page = await stage.page('/en/search/');
  const all = (await found(page, 'the')).length;
  await choose(page, 'kind', 'notes');
  assert.match(page.url(), /\?q=the&kind=notes$/);
  const notes = await shown(page);
  assert.ok(notes.length && notes.length < all && notes.every(address => /#[am]-/.test(address)), `${notes}`);
  assert.equal(await page.locator('.result .kind').first().innerText(), 'Note');
  assert.match(await page.locator('.clear span').innerText(), /^The filters hide \d+ results\.$/);
  await choose(page, 'kind', 'names.organization');
  assert.deepEqual(await shown(page), [`${BASE}/en/entities/zenit/`]);
  await choose(page, 'kind', '');
  await choose(page, 'article', 'harbour');
  assert.ok((await shown(page)).every(address => address.includes('/harbour/')));
  await choose(page, 'tag', 'trade');
  const address = page.url(), narrowed = await shown(page);
  assert.match(address, /\?q=the&article=harbour&tag=trade$/);
  assert.equal(await page.locator('a.other').first().evaluate(a => a.search), '?q=the&article=harbour&tag=trade', 'the other language looks for the same');
  await page.goto(address);
  await answered(page);
  assert.deepEqual(await shown(page), narrowed);
  assert.match(await page.locator('[name=article] option:checked').innerText(), /harbour/i, 'the title of the article');
  await page.locator('.clear button').click();
  await page.waitForFunction(() => document.querySelector('.clear').hidden);
  assert.match(page.url(), /\?q=the$/);
});

test('years narrow articles to those of that time', async () => {
  const page = await stage.page('/en/search/');
  await found(page, 'the');
  const years = await page.locator('[name=from] option').evaluateAll(all => all.map(one => one.value));
  assert.ok(years.length > 1);
  await choose(page, 'from', years.at(-1));
  const late = await shown(page);
  await choose(page, 'to', years[0]);
  assert.ok((await shown(page)).length > late.length, 'from the last to the first are all years');
  await choose(page, 'from', years[0]);
  const early = await shown(page);
  assert.ok(early.length && late.length && early.every(address => !late.includes(address)), `${early} ${late}`);
});

test('on a narrow screen the filters are folded behind a button that says how many are set', async () => {
  const page = await stage.page('/en/search/?q=the&kind=texts', { width: 390 });
  await answered(page);
  const fold = page.locator('.folds'), filters = page.locator('#filters');
  assert.deepEqual([await filters.isVisible(), await fold.getAttribute('aria-expanded'), await fold.innerText()], [false, 'false', 'Filters 1']);
  await fold.press('Enter');
  assert.deepEqual([await filters.isVisible(), await fold.getAttribute('aria-expanded')], [true, 'true']);
  assert.deepEqual(await page.evaluate('measure.overflow()'), { excess: 0, out: [] });
});

test('where nothing is found there is advice, and the names that begin alike', async () => {
  const page = await stage.page('/ar/search/');
  for (const [query, entity] of [['Zentih', 'zenit'], ['ألطمان', 'altman']]) {
    assert.deepEqual(await found(page, query), []);
    assert.equal(await page.locator('.advice li').first().isVisible(), true);
    assert.equal(await page.locator('.alike a').first().getAttribute('href'), `${BASE}/ar/entities/${entity}/`, query);
  }
  await found(page, 'ماسك');
  assert.equal(await page.locator('.advice').isVisible(), false);
});

test('how many were found is said in words, in the language’s own digits and plural form', async () => {
  for (const [path, word, count] of [['/en/search/', 'captain', n => n === 1 ? '1 result' : `${n} results`], ['/ar/search/', 'captain', n => Number.isInteger(n) && /^(\S+ )?(نتيجة|نتيجتان|نتائج)( واحدة)?$/]]) {
    const page = await stage.page(path);
    const all = await found(page, word);
    assert.ok(all.length > 0);
    const said = await page.locator('.found').innerText();
    const expected = count(all.length);
    assert.ok(typeof expected === 'string' ? said === expected : expected.test(said), said);
  }
});

test('nothing found is said, and so is an index that does not come', async () => {
  const page = await stage.page('/en/search/');
  assert.deepEqual(await found(page, 'qqqq'), []);
  assert.equal(await page.locator('.found').innerText(), 'No results for “qqqq”.');
  await page.route('**/search/words/*.json*', route => route.abort());
  const fresh = await page.context().newPage();
  await fresh.route('**/search/index.json', route => route.abort());
  await fresh.goto(`${stage.root}/en/search/?q=ship`);
  await fresh.waitForFunction(() => document.querySelector('.found').textContent !== '');
  assert.equal(await fresh.locator('.found').innerText(), 'The search index could not be loaded.');
});

test('without a script the page says where to look instead', async () => {
  const page = await stage.page('/ar/search/', { scripts: false });
  assert.equal(await page.locator('main a[href$="/ar/articles/"]').isVisible(), true);
});

// `tests/site/search.rs` checks the program against the same table.
test('the script reads words as the program does', async () => {
  const page = await stage.page('/ar/search/');
  const rows = table('words');
  assert.ok(rows.length >= 500);
  const read = await page.evaluate(async texts => {
    const { reader } = await import(new URL('words.js', document.querySelector('script[type=module]').src));
    const { table } = await (await fetch(document.getElementById('results').dataset.index)).json();
    const { words, keys } = reader(table);
    return texts.map(text => words(text).map(({ form }) => `${form}=${keys(form)}`).join(' '));
  }, rows.map(([text]) => text));
  const differ = rows.map(([text, expected], i) => ({ text, expected, read: read[i] })).filter(row => row.expected !== row.read);
  assert.deepEqual(differ, []);
});

// Against this one, too.
test('the script finds every word of the table of spellings', async () => {
  const page = await stage.page('/ar/search/');
  const rows = table('pairs');
  assert.ok(rows.length >= 30);
  const missed = await page.evaluate(async rows => {
    const { reader } = await import(new URL('words.js', document.querySelector('script[type=module]').src));
    const { table } = await (await fetch(document.getElementById('results').dataset.index)).json();
    const { words, keys } = reader(table), filed = text => words(text).flatMap(({ form }) => keys(form));
    return rows.filter(([typed, written]) => !filed(typed).some(key => filed(written).includes(key)));
  }, rows);
  assert.deepEqual(missed, []);
});

test('what is found in any language begins where the page does', async () => {
  const pairs = await open('.pairs');
  for (const [path, query, language] of [['/fr/search/', 'baker', 'en'], ['/fa/search/', 'العبّارة', 'ar'], ['/en/search/', 'العبّارة', 'ar'], ['/ar/search/', 'baker', 'en']]) {
    const page = await pairs.page(path);
    await found(page, query);
    const lines = await page.locator(`#results .result li > p[lang=${language}]`).evaluateAll(all => all.map(one => {
      const range = document.createRange(), box = one.parentElement.getBoundingClientRect();
      range.selectNodeContents(one);
      const lines = range.getBoundingClientRect();
      return document.documentElement.dir === 'rtl' ? box.right - lines.right : lines.left - box.left;
    }));
    assert.ok(lines.length, `${path}: ${query}`);
    for (const gap of lines) assert.ok(Math.abs(gap) < 2, `${path}: ${query}: ${lines}`);
  }
});
