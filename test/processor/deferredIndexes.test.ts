import { Pool } from 'pg';
import { loadMigrations } from '../../src/commands/database';
import { migrate } from '../../src/commands/migrate';
import { DeferredIndexes } from '../../src/processor/store/DeferredIndexes';
import { startTestDatabase, type TestDatabase } from '../support/postgres';

describe('indexes that only readers need', () => {
  let database: TestDatabase;
  let pool: Pool;
  let all: string[];
  const said: object[] = [];
  const log = { info: (details: object) => said.push(details), warn: (details: object) => said.push(details) };

  beforeEach(async () => {
    database = await startTestDatabase();
    await migrate(database.url);
    pool = new Pool({ connectionString: database.url });
    pool.on('error', () => {});
    all = await definitions();
    said.length = 0;
  });

  afterEach(async () => {
    await pool?.end();
    await database?.stop();
  });

  /** All indexes of the ledger's schema. */
  async function definitions(): Promise<string[]> {
    const { rows } = await pool.query<{ indexdef: string }>(
      "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname",
    );
    return rows.map(({ indexdef }) => indexdef);
  }

  async function built(indexes: DeferredIndexes): Promise<void> {
    indexes.build();
    while (said.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  it('are put off while the ledger is empty, and come back as they were', async () => {
    const indexes = new DeferredIndexes(pool, log);
    await indexes.putOff();
    const left = await definitions();
    const gone = all.filter((definition) => !left.includes(definition));
    expect(gone.length).toBeGreaterThan(12);
    // What forks, restarts and the database's own rules look up by stays.
    expect(gone.filter((definition) => /UNIQUE|brin| (block|outbox|head) /.test(definition))).toEqual([]);
    // The processor of another marketplace finds them gone.
    await new DeferredIndexes(pool, log).putOff();
    expect(await definitions()).toEqual(left);
    await built(indexes);
    expect(said).toEqual([expect.objectContaining({ indexes: gone.length })]);
    expect(await definitions()).toEqual(all);
    expect((await pool.query('SELECT FROM deferred_index')).rowCount).toBe(0);
  });

  it('are left alone where something is indexed', async () => {
    await pool.query(
      `INSERT INTO event (marketplace_id, from_block, log_index, part, time, type, tx_hash, emitter_id) VALUES (1, 1, 0, 0, 1, 'x', '\\x00', 1)`,
    );
    await new DeferredIndexes(pool, log).putOff();
    expect(await definitions()).toEqual(all);
  });

  it('are built to the end by whoever comes after one that was killed, or that could not', async () => {
    await new DeferredIndexes(pool, log).putOff();
    await pool.query(
      "UPDATE deferred_index SET definition = replace(definition, ' ON ', ' ON no_such_') WHERE name = 'event_type'",
    );
    const first = new DeferredIndexes(pool, log);
    await built(first);
    expect(said).toEqual([{ error: expect.stringContaining('no_such_') }]);
    expect((await definitions()).length).toBeLessThan(all.length);
    await pool.query("UPDATE deferred_index SET definition = replace(definition, 'no_such_', '')");
    said.length = 0;
    await built(first);
    expect(await definitions()).toEqual(all);
  });

  it('come back with the migration that put them off', async () => {
    await new DeferredIndexes(pool, log).putOff();
    const names = loadMigrations().map(({ name }) => name);
    expect(await migrate(database.url, { isDown: true })).toEqual(names.slice(-1));
    expect(await migrate(database.url)).toEqual(names.slice(-1));
    expect(await definitions()).toEqual(all);
    for (const name of names.toReversed()) expect(await migrate(database.url, { isDown: true })).toEqual([name]);
  });
});
