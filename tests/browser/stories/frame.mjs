// What every page has around its content: the reader's settings, keyboard shortcuts and their list, the header.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from '../support/chromium.mjs';

const stage = await open('fixture');
const ARTICLE = '/ar/articles/harbour/';
const paper = page => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const size = page => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
const press = (page, key) => page.keyboard.press(key);
const openSettings = page => page.locator('.settings > summary').click();
const listShown = page => page.evaluate(() => document.getElementById('keys').matches(':popover-open'));

test('light, dark or as the device has it, without a script', async () => {
  for (const scripts of [true, false]) {
    const shown = {};
    for (const scheme of ['light', 'dark']) {
      const page = await stage.page('/ar/', { scripts, scheme });
      await openSettings(page);
      const system = await paper(page);
      await page.locator('#scheme-light').check();
      const light = await paper(page);
      await page.locator('#scheme-dark').check();
      shown[scheme] = { system, light, dark: await paper(page) };
    }
    assert.equal(shown.light.system, shown.light.light);
    assert.equal(shown.dark.system, shown.dark.dark);
    assert.equal(shown.light.dark, shown.dark.dark);
    assert.equal(shown.dark.light, shown.light.light);
    assert.notEqual(shown.light.light, shown.light.dark);
  }
});

test('four sizes of text, each larger than the one before', async () => {
  for (const scripts of [true, false]) {
    const page = await stage.page(ARTICLE, { scripts, width: 390 });
    await openSettings(page);
    const sizes = [];
    for (const name of ['small', 'normal', 'large', 'larger']) {
      await page.locator(`#size-${name}`).check();
      sizes.push(await size(page));
      assert.deepEqual((await page.evaluate(() => measure.overflow())).excess, 0, `${name} fits the window`);
    }
    assert.deepEqual(sizes, [17, 19, 22, 26]);
  }
});

test('what the reader chose is there on the next page, from its first paint', async () => {
  const page = await stage.page('/ar/');
  await openSettings(page);
  await page.locator('#scheme-dark').check();
  await page.locator('#size-large').check();
  const dark = await paper(page);
  // The style sheet delays the first paint until the body begins, so what the root element says by then is what is painted.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      globalThis.atFirst = { ...document.documentElement.dataset };
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await stage.visit(page, '/en/articles/');
  assert.deepEqual(await page.evaluate(() => atFirst), { scheme: 'dark', size: 'large' });
  assert.deepEqual([await paper(page), await size(page)], [dark, 22]);
  assert.ok(await page.locator('#scheme-dark').isChecked() && await page.locator('#size-large').isChecked(), 'the buttons say so, too');
  const around = await page.evaluate(() => [...document.querySelectorAll('meta[name=theme-color]')].filter(meta => matchMedia(meta.media).matches).map(meta => meta.dataset.scheme));
  assert.deepEqual(around, ['dark'], 'and so does what is drawn around the page');
  await openSettings(page);
  await page.locator('#scheme-system').check();
  await stage.visit(page, '/ar/');
  assert.notEqual(await paper(page), dark, 'as the device has it again');
});

test('where nothing can be kept, a choice still holds for the page', async () => {
  const page = await stage.page('/ar/');
  await page.addInitScript(() => Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } }));
  await stage.visit(page, '/en/');
  const light = await paper(page);
  await openSettings(page);
  await page.locator('#scheme-dark').check();
  assert.notEqual(await paper(page), light);
  assert.deepEqual(page.complaints, []);
});

test('the panel closes by Escape, and when the reader goes elsewhere', async () => {
  const page = await stage.page('/ar/');
  const isOpen = () => page.evaluate(() => document.querySelector('.settings').open);
  await openSettings(page);
  await page.locator('#scheme-dark').focus();
  await press(page, 'Escape');
  assert.equal(await isOpen(), false);
  assert.equal(await page.evaluate(() => document.activeElement.localName), 'summary', 'the focus is back where it came from');
  await openSettings(page);
  await page.mouse.click(640, 700);
  assert.equal(await isOpen(), false);
  await openSettings(page);
  await page.locator('.name').first().focus();
  assert.equal(await isOpen(), false);
});

