// Readers who need larger letters, or more room between them: every kind of page in 320 pixels, at twice its size, and with the
// distances that WCAG lets a reader ask for. Nothing scrolls sideways, nothing is cut, no word stands upon another.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { open } from '../support/chromium.mjs';
import * as site from '../support/site.mjs';

const LAYOUT = readFileSync(new URL('../support/layout.js', import.meta.url), 'utf8');

/** Lines of one and a half, two lines after a paragraph, .12 em between letters and .16 between words (WCAG 1.4.12). Arabic has
    no distance between its letters to widen, and more than that between its lines. */
const SPACED = `
  [dir=ltr], [dir=ltr] * { letter-spacing: .12em !important }
  * { word-spacing: .16em !important }
  :root, body, body *:not(sup, .mark, bdi, svg, svg *) { line-height: 1.5 !important }
  :is([dir=rtl]) *:not(sup, .mark, bdi, svg, svg *, [dir=ltr], [dir=ltr] *) { line-height: 2 !important }
  p { margin-block-end: 2em !important }`;

const faults = async (page, what) => {
  await page.evaluate(LAYOUT);
  await page.evaluate(() => { for (const folded of document.querySelectorAll('main details')) folded.open = true; });
  // The margin moves its notes in the frame after a paragraph has changed its height.
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
  const { excess, out, covered, cut } = await page.evaluate(() => ({ ...measure.overflow(), covered: layout.covered(), cut: layout.cut() }));
  return [
    ...excess > 0 ? [`${what}: ${excess} pixels too wide: ${out.join(' | ')}`] : [],
    ...covered.slice(0, 5).map(found => `${what}: ${found}`), ...cut.map(found => `${what}: cut off: ${found}`),
  ];
};

for (const name of site.names) {
  const stage = await open(name);
  after(() => stage.close());
  const everywhere = async (options, act = () => {}) => {
    const found = [], page = await stage.page('/', options);
    for (const path of site.everyText(name)) {
      await stage.visit(page, path);
      await act(page);
      found.push(...await faults(page, path));
    }
    assert.deepEqual(found, []);
  };

  test(`${name} is read in 320 pixels`, () => everywhere({ width: 320 }));
  test(`${name} is read at twice its size`, () => everywhere({ width: 1280, zoom: 2 }));
  for (const width of [1280, 390]) {
    test(`${name} is read with more room between letters, words, lines and paragraphs, ${width} pixels wide`, () => everywhere({ width }, page => page.evaluate(css => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, SPACED)));
  }
}

test('nothing is wider than a telephone, however long words, addresses and names are', async () => {
  const stage = await open('.narrow');
  try {
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
  } finally { await stage.close(); }
});

test('a table that is wider than a telephone is scrolled to, its words whole', async () => {
  const stage = await open('.narrow');
  try {
    const page = await stage.page('/en/articles/ledger/', { width: 320 });
    const { scrolls, height, line } = await page.evaluate(() => {
      const wide = document.querySelector('.words .wide'), cell = wide.querySelector('tr:last-child td');
      return { scrolls: wide.scrollWidth > wide.clientWidth, height: cell.getBoundingClientRect().height, line: parseFloat(getComputedStyle(cell).lineHeight) };
    });
    assert.ok(scrolls);
    assert.ok(height < 3 * line, `a word of four letters in ${height} pixels`);
  } finally { await stage.close(); }
});

test('a picture without a ground has a light paper behind it in the dark, and none in the light', async () => {
  const stage = await open('.narrow');
  try {
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
  } finally { await stage.close(); }
});
