import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Client } from 'pg';
import { loadMigrations, requireMigrated } from '../../src/commands/database';
import { requireDatabaseUrl } from '../../src/commands/databaseUrl';
import { migrate } from '../../src/commands/migrate';
import { projectRoot } from '../../src/local/projectRoot';
import { startTestDatabase, type TestDatabase } from '../support/postgres';

const NAMES = loadMigrations().map(({ name }) => name);

let database: TestDatabase;
beforeEach(async () => {
  database = await startTestDatabase();
});
afterEach(() => database.stop());

/** Runs one statement and returns its rows. */
async function rowsOf(statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** The tables and views that are there. */
async function tables(): Promise<unknown[]> {
  return (
    await rowsOf(
      "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v') ORDER BY 1",
    )
  ).map(({ relname }) => relname);
}

/** Every relation and function that is there, by name. */
async function objects(): Promise<Record<string, unknown>[]> {
  return rowsOf(`
    SELECT n.nspname, c.relkind::text AS kind, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
    UNION ALL SELECT n.nspname, 'function', p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
    ORDER BY 1, 2, 3`);
}

describe('migrate', () => {
  it('does everything once, also when two ask at once', async () => {
    const [one, other] = await Promise.all([migrate(database.url), migrate(database.url)]);
    expect([...one, ...other]).toEqual(NAMES);
    expect(await migrate(database.url)).toEqual([]);
    await requireMigrated(database.url);
  });

  it('takes back one migration after another, until nothing is left, and does them again', async () => {
    await migrate(database.url);
    for (const name of NAMES.toReversed()) expect(await migrate(database.url, { isDown: true })).toEqual([name]);
    expect(await tables()).toEqual(['migration']);
    expect(await migrate(database.url, { isDown: true })).toEqual([]);
    expect(await migrate(database.url)).toEqual(NAMES);
  });

  describe.each([
    ['public', 'CREATE TABLE customer (id int); INSERT INTO customer VALUES (7)', 'customer'],
    [
      'a schema analytics',
      'CREATE SCHEMA analytics; CREATE TABLE analytics.customer (id int); INSERT INTO analytics.customer VALUES (7)',
      'analytics.customer',
    ],
    [
      'a schema chain_cache',
      'CREATE SCHEMA chain_cache; CREATE TABLE chain_cache.customer (id int); INSERT INTO chain_cache.customer VALUES (7)',
      'chain_cache.customer',
    ],
  ])('a database in which somebody else has %s', (_, statement, customer) => {
    it.each([[{}], [{ isDown: true }]])('is refused and left alone, with %j', async (options) => {
      await rowsOf(statement);
      const before = await objects();
      await expect(migrate(database.url, options)).rejects.toMatchObject({ code: 'DATABASE_NOT_OURS' });
      await expect(requireMigrated(database.url)).rejects.toMatchObject({ code: 'DATABASE_NOT_OURS' });
      expect(await objects()).toEqual(before);
      expect(await rowsOf(`SELECT id FROM ${customer}`)).toEqual([{ id: 7 }]);
    });
  });

  it('says whose tables are in the way', async () => {
    await rowsOf('CREATE TABLE customer (id int)');
    await expect(migrate(database.url)).rejects.toThrow(/it holds what we did not make \(table customer\)/);
  });

  it('lives beside schemas of others, and takes nothing along that they have built on the views', async () => {
    await rowsOf('CREATE SCHEMA sales; CREATE TABLE sales.customer (id int); INSERT INTO sales.customer VALUES (7)');
    expect(await migrate(database.url)).toEqual(NAMES);
    await rowsOf('CREATE VIEW sales.dams AS SELECT * FROM analytics.metric');
    expect(await migrate(database.url)).toEqual([]);
    const before = await objects();
    await expect(migrate(database.url, { isDown: true })).rejects.toThrow(/view sales\.dams\. Drop it and create it again/);
    await rowsOf("COMMENT ON SCHEMA analytics IS 'Made afresh from db/analytics of another version'");
    await expect(migrate(database.url)).rejects.toMatchObject({ code: 'DATABASE_IN_THE_WAY' });
    expect(await objects()).toEqual(before);
    await rowsOf('DROP VIEW sales.dams');
    for (const name of NAMES.toReversed()) expect(await migrate(database.url, { isDown: true })).toEqual([name]);
    expect(await rowsOf('SELECT id FROM sales.customer')).toEqual([{ id: 7 }]);
  });

  it.each([
    ['a table in the schema of the views', 'CREATE TABLE analytics.kept AS SELECT 7 AS id', 'table analytics.kept'],
    [
      'a view on the tables',
      'CREATE SCHEMA sales; CREATE VIEW sales.retracted AS SELECT * FROM retracted_event',
      'sales.retracted',
    ],
  ])('does not take back what carries %s', async (_, statement, name) => {
    await migrate(database.url);
    await rowsOf(statement);
    const before = await objects();
    await expect(migrate(database.url, { isDown: true })).rejects.toMatchObject({
      code: 'DATABASE_IN_THE_WAY',
      message: expect.stringContaining(name),
    });
    expect(await objects()).toEqual(before);
    await requireMigrated(database.url);
  });

  it('refuses somebody else’s schema analytics beside tables of ours', async () => {
    await migrate(database.url);
    await rowsOf('DROP SCHEMA analytics CASCADE; CREATE SCHEMA analytics; CREATE TABLE analytics.kept AS SELECT 7 AS id');
    await expect(migrate(database.url)).rejects.toThrow(/did not make and will not touch. Rename it/);
    expect(await rowsOf('SELECT id FROM analytics.kept')).toEqual([{ id: 7 }]);
  });

  it('makes the views when only they are missing', async () => {
    await migrate(database.url);
    const before = await objects();
    await rowsOf('DROP SCHEMA analytics CASCADE');
    expect(await migrate(database.url)).toEqual([]);
    expect(await objects()).toEqual(before);
  });

  it('refuses a user whose tables would go to another schema', async () => {
    const url = new URL(database.url);
    await rowsOf('CREATE SCHEMA mine');
    url.searchParams.set('options', '-c search_path=mine,public');
    await expect(migrate(url.href)).rejects.toMatchObject({
      code: 'DATABASE_SCHEMA',
      message: expect.stringContaining('works in the schema mine'),
    });
  });

  it.each([
    ['with other columns', 'CREATE TABLE migration (id int)'],
    [
      'with other names',
      'CREATE TABLE migration (id serial, "timestamp" bigint, name text); INSERT INTO migration ("timestamp", name) VALUES (1, \'Theirs\')',
    ],
  ])('refuses a database whose migrations are somebody else’s: a table %s', async (_, statement) => {
    await rowsOf(statement);
    await expect(migrate(database.url)).rejects.toMatchObject({ code: 'DATABASE_NOT_OURS' });
  });

  it('refuses a database that a newer version has migrated', async () => {
    await migrate(database.url);
    await rowsOf("INSERT INTO migration (timestamp, name) VALUES (9999999999999, 'Later9999999999999')");
    await expect(migrate(database.url)).rejects.toMatchObject({
      code: 'DATABASE_NEWER',
      message: expect.stringContaining('Later'),
    });
    await expect(requireMigrated(database.url)).rejects.toMatchObject({ code: 'DATABASE_NEWER' });
  });

  it('refuses a database with a migration missing in between', async () => {
    await migrate(database.url);
    await rowsOf(`DELETE FROM migration WHERE name = '${NAMES[0]}'`);
    await expect(migrate(database.url)).rejects.toMatchObject({
      code: 'DATABASE_GAP',
      message: expect.stringContaining(NAMES[0]!),
    });
  });

  it.each([
    ['a row of the migrations is lost', `DELETE FROM migration WHERE name = '${NAMES.at(-1)}'`, /already exists/, {}],
    ['a table is lost', 'DROP TABLE dam CASCADE; DROP SCHEMA analytics CASCADE', /dam" does not exist/, {}],
    ['a table that is to go is lost', 'DROP TABLE retracted_event', /retracted_event" does not exist/, { isDown: true }],
  ])('says in a sentence that %s', async (_, statement, reason, options) => {
    await migrate(database.url);
    await rowsOf(statement);
    const before = await tables();
    const refusal = await migrate(database.url, options).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'DATABASE_DAMAGED', message: expect.stringMatching(reason) });
    expect(await tables()).toEqual(before);
  });

  it('tells a processor or API that the database is empty, or half-migrated', async () => {
    await expect(requireMigrated(database.url)).rejects.toThrow(/is empty. Run "npm run migrate" first/);
    await migrate(database.url);
    await migrate(database.url, { isDown: true });
    await expect(requireMigrated(database.url)).rejects.toThrow(
      /half-migrated: it has \d+ of \d+ migrations. Run "npm run migrate"/,
    );
  });

  it.each([
    ['DATABASE_UNREACHABLE', 'the server is not there', (url: URL) => Object.assign(url, { port: '1' })],
    ['DATABASE_UNREACHABLE', 'the host is not there', (url: URL) => Object.assign(url, { hostname: 'no-such-host.invalid' })],
    ['DATABASE_MISSING', 'the database is not there', (url: URL) => Object.assign(url, { pathname: '/nowhere' })],
    ['DATABASE_LOGIN', 'the password is wrong', (url: URL) => Object.assign(url, { password: 'sesame' })],
  ])('says %s when %s, without the password', async (code, _, change) => {
    const url = change(new URL(database.url));
    const refusal = await migrate(url.href).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code });
    expect(String(refusal)).not.toContain(url.password);
  });
});