test('J and K go from note to note, and unfold them where they are folded', async () => {
  for (const width of [1280, 390]) {
    const page = await stage.page(ARTICLE, { width });
    const at = () => page.evaluate(() => {
      const mark = document.activeElement, entry = document.getElementById(decodeURIComponent(mark.hash?.slice(1) ?? ''));
      const box = mark.getBoundingClientRect();
      return { id: entry?.id, seen: entry?.checkVisibility({ contentVisibilityAuto: true }) && entry.getClientRects().length > 0, onScreen: box.top >= 0 && box.bottom <= innerHeight };
    });
    const order = await page.evaluate(() => [...document.querySelectorAll('main a.mark')].map(mark => decodeURIComponent(mark.hash.slice(1))));
    assert.ok(order.length >= 3);
    for (const [key, id] of [['j', order[0]], ['j', order[1]], ['j', order[2]], ['k', order[1]]]) {
      await press(page, key);
      assert.deepEqual(await at(), { id, seen: true, onScreen: true }, `${key} at ${width}`);
    }
    if (width < 1000) {
      assert.equal(await page.locator('details.margin[open]').count(), 1, 'one note is unfolded at a time');
      await press(page, 'Escape');
      assert.equal(await page.locator('details.margin[open]').count(), 0);
    }
  }
});

test('a key is a key on an Arabic keyboard, too', async () => {
  const page = await stage.page(ARTICLE);
  const arabic = (key, code, shiftKey = false) => page.evaluate(init => document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true })), { key, code, shiftKey });
  await arabic('ت', 'KeyJ');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'mark');
  await arabic('؟', 'Slash', true);
  assert.equal(await listShown(page), true);
});

test('L leads to the same page in the other language', async () => {
  const page = await stage.page(`${ARTICLE}#p2`);
  await Promise.all([page.waitForURL(`${stage.root}/en/articles/harbour/**`), press(page, 'l')]);
});

test('the list of keys opens by ? and by its button, and closes by Escape and by its button', async () => {
  for (const path of ['/ar/', '/en/']) {
    const page = await stage.page(path);
    await press(page, '?');
    assert.equal(await listShown(page), true);
    assert.equal(await page.locator('#keys .searching').isVisible(), true, 'the key for search is among them');
    await press(page, 'j');
    assert.equal(await listShown(page), true);
    await press(page, 'Escape');
    assert.equal(await listShown(page), false);
    await page.locator('.help').click();
    assert.equal(await listShown(page), true);
    assert.equal(await page.evaluate(() => document.activeElement.closest('#keys') !== null), true, 'the focus is in it');
    await page.locator('#keys button').click();
    assert.equal(await listShown(page), false);
  }
});

test('no key does anything where one writes, with a modifier, or when the keys are turned off', async () => {
  const page = await stage.page('/ar/');
  await page.evaluate(() => document.querySelector('main').prepend(document.createElement('input'), document.createElement('textarea')));
  for (const field of ['main > input', 'main > textarea']) {
    await page.locator(field).focus();
    await press(page, '?');
    assert.equal(await page.locator(field).inputValue(), '?', 'it is written');
    assert.equal(await listShown(page), false);
    await page.evaluate(() => document.activeElement.blur());
  }
  for (const key of ['Control+l', 'Alt+l', 'Meta+l', 'Shift+L']) await press(page, key);
  assert.ok(page.url().endsWith('/ar/'));
  await press(page, '?');
  await page.locator('#keys-on').uncheck();
  await press(page, 'Escape');
  await press(page, '?');
  assert.equal(await listShown(page), false);
  await stage.visit(page, '/en/');
  await press(page, '?');
  assert.equal(await listShown(page), false, 'nor on the next page');
  await page.locator('.help').click();
  await page.locator('#keys-on').check();
  await press(page, 'Escape');
  await press(page, '?');
  assert.equal(await listShown(page), true);
});

test('without a script there is no list of keys, and no button for it', async () => {
  const page = await stage.page('/ar/', { scripts: false });
  assert.deepEqual([await page.locator('.help').isVisible(), await page.locator('#keys').isVisible()], [false, false]);
});

test('the header is one line on a wide screen, and two on a narrow one', async () => {
  for (const path of ['/ar/', '/en/']) {
    for (const [width, lines] of [[1280, 1], [390, 2]]) {
      const page = await stage.page(path, { width });
      const rows = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll('header.site :is(a, summary, .help)')].map(e => e.getBoundingClientRect()).filter(box => box.width > 0);
        const middles = boxes.map(box => (box.top + box.bottom) / 2).sort((a, b) => a - b);
        return middles.filter((middle, i) => i === 0 || middle - middles[i - 1] > 12).length;
      });
      assert.equal(rows, lines, `${path} at ${width}`);
    }
  }
});

test('every stop of the header is large enough to touch', async () => {
  const page = await stage.page('/ar/', { width: 390 });
  const small = await page.evaluate(() => [...document.querySelectorAll('header.site :is(a, summary, .help)')].map(e => [e.outerHTML.slice(0, 60), e.getBoundingClientRect()]).filter(([, box]) => box.width < 24 || box.height < 24).map(([tag]) => tag));
  assert.deepEqual(small, []);
});
