// axe-core's rules, on one page of each kind, in both languages and both colour schemes.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import axe from 'axe-core';
import { open } from '../support/chromium.mjs';
import * as site from '../support/site.mjs';

const stage = await open('fixture');
after(() => stage.close());
const KINDS = ['', 'articles/', 'articles/harbour/', 'articles/workshop/', 'articles/harbour/parallel/', 'entities/', 'entities/maask/', 'tags/craft/', 'kinds/person/', 'about/'];
const PATHS = ['/', '/404.html', ...['ar', 'en'].flatMap(lang => KINDS.map(kind => `/${lang}/${kind}`))];

/** What axe finds on the page that is open. */
const faults = async page => {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(v => `${v.id}: ${v.help}: ${v.nodes.map(n => n.html.slice(0, 160)).slice(0, 3).join(' | ')}`);
};

for (const scheme of ['light', 'dark']) {
  for (const path of PATHS) {
    test(`${path} is open to everyone, ${scheme}`, async () => {
      assert.deepEqual(await faults(await stage.page(path, { scheme })), []);
    });
  }

  for (const name of site.names) {
    test(`the articles of ${name} are open to everyone, ${scheme}`, async () => {
      const there = await open(name);
      try {
        for (const path of site.articles(name)) assert.deepEqual(await faults(await there.page(path, { scheme })), [], path);
      } finally { await there.close(); }
    });
  }
}
