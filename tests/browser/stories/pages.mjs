// One page of every kind, and every text: no errors in the console, no request outside the site, nothing refused by
// the page's own policy, and no horizontal scrolling, whatever is unfolded.
//
// Pages of one kind differ in their content only. `cargo test` follows every link of every page, and `validity` reads
// the markup of every page; what is left is the width, so the longest page of each kind and the one with the longest
// word stand for the others.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, settled } from '../support/chromium.mjs';
import * as site from '../support/site.mjs';

/** Keeps, in the page, what its Content-Security-Policy refuses. */
const listen = () => {
  globalThis.refused = [];
  addEventListener('securitypolicyviolation', event => refused.push(`${event.violatedDirective}: ${event.blockedURI}`));
};

for (const name of site.names) {
  test(`the pages of ${name} are sound`, async () => {
    const stage = await open(name);
    const page = await stage.page('/');
    await page.addInitScript(listen);
    const wide = [], refused = [];
    for (const path of site.everyExtreme(name)) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await stage.visit(page, path);
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        for (const folds of ['closed', 'open']) {
          await page.evaluate(open => document.querySelectorAll('details').forEach(fold => { fold.open = open; }), folds === 'open');
          await settled(page);
          const { excess, out } = await page.evaluate(() => measure.overflow());
          if (excess > 0) wide.push(`${path} at ${width}, folds ${folds}: ${excess} px too wide: ${out.join(' | ')}`);
        }
      }
      refused.push(...(await page.evaluate(() => globalThis.refused)).map(what => `${path}: ${what}`));
    }
    assert.deepEqual(wide, []);
    assert.deepEqual(refused, []);
    assert.deepEqual(page.complaints, []);
  });
}
