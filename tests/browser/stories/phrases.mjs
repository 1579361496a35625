// Every phrase keeps its own order in text of the other direction, measured by the places of its characters.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from '../support/chromium.mjs';

const stage = await open('.mixed');
const ARABIC = '/ar/articles/quay/', ENGLISH = '/en/articles/quay/';

/** The horizontal middle of each visible character of `words`, in the first visible element that has them, set on one line. */
const places = (page, selector, words) => page.evaluate(([selector, words]) => {
  for (const element of document.querySelectorAll(selector)) {
    if (!measure.visible(element)) continue;
    for (const inner of [element, ...element.querySelectorAll('*')]) inner.style.whiteSpace = 'nowrap';
    const nodes = [], walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let text = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest('.pn, sup')) continue;
      nodes.push({ node, start: text.length });
      text += node.data;
    }
    const from = text.indexOf(words);
    if (from < 0) continue;
    const found = [];
    for (let at = from; at < from + words.length; at++) {
      if (/[\s\p{M}\p{Cf}]/u.test(text[at])) continue;
      const { node, start } = nodes.findLast(({ start }) => start <= at), range = document.createRange();
      range.setStart(node, at - start);
      range.setEnd(node, at - start + 1);
      const { left, width } = range.getBoundingClientRect();
      found.push({ middle: left + width / 2, letter: text[at] });
    }
    return found;
  }
  throw new Error(`nothing visible at ${selector} has the words ${words}`);
}, [selector, words]);

/** The characters as they stand from left to right. */
const seen = found => [...found].sort((a, b) => a.middle - b.middle).map(({ letter }) => letter).join('');
const letters = words => words.replace(/[\s\p{M}\p{Cf}]/gu, '');
const backwards = words => [...letters(words)].reverse().join('');

/** How a phrase is expected to stand: left to right, or right to left, which has only right-to-left characters. */
const LEFT = letters, RIGHT = backwards;
const PHRASES = [
  [ARABIC, 'h1', 'Ropes, tar; canvas.', LEFT],
  [ARABIC, '.head p', 'A short history, in three parts.', LEFT],
  [ARABIC, '.words h2', 'Annual report, vol. 2.', LEFT],
  [ARABIC, '.words p', 'Harbour Mills, Ltd.', LEFT],
  [ARABIC, '.words p', 'Orkan (Sr.)', LEFT],
  [ARABIC, '.words p', 'We sail at dawn, and not before.', LEFT],
  [ARABIC, '.words p', 'Rowe, 1988, p. 40', LEFT],
  [ARABIC, '.words p', 'Rowe, J., The Long Quay, Hull: Mariner, 1988, pp. 3–9.', LEFT],
  [ARABIC, '.words li', 'Rope, tar; canvas.', LEFT],
  [ARABIC, '.words td', 'Oak, old.', LEFT],
  ...['.profile', '/var/mail/box', '~/logs', '--quiet', '#quay', 'C++', 'Apache 2.0', 'Tide 3'].map(words => [ARABIC, '.words p', words, LEFT]),
  [ARABIC, '.words a', '+44 (20) 7946-018', LEFT],
  [ARABIC, '.words p', '+44 20 7946', LEFT],
  [ARABIC, '.entry', 'Rowe, J., The Long Quay, Hull: Mariner, 1988.', LEFT],
  [ARABIC, '.entry .src', 'Rowe, J., The Long Quay, p. 3.', LEFT],
  [ARABIC, '.entry .src', 'Port book, 1990.', LEFT],
  [ARABIC, '.entry', 'the autumn, of 1988.', LEFT],
  [ARABIC, '.entry', 'Not so, he says.', LEFT],
  [ENGLISH, 'h1', 'حبال، ثم قار.', RIGHT],
  [ENGLISH, '.head p', 'تاريخ قصير، في ثلاثة أجزاء.', RIGHT],
  [ENGLISH, '.words h2', 'تقرير السنة، الجزء الثاني.', RIGHT],
  [ENGLISH, '.words p', 'قال الراوي: نعم، ثم سكت.', RIGHT],
  [ENGLISH, '.words p', 'القبطان سالم', RIGHT],
  [ENGLISH, '.words p', 'ابن البحار، دفتر المرافئ، طرابلس: دار الموج،', RIGHT],
  [ENGLISH, '.words li', 'حبال، ثم قار.', RIGHT],
  [ENGLISH, '.words td', 'بلوط، قديم.', RIGHT],
  [ENGLISH, '.entry', 'الظهر، لا غير.', RIGHT],
  [ENGLISH, '.entry', 'قال: لا، أبدًا.', RIGHT],
  [ENGLISH, '.entry .src', 'ابن البحار، دفتر المرافئ، ص', RIGHT],
  ['/ar/entities/mills/', 'main', 'Millers since 1820, and ropers.', LEFT],
  ['/ar/entities/', 'main', 'Harbour Mills, Ltd.', LEFT],
  ['/ar/entities/mills/', '.passages', 'Harbour Mills, Ltd.', LEFT],
];

