// How a page loads: how many bytes it has, and that nothing moves when its fonts arrive.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, settled } from '../support/chromium.mjs';
import * as site from '../support/site.mjs';

/** The bytes of a page's markup, style sheets and scripts, before compression; without the script that only a setting (`issue_url`) asks for. */
async function weight(stage, path) {
  const page = await stage.page('/');
  const bodies = [];
  // Listens from here on only: the icon of the page before may still be loading.
  const gather = response => {
    const type = response.request().resourceType();
    if (['document', 'stylesheet', 'script'].includes(type) && !response.url().endsWith('/report.js')) bodies.push(response.body().then(body => ({ type, bytes: body.length })));
  };
  const session = await page.context().newCDPSession(page);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  page.on('response', gather);
  await stage.visit(page, path);
  page.off('response', gather);
  const all = await Promise.all(bodies);
  const of = type => all.filter(body => body.type === type).reduce((sum, body) => sum + body.bytes, 0);
  return { markup: of('document'), style: of('stylesheet'), script: of('script') };
}

test('an article of a thousand words with fifty annotations is light', async () => {
  const stage = await open('demonstration');
  for (const lang of ['ar', 'en']) {
    const path = `/${lang}/articles/supercomputer-race/`;
    const { markup, style, script } = await weight(stage, path);
    assert.ok(markup > 10_000 && style > 10_000 && script > 3_000, 'all of it was asked for');
    assert.ok(script <= 14_000, `${path}: scripts of ${script} bytes`);
    // The goal is 100 kB. The limit is a little above what is reached, so that growth is noticed.
    assert.ok(markup + style + script <= 133_000, `${path}: ${markup} + ${style} + ${script} bytes`);
  }
});

/** The connection: as it is, or slowed down to `latency` milliseconds and `bits` per second. */
const AS_IT_IS = null, MODERATE = { latency: 40, bits: 10e6 };

/**
 * When the fonts arrive. NATURAL: whenever they do. LATE: all after the first paint. IN_ORDER: those that the page
 * preloads before its style sheet, all others after the first paint. IN_ORDER is how a page should load; forcing this order
 * makes the result independent of how busy the machine is.
 */
const NATURAL = 'natural', LATE = 'late', IN_ORDER = 'in order';

/**
 * Loads a page with an empty cache. Returns the Layout Instability score until its fonts are there, the tops of its blocks
 * at the first paint (`before`) and at the end (`after`), and the names of the fonts that came late.
 */
