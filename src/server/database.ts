import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import type { Log } from '../log';
import { openPool } from '../openPool';
import { ApiError } from '../resolvers/apiError';

/** Statements that run at a time; more wait for a connection. */
const CONNECTIONS = 10;
const CONNECT_MS = 5_000;
/** Longest that one statement may run. */
const STATEMENT_MS = 15_000;
/** How long a reader waits for the header of a block, and how often it looks. */
const HEADER_MS = 2_000;
const HEADER_LOOK_MS = 40;
/** What PostgreSQL says when a statement was cancelled or ran too long. */
const QUERY_CANCELED = '57014';

/** Read-only access to the database for the whole server. */
export interface Database {
  /**
   * Runs one statement.
   *
   * @param signal aborted when nobody waits for the answer any more: the statement is cancelled in the server, the connection lives on
   * @throws ApiError TIMEOUT when it ran too long or was cancelled
   */
  query(text: string, values: readonly unknown[], signal?: AbortSignal): Promise<Record<string, unknown>[]>;
  /**
   * Asks the processors of a marketplace's chain for a header, and waits a moment for it.
   *
   * A replica that cannot write, and a processor that does not run, leave it unknown: that is no error.
   */
  requestHeader(marketplace: string, height: number): Promise<void>;
  /** Connections by what they do. */
  connections(): { readonly total: number; readonly idle: number; readonly waiting: number };
  close(): Promise<void>;
}

/** Opens a pool of read-only connections; the first is made when the first statement runs. */
export function openDatabase(url: string, log: Log): Database {
  const config = {
    connectionString: url,
    application_name: 'nektar-api',
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
  };
  const pool = openPool(config, (reason) => log.warn({ error: reason }, 'a connection to the database was lost'));
  return {
    query: (text, values, signal) => run(pool, log, text, values, signal),
    requestHeader: (marketplace, height) => requestHeader(pool, marketplace, height),
    connections: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  };
}

const prepared = new WeakSet<PoolClient>();

/** Planning of large statements is cheap beside compiling them: no JIT. */
async function connect(pool: Pool): Promise<PoolClient> {
  const client = await pool.connect();
  if (prepared.has(client)) return client;
  try {
    await client.query(`SET default_transaction_read_only = on; SET statement_timeout = ${STATEMENT_MS}; SET jit = off`);
  } catch (error) {
    client.release(true);
    throw error;
  }
  prepared.add(client);
  return client;
}

async function run(pool: Pool, log: Log, text: string, values: readonly unknown[], signal?: AbortSignal) {
  if (signal?.aborted === true) throw new ApiError('TIMEOUT', 'The request was given up.');
  const client = await connect(pool);
  const cancel = () => cancelStatement(pool, client, log);
  signal?.addEventListener('abort', cancel, { once: true });
  let failure: Error | undefined;
  const start = performance.now();
  try {
    const { rows } = await client.query<Record<string, unknown>>(text, [...values]);
    log.trace({ sql: text, rows: rows.length, ms: Math.round(performance.now() - start) }, 'statement');
    return rows;
  } catch (error) {
    if (isCanceled(error))
      throw new ApiError('TIMEOUT', `The query ran longer than ${STATEMENT_MS / 1000} seconds; ask for less at a time.`);
    failure = error as Error;
    throw error;
  } finally {
    signal?.removeEventListener('abort', cancel);
    // A statement that PostgreSQL refused leaves a sound connection; anything else may not have.
    client.release(failure !== undefined && !('severity' in failure));
  }
}

/** Writes the request, and looks for the header until it is there or nobody should wait any longer. */
async function requestHeader(pool: Pool, marketplace: string, height: number): Promise<void> {
  const client = await connect(pool);
  try {
    await client.query('BEGIN READ WRITE');
    await client.query(
      `INSERT INTO chain_cache.header_request SELECT chain_id, $2 FROM public.marketplace WHERE name = $1 ON CONFLICT DO NOTHING`,
      [marketplace, height],
    );
    await client.query('COMMIT');
    for (const deadline = Date.now() + HEADER_MS; Date.now() < deadline; ) {
      const { rowCount } = await client.query(
        'SELECT 1 FROM chain_cache.header JOIN public.marketplace USING (chain_id) WHERE name = $1 AND height = $2',
        [marketplace, height],
      );
      if (rowCount === 1) return;
      await sleep(HEADER_LOOK_MS);
    }
  } catch {
    await client.query('ROLLBACK').catch(() => undefined);
  } finally {
    client.release();
  }
}

/** Asks the server to stop a connection's statement. A cancel that comes late finds an idle connection and does nothing to it. */
function cancelStatement(pool: Pool, client: PoolClient, log: Log): void {
  const { processID } = client as unknown as { processID?: number };
  if (processID === undefined) return;
  pool
    .query('SELECT pg_cancel_backend($1)', [processID])
    .catch((error: unknown) => log.warn({ err: error }, 'a statement could not be cancelled'));
}

function isCanceled(error: unknown): boolean {
  return (error as { code?: unknown }).code === QUERY_CANCELED;
}
