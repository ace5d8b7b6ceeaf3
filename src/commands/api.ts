import { loadConfig } from '../config';
import { requireMigrated } from './database';
import { requirePort } from './port';
import { loadApi } from './rooms';

/**
 * Serves GraphQL, exports and the page.
 *
 * @throws UserError for a wrong configuration or database, or a port in use
 */
export async function apiCommand(): Promise<void> {
  const config = loadConfig({ env: process.env });
  await requireMigrated(config.databaseUrl);
  await requirePort(config.port);
  const runApi = await loadApi();
  await runApi(config);
}
