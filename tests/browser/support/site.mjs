// The sites that `run` has built: one folder each below $SITES.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { serve } from './server.mjs';

const SITES = process.env.SITES;
if (!SITES) throw new Error('SITES names no folder of built sites: start the stories with tests/browser/run');

export const names = readdirSync(SITES).filter(name => !name.startsWith('.')).sort();
export const folder = name => join(SITES, name);

/** The path that every link of a site begins with, from the canonical address of its first page. */
function base(name) {
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(readFileSync(join(folder(name), 'index.html'), 'utf8'));
  return canonical ? new URL(canonical[1]).pathname : '/';
}

/** The addresses of all pages below a site's root, as the links write them: `/ar/articles/harbour/`; without old addresses. */
export const pages = name => everything(name).filter(path => !redirects(name, path));

/** The same with old addresses, which only lead on. */
export function everything(name) {
  const all = [];
  const walk = directory => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.name.endsWith('.html')) all.push('/' + relative(folder(name), path).split(sep).join('/').replace(/index\.html$/, ''));
    }
  };
  walk(folder(name));
  return all.sort();
}

const read = (name, path) => readFileSync(join(folder(name), path.endsWith('/') ? path + 'index.html' : path), 'utf8');
const redirects = (name, path) => /<meta http-equiv="refresh"/i.test(read(name, path));

/** The pages that show a text beside its margin. */
export const articles = name => pages(name).filter(path => /^\/[^/]+\/articles\/(?!page\/)[^/]+\/$/.test(path));

/** Of every other kind of page, in each language, the longest. */
export function kinds(name) {
  const longest = new Map();
  for (const path of pages(name).filter(path => !articles(name).includes(path))) {
    const kind = path.replace(/^(\/[^/]+\/(?:articles|entities|kinds|tags)\/)[^/]+/, '$1*'), length = read(name, path).length;
    if (!(longest.get(kind)?.length > length)) longest.set(kind, { path, length });
  }
  return [...longest.values()].map(({ path }) => path);
}

/** Of every kind of page, in each language, the longest. */
export function everyKind(name) {
  const texts = new Map();
  for (const path of articles(name)) {
    const lang = path.split('/')[1];
    if (!(read(name, texts.get(lang) ?? path).length > read(name, path).length)) texts.set(lang, path);
  }
  return [...kinds(name), ...texts.values()];
}

/** The same, and every page that shows a text, or two. */
export const everyText = name => [...new Set([...everyKind(name), ...pages(name).filter(path => /^\/[^/]+\/articles\/(?!page\/)[^/]+\//.test(path))])];

export const start = (name, options) => serve(folder(name), base(name), options);
