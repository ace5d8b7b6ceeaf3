import type { Client } from 'pg';
import { UserError } from '../errors';
import { applyAnalytics } from '../model/applyAnalytics';
import { createDataSource } from '../model/dataSource';
import { loadMigrations, placeOf, readState, withDatabase } from './database';

/** Any number, the same for everybody who migrates: two at once would both create the tables. */
const ADVISORY_LOCK = 4_350_000_001;

/**
 * Brings a database to the tables and metric views that this code knows, or takes the last migration back, and the views with it.
 * The tables change in one transaction, all of it or nothing.
 *
 * @param url connection string
 * @param options `isDown`: undo the newest migration
 * @returns names of the migrations that were done or undone
 * @throws UserError when the database is not reachable, not ours, or newer than this code; see `database.ts`
 */
export async function migrate(url: string, options: { readonly isDown?: boolean } = {}): Promise<string[]> {
  const migrations = loadMigrations();
  return withDatabase(url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
    const { applied, pending } = await readState(
      client,
      migrations.map(({ name }) => name),
    );
    const isIdle = options.isDown === true ? applied.length === 0 : pending.length === 0;
    // The views stand on the tables, and hold nothing themselves: away before a table goes, made afresh after one came.
    if (options.isDown === true) await client.query('DROP SCHEMA IF EXISTS analytics CASCADE');
    const done = isIdle ? [] : await changeTables(url, options.isDown === true ? applied.slice(-1) : undefined, client);
    if (options.isDown !== true) await applyAnalytics(client);
    return done;
  });
}

/** Runs what is pending, or undoes the newest migration, whose name is then given. */
async function changeTables(url: string, undone: string[] | undefined, client: Client): Promise<string[]> {
  const dataSource = createDataSource(url, loadMigrations());
  await dataSource.initialize();
  try {
    if (undone !== undefined) {
      await dataSource.undoLastMigration();
      return undone;
    }
    return (await dataSource.runMigrations()).map(({ name }) => name);
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new UserError(
      'DATABASE_RIGHTS',
      `The user "${client.user}" may not create tables in ${placeOf(client)}: ${(error as Error).message}.`,
    );
  } finally {
    await dataSource.destroy();
  }
}
