// The Content-Security-Policy of the pages: what is injected into a page does not run. That nothing of ours is refused
// is measured in `pages`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from '../support/chromium.mjs';
import { inWindow } from '../support/engines.mjs';
import { open as openFirefox } from '../support/firefox.mjs';
import * as site from '../support/site.mjs';
import { open as openWebkit } from '../support/webkit.mjs';

for (const name of site.names) {
  test(`every page of ${name} has a policy that allows nothing from elsewhere`, () => {
    const found = [];
    for (const path of site.everything(name)) {
      const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(site.html(name, path)) ?? [];
      if (!/^default-src 'none';/.test(policy) || /unsafe|https?:|\*/.test(policy)) found.push(`${path}: policy “${policy}”`);
    }
    assert.deepEqual(found, []);
  });
}

const INJECTED = [
  ['a script', '<script>globalThis.ran = true</script>', /^script-src/],
  ['a handler', '<img src="/hashiya/icon.svg" onload="globalThis.ran = true" onerror="globalThis.ran = true">', /^script-src/],
  ['a script from elsewhere', '<script src="https://elsewhere.invalid/a.js"></script>', /^script-src/],
  ['a picture from elsewhere', '<img src="https://elsewhere.invalid/a.png">', /^img-src/],
  ['a style', '<p style="color: red">', /^style-src/],
  ['a frame', '<iframe src="https://elsewhere.invalid/"></iframe>', /^(frame|child|default)-src/],
];

test('what is injected into a page is refused', async t => {
  const stage = await open('fixture');
  for (const [what, markup, directive] of INJECTED) {
    await t.test(what, async () => {
      const page = await stage.page('/en/');
      const asked = [];
      await page.route('https://elsewhere.invalid/**', route => { asked.push(route.request().url()); return route.abort(); });
      const refused = page.evaluate(() => new Promise(done => addEventListener('securitypolicyviolation', event => done(event.violatedDirective))));
      // A fragment that is parsed in the page runs its scripts, as markup in the file would; `innerHTML` would not.
      await page.evaluate(html => document.body.append(document.createRange().createContextualFragment(html)), markup);
      assert.match(await refused, directive);
      assert.equal(await page.evaluate(() => globalThis.ran), undefined);
      assert.deepEqual(asked, [], 'no request leaves the site');
    });
  }
});

/**
 * What the policy of the open page refuses when its data blocks are put into it once more, and then a picture from elsewhere.
 * Violations are told in their order, so that the one of the picture comes last.
 */
const REFUSED = `new Promise(done => {
  const refused = [], put = markup => document.body.append(document.createRange().createContextualFragment(markup));
  const data = [...document.querySelectorAll('script[type="application/ld+json"]')];
  addEventListener('securitypolicyviolation', event => {
    refused.push(event.violatedDirective);
    if (event.violatedDirective.startsWith('img-src')) done({ data: data.length, refused });
  });
  for (const block of data) put(block.outerHTML);
  put('<img src="https://elsewhere.invalid/a.png" alt="">');
})`;

const isAllowed = ({ data, refused }, path) => {
  assert.ok(data > 0, `${path} has data`);
  assert.equal(refused.length, 1, `${path}: the picture alone is refused, not ${refused}`);
};

test('Chromium: the data of a page is not refused', async () => {
  const stage = await open('demonstration');
  for (const path of site.samples('demonstration')) isAllowed(await (await stage.page(path)).evaluate(REFUSED), path);
});

for (const [engine, openWindow] of [['Firefox', openFirefox], ['WebKit', openWebkit]]) {
  test(`${engine}: the data of a page is not refused`, async () => {
    await inWindow(openWindow, 'demonstration', 1280, async (visit, { evaluate }) => {
      for (const path of site.samples('demonstration')) {
        await visit(path);
        isAllowed(await evaluate(REFUSED), path);
      }
    });
  });
}
