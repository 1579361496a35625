// What stands left of what: the visual order of text of both directions, measured by the rectangles of characters.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from '../support/chromium.mjs';
import * as site from '../support/site.mjs';

const stage = await open('fixture');
const ARABIC = '/ar/articles/harbour/', ENGLISH = '/en/articles/harbour/';
const place = (page, ...what) => page.evaluate(w => measure.place(...w), what);

test('Latin names in an Arabic list keep the list’s order', async () => {
  const page = await stage.page(ARABIC);
  const [first, second] = [await place(page, '#p1', 'Zenit'), await place(page, '#p1', 'Orkan')];
  assert.equal(first.top, second.top, 'the two names stand on one line');
  assert.ok(first.left > second.left, `Zenit at ${first.left}, Orkan at ${second.left}`);
});

test('the stop after a Latin name ends the Arabic sentence at the left', async () => {
  const page = await stage.page(ARABIC);
  const [stop, name] = [await place(page, '#p2', '.', true), await place(page, '#p2', 'Orkan')];
  assert.ok(stop.right <= name.left + 0.5, `stop ends at ${stop.right}, Orkan begins at ${name.left}`);
});

test('brackets stand around the Latin name that they hold', async () => {
  const page = await stage.page(ARABIC);
  const [opening, closing, name] = [await place(page, '#p5', '('), await place(page, '#p5', ')'), await place(page, '#p5', 'Logbook')];
  assert.ok(opening.left > name.right - 0.5 && closing.right < name.left, 'from the right: bracket, words, bracket');
});

test('no Latin letter of an Arabic block stands outside a left-to-right isolate', async t => {
  for (const name of site.names) {
    await t.test(name, async () => {
      const there = await open(name), page = await there.page('/');
      for (const path of site.articles(name)) {
        await there.visit(page, path);
        assert.deepEqual(await page.evaluate(() => measure.looseLatin()), [], path);
      }
    });
  }
});

test('a reference mark follows its word in the text’s direction', async () => {
  for (const [path, block, word, after] of [
    [ARABIC, '#p4', 'Zenit', (mark, word) => mark.right <= word.left + 0.5],
    [ARABIC, '#p6', 'القبطان', (mark, word) => mark.right <= word.left + 0.5],
    [ENGLISH, '#p4', 'ربان', (mark, word) => mark.left >= word.right - 0.5],
  ]) {
    const page = await stage.page(path);
    const mark = await page.evaluate(b => measure.box(document.querySelector(`${b} .mark`).getBoundingClientRect()), block);
    const name = await place(page, block, word);
    assert.ok(after(mark, name), `${path} ${word}: mark ${mark.left}–${mark.right}, word ${name.left}–${name.right}`);
  }
});

test('a count follows the name it counts', async () => {
  for (const path of ['/ar/', '/ar/entities/', '/ar/articles/', ARABIC, '/en/', '/en/entities/', ENGLISH]) {
    const page = await stage.page(path);
    const pairs = await page.evaluate(() => [...document.querySelectorAll('main a + .n')].map(n => ({
      text: n.parentElement.textContent.trim(),
      rtl: getComputedStyle(n.parentElement).direction === 'rtl',
      name: measure.box([...n.previousElementSibling.getClientRects()].at(-1)), count: measure.box(n.getBoundingClientRect()),
    })));
    if (path.endsWith('/entities/')) assert.ok(pairs.some(p => /\p{Script=Latin}/u.test(p.text)), `${path} counts a Latin name`);
    for (const { text, rtl, name, count } of pairs) {
      if (count.top > name.bottom) continue;
      assert.ok(rtl ? count.right <= name.left + 0.5 : count.left >= name.right - 0.5, `${path}: ${text}`);
    }
  }
});

