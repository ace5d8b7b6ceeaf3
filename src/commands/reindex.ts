import { Pool } from 'pg';
import { loadConfig } from '../config';
import { reindex } from '../processor/reindex';
import { requireMigrated } from './database';
import { pickMarketplace } from './marketplaces';

/** Milliseconds between two lines of progress. */
const PACE_MS = 2_000;

/**
 * Folds one marketplace anew from the cached chain while the API serves the old rows, and puts the new ones in their place.
 *
 * @param options `marketplace`: its name; may be left out when there is only one
 * @throws UserError for a wrong configuration or database, and when the caches do not reach
 */
export async function reindexCommand(options: { readonly marketplace?: string }): Promise<void> {
  const config = loadConfig({ env: process.env });
  const marketplace = pickMarketplace(config.marketplaces, options.marketplace, 'A re-index is of one marketplace');
  await requireMigrated(config.databaseUrl);
  const pool = new Pool({ connectionString: config.databaseUrl, max: 4 });
  const startedAt = Date.now();
  let saidAt = startedAt;
  try {
    await reindex(pool, marketplace, {
      onProgress: ({ done, goal, events }) => {
        if (Date.now() - saidAt < PACE_MS) return;
        saidAt = Date.now();
        const rate = Math.round((events * 1000) / (saidAt - startedAt));
        process.stdout.write(`block ${done} of ${goal}, ${events} events, ${rate} a second\n`);
      },
      onSwapped: ({ height, events, changedBlocks }) => {
        process.stdout.write(
          `${marketplace.name} is indexed anew up to block ${height}: ${events} events, ${changedBlocks} blocks with other events than before.\n` +
            'Deleting the old rows …\n',
        );
      },
    });
  } finally {
    await pool.end();
  }
}