describe('npm run migrate', () => {
  /** Runs the built command line. */
  function run(url: string, ...args: string[]) {
    const env = { ...process.env, DATABASE_URL: url };
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(projectRoot(), 'lib/src/commands/cli.js'), 'migrate', ...args],
      { env, encoding: 'utf8' },
    );
    return { status, stdout, stderr };
  }

  it('says what it did', () => {
    const lines = (names: string[], verb: string) => names.map((name) => `${name} ${verb}\n`).join('');
    expect(run(database.url)).toEqual({ status: 0, stdout: lines(NAMES, 'done'), stderr: '' });
    expect(run(database.url)).toEqual({ status: 0, stdout: 'Nothing to migrate.\n', stderr: '' });
    expect(run(database.url, '--down')).toEqual({ status: 0, stdout: lines(NAMES.slice(-1), 'undone'), stderr: '' });
  });

  it('says what it wants when it is given another kind of database', () => {
    expect(run('mysql://x')).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'DATABASE_URL: must be a URL like postgres://user:password@host:5432/database, which begins with postgres:// or postgresql://\n',
    });
  });
});

describe('the database of a command', () => {
  it.each([
    [{ DATABASE_URL: 'mysql://someone:sesame@host/x' }, 'DATABASE_URL'],
    [{ DB_URL: 'host:5432/x' }, 'DB_URL'],
    [{}, 'DATABASE_URL'],
  ])('is refused by its key when it is none of PostgreSQL: %j', (env, key) => {
    const refused = () => requireDatabaseUrl(env);
    expect(refused).toThrow(expect.objectContaining({ code: 'BAD_CONFIG', details: { key } }));
    expect(refused).toThrow(/URL like postgres:\/\/user:password@host:5432\/database/);
    expect(refused).not.toThrow(/sesame/);
  });

  it('is any URL of PostgreSQL', () => {
    for (const url of ['postgres://h/d', 'postgresql://u:p@h:5433/d', 'postgres:///d?host=/run'])
      expect(requireDatabaseUrl({ DATABASE_URL: url })).toBe(url);
  });
});
