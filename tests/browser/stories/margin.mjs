// The margin: beside the words on a wide screen, folded below them on a narrow one, always within reach.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from '../support/chromium.mjs';
import * as site from '../support/site.mjs';

/** Runs `act` with every site on stage, one after the other. */
const everywhere = (title, act) => test(title, async t => {
  for (const name of site.names) {
    await t.test(name, async () => {
      const stage = await open(name);
      try { await act(stage, site.articles(name)); } finally { await stage.close(); }
    });
  }
});

everywhere('entries stand beside the text and cover nothing', async (stage, articles) => {
  for (const path of articles) {
    for (const scripts of [true, false]) {
      const page = await stage.page(path, { scripts });
      const { entries, found } = await page.evaluate(() => measure.overlaps());
      assert.deepEqual(found, [], `${path}, scripts ${scripts ? 'on' : 'off'}`);
      assert.equal(entries, await page.locator('.text .entry').count(), `${path}: every entry is shown`);
    }
  }
});

everywhere('entries stand in the outer margin: left of an Arabic text, right of an English one', async (stage, articles) => {
  for (const path of articles) {
    const page = await stage.page(path);
    const sides = await page.evaluate(() => [...document.querySelectorAll('.text .margin')].map(m => {
      const text = m.parentElement.querySelector('.words').getBoundingClientRect(), box = m.getBoundingClientRect();
      return getComputedStyle(document.querySelector('.text')).direction === 'rtl' ? box.right <= text.left : box.left >= text.right;
    }));
    assert.ok(sides.every(Boolean), path);
  }
});

everywhere('without scripts, on a narrow screen, each mark opens its entry and each entry leads back', async (stage, articles) => {
  for (const path of articles) {
    const page = await stage.page(path, { width: 390, scripts: false });
    const marks = await page.evaluate(() => [...document.querySelectorAll('.text .mark')].map(m => [m.id, decodeURIComponent(m.hash.slice(1))]));
    const gone = await page.evaluate(ids => ids.flat().filter(id => id && !document.getElementById(id)), marks);
    assert.deepEqual(gone, [], `${path}: targets that do not exist`);
    const back = await page.evaluate(() => [...document.querySelectorAll('.entry .num')].filter(n => !document.getElementById(decodeURIComponent(n.hash.slice(1)))).map(n => n.hash));
    assert.deepEqual(back, [], `${path}: ways back that lead nowhere`);
    for (const [, entry] of marks.slice(0, 12)) {
      await stage.visit(page, path);
      assert.equal(await page.evaluate(id => measure.visible(document.getElementById(id)), entry), false, `${path}: ${entry} is folded at first`);
      await stage.visit(page, `${path}#${encodeURIComponent(entry)}`);
      assert.equal(await page.evaluate(id => measure.visible(document.getElementById(id)), entry), true, `${path}#${entry} opens`);
    }
  }
});
