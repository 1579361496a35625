// Registers: the field above their rows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from '../support/chromium.mjs';

const stage = await open('demonstration');

/** What is shown of a register: its rows, its sections, and what the page says of their number. */
const shown = page => page.evaluate(() => {
  const seen = element => element.checkVisibility();
  return {
    rows: [...document.querySelectorAll('.register tbody tr')].filter(seen).map(row => row.textContent),
    headings: [...document.querySelectorAll('main section:has(> .register) > h2')].filter(seen).length,
    said: document.querySelector('.filter [role=status]').textContent,
  };
});

/** The word of the last row that the fewest rows have. */
const rareWord = rows => {
  const having = word => rows.filter(row => row.toLowerCase().includes(word.toLowerCase())).length;
  return rows.at(-1).match(/[a-z]{5,}/gi).reduce((rare, word) => having(word) < having(rare) ? word : rare);
};

test('a register shows the rows that have every word, and says how many are left', async () => {
  const page = await stage.page('/en/corrections/');
  const all = await shown(page);
  const word = rareWord(all.rows);
  const has = row => row.toLowerCase().includes(word.toLowerCase());
  await page.fill('#filter', word.toUpperCase());
  const left = await shown(page);
  assert.deepEqual(left.rows, all.rows.filter(has), 'whatever the case');
  assert.ok(left.rows.length && left.rows.length < all.rows.length, `${left.rows.length} of ${all.rows.length}`);
  assert.match(left.said, RegExp(`^${left.rows.length} `));
  await page.fill('#filter', `${word} zzzz`);
  const none = await shown(page);
  assert.deepEqual([none.rows, none.headings], [[], 0], 'every word must be there');
  assert.ok(none.said, 'that nothing is left is said');
  await page.fill('#filter', '');
  assert.deepEqual(await shown(page), { ...all, said: '' });
  assert.deepEqual(page.complaints, []);
});

test('a register finds Arabic words in other spellings and counts in the digits of its page', async () => {
  const page = await stage.page('/ar/claims/');
  const all = await shown(page);
  // A word with a hamza on its alef, typed without.
  const word = all.rows.join(' ').match(/[\u0600-\u06FF]*أ[\u0600-\u06FF]{3,}/)[0];
  await page.fill('#filter', word.replace(/[أإآ]/g, 'ا'));
  const left = await shown(page);
  assert.ok(left.rows.some(row => row.includes(word)), `${word}: ${left.rows}`);
  assert.ok(left.said && !/[0-9]/.test(left.said), left.said);
});

test('without scripts there is no field, and every row', async () => {
  const page = await stage.page('/en/claims/', { scripts: false });
  assert.equal(await page.locator('.filter').isVisible(), false);
  const rows = page.locator('.register tbody tr');
  assert.equal(await rows.count(), await rows.filter({ visible: true }).count());
});
