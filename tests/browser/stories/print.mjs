// On paper: the PDF that Chromium makes of every article and of the longest page of every other kind, read and drawn
// by poppler's tools. Each PDF is made once, and every check is a subtest of its page.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { open } from '../support/chromium.mjs';
import { inWindow } from '../support/engines.mjs';
import { open as firefox } from '../support/firefox.mjs';
import * as site from '../support/site.mjs';

const DOTS = 144, MM = DOTS / 25.4, TOP = 18 * MM, BOTTOM = 20 * MM;      // the style sheet's @page margins

/**
 * Calls each of `checks` with `(page, folder, path)` for pages of every site. The page is laid out for print, and
 * `folder` holds its `page.pdf`.
 */
const onPaper = (title, checks, pages) => test(title, async t => {
  for (const name of site.names) {
    const stage = await open(name), page = await stage.page('/'), folder = mkdtempSync(join(tmpdir(), 'hashiya-print-'));
    try {
      for (const path of pages(name)) {
        await t.test(`${name}${path}`, async t => {
          await page.emulateMedia({ media: null });
          await stage.visit(page, path);
          await page.pdf({ path: join(folder, 'page.pdf'), preferCSSPageSize: true });
          await page.emulateMedia({ media: 'print' });
          for (const [claim, check] of Object.entries(checks)) await t.test(claim, () => check(page, folder, path));
        });
      }
    } finally { rmSync(folder, { recursive: true }); }
  }
});

const poppler = (tool, folder, ...rest) => execFileSync(tool, [...rest.slice(0, -1), join(folder, 'page.pdf'), rest.at(-1)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** The text of a page that should be printed, with the addresses that the style sheet adds. */
const printed = page => page.evaluate(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (measure.visible(node.parentElement)) text += node.data;
  for (const link of document.querySelectorAll('a')) if (measure.visible(link) && getComputedStyle(link, '::after').content.includes('http')) text += link.getAttribute('href');
  return text;
});

/** How often each letter occurs. Digits do not count, because sheets are numbered. */
const letters = text => {
  const count = {};
  for (const letter of text.normalize('NFKC').match(/\p{L}/gu) ?? []) count[letter] = (count[letter] ?? 0) + 1;
  return Object.fromEntries(Object.entries(count).sort());
};

/** Checks that the PDF has all the text that should be printed, and every note. */
const complete = async (page, folder, path) => {
  assert.deepEqual(letters(poppler('pdftotext', folder, '-raw', '-')), letters(await printed(page)), path);
  assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('.entry, .entry .rest')].filter(e => !measure.visible(e)).map(e => e.id)), [], `${path}: notes that are not printed`);
};

/** Checks that the addresses of sources are printed, on lines of their own and from left to right. */
const addresses = async (page, folder, path) => {
  const text = poppler('pdftotext', folder, '-raw', '-').replace(/\s|[\u202a-\u202e\u2066-\u2069]/g, '');
  const sources = await page.evaluate(() => [...document.querySelectorAll('.text .src a')].map(a => a.getAttribute('href')));
  // In pieces, because pdftotext joins the lines of a wrapped address in the order of the page.
  for (const piece of sources.flatMap(href => href.split(/[/-]/))) assert.ok(text.includes(piece), `${path}: ${piece}`);
  const turned = await page.evaluate(() => [...document.querySelectorAll('.text .src a:has(> .host)')].map(a => getComputedStyle(a, '::after')).filter(s => s.direction !== 'ltr' || s.unicodeBidi !== 'isolate').length);
  assert.equal(turned, 0, path);
  const inLine = await page.evaluate(() => [...document.querySelectorAll('.text a, .prose a, .facts a, .head a')].filter(a => getComputedStyle(a, '::after').content.includes('http') && getComputedStyle(a, '::after').display !== 'block').map(a => a.href));
  assert.deepEqual(inLine, [], `${path}: addresses in the line of their words`);
};

/** Checks that nothing is printed that is of use on a screen only. */
const paperOnly = async (page, folder, path) => {
  const left = await page.evaluate(() => [...document.querySelectorAll('header.site, footer.site, nav, form, .skip, .reading, .layers fieldset, .card, .pager, summary, button, input, .meta a[href$="/parallel/"]')].filter(measure.visible).map(e => e.outerHTML.slice(0, 80)));
  assert.deepEqual(left, [], path);
};

/** Checks that notes stand in the outer margin. */
const outer = async (page, folder, path) => {
  const wrong = await page.evaluate(() => [...document.querySelectorAll('.text .margin')].filter(m => {
    const text = m.parentElement.querySelector('.words').getBoundingClientRect(), box = m.getBoundingClientRect();
    return !(getComputedStyle(document.querySelector('.text')).direction === 'rtl' ? box.right <= text.left : box.left >= text.right);
  }).length);
  assert.equal(wrong, 0, path);
};

/**
 * The sheets that have dark pixels in the five rows from `first`. Only these rows are drawn: whole sheets would take
 * thirty times as long.
 */
function inked(folder, first) {
  poppler('pdftoppm', folder, '-r', String(DOTS), '-gray', '-y', String(Math.round(first)), '-H', '5', join(folder, 'sheet'));
  const files = readdirSync(folder).filter(file => file.startsWith('sheet'));
  assert.ok(files.length > 0);
  const found = files.filter(file => {
    const bytes = readFileSync(join(folder, file)), [head, rows] = /^P5\s+\d+\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
    assert.equal(rows, '5');
    return bytes.subarray(head.length).some(gray => gray < 110);
  });
  for (const file of files) rmSync(join(folder, file));
  return found;
}

/** Checks that no line crosses the upper or lower margin of a sheet. */
const whole = async (page, folder, path) => {
  const points = Number(/^Page size: +[\d.]+ x ([\d.]+) pts/m.exec(execFileSync('pdfinfo', [join(folder, 'page.pdf')], { encoding: 'utf8' }))[1]);
  const height = Math.ceil(points * DOTS / 72);
  assert.deepEqual(inked(folder, TOP - 4), [], `${path}: ink at the upper edge`);
  assert.deepEqual(inked(folder, height - BOTTOM - 1), [], `${path}: ink at the lower edge`);
};

const everyPage = {
  'everything is printed once: as often as the page has a letter, the paper has it': complete,
  'what is of use on a screen only is left out': paperOnly,
  'no line is cut where a sheet begins or ends': whole,
};
onPaper('articles', {
  ...everyPage,
  'addresses of sources are written out, from left to right': addresses,
  'notes stand in the outer margin: left of an Arabic text, right of an English one': outer,
}, site.articles);
onPaper('other kinds of pages', everyPage, site.kinds);

// Compared by Latin letters that form no ligature: Firefox does not say in a PDF which letters a ligature or a joined Arabic
// shape stands for.
test('Firefox prints what Chromium prints', async () => {
  const single = text => letters(text.replace(/[^abcdeghkmnopqrsuvwxyz]/g, ''));
  const stage = await open('fixture'), folder = mkdtempSync(join(tmpdir(), 'hashiya-print-'));
  try {
    await inWindow(firefox, 'fixture', 1280, async (visit, { print }) => {
      for (const path of ['/en/articles/harbour/', '/en/articles/ledger/', '/en/articles/harbour/parallel/']) {
        const page = await stage.page(path);
        await page.emulateMedia({ media: 'print' });
        await visit(path);
        writeFileSync(join(folder, 'page.pdf'), Buffer.from(await print(), 'base64'));
        assert.deepEqual(single(poppler('pdftotext', folder, '-raw', '-')), single(await printed(page)), path);
      }
    });
  } finally { rmSync(folder, { recursive: true }); }
});
