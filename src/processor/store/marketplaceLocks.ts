import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type ClientBase } from 'pg';
import { UserError } from '../../errors';
import { KEEPALIVE } from '../../openPool';

/** Any numbers: tell these advisory locks from others. The second half of the key is the marketplace's name, which a re-index keeps. */
const PROCESSORS = 435_001;
const REINDEXES = 435_002;
const RETRY_MS = 1_000;
/** A processor that was just killed may hold its lock a moment longer. */
const PATIENCE = '3s';

/** Where processors hear the name of a marketplace whose rows were replaced. */
const REPLACED = 'marketplace_replaced';

/** What a processor hears over the connection that holds its lock. */
export interface ProcessorLockOptions {
  /** The connection was lost, with the reason; it is taken up again. */
  readonly onLost: (reason: string) => void;
  /** A re-index has replaced the rows. Whoever misses it, the connection being lost just then, is told by the next batch. */
  readonly onReplaced: () => void;
}

/**
 * Lets everybody know that a processor of a marketplace runs, for as long as this process lives: waits while a rewind is under way, and
 * takes the lock again when the connection was lost.
 *
 * @param url connection string
 * @param name the marketplace's name
 */
export async function holdProcessorLock(url: string, name: string, options: ProcessorLockOptions): Promise<void> {
  const client = new Client({ connectionString: url, keepAlive: true });
  let isHeld = false;
  const again = async () => {
    await sleep(RETRY_MS);
    await holdProcessorLock(url, name, options).catch(again);
  };
  client.on('error', (error) => {
    if (!isHeld) return;
    isHeld = false;
    options.onLost(error.message);
    void again();
  });
  client.on('notification', ({ payload }) => {
    if (payload === name) options.onReplaced();
  });
  try {
    await client.connect();
    await client.query(KEEPALIVE);
    await client.query(`LISTEN ${REPLACED}`);
    await client.query('SELECT pg_advisory_lock_shared($1, hashtext($2))', [PROCESSORS, name]);
    isHeld = true;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

/** Tells the processor of a marketplace, once the transaction is committed, that its rows were replaced. */
export async function tellReplaced(client: ClientBase, name: string): Promise<void> {
  await client.query('SELECT pg_notify($1, $2)', [REPLACED, name]);
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
    await client.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [PROCESSORS, name]);
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

/**
 * Has a marketplace for a re-index until {@link releaseReindexLock}: two would take each other's rows for leftovers, and one beside a rewind
 * would put back what that has taken away.
 *
 * @param client a connection that does nothing else meanwhile
 * @param name the marketplace's name
 * @throws UserError `REINDEX_RUNS` when another one runs, or a rewind
 */
export async function takeReindexLock(client: ClientBase, name: string): Promise<void> {
  const { rows } = await client.query('SELECT pg_try_advisory_lock($1, hashtext($2)) AS is_ours', [REINDEXES, name]);
  if (rows[0]?.is_ours !== true) throw reindexRuns(name, ' or rewound already');
}

/** Gives back what {@link takeReindexLock} took. */
export async function releaseReindexLock(client: ClientBase, name: string): Promise<void> {
  await client.query('SELECT pg_advisory_unlock($1, hashtext($2))', [REINDEXES, name]);
}

/**
 * Keeps re-indexes of a marketplace away until the end of the transaction.
 *
 * @param client a connection inside a transaction
 * @param name the marketplace's name
 * @throws UserError `REINDEX_RUNS` when one runs
 */
export async function keepReindexAway(client: ClientBase, name: string): Promise<void> {
  const { rows } = await client.query('SELECT pg_try_advisory_xact_lock($1, hashtext($2)) AS is_ours', [REINDEXES, name]);
  if (rows[0]?.is_ours !== true) throw reindexRuns(name, ', which would put back what a rewind takes away');
}

function reindexRuns(name: string, more: string): UserError {
  return new UserError('REINDEX_RUNS', `Marketplace "${name}" is being re-indexed${more}. Wait until that has ended.`);
}
