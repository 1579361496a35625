// The margin: beside the words on a wide screen, folded below them on a narrow one, always within reach.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from '../support/chromium.mjs';
import * as site from '../support/site.mjs';

/** Runs `act` with every site on stage, one after the other. */
const everywhere = (title, act) => test(title, async t => {
  for (const name of site.names) {
    await t.test(name, async () => {
      const stage = await open(name);
      try { await act(stage, site.articles(name)); } finally { await stage.close(); }
    });
  }
});

everywhere('entries stand beside the text and cover nothing', async (stage, articles) => {
  for (const path of articles) {
    for (const scripts of [true, false]) {
      const page = await stage.page(path, { scripts });
      const { entries, found } = await page.evaluate(() => measure.overlaps());
      assert.deepEqual(found, [], `${path}, scripts ${scripts ? 'on' : 'off'}`);
      assert.equal(entries, await page.locator('.text .entry').count(), `${path}: every entry is shown`);
    }
  }
});

everywhere('no note begins more than ten lines below its mark, and no gap in the text is taller than three lines', async (stage, articles) => {
  for (const path of articles) {
    for (const scripts of [true, false]) {
      const page = await stage.page(path, { scripts });
      assert.deepEqual(await page.evaluate(() => measure.adrift()), [], `${path}, scripts ${scripts ? 'on' : 'off'}`);
      assert.ok((await page.evaluate(() => measure.keeping())).holes.length > 1, `${path}: lines were measured`);
    }
  }
});

everywhere('the text does not move when the script has come', async (stage, articles) => {
  const heights = page => page.evaluate(() => [...document.querySelectorAll('.text .words')].map(w => w.getBoundingClientRect().top + scrollY));
  for (const path of articles) {
    const without = await heights(await stage.page(path, { scripts: false }));
    assert.deepEqual(await heights(await stage.page(path)), without, path);
  }
});

everywhere('at every width nothing covers anything and the page is no wider than its window', async (stage, articles) => {
  for (const path of articles) {
    const page = await stage.page(path);
    for (const width of [320, 390, 768, 1024, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
      assert.deepEqual(await page.evaluate(() => [measure.overflow().excess, measure.overlaps().found]), [0, []], `${path} at ${width}`);
    }
  }
});

everywhere('entries stand in the outer margin: left of an Arabic text, right of an English one', async (stage, articles) => {
  for (const path of articles) {
    const page = await stage.page(path);
    const sides = await page.evaluate(() => [...document.querySelectorAll('.text .margin')].map(m => {
      const text = m.parentElement.querySelector('.words').getBoundingClientRect(), box = m.getBoundingClientRect();
      return getComputedStyle(document.querySelector('.text')).direction === 'rtl' ? box.right <= text.left : box.left >= text.right;
    }));
    assert.ok(sides.every(Boolean), path);
  }
});

everywhere('a mark, its entry and the words they speak of light up together', async (stage, articles) => {
  let tried = 0;
  for (const path of articles) {
    const page = await stage.page(path);
    const ids = await page.evaluate(() => [...document.querySelectorAll('.text .entry:not(.across)')].filter(e => e.dataset.k <= 24).slice(0, 4).map(e => e.id));
    tried += ids.length;
    for (const id of ids) {
      const [entry, mark] = [page.locator(`[id="${id}"]`), page.locator(`.mark[href="#${id}"]`).first()];
      for (const [way, act] of [
        ['the mark is pointed at', () => mark.hover()], ['the entry is pointed at', () => entry.hover()],
        ['the mark has the focus', async () => { await page.mouse.move(0, 0); await mark.focus(); await page.keyboard.press('Shift+Tab'); await page.keyboard.press('Tab'); }],
        ['the entry was followed', async () => { await mark.press('Enter'); }],
      ]) {
        await act();
        const { entries, words } = await page.evaluate(() => measure.washed());
        assert.ok(entries.includes(id), `${path}: ${way}: ${id} is lit`);
        assert.ok(words > 0, `${path}: ${way}: the words of ${id} are lit`);
      }
      await page.evaluate(() => { document.activeElement.blur(); location.hash = '#main'; });
    }
  }
  assert.ok(tried > 0, 'there were entries');
});

everywhere('who filed an entry, and how, is shown at its foot when it is pointed at or has the focus', async (stage, articles) => {
  for (const path of articles) {
    const page = await stage.page(path);
    const filed = page.locator('.text .entry .filed').first();
    if (!await filed.count()) continue;
    const opacity = () => filed.evaluate(e => getComputedStyle(e).opacity);
    const moved = page.evaluate(() => [...document.querySelectorAll('.text .entry')].map(e => e.getBoundingClientRect().top + scrollY));
    assert.equal(await opacity(), '0');
    await filed.evaluate(e => e.closest('.entry').querySelector('.num').focus());
    assert.equal(await opacity(), '1', path);
    assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('.text .entry')].map(e => e.getBoundingClientRect().top + scrollY)), await moved, `${path}: nothing moved`);
    const narrow = await stage.page(path, { width: 390 });
    assert.equal(await narrow.locator('.text .entry .filed').first().evaluate(e => getComputedStyle(e).opacity), '1', `${path}: always, on a narrow screen`);
  }
});

everywhere('without scripts, on a narrow screen, each mark opens its entry and each entry leads back', async (stage, articles) => {
  for (const path of articles) {
    const page = await stage.page(path, { width: 390, scripts: false });
    const marks = await page.evaluate(() => [...document.querySelectorAll('.text .mark')].map(m => [m.id, decodeURIComponent(m.hash.slice(1))]));
    const gone = await page.evaluate(ids => ids.flat().filter(id => id && !document.getElementById(id)), marks);
    assert.deepEqual(gone, [], `${path}: targets that do not exist`);
    const back = await page.evaluate(() => [...document.querySelectorAll('.entry .num')].filter(n => !document.getElementById(decodeURIComponent(n.hash.slice(1)))).map(n => n.hash));
    assert.deepEqual(back, [], `${path}: ways back that lead nowhere`);
    for (const [, entry] of marks.slice(0, 12)) {
      await stage.visit(page, path);
      assert.equal(await page.evaluate(id => measure.visible(document.getElementById(id)), entry), false, `${path}: ${entry} is folded at first`);
      await stage.visit(page, `${path}#${encodeURIComponent(entry)}`);
      assert.equal(await page.evaluate(id => measure.visible(document.getElementById(id)), entry), true, `${path}#${entry} opens`);
    }
  }
});
