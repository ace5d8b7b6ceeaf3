import { loadConfig } from '../config';
import { UserError } from '../errors';
import { rewind } from '../processor/rewind';
import { requireMigrated, withDatabase } from './database';
import { pickMarketplace } from './marketplaces';

/**
 * Takes one marketplace back to a block, caches included, and prints what that meant.
 *
 * @param options `to`: last block that may stay; `marketplace`: its name, may be left out when there is only one
 * @throws UserError for a wrong option, configuration or database
 */
export async function rewindCommand(options: { readonly to: string; readonly marketplace?: string }): Promise<void> {
  if (!/^\d{1,9}$/.test(options.to)) {
    throw new UserError('BAD_OPTION', `--to "${options.to}" is not a block height; expected a whole number like 1200.`);
  }
  const config = loadConfig({ env: process.env });
  const marketplace = pickMarketplace(config.marketplaces, options.marketplace, 'A rewind is of one marketplace');
  await requireMigrated(config.databaseUrl);
  const { from, to, retractedBlocks } = await withDatabase(config.databaseUrl, (client) =>
    rewind(client, marketplace, Number(options.to)),
  );
  process.stdout.write(
    from === to
      ? `${marketplace.name} stands at block ${from}: nothing to take back. The caches above it are dropped.\n`
      : `${marketplace.name} went from block ${from} back to ${to}; the events of ${retractedBlocks} blocks are retracted.\n` +
          'Start the processor again to index the rest.\n',
  );
}
