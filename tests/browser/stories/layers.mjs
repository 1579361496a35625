// Layers and readings: a layer that the reader hides leaves no trace, and the text stays the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { open, settled } from '../support/chromium.mjs';

const stage = await open('fixture');
const PATH = '/ar/articles/ledger/';

const seen = page => page.evaluate(() => measure.seen());

const flip = async (page, value) => {
  if (!await page.locator('.layers[open]').count()) await page.click('.layers summary');
  await page.click(`.layers label:has([value="${value}"])`);
  await settled(page);
};

for (const scripts of [true, false]) {
  for (const width of [1280, 390]) {
    const how = `scripts ${scripts ? 'on' : 'off'}, ${width} pixels`;
    test(`each kind is hidden with its marks, entries and lines, and comes back (${how})`, async () => {
      const page = await stage.page(PATH, { scripts, width });
      if (width < 1000) for (const summary of await page.locator('.margin > summary').all()) await summary.click();
      const all = await seen(page);
      assert.equal(all.marks.length, 9);
      const kinds = { note: 3, gloss: 2, correction: 2, claim: 1, see: 1 };
      for (const [kind, count] of Object.entries(kinds)) {
        await flip(page, kind);
        const now = await seen(page);
        assert.equal(now.marks.length, all.marks.length - count, kind);
        assert.deepEqual(now.entries, now.marks, `${kind}: an entry for each mark`);
        assert.deepEqual(now.words, all.words, `${kind}: the text is untouched`);
        if (kind === 'gloss') assert.equal(now.glosses, 0);
        if (kind === 'correction') assert.equal(now.waves, 0);
        await flip(page, kind);
        assert.deepEqual(await seen(page), all, `${kind} comes back`);
      }
    });
  }
}

test('names, annotators and tags can be hidden too', async () => {
  const page = await stage.page(PATH, { scripts: false });
  const all = await seen(page);
  await flip(page, 'mentions');
  assert.deepEqual({ ...await seen(page), names: all.names }, all, 'only the lines under names go');
  assert.equal((await seen(page)).names, 0);
  await flip(page, 'mentions');
  await flip(page, 'tag:doubt');
  assert.equal((await seen(page)).marks.length, 8);
  await flip(page, 'by:The clerk');
  assert.equal((await seen(page)).marks.length, 7);
});

test('a margin with nothing left goes, and the others are level with their marks and apart', async () => {
  const page = await stage.page(PATH);
  const { margins } = await seen(page);
  await flip(page, 'gloss');
  assert.equal((await seen(page)).margins, margins - 1);
  assert.deepEqual((await page.evaluate(() => measure.overlaps())).found, []);
  const first = await page.evaluate(() => {
    const top = selector => document.querySelector(selector).getBoundingClientRect().top;
    return Math.abs(top('#r-one') - top('#n-one'));
  });
  assert.ok(first < 80, `the first entry is ${first} pixels from its mark`);
});

test('hidden names are no stops of the keyboard, and what is hidden stays hidden in the next article', async () => {
  const page = await stage.page(PATH);
  await flip(page, 'mentions');
  await flip(page, 'claim');
  assert.equal((await seen(page)).stops, 0);
  await stage.visit(page, '/ar/articles/harbour/');
  const other = await seen(page);
  assert.equal(other.names + other.stops, 0);
  assert.equal(await page.locator('.layers [value=claim]').isChecked(), false);
  await flip(page, 'mentions');
  assert.ok((await seen(page)).stops > 0);
});

test('without note numbers the text is read through, its notes still beside it', async () => {
  for (const scripts of [true, false]) {
    const page = await stage.page(PATH, { scripts });
    const { entries } = await seen(page);
    await flip(page, 'marks');
    const now = await seen(page);
    assert.deepEqual(now.marks, []);
    assert.deepEqual(now.entries, entries);
    const spoken = await page.locator('#p2').ariaSnapshot();
    assert.doesNotMatch(spoken, /تعليق|شرح|قول/, 'nothing of a mark is read aloud');
    assert.deepEqual((await page.evaluate(() => measure.overlaps())).found, []);
  }
});

test('each reading is real text: it can be copied and found, and the brackets stay behind', async () => {
  for (const scripts of [true, false]) {
    const page = await stage.page(`${PATH}#p2`, { scripts });
    const copied = async () => {
      await page.evaluate(() => getSelection().selectAllChildren(document.getElementById('p2')));
      await page.keyboard.press('Control+C');
      await page.evaluate(() => document.body.appendChild(document.createElement('textarea')).focus());
      await page.keyboard.press('Control+V');
      return page.evaluate(() => { const field = document.querySelector('textarea'); field.remove(); return field.value; });
    };
    const received = await copied();
    assert.match(received, /إلى الخزانه قبل/);
    assert.doesNotMatch(received, /الخزانة|[⟦⟧٠-٩]/);
    await page.click('.reading label:has(#corrected)');
    const corrected = await copied();
    assert.match(corrected, /إلى الخزانة قبل/);
    assert.doesNotMatch(corrected, /الخزانه|[⟦⟧٠-٩]/);
    assert.ok(await page.evaluate(() => { getSelection().removeAllRanges(); return find('الخزانة'); }), 'the corrected word is found');
    assert.equal(new URL(page.url()).hash, '#p2', 'the address keeps its fragment');
  }
});

test('the chosen reading is remembered', async () => {
  const page = await stage.page(PATH);
  await page.click('.reading label:has(#corrected)');
  await stage.visit(page, PATH);
  assert.ok(await page.locator('#corrected').isChecked());
  assert.equal(await page.locator('#p2 .c > span').first().isVisible(), false);
  await page.click('.reading label:has(#received)');
  await stage.visit(page, PATH);
  assert.ok(await page.locator('#received').isChecked());
});

for (const scheme of ['light', 'dark']) {
  test(`the open panel and an open card are open to everyone, ${scheme}`, async () => {
    const page = await stage.page(PATH, { scheme });
    await page.click('.layers summary');
    await page.click('.layers label:has([value=note])');
    await page.hover('#p2 a.m');
    await page.locator('.card:popover-open').waitFor();
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
    assert.deepEqual(violations.map(v => `${v.id}: ${v.help}: ${v.nodes.map(n => n.html.slice(0, 160)).slice(0, 3).join(' | ')}`), []);
  });
}

test('the ways to the articles beside it point the way of reading', async () => {
  const there = await open('demonstration');
  for (const [lang, back, on] of [['ar', '1', '-1 1'], ['en', '-1 1', 'none']]) {
    const page = await there.page(`/${lang}/articles/lab-rivalry/`);
    const drawn = await page.evaluate(() => [['.previous', '::before'], ['.next', '::after']].map(([way, side]) => {
      const { content, scale } = getComputedStyle(document.querySelector(`.neighbours ${way}`), side);
      return [content.includes('→'), scale];
    }));
    assert.deepEqual(drawn, [[true, back], [true, on]], lang);
  }
});
