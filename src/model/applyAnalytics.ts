import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../local/projectRoot';
import { commentOnAnalytics, dropAnalytics, type SqlClient } from './analyticsSchema';

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
 * It holds no data, so dropping ours loses nothing. Two callers at a time wait for each other.
 *
 * @param client one connection (not a pool), outside a transaction
 * @throws UserError when the schema, or something in or upon it, is somebody else's; the database's error, with the file's name. The old
 * schema then stays
 */
export async function applyAnalytics(client: SqlClient): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query("SELECT pg_advisory_xact_lock(hashtext('analytics'))");
    await dropAnalytics(client);
    await client.query('CREATE SCHEMA analytics');
    for (const file of analyticsFiles()) await runFile(client, file);
    const comment = `${await commentOnAnalytics(client)} ${fingerprint()}`;
    await client.query(`COMMENT ON SCHEMA analytics IS '${comment.replaceAll("'", "''")}'`);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** Whether the schema `analytics` was made of the files that are there now. */
export async function isAnalyticsCurrent(client: SqlClient): Promise<boolean> {
  return (await commentOnAnalytics(client))?.endsWith(fingerprint()) === true;
}

/** Tells one state of the files from another; it ends the schema's comment. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of analyticsFiles()) hash.update(readFileSync(file));
  return `(${hash.digest('hex').slice(0, 16)})`;
}

async function runFile(client: SqlClient, file: string): Promise<void> {
  try {
    await client.query(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error) error.message = `${file.slice(projectRoot().length + 1)}: ${error.message}`;
    throw error;
  }
}
