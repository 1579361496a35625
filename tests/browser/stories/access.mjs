// axe-core's rules: on one page of every kind in both colour schemes, and on every article with all open that can be opened.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { open, settled } from '../support/chromium.mjs';
import * as site from '../support/site.mjs';

/** All rules, with that of the size of targets, which axe leaves out by default; and the rules about colours. */
const ALL = { rules: { 'target-size': { enabled: true } } }, COLOURS = { runOnly: ['color-contrast', 'link-in-text-block'] };

/** What axe finds on the page: in the light scheme by all rules, in the dark one by those about colours. */
const faults = async (page, what, schemes = ['light', 'dark']) => {
  await page.evaluate(`globalThis.axe ?? (() => { ${axe.source} })()`);
  const found = [];
  for (const scheme of schemes) {
    const how = scheme === 'light' ? ALL : COLOURS;
    await page.emulateMedia({ colorScheme: scheme });
    const { violations } = await page.evaluate(options => globalThis.axe.run(document, { resultTypes: ['violations'], ...options }), how);
    for (const { id, help, nodes } of violations) found.push(`${what}, ${scheme}: ${id}: ${help}: ${nodes.map(n => n.html.slice(0, 160)).slice(0, 3).join(' | ')}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
};

test('every kind of page is open to everyone', async () => {
  const found = [];
  for (const [name, path] of site.eachKindOnce()) found.push(...await faults(await (await open(name)).page(path), name + path));
  assert.deepEqual(found, []);
});

for (const name of site.names) {
  test(`what opens on the articles of ${name} is open to everyone`, async () => {
    const stage = await open(name), page = await stage.page('/'), found = [];
    for (const path of site.articles(name)) {
      await stage.visit(page, path);
      const corrected = page.locator('.reading label:has(#corrected)');
      if (await corrected.count()) await corrected.click();
      await page.evaluate(() => { for (const folded of document.querySelectorAll('details')) folded.open = true; });
      for (const box of await page.locator('.layers [value=see]').all()) await box.click();
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await settled(page);
        // `colours` measures the dark scheme of the same pages.
        found.push(...await faults(page, `${path}, unfolded, ${width} pixels wide`, ['light']));
      }
    }
    assert.deepEqual(found, []);
  });
}

for (const lang of ['ar', 'en']) {
  test(`cards and the list of keys are open to everyone (${lang})`, async () => {
    const stage = await open('fixture');
    const page = await stage.page(`/${lang}/articles/ledger/`);
    await page.focus('#p2 a.m');
    await page.locator('.card:popover-open .also').waitFor();
    const found = await faults(page, 'a card');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.locator('.keys:popover-open').waitFor();
    assert.deepEqual([...found, ...await faults(page, 'the keys')], []);
  });
}
