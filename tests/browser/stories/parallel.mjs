// Two texts of one article side by side: their blocks are level, and each text is selected alone. On the page of one text:
// the sentences of the other that correspond to it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, settled } from '../support/chromium.mjs';

const HARBOUR = '/ar/articles/harbour/', BOTH = `${HARBOUR}parallel/`;
const stage = await open('fixture'), pairs = await open('.pairs'), demonstration = await open('demonstration');

/** Pages with two texts side by side, for every pair of directions. */
const SIDES = [[stage, BOTH], [stage, '/en/articles/harbour/parallel/'], [pairs, '/ar/articles/ferry/parallel/'], [pairs, '/fa/articles/ferry/parallel/'],
  [pairs, '/en/articles/bakery/parallel/'], [pairs, '/ar/articles/bakery/parallel/']];

test('blocks that answer each other begin level, the original at the start of its own direction', async () => {
  for (const [site, path] of SIDES) {
    const page = await site.page(path);
    const rows = await page.evaluate(() => measure.pairs());
    const rtl = await page.locator('.column.own').first().getAttribute('dir') === 'rtl';
    assert.ok(rows.length >= 3, path);
    for (const { level, apart, right } of rows) assert.ok(level < 1 && apart > 20 && right === rtl, `${path}: ${JSON.stringify({ level, apart, right })}`);
    assert.deepEqual(page.complaints, [], path);
  }
});

test('the titles of two texts that run the same way begin on the same side', async () => {
  for (const [path, side] of [['/fa/articles/ferry/parallel/', 'right'], ['/ar/articles/ferry/parallel/', 'right'], ['/fr/articles/bakery/parallel/', 'left']]) {
    for (const width of [1280, 390]) {
      const page = await pairs.page(path, { width });
      const gaps = await page.locator('.pairhead > :is(h1, .h1)').evaluateAll((all, side) => all.map(one => {
        const range = document.createRange();
        range.selectNodeContents(one);
        return Math.abs(one.getBoundingClientRect()[side] - range.getBoundingClientRect()[side]);
      }), side);
      assert.equal(gaps.length, 2, path);
      for (const gap of gaps) assert.ok(gap < 2, `${path} at ${width}: ${gaps}`);
    }
  }
});

const ends = (page, selector) => page.evaluate(selector => measure.ends(selector), selector);

const drag = async (page, from, to) => {
  await page.mouse.move(...(await ends(page, from)).from);
  await page.mouse.down();
  await page.mouse.move(...(await ends(page, to)).to, { steps: 12 });
  await page.mouse.up();
  return page.evaluate(() => getSelection().toString());
};

test('what is dragged over in one text is selected without the other', async () => {
  for (const [site, path] of SIDES) {
    for (const [column, facing] of [['own', 'other'], ['other', 'own']]) {
      const page = await site.page(path);
      const blocks = await page.evaluate(column => [...document.querySelectorAll(`.column.${column} > [id]`)].slice(0, 3).map(block => `[id="${block.id}"]`), column);
      const selected = await drag(page, blocks[0], blocks.at(-1));
      const words = name => page.evaluate(name => [...document.querySelectorAll(`.column.${name} > [id]`)].slice(0, 3).map(block => measure.reading(block).text.trim()), name);
      for (const text of await words(column)) assert.ok(selected.includes(text.slice(0, 20)) && selected.includes(text.slice(-8, -1)), `${path} ${column}: ${text} in ${selected}`);
      for (const text of await words(facing)) assert.ok(!selected.includes(text.slice(0, 12)), `${path} ${column}: ${text} not in ${selected}`);
    }
  }
});

test('a sentence that is pointed at lights up with the one that answers it', async () => {
  for (const [site, path] of SIDES) {
    const page = await site.page(path);
    const lit = () => page.evaluate(() => measure.answering());
    assert.deepEqual(await lit(), []);
    await page.locator('.column.own [data-s="1"]').first().hover();
    assert.deepEqual(await lit(), ['1 column other', '1 column own'], path);
    await page.locator('.column.other [data-s="2"]').first().hover();
    assert.deepEqual(await lit(), ['2 column other', '2 column own'], path);
    await page.locator('h1').hover();
    assert.deepEqual(await lit(), [], path);
  }
  const page = await stage.page(BOTH);
  const name = page.locator('.column.other [data-s] a.m').first(), number = await name.evaluate(link => link.closest('[data-s]').dataset.s);
  await name.focus();
  assert.equal(await page.locator(`.column.own .lit[data-s="${number}"]`).count() > 0, true, 'the keyboard lights it, too');
});

