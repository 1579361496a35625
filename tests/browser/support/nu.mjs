// The Nu Html Checker, with no message filtered. It does not guess languages: from a list of names it guesses wrong.
// Jing, which is part of it, compares XML with a schema.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
const TEI = fileURLToPath(new URL('../.schema/tei_all.rng', import.meta.url));
const java = (...args) => promisify(execFile)('java', args, { maxBuffer: 1 << 28 }).catch(error => error);

/** What the checker says about the pages at these addresses. */
export async function checkHtml(urls) {
  const { stderr, message } = await java('-Dnu.validator.servlet.allow-forbidden-hosts=true', '-jar', JAR, '--format', 'json', '--no-langdetect', ...urls);
  assert.ok(stderr?.startsWith('{'), `the checker ran: ${message} ${stderr?.slice(0, 500)}`);
  return JSON.parse(stderr).messages.map(m => `${m.url}:${m.lastLine}:${m.lastColumn}: ${m.message} ${m.extract ?? ''}`);
}

/** What is invalid in these files by the schema of TEI. */
export async function checkTei(files) {
  const { code, stdout, stderr } = await java('-cp', JAR, 'nu.validator.vendor.thaiopensource.relaxng.util.Driver', TEI, ...files);
  const found = stdout.split('\n').filter(line => line);
  assert.equal(Boolean(code), found.length > 0, `the checker ran: ${stderr}`);
  return found;
}