async function arrive(stage, path, width, fonts, connection = AS_IT_IS) {
  const page = await stage.blank({ width });
  if (connection) {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: connection.latency, downloadThroughput: connection.bits / 8, uploadThroughput: connection.bits / 8 });
  }
  let paint;
  const painted = new Promise(resolve => { paint = resolve; });
  const late = fonts === NATURAL ? [] : await hold(page, fonts, painted);
  await page.addInitScript(() => {
    globalThis.moved = 0;
    globalThis.watch = new PerformanceObserver(list => { for (const { value } of list.getEntries()) moved += value; });
    watch.observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(stage.root + path, { waitUntil: fonts === NATURAL ? 'load' : 'domcontentloaded' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const tops = () => page.evaluate(() => [...document.querySelectorAll('header.site, main > *, .head > *, .block, .columns > *, .letter')].map(e => e.getBoundingClientRect().top).filter(top => top < innerHeight));
  await settled(page);
  const before = await tops();
  paint();
  await page.evaluate('document.fonts.ready.then(() => {})');
  await settled(page);
  const after = await tops();
  const score = await page.evaluate(() => { for (const { value } of watch.takeRecords()) moved += value; return moved; });
  return { score, before, after, late };
}

/**
 * Delays fonts until the first paint, and for IN_ORDER the style sheet until the preloaded fonts are there. Returns a list
 * that fills with the names of the delayed fonts.
 */
async function hold(page, fonts, painted) {
  const name = url => url.split('/').at(-1);
  let come;
  const late = [], early = new Set(), awaited = new Set(), allEarly = new Promise(resolve => { come = resolve; });
  const arrived = font => { awaited.delete(font); if (!awaited.size) come(); };
  page.on('requestfinished', request => { if (request.resourceType() === 'font') arrived(name(request.url())); });
  await page.route('**/*', async route => {
    const request = route.request(), type = request.resourceType();
    if (fonts === IN_ORDER && type === 'document') {
      const response = await route.fetch(), body = await response.text();
      for (const [, url] of body.matchAll(/rel="preload" href="([^"]+)"/g)) for (const set of [early, awaited]) set.add(name(url));
      if (!awaited.size) come();
      return route.fulfill({ response, body });
    }
    if (fonts === IN_ORDER && type === 'stylesheet') await allEarly;
    if (type === 'font' && !early.has(name(request.url()))) {
      late.push(name(request.url()));
      await painted;
    }
    await route.continue();
  });
  return late;
}

/** One page of every kind that a site has, in both languages: the first of each. */
function kinds(name) {
  const all = site.pages(name);
  const of = lang => ['', 'articles/', 'entities/', 'entities/[^/]+/', 'kinds/[^/]+/', 'tags/[^/]+/', 'about/', 'articles/(?!page/)[^/]+/', 'articles/[^/]+/parallel/']
    .map(kind => all.find(path => new RegExp(`^/${lang}/${kind}$`).test(path)));
  return ['/', '/404.html', ...of('ar'), ...of('en')].filter(Boolean);
}

// Which fonts a page asks for does not depend on the width of the window: both widths are measured on one site.
for (const name of site.names) {
  test(`nothing moves on any page of ${name} when it gets first what it asks for first`, async t => {
    const stage = await open(name);
    for (const path of kinds(name)) {
      for (const width of name === 'demonstration' ? [390, 1280] : [1280]) {
        await t.test(`${path} at ${width}`, async () => {
          const { score, before, late } = await arrive(stage, path, width, IN_ORDER);
          assert.ok(before.length > 0, 'the page was painted');
          // The fonts for italics, transliteration and signs may come later: too few words need them to move a line.
          assert.deepEqual(late.filter(font => !/italic|translit|hashiya-signs/.test(font)), [], 'these are not asked for at once');
          assert.ok(score < 0.02, `${score}`);
        });
      }
    }
  });
}

for (const [what, connection] of [['from this machine', AS_IT_IS], ['over 10 Mbit/s', MODERATE]]) {
  test(`nothing moves in articles that come ${what}`, async t => {
    const stage = await open('demonstration');
    for (const path of site.articles('demonstration')) {
      for (const width of [390, 1280]) {
        await t.test(`${path} at ${width}`, async () => {
          // On a busy machine the browser paints before it has read fonts that are there already: three tries.
          let least = Infinity;
          for (let tries = 0; tries < 3 && least >= 0.02; tries++) least = Math.min(least, (await arrive(stage, path, width, NATURAL, connection)).score);
          assert.ok(least < 0.02, `${least}`);
        });
      }
    }
  });
}

test('little moves when all fonts come late', async t => {
  const stage = await open('fixture');
  for (const path of ['/ar/', '/en/', ...site.articles('fixture'), '/ar/entities/', '/en/entities/maask/']) {
    for (const width of [390, 1280]) {
      await t.test(`${path} at ${width}`, async () => {
        // Three tries: on a busy machine the fonts arrive one by one.
        let { score, before, after } = await arrive(stage, path, width, LATE);
        for (let tries = 1; tries < 3 && score >= 0.28; tries++) ({ score, before, after } = await arrive(stage, path, width, LATE));
        assert.ok(before.length > 1, 'the page was painted before');
        // Words move sideways, and a line or two break elsewhere: DejaVu, which may be all that a machine has, cannot be adjusted further.
        // A line that breaks elsewhere in the first paragraph of a phone's screen moves all that follows: 0.22 to 0.26.
        assert.ok(score < 0.28, `${score}`);
        const jumped = before.map((top, i) => Math.abs(top - after[i])).filter(by => !(by < 8));
        assert.deepEqual(jumped, [], `blocks stood at ${before}, and then at ${after}`);
      });
    }
  }
});