test('years run from the right in Arabic and from the left in English', async () => {
  for (const [path, before] of [['/ar/entities/maask/', (a, b) => a > b], ['/en/entities/maask/', (a, b) => a < b]]) {
    const page = await stage.page(path);
    const text = await page.evaluate(() => document.querySelector('.relations').textContent);
    assert.match(text, /2015\u200f?–\u200f?2024/, 'an en dash between them');
    const [since, until] = [await place(page, '.relations', '2015'), await place(page, '.relations', '2024')];
    assert.ok(before(since.left, until.left), `${path}: 2015 at ${since.left}, 2024 at ${until.left}`);
  }
});

test('ranges that a page writes run as its language is read, dates for machines from the left', async t => {
  const begun = new Set();
  for (const name of site.names) {
    await t.test(name, async () => {
      const there = await open(name);
      const page = await there.page('/');
      for (const path of new Set([...site.kinds(name), ...site.pages(name).filter(path => /\/articles\/[^/]+\//.test(path))])) {
        await there.visit(page, path);
        const { ranges, dates } = await page.evaluate(() => {
          const direction = e => getComputedStyle(e).direction;
          const ranges = [...document.querySelectorAll('.when, .pn')].filter(measure.visible).flatMap(element => {
            const text = element.textContent, found = /(\p{Nd}+)\u200f?([-–—])\u200f?\P{Nd}*?(\p{Nd}+)/u.exec(text);
            if (!found) return [];
            const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), nodes = [];
            for (let node = walker.nextNode(), start = 0; node; start += node.data.length, node = walker.nextNode()) nodes.push({ node, start });
            const place = at => measure.box(measure.range({ nodes }, at, at + 1).getBoundingClientRect());
            const [from, to] = [place(found.index), place(found.index + found[0].length - found[3].length)];
            return [{ text, dash: found[2], rtl: document.dir === 'rtl', begins: found.index === 0, runs: from.top === to.top ? from.left - to.left : undefined }];
          });
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), dates = [];
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const { parentElement: parent, data } = node;
            if (/\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}|\+\p{Nd}{3}/u.test(data) && !parent.closest('.words, .column, .passages, .company') && direction(parent) !== 'ltr') dates.push(data);
          }
          return { ranges, dates };
        });
        for (const { text, dash, rtl, begins, runs } of ranges) {
          assert.equal(dash, '–', `${path}: ${text}`);
          if (runs !== undefined) assert.ok(rtl ? runs > 0 : runs < 0, `${path}: ${text}`);
          if (begins) begun.add(rtl);
        }
        assert.deepEqual(dates, [], path);
      }
    });
  }
  assert.equal(begun.size, 2, 'in both directions there is a range with nothing before it');
});

test('a table and a trail of pages begin at the right on an Arabic page', async () => {
  const table = await stage.page('/ar/articles/workshop/');
  const columns = await table.evaluate(() => [...document.querySelectorAll('.words th')].map(th => th.getBoundingClientRect().right));
  assert.equal(columns.length, 3);
  assert.deepEqual(columns, [...columns].sort((a, b) => b - a), 'the first column is the rightmost');
  const trail = await stage.page('/ar/articles/harbour/parallel/');
  const crumbs = await trail.evaluate(() => [...document.querySelectorAll('.crumbs li')].map(li => li.getBoundingClientRect().right));
  assert.ok(crumbs.length > 1, 'the parallel page has a trail of at least two');
  assert.deepEqual(crumbs, [...crumbs].sort((a, b) => b - a));
});

test('the arrow to the next page points the way of reading', async () => {
  const there = await open('demonstration');
  for (const [path, scale] of [['/ar/articles/lab-rivalry/', '-1 1'], ['/en/articles/lab-rivalry/', 'none']]) {
    const page = await there.page(path);
    const drawn = await page.evaluate(() => { const s = getComputedStyle(document.querySelector('nav .next'), '::after'); return [s.content, s.scale]; });
    assert.match(drawn[0], /→/);
    assert.equal(drawn[1], scale, path);
  }
  const page = await there.page('/ar/entities/');
  const sheets = await page.evaluate(() => Promise.all([...document.styleSheets].map(s => fetch(s.href).then(r => r.text()))));
  assert.doesNotMatch(sheets.join(), /row-reverse|column-reverse/);
});
