// Computed styles, the shapes of Arabic words, and how many bytes a page has.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { open } from '../support/chromium.mjs';
import * as site from '../support/site.mjs';

const stage = await open('fixture');
const TEXT = '/ar/articles/harbour/', MARKDOWN = '/ar/articles/workshop/';

/** The computed values of `properties` for every element that `selector` matches. */
const computed = (page, selector, properties) => page.evaluate(([s, names]) => [...document.querySelectorAll(s)].map(e => {
  const style = getComputedStyle(e);
  return Object.fromEntries(names.map(name => [name, style[name]]));
}), [selector, properties]);

test('Arabic words join across every mention and annotation', async t => {
  for (const name of site.names) {
    await t.test(name, async () => {
      const there = await open(name), page = await there.page('/');
      for (const path of site.articles(name)) {
        await there.visit(page, path);
        const torn = (await page.evaluate(() => measure.widths())).filter(w => Math.abs(w.marked - w.plain) > 0.5);
        assert.deepEqual(torn, [], path);
      }
    });
  }
});

test('a name keeps its shape behind the particle written to it', async () => {
  const page = await stage.page(TEXT);
  const words = await page.evaluate(() => measure.widths());
  for (const word of ['بماسك', 'لليهان', 'وألتمان']) {
    const found = words.find(w => w.word === word);
    assert.ok(found?.mention, `${word} carries a mention`);
    assert.ok(Math.abs(found.marked - found.plain) <= 0.5, `${word}: ${found.marked} for ${found.plain}`);
  }
});

test('code runs from the left and begins at the left edge', async () => {
  const page = await stage.page(MARKDOWN);
  const directions = await computed(page, 'pre, code, kbd, samp', ['direction']);
  assert.ok(directions.length >= 3);
  assert.ok(directions.every(d => d.direction === 'ltr'));
  const edges = await page.evaluate(() => {
    const pre = document.querySelector('pre'), style = getComputedStyle(pre), read = measure.reading(pre);
    return [measure.range(read, 0, 2).getBoundingClientRect().left, pre.getBoundingClientRect().left + parseFloat(style.paddingLeft) + parseFloat(style.borderLeftWidth)];
  });
  assert.ok(Math.abs(edges[0] - edges[1]) <= 1, `code at ${edges[0]}, edge at ${edges[1]}`);
});

test('every character of code is as wide as every other', async () => {
  for (const lang of ['ar', 'en']) {
    const page = await stage.page(`/${lang}/articles/workshop/`);
    const widths = await page.evaluate(() => {
      const code = document.querySelector('pre code'), style = getComputedStyle(code);
      const pen = Object.assign(document.createElement('canvas').getContext('2d'), { font: `${style.fontSize} ${style.fontFamily}` });
      return ['i', 'M', '=', '1'].map(letter => Math.round(pen.measureText(letter).width * 10));
    });
    assert.equal(new Set(widths).size, 1, `${lang}: ${widths}`);
  }
});

test('Arabic is never slanted, spaced out, capitalised, justified or broken by the rules of Latin', async () => {
  for (const path of [TEXT, MARKDOWN, '/ar/', '/ar/entities/maask/', '/ar/articles/harbour/parallel/', '/en/articles/harbour/parallel/']) {
    const page = await stage.page(path);
    const found = await page.evaluate(() => [...document.body.querySelectorAll('*')].filter(e => e.closest('[dir]').dir === 'rtl').map(e => {
      const s = getComputedStyle(e);
      return { tag: e.outerHTML.slice(0, 60), slant: s.fontStyle, spacing: s.letterSpacing, transform: s.textTransform, align: s.textAlign, wrap: s.textWrapStyle, block: s.display !== 'inline', hyphens: s.hyphens };
    }).filter(s => s.slant !== 'normal' || !['normal', '0px'].includes(s.spacing) || s.transform !== 'none' || s.align === 'justify' || (s.wrap === 'pretty' && s.block) || s.hyphens === 'auto'));
    assert.deepEqual(found, [], path);
  }
});

