// The Nu Html Checker on every page of every site, with no message filtered. The pages are served, because their
// policy names the site's own address.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { promisify } from 'node:util';
import * as site from '../support/site.mjs';

const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
const run = (...args) => promisify(execFile)('java', ['-Dnu.validator.servlet.allow-forbidden-hosts=true', '-jar', JAR, '--format', 'json', ...args], { maxBuffer: 1 << 28 }).catch(error => error);

test('all pages are valid HTML', async () => {
  const urls = [];
  for (const name of site.names) {
    const { root } = await site.start(name);
    urls.push(...site.everything(name).map(path => root + path));
  }
  const { stderr, message } = await run(...urls);
  assert.ok(stderr?.startsWith('{'), `the checker ran: ${message} ${stderr?.slice(0, 500)}`);
  const found = JSON.parse(stderr).messages.map(m => `${m.url}:${m.lastLine}:${m.lastColumn}: ${m.message} ${m.extract ?? ''}`);
  assert.deepEqual(found.slice(0, 20), [], `${found.length} in all`);
});
