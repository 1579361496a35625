// What is measured in a page. Evaluated there, in any engine, it defines `measure`. All lengths are CSS pixels.
globalThis.measure = (() => {
  const APPARATUS = '[data-apparatus]';
  const box = r => ({ left: r.left, right: r.right, top: r.top, bottom: r.bottom, width: r.width, height: r.height });

  /**
   * The text of an element without what the edition added to it (mark numbers and the like), and its
   * text nodes as [{ node, start }], where `start` counts UTF-16 units of the text.
   */
  const reading = element => {
    const nodes = [], walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let text = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest(APPARATUS)) continue;
      nodes.push({ node, start: text.length });
      text += node.data;
    }
    return { nodes, text };
  };

  /** The range from `start` to `end` of what `reading` returned. */
  const range = ({ nodes }, start, end) => {
    const at = (offset, last) => {
      const found = nodes.findLast(n => last ? n.start < offset : n.start <= offset);
      return [found.node, offset - found.start];
    };
    const made = document.createRange();
    made.setStart(...at(start, false));
    made.setEnd(...at(end, true));
    return made;
  };

  /** The box of the first occurrence of `words` in the first element that `selector` matches; of the last one with `last`. */
  const place = (selector, words, last = false) => {
    const read = reading(document.querySelector(selector));
    const start = last ? read.text.lastIndexOf(words) : read.text.indexOf(words);
    if (start < 0) throw new Error(`${selector} has no “${words}”: ${read.text}`);
    return box(range(read, start, start + words.length).getBoundingClientRect());
  };

  /** Takes a block out of the flow, and sets it on one line. */
  const onOneLine = (block, kerning) => {
    block.removeAttribute('id');
    block.style.cssText = `font-kerning: ${kerning}; position: absolute; inset-block-start: 0; inline-size: max-content; min-inline-size: 0; padding: 0; white-space: nowrap; visibility: hidden`;
    return block;
  };

  /** A copy of a block that has only the words from `start` to `end`, and nothing that the edition added. */
  const excerpt = (block, start, end) => {
    const clone = block.cloneNode(true);
    for (const added of clone.querySelectorAll(APPARATUS)) added.remove();
    const read = reading(clone), rest = [[end, read.text.length], [0, start]].filter(([from, to]) => from < to).map(([from, to]) => range(read, from, to));
    for (const gone of rest) gone.deleteContents();
    for (const empty of clone.querySelectorAll('*')) if (!empty.textContent) empty.remove();
    return clone;
  };

  const ARABIC_WORD = /[\p{Script=Arabic}\p{Mn}\u0640]*\p{Script=Arabic}[\p{Script=Arabic}\p{Mn}\u0640]*/gu;

  /**
   * Every Arabic word that an element begins in, ends in or surrounds, with its width as marked up and without markup.
   * Each is measured alone on a line, because WebKit rounds the positions of characters within a line. `parted` is the
   * `font-kerning` of words in which an element begins or ends.
   */
  const widths = (parted = 'auto') => [...document.querySelectorAll('.words [id^="p"]:is(p, h2, h3, h4, h5, h6, th, td)')].flatMap(block => {
    const read = reading(block), mentions = [...block.querySelectorAll('.m')];
    const words = [...read.text.matchAll(ARABIC_WORD)].flatMap(({ 0: word, index }) => {
      const here = range(read, index, index + word.length), mention = mentions.some(link => here.intersectsNode(link));
      if (here.startContainer === here.endContainer && !mention) return [];
      const kerning = here.startContainer === here.endContainer ? 'auto' : parted, plain = block.cloneNode(false);
      plain.textContent = word;
      return [{ word, mention, marked: onOneLine(excerpt(block, index, index + word.length), kerning), plain: onOneLine(plain, kerning) }];
    });
    // All of them stand beside the block at once, so that the page is laid out once. Each follows an empty element: no rule
    // of the style sheet then tells them apart.
    const added = words.flatMap(({ marked, plain }) => [document.createElement('i'), marked, document.createElement('i'), plain]);
    block.parentNode.append(...added);
    const width = element => element.getBoundingClientRect().width;
    const measured = words.map(({ word, mention, marked, plain }) => ({ word, block: block.id, mention, marked: width(marked), plain: width(plain) }));
    for (const element of added) element.remove();
    return measured;
  });

  const visible = element => element.checkVisibility?.({ contentVisibilityAuto: true }) ?? element.getClientRects().length > 0;

  /** The number of visible margin entries, and each pair of entries, or entry and text, that overlap. */
  const overlaps = () => {
    const entries = [...document.querySelectorAll('.text .entry')].filter(visible).map(e => ({ id: e.id, ...box(e.getBoundingClientRect()) }));
    const words = [...document.querySelectorAll('.text .words')].map((e, i) => ({ id: `words ${i + 1}`, ...box(e.getBoundingClientRect()) }));
    const cover = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    const found = [];
    entries.forEach((a, i) => [...entries.slice(i + 1), ...words].forEach(b => { if (cover(a, b)) found.push(`${a.id} × ${b.id}`); }));
    return { entries: entries.length, found };
  };

  /** The lines of the text column from top to bottom: the middle of each, and its line height. A picture counts as one line. */
  const textLines = () => {
    const found = [...document.querySelectorAll('.text .words')].flatMap(words => {
      const texts = reading(words).nodes.filter(({ node }) => node.data.trim()).flatMap(({ node }) => {
        const whole = document.createRange(), block = node.parentElement.closest('p, li, h2, h3, h4, h5, h6, th, td, dd, pre, figcaption') ?? words;
        whole.selectNodeContents(node);
        const { lineHeight } = getComputedStyle(block);
        return [...whole.getClientRects()].map(r => ({ at: r.top + r.height / 2, height: parseFloat(lineHeight) }));
      });
      const others = [...words.querySelectorAll('img, hr')].map(e => e.getBoundingClientRect()).map(r => ({ at: r.top + r.height / 2, height: r.height }));
      return [...texts, ...others];
    }).sort((a, b) => a.at - b.at);
    return found.filter((line, i) => i === 0 || line.at - found[i - 1].at > line.height / 3);
  };

  /**
   * How well the margin keeps up with the text, in lines of text. `drift`: how far each entry begins below its mark.
   * `holes`: the gap after each line of the text column; half a line to one line is usual between blocks.
   */
  const keeping = () => {
    const line = parseFloat(getComputedStyle(document.querySelector('.text')).lineHeight);
    const centre = element => { const { top, height } = element.getBoundingClientRect(); return top + height / 2; };
    const drift = [...document.querySelectorAll('.text .entry')].filter(visible).map(entry => {
      const number = entry.querySelector('.num'), mark = document.getElementById(decodeURIComponent(number.hash.slice(1)));
      return { id: entry.id, lines: (centre(number) - centre(mark)) / line };
    });
    const lines = textLines();
    const holes = lines.slice(1).map((next, i) => ({ after: i + 1, lines: (next.at - lines[i].at - (next.height + lines[i].height) / 2) / line }));
    return { drift, holes };
  };

  /** Entries that begin more than ten lines below their marks, and gaps of more than three lines. */
  const adrift = ({ drift, holes } = keeping()) => {
    const shown = lines => lines.toFixed(1);
    return [
      ...drift.filter(entry => entry.lines > 10).map(entry => `${entry.id} begins ${shown(entry.lines)} lines below its mark`),
      ...holes.filter(hole => hole.lines > 3).map(hole => `after line ${hole.after} a gap of ${shown(hole.lines)} lines`),
    ];
  };

  /** By how much the page is wider than the window, and up to three elements that stick out. */
  const overflow = () => {
    const root = document.scrollingElement, excess = root.scrollWidth - root.clientWidth;
    const out = excess <= 0 ? [] : [...document.body.querySelectorAll('*')]
      .filter(e => { const r = e.getBoundingClientRect(); return r.width && (r.right > root.clientWidth + 1 || r.left < -1); })
      .slice(0, 3).map(e => e.outerHTML.slice(0, 120));
    return { excess, out };
  };

  /** Latin letters in right-to-left text that no left-to-right element isolates, and isolates that end in punctuation. */
  const looseLatin = () => [...document.querySelectorAll('.words [id^="p"]')].filter(b => getComputedStyle(b).direction === 'rtl').flatMap(block => {
    const loose = reading(block).nodes.filter(({ node }) => /\p{Script=Latin}/u.test(node.data) && getComputedStyle(node.parentElement).direction !== 'ltr');
    const isolates = [...block.querySelectorAll('bdi[dir=ltr], a[dir=ltr], span[dir=ltr]')].filter(e => !e.closest(APPARATUS) && !e.closest('code'));
    const unclean = isolates.filter(e => !/[\p{L}\p{M}\p{N}+#]$/u.test(reading(e).text));
    return [...loose.map(({ node }) => `${block.id}: ${node.data}`), ...unclean.map(e => `${block.id}: ends with a sign: ${e.outerHTML}`)];
  });

  /** What an article shows: its visible marks and entries by number, counts of margins and underlined words, and its text. */
  const seen = () => {
    const shown = e => e.getClientRects().length > 0 && getComputedStyle(e).visibility === 'visible';
    const all = selector => [...document.querySelectorAll(selector)].filter(shown);
    const lined = e => getComputedStyle(e).textDecorationLine !== 'none';
    return {
      marks: all('.words .mark').map(m => m.textContent.match(/[0-9]+/)[0]),
      entries: all('.text .entry .num').map(n => n.textContent),
      margins: all('.text .margin').length,
      glosses: all('.words .gloss').filter(lined).length,
      names: all('.words .m').filter(lined).length,
      waves: all('.words .c > span').filter(lined).length,
      stops: all('.words .m[href]').length,
      words: [...document.querySelectorAll('.words > *')].map(block => reading(block).text),
    };
  };

  /** The entries that are highlighted, by id, and the number of highlighted pieces of the text. */
  const washed = () => {
    const found = selector => [...document.querySelectorAll(selector)].filter(e => getComputedStyle(e).backgroundImage !== 'none');
    return { entries: found('.text .entry').map(e => e.id), words: found('.text [data-in]').length };
  };

  /**
   * For each pair of columns of two texts side by side: the difference of their tops, the distance between them, and
   * whether the original is at the right.
   */
  const pairs = () => [...document.querySelectorAll('.pair')].map(pair => {
    const [own, other] = [...pair.querySelectorAll('.column')].map(column => column.getBoundingClientRect());
    return { level: Math.abs(own.top - other.top), apart: Math.max(other.left - own.right, own.left - other.right), right: own.left > other.left };
  });

  /** The sentences that are highlighted on a page of two texts, as `number column`. */
  const answering = () => [...new Set([...document.querySelectorAll('.lit')].map(s => `${s.dataset.s} ${s.closest('.column').className}`))].sort();

  /** Two points in the window, `from` at the first character of a block and `to` behind its last, for selecting it by mouse. */
  const ends = selector => {
    const block = document.querySelector(selector), read = reading(block), last = read.text.trimEnd().length;
    const at = (from, to) => range(read, from, to).getBoundingClientRect();
    const rtl = getComputedStyle(block).direction === 'rtl', first = at(0, 1), end = at(last - 1, last);
    return { from: [rtl ? first.right - 1 : first.left + 1, first.top + first.height / 2], to: [rtl ? end.left - 4 : end.right + 4, end.top + end.height / 2] };
  };

  return { box, reading, range, place, widths, overlaps, overflow, looseLatin, keeping, adrift, visible, seen, washed, pairs, answering, ends };
})();