test('marks of mentions and annotations take up no room inside a line', async () => {
  const page = await stage.page(TEXT);
  const names = ['marginLeft', 'marginRight', 'paddingLeft', 'paddingRight', 'borderLeftWidth', 'borderRightWidth'];
  const inWords = await computed(page, '.words :is(.m, .r, .c, .c > span)', [...names, 'display', 'verticalAlign']);
  assert.ok(inWords.length > 8);
  for (const style of inWords) {
    assert.ok(names.every(name => style[name] === '0px'), JSON.stringify(style));
    assert.deepEqual([style.display, style.verticalAlign], ['inline', 'baseline']);
  }
  for (const style of await computed(page, '.words :is(sup, .mark)', ['display', 'verticalAlign'])) {
    assert.deepEqual([style.display, style.verticalAlign], ['inline', 'baseline']);
  }
});

test('a reference mark moves no line', async () => {
  const page = await stage.page(TEXT);
  const heights = await page.evaluate(() => {
    const block = document.querySelector('#p6'), bare = block.cloneNode(true);
    for (const added of bare.querySelectorAll('[data-apparatus]')) added.remove();
    const line = parseFloat(getComputedStyle(block).lineHeight);
    return [block.getBoundingClientRect().height, line];
  });
  assert.ok(Math.abs(heights[0] % heights[1]) < 1 || heights[1] - (heights[0] % heights[1]) < 1, `${heights[0]} is a number of lines of ${heights[1]}`);
});

test('lines leave room for vowel signs', async () => {
  const page = await stage.page(TEXT);
  const leading = async selector => (await computed(page, selector, ['lineHeight', 'fontSize'])).map(s => parseFloat(s.lineHeight) / parseFloat(s.fontSize));
  assert.ok((await leading('.words > p')).every(ratio => ratio >= 1.95));
  assert.ok((await leading('.margin .entry')).every(ratio => ratio >= 1.75));
  const touching = await page.evaluate(() => {
    const block = document.querySelector('#p5'), style = getComputedStyle(block), line = parseFloat(style.lineHeight);
    const read = measure.reading(block), lines = [];
    for (const { 0: word, index } of read.text.matchAll(/\S+\s*/g)) {
      const { top } = measure.range(read, index, index + word.trimEnd().length).getBoundingClientRect();
      if (lines.at(-1) && Math.abs(lines.at(-1).top - top) < line / 2) lines.at(-1).words += word;
      else lines.push({ top, words: word });
    }
    const canvas = Object.assign(document.createElement('canvas'), { width: 1200, height: Math.ceil(line * 4) });
    const pen = Object.assign(canvas.getContext('2d', { willReadFrequently: true }), { font: `${style.fontSize} ${style.fontFamily}`, direction: 'rtl' });
    const ink = (words, baseline) => {
      pen.clearRect(0, 0, canvas.width, canvas.height);
      pen.fillText(words, 1190, baseline);
      return pen.getImageData(0, 0, canvas.width, canvas.height).data.filter((_, i) => i % 4 === 3);
    };
    return lines.slice(1).map(({ words }, i) => {
      const above = ink(lines[i].words, line * 2), below = ink(words, line * 3);
      return above.filter((alpha, i) => alpha > 128 && below[i] > 128).length;
    });
  });
  assert.ok(touching.length >= 1, 'the vocalised block has more than one line');
  // A low sign may touch a high one of the next line, but not cover it. To rule out that they touch, lines would have to be 2.6 em high.
  assert.ok(touching.every(pixels => pixels <= 2), `pixels that lines share with the line above: ${touching}`);
});

