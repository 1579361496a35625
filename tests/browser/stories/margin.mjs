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

/** Chooses a text size as a reader does; where scripts run, waits until they have answered. */
const choose = async (page, size, width, scripts) => {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate(id => { const choice = document.getElementById(id); choice.checked = true; choice.dispatchEvent(new Event('change', { bubbles: true })); }, `size-${size}`);
  if (scripts) await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
};

everywhere('at every width and text size where the margin stands beside the text, no note begins more than ten lines below its mark, and no gap is taller than three lines', async (stage, articles) => {
  for (const path of articles) {
    for (const scripts of [true, false]) {
      const page = await stage.page(path, { scripts });
      for (const size of ['small', 'normal', 'large', 'larger']) {
        for (const width of [1024, 1152, 1280, 1440, 1920]) {
          await choose(page, size, width, scripts);
          const where = `${path}, ${size} at ${width}, scripts ${scripts ? 'on' : 'off'}`;
          const { beside, ems, lines, adrift } = await page.evaluate(() => {
            const words = document.querySelector('.text .words'), beside = getComputedStyle(words).float !== 'none';
            return { beside, ems: words.clientWidth / parseFloat(getComputedStyle(words).fontSize), lines: measure.keeping().holes.length, adrift: beside ? measure.adrift() : [] };
          });
          assert.ok(lines > 1, `${where}: lines were measured`);
          assert.ok(ems > 21.9, `${where}: a line of ${ems} ems is too short to read`);
          if (size === 'normal' || width >= 1440) assert.ok(beside, `${where}: there is room for the margin beside the text`);
          assert.deepEqual(adrift, [], where);
        }
      }
    }
  }
});

everywhere('after every choice of size, reading and layer the entries stand where they would on a page opened with it', async (stage, articles) => {
  const places = page => page.evaluate(() => [...document.querySelectorAll('.text .entry')].filter(e => e.getClientRects().length).map(e => [e.id, Math.round(e.getBoundingClientRect().top + scrollY)]));
  const settled = page => page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
  for (const path of articles) {
    const page = await stage.page(path);
    if (!await page.locator('.reading:not(.texts)').count()) continue;
    for (const choice of ['#corrected', '#size-larger', '#size-normal', '#received', '#layer-mentions', '.layers [value=correction]', '#corrected']) {
      await page.locator(choice).evaluate(input => input.click());
      await settled(page);
      const chosen = await places(page);
      assert.deepEqual((await page.evaluate(() => measure.overlaps())).found, [], `${path}: ${choice}`);
      await stage.visit(page, path);
      await settled(page);
      assert.deepEqual(chosen, await places(page), `${path}: ${choice}`);
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

test('five annotations over one word are five marks and five entries in the order of the text, each lit with its own', async () => {
  const stage = await open('fixture'), ids = ['one', 'two', 'three', 'four', 'five'];
  try {
    const page = await stage.page('/ar/articles/ledger/');
    const order = selector => page.evaluate(([selector, ids]) => [...document.querySelectorAll(selector)].map(e => e.id.replace(/^[nr]-/, '')).filter(id => ids.includes(id)), [selector, ids]);
    assert.deepEqual(await order('.text .mark'), ids);
    assert.deepEqual(await order('.text .entry'), ids);
    const lit = () => page.evaluate(() => [...document.querySelectorAll('.text :is(.mark, .entry)')].filter(e => getComputedStyle(e).backgroundImage !== 'none').map(e => e.id));
    for (const id of ids) {
      for (const touched of [`.mark[href="#n-${id}"]`, `[id="n-${id}"] .num`]) {
        await page.locator(touched).hover();
        assert.deepEqual(await lit(), [`r-${id}`, `n-${id}`], `${touched} is pointed at`);
      }
      await page.mouse.move(0, 0);
    }
  } finally { await stage.close(); }
});

/** How the places that say who filed an entry are shown. */
const filing = (page, selector = '.text .filed') => page.evaluate(selector => [...document.querySelectorAll(selector)].map(getComputedStyle).map(({ opacity, position }) => ({ opacity, position })), selector);
const tops = page => page.evaluate(() => [...document.querySelectorAll('.text .entry')].map(e => e.getBoundingClientRect().top + scrollY));

everywhere('who filed an entry, and how, stands at its end where there is room; elsewhere it comes to the pointer, the focus and who follows a mark', async (stage, articles) => {
  const seen = new Set();
  for (const path of articles) {
    const page = await stage.page(path), filed = page.locator('.text .entry .filed');
    if (!await filed.count()) continue;
    const opacity = () => filed.first().evaluate(e => getComputedStyle(e).opacity), entry = filed.first().locator('xpath=..');
    const roomy = await page.locator('.text.roomy').count() > 0;
    seen.add(roomy);
    if (roomy) {
      assert.ok((await filing(page)).every(({ opacity, position }) => opacity === '1' && position === 'static'), `${path}: all of them, in their lines`);
    } else {
      const before = await tops(page);
      assert.equal(await opacity(), '0', path);
      await entry.locator('.num').focus();
      assert.equal(await opacity(), '1', `${path}: with the focus`);
      assert.deepEqual(await tops(page), before, `${path}: nothing moved`);
      await page.evaluate(() => document.activeElement.blur());
      await entry.hover();
      await page.waitForFunction(e => getComputedStyle(e).opacity === '1', await filed.first().elementHandle());
      // A screen without a pointer: the mark is tapped, and leads to the entry.
      const touched = await stage.page(path, { touch: true });
      const id = await touched.locator('.text .entry:has(> .filed)').first().getAttribute('id');
      await touched.locator(`.mark[href="#${id}"]`).first().tap();
      assert.deepEqual(await filing(touched, `[id="${id}"] > .filed`), [{ opacity: '1', position: 'static' }], `${path}: ${id} was tapped`);
      assert.deepEqual(await touched.evaluate(() => measure.overlaps().found), [], `${path}: it covers nothing`);
    }
    const narrow = await stage.page(path, { width: 390 });
    assert.ok((await filing(narrow)).every(({ opacity }) => opacity === '1'), `${path}: always, on a narrow screen`);
  }
  if (stage.name === 'demonstration') assert.equal(seen.size, 2, 'there are texts of both kinds');
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
