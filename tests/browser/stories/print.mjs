// On paper: Chromium's PDF of every article and of every other kind of page, read and looked at with poppler's tools.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { open } from '../support/chromium.mjs';
import { inWindow } from '../support/elsewhere.mjs';
import { open as firefox } from '../support/firefox.mjs';
import * as site from '../support/site.mjs';

const DOTS = 144, MM = DOTS / 25.4, TOP = 18 * MM, BOTTOM = 20 * MM;      // of the style sheet's @page

/** Runs `act(page, folder, path)` for pages of every site: the page is as on paper, and `folder` holds its `page.pdf`. */
const onPaper = (title, act, pages = site.articles) => test(title, async t => {
  for (const name of site.names) {
    await t.test(name, async () => {
      const stage = await open(name), folder = mkdtempSync(join(tmpdir(), 'hashiya-print-'));
      try {
        for (const path of pages(name)) {
          const page = await stage.page(path);
          await page.pdf({ path: join(folder, 'page.pdf'), preferCSSPageSize: true });
          await page.emulateMedia({ media: 'print' });
          await act(page, folder, path);
        }
      } finally {
        rmSync(folder, { recursive: true });
        await stage.close();
      }
    });
  }
});

const poppler = (tool, folder, ...rest) => execFileSync(tool, [...rest.slice(0, -1), join(folder, 'page.pdf'), rest.at(-1)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** All words of a page that are printed, addresses included that the style sheet writes out. */
const printed = page => page.evaluate(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (measure.visible(node.parentElement)) text += node.data;
  for (const link of document.querySelectorAll('a')) if (measure.visible(link) && getComputedStyle(link, '::after').content.includes('http')) text += link.getAttribute('href');
  return text;
});

/** How often each letter occurs. Digits are left out: pages are numbered. */
const letters = text => {
  const count = {};
  for (const letter of text.normalize('NFKC').match(/\p{L}/gu) ?? []) count[letter] = (count[letter] ?? 0) + 1;
  return Object.fromEntries(Object.entries(count).sort());
};

const complete = async (page, folder, path) => {
  assert.deepEqual(letters(poppler('pdftotext', folder, '-raw', '-')), letters(await printed(page)), path);
  assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('.entry, .entry .rest')].filter(e => !measure.visible(e)).map(e => e.id)), [], `${path}: notes that are not printed`);
};
onPaper('everything is printed once: as often as the page has a letter, the paper has it', complete);

onPaper('addresses of sources are written out, from left to right', async (page, folder, path) => {
  const text = poppler('pdftotext', folder, '-raw', '-').replace(/\s|[\u202a-\u202e\u2066-\u2069]/g, '');
  const sources = await page.evaluate(() => [...document.querySelectorAll('.text .src a')].map(a => a.getAttribute('href')));
  // In pieces, because an address may go on in the next line, which pdftotext puts together in the order of the page.
  for (const piece of sources.flatMap(href => href.split(/[/-]/))) assert.ok(text.includes(piece), `${path}: ${piece}`);
  const turned = await page.evaluate(() => [...document.querySelectorAll('.text .src a:has(> .host)')].map(a => getComputedStyle(a, '::after')).filter(s => s.direction !== 'ltr' || s.unicodeBidi !== 'isolate').length);
  assert.equal(turned, 0, path);
  const inLine = await page.evaluate(() => [...document.querySelectorAll('.text a, .prose a, .facts a, .head a')].filter(a => getComputedStyle(a, '::after').content.includes('http') && getComputedStyle(a, '::after').display !== 'block').map(a => a.href));
  assert.deepEqual(inLine, [], `${path}: addresses in the line of their words`);
});

const paperOnly = async (page, folder, path) => {
  const left = await page.evaluate(() => [...document.querySelectorAll('header.site, footer.site, nav, form, .skip, .reading, .layers, .card, .pager, summary, button, input, .meta a[href$="/parallel/"]')].filter(measure.visible).map(e => e.outerHTML.slice(0, 80)));
  assert.deepEqual(left, [], path);
};
onPaper('what only a screen is good for is left out', paperOnly);

onPaper('notes stand in the outer margin: left of an Arabic text, right of an English one', async (page, folder, path) => {
  const wrong = await page.evaluate(() => [...document.querySelectorAll('.text .margin')].filter(m => {
    const text = m.parentElement.querySelector('.words').getBoundingClientRect(), box = m.getBoundingClientRect();
    return !(getComputedStyle(document.querySelector('.text')).direction === 'rtl' ? box.right <= text.left : box.left >= text.right);
  }).length);
  assert.equal(wrong, 0, path);
});

/** Whether a page has dark ink in any of the rows from `first` to before `last`. */
function inked(file, first, last) {
  const bytes = readFileSync(file), [head, width] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  return bytes.subarray(head.length + Math.round(first) * width, head.length + Math.round(last) * width).some(gray => gray < 110);
}

const whole = async (page, folder, path) => {
  poppler('pdftoppm', folder, '-r', String(DOTS), '-gray', join(folder, 'sheet'));
  const sheets = readdirSync(folder).filter(file => file.startsWith('sheet'));
  assert.ok(sheets.length > 0);
  for (const sheet of sheets) {
    const file = join(folder, sheet), height = Number(/^P5\s+\d+\s+(\d+)/.exec(readFileSync(file).subarray(0, 40).toString('latin1'))[1]);
    assert.ok(!inked(file, TOP - 4, TOP + 1), `${path}, ${sheet}: ink at its upper edge`);
    assert.ok(!inked(file, height - BOTTOM - 1, height - BOTTOM + 4), `${path}, ${sheet}: ink at its lower edge`);
    rmSync(file);
  }
};
onPaper('no sign of a line is cut where a page begins or ends', whole);

onPaper('every other kind of page is as good on paper', async (...of) => {
  for (const check of [complete, paperOnly, whole]) await check(...of);
}, site.kinds);

// By letters that no other joins: which ones a ligature or a joined Arabic shape stands for, Firefox does not write into a PDF.
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
  } finally {
    rmSync(folder, { recursive: true });
    await stage.close();
  }
});
