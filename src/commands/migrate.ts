import type { Client } from 'pg';
import { UserError } from '../errors';
import { commentOnAnalytics, dropAnalytics } from '../model/analyticsSchema';
import { applyAnalytics, isAnalyticsCurrent } from '../model/applyAnalytics';
import { createDataSource } from '../model/dataSource';
import { loadMigrations, placeOf, readState, withDatabase } from './database';

/** Any number, the same for everybody who migrates: two at once would both create the tables. */
const ADVISORY_LOCK = 4_350_000_001;

/** PostgreSQL's codes for what is there twice, or not at all. */
const CONTRADICTIONS = ['42P01', '42P06', '42P07', '42701', '42703', '42704', '42710', '42723', '42883', '3F000'];

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
    try {
      if (options.isDown === true) return await takeBack(url, applied, client);
      const done = pending.length === 0 ? [] : await changeTables(url);
      if (done.length > 0 || !(await isAnalyticsCurrent(client))) await applyAnalytics(client);
      return done;
    } catch (error) {
      throw toUserError(error as Error & { code?: string; detail?: string }, client);
    }
  });
}

/** Undoes the newest migration. The views stand on the tables and hold nothing: they go first, and come again if the tables stay. */
async function takeBack(url: string, applied: readonly string[], client: Client): Promise<string[]> {
  if (applied.length === 0) return [];
  const hadViews = (await commentOnAnalytics(client)) !== undefined;
  await dropAnalytics(client);
  try {
    return await changeTables(url, applied.slice(-1));
  } catch (error) {
    // What is wrong with the tables is told, not what follows from it.
    if (hadViews) await applyAnalytics(client).catch(() => undefined);
    throw error;
  }
}

/** Runs what is pending, or undoes the newest migration, whose name is then given. */
async function changeTables(url: string, undone?: string[]): Promise<string[]> {
  const dataSource = createDataSource(url, loadMigrations());
  await dataSource.initialize();
  try {
    if (undone !== undefined) {
      await dataSource.undoLastMigration();
      return undone;
    }
    return (await dataSource.runMigrations()).map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}

/** The sentence for tables that could not be changed. */
function toUserError(error: Error & { code?: string; detail?: string }, client: Client): Error {
  if (error.code === '42501') {
    return new UserError(
      'DATABASE_RIGHTS',
      `The user "${client.user}" may not create tables in ${placeOf(client)}: ${error.message}.`,
    );
  }
  if (error.code === '2BP01') {
    return new UserError(
      'DATABASE_IN_THE_WAY',
      `Something of others stands on our tables in ${placeOf(client)}, so nothing was changed: ${error.detail ?? error.message}. Drop it first, and create it again afterwards.`,
    );
  }
  if (CONTRADICTIONS.includes(error.code ?? '')) {
    return new UserError(
      'DATABASE_DAMAGED',
      `The tables in ${placeOf(client)} are not those that its table "migration" tells of: ${error.message}. ` +
        'Restore a backup, or set DATABASE_URL to an empty database: everything in it is read from the chain again.',
    );
  }
  return error;
}
