import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** A database of one's own in the server that the test run shares. */
export interface TestDatabase {
  /** Connection string, as superuser. */
  readonly url: string;
  /** Drops the database, ending whoever is still connected. */
  stop(): Promise<void>;
}

/**
 * A fresh, empty database. The server starts when the first test of a run asks (see `postgresBroker.ts`) and ends with the run, however
 * that ends.
 *
 * @example
 * let database: TestDatabase;
 * beforeAll(async () => { database = await startTestDatabase(); });
 * afterAll(() => database.stop());
 */
export async function startTestDatabase(): Promise<TestDatabase> {
  const broker = process.env.TEST_POSTGRES_BROKER;
  if (broker === undefined) throw new Error('TEST_POSTGRES_BROKER is not set: run tests through jest.config.js');
  const response = await fetch(broker);
  const answer = await response.text();
  if (!response.ok) throw new Error(answer);
  const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`;
  await runAlone(answer, `CREATE DATABASE ${name}`);
  const url = new URL(answer);
  url.pathname = `/${name}`;
  return { url: url.href, stop: () => runAlone(answer, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** Runs one statement on a connection of its own. */
async function runAlone(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
