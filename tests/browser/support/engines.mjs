// The stories that Firefox and WebKit share. Playwright does not drive Debian's builds of these two.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import * as site from './site.mjs';

const MEASURE = readFileSync(new URL('measure.js', import.meta.url), 'utf8');
const CORNER = [3, 3];

// One window per engine and process, opened by the first story that needs it.
const windows = new Map();
after(async () => { for (const window of windows.values()) await window.then(it => it.close(), () => {}); });

/**
 * Calls `act(visit, window)` with the window of an engine, `width` CSS pixels wide. `open` is the
 * engine's function that opens one, `visit(path)` loads a page of the site `name`; `options` say
 * how the site is served (see `serve`).
 */
export async function inWindow(open, name, width, act, options) {
  const server = await site.start(name, options);
  if (!windows.has(open)) windows.set(open, open(width));
  const window = await windows.get(open);
  await window.resize(width);
  // The pointer is still where the story before left it.
  await window.hover(CORNER);
  const visit = async path => {
    await window.visit(server.root + path);
    await window.evaluate('document.fonts.ready.then(() => true)');
    await window.evaluate(`(() => { ${MEASURE}; return true })()`);
  };
  await act(visit, window);
}

/**
 * Declares the stories about layout for an engine. `open(width)` opens a window of it; `parted` is
 * the value of `font-kerning` for words in which an element begins or ends.
 */
export function layoutStories(engine, open, parted = 'auto') {
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

    test(`${engine}: notes stay near their words without scripts (${name}, wide)`, async () => {
      await inWindow(open, name, 1280, async (visit, { evaluate }) => {
        for (const path of site.articles(name)) {
          await visit(path);
          assert.deepEqual((await evaluate('measure.overlaps()')).found, [], path);
          assert.deepEqual(await evaluate('measure.adrift()'), [], path);
        }
      }, { scripts: false });
    });

    // WebKitGTK's windows are never narrower than 450 pixels.
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
