// A window of an engine that Playwright does not drive, with a mouse and a keyboard. WebDriver Classic and WebDriver BiDi
// describe the actions of both in the same way.
const KEYS = { Escape: '\uE00C', Tab: '\uE004', Enter: '\uE007', ArrowDown: '\uE015', Shift: '\uE008' };

/**
 * Adds to a driver what a reader does with a mouse and a keyboard. The driver has
 * `visit(url)`, `evaluate(expression)`, `resize(width)`, `act(actions)`, `picture()` and `close()`.
 */
export function handles(driver) {
  const point = async selector => {
    const at = await driver.evaluate(`(() => {
      const element = document.querySelector(${JSON.stringify(selector)});
      if (!element) return null;
      element.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = element.getClientRects()[0] ?? {};
      return [left + width / 2, top + height / 2];
    })()`);
    if (!at || at.some(place => !Number.isFinite(place))) throw new Error(`nothing to point at: ${selector}`);
    return at;
  };
  const move = ([x, y]) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), origin: 'viewport', duration: 0 });
  const mouse = actions => driver.act([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  const [down, up] = [{ type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
  return {
    ...driver,
    /** Moves the mouse to the middle of the first element that a selector matches, or to `[x, y]` in the window. */
    hover: async to => mouse([move(Array.isArray(to) ? to : await point(to))]),
    click: async to => mouse([move(Array.isArray(to) ? to : await point(to)), down, up]),
    drag: (from, to) => mouse([move(from), down, ...[.25, .5, .75, 1].map(part => move(from.map((start, i) => start + (to[i] - start) * part))), up]),
    /** Presses keys, each while those before it are held down. */
    press: async (...keys) => {
      const values = keys.map(key => KEYS[key] ?? key);
      await driver.act([{ type: 'key', id: 'keyboard', actions: [...values.map(value => ({ type: 'keyDown', value })), ...[...values].reverse().map(value => ({ type: 'keyUp', value }))] }]);
    },
    /** Waits until the page has answered a change of its size or styles, as `settled` in chromium.mjs. */
    settled: () => driver.evaluate('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))'),
    /** Waits until an expression is true. It is evaluated again and again, because a page that is left never resolves a promise. */
    until: async expression => {
      for (const end = Date.now() + 20_000; Date.now() < end;) {
        const pause = new Promise(resolve => setTimeout(resolve, 2_000));
        if (await Promise.race([driver.evaluate(`!!(${expression})`).catch(() => false), pause])) return;
      }
      throw new Error(`never so: ${expression}`);
    },
  };
}
