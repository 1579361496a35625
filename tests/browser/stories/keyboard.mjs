// The keyboard alone: on one page of every kind the focus is visible at every stop, and it reaches names, marks and notes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from '../support/chromium.mjs';
import * as site from '../support/site.mjs';

/** The element that has the focus, and whether a reader sees that: it has an outline, is in view, and is not wholly covered. */
const focused = page => page.evaluate(() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const drawn = e => { const s = getComputedStyle(e); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 1 && s.opacity !== '0'; };
  const lined = e => e.matches('input[type=search]') && parseFloat(getComputedStyle(e).borderBlockEndWidth) >= 2;
  const label = element.closest('label');
  const open = box => [.2, .5, .8].some(part => {
    const hit = document.elementFromPoint(box.left + box.width * part, box.top + box.height / 2);
    return hit && (element.contains(hit) || label?.contains(hit));
  });
  const box = element.getBoundingClientRect();
  return {
    tag: element.outerHTML.slice(0, 100), kind: element.className || element.localName,
    drawn: drawn(element) || lined(element) || (label !== null && drawn(label)),
    onScreen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    open: [...element.getClientRects()].some(open),
  };
});

/** Presses Tab until the page ends. Returns the number of stops, their kinds, and what is wrong with them. */
async function through(page) {
  const kinds = new Set(), wrong = [];
  for (let stops = 0; ; stops++) {
    assert.ok(stops < 3000, 'the way through the page ends');
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (!stop) return { stops, kinds, wrong };
    for (const [fault, how] of [['no outline', stop.drawn], ['out of sight', stop.onScreen], ['covered', stop.open]]) if (!how) wrong.push(`${fault}: ${stop.tag}`);
    for (const kind of stop.kind.split(' ')) kinds.add(kind);
  }
}

test('the focus is seen at every stop of every kind of page', async () => {
  const wrong = [], reached = new Set();
  for (const [name, path] of site.eachKindOnce()) {
    const stage = await open(name), page = await stage.page(path), found = await through(page);
    // On the search page the focus starts in the field, and little comes after it.
    if (/^\/..\/(?!search\/)/.test(path)) assert.ok(found.stops > 5, `${name}${path}: there were stops`);
    wrong.push(...found.wrong.map(fault => `${name}${path}: ${fault}`));
    for (const kind of found.kinds) reached.add(kind);
  }
  assert.deepEqual(wrong, []);
  for (const kind of ['m', 'mark', 'num', 'skip', 'other']) assert.ok(reached.has(kind), `the keyboard reaches ${kind}`);
});
