// Programs that a story starts, and that end with it.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** A port that nobody listened on a moment ago. */
export const freePort = () => new Promise((resolve, reject) => {
  const probe = createServer().on('error', reject);
  probe.listen(0, '127.0.0.1', () => { const { port } = probe.address(); probe.close(() => resolve(port)); });
});

/** Starts a program in a group of its own; `stop` ends it with all that it started. What it says is kept in `said()`. */
export function start(command, args, env = {}) {
  let said = '';
  const child = spawn(command, args, { detached: true, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => { said += chunk; });
  child.on('error', error => { said += error.message; });
  const over = new Promise(resolve => child.on('close', resolve));
  const stop = async () => {
    try { process.kill(-child.pid, 'SIGTERM'); } catch { return; }
    await over;
  };
  return { stop, said: () => said, over: () => child.exitCode !== null || child.pid === undefined };
}

/** The first value that `look` gives; it may throw until then. Gives up when the program is over, or after a minute. */
export async function ready(program, look) {
  const end = Date.now() + 60_000;
  for (;;) {
    try { return await look(); } catch (error) {
      if (program.over() || Date.now() > end) throw new Error(`${error.message}; the program said: ${program.said().slice(-2000)}`);
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
}
