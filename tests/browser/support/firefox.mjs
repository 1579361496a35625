// Opens a window of Firefox and drives it through WebDriver BiDi, which is part of it. Debian: firefox-esr.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { freePort, ready, start } from './process.mjs';
import { handles } from './window.mjs';

/** Connects to Firefox. Every command has a number, and its answer the same one. */
async function connect(url) {
  const socket = new WebSocket(url), waiting = new Map();
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  let last = 0;
  socket.on('message', text => {
    const message = JSON.parse(text), asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'error') asked?.reject(new Error(`${message.error}: ${message.message}`));
    else asked?.resolve(message.result);
  });
  const send = (method, params = {}) => new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject });
    socket.send(JSON.stringify({ id: last, method, params }));
  });
  return { send, close: () => socket.close() };
}

/** Starts Firefox and returns its window, `width` pixels wide, with the functions of `window.mjs`. */
export async function open(width) {
  const port = await freePort(), profile = await mkdtemp(join(tmpdir(), 'hashiya-firefox-'));
  const program = start(process.env.FIREFOX ?? 'firefox-esr', ['--headless', '--no-remote', '--profile', profile, `--remote-debugging-port=${port}`], { HOME: profile });
  const end = async () => { await program.stop(); await rm(profile, { recursive: true, force: true, maxRetries: 5 }); };
  try {
    const { send, close } = await ready(program, () => connect(`ws://127.0.0.1:${port}/session`));
    await send('session.new', { capabilities: {} });
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
