// The sheet: where notes do not stand beside the text, a tapped mark brings its note to the words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, settled } from '../support/chromium.mjs';
import * as site from '../support/site.mjs';

const stage = await open('demonstration');
const PATHS = site.articles('demonstration');
const SHEET = '.sheet:popover-open';
const top = mark => mark.evaluate(e => e.getBoundingClientRect().top);
const focused = (page, mark) => mark.evaluate(e => e === document.activeElement);
const closed = page => page.waitForFunction(() => !document.querySelector('.sheet:popover-open'));
const visible = page => page.locator('.text a.mark:visible');

test('a tapped mark shows its note at the foot of the window, and the words stay where they are', async () => {
  for (const width of [390, 768]) {
    for (const path of PATHS) {
      const page = await stage.page(path, { width, touch: true });
      for (const nth of [0, 3]) {
        const mark = visible(page).nth(nth);
        if (!await mark.count()) continue;
        await mark.evaluate(e => e.scrollIntoView({ block: 'start' }));
        await page.evaluate(() => scrollBy(0, -200));
        const before = await top(mark), url = page.url();
        await mark.tap();
        await page.waitForSelector(SHEET);
        await settled(page);
        assert.ok(Math.abs(await top(mark) - before) <= 1, `${path} at ${width}: mark ${nth} moved`);
        assert.equal(page.url(), url);
        const [number, sheet, lit] = [await mark.innerText(), await page.locator(SHEET).boundingBox(), await page.locator('.lit').count()];
        assert.ok((await page.locator(`${SHEET} .num`).innerText()).includes(number.match(/[\d٠-٩]+/)[0]));
        assert.ok(Math.abs(sheet.y + sheet.height - 900) <= 1 && sheet.height <= 451, `at the foot: ${JSON.stringify(sheet)}`);
        assert.ok(lit > 0, 'the words are washed');
        await page.keyboard.press('Escape');
        await closed(page);
        assert.ok(await focused(page, mark), 'the focus is back at the mark');
        assert.equal(await page.locator('.lit').count(), 0);
      }
    }
  }
});

test('a mark low in the window comes up just as far as the sheet needs', async () => {
  const page = await stage.page(PATHS[0], { width: 390, touch: true });
  const mark = visible(page).nth(2);
  await mark.evaluate(e => e.scrollIntoView({ block: 'end' }));
  await mark.tap();
  await page.waitForSelector(SHEET);
  const under = (await page.locator(SHEET).boundingBox()).y - await mark.evaluate(e => e.getBoundingClientRect().bottom);
  assert.ok(under >= 0 && under < 12, `${under} pixels above the sheet`);
});

test('the sheet leads to the next note and back, to all notes of the paragraph, and closes by button, number and swipe', async () => {
  const page = await stage.page(PATHS[0], { width: 390, touch: true });
  const number = () => page.locator(`${SHEET} .num`).innerText();
  await visible(page).first().tap();
  await page.waitForSelector(SHEET);
  const first = await number();
  assert.ok(await page.locator('.sheet .previous').isDisabled());
  await page.tap('.sheet .next');
  assert.notEqual(await number(), first);
  await page.tap('.sheet .previous');
  assert.equal(await number(), first);
  await page.tap('.sheet [popovertarget]');
  await closed(page);
  await visible(page).first().tap();
  await page.tap(`${SHEET} .num`);
  await closed(page);
  await visible(page).first().tap();
  await page.evaluate(() => {
    const sheet = document.querySelector('.sheet');
    const touch = y => [new Touch({ identifier: 1, target: sheet, clientX: 100, clientY: y })];
    sheet.dispatchEvent(new TouchEvent('touchstart', { touches: touch(600) }));
    sheet.dispatchEvent(new TouchEvent('touchend', { changedTouches: touch(700) }));
  });
  await closed(page);
  await visible(page).first().tap();
  await page.tap('.sheet .all');
  await closed(page);
  assert.ok(await page.locator('details.margin[open] .entry:target').isVisible());
});

test('beside the text, and without a script, a mark leads to its note, whose number says that it leads back', async () => {
  const wide = await stage.page(PATHS[0], { width: 1280 });
  await wide.locator('.text a.mark').first().click();
  assert.equal(await wide.locator(SHEET).count(), 0);
  assert.match(wide.url(), /#n-/);
  const plain = await stage.page(PATHS[0], { width: 390, scripts: false });
  await plain.locator('.text a.mark').first().click();
  assert.match(plain.url(), /#n-/);
  const back = plain.locator('.entry:target > .num');
  assert.ok(await back.isVisible());
  assert.match(await back.evaluate(e => getComputedStyle(e, '::after').content), /↑/);
});
