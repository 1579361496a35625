// Readers who need larger letters, or more room between them: every kind of page and every text in 320 pixels, at twice
// its size, and with the spacing of WCAG 1.4.12. Nothing scrolls sideways, nothing is cut off, no words overlap.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { open, settled } from '../support/chromium.mjs';
import * as site from '../support/site.mjs';

const LAYOUT = readFileSync(new URL('../support/layout.js', import.meta.url), 'utf8');

/**
 * WCAG 1.4.12: lines 1.5 times the size of the letters, paragraphs 2 times, letters .12 em and words .16 em apart.
 * Arabic letters join, so that only its words and lines are set apart, its lines further.
 */
const SPACED = `
  [dir=ltr], [dir=ltr] * { letter-spacing: .12em !important }
  * { word-spacing: .16em !important }
  :root, body, body *:not(sup, .mark, bdi, svg, svg *) { line-height: 1.5 !important }
  :is([dir=rtl]) *:not(sup, .mark, bdi, svg, svg *, [dir=ltr], [dir=ltr] *) { line-height: 2 !important }
  p { margin-block-end: 2em !important }`;

const faults = async (page, what) => {
  await settled(page);
  const { excess, out, covered, cut } = await page.evaluate(() => ({ ...measure.overflow(), covered: layout.covered(), cut: layout.cut() }));
  return [
    ...excess > 0 ? [`${what}: ${excess} pixels too wide: ${out.join(' | ')}`] : [],
    ...covered.slice(0, 5).map(found => `${what}: ${found}`), ...cut.map(found => `${what}: cut off: ${found}`),
  ];
};

/** The ways a page is looked at: the width of the window in CSS pixels, and a style sheet of the reader's own. */
const WAYS = {
  'in 320 pixels': { width: 320 },
  // At twice its size a page has half as many CSS pixels: a window of 1280 by 900 is one of 640 by 450.
  'at twice its size': { width: 640, height: 450 },
  'with more room, wide': { width: 1280, css: SPACED },
  'with more room, narrow': { width: 390, css: SPACED },
};

// Each page is loaded once and then looked at in every way, with all that is folded open.
for (const name of site.names) {
  test(`${name} is read in 320 pixels, at twice its size, and with more room between letters, words, lines and paragraphs`, async () => {
    const stage = await open(name), page = await stage.page('/'), found = [];
    for (const path of site.everyText(name)) {
      await page.setViewportSize({ width: 320, height: 900 });
      await stage.visit(page, path);
      await page.evaluate(LAYOUT);
      await page.evaluate(() => { for (const folded of document.querySelectorAll('main details')) folded.open = true; });
      for (const [way, { width, height = 900, css = '' }] of Object.entries(WAYS)) {
        await page.setViewportSize({ width, height });
        await page.evaluate(css => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets = [sheet];
        }, css);
        found.push(...await faults(page, `${path} ${way}`));
      }
    }
    assert.deepEqual(found, []);
  });
}

test('nothing is wider than a telephone, however long words, addresses and names are', async () => {
  const stage = await open('.narrow');
  const found = [];
  for (const width of [320, 390]) {
    const page = await stage.page('/', { width });
    for (const path of site.pages('.narrow')) {
      await stage.visit(page, path);
      for (const open of [false, true]) {
        if (open) await page.evaluate(() => { for (const folded of document.querySelectorAll('details')) folded.open = true; });
        const { drawn, room } = await page.evaluate(() => ({ drawn: document.documentElement.scrollWidth, room: innerWidth }));
        if (drawn !== room) found.push(`${path} at ${width}${open ? ', unfolded' : ''}: ${drawn}`);
      }
      const { excess, out } = await page.evaluate(() => measure.overflow());
      if (excess > 0) found.push(`${path} at ${width}: ${out.join(' | ')}`);
    }
  }
  assert.deepEqual(found, []);
});

test('a table that is wider than a telephone is scrolled to, its words whole', async () => {
  const stage = await open('.narrow');
  const page = await stage.page('/en/articles/ledger/', { width: 320 });
  const { scrolls, height, line } = await page.evaluate(() => {
    const wide = document.querySelector('.words .wide'), cell = wide.querySelector('tr:last-child td');
    return { scrolls: wide.scrollWidth > wide.clientWidth, height: cell.getBoundingClientRect().height, line: parseFloat(getComputedStyle(cell).lineHeight) };
  });
  assert.ok(scrolls);
  assert.ok(height < 3 * line, `a word of four letters in ${height} pixels`);
});

test('a picture without a ground has a light paper behind it in the dark, and none in the light', async () => {
  const stage = await open('.narrow');
  for (const [scheme, light] of [['dark', true], ['light', false]]) {
    const page = await stage.page('/ar/articles/ledger/', { scheme });
    const grounds = await page.evaluate(() => [...document.querySelectorAll('.picture img, .words img')].map(img => {
      const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
      context.fillStyle = getComputedStyle(img).backgroundColor;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data];
    }));
    assert.ok(grounds.length >= 2);
    for (const [red, green, blue, alpha] of grounds) assert.ok(light ? Math.min(red, green, blue) > 225 && alpha === 255 : alpha === 0, `${scheme}: ${[red, green, blue, alpha]}`);
  }
});
