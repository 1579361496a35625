// The link for reporting an error takes along what the reader has selected.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from '../support/chromium.mjs';

const stage = await open('demonstration');
const PATH = '/ar/articles/translation-slips/';
const body = page => page.evaluate(() => new URL(document.querySelector('a.report').href).searchParams.get('body'));

test('a correction quotes the words that were selected, with their paragraph', async () => {
  const page = await stage.page(PATH);
  const address = await body(page);
  assert.ok(address.endsWith(PATH), address);
  const words = await page.evaluate(() => {
    const node = [...document.querySelector('#p2').childNodes].find(node => node.nodeType === Node.TEXT_NODE && node.length > 5);
    getSelection().setBaseAndExtent(node, 0, node, 5);
    return node.data.slice(0, 5).trim();
  });
  await page.waitForFunction(() => document.querySelector('a.report').href.includes('%23p2'));
  assert.equal(await body(page), `${address}#p2\n\n> ${words}\n\n`);
  // What is selected elsewhere is no part of the text.
  await page.evaluate(() => getSelection().selectAllChildren(document.querySelector('h1')));
  assert.equal(await body(page), `${address}#p2\n\n> ${words}\n\n`);
});

test('without a script it quotes nothing', async () => {
  const page = await stage.page(PATH, { scripts: false });
  assert.ok((await body(page)).endsWith(PATH));
});
