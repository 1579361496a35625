// Opens a window of Firefox and drives it through WebDriver BiDi, which is part of it. Debian: firefox-esr.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { freePort, ready, start } from './process.mjs';
import { handles } from './window.mjs';

/** Connects to Firefox. Every command has a number, and its answer the same one. */
async function connect(url) {
  const socket = new WebSocket(url), waiting = new Map(), events = [];
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  let last = 0;
  socket.on('message', text => {
    const message = JSON.parse(text), asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'event') events.push(message);
    if (message.type === 'error') asked?.reject(new Error(`${message.error}: ${message.message}`));
    else asked?.resolve(message.result);
  });
  const send = (method, params = {}) => new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject });
    socket.send(JSON.stringify({ id: last, method, params }));
  });
  return { send, events, close: () => socket.close() };
}

/**
 * Starts Firefox and returns its window, `width` pixels wide, with the functions of `window.mjs`, and `complaints()`, what
 * pages have logged as errors. With `preferences: 'usual'` it has those of a reader's: driven by a program, Firefox else
 * lets a page in a folder read other files.
 */
export async function open(width, { preferences } = {}) {
  const port = await freePort(), profile = await mkdtemp(join(tmpdir(), 'hashiya-firefox-'));
  if (preferences === 'usual') await writeFile(join(profile, 'user.js'), 'user_pref("remote.prefs.recommended", false);\n');
  const program = start(process.env.FIREFOX ?? 'firefox-esr', ['--headless', '--no-remote', '--profile', profile, `--remote-debugging-port=${port}`], { HOME: profile });
  const end = async () => { await program.stop(); await rm(profile, { recursive: true, force: true, maxRetries: 5 }); };
  try {
    const { send, events, close } = await ready(program, () => connect(`ws://127.0.0.1:${port}/session`));
    await send('session.new', { capabilities: {} });
    await send('session.subscribe', { events: ['log.entryAdded'] });
    // The window that Firefox starts with never gets the focus.
    const { context } = await send('browsingContext.create', { type: 'window' });
    const resize = width => send('browsingContext.setViewport', { context, viewport: { width, height: 900 } });
    await resize(width);
    const evaluate = async expression => {
      const result = await send('script.evaluate', { expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`, target: { context }, awaitPromise: true });
      if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
      return JSON.parse(result.result.value);
    };
    return handles({
      evaluate, resize,
      visit: url => send('browsingContext.navigate', { context, url, wait: 'complete' }),
      // A page may be left before its fonts have come: NS_BINDING_ABORTED.
      complaints: () => events.map(({ params }) => params).filter(({ level, source }) => source.context === context && ['error', 'warn'].includes(level)).map(({ text }) => text).filter(text => !text.includes('status=2152398850')),
      act: actions => send('input.performActions', { context, actions }),
      picture: async () => (await send('browsingContext.captureScreenshot', { context })).data,
      print: async () => (await send('browsingContext.print', { context, background: true, shrinkToFit: false })).data,
      close: async () => { close(); await end(); },
    });
  } catch (error) {
    await end();
    throw error;
  }
}
