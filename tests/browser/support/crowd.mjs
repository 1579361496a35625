// Writes a site of thousands of words that begin alike into a folder: `node crowd.mjs FOLDER`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LETTERS = 'abcdefghijklmnoprst';
const [, , folder] = process.argv, article = join(folder, 'content/articles/crowd');
mkdirSync(article, { recursive: true });
writeFileSync(join(folder, 'hashiya.yaml'), 'languages: [en]\n');
writeFileSync(join(article, 'article.yaml'), 'title: {en: The crowd}\n');
const paragraphs = [...LETTERS].map(first => [...LETTERS].flatMap(second => [...LETTERS].map(third => `qua${first}${second}${third}x`)).join(' '));
writeFileSync(join(article, 'en.txt'), paragraphs.join('\n\n') + '\n');
const roads = join(folder, 'content/articles/roads');
mkdirSync(roads, { recursive: true });
writeFileSync(join(roads, 'article.yaml'), 'title: {en: Roads}\n');
writeFileSync(join(roads, 'en.txt'), '東京の道\n\n京の東の道\n');
