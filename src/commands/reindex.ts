import { join } from 'node:path';
import { type Environment, loadConfig } from '../config';
import { projectRoot } from '../local/projectRoot';
import { openPool } from '../openPool';
import { reindex } from '../processor/reindex';
import { requireMigrated } from './database';
import { pickMarketplace } from './marketplaces';
import { withStoppedStart } from './stoppedStart';

/** Milliseconds between two lines of progress. */
const PACE_MS = 2_000;

/** What is typed behind `reindex`. */
interface ReindexCommandOptions {
  /** Name of the marketplace; may be left out when there is only one. */
  readonly marketplace?: string;
}

/**
 * Folds one marketplace anew from the cached chain while the API serves the old rows, and puts the new ones in their place. The embedded
 * database of an `npm start` that is stopped is started for it.
 *
 * @throws UserError for a wrong configuration or database, and when the caches do not reach
 */
export async function reindexCommand(options: ReindexCommandOptions): Promise<void> {
  await withStoppedStart(process.env, join(projectRoot(), '.data'), (env) => reindexOn(env, options));
}

async function reindexOn(env: Environment, { marketplace: name }: ReindexCommandOptions): Promise<void> {
  const config = loadConfig({ env });
  const marketplace = pickMarketplace(config.marketplaces, name, 'A re-index is of one marketplace');
  await requireMigrated(config.databaseUrl);
  const pool = openPool({ connectionString: config.databaseUrl, max: 4 }, () => undefined);
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
