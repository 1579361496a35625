// Contrast, measured in a page. Evaluated there, it defines `colours`. Colours are drawn on a canvas and read back, so that
// `oklch()` and `color-mix()` are compared as they appear. Behind a word lie the backgrounds of all elements around it.
globalThis.colours = (() => {
  const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
  const known = new Map();

  /**
   * A CSS colour as [red, green, blue, alpha], each from 0 to 1, not premultiplied.
   * It is painted on black and on white, because a canvas rounds the colours of transparent pixels.
   */
  const rgba = css => {
    if (!known.has(css)) {
      const on = ground => {
        pen.fillStyle = ground;
        pen.fillRect(0, 0, 1, 1);
        pen.fillStyle = css;
        pen.fillRect(0, 0, 1, 1);
        return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3).map(v => v / 255);
      };
      const black = on('#000'), white = on('#fff'), alpha = 1 - (white[1] - black[1]);
      known.set(css, [...black.map(v => alpha ? Math.min(1, v / alpha) : 0), alpha]);
    }
    return known.get(css);
  };
  const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a)];

  const light = ([r, g, b]) => [0.2126, 0.7152, 0.0722].reduce((sum, share, i) => {
    const v = [r, g, b][i];
    return sum + share * (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  }, 0);
  const ratio = (a, b) => {
    const [bright, dark] = [light(a), light(b)].sort((x, y) => y - x);
    return (bright + 0.05) / (dark + 0.05);
  };

  /** The colour of a gradient of one colour, which the style sheet uses for highlights; hairlines have a size, and are left out. */
  const wash = style => {
    const found = style.backgroundSize !== '1px 100%' && /^linear-gradient\(((?:[^()]|\([^()]*\))*?), /.exec(style.backgroundImage);
    return found ? rgba(found[1]) : [0, 0, 0, 0];
  };

  /** The colour behind the words of an element. */
  const ground = element => {
    const around = [];
    for (let e = element; e; e = e.parentElement) around.unshift(getComputedStyle(e));
    return around.reduce((below, style) => over(wash(style), over(rgba(style.backgroundColor), below)), rgba('Canvas'));
  };
  const faded = element => {
    let left = 1;
    for (let e = element; e; e = e.parentElement) left *= Number(getComputedStyle(e).opacity);
    return left;
  };
  const against = (css, element) => {
    const [r, g, b, a] = rgba(css), below = ground(element);
    return ratio(over([r, g, b, a * faded(element)], below), below);
  };

  const told = (element, kind, contrast) => ({
    kind, contrast: Math.round(contrast * 100) / 100, of: `${element.localName}.${element.className} “${element.textContent.trim().slice(0, 30)}”`,
  });
  const seen = element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getClientRects().length > 0;

  /**
   * The contrast of all visible text, of signs that the style sheet adds, and of lines under words: [{ kind, contrast, of }].
   * A sign whose alternative text is empty is an ornament, and left out.
   */
  const all = (root = document.body) => {
    const found = [], words = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), with_words = new Set();
    for (let node = words.nextNode(); node; node = words.nextNode()) if (node.data.trim()) with_words.add(node.parentElement);
    for (const element of root.querySelectorAll('*')) {
      if (!seen(element)) continue;
      const style = getComputedStyle(element);
      if (with_words.has(element)) found.push(told(element, 'text', against(style.color, element)));
      if (style.textDecorationLine !== 'none' && element.textContent.trim()) found.push(told(element, 'line', against(style.textDecorationColor, element)));
      for (const side of ['::before', '::after']) {
        const added = getComputedStyle(element, side), [, sign] = /^"((?:[^"\\]|\\.)*)"/.exec(added.content) ?? [];
        if (sign?.trim() && !/ \/ ""$/.test(added.content) && added.display !== 'none') found.push(told(element, side, against(added.color, element)));
      }
    }
    return found;
  };

  return { rgba, ratio, ground, against, all, seen };
})();
