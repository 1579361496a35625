// The Nu Html Checker over every page of every site. Nothing is filtered.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as site from '../support/site.mjs';

const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

for (const name of site.names) {
  test(`the pages of ${name} are valid HTML`, () => {
    const run = spawnSync('java', ['-jar', JAR, '--format', 'json', '--skip-non-html', site.folder(name)], { encoding: 'utf8', maxBuffer: 1 << 28 });
    assert.ok(run.stderr.startsWith('{'), `the checker ran: ${run.error ?? run.stderr.slice(0, 500)}`);
    const found = JSON.parse(run.stderr).messages.map(m =>
      `${relative(site.folder(name), fileURLToPath(m.url))}:${m.lastLine}:${m.lastColumn}: ${m.message} ${m.extract ?? ''}`);
    assert.deepEqual(found.slice(0, 20), [], `${found.length} in all`);
  });
}
