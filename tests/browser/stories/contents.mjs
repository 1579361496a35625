// The list of an article's headings: before the text, or, on a wide screen, beside it and always in view.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, settled } from '../support/chromium.mjs';
import { inWindow } from '../support/engines.mjs';
import { open as firefox } from '../support/firefox.mjs';

const stage = await open('demonstration');
const PATHS = ['/ar/articles/supercomputer-race/', '/en/articles/supercomputer-race/'];

/** What is seen of the list: how many links it has and how many are in view, whether it covers the article, which links are marked. */
const SEEN = `(() => {
  const links = [...document.querySelectorAll('.contents a')], boxes = links.map(link => link.getBoundingClientRect());
  const words = [...document.querySelectorAll('.words, .margin, .head > *')].map(e => e.getBoundingClientRect());
  const inks = links.map(link => getComputedStyle(link).color), over = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return {
    links: links.length, inView: boxes.filter(box => box.height && box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth).length,
    over: boxes.some(box => words.some(word => over(box, word))),
    marked: links.filter((link, i) => inks.indexOf(inks[i]) === inks.lastIndexOf(inks[i])).map(link => link.innerText),
  };
})()`;
const to = heading => `(document.querySelectorAll('.words > h2')[${heading}].scrollIntoView(), true)`;

test('where there is room, it stays in view beside the article and marks the section that is read', async () => {
  for (const path of PATHS) {
    const page = await stage.page(path, { width: 1920 });
    for (const heading of [1, 3]) {
      await page.evaluate(to(heading));
      await settled(page);
      const { links, inView, over, marked } = await page.evaluate(SEEN);
      assert.ok(links > 3);
      assert.deepEqual({ inView, over }, { inView: links, over: false }, path);
      const read = await page.evaluate(heading => measure.reading(document.querySelectorAll('.words > h2')[heading]).text, heading);
      assert.ok(marked.length === 1 && read.includes(marked[0]), `${path}: ${marked} for ${read}`);
    }
    assert.deepEqual(await page.evaluate('measure.overflow()'), { excess: 0, out: [] });
  }
});

test('where there is none, it stands before the text', async () => {
  for (const path of PATHS) {
    for (const width of [1280, 390]) {
      const page = await stage.page(path, { width });
      const [list, text] = await page.evaluate(() => ['.contents', '.text'].map(part => document.querySelector(part).getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })));
      assert.ok(list.bottom <= text.top, `${path} at ${width}`);
    }
  }
});

test('Firefox: it stays in view, too', async () => {
  await inWindow(firefox, 'demonstration', 1920, async (visit, { evaluate }) => {
    for (const path of PATHS) {
      await visit(path);
      await evaluate(to(3));
      const { links, inView, over } = await evaluate(SEEN);
      assert.deepEqual({ inView, over }, { inView: links, over: false }, path);
    }
  });
});
