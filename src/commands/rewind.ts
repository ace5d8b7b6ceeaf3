import { join } from 'node:path';
import { type Environment, loadConfig } from '../config';
import { UserError } from '../errors';
import { projectRoot } from '../local/projectRoot';
import { rewind } from '../processor/rewind';
import { requireMigrated, withDatabase } from './database';
import { pickMarketplace } from './marketplaces';
import { withStoppedStart } from './stoppedStart';

/** What is typed behind `rewind`. */
interface RewindOptions {
  /** Last block that may stay; −1 for none. */
  readonly to: string;
  /** Name of the marketplace; may be left out when there is only one. */
  readonly marketplace?: string;
}

/**
 * Takes one marketplace back to a block, caches included, and prints what that meant. The embedded database of an `npm start` that is
 * stopped is started for it.
 *
 * @throws UserError for a wrong option, configuration or database, and while a processor of the marketplace runs
 */
export async function rewindCommand(options: RewindOptions): Promise<void> {
  if (!/^(-1|\d{1,9})$/.test(options.to)) {
    throw new UserError(
      'BAD_OPTION',
      `--to "${options.to}" is not a block height; expected a whole number like 1200, or -1 for nothing at all.`,
    );
  }
  await withStoppedStart(process.env, join(projectRoot(), '.data'), (env) => rewindOn(env, options));
}

async function rewindOn(env: Environment, { to: asked, marketplace: name }: RewindOptions): Promise<void> {
  const config = loadConfig({ env });
  const marketplace = pickMarketplace(config.marketplaces, name, 'A rewind is of one marketplace');
  await requireMigrated(config.databaseUrl);
  const { from, to, retractedBlocks } = await withDatabase(config.databaseUrl, (client) =>
    rewind(client, marketplace, Number(asked)),
  );
  process.stdout.write(
    from === to
      ? `${marketplace.name} stands at block ${from}: nothing to take back. The caches above it are dropped.\n`
      : `${marketplace.name} went from block ${from} back to ${to}; the events of ${retractedBlocks} blocks are retracted.\n` +
          'Start the processor again to index the rest.\n',
  );
}
