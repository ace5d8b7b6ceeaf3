import { loadConfig } from '../config';
import { checkChain } from './chain';
import { requireMigrated } from './database';
import { pickMarketplace } from './marketplaces';

/**
 * Indexes one marketplace until it is told to stop.
 *
 * @param options `marketplace`: its name; may be left out when there is only one
 * @throws UserError for a wrong configuration, database or chain
 */
export async function processorCommand(options: { readonly marketplace?: string }): Promise<void> {
  const config = loadConfig({ env: process.env });
  const marketplace = pickMarketplace(config.marketplaces, options.marketplace, 'A processor follows one marketplace');
  await requireMigrated(config.databaseUrl);
  await checkChain(marketplace);
  // A batch is one transaction, so there is nothing to finish. As process 1 of a container a signal without a listener would do nothing.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
  const { runProcessor } = await import('../processor/main.js');
  await runProcessor(config, marketplace.name);
}
