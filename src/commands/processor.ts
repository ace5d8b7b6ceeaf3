import { loadConfig, type MarketplaceConfig } from '../config';
import { UserError } from '../errors';
import { checkChain } from './chain';
import { requireMigrated } from './database';

/**
 * Indexes one marketplace until it is told to stop.
 *
 * @param options `marketplace`: its name; may be left out when there is only one
 * @throws UserError for a wrong configuration, database or chain
 */
export async function processorCommand(options: { readonly marketplace?: string }): Promise<void> {
  const config = loadConfig({ env: process.env });
  const marketplace = pick(config.marketplaces, options.marketplace);
  await requireMigrated(config.databaseUrl);
  await checkChain(marketplace);
  // A batch is one transaction, so there is nothing to finish. As process 1 of a container a signal without a listener would do nothing.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
  const { runProcessor } = await import('../processor/main.js');
  await runProcessor(config, marketplace.name);
}

/** The marketplace of that name, or the only one. */
function pick(marketplaces: readonly MarketplaceConfig[], name: string | undefined): MarketplaceConfig {
  const names = marketplaces.map((marketplace) => marketplace.name).join(', ');
  const [first] = marketplaces;
  if (first === undefined)
    throw new UserError(
      'NO_MARKETPLACE',
      'No marketplace is configured. List one in marketplaces.yaml, or run "npm start" for the demo.',
    );
  if (name === undefined && marketplaces.length > 1) {
    throw new UserError('WHICH_MARKETPLACE', `A processor follows one marketplace; say which with --marketplace NAME: ${names}.`);
  }
  const found = name === undefined ? first : marketplaces.find((marketplace) => marketplace.name === name);
  if (found === undefined) throw new UserError('NO_MARKETPLACE', `No marketplace is called "${name}"; configured are: ${names}.`);
  return found;
}
