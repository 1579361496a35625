// The policy of every page: nothing of ours is refused by it, and what is not ours does not run.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from '../support/chromium.mjs';
import * as site from '../support/site.mjs';

/** Writes down, in the page, what its policy refuses. */
const listen = () => {
  globalThis.refused = [];
  addEventListener('securitypolicyviolation', event => refused.push(`${event.violatedDirective}: ${event.blockedURI}`));
};

for (const name of site.names) {
  test(`the policy of ${name} refuses nothing that a page needs`, async () => {
    const stage = await open(name);
    try {
      const page = await stage.page('/');
      await page.addInitScript(listen);
      const found = [];
      for (const path of site.everything(name)) {
        const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(await (await fetch(stage.root + path)).text()) ?? [];
        if (!/^default-src 'none';/.test(policy) || /unsafe|https?:|\*/.test(policy)) found.push(`${path}: policy “${policy}”`);
      }
      for (const path of site.pages(name)) {
        await stage.visit(page, path);
        found.push(...(await page.evaluate(() => refused)).map(what => `${path}: ${what}`));
      }
      assert.deepEqual(found, []);
    } finally { await stage.close(); }
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
  try {
    for (const [what, markup, directive] of INJECTED) {
      await t.test(what, async () => {
        const page = await stage.page('/en/');
        const asked = [];
        await page.route('https://elsewhere.invalid/**', route => { asked.push(route.request().url()); return route.abort(); });
        const refused = page.evaluate(() => new Promise(done => addEventListener('securitypolicyviolation', event => done(event.violatedDirective))));
        // The parser makes it run, as it would in a page as it came; `innerHTML` would not.
        await page.evaluate(html => document.body.append(document.createRange().createContextualFragment(html)), markup);
        assert.match(await refused, directive);
        assert.equal(await page.evaluate(() => globalThis.ran), undefined);
        assert.deepEqual(asked, [], 'nobody elsewhere hears of it');
      });
    }
  } finally { await stage.close(); }
});
