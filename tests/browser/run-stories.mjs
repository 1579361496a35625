// Runs stories, each file in a process of its own: `node run-stories.mjs order margin`, or `node run-stories.mjs` for all of them.
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { run } from 'node:test';
import { spec as Spec } from 'node:test/reporters';

// These take longest. They come first, so that no core is idle at the end.
const FIRST = ['access', 'webkit', 'margin', 'firefox', 'arrival', 'reflow', 'print', 'validity', 'keyboard', 'colours'];

const all = readdirSync(new URL('stories', import.meta.url)).map(file => file.replace(/\.mjs$/, ''));
const asked = process.argv.slice(2), unknown = asked.filter(name => !all.includes(name));
if (unknown.length) throw new Error(`there is no story ${unknown.join(', ')}; there are ${all.join(', ')}`);
const named = asked.length ? asked : [...FIRST, ...all.filter(name => !FIRST.includes(name)).sort()];

// One process more than there are cores: a story often waits for its browser.
run({ files: named.map(name => new URL(`stories/${name}.mjs`, import.meta.url).pathname), concurrency: availableParallelism() + 1 })
  .on('test:fail', () => { process.exitCode = 1; })
  .compose(new Spec())
  .pipe(process.stdout);
