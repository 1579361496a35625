// A static server for one built site under its base path, as GitHub Pages serves it.
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.xml': 'application/xml',
  '.jpg': 'image/jpeg', '.png': 'image/png', '.txt': 'text/plain; charset=utf-8',
};

/** The file for a path below the base path; for a folder, its index.html. */
async function fileFor(folder, path) {
  const file = join(folder, normalize(decodeURIComponent(path)));
  return (await stat(file)).isDirectory() ? join(file, 'index.html') : file;
}

async function answer(folder, base, url, response, { scripts, sheetsAfter, held }) {
  const path = new URL(url, 'http://site').pathname;
  let file, status = 200;
  try {
    if (!path.startsWith(base)) throw new Error('outside the base path');
    if (!scripts && path.endsWith('.js')) throw new Error('no script today');
    file = await fileFor(folder, path.slice(base.length - 1));
    await stat(file);
  } catch {
    [file, status] = [join(folder, '404.html'), 404];
  }
  const body = await readFile(file);
  if (sheetsAfter) {
    if (extname(file) === '.html') held.page = body.includes(sheetsAfter) ? new Promise(resolve => { held.release = resolve; }) : undefined;
    if (path.endsWith(`/${sheetsAfter}`)) response.on('finish', held.release);
    if (extname(file) === '.css') await held.page;
    response.setHeader('cache-control', 'no-store');
  }
  response.writeHead(status, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  response.end(body);
}

/**
 * Serves `folder` below the path `base`, which begins and ends with a slash, on a free port. With
 * `scripts: false` every script is answered by 404, for browsers in which scripts cannot be turned
 * off. `sheetsAfter` names a script: on pages that have it, style sheets are sent only after it.
 * Returns the site's address without its last slash, and a function that stops the server.
 */
export async function serve(folder, base, { scripts = true, sheetsAfter } = {}) {
  const held = {};
  const server = createServer((request, response) => {
    answer(folder, base, request.url, response, { scripts, sheetsAfter, held }).catch(error => response.writeHead(500).end(String(error)));
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const close = () => new Promise(resolve => { server.closeAllConnections(); server.close(resolve); });
  return { root: origin + base.slice(0, -1), close };
}
