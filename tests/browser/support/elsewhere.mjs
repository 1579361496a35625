// What must hold in every engine, told once for those that Playwright does not drive.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as site from './site.mjs';

const MEASURE = readFileSync(new URL('measure.js', import.meta.url), 'utf8');

/** Runs `act` in a window of another engine: it is given how to visit a page of the site, and the window. */
export async function inWindow(open, name, width, act, options) {
  const server = await site.start(name, options);
  try {
    const window = await open(width);
    const visit = async path => {
      await window.visit(server.root + path);
      await window.evaluate('document.fonts.ready.then(() => true)');
      await window.evaluate(`(() => { ${MEASURE}; return true })()`);
    };
    try { await act(visit, window); } finally { await window.close(); }
  } finally { await server.close(); }
}

/** The stories of another engine; `open(width)` gives a window of it, `parted` is how to kern where an element ends within a word. */
export function stories(engine, open, parted = 'auto') {
  for (const name of site.names) {
    test(`${engine}: words join, entries keep apart, the page fits (${name}, wide)`, async () => {
      await inWindow(open, name, 1280, async (visit, { evaluate }) => {
        let measured = 0;
        for (const path of site.articles(name)) {
          await visit(path);
          const words = await evaluate(`measure.widths('${parted}')`);
          measured += words.length;
          assert.deepEqual(words.filter(w => Math.abs(w.marked - w.plain) > 0.5), [], path);
          const { entries, found } = await evaluate('measure.overlaps()');
          assert.deepEqual(found, [], path);
          assert.equal(entries, await evaluate('document.querySelectorAll(".text .entry").length'), `${path}: every entry is shown`);
          assert.deepEqual(await evaluate('measure.overflow()'), { excess: 0, out: [] }, path);
          assert.deepEqual(await evaluate('measure.adrift()'), [], path);
        }
        assert.ok(measured > 5, `${measured} words were measured`);
      });
    });

    test(`${engine}: text and margin keep pace without scripts (${name}, wide)`, async () => {
      await inWindow(open, name, 1280, async (visit, { evaluate }) => {
        for (const path of site.articles(name)) {
          await visit(path);
          assert.deepEqual((await evaluate('measure.overlaps()')).found, [], path);
          assert.deepEqual(await evaluate('measure.adrift()'), [], path);
        }
      }, { scripts: false });
    });

    // WebKitGTK's windows are no narrower than 450 pixels.
    test(`${engine}: the page fits (${name}, narrow)`, async () => {
      await inWindow(open, name, 460, async (visit, { evaluate }) => {
        for (const path of site.articles(name)) {
          await visit(path);
          assert.deepEqual(await evaluate('measure.overflow()'), { excess: 0, out: [] }, path);
        }
      });
    });
  }

  test(`${engine}: a name keeps its shape behind the particle written to it`, async () => {
    await inWindow(open, 'fixture', 1280, async (visit, { evaluate }) => {
      await visit('/ar/articles/harbour/');
      const words = await evaluate('measure.widths()');
      for (const word of ['بماسك', 'لليهان', 'وألتمان']) {
        const found = words.find(w => w.word === word);
        assert.ok(found?.mention, `${word} carries a mention`);
        assert.ok(Math.abs(found.marked - found.plain) <= 0.5, `${word}: ${found.marked} for ${found.plain}`);
      }
    });
  });
}
