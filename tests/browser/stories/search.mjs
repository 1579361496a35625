// Search: what is found for what is typed, in what order, and where it leads.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { open } from '../support/chromium.mjs';

const stage = await open('fixture');
const BASE = '/a/harbour';

/** The rows of a table of `tests/cases/search`. `cargo test` checks the program against the same tables. */
const table = name => readFileSync(new URL(`../../cases/search/${name}.tsv`, import.meta.url), 'utf8').trimEnd().split('\n').map(row => row.split('\t'));

/** Types a query, waits until the page says how many results there are, and returns their addresses in order. */
const found = async (page, query) => {
  await page.fill('#q', '');
  await page.waitForFunction(() => document.querySelector('.found').textContent === '');
  await page.fill('#q', query);
  await page.waitForFunction(() => document.querySelector('.found').textContent !== '');
  return page.locator('#results section:not([hidden]) li > :last-child').evaluateAll(last => last.map(one => (one.querySelector('a') ?? one.previousElementSibling.querySelector('a')).getAttribute('href')));
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
  const marks = await page.locator('#results li').first().locator('mark').allInnerTexts();
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
  assert.deepEqual(await page.locator('#results li').first().locator('mark').allInnerTexts(), ['flag', 'of', 'Orkan'], 'each other `of` is left alone');
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
  const passage = page.locator('[data-section=texts-ar] p:has(> .passage)').first();
  assert.deepEqual([await passage.getAttribute('lang'), await passage.getAttribute('dir')], ['ar', 'rtl']);
  assert.match(await page.locator('[data-section=texts-ar] h2').innerText(), /^Texts \(Arabic\) \d$/);
});

test('Latin names in an Arabic passage keep to themselves', async () => {
  const page = await stage.page('/ar/search/');
  await found(page, 'zenit');
  const isolated = page.locator('#results bdi[dir=ltr]:has(mark)').first();
  assert.equal(await isolated.innerText(), 'Zenit');
});

test('the keyboard reaches search and its results; the address keeps what was asked', async () => {
  const page = await stage.page('/en/');
  await page.keyboard.press('/');
  await page.waitForURL('**/en/search/');
  await page.waitForFunction(() => document.activeElement?.id === 'q');
  await page.keyboard.type('captain');
  await page.waitForFunction(() => document.querySelector('.found').textContent !== '');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.closest('#results'));
  assert.match(page.url(), /\?q=captain$/);
  await page.goto(page.url());
  await page.waitForFunction(() => document.querySelector('#results li'));
  assert.equal(await page.inputValue('#q'), 'captain');
});

test('more of a section is shown when it is asked for', async () => {
  const page = await stage.page('/en/search/');
  await found(page, 'the');
  const section = page.locator('[data-section=texts-en]');
  assert.equal(await section.locator('li').count(), 5);
  await section.locator('button').click();
  await page.waitForFunction(() => document.querySelectorAll('[data-section=texts-en] li').length > 5);
  assert.ok(await page.evaluate(() => document.activeElement.closest('[data-section=texts-en] li')), 'the focus goes on with the first of them');
});

test('how many were found is said in words, in the language’s own digits and plural form', async () => {
  for (const [path, word, count] of [['/en/search/', 'captain', n => n === 1 ? '1 result' : `${n} results`], ['/ar/search/', 'captain', n => Number.isInteger(n) && /^(\S+ )?(نتيجة|نتيجتان|نتائج)( واحدة)?$/]]) {
    const page = await stage.page(path);
    const all = await found(page, word);
    assert.ok(all.length > 0);
    const said = await page.locator('.found').innerText();
    const expected = count(await page.locator('#results li').count());
    assert.ok(typeof expected === 'string' ? said === expected : expected.test(said), said);
  }
});

test('nothing found is said, and so is an index that does not come', async () => {
  const page = await stage.page('/en/search/');
  assert.deepEqual(await found(page, 'qqqq'), []);
  assert.equal(await page.locator('.found').innerText(), 'No results for “qqqq”. Try a shorter word, or the name in another language.');
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
    const lines = await page.locator(`#results section:not([hidden]) li > p[lang=${language}]`).evaluateAll(all => all.map(one => {
      const range = document.createRange(), box = one.parentElement.getBoundingClientRect();
      range.selectNodeContents(one);
      const lines = range.getBoundingClientRect();
      return document.documentElement.dir === 'rtl' ? box.right - lines.right : lines.left - box.left;
    }));
    assert.ok(lines.length, `${path}: ${query}`);
    for (const gap of lines) assert.ok(Math.abs(gap) < 2, `${path}: ${query}: ${lines}`);
  }
});