test('words of the other direction stand in their own order, with their punctuation', async t => {
  let page, shown;
  for (const [path, selector, words, order] of PHRASES) {
    if (path !== shown) page = await stage.page(shown = path);
    await t.test(`${path} ${words}`, async () => assert.equal(seen(await places(page, selector, words)), order(words)));
  }
});

test('a list goes on in the order of the text around it', async () => {
  for (const [path, list] of [[ARABIC, ['Zenit', 'Orkan', 'Tide']], [ENGLISH, ['خالد', 'سالم', 'أحمد']]]) {
    const page = await stage.page(path);
    const sentence = path === ARABIC ? 'Zenit، Orkan، Tide قوائم' : 'أحمد, سالم; خالد came';
    const found = await places(page, '.words p', sentence), line = seen(found);
    const at = list.map(words => line.indexOf(path === ARABIC ? words : backwards(words)));
    assert.ok(at.every(place => place >= 0), `${line} has each name whole`);
    assert.deepEqual(at, [...at].sort((a, b) => b - a), `${line}: from the right`);
  }
});

test('an address is one unit from the left, whatever letters it holds', async () => {
  for (const path of [ARABIC, ENGLISH]) {
    const page = await stage.page(path), [start, end] = ['https://ar.example.org/', '?x=1'];
    const found = await places(page, '.words a', `${start}ميناء_(قديم)${end}`), line = seen(found);
    assert.ok(line.startsWith(start) && line.endsWith(end), `${path}: ${line}`);
  }
});

test('received and corrected words stand in the order of the text, each in its own', async () => {
  for (const [path, selector] of [[ARABIC, '.entry'], ['/en/tags/slip/', 'main li p'], ['/ar/tags/slip/', 'main li p']]) {
    const page = await stage.page(path);
    const line = seen(await places(page, selector, 'Tide 3] Tide من Orkan.'));
    assert.equal(line, `.Orkan${backwards('من')}Tide]Tide3`, path);
  }
});

test('the stop of a sentence stands at the end of its own direction', async () => {
  const page = await stage.page(ARABIC);
  assert.ok(seen(await places(page, '.words li', 'حبل من Hull، ثم قار.')).startsWith('.'), 'at the left in Arabic');
  const english = await stage.page(ENGLISH);
  assert.ok(seen(await places(english, '.words li', 'Rope from مرفأ طرابلس, then tar.')).endsWith('.'), 'at the right in English');
});

test('what a search finds stands in its own order', async () => {
  for (const [path, query, words, order] of [
    ['/ar/search/', 'Mills', 'Harbour Mills, Ltd', LEFT],
    ['/ar/search/', 'dawn', 'We sail at dawn, and not before', LEFT],
    ['/ar/search/', 'Orkan', 'Orkan (Sr.)', LEFT],
    ['/ar/search/', 'Apache', 'Apache 2.0', LEFT],
    ['/en/search/', 'الراوي', 'قال الراوي: نعم، ثم سكت', RIGHT],
  ]) {
    const page = await stage.page(path);
    await page.fill('#q', query);
    await page.waitForFunction(words => document.getElementById('results').textContent.includes(words), words);
    assert.equal(seen(await places(page, '#results li > *', words)), order(words), `${path} ${query}`);
  }
});
