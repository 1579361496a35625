// Debian's Chromium, driven by Playwright, with one site on stage.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import * as site from './site.mjs';

const MEASURE = readFileSync(new URL('measure.js', import.meta.url), 'utf8');
const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--force-device-scale-factor=1'] });

/**
 * A browser and a served site. `page(path, options)` opens one of its pages in a fresh context: `width` of the window,
 * `scripts: false` without JavaScript, `scheme` light or dark, `touch` for a screen that is touched, `forced` colours, `motion: 'no-preference'`
 * for a reader who asked for no less of it, `zoom` as a browser does it. What a page complains of is kept in `complaints`.
 * `blank(options)` is the same before it has gone anywhere, with nothing fetched yet.
 */
export async function open(name) {
  const [browser, server] = await Promise.all([launch(), site.start(name)]);
  let context;
  const blank = async ({ width = 1280, scripts = true, scheme = 'light', touch = false, forced = false, motion = 'reduce', zoom = 1 } = {}) => {
    await context?.close();
    context = await browser.newContext({
      viewport: { width: width / zoom, height: 900 / zoom }, deviceScaleFactor: zoom, javaScriptEnabled: scripts, hasTouch: touch,
      colorScheme: scheme, forcedColors: forced ? 'active' : 'none', reducedMotion: motion,
    });
    const opened = await context.newPage();
    opened.complaints = listen(opened, server.root);
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
  const close = async () => { await browser.close(); await server.close(); };
  return { name, blank, page, visit, close, root: server.root };
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
