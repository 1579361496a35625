// The Nu Html Checker on every page of every site, with no message filtered. The pages are served, because their
// policy names the site's own address. TEI is compared with its schema.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkHtml, checkTei } from '../support/nu.mjs';
import * as site from '../support/site.mjs';

test('all pages are valid HTML', async () => {
  const urls = [];
  for (const name of site.names) {
    const { root } = await site.start(name);
    urls.push(...site.everything(name).map(path => root + encodeURI(path)));
  }
  const found = await checkHtml(urls);
  assert.deepEqual(found.slice(0, 20), [], `${found.length} in all`);
});

test('all articles are valid TEI', async () => {
  const files = site.allFiles('.tei.xml');
  assert.ok(files.some(file => file.includes('/.data/')), 'with the site that has every element');
  const found = await checkTei(files);
  assert.deepEqual(found.slice(0, 20), [], `${found.length} in all`);
});
