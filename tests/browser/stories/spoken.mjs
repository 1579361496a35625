// What a screen reader reads: names of controls in the language they are marked with, and marks only if the reader wants them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from '../support/chromium.mjs';
import * as site from '../support/site.mjs';
import { spoken } from '../support/spoken.mjs';

/**
 * Whether a control's name is the program's and not an author's: elements with a label, buttons, and inputs other than
 * those for an annotator or a tag. A section of an index is named by its letter, in whatever language.
 */
const ours = ({ element, attributes: a = {} }) => a.class !== 'letter' && ((a['aria-label'] ?? a['aria-labelledby'] ?? a.title) !== undefined || ['summary', 'button'].includes(element)
  || (element === 'input' && !/^(by|tag):/.test(a.value ?? '')));
const LETTERS = { ar: [/\p{Script=Arabic}/u, /\p{Script=Latin}/u], en: [/\p{Script=Latin}/u, /\p{Script=Arabic}/u] };

test('every control has a name, in the language it is marked with', async () => {
  const texts = site.names.flatMap(name => site.samples(name).map(path => [name, path])), wrong = [];
  for (const [name, path] of [...site.eachKindOnce(), ...texts]) {
    const page = await (await open(name)).page(path);
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
      document.getElementById('keys')?.showPopover();
    });
    const found = (await spoken(page)).filter(ours);
    if (/^\/..\//.test(path)) assert.ok(found.length > 0, `${name}${path} has controls`);
    for (const { role, name: said, lang } of found) {
      const [own, foreign] = LETTERS[lang] ?? assert.fail(`${name}${path}: a ${role} in “${lang}”`);
      if (!own.test(said) || foreign.test(said)) wrong.push(`${name}${path}: ${role} “${said}” in ${lang}`);
    }
  }
  assert.deepEqual(wrong, []);
});

for (const name of site.names) {
  test(`marks in ${name} are silent when the reader wants that, and come back`, async () => {
    const stage = await open(name);
    for (const scripts of [true, false]) {
      let switched = 0;
      for (const path of site.samples(name)) {
        const page = await stage.page(path, { scripts });
        const box = page.locator('#layer-marks');
        if (!await box.count()) continue;
        const marks = async () => (await spoken(page)).filter(({ attributes }) => attributes?.class === 'mark').map(({ name: said }) => said);
        const all = await marks();
        assert.ok(all.length > 0, `${path}: marks are read`);
        await page.click('.layers summary');
        await box.click();
        assert.deepEqual(await marks(), [], `${path}: none is`);
        await box.click();
        assert.deepEqual(await marks(), all, `${path}: all are`);
        switched++;
      }
      assert.ok(switched > 0, 'articles have the switch');
    }
  });
}
