// The margin: beside the text on a wide screen, folded below each paragraph on a narrow one. How long a text and its notes
// are decides where the notes stand, so the stories about places measure every article. Those about what a note does when it
// is pointed at, or when the reader chooses something, take the longest articles.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, settled } from '../support/chromium.mjs';
import * as site from '../support/site.mjs';

/** Calls `act(stage, paths)` for each site, with the paths of its articles. */
const everywhere = (title, act, articles = site.articles) => test(title, async t => {
  for (const name of site.names) await t.test(name, async () => act(await open(name), articles(name)));
});

/** Chooses a text size as a reader does. */
const choose = async (page, size) => {
  await page.evaluate(id => { const choice = document.getElementById(id); choice.checked = true; choice.dispatchEvent(new Event('change', { bubbles: true })); }, `size-${size}`);
  await settled(page);
};

/** The window's widths at which the margin stands beside the text, in CSS pixels. */
const WIDTHS = [1024, 1152, 1280, 1440, 1920];

/** Checks an article at 1280 pixels: every entry is shown in the outer margin, and covers nothing. */
async function layOut(page, path) {
  const { entries, found } = await page.evaluate(() => measure.overlaps());
  assert.deepEqual(found, [], `${path}: entries cover nothing`);
  assert.equal(entries, await page.locator('.text .entry').count(), `${path}: every entry is shown`);
  const outside = await page.evaluate(() => [...document.querySelectorAll('.text .margin')].map(m => {
    const text = m.parentElement.querySelector('.words').getBoundingClientRect(), box = m.getBoundingClientRect();
    return getComputedStyle(document.querySelector('.text')).direction === 'rtl' ? box.right <= text.left : box.left >= text.right;
  }));
  assert.ok(outside.every(Boolean), `${path}: entries stand in the outer margin`);
}

/** Checks at one size and width that no note begins more than ten lines below its mark, and no gap has more than three lines. */
async function keepsUp(page, size, width, where) {
  const { beside, ems, lines, adrift } = await page.evaluate(() => {
    const words = document.querySelector('.text .words'), beside = getComputedStyle(words).float !== 'none', kept = measure.keeping();
    return { beside, ems: words.clientWidth / parseFloat(getComputedStyle(words).fontSize), lines: kept.holes.length, adrift: beside ? measure.adrift(kept) : [] };
  });
  assert.ok(lines > 1, `${where}: lines were measured`);
  assert.ok(ems > 21.9, `${where}: a line of ${ems} ems is too short to read`);
  if (size === 'normal' || width >= 1440) assert.ok(beside, `${where}: there is room for the margin beside the text`);
  assert.deepEqual(adrift, [], where);
}

everywhere('entries stand in the outer margin and cover nothing, near their marks at every width and text size; the text does not move when the script has come', async (stage, articles) => {
  for (const path of articles) {
    const tops = {};
    for (const scripts of [false, true]) {
      const page = await stage.page(path, { scripts }), how = `${path}, scripts ${scripts ? 'on' : 'off'}`;
      tops[scripts] = await page.evaluate(() => [...document.querySelectorAll('.text .words')].map(w => w.getBoundingClientRect().top + scrollY));
      await layOut(page, how);
      for (const width of [320, 390, 768, ...WIDTHS]) {
        await page.setViewportSize({ width, height: 900 });
        for (const size of width < WIDTHS[0] ? ['normal'] : ['small', 'normal', 'large', 'larger']) {
          await choose(page, size);
          const where = `${how}, ${size} at ${width}`;
          if (size === 'normal') assert.deepEqual(await page.evaluate(() => [measure.overflow().excess, measure.overlaps().found]), [0, []], where);
          if (width >= WIDTHS[0]) await keepsUp(page, size, width, where);
        }
      }
    }
    assert.deepEqual(tops[true], tops[false], `${path}: the script moves no text`);
  }
});

everywhere('after every choice of size, reading and layer the entries stand where they would on a page opened with it', async (stage, articles) => {
  const places = page => page.evaluate(() => [...document.querySelectorAll('.text .entry')].filter(e => e.getClientRects().length).map(e => [e.id, Math.round(e.getBoundingClientRect().top + scrollY)]));
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
}, site.samples);

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
}, site.samples);

test('five annotations over one word are five marks and five entries in the order of the text, each lit with its own', async () => {
  const stage = await open('fixture'), ids = ['one', 'two', 'three', 'four', 'five'];
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
});

/** The opacity and position of the parts of entries that say who filed them. */
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
      // On a touch screen the mark is tapped, and leads to the entry.
      const touched = await stage.page(path, { touch: true });
      const id = await touched.locator('.text .entry:has(> .filed)').first().getAttribute('id');
      await touched.locator(`.mark[href="#${id}"]`).first().tap();
      await settled(touched);
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
    const visible = id => page.evaluate(id => measure.visible(document.getElementById(id)), id), first = marks.slice(0, 12).map(([, entry]) => entry);
    for (const entry of first) assert.equal(await visible(entry), false, `${path}: ${entry} is folded at first`);
    // The page stays open, as it does for a reader who follows one mark after another.
    for (const entry of first) {
      await page.goto(`${stage.root}${path}#${encodeURIComponent(entry)}`);
      assert.equal(await visible(entry), true, `${path}#${entry} opens`);
    }
  }
});
