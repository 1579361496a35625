// Text that overlaps or is cut off, measured in a page. Evaluated there, it defines `layout`, and needs `measure`.
globalThis.layout = (() => {
  const seen = element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  /** The box that clips an element’s words; without bounds if nothing does. */
  const window = element => {
    for (let e = element; e; e = e.parentElement) if (getComputedStyle(e).overflowX !== 'visible') return e.getBoundingClientRect();
    return { left: -Infinity, right: Infinity };
  };

  /** The lines of text on the page, each only as high as the middle of its letters: two of these that overlap cannot be read. */
  const lines = () => {
    const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.data.trim() || !seen(node.parentElement) || node.parentElement.closest('sup, .pn')) continue;
      const all = document.createRange(), em = parseFloat(getComputedStyle(node.parentElement).fontSize);
      all.selectNodeContents(node);
      const drawn = window(node.parentElement);
      for (const { top, bottom, ...line } of [...all.getClientRects()].map(measure.box)) {
        const middle = (top + bottom) / 2, left = Math.max(line.left, drawn.left), right = Math.min(line.right, drawn.right);
        if (right - left > 1) found.push({ node, left, right, top: middle - em * .2, bottom: middle + em * .2 });
      }
    }
    return found.sort((a, b) => a.top - b.top);
  };

  /** Pairs of texts that overlap. */
  const covered = () => {
    const all = lines(), found = [];
    all.forEach((a, i) => {
      for (let j = i + 1; j < all.length && all[j].top < a.bottom; j++) {
        const b = all[j];
        if (a.node === b.node || Math.min(a.right, b.right) - Math.max(a.left, b.left) <= 2 || Math.min(a.bottom, b.bottom) - b.top <= 1) continue;
        found.push(`“${a.node.data.trim().slice(0, 30)}” × “${b.node.data.trim().slice(0, 30)}”`);
      }
    });
    return found;
  };

  /**
   * Boxes that hide a part of their content and cannot be scrolled. The sentences that an entity shares with others are meant to be cut;
   * each entry links to its sentence.
   */
  const cut = () => [...document.querySelectorAll('body *')].filter(seen).filter(element => {
    const { overflowX, overflowY } = getComputedStyle(element), hides = how => ['hidden', 'clip'].includes(how);
    if (element.closest('.company, svg') || element.matches('.card')) return false;
    return (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) || (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
  }).map(element => element.outerHTML.slice(0, 100));

  return { covered, cut, seen };
})();
