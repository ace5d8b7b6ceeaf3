import type { Pool } from 'pg';
import { migrate } from '../../src/commands/migrate';
import { openPool } from '../../src/openPool';
import { startTestDatabase, type TestDatabase } from './postgres';

/** A database with our tables and views, and connections to it. */
export interface MigratedDatabase extends TestDatabase {
  readonly pool: Pool;
}

/** A database of one's own, migrated; `stop` ends the connections as well. */
export async function startMigratedDatabase(): Promise<MigratedDatabase> {
  const { url, stop } = await startTestDatabase();
  await migrate(url);
  const pool = openPool({ connectionString: url, max: 8 }, () => undefined);
  return {
    url,
    pool,
    stop: async () => {
      await pool.end();
      await stop();
    },
  };
}
