import type { ClientBase, Pool } from 'pg';
import { UserError } from '../../errors';
import { LEDGER_TABLES } from '../../model/ledgerTables';
import { openPool } from '../../openPool';

/** First half of the advisory lock of a deep verification; the marketplace is the second. */
const LOCK = 4_350_003;
const CONNECTIONS = 3;

/** Tables that a fold writes, in the order of the models. */
const FOLDED = [...[...LEDGER_TABLES.values()].map(({ name }) => name), 'position_current', 'block', 'head'];

/**
 * Empty copies of a marketplace's tables in a schema of their own, in which the same statements that fill the ledger fill them.
 *
 * They are not logged and are dropped at the end; what a run that was killed left behind is dropped by the next one.
 */
export class Shadow {
  private constructor(
    private readonly client: ClientBase,
    private readonly marketplaceId: number,
    /** Name of the schema. */
    readonly schema: string,
    /** Connections on which unqualified names mean the shadow's tables. */
    readonly pool: Pool,
  ) {}

  /**
   * Makes the tables.
   *
   * @param client connection of the ledger's database, with the right to create a schema; it holds a lock until {@link drop}
   * @throws UserError `VERIFY_RUNNING` when another deep verification of the marketplace runs
   */
  static async create(client: ClientBase, databaseUrl: string, marketplaceId: number): Promise<Shadow> {
    const { rows } = await client.query<{ is_ours: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS is_ours', [
      LOCK,
      marketplaceId,
    ]);
    if (rows[0]?.is_ours !== true)
      throw new UserError(
        'VERIFY_RUNNING',
        `Marketplace ${marketplaceId} is being verified deeply already. Wait until that has ended.`,
      );
    const schema = `verify_${marketplaceId}`;
    await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
    await client.query(`CREATE SCHEMA ${schema}`);
    for (const name of FOLDED)
      await client.query(
        `CREATE UNLOGGED TABLE ${schema}."${name}" (LIKE public."${name}" INCLUDING DEFAULTS INCLUDING INDEXES)`,
      );
    await client.query(
      `INSERT INTO ${schema}.head (marketplace_id, height, hash, final_height, final_hash, updated_at) VALUES ($1, -1, '0x', -1, '0x', now())`,
      [marketplaceId],
    );
    const options = `-c search_path=${schema},public -c jit=off`;
    const pool = openPool({ connectionString: databaseUrl, max: CONNECTIONS, options }, () => undefined);
    return new Shadow(client, marketplaceId, schema, pool);
  }

  /** Drops the tables and lets go of the lock. */
  async drop(): Promise<void> {
    await this.pool.end();
    await this.client.query(`DROP SCHEMA IF EXISTS ${this.schema} CASCADE`);
    await this.client.query('SELECT pg_advisory_unlock($1, $2)', [LOCK, this.marketplaceId]);
  }
}
