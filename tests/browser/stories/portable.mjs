// A site that was built with `--portable`, read from its folder without a server: links, languages, redirects, cards and fonts
// work, and browsers have nothing to complain about. Firefox has the preferences of a reader's.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import * as chromium from '../support/chromium.mjs';
import * as firefox from '../support/firefox.mjs';
import * as site from '../support/site.mjs';

const NAME = '.portable', root = site.address(NAME);

/** Chromium with the functions that the story needs of a window. */
async function openChromium() {
  const stage = await chromium.open(NAME, { from: 'folder' }), page = await stage.blank();
  return {
    visit: url => page.goto(url),
    evaluate: expression => page.evaluate(expression),
    click: selector => page.click(selector),
    // The page's own policy forbids what Playwright's `waitForFunction` does.
    until: async expression => {
      const end = Date.now() + 20_000;
      while (!await page.evaluate(expression).catch(() => false)) if (Date.now() > end) throw new Error(`never so: ${expression}`);
    },
    complaints: () => page.complaints,
  };
}

let window;
after(() => window?.close());
const openFirefox = async () => (window = await firefox.open(1280, { preferences: 'usual' }));

/** The families whose files have come. */
const LOADED = `document.fonts.ready.then(() => [...new Set([...document.fonts].filter(face => face.status === 'loaded').map(face => face.family.replaceAll('"', '')))])`;

for (const [engine, open] of [['Chromium', openChromium], ['Firefox', openFirefox]]) {
  test(`${engine} reads a portable site from its folder`, async () => {
    const { visit, evaluate, click, until, complaints } = await open();
    const at = async end => {
      await until(`location.href.split('#')[0] === ${JSON.stringify(root + end)} && document.readyState === 'complete'`);
      return evaluate('document.fonts.ready.then(() => document.documentElement.lang)');
    };
    const go = async path => { await visit(root + path); await evaluate('document.fonts.ready.then(() => 1)'); };
    await go('/index.html');
    await click('.greetings a[hreflang=en]');
    assert.equal(await at('/en/index.html'), 'en');
    await click('header.site nav a');
    await at('/en/articles/index.html');
    await click('main a[href$="lab-rivalry/index.html"]');
    await at('/en/articles/lab-rivalry/index.html');
    assert.ok((await evaluate(LOADED)).includes('Source Serif'), 'our Latin font');
    assert.match(await evaluate('getComputedStyle(document.body).fontFamily'), /Source Serif/);

    // The language switch keeps the place.
    await evaluate(`void (location.hash = 'p3')`);
    await click('a.other');
    assert.equal(await at('/ar/articles/lab-rivalry/index.html'), 'ar');
    assert.match(await evaluate('location.hash'), /^#p\d+$/);
    assert.ok((await evaluate(LOADED)).includes('Amiri'), 'our Arabic font');

    // A name shows the card of its entity, and leads to it.
    const name = await evaluate(`(() => { const name = document.querySelector('.words a.m'); name.id ||= 'named'; return name.id })()`);
    await evaluate(`void document.getElementById(${JSON.stringify(name)}).focus({ focusVisible: true })`);
    await until(`document.querySelector('.card:popover-open > p > a')?.href === document.getElementById(${JSON.stringify(name)}).href`);
    const entity = await evaluate(`document.getElementById(${JSON.stringify(name)}).href`);
    await visit(entity);
    await at(entity.slice(root.length));
    assert.equal(await evaluate(`document.querySelector('main a[href*="#"]').protocol`), 'file:');

    // An old address leads on, with its fragment.
    await visit(`${root}/en/articles/labs/index.html#p2`);
    await at('/en/articles/lab-rivalry/index.html');
    assert.equal(await evaluate('location.hash'), '#p2');

    await go('/en/articles/lab-rivalry/parallel/index.html');
    await go('/404.html');
    await click('.greetings a');
    await at('/ar/index.html');
    await go('/en/search/index.html');
    assert.match(await evaluate(`document.querySelector('main').innerText`), /web server/);
    assert.deepEqual(complaints(), []);
  });
}
