// Starts programs, and stops them with the processes that they started.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** A free TCP port. */
export const freePort = () => new Promise((resolve, reject) => {
  const probe = createServer().on('error', reject);
  probe.listen(0, '127.0.0.1', () => { const { port } = probe.address(); probe.close(() => resolve(port)); });
});

/** Starts a program in a process group of its own. `stop` ends the whole group; `output()` is what it wrote so far. */
export function start(command, args, env = {}) {
  let output = '';
  const child = spawn(command, args, { detached: true, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => { output += chunk; });
  child.on('error', error => { output += error.message; });
  const over = new Promise(resolve => child.on('close', resolve));
  const stop = async () => {
    try { process.kill(-child.pid, 'SIGTERM'); } catch { return; }
    await over;
  };
  return { stop, output: () => output, over: () => child.exitCode !== null || child.pid === undefined };
}

/** Calls `look` until it returns without an error, and returns its value. Fails when the program has ended, or after a minute. */
export async function ready(program, look) {
  const end = Date.now() + 60_000;
  for (;;) {
    try { return await look(); } catch (error) {
      if (program.over() || Date.now() > end) throw new Error(`${error.message}; its output: ${program.output().slice(-2000)}`);
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
}
