// The stories about what readers do with mouse and keyboard, for the engines that Playwright does not drive.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inWindow } from './engines.mjs';

const LEDGER = '/ar/articles/ledger/', HARBOUR = '/ar/articles/harbour/', BOTH = [`${HARBOUR}parallel/`, '/en/articles/harbour/parallel/'];
// WebKitGTK's windows are never narrower than 450 pixels.
const WIDE = 1280, NARROW = 460;
const CORNER = [3, 3];
const REMEMBERED = 'what was hidden and which reading was chosen is remembered';

/** Declares a test of an engine with a subtest for each of `stories`; `options` say how the site is served. */
const declare = (title, open, stories, options) => test(title, t => inWindow(open, 'fixture', WIDE, async (go, window) => {
  const { evaluate, hover } = window;
  const visit = async (path, width = WIDE) => {
    await window.resize(width);
    await go(path);
    await hover(CORNER);
  };
  const helpers = {
    ...window, visit,
    /** The value of a property of the first element that a selector matches; `property` may also be a method call. */
    ask: (selector, property) => evaluate(`document.querySelector(${JSON.stringify(selector)}).${property}`),
    shown: selector => evaluate(`measure.visible(document.querySelector(${JSON.stringify(selector)}))`),
    /** Moves the focus to an element as the keyboard does: by Tab, from the element before it. */
    tabTo: async selector => {
      await evaluate(`(() => {
        const stops = [...document.querySelectorAll('a[href], button, input, summary')].filter(e => e.getClientRects().length), at = stops.indexOf(document.querySelector(${JSON.stringify(selector)}));
        stops[at - 1].focus();
      })()`);
      await window.press('Tab');
      assert.equal(await evaluate(`document.activeElement === document.querySelector(${JSON.stringify(selector)})`), true, `Tab leads to ${selector}`);
    },
  };
  for (const [name, act] of Object.entries(stories)) {
    await t.test(name, async () => {
      await visit('/ar/');
      await evaluate('(localStorage.clear(), true)');
      await act(helpers);
    });
  }
}, options));

/** The entry that a mark or the sheet has led to stands below its paragraph, covers nothing, and leads back. */
const entryBelow = async ({ click, evaluate, ask, until }) => {
  await until("measure.visible(document.getElementById('n-wind'))");
  const [entry, words] = [await evaluate("measure.box(document.getElementById('n-wind').getBoundingClientRect())"), await evaluate("measure.box(document.getElementById('p6').getBoundingClientRect())")];
  assert.ok(entry.top >= words.bottom, `the entry at ${entry.top}, the paragraph ends at ${words.bottom}`);
  assert.deepEqual((await evaluate('measure.overlaps()')).found, []);
  const back = await ask('#n-wind .num', 'hash');
  await click('#n-wind .num');
  await until(`location.hash === ${JSON.stringify(back)}`);
  assert.equal(await evaluate('document.querySelector(location.hash) !== null'), true);
};

