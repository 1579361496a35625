// Forced colours, where the reader's own replace the site's: shapes say what colours said.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { open } from '../support/chromium.mjs';
import { contrast } from '../support/pixels.mjs';

const COLOURS = readFileSync(new URL('../support/colours.js', import.meta.url), 'utf8');
const stage = await open('fixture');
const LEDGER = '/ar/articles/ledger/', WORKSHOP = '/ar/articles/workshop/', BOTH = '/en/articles/harbour/parallel/';

const forced = async (path, scheme) => {
  const page = await stage.page(path, { forced: true, scheme });
  await page.evaluate(COLOURS);
  return page;
};
/** Whether the first element that a selector matches has an outline that stands out from its background. */
const outlined = (page, selector) => page.evaluate(selector => [...document.querySelectorAll(selector)].some(e => {
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(e);
  return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 && colours.against(outlineColor, e) >= 3;
}), selector);

for (const scheme of ['light', 'dark']) {
  test(`names, glosses and slips have lines of their own, ${scheme}`, async () => {
    const line = (page, selector) => page.evaluate(selector => {
      const element = document.querySelector(selector), { textDecorationLine, textDecorationStyle, textDecorationColor } = getComputedStyle(element);
      return { drawn: `${textDecorationLine} ${textDecorationStyle}`, seen: colours.against(textDecorationColor, element) >= 3 };
    }, selector);
    const ledger = await forced(LEDGER, scheme);
    const found = { name: await line(ledger, '.words a.m'), gloss: await line(ledger, '.words .gloss'), slip: await line(ledger, '.words .c > span') };
    found.auto = await line(await forced(WORKSHOP, scheme), '.words .m.auto');
    assert.deepEqual(found, {
      name: { drawn: 'underline solid', seen: true }, gloss: { drawn: 'underline dashed', seen: true },
      slip: { drawn: 'underline wavy', seen: true }, auto: { drawn: 'underline dotted', seen: true },
    });
  });

  test(`whatever is written can be read, a correction stands in brackets, a verdict is a sign and a word, ${scheme}`, async () => {
    for (const path of [LEDGER, WORKSHOP, BOTH]) {
      const page = await forced(path, scheme);
      assert.deepEqual(await page.evaluate(() => colours.all().filter(({ kind, contrast }) => contrast < (kind === 'line' ? 3 : 4.5))), [], path);
    }
    const page = await forced(LEDGER, scheme);
    await page.click('.reading label:has(#corrected)');
    assert.ok((await page.locator('.words ins').allInnerTexts()).includes('⟦الخزانة⟧'));
    assert.match(await page.locator('.entry .verdict').first().innerText(), /⬖\u00a0\p{L}/u);
  });

  test(`what is pointed at, led to, found or stressed is marked by more than a wash, ${scheme}`, async () => {
    const page = await forced(LEDGER, scheme);
    assert.equal(await outlined(page, '.words .r'), false);
    await page.hover('#p2 .mark');
    assert.ok(await outlined(page, '#p2 .r'), 'the words of a mark');
    assert.ok(await outlined(page, '.entry'), 'its entry');
    await page.click('#p2 .mark');
    assert.ok(await outlined(page, '.entry:target'), 'an entry that is led to');
    const both = await forced(BOTH, scheme);
    await both.hover('.pair [data-s]', { position: { x: 3, y: 3 } });
    assert.ok(await outlined(both, '.lit'), 'sentences that answer each other');
    const facing = await forced('/en/articles/harbour/', scheme);
    await facing.evaluate(() => { location.hash = document.querySelector('.facing [id]').id; });
    assert.ok(await outlined(facing, '.facing :target'), 'a sentence of the other text');
    const found = await forced('/ar/', scheme);
    const ground = await found.evaluate(() => {
      const mark = document.querySelector('main p').appendChild(document.createElement('mark'));
      mark.textContent = 'x';
      return [mark, document.body].map(e => getComputedStyle(e).backgroundColor);
    });
    assert.notEqual(...ground, 'words that a search found');
    const workshop = await forced(WORKSHOP, scheme);
    for (const stress of ['em', 'strong']) {
      const shapes = await workshop.evaluate(stress => [`.words ${stress}`, '.words p'].map(selector => {
        const { textDecorationLine, fontStyle } = getComputedStyle(document.querySelector(selector));
        return textDecorationLine + fontStyle;
      }), stress);
      assert.notEqual(...shapes, stress);
    }
  });

  test(`marks, icons and switches are drawn, and a switch shows how it stands, ${scheme}`, async () => {
    const page = await forced(LEDGER, scheme);
    await page.click('.layers summary');
    const drawn = async selector => {
      for (const [i, element] of (await page.locator(selector).all()).entries()) {
        const { x, y, width, height } = await element.boundingBox();
        assert.ok(await contrast(page, { x, y, width, height }) >= 3, `${selector} ${i + 1}`);
      }
    };
    await drawn('.settings svg');
    await drawn('.help svg');
    await drawn('.layers input');
    await page.locator('#p2').scrollIntoViewIfNeeded();
    await drawn('#p2 .mark');
    const box = page.locator('.layers [value=note]'), checked = await box.screenshot();
    await box.click();
    assert.ok(!checked.equals(await box.screenshot()), 'a box with its tick differs from one without');
    const chosen = () => page.evaluate(() => [...document.querySelectorAll('.reading label')].map(e => getComputedStyle(e).textDecorationLine));
    assert.deepEqual(await chosen(), ['underline', 'none']);
    await page.click('.reading label:has(#corrected)');
    assert.deepEqual(await chosen(), ['none', 'underline']);
  });

  test(`the focus is seen, ${scheme}`, async () => {
    const page = await forced(LEDGER, scheme);
    for (let stops = 0; ; stops++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement === document.body)) { assert.ok(stops > 10); break; }
      assert.ok(await outlined(page, ':focus-visible, label:has(:focus-visible)'), await page.evaluate(() => document.activeElement.outerHTML.slice(0, 100)));
    }
  });
}
