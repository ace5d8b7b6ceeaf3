import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../local/projectRoot';

/** The one method of a PostgreSQL client or connection that is needed: of one connection, not of a pool. */
export interface SqlClient {
  query(sql: string): Promise<unknown>;
}

/** The files that make the schema `analytics`, in the order in which they are run: `NN-name.sql`. */
export function analyticsFiles(): string[] {
  const folder = join(projectRoot(), 'db', 'analytics');
  return readdirSync(folder)
    .filter((name) => /^\d\d-[a-z-]+\.sql$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * Makes the schema `analytics` afresh from `db/analytics/`, in one transaction: readers see the old one or the new one.
 *
 * It holds no data, so dropping it loses nothing; objects of others that depend on it are dropped too. Two callers at a time wait for each other.
 *
 * @param client one connection (not a pool), outside a transaction
 * @throws the database's error, with the file's name; the old schema then stays
 */
export async function applyAnalytics(client: SqlClient): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query("SELECT pg_advisory_xact_lock(hashtext('analytics'))");
    await client.query('DROP SCHEMA IF EXISTS analytics CASCADE');
    await client.query('CREATE SCHEMA analytics');
    for (const file of analyticsFiles()) await runFile(client, file);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function runFile(client: SqlClient, file: string): Promise<void> {
  try {
    await client.query(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error) error.message = `${file.slice(projectRoot().length + 1)}: ${error.message}`;
    throw error;
  }
}
