// The Nu Html Checker over every page of every site, as it is served, for the policy speaks of the site's own address. Nothing is
// filtered.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { promisify } from 'node:util';
import * as site from '../support/site.mjs';

const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
const run = (...args) => promisify(execFile)('java', ['-Dnu.validator.servlet.allow-forbidden-hosts=true', '-jar', JAR, '--format', 'json', ...args], { maxBuffer: 1 << 28 }).catch(error => error);

for (const name of site.names) {
  test(`the pages of ${name} are valid HTML`, async () => {
    const server = await site.start(name);
    try {
      const { stderr, message } = await run(...site.everything(name).map(path => server.root + path));
      assert.ok(stderr?.startsWith('{'), `the checker ran: ${message} ${stderr?.slice(0, 500)}`);
      const found = JSON.parse(stderr).messages.map(m =>
        `${m.url?.slice(server.root.length)}:${m.lastLine}:${m.lastColumn}: ${m.message} ${m.extract ?? ''}`);
      assert.deepEqual(found.slice(0, 20), [], `${found.length} in all`);
    } finally { await server.close(); }
  });
}
