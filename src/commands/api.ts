import { loadConfig } from '../config';
import { requireMigrated } from './database';
import { requirePort } from './port';

/**
 * Serves GraphQL, exports and the page.
 *
 * @throws UserError for a wrong configuration or database, or a port in use
 */
export async function apiCommand(): Promise<void> {
  const config = loadConfig({ env: process.env });
  await requireMigrated(config.databaseUrl);
  await requirePort(config.port, config.host);
  const { runApi } = await import('../server/main.js');
  await runApi(config, config.host === undefined ? {} : { host: config.host });
}
