// Opens a window of WebKitGTK on a virtual screen and drives it through WebDriver. Debian: webkit2gtk-driver, xvfb, xauth.
import { existsSync } from 'node:fs';
import { freePort, ready, start } from './process.mjs';
import { handles } from './window.mjs';

const LIBRARIES = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;
const BROWSER = process.env.MINIBROWSER ?? ['4.1', '4.0', '6.0'].map(v => `${LIBRARIES}/webkit2gtk-${v}/MiniBrowser`).find(existsSync);

/** Starts WebKit and returns its window, `width` pixels wide, with the functions of `window.mjs`. */
export async function open(width) {
  const port = await freePort();
  // WebKit's sandbox does not work as root in a container, and the pages are our own.
  const driver = start('xvfb-run', ['--auto-servernum', '--server-args=-screen 0 1600x1200x24', 'WebKitWebDriver', `--port=${port}`],
    { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1' });
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body), headers: { 'content-type': 'application/json' } });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] } } };
  try {
    await ready(driver, () => ask('GET', '/status'));
    const { sessionId } = await ask('POST', '/session', { capabilities });
    const session = `/session/${sessionId}`;
    const evaluate = expression => ask('POST', `${session}/execute/sync`, { script: `return (${expression})`, args: [] });
    const resize = width => fit(ask, session, evaluate, width);
    await resize(width);
    return handles({
      evaluate, resize,
      visit: url => ask('POST', `${session}/url`, { url }),
      act: actions => ask('POST', `${session}/actions`, { actions }),
      picture: () => ask('GET', `${session}/screenshot`),
      close: async () => { await ask('DELETE', session).catch(() => {}); await driver.stop(); },
    });
  } catch (error) {
    await driver.stop();
    throw error;
  }
}

/** Makes the window so wide that its page is `width` pixels wide. Only the page knows how wide the window's frame is. */
async function fit(ask, session, evaluate, width) {
  let outer = width;
  for (let tries = 0; tries < 20; tries++) {
    await ask('POST', `${session}/window/rect`, { width: outer, height: 900 });
    const inner = await evaluate('innerWidth');
    if (inner === width) return;
    // No frame is that wide: the page has not got its new width yet.
    if (Math.abs(width - inner) < 200) outer += width - inner;
    else await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`no window of ${width} pixels: the page has ${await evaluate('innerWidth')}`);
}
