import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';

/** Waits for as long as the test may take. */
export async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isSo())) await sleep(10);
}

/**
 * Keeps a table locked while something else runs: whoever writes to it waits, as behind a slow disk.
 *
 * @param work is given a way to learn who waits: process ids of the server, at least one
 */
export async function withLock(
  pool: Pool,
  table: string,
  work: (waiting: () => Promise<number[]>) => Promise<void>,
): Promise<void> {
  const client = await pool.connect();
  const waiting = async () => {
    for (;;) {
      const { rows } = await client.query<{ pid: number }>(
        `SELECT pid FROM pg_locks WHERE NOT granted AND relation = $1::regclass`,
        [table],
      );
      if (rows.length > 0) return rows.map(({ pid }) => pid);
      await sleep(10);
    }
  };
  try {
    await client.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
    await work(waiting);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}
