import type { Pool, PoolClient } from 'pg';
import type { Log } from '../../log';
import { LEDGER_TABLES } from '../../model/ledgerTables';

/** Tables whose indexes for readers are put off. */
const TABLES = [...[...LEDGER_TABLES.values()].map(({ name }) => name), 'position_current'];

/**
 * The indexes that only readers need. An index that grows row by row costs a backfill more than the rows do, and one that is built
 * afterwards next to nothing: so while the ledger is empty they are put off, and built when the first marketplace has caught up.
 *
 * Readers meanwhile get the same answers, more slowly. Keys, and what forks and restarts look up by, stay.
 */
export class DeferredIndexes {
  private building: Promise<void> | undefined;
  private isDone = false;

  constructor(
    private readonly pool: Pool,
    private readonly log: Pick<Log, 'info' | 'warn'>,
  ) {}

  /** Puts them off if nothing is indexed yet, of any marketplace. */
  async putOff(): Promise<void> {
    await this.transact(async (client) => {
      const { rows } = await client.query<{ is_empty: boolean }>('SELECT NOT EXISTS (SELECT FROM event) AS is_empty');
      if (rows[0]?.is_empty !== true) return;
      const { rows: found } = await client.query<{ name: string }>(
        `WITH put_off AS (
           SELECT i.indexname AS name, i.indexdef AS definition FROM pg_indexes i JOIN pg_class c ON c.relname = i.indexname
           JOIN pg_index x ON x.indexrelid = c.oid JOIN pg_am a ON a.oid = c.relam
           WHERE i.schemaname = 'public' AND c.relnamespace = 'public'::regnamespace AND i.tablename = ANY($1)
             AND NOT x.indisunique AND a.amname = 'btree'
         ) INSERT INTO deferred_index SELECT name, definition FROM put_off RETURNING name`,
        [TABLES],
      );
      for (const { name } of found) await client.query(`DROP INDEX "${name}"`);
    });
  }

  /** Builds what was put off, one after the other, behind the back of whoever asks; what failed is tried at the next call. */
  build(): void {
    if (this.isDone || this.building !== undefined) return;
    this.building = this.buildAll()
      .then(() => {
        this.isDone = true;
      })
      .catch((error: Error) =>
        this.log.warn({ error: error.message }, 'indexes for readers could not be built; they are tried again'),
      )
      .finally(() => {
        this.building = undefined;
      });
  }

  private async buildAll(): Promise<void> {
    const startedAt = Date.now();
    const built: string[] = [];
    // One a transaction: two tables locked at once could wait for a writer who waits for us.
    for (;;) {
      const name = await this.transact(buildOne);
      if (name === undefined) break;
      built.push(name);
    }
    if (built.length === 0) return;
    for (const table of TABLES) await this.pool.query(`ANALYZE "${table}"`);
    this.log.info({ indexes: built.length, milliseconds: Date.now() - startedAt }, 'indexes for readers are built');
  }

  /** Runs work in a transaction that no other processor's overlaps. */
  private async transact<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('LOCK TABLE deferred_index IN EXCLUSIVE MODE');
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }
}

/** Builds one of them; its name, or undefined when none is left. */
async function buildOne(client: PoolClient): Promise<string | undefined> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    'DELETE FROM deferred_index WHERE name = (SELECT min(name) FROM deferred_index) RETURNING name, definition',
  );
  if (rows[0] !== undefined) await client.query(rows[0].definition);
  return rows[0]?.name;
}