const withScripts = {
  'two texts stand level, the original at the right, each to be selected alone': async ({ visit, evaluate, drag }) => {
    for (const path of BOTH) {
      await visit(path);
      const rows = await evaluate('measure.pairs()');
      assert.ok(rows.length >= 3, path);
      for (const row of rows) assert.ok(row.level < 1 && row.apart > 20 && row.right, `${path}: ${JSON.stringify(row)}`);
      assert.deepEqual(await evaluate('measure.overflow()'), { excess: 0, out: [] }, path);
      for (const [column, facing] of [['own', 'other'], ['other', 'own']]) {
        await visit(path);
        const blocks = `[...document.querySelectorAll('.column.${column} > [id]')].slice(0, 3)`, at = i => `measure.ends('[id="' + ${blocks}.at(${i}).id + '"]')`;
        const [{ from }, { to }] = [await evaluate(at(0)), await evaluate(at(-1))];
        await drag(from, to);
        const selected = await evaluate('getSelection().toString()');
        const words = name => evaluate(`[...document.querySelectorAll('.column.${name} > [id]')].slice(0, 3).map(block => measure.reading(block).text.trim())`);
        for (const text of await words(column)) assert.ok(selected.includes(text.slice(0, 20)) && selected.includes(text.slice(-8, -1)), `${path} ${column}: ${text} in ${selected}`);
        for (const text of await words(facing)) assert.ok(!selected.includes(text.slice(0, 12)), `${path} ${column}: ${text} not in ${selected}`);
      }
    }
  },

  'a sentence lights up with the one that answers it, under the mouse and with the focus in it': async ({ visit, evaluate, hover, tabTo, ask }) => {
    for (const path of BOTH) {
      await visit(path);
      const lit = () => evaluate('measure.answering()');
      await hover('.column.own [data-s="1"]');
      assert.deepEqual(await lit(), ['1 column other', '1 column own'], path);
      await hover('.column.other [data-s="2"]');
      assert.deepEqual(await lit(), ['2 column other', '2 column own'], path);
      await hover('h1');
      assert.deepEqual(await lit(), [], path);
      await tabTo('.column.other [data-s] a.m');
      const number = await ask('.column.other [data-s] a.m', "closest('[data-s]').dataset.s");
      assert.deepEqual(await lit(), [`${number} column other`, `${number} column own`], path);
    }
  },

  'a mark of either text opens the notes of its pair': async ({ visit, click, ask, until }) => {
    for (const width of [NARROW, WIDE]) {
      for (const column of ['own', 'other']) {
        await visit(BOTH[0], width);
        const mark = `.column.${column} a.mark`, entry = decodeURIComponent((await ask(mark, "getAttribute('href')")).slice(1));
        await click(mark);
        await until(`measure.visible(document.getElementById(${JSON.stringify(entry)}))`);
      }
    }
  },

  'the panel opens, closes by Escape with the focus back, and when the reader goes elsewhere': async ({ visit, click, press, ask, evaluate }) => {
    await visit('/ar/');
    const panel = () => ask('.settings', 'open');
    await click('.settings > summary');
    assert.equal(await panel(), true);
    await evaluate("(document.getElementById('scheme-dark').focus(), true)");
    await press('Escape');
    assert.deepEqual([await panel(), await evaluate('document.activeElement.localName')], [false, 'summary']);
    await click('.settings > summary');
    await click([640, 700]);
    assert.equal(await panel(), false);
  },

  'colours and the size of text are chosen, and are there on the next page': async ({ visit, click, evaluate, ask }) => {
    const look = () => evaluate('[getComputedStyle(document.documentElement).backgroundColor, parseFloat(getComputedStyle(document.body).fontSize)]');
    await visit('/ar/');
    const usual = await look();
    await click('.settings > summary');
    await click('#scheme-dark');
    await click('#size-large');
    const chosen = await look();
    assert.ok(chosen[0] !== usual[0] && chosen[1] > usual[1], `${chosen} for ${usual}`);
    await visit('/en/articles/');
    assert.deepEqual(await look(), chosen);
    assert.equal(await ask('#scheme-dark', 'checked'), true, 'the buttons say so, too');
  },

  'J and K go from note to note, and unfold them where they are folded': async ({ visit, press, evaluate }) => {
    for (const width of [WIDE, NARROW]) {
      await visit(HARBOUR, width);
      const order = await evaluate("[...document.querySelectorAll('main a.mark')].map(mark => decodeURIComponent(mark.hash.slice(1)))");
      for (const [key, id] of [['j', order[0]], ['j', order[1]], ['j', order[2]], ['k', order[1]]]) {
        await press(key);
        const at = await evaluate(`(() => {
          const mark = document.activeElement, entry = document.getElementById(decodeURIComponent(mark.hash?.slice(1) ?? '')), box = mark.getBoundingClientRect();
          return { id: entry?.id, seen: !!entry && measure.visible(entry), onScreen: box.top >= 0 && box.bottom <= innerHeight };
        })()`);
        assert.deepEqual(at, { id, seen: true, onScreen: true }, `${key} at ${width}`);
      }
    }
  },

  'the list of keys opens by ?, closes by Escape; L leads to the other language': async ({ visit, press, evaluate, click, until }) => {
    await visit(HARBOUR);
    const list = () => evaluate("document.getElementById('keys').matches(':popover-open')");
    await press('Shift', '?');
    assert.equal(await list(), true);
    await press('Escape');
    assert.equal(await list(), false);
    await click('.help');
    assert.equal(await list(), true);
    await click('#keys button');
    assert.equal(await list(), false);
    await press('l');
    await until("location.pathname.endsWith('/en/articles/harbour/') && document.readyState === 'complete'");
  },

  'a card opens under the mouse, names what else is said, and closes by Escape or when the mouse has gone': async ({ visit, hover, press, until, evaluate }) => {
    const name = '#p2 a.m[href*=layhan]', open = "document.querySelector('.card:popover-open')";
    await visit(LEDGER);
    await hover(name);
    await until(open);
    assert.equal(await evaluate(`${open}.querySelector('a').textContent`), 'ليهان');
    const lines = await evaluate(`[...${open}.querySelectorAll('.also a')].map(a => decodeURIComponent(a.getAttribute('href')))`);
    assert.deepEqual(lines.filter(href => href.startsWith('#')), ['one', 'two', 'three', 'four', 'five'].map(id => `#n-${id}`));
    const box = await evaluate(`measure.box(${open}.getBoundingClientRect())`);
    assert.ok(box.left > 0 && box.right < WIDE && box.top > 0 && box.bottom < 900, JSON.stringify(box));
    await press('Escape');
    await until(`!${open}`);
    await hover(CORNER);
    await hover(name);
    await until(open);
    await hover(CORNER);
    await until(`!${open}`);
  },

  'a card opens with the focus, the arrow leads into it and Escape back; a click follows the name': async ({ visit, tabTo, press, until, evaluate, click, ask }) => {
    const name = '#p2 a.m[href*=layhan]', open = "document.querySelector('.card:popover-open')";
    await visit(LEDGER);
    await tabTo(name);
    await until(open);
    await press('ArrowDown');
    assert.equal(await evaluate("document.activeElement.matches('.card > p > a')"), true);
    await press('Escape');
    await until(`!${open}`);
    assert.equal(await evaluate(`document.activeElement.matches('${name}')`), true);
    const leads = await ask(name, "getAttribute('href')");
    await click(name);
    await until(`location.pathname === ${JSON.stringify(leads)} && document.readyState === 'complete'`);
  },

  'a mark, its entry and the words they speak of light up together': async ({ visit, hover, tabTo, press, evaluate }) => {
    for (const id of ['n-agent', 'n-patience', 'n-wind']) {
      const entry = `[id="${id}"]`, mark = `.mark[href="#${id}"]`;
      await visit(HARBOUR);
      for (const [way, act] of [
        ['the mark is pointed at', () => hover(mark)], ['the entry is pointed at', () => hover(entry)],
        ['the mark has the focus', async () => { await hover(CORNER); await tabTo(mark); }], ['the entry was followed', () => press('Enter')],
      ]) {
        await act();
        const { entries, words } = await evaluate('measure.washed()');
        assert.ok(entries.includes(id) && words > 0, `${id}, ${way}: ${entries}, ${words} pieces of the text`);
      }
    }
  },

  [REMEMBERED]: async ({ visit, click, evaluate, ask }) => {
    await visit(`${LEDGER}#p2`);
    await click('.layers > summary');
    await click('.layers [value=mentions]');
    await click('.reading label:has(#corrected)');
    assert.equal(await evaluate('location.hash'), '#p2', 'the address keeps its fragment');
    await visit(LEDGER);
    const { names, stops, waves } = await evaluate('measure.seen()');
    assert.deepEqual({ names, stops, waves }, { names: 0, stops: 0, waves: 0 });
    assert.equal(await ask('#corrected', 'checked'), true);
  },

  'on a narrow screen a mark shows its note in a sheet, from which the entries below the paragraph unfold, and the entry leads back': async helpers => {
    const { visit, click, shown, evaluate, until } = helpers;
    await visit(HARBOUR, NARROW);
    assert.equal(await shown('#n-wind'), false);
    await click('.mark[href="#n-wind"]');
    await until("document.querySelector('.sheet:popover-open .lemma')");
    const { top, bottom } = await evaluate("measure.box(document.querySelector('.mark[href=\"#n-wind\"]').getBoundingClientRect())");
    assert.ok(top >= 0 && bottom <= await evaluate("document.querySelector('.sheet').getBoundingClientRect().top"), 'the mark stands above the sheet');
    assert.equal(await evaluate('location.hash'), '', 'the page stays where it is');
    await click('.sheet .all');
    await until("!document.querySelector('.sheet:popover-open')");
    await entryBelow(helpers);
  },
};

