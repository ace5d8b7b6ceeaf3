import { Client } from 'pg';
import { loadMigrations, requireMigrated } from '../../src/commands/database';
import { migrate } from '../../src/commands/migrate';
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

  it('refuses a database that holds tables of somebody else, and leaves it alone', async () => {
    await rowsOf('CREATE TABLE customer (id int)');
    await expect(migrate(database.url)).rejects.toMatchObject({
      code: 'DATABASE_NOT_OURS',
      message: expect.stringContaining('customer'),
    });
    expect(await tables()).toEqual(['customer']);
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
