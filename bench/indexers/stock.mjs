import { fileURLToPath } from 'node:url';
import { query } from '../measure/Server.mjs';

const folder = fileURLToPath(new URL('../stock/', import.meta.url));
const TABLES = `
  CREATE TABLE dam (id text PRIMARY KEY, shares numeric NOT NULL, deposited numeric NOT NULL, withdrawn numeric NOT NULL);
  CREATE TABLE position (id text PRIMARY KEY, dam text NOT NULL, holder text NOT NULL, shares numeric NOT NULL);
  CREATE INDEX position_holder ON position (holder);`;

/** A squid as one is written: evm-processor over RPC, the TypeORM store, a batch's rows loaded and saved at once. */
export function stock() {
  return {
    name: 'stock squid',
    prepare: async ({ databaseUrl }) => void (await query(databaseUrl, TABLES)),
    command: ({ databaseUrl, rpcUrl, load }) => ({
      args: ['main.js'],
      cwd: folder,
      env: { DB_URL: databaseUrl, RPC_URL: rpcUrl, DAM_FACTORY: load.damFactory, LAST_BLOCK: String(load.lastBlock) },
    }),
    progress: 'SELECT height FROM squid_processor.status',
    shares: () => 'SELECT sum(shares) AS shares FROM position',
  };
}
