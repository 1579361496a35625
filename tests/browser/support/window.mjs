// A window of an engine that Playwright does not drive, with a reader's hands: a mouse and a keyboard, as WebDriver has them. Both
// dialects of it (the classic one and BiDi) describe what hands do in the same words.
const KEYS = { Escape: '\uE00C', Tab: '\uE004', Enter: '\uE007', ArrowDown: '\uE015', Shift: '\uE008' };

/** What a driver can do (`visit`, `evaluate`, `resize`, `act`, …), and by these what a reader does. */
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
    /** To the middle of what a selector finds, or to a place on the screen. */
    hover: async to => mouse([move(Array.isArray(to) ? to : await point(to))]),
    click: async to => mouse([move(Array.isArray(to) ? to : await point(to)), down, up]),
    drag: (from, to) => mouse([move(from), down, ...[.25, .5, .75, 1].map(part => move(from.map((start, i) => start + (to[i] - start) * part))), up]),
    /** One key after the other, the last with those before it held down. */
    press: async (...keys) => {
      const values = keys.map(key => KEYS[key] ?? key);
      await driver.act([{ type: 'key', id: 'keyboard', actions: [...values.map(value => ({ type: 'keyDown', value })), ...values.toReversed().map(value => ({ type: 'keyUp', value }))] }]);
    },
    /** Waits until an expression is true. Asked again and again from outside: an answer that a page owes is lost when it is left. */
    until: async expression => {
      for (const end = Date.now() + 20_000; Date.now() < end;) {
        const pause = new Promise(resolve => setTimeout(resolve, 2_000));
        if (await Promise.race([driver.evaluate(`!!(${expression})`).catch(() => false), pause])) return;
      }
      throw new Error(`never so: ${expression}`);
    },
  };
}
