import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type ClientBase } from 'pg';
import { UserError } from '../../errors';
import { KEEPALIVE } from '../../openPool';

/** Any number: tells these advisory locks from others. The second half of the key is the marketplace's name, which a re-index keeps. */
const LOCKS = 435_001;
const RETRY_MS = 1_000;
/** A processor that was just killed may hold its lock a moment longer. */
const PATIENCE = '3s';

/**
 * Lets everybody know that a processor of a marketplace runs, for as long as this process lives: waits while a rewind is under way, and
 * takes the lock again when the connection was lost.
 *
 * @param url connection string
 * @param name the marketplace's name
 * @param onLost told when the connection was lost, with the reason
 */
export async function holdProcessorLock(url: string, name: string, onLost: (reason: string) => void): Promise<void> {
  const client = new Client({ connectionString: url, keepAlive: true });
  let isHeld = false;
  const again = async () => {
    await sleep(RETRY_MS);
    await holdProcessorLock(url, name, onLost).catch(again);
  };
  client.on('error', (error) => {
    if (!isHeld) return;
    isHeld = false;
    onLost(error.message);
    void again();
  });
  try {
    await client.connect();
    await client.query(KEEPALIVE);
    await client.query('SELECT pg_advisory_lock_shared($1, hashtext($2))', [LOCKS, name]);
    isHeld = true;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

/**
 * Keeps processors of a marketplace away until the end of the transaction.
 *
 * @param client a connection inside a transaction
 * @param name the marketplace's name
 * @throws UserError `PROCESSOR_RUNS` when one runs
 */
export async function keepProcessorsAway(client: ClientBase, name: string): Promise<void> {
  try {
    await client.query(`SET LOCAL lock_timeout = '${PATIENCE}'`);
    await client.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [LOCKS, name]);
    await client.query('SET LOCAL lock_timeout TO DEFAULT');
  } catch (error) {
    if ((error as { code?: string }).code !== '55P03') throw error;
    throw new UserError(
      'PROCESSOR_RUNS',
      `A processor of marketplace "${name}" is running: it would go on from blocks that are gone. Stop it (Ctrl-C where "npm start" or ` +
        '"npm run processor" runs, or its service), run this again, and start it again.',
    );
  }
}
