// The built sites that the stories look at, one folder per site in $SITES, and choices of their pages.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serve } from './server.mjs';

const SITES = process.env.SITES;
if (!SITES) throw new Error('SITES is not set to a folder of built sites: run the stories with tests/browser/run');

/** The sites that most stories look at. Sites whose name begins with a dot belong to single stories. */
export const names = readdirSync(SITES).filter(name => !name.startsWith('.')).sort();
const folder = name => join(SITES, name);

/** The address of a site's folder on this machine. */
export const address = name => pathToFileURL(folder(name)).href;

/** Calls `make` once per site, and keeps what it returns. */
const once = make => {
  const kept = new Map();
  return name => {
    if (!kept.has(name)) kept.set(name, make(name));
    return kept.get(name);
  };
};

/** The files of all sites, also of those that belong to single stories, whose names end like this. */
export const allFiles = ending => readdirSync(SITES, { recursive: true }).filter(name => name.endsWith(ending)).map(name => join(SITES, name)).sort();

/** The HTML of every page by its path below the site's root, as links write it: `/ar/articles/harbour/`. */
const files = once(name => {
  const found = [];
  const walk = directory => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const file = join(directory, entry.name);
      if (entry.isDirectory()) walk(file);
      else if (entry.name.endsWith('.html')) found.push(['/' + relative(folder(name), file).split(sep).join('/').replace(/index\.html$/, ''), readFileSync(file, 'utf8')]);
    }
  };
  walk(folder(name));
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
});

/** The HTML of a page. */
export const html = (name, path) => files(name).get(path);

/** The paths of all pages, with the redirects from old addresses. */
export const everything = name => [...files(name).keys()];

/** The paths of all pages, without redirects. */
export const pages = once(name => everything(name).filter(path => !/<meta http-equiv="refresh"/i.test(html(name, path))));

/** The pages that show one text of an article beside its margin. */
export const articles = once(name => pages(name).filter(path => /^\/[^/]+\/articles\/(?!page\/)[^/]+\/$/.test(path)));

/** The pages that show two texts of an article side by side. */
export const parallels = once(name => pages(name).filter(path => path.endsWith('/parallel/')));

/** What pages of one kind have in common: their language and the template that makes them. */
const kind = path => path.replace(/^(\/[^/]+\/(?:articles|entities|kinds|tags|annotators)\/)(?!page\/)[^/]+/, '$1*').replace(/\/page\/\d+\//, '/page/*/');

/** One page of every kind: the one for which `size` is largest, the first of these in order of path. */
function largest(name, paths, size) {
  const found = new Map();
  for (const path of paths) {
    const of = kind(path), here = size(html(name, path));
    if (!(found.get(of)?.size >= here)) found.set(of, { path, size: here });
  }
  return [...found.values()].map(({ path }) => path);
}
const length = page => page.length;

/** The longest word of a page, in characters: no line can be narrower. */
const longestWord = page => Math.max(...page.replace(/<[^>]*>|&[^;]*;/g, ' ').split(/\s+/).map(word => word.length));

/** The longest page of every kind in each language, without the pages of texts. */
export const kinds = once(name => largest(name, pages(name).filter(path => !articles(name).includes(path)), length));

/** The longest page of every kind in each language. */
export const everyKind = once(name => largest(name, pages(name), length));

/**
 * One page of every kind in each language, as [site, path]: the longest of the repository's own
 * site, which uses every key there is, or of the first site that has this kind. For stories about
 * what templates make: other content adds more of the same.
 */
export function eachKindOnce() {
  const found = new Map();
  for (const name of ['demonstration', ...names]) for (const path of everyKind(name)) if (!found.has(kind(path))) found.set(kind(path), [name, path]);
  return [...found.values()];
}

/** The longest page of every kind in each language, and every page that shows a text or two. */
export const everyText = once(name => [...new Set([...everyKind(name), ...articles(name), ...parallels(name)])]);

/** As `everyText`, and of every kind the page with the longest word. */
export const everyExtreme = once(name => [...new Set([...everyText(name), ...largest(name, pages(name), longestWord)])]);

/**
 * The articles for stories about what a page does, which depends little on how much text it has:
 * all of the fixture, which is made for them, and the longest in each language of other sites.
 */
export const samples = once(name => (name === 'fixture' ? articles(name) : largest(name, articles(name), length)));

/** The path that every link of a site begins with, from the address of its style sheet. */
function base(name) {
  const sheets = pages(name).map(path => /href="([^"]*\/)hashiya\/style\.css/.exec(html(name, path)));
  return sheets.find(sheet => sheet)[1];
}

// Each site is served once per process and way of serving, until all stories have been told.
const servers = new Map();
after(async () => { for (const server of servers.values()) await (await server).close(); });

/** Serves a site; `options` are those of `serve`. Returns the address of its root. */
export function start(name, options = {}) {
  const key = JSON.stringify([name, options]);
  if (!servers.has(key)) servers.set(key, serve(folder(name), base(name), options));
  return servers.get(key);
}
