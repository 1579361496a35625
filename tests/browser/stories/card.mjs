// Cards: a name that is pointed at by mouse, key or finger shows who it is and which annotations cover its words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, settled } from '../support/chromium.mjs';

const stage = await open('fixture');
const PATH = '/ar/articles/ledger/', NAME = '#p2 a.m:text("ليهان")';

const card = page => page.locator('.card:popover-open');
const opened = page => card(page).waitFor();
const closed = page => page.waitForFunction(() => !document.querySelector('.card:popover-open'));

test('a mouse that rests on a name is shown its card, beside the name and on the screen', async () => {
  const page = await stage.page(PATH);
  await page.hover(NAME);
  await opened(page);
  assert.match(await card(page).innerText(), /ليهان/);
  const [name, box] = await Promise.all([page.locator(NAME).boundingBox(), card(page).boundingBox()]);
  assert.ok(Math.abs(box.x + box.width - name.x - name.width) < 2, 'the card begins where the name begins, at its right');
  assert.ok(Math.abs(box.y - name.y - name.height) < 8 || Math.abs(box.y + box.height - name.y) < 8, 'above or below it');
  await card(page).hover();
  await page.mouse.move(5, 5);
  await closed(page);
});

test('a card that would leave the screen stays on it', async () => {
  for (const width of [390, 1280]) {
    const page = await stage.page('/ar/articles/harbour/', { width });
    for (const name of await page.locator('.words a.m').all()) {
      await name.focus();
      await opened(page);
      const box = await card(page).boundingBox();
      assert.ok(box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= 900, `${JSON.stringify(box)} at ${width}`);
    }
  }
});

test('the keyboard reaches the card with the arrow, leaves it with Escape, and passes it by with Tab', async () => {
  const page = await stage.page(PATH);
  await page.focus(NAME);
  await opened(page);
  await page.keyboard.press('ArrowDown');
  assert.ok(await page.evaluate(() => document.activeElement.matches('.card > p > a')), 'the arrow leads into the card');
  await page.keyboard.press('Escape');
  await closed(page);
  assert.ok(await page.evaluate(() => document.activeElement.matches('#p2 a.m')), 'Escape leads back to the name');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.activeElement.matches('#p2 .mark')), 'Tab goes on in the text');
});

test('a first tap shows the card, whose name leads on; a second tap follows the link', async () => {
  const page = await stage.page(PATH, { width: 390, touch: true });
  await page.tap(NAME);
  await opened(page);
  assert.equal(new URL(page.url()).pathname.endsWith(PATH), true, 'the page is still there');
  const leads = await card(page).locator('> p > a').getAttribute('href');
  await page.tap('h1');
  await closed(page);
  await page.tap(NAME);
  await opened(page);
  await page.tap('.card:popover-open > p > a');
  await page.waitForURL(url => url.pathname === leads);
  await stage.visit(page, PATH);
  await page.tap(NAME);
  await opened(page);
  await page.tap(NAME);
  await page.waitForURL(url => url.pathname === leads);
});

test('without a card a click follows the link, and without scripts there is nothing else', async () => {
  for (const scripts of [true, false]) {
    const page = await stage.page(PATH, { scripts });
    const leads = await page.locator(NAME).getAttribute('href');
    assert.equal(await card(page).count(), 0);
    await page.click(NAME);
    await page.waitForURL(url => url.pathname === leads);
  }
});

test('five annotations over one name are five marks, and five lines of its card, the innermost first', async () => {
  const page = await stage.page(PATH);
  await page.focus(NAME);
  await opened(page);
  const lines = await page.locator('.also a').evaluateAll(links => links.map(a => decodeURIComponent(a.getAttribute('href'))));
  assert.deepEqual(lines.filter(href => href.startsWith('#')), ['one', 'two', 'three', 'four', 'five'].map(id => `#n-${id}`));
  for (const id of ['one', 'two', 'three', 'four', 'five']) {
    assert.equal(await page.locator(`#p2 .mark[href="#n-${id}"]`).count(), 1, `${id} has its mark`);
  }
  assert.ok(lines.some(href => href.endsWith('/entities/altman/')), 'the name that is no link is listed');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await closed(page);
  const target = decodeURIComponent(new URL(page.url()).hash);
  assert.ok(target === lines[0] || page.url().endsWith(lines[0]), `${target} was chosen of ${lines}`);
});

test('a bracket of the apparatus stands behind its words in a card of the other direction', async () => {
  const page = await stage.page('/en/articles/ledger/');
  await page.hover('#p2 a.m:text("ماسك")');
  await opened(page);
  const [words, bracket] = await page.locator('.also [href="#n-keeper"] .lemma').evaluate(lemma => {
    const { length } = lemma.textContent;
    return [[0, length - 1], [length - 1, length]].map(([from, to]) => measure.range(measure.reading(lemma), from, to).getBoundingClientRect().x);
  });
  assert.ok(bracket < words, `the bracket at ${bracket}, the words from ${words}`);
});

test('what is hidden is not listed', async () => {
  const page = await stage.page(PATH);
  await page.click('.layers summary');
  await page.click('.layers label:has([value=gloss])');
  await page.hover(NAME);
  await opened(page);
  assert.equal(await page.locator('.also a[href="#n-two"]').count(), 0);
  assert.equal(await page.locator('.also a[href="#n-one"]').count(), 1);
});

test('a card goes with its name when the page is scrolled', async () => {
  const page = await stage.page(PATH);
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.focus(NAME);
  await opened(page);
  const apart = async () => (await card(page).boundingBox()).y - (await page.locator(NAME).boundingBox()).y;
  const before = await apart();
  await page.evaluate(() => scrollBy(0, 60));
  await settled(page);
  assert.equal(await page.evaluate(() => scrollY > 0), true);
  assert.ok(Math.abs(await apart() - before) < 1, `${await apart()} for ${before}`);
});