const withoutScripts = {
  'on a narrow screen a mark unfolds its entry below the paragraph, and the entry leads back': async helpers => {
    const { visit, click, shown } = helpers;
    await visit(HARBOUR, NARROW);
    assert.equal(await shown('#n-wind'), false);
    await click('.mark[href="#n-wind"]');
    await entryBelow(helpers);
  },
};

const everywhere = {
  'each kind is hidden with its marks, entries and lines, and comes back': async ({ visit, click, evaluate }) => {
    for (const width of [WIDE, NARROW]) {
      await visit(LEDGER, width);
      if (width === NARROW) for (const summary of await evaluate("[...document.querySelectorAll('.margin')].map((m, i) => { m.querySelector('summary').dataset.i = i; return i })")) await click(`.margin > summary[data-i="${summary}"]`);
      const all = await evaluate('measure.seen()');
      assert.deepEqual([all.marks.length, all.entries.length], [9, 9], `at ${width}`);
      await click('.layers > summary');
      assert.deepEqual(await evaluate('measure.overflow()'), { excess: 0, out: [] }, `the open panel at ${width}`);
      for (const [kind, count] of Object.entries({ note: 3, gloss: 2, correction: 2, claim: 1, see: 1 })) {
        await click(`.layers [value=${kind}]`);
        const now = await evaluate('measure.seen()');
        assert.equal(now.marks.length, all.marks.length - count, kind);
        assert.deepEqual(now.entries, now.marks, `${kind}: an entry for each mark`);
        assert.deepEqual(now.words, all.words, `${kind}: the text is untouched`);
        await click(`.layers [value=${kind}]`);
        assert.deepEqual(await evaluate('measure.seen()'), all, `${kind} comes back`);
      }
    }
  },

  'the text is shown as received or as corrected, both real text': async ({ visit, click, evaluate }) => {
    await visit(LEDGER);
    const read = () => evaluate("(() => { getSelection().selectAllChildren(document.getElementById('p2')); return getSelection().toString() })()");
    assert.match(await read(), /إلى الخزانه قبل/);
    await click('.reading label:has(#corrected)');
    const corrected = await read();
    assert.match(corrected, /الخزانة/);
    assert.doesNotMatch(corrected, /الخزانه/);
  },

  'on a narrow screen one text can be shown alone, but never hides what a link leads to': async ({ visit, click, shown, evaluate }) => {
    await visit(BOTH[0], NARROW);
    const both = async () => [await shown('#p1'), await shown('[id="en.p1"]')];
    assert.deepEqual(await both(), [true, true]);
    await click('label:has(#only-own)');
    assert.deepEqual(await both(), [true, false]);
    await click('label:has(#only-other)');
    assert.deepEqual(await both(), [false, true]);
    await evaluate("(location.hash = '#p1', true)");
    assert.equal(await shown('#p1'), true);
    assert.deepEqual(await evaluate('measure.overflow()'), { excess: 0, out: [] });
    await visit(BOTH[0], WIDE);
    assert.equal(await shown('#only-own'), false, 'side by side there is nothing to choose');
  },

  'a paragraph opens to the other text': async ({ visit, hover, click, evaluate, settled }) => {
    for (const width of [WIDE, NARROW]) {
      await visit(HARBOUR, width);
      await hover('.block');
      await click('.facing > summary');
      assert.match(await evaluate("document.querySelector('.facing[open] > [lang=en]').innerText"), /^Many ships lay at the quay/);
      await settled();
      assert.deepEqual(await evaluate('measure.overflow()'), { excess: 0, out: [] });
      assert.deepEqual((await evaluate('measure.overlaps()')).found, []);
    }
  },
};

/** Declares the stories for an engine: with scripts, with late style sheets, and without scripts. */
export function readerStories(engine, open) {
  declare(`${engine}: the reading room`, open, { ...withScripts, ...everywhere });
  declare(`${engine}: the reading room while its style sheets are late`, open, { [REMEMBERED]: withScripts[REMEMBERED] }, { sheetsAfter: 'layers.js' });
  declare(`${engine}: the reading room without scripts`, open, { ...withoutScripts, ...everywhere }, { scripts: false });
}
