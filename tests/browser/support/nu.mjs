// The Nu Html Checker, with no message filtered. It does not guess languages: from a list of names it guesses wrong.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
const run = (...args) => promisify(execFile)('java', ['-Dnu.validator.servlet.allow-forbidden-hosts=true', '-jar', JAR, '--format', 'json', '--no-langdetect', ...args], { maxBuffer: 1 << 28 }).catch(error => error);

/** What the checker says about the pages at these addresses. */
export async function checkHtml(urls) {
  const { stderr, message } = await run(...urls);
  assert.ok(stderr?.startsWith('{'), `the checker ran: ${message} ${stderr?.slice(0, 500)}`);
  return JSON.parse(stderr).messages.map(m => `${m.url}:${m.lastLine}:${m.lastColumn}: ${m.message} ${m.extract ?? ''}`);
}
