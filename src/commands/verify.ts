import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, type Environment, loadConfig, type MarketplaceConfig } from '../config';
import { UserError } from '../errors';
import { projectRoot } from '../local/projectRoot';
import { isDeeplySound, renderDeepReport } from '../verify/deep/renderDeepReport';
import { type DeepReport, verifyDeep } from '../verify/deep/verifyDeep';
import { isSound, renderReport } from '../verify/renderReport';
import { NoStateError } from '../verify/StateReader';
import { type Report, verifyMarketplace } from '../verify/verifyMarketplace';
import { checkChain } from './chain';
import { requireMigrated, withDatabase } from './database';
import { chooseMarketplaces } from './marketplaces';
import { withStoppedStart } from './stoppedStart';

/** What is typed behind `verify`. */
export interface VerifyOptions {
  /** Block height; the last final one that is indexed unless told. */
  readonly at?: string;
  /** File that gets everything, all differences included. */
  readonly json?: string;
  /** Name of one marketplace; all unless told. */
  readonly marketplace?: string;
  /** Whether everything is folded afresh from the cached logs and compared row for row, instead of asking contracts. */
  readonly deep?: boolean;
}

const DIFFERENT = 1;
const NOT_COMPARED = 3;

/**
 * Compares the ledger with the contracts' view functions at a block, or with the logs that it came from, and holds it to its invariants;
 * prints a table. The embedded database of an `npm start` that is stopped is started for it; the demo's node is not.
 *
 * Exit code: 0 when nothing differs, 1 when something does, 3 when a node keeps no state of the block, so that nothing could be compared.
 *
 * @throws UserError for a wrong option, configuration, database or chain
 */
export async function verifyCommand(options: VerifyOptions): Promise<void> {
  const height = parseHeight(options.at);
  await withStoppedStart(process.env, join(projectRoot(), '.data'), (env) => verifyOn(env, options, height));
}

async function verifyOn(env: Environment, options: VerifyOptions, height: number | undefined): Promise<void> {
  const config = loadConfig({ env });
  const marketplaces = chooseMarketplaces(config.marketplaces, options.marketplace);
  await requireMigrated(config.databaseUrl);
  if (options.deep === true) return deeply(config, marketplaces, { height, json: options.json });
  const reports: Report[] = [];
  const refusals: { marketplace: string; code: string; message: string }[] = [];
  for (const marketplace of marketplaces) {
    await checkChain(marketplace);
    try {
      const report = await withDatabase(config.databaseUrl, (client) =>
        verifyMarketplace(client, marketplace, height === undefined ? {} : { height }),
      );
      reports.push(report);
      process.stdout.write(`${renderReport(report)}\n`);
    } catch (error) {
      if (!(error instanceof NoStateError)) throw error;
      refusals.push({ marketplace: marketplace.name, code: error.code, message: error.message });
      process.stderr.write(`${error.message}\n`);
    }
  }
  if (options.json !== undefined) writeJson(options.json, { reports, notCompared: refusals });
  if (!reports.every(isSound)) process.exitCode = DIFFERENT;
  else if (refusals.length > 0) process.exitCode = NOT_COMPARED;
}

/** Folds marketplaces afresh and compares every row. */
async function deeply(
  { databaseUrl }: Config,
  marketplaces: readonly MarketplaceConfig[],
  { height, json }: { readonly height: number | undefined; readonly json: string | undefined },
): Promise<void> {
  const reports: DeepReport[] = [];
  for (const marketplace of marketplaces) {
    const options = { databaseUrl, ...(height === undefined ? {} : { height }) };
    const report = await withDatabase(databaseUrl, (client) => verifyDeep(client, marketplace, options));
    reports.push(report);
    process.stdout.write(`${renderDeepReport(report)}\n`);
  }
  if (json !== undefined) writeJson(json, { reports });
  if (!reports.every(isDeeplySound)) process.exitCode = DIFFERENT;
}

/** `--at` as a number. */
function parseHeight(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new UserError('BAD_OPTION', `--at "${text}" is not a block height; expected a whole number like 1200.`);
}

function writeJson(file: string, content: unknown): void {
  try {
    writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
  } catch (error) {
    throw new UserError('BAD_OPTION', `--json ${file} cannot be written: ${(error as Error).message}`);
  }
}
