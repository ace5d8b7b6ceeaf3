import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { databaseUrlOf, type Environment, loadConfig } from '../config';
import { launchPostgres } from '../local/postgres';
import { DataFolder } from './start/DataFolder';

/**
 * Runs a command on the database that is configured, or on the embedded one of an `npm start` that is stopped, which is up just for it.
 *
 * @param env environment variables
 * @param dataDir folder `.data` of the project
 * @param work gets the environment with the database, and with the demo's marketplaces where none are configured
 * @throws UserError `ALREADY_RUNNING` when the embedded database is that of an `npm start` that runs
 */
export async function withStoppedStart<T>(env: Environment, dataDir: string, work: (env: Environment) => Promise<T>): Promise<T> {
  const folder = new DataFolder(dataDir);
  if (databaseUrlOf(env) !== undefined || !existsSync(join(folder.postgres, 'PG_VERSION'))) return work(env);
  folder.take();
  try {
    const order = { dataDir: folder.postgres, isDurable: true, logFile: join(folder.logs, 'postgres.log') };
    const postgres = await launchPostgres(order);
    try {
      const known = { ...env, DATABASE_URL: postgres.url };
      const isDemo = existsSync(folder.demoMarketplaces) && loadConfig({ env: known }).marketplaces.length === 0;
      return await work(isDemo ? { ...known, MARKETPLACES_FILE: folder.demoMarketplaces } : known);
    } finally {
      await postgres.stop();
    }
  } finally {
    folder.release();
  }
}
