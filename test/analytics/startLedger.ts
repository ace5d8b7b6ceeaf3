import { Client } from 'pg';
import { Ledger1700000000002 } from '../../db/migrations/1700000000002-Ledger';
import { LedgerRules1700000000003 } from '../../db/migrations/1700000000003-LedgerRules';
import { applyAnalytics } from '../../src/model/applyAnalytics';
import { createDataSource } from '../../src/model/dataSource';
import { startTestDatabase } from '../support/postgres';

/** A database with the ledger's tables and the analytics over them. */
export interface LedgerDatabase {
  readonly client: Client;
  /** Rows of a statement; numerics and bigints are texts. */
  rows<T = Record<string, string | null>>(sql: string, values?: unknown[]): Promise<T[]>;
  stop(): Promise<void>;
}

/** A fresh database with the ledger's tables and the analytics over them, ended by `stop`. */
export async function startLedger(): Promise<LedgerDatabase> {
  const database = await startTestDatabase();
  const source = await createDataSource(database.url, [Ledger1700000000002, LedgerRules1700000000003]).initialize();
  await source.runMigrations();
  await source.destroy();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await applyAnalytics(client);
  return {
    client,
    rows: async <T>(sql: string, values?: unknown[]) => (await client.query(sql, values)).rows as T[],
    async stop() {
      await client.end();
      await database.stop();
    },
  };
}
