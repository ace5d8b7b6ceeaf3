import { fileURLToPath } from 'node:url';
import { freePortOf } from '../measure/freePort.mjs';

const folder = fileURLToPath(new URL('../ponder/', import.meta.url));
const bin = fileURLToPath(new URL('../node_modules/ponder/dist/esm/bin/ponder.js', import.meta.url));

/**
 * Ponder with the same reduced domain.
 *
 * @param {{ urls: number, schema: string }} options how often the URL is listed: its limiter counts by URL; `schema` of its tables, a new
 *   one in the same database makes a warm start, since its cache of logs has a schema of its own
 */
export function ponder({ name, urls, schema }) {
  return {
    name,
    command: ({ databaseUrl, rpcUrl, load }) => ({
      args: [bin, 'start', '--schema', schema, '--port', String(freePortOf()), '--log-level', 'warn'],
      cwd: folder,
      env: {
        DATABASE_URL: databaseUrl,
        RPC_URLS: Array(urls).fill(rpcUrl).join(),
        CHAIN_ID: String(load.chainId),
        DAM_FACTORY: load.damFactory,
        PONDER_TELEMETRY_DISABLED: 'true',
      },
    }),
    // It says that its history is complete, not how far it is.
    progress: `SELECT CASE WHEN (value ->> 'is_ready')::int = 1 THEN 2147483647 ELSE -1 END AS height FROM ${schema}._ponder_meta WHERE key = 'app'`,
    shares: () => `SELECT sum(shares) AS shares FROM ${schema}.position`,
  };
}