test('on a narrow screen one text can be shown alone, but never hides what a link leads to', async () => {
  for (const scripts of [true, false]) {
    const page = await stage.page(BOTH, { width: 390, scripts });
    const shown = async () => [await page.locator('#p1').isVisible(), await page.locator('[id="en.p1"]').isVisible()];
    assert.deepEqual(await shown(), [true, true]);
    await page.locator('#only-own').check();
    assert.deepEqual(await shown(), [true, false]);
    await page.locator('#only-other').check();
    assert.deepEqual(await shown(), [false, true]);
    await page.goto(`${stage.root}${BOTH}#p1`);
    assert.equal(await page.locator('#p1').isVisible(), true);
    assert.deepEqual((await page.evaluate(() => measure.overflow()).catch(() => ({ excess: 0 }))).excess, 0);
  }
  const wide = await stage.page(BOTH);
  assert.equal(await wide.locator('#only-own').isVisible(), false, 'side by side there is nothing to choose');
});

test('a mark of either text opens the notes of its pair', async () => {
  for (const width of [390, 1280]) {
    for (const column of ['own', 'other']) {
      const page = await stage.page(BOTH, { width });
      const mark = page.locator(`.column.${column} a.mark`).first();
      const entry = decodeURIComponent((await mark.getAttribute('href')).slice(1));
      await mark.click();
      await page.waitForFunction(id => document.getElementById(id).checkVisibility({ contentVisibilityAuto: true }), entry);
    }
  }
});

test('a paragraph opens to the other text, and until then nothing of it takes up room', async () => {
  for (const width of [390, 1280]) {
    const page = await stage.page(HARBOUR, { width });
    const heights = () => page.evaluate(() => [...document.querySelectorAll('.words')].map(words => words.getBoundingClientRect().height - words.firstElementChild.getBoundingClientRect().height));
    assert.ok((await heights()).every(more => more < 40), `${await heights()}`);
    const before = await page.locator('#p2').boundingBox();
    await page.locator('.block').first().hover();
    await page.locator('.facing > summary').first().click();
    const text = page.locator('.facing > [lang=en]').first();
    assert.match(await text.innerText(), /^Many ships lay at the quay/);
    await settled(page);
    assert.ok((await page.locator('#p2').boundingBox()).y > before.y);
    assert.deepEqual(await page.evaluate(() => measure.overflow()), { excess: 0, out: [] });
    assert.deepEqual((await page.evaluate(() => measure.overlaps())).found, []);
  }
});

test('an entry leads to the sentence that answers its own, which opens', async () => {
  for (const width of [390, 1280]) {
    const page = await stage.page(HARBOUR, { width });
    if (width === 390) await page.evaluate(() => { for (const margin of document.querySelectorAll('.margin')) margin.open = true; });
    await page.locator('#n-agent').hover();             // the links below an entry show when it is pointed at
    await page.locator('#n-agent a.answer').click();
    const sentence = page.locator('.facing :target');
    await sentence.waitFor({ state: 'visible' });
    assert.match(await sentence.innerText(), /^Zenit’s agent bought wheat/);
  }
});

test('changing the language keeps the place as far as the other page has it', async () => {
  const follow = async (from, fragment) => {
    const page = await demonstration.page(`${from}#${encodeURIComponent(fragment)}`);
    await page.locator('a.other').first().click();
    await page.waitForLoadState();
    const hash = decodeURIComponent(new URL(page.url()).hash.slice(1));
    if (hash) assert.ok(await page.evaluate(id => document.getElementById(id) !== null, hash), `${from}#${fragment} leads to #${hash}`);
    return hash;
  };
  const ar = '/ar/articles/lab-rivalry/', en = '/en/articles/lab-rivalry/';
  for (const [from, fragment, to] of [[ar, 'p3', 'p3'], [ar, 'p5', 'p4'], [ar, 'p7', 'p6'], [en, 'p5', 'p6'], [en, 'p9', 'p9'], [en, 'p10', 'p10'],
    [ar, 'a-research-preview', 'a-research-preview'], [ar, 'n-chatgpt-gloss', 'p1'], [ar, 'm-xai', 'p4'], [ar, 'main', ''], [`${ar}parallel/`, 'en.p5', 'en.p5']]) {
    assert.equal(await follow(from, fragment), to, `${from}#${fragment}`);
  }
  // The key L keeps the place to which the reader has scrolled, not the one in the address.
  for (const [fragment, at, to] of [['', 'p7', 'p6'], ['p3', 'p7', 'p6'], ['p3', 'p3', 'p3'], ['', 'p1', 'p1']]) {
    const page = await demonstration.page(ar + (fragment && `#${fragment}`));
    await page.evaluate(id => document.getElementById(id).scrollIntoView(), at);
    await Promise.all([page.waitForURL(url => url.pathname.endsWith(en)), page.keyboard.press('l')]);
    assert.equal(new URL(page.url()).hash, to && `#${to}`, `from ${fragment}, read on to ${at}`);
  }
});
