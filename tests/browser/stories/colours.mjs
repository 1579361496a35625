// Contrast of colours as they are drawn: 4.5:1 for text, 3:1 for lines that have a meaning, in every layer, in both readings,
// and under as many highlights as one word can get. Colours belong to kinds of elements, so one page of every kind and the
// longest texts are enough; the last story checks that no kind of annotation was missed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { open } from '../support/chromium.mjs';
import * as site from '../support/site.mjs';

const COLOURS = readFileSync(new URL('../support/colours.js', import.meta.url), 'utf8');
const measured = new Set();

/** The texts and lines of the page whose contrast is too low, in both schemes. */
const faint = async (page, what) => {
  const found = [];
  for (const scheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: scheme });
    const all = await page.evaluate(() => colours.all());
    assert.ok(all.length > 5, `${what}: ${all.length} colours were measured`);
    for (const { kind, contrast, of } of all) if (contrast < (kind === 'line' ? 3 : 4.5)) found.push(`${what}, ${scheme}: ${kind} ${contrast}: ${of}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
};

/** What an edition adds to a text, each with its selector: the stories must have measured all of them. */
const LAYERS = {
  'a name': '.words .m:not(.auto)', 'a name found by itself': '.words .m.auto', 'a gloss': '.words .gloss', 'a slip': '.words .c > span', 'a correction': '.words ins > span',
  'a mark': '.words .mark', 'a number': '.entry .num', 'a lemma': '.entry .lemma', 'a source': '.entry .src', 'who filed it': '.entry .filed', 'an answer': '.entry .answer',
  'the number of a paragraph': '.words .pn', supported: '.verdict.supported', disputed: '.verdict.disputed', refuted: '.verdict.refuted', unverified: '.verdict.unverified',
};
const note = async page => {
  for (const name of await page.evaluate(layers => Object.keys(layers).filter(name => [...document.querySelectorAll(layers[name])].some(colours.seen)), LAYERS)) measured.add(name);
};

const unfold = async page => {
  await page.evaluate(COLOURS);
  await page.evaluate(() => { for (const folded of document.querySelectorAll('details')) folded.open = true; });
};

test('whatever is written on a page can be read, and its lines be seen', async () => {
  const texts = site.names.flatMap(name => site.samples(name).map(path => [name, path])), found = [];
  for (const [name, path] of [...site.eachKindOnce(), ...texts]) {
    const page = await (await open(name)).page(path), what = name + path;
    await unfold(page);
    found.push(...await faint(page, what));
    await note(page);
    const corrected = page.locator('.reading label:has(#corrected)');
    if (!await corrected.count()) continue;
    await corrected.click();
    found.push(...await faint(page, `${what} as corrected`));
    await note(page);
  }
  assert.deepEqual(found, []);
});

for (const name of site.names) {
  const stage = await open(name);
  const visit = async (page, path) => {
    await stage.visit(page, path);
    await unfold(page);
  };

  test(`words of ${name} can be read under every wash`, async () => {
    const found = [], page = await stage.page('/');
    let deepest = 0;
    for (const path of site.samples(name)) {
      await visit(page, path);
      // On the word with most annotations: one is the target of the address, one has the focus, one the pointer.
      const over = await page.evaluate(() => [...document.querySelectorAll('.words .r')].map(range => {
        const numbers = new Set();
        for (let e = range; e; e = e.parentElement) if (e.dataset.in && !e.dataset.in.includes(' ')) numbers.add(e.dataset.in);
        const marks = [...range.closest('.block').querySelectorAll('.mark')].filter(mark => numbers.has(mark.dataset.k));
        return { marks: marks.map(mark => `#${CSS.escape(mark.id)}`), to: marks[0]?.hash };
      }).reduce((most, here) => here.marks.length > most.marks.length ? here : most, { marks: [] }));
      if (!over.marks.length) continue;
      await page.evaluate(to => { location.hash = to; }, over.to);
      await page.focus(over.marks[1] ?? over.marks[0]);
      await page.hover(over.marks[2] ?? over.marks[0]);
      const washes = await page.evaluate(() => {
        const washed = e => getComputedStyle(e).backgroundImage !== 'none';
        return Math.max(...[...document.querySelectorAll('.words .r')].map(range => {
          let depth = 0;
          for (let e = range; e && !e.matches('.words'); e = e.parentElement) if (washed(e)) depth++;
          return depth;
        }));
      });
      assert.ok(washes >= 1, `${path}: the words of a mark are washed`);
      deepest = Math.max(deepest, washes);
      found.push(...await faint(page, path));
    }
    assert.deepEqual(found, []);
    if (name === 'fixture') assert.ok(deepest >= 3, `${deepest} washes over one word`);
  });

  test(`sentences that answer each other in ${name} can be read while they are lit`, async () => {
    const found = [], page = await stage.page('/');
    for (const path of site.kinds(name).filter(path => path.endsWith('/parallel/'))) {
      await visit(page, path);
      for (const sentence of await page.locator('.pair [data-s]').all()) {
        await sentence.hover({ position: { x: 2, y: 2 }, force: true });
        if (await page.locator('.lit .m').count()) break;
      }
      assert.ok(await page.locator('.lit').count() >= 1, `${path}: a sentence is lit`);
      found.push(...await faint(page, path));
    }
    assert.deepEqual(found, []);
  });
}

test('every layer was among what was measured', () => {
  assert.deepEqual(Object.keys(LAYERS).filter(name => !measured.has(name)), []);
});
