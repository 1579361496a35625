// The keyboard alone: every stop can be seen, and the text’s apparatus is among them.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { open } from '../support/chromium.mjs';

const stage = await open('fixture');
after(() => stage.close());

/** What has the focus, and whether a reader sees that it has. */
const focused = page => page.evaluate(() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const drawn = e => { const s = getComputedStyle(e); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1 && s.opacity !== '0'; };
  const box = element.getBoundingClientRect();
  return {
    tag: element.outerHTML.slice(0, 100), kind: element.className || element.localName,
    drawn: drawn(element) || (element.closest('label') !== null && drawn(element.closest('label'))),
    onScreen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
});

for (const path of ['/ar/articles/harbour/', '/en/articles/harbour/', '/ar/', '/ar/entities/', '/ar/entities/maask/', '/ar/articles/harbour/parallel/']) {
  test(`the focus is seen at every stop of ${path}`, async () => {
    const page = await stage.page(path);
    const kinds = new Set();
    for (let stops = 0; ; stops++) {
      assert.ok(stops < 500, 'the way through the page ends');
      await page.keyboard.press('Tab');
      const stop = await focused(page);
      if (!stop) { assert.ok(stops > 5, 'there were stops'); break; }
      assert.ok(stop.drawn, `no outline: ${stop.tag}`);
      assert.ok(stop.onScreen, `out of sight: ${stop.tag}`);
      for (const kind of stop.kind.split(' ')) kinds.add(kind);
    }
    if (path.endsWith('/harbour/')) for (const kind of ['m', 'mark', 'num', 'skip', 'other']) assert.ok(kinds.has(kind), `the keyboard reaches ${kind}`);
  });
}
