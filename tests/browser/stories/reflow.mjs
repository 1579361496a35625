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
