// axe-core's rules, on every kind of page of every site, in both colour schemes, with all that can be opened on a page open.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import axe from 'axe-core';
import { open } from '../support/chromium.mjs';
import * as site from '../support/site.mjs';

/** What axe finds on the page that is open: in light by all its rules, of which the size of targets is not among the usual
    ones; in dark by those of colours, which alone can tell the difference. */
const faults = async (page, what) => {
  await page.evaluate(`globalThis.axe ?? (() => { ${axe.source} })()`);
  const found = [];
  for (const [scheme, how] of [['light', { rules: { 'target-size': { enabled: true } } }], ['dark', { runOnly: ['color-contrast', 'link-in-text-block'] }]]) {
    await page.emulateMedia({ colorScheme: scheme });
    const { violations } = await page.evaluate(options => globalThis.axe.run(document, { resultTypes: ['violations'], ...options }), how);
    for (const { id, help, nodes } of violations) found.push(`${what}, ${scheme}: ${id}: ${help}: ${nodes.map(n => n.html.slice(0, 160)).slice(0, 3).join(' | ')}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
};

for (const name of site.names) {
  const stage = await open(name);
  after(() => stage.close());

  test(`every kind of page of ${name} is open to everyone`, async () => {
    const found = [], page = await stage.page('/');
    for (const path of site.everyText(name)) {
      await stage.visit(page, path);
      found.push(...await faults(page, path));
    }
    assert.deepEqual(found, []);
  });

  test(`what opens on the articles of ${name} is open to everyone`, async () => {
    const found = [], page = await stage.page('/');
    for (const path of site.articles(name)) {
      await stage.visit(page, path);
      const corrected = page.locator('.reading label:has(#corrected)');
      if (await corrected.count()) await corrected.click();
      await page.evaluate(() => { for (const folded of document.querySelectorAll('details')) folded.open = true; });
      for (const box of await page.locator('.layers [value=see]').all()) await box.click();
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        found.push(...await faults(page, `${path}, unfolded, ${width} pixels wide`));
      }
    }
    assert.deepEqual(found, []);
  });
}

for (const lang of ['ar', 'en']) {
  test(`cards and the list of keys are open to everyone (${lang})`, async () => {
    const stage = await open('fixture');
    try {
      const page = await stage.page(`/${lang}/articles/ledger/`);
      await page.focus('#p2 a.m');
      await page.locator('.card:popover-open .also').waitFor();
      const found = await faults(page, 'a card');
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await page.locator('.keys:popover-open').waitFor();
      assert.deepEqual([...found, ...await faults(page, 'the keys')], []);
    } finally { await stage.close(); }
  });
}
