// A site that `hashiya init` made and `hashiya publish` pushed, served below /repo/ from a copy of its branch: in Arabic
// and English, and in Persian, Hebrew and French. `build` makes them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { open } from '../support/chromium.mjs';
import { checkHtml } from '../support/nu.mjs';
import * as site from '../support/site.mjs';

for (const name of ['.new-arabic-english', '.new-fa', '.new-he', '.new-fr']) {
  test(`the pages of ${name} are valid HTML, and all their links lead somewhere`, async () => {
    const { root } = await site.start(name);
    const pages = site.everything(name).map(path => root + path);
    assert.ok(pages.length > 10, `${pages.length} pages`);
    assert.ok(root.endsWith('/repo'), root);
    assert.deepEqual(await checkHtml(pages), []);
    const links = new Map();
    for (const page of site.pages(name)) {
      for (const [, href] of site.html(name, page).matchAll(/ (?:href|src)="([^"#]+)/g)) {
        const to = new URL(href.replaceAll('&amp;', '&'), root + page);
        if (to.href.startsWith(root)) links.set(to.href, page);
      }
    }
    assert.ok(links.size > 20, `${links.size} links`);
    const dead = [];
    for (const [link, page] of links) if (!(await fetch(link)).ok) dead.push(`${page}: ${link}`);
    assert.deepEqual(dead, []);
  });

  test(`the pages of ${name} are open to everyone`, async () => {
    const found = [], stage = await open(name);
    for (const path of site.everyKind(name)) {
      const page = await stage.page(path);
      await page.evaluate(`globalThis.axe ?? (() => { ${axe.source} })()`);
      const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
      for (const { id, nodes } of violations) found.push(`${path}: ${id}: ${nodes.map(node => node.html.slice(0, 160)).slice(0, 3).join(' | ')}`);
    }
    assert.deepEqual(found, []);
  });
}