test('an Arabic article stays light', async t => {
  for (const name of site.names) {
    await t.test(name, async () => {
      const there = await open(name);
      const page = await there.page('/ar/');
      for (const path of site.articles(name).filter(p => p.startsWith('/ar/'))) {
        const bodies = [];
        // What travels: hosts compress text, and fonts are compressed already.
        const size = ({ url, body }) => ({ url, bytes: /\.(woff2|png|jpg)$/.test(url) ? body.length : gzipSync(body).length });
        const gather = response => bodies.push(response.body().then(body => size({ url: response.url(), body }), () => ({ url: response.url(), bytes: 0 })));
        await page.goto('about:blank');
        page.on('response', gather);
        await page.context().clearCookies();
        const session = await page.context().newCDPSession(page);
        await session.send('Network.setCacheDisabled', { cacheDisabled: true });
        await there.visit(page, path);
        page.off('response', gather);
        const all = await Promise.all(bodies), sum = list => list.reduce((n, r) => n + r.bytes, 0);
        const fonts = sum(all.filter(r => r.url.endsWith('.woff2')));
        assert.ok(fonts > 0, 'fonts were asked for');
        assert.ok(fonts <= 130_000, `${path}: fonts ${fonts} bytes`);
        assert.ok(sum(all) <= 180_000, `${path}: ${sum(all)} bytes: ${JSON.stringify(all)}`);
      }
    });
  }
});

// A fallback font is reported by the name that the system has for it, not by the style sheet's.
test('every letter is drawn in a face of ours, but for code', async t => {
  for (const name of site.names) {
    await t.test(name, async () => {
      const there = await open(name), page = await there.page('/');
      for (const path of ['/ar/', '/en/', ...site.articles(name)]) {
        await there.visit(page, path);
        const session = await page.context().newCDPSession(page);
        await session.send('DOM.enable');
        await session.send('CSS.enable');
        const { root } = await session.send('DOM.getDocument');
        const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'header.site a.name, h1, .prose:not(:has(code)), .words p:not(:has(code)), .lemma' });
        assert.ok(nodeIds.length, `${path}: there is something to read`);
        const foreign = new Set();
        for (const nodeId of nodeIds.slice(0, 60)) {
          const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
          for (const font of fonts) if (!/^(Amiri|Source Serif|Hashiya)/i.test(font.familyName)) foreign.add(font.familyName);
        }
        await session.detach();
        assert.deepEqual([...foreign], [], path);
      }
    });
  }
});

test('Hebrew and Urdu are drawn in faces of ours, and other pages do not load them', async () => {
  const there = await open('.scripts'), page = await there.page('/');
  const loaded = [];
  page.on('request', request => { if (request.url().endsWith('.woff2')) loaded.push(request.url().replace(/.*\//, '')); });
  for (const [path, selector, face] of [
    ['/he/articles/well/', 'h1, .words p, strong', /^(Noto Serif Hebrew|Source Serif)/],
    ['/ur/articles/well/', 'h1, .words p', /^(Amiri|Source Serif)/],
    ['/en/articles/well/', '.words p', /^(Noto Serif Hebrew|Amiri|Source Serif)/],
  ]) {
    await there.visit(page, path);
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument');
    const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
    assert.ok(nodeIds.length, `${path}: there is something to read`);
    for (const nodeId of nodeIds) {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
      const foreign = fonts.filter(font => !font.isCustomFont || !face.test(font.familyName));
      assert.deepEqual(foreign.map(font => font.familyName), [], path);
    }
    await session.detach();
  }
  assert.ok(loaded.includes('noto-serif-hebrew-400.woff2'), `${loaded}`);
  const plain = await open('.pairs'), latin = await plain.page('/');
  const others = [];
  latin.on('request', request => { if (request.url().includes('hebrew')) others.push(request.url()); });
  for (const path of ['/en/', '/ar/', '/fa/articles/ferry/', '/fr/articles/bakery/']) await plain.visit(latin, path);
  assert.deepEqual(others, []);
});

test('the sign of help asks as its language does: mirrored in Arabic letters, not in Hebrew ones', async () => {
  const there = await open('.scripts'), page = await there.page('/');
  for (const [path, scale] of [['/he/', 'none'], ['/en/', 'none'], ['/ur/', '-1 1']]) {
    await there.visit(page, path);
    assert.equal(await page.locator('.help svg').evaluate(sign => getComputedStyle(sign).scale), scale, path);
  }
});
