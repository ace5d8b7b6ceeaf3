import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../local/projectRoot';
import { tellParent } from './childMessages';
import { loadDemo } from './rooms';

/** Runs the demo chain with its living scenario until it is told to stop. */
export async function demoCommand(): Promise<void> {
  const dataDir = join(projectRoot(), '.data');
  mkdirSync(dataDir, { recursive: true });
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => controller.abort());
  // Between two blocks of the scenario nothing may be under way; that is no reason to end.
  const alive = setInterval(() => {}, 60_000);
  const runDemo = await loadDemo();
  await runDemo({
    dataDir,
    signal: controller.signal,
    onProgress: (text) => {
      process.stdout.write(`${text}\n`);
      tellParent({ type: 'progress', text });
    },
    onReady: (file) => tellParent({ type: 'ready', file }),
  });
  clearInterval(alive);
  process.exit(0);
}
