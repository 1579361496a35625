// Every page of every site, once: it complains of nothing, asks for nothing outside, and is no wider than its window, whatever is opened in it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from '../support/chromium.mjs';
import * as site from '../support/site.mjs';

for (const name of site.names) {
  test(`the pages of ${name} are sound`, async () => {
    const stage = await open(name);
    try {
      const page = await stage.page('/');
      const wide = [];
      for (const path of site.pages(name)) {
        await page.setViewportSize({ width: 1280, height: 900 });
        await stage.visit(page, path);
        for (const width of [1280, 390]) {
          await page.setViewportSize({ width, height: 900 });
          for (const folds of ['as they are', 'open']) {
            if (folds === 'open') await page.evaluate(() => document.querySelectorAll('details').forEach(fold => { fold.open = true; }));
            const { excess, out } = await page.evaluate(() => measure.overflow());
            if (excess > 0) wide.push(`${path} at ${width}, folds ${folds}: ${excess} px too wide: ${out.join(' | ')}`);
          }
          await page.evaluate(() => document.querySelectorAll('details').forEach(fold => { fold.open = false; }));
        }
      }
      assert.deepEqual(wide, []);
      assert.deepEqual(page.complaints, []);
    } finally { await stage.close(); }
  });
}
