// What is read aloud: our own words in the language they are marked with, and marks only while the reader wants them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from '../support/chromium.mjs';
import * as site from '../support/site.mjs';
import { spoken } from '../support/spoken.mjs';

/** Controls whose names are ours, not an author's: what carries a label, and what a reader operates, but for the annotators and
    tags among the layers. What stands under a letter is named by it. */
const ours = ({ element, attributes: a = {} }) => a.class !== 'letter' && ((a['aria-label'] ?? a['aria-labelledby'] ?? a.title) !== undefined || ['summary', 'button'].includes(element)
  || (element === 'input' && !/^(by|tag):/.test(a.value ?? '')));
const LETTERS = { ar: [/\p{Script=Arabic}/u, /\p{Script=Latin}/u], en: [/\p{Script=Latin}/u, /\p{Script=Arabic}/u] };

for (const name of site.names) {
  test(`every control of ${name} has a name, in the language it is marked with`, async () => {
    const stage = await open(name);
    try {
      const page = await stage.page('/'), wrong = [];
      for (const path of site.everyKind(name)) {
        await stage.visit(page, path);
        await page.evaluate(() => {
          for (const folded of document.querySelectorAll('details')) folded.open = true;
          document.getElementById('keys')?.showPopover();
        });
        const found = (await spoken(page)).filter(ours);
        if (/^\/..\//.test(path)) assert.ok(found.length > 0, `${path} has controls`);
        for (const { role, name: said, lang } of found) {
          const [own, foreign] = LETTERS[lang] ?? assert.fail(`${path}: a ${role} in “${lang}”`);
          if (!own.test(said) || foreign.test(said)) wrong.push(`${path}: ${role} “${said}” in ${lang}`);
        }
      }
      assert.deepEqual(wrong, []);
    } finally { await stage.close(); }
  });

  test(`marks in ${name} are silent when the reader wants that, and come back`, async () => {
    const stage = await open(name);
    try {
      for (const scripts of [true, false]) {
        let switched = 0;
        for (const path of site.articles(name)) {
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
    } finally { await stage.close(); }
  });
}
