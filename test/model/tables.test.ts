import { Client } from 'pg';
import { migrate } from '../../src/commands/migrate';
import { createDataSource } from '../../src/model/dataSource';
import { LEDGER_TABLES } from '../../src/model/ledgerTables';
import { startTestDatabase, type TestDatabase } from '../support/postgres';

/** What src/model says of the tables is what db/migrations makes. */
describe('models and migrations', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    database = await startTestDatabase();
    await migrate(database.url);
    client = new Client({ connectionString: database.url });
    await client.connect();
  });

  afterAll(async () => {
    await client?.end();
    await database?.stop();
  });

  it('leave TypeORM nothing to change but indexes, which the migrations know better', async () => {
    const source = createDataSource(database.url);
    await source.initialize();
    try {
      const { upQueries } = await source.driver.createSchemaBuilder().log();
      // It takes a default that is a function for another one each time.
      const changes = upQueries
        .map(({ query }) => query)
        .filter((query) => !/^DROP INDEX|"epoch" (DROP|SET) DEFAULT/.test(query));
      expect(changes).toEqual([]);
    } finally {
      await source.destroy();
    }
  });

  it('have every ledger table insert-only, and findable by block', async () => {
    const names = [...LEDGER_TABLES.values()].map(({ name }) => name).sort();
    const guarded = await client.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
       WHERE p.proname = 'refuse_update' ORDER BY 1`,
    );
    const found = await client.query<{ name: string }>(
      `SELECT DISTINCT tablename AS name FROM pg_indexes WHERE indexdef LIKE '%USING brin (from_block)%' ORDER BY 1`,
    );
    expect(guarded.rows.map(({ name }) => name).sort()).toEqual(names);
    expect(found.rows.map(({ name }) => name).sort()).toEqual(names);
  });

  it('describe every table and column', async () => {
    const { rows } = await client.query(
      `SELECT c.relname AS "table", a.attname AS "column" FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
         AND c.relname <> 'migration' AND (col_description(c.oid, a.attnum) IS NULL OR obj_description(c.oid) IS NULL)`,
    );
    expect(rows).toEqual([]);
  });

  it('refuse postings that do not sum to zero, and changes of what was written', async () => {
    const posting = (amount: number, part: number) =>
      client.query(
        `INSERT INTO posting SELECT (jsonb_populate_record(NULL::posting, jsonb_build_object('marketplace_id', 1, 'from_block', 1, 'log_index', 0,
           'leg', $1::int, 'part', 0, 'account_id', 1, 'kind', 'IDLE', 'owner_id', 1, 'asset_id', 1, 'amount', $2::numeric))).*`,
        [part, amount],
      );
    await expect(posting(5, 1)).rejects.toThrow(/do not sum to zero but to 5/);
    await client.query(`INSERT INTO entity (marketplace_id, id, key, from_block) VALUES (1, 1, '0x01', 1)`);
    await expect(client.query(`UPDATE entity SET key = '0x02'`)).rejects.toThrow(/only ever added/);
  });
});
