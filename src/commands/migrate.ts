import { UserError } from '../errors';
import { createDataSource } from '../model/dataSource';
import { loadMigrations, placeOf, readState, withDatabase } from './database';

/** Any number, the same for everybody who migrates: two at once would both create the tables. */
const ADVISORY_LOCK = 4_350_000_001;

/**
 * Brings a database to the tables that this code knows, or takes the last migration back. All of it or nothing: one transaction.
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
    if (options.isDown === true ? applied.length === 0 : pending.length === 0) return [];
    const dataSource = createDataSource(url, migrations);
    await dataSource.initialize();
    try {
      if (options.isDown === true) {
        await dataSource.undoLastMigration();
        return applied.slice(-1);
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
  });
}
