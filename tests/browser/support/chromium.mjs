// Opens pages of the built sites in Debian's Chromium, driven by Playwright.
import { existsSync, readFileSync } from 'node:fs';
import { after } from 'node:test';
import { chromium } from 'playwright-core';
import * as site from './site.mjs';

// The headless shell is Chromium without its window. Chromium itself, even with `--headless`, draws
// that window as a page of its own: a new page then costs three times as much, and an idle one a
// sixth of a core.
const PROGRAMS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
const program = process.env.CHROMIUM ?? PROGRAMS.find(existsSync) ?? PROGRAMS[0];
const MEASURE = readFileSync(new URL('measure.js', import.meta.url), 'utf8');

// One browser per process, started by the first story that needs it; one stage per site.
let browser;
const stages = new Map();
// Letters are laid out as Chromium's window lays them out; the shell alone would round their widths to whole pixels.
const FLAGS = ['--no-sandbox', '--disable-gpu', '--force-device-scale-factor=1', '--font-render-hinting=none'];
const launch = () => chromium.launch({ executablePath: program, args: FLAGS });
after(async () => (await browser)?.close());

/**
 * Opens a built site, and returns functions that open its pages. Nothing needs to be closed.
 *
 * `page(path, options)` opens a page in a new context, and closes the page that was open before.
 * Options: `width` of the window in CSS pixels, `scripts: false` to turn JavaScript off, `scheme`
 * ('light' or 'dark'), `touch: true` for a touch screen, `forced: true` for forced colours,
 * `motion: 'no-preference'` (animations are reduced otherwise), `zoom` as in the browser's menu.
 * What a page logs as an error, and each request that fails or leaves the site, is in its
 * `complaints`.
 *
 * With `from: 'folder'` the pages are not served, but read from the site's folder by `file:` addresses.
 *
 * `blank(options)` does the same without loading anything. `visit(page, path)` loads another page
 * in a page that is open.
 */
export async function open(name, { from = 'server' } = {}) {
  const key = `${from} ${name}`;
  if (!stages.has(key)) stages.set(key, stage(name, from === 'folder' ? { root: site.address(name) } : site.start(name)));
  return stages.get(key);
}

async function stage(name, place) {
  browser ??= launch();
  const [running, server] = await Promise.all([browser, place]);
  let context;
  const blank = async ({ width = 1280, scripts = true, scheme = 'light', touch = false, forced = false, motion = 'reduce', zoom = 1 } = {}) => {
    await context?.close();
    context = await running.newContext({
      viewport: { width: width / zoom, height: 900 / zoom }, deviceScaleFactor: zoom, javaScriptEnabled: scripts, hasTouch: touch,
      colorScheme: scheme, forcedColors: forced ? 'active' : 'none', reducedMotion: motion,
    });
    const opened = await context.newPage();
    Object.assign(opened, { scripts, complaints: listen(opened, server.root) });
    return opened;
  };
  const page = async (path, options) => {
    const opened = await blank(options);
    await visit(opened, path);
    return opened;
  };
  const visit = async (opened, path) => {
    await opened.goto(server.root + path, { waitUntil: 'load' });
    await opened.evaluate('document.fonts.ready.then(() => {})');
    await opened.evaluate(MEASURE);
  };
  return { name, blank, page, visit, root: server.root };
}

/**
 * Waits until a page has answered a change of its size or styles. The margin's script moves the
 * notes in the next animation frame; the frame after that shows them. Without scripts there is
 * nothing to wait for, and no frame would be reported: measuring lays the page out.
 */
export async function settled(page) {
  if (page.scripts) await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
}

function listen(page, root) {
  const complaints = [];
  const note = what => complaints.push(`${new URL(page.url()).pathname}: ${what}`);
  page.on('console', message => { if (['error', 'warning'].includes(message.type())) note(`console: ${message.text()}`); });
  page.on('pageerror', error => note(`script: ${error.message}`));
  // A page may be left before its icon has come.
  page.on('requestfailed', request => request.url().endsWith('/icon.svg') || note(`failed: ${request.url()}`));
  page.on('request', request => { if (!request.url().startsWith(root) && !request.url().startsWith('data:')) note(`outside the site: ${request.url()}`); });
  page.on('response', response => { if (response.status() >= 400) note(`${response.status()}: ${response.url()}`); });
  return complaints;
}
