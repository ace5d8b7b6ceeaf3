import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLineOf, isAlive } from './processes';

const END_MS = 30_000;

/**
 * Ends a server that an earlier life of ours left on this data folder, and removes its lock file when it is stale.
 *
 * PostgreSQL clears a stale lock file itself unless its pid belongs to somebody again, which is usual in containers where pids are
 * small. Nobody but us starts a server on this folder (`npm start` holds a lock of its own), so one that runs is a leftover.
 *
 * @param dataDir the data folder, without a link in it
 */
export async function endLeftover(dataDir: string): Promise<void> {
  const lock = join(dataDir, 'postmaster.pid');
  const pid = pidIn(lock);
  if (pid === undefined) return;
  if (isServerOf(pid, dataDir)) {
    process.kill(pid, 'SIGINT');
    const end = Date.now() + END_MS;
    while (isAlive(pid) && Date.now() < end) await sleep(50);
    if (isAlive(pid)) process.kill(pid, 'SIGKILL');
    return;
  }
  rmSync(lock, { force: true });
}

/** The pid in the first line of a lock file, if there is one. */
function pidIn(lock: string): number | undefined {
  try {
    const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
    return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Whether that process is a postmaster on that folder, by its command line. */
function isServerOf(pid: number, dataDir: string): boolean {
  const line = commandLineOf(pid);
  return line.includes('postgres') && line.includes(dataDir);
}
