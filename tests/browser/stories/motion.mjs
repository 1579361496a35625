// Motion: short fades only, and none for readers who prefer reduced motion.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from '../support/chromium.mjs';
import * as site from '../support/site.mjs';

const stage = await open('fixture');
const LEDGER = '/ar/articles/ledger/', BOTH = '/en/articles/harbour/parallel/';

/** What may move on a page: each property with a transition and how many seconds it takes, animations, smooth scrolling. */
const moving = page => page.evaluate(() => {
  const seconds = list => list.split(', ').map(parseFloat), found = new Map();
  for (const element of document.querySelectorAll('*')) {
    for (const part of [null, '::before', '::after', '::details-content', '::backdrop']) {
      const { transitionProperty, transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, part);
      const durations = seconds(transitionDuration);
      transitionProperty.split(', ').forEach((property, i) => {
        const lasts = durations[i % durations.length];
        if (property !== 'none' && lasts > 0) found.set(property, Math.max(lasts, found.get(property) ?? 0));
      });
      if (animationName !== 'none') found.set(`animation ${animationName}`, Infinity);
      if (scrollBehavior !== 'auto') found.set(`scrolling ${scrollBehavior}`, Infinity);
    }
  }
  return Object.fromEntries(found);
});

test('nothing moves for a reader who asked for that', async () => {
  const page = await stage.page('/');
  for (const path of site.everyKind('fixture')) {
    await stage.visit(page, path);
    assert.deepEqual(await moving(page), {}, path);
  }
  const running = () => page.evaluate(() => document.getAnimations().length);
  await stage.visit(page, LEDGER);
  await page.focus('#p2 a.m');
  await page.locator('.card:popover-open').waitFor();
  assert.equal(await running(), 0, 'a card');
  await page.hover('.text .entry');
  assert.equal(await running(), 0, 'an entry');
  await stage.visit(page, BOTH);
  await page.hover('.pair [data-s]', { position: { x: 3, y: 3 } });
  assert.equal(await running(), 0, 'a sentence');
});

test('for everyone else there are short fades, and nothing that travels', async () => {
  const page = await stage.page('/', { motion: 'no-preference' });
  let fades = 0;
  for (const path of site.everyKind('fixture')) {
    await stage.visit(page, path);
    for (const [property, lasts] of Object.entries(await moving(page))) {
      assert.ok(['opacity', 'display', 'overlay', 'background-color'].includes(property), `${path}: ${property}`);
      assert.ok(lasts <= 0.3, `${path}: ${property} takes ${lasts} s`);
      fades++;
    }
  }
  assert.ok(fades > 0, 'there are fades');
});
