import type { ClientBase } from 'pg';
import type { MarketplaceConfig } from '../config';
import { UserError } from '../errors';
import { checkInvariants, type InvariantResult } from '../processor/invariants/checkInvariants';
import type { Place } from '../processor/protocols/Check';
import { checksOf } from './protocols';
import { type Difference, type FieldResult, runChecks } from './runChecks';
import { StateReader } from './StateReader';

/** What came of the verification of one marketplace. */
export interface Report {
  readonly marketplace: string;
  readonly protocol: string;
  /** Block whose state was compared. */
  readonly height: number;
  readonly hash: string;
  /** Its time, block seconds. */
  readonly time: number;
  /** Whether no fork can change that block any more. */
  readonly isFinal: boolean;
  readonly fields: readonly FieldResult[];
  readonly differences: readonly Difference[];
  /** Block up to which the ledger was held to its invariants: its head. */
  readonly invariantsAt: number;
  readonly invariants: readonly InvariantResult[];
}

/** Where a marketplace's ledger stands. */
interface Standing {
  readonly id: number;
  readonly height: number;
  readonly finalHeight: number;
}

/**
 * Compares the ledger of one marketplace with the contracts at a block, and holds it to its invariants at its head.
 *
 * All rows are of one snapshot: a processor may go on writing.
 *
 * @param client one connection, outside a transaction
 * @param marketplace as configured
 * @param options `height`: block to compare at; the last final one that is indexed unless told
 * @throws UserError when that block is not indexed (`NOT_INDEXED`, `BEYOND_HEAD`, `BEFORE_START`), when the node is on another branch
 * (`FORKED`), and what {@link StateReader.goTo} throws: NoStateError when the node keeps no state of the block
 */
export async function verifyMarketplace(
  client: ClientBase,
  marketplace: MarketplaceConfig,
  options: { readonly height?: number } = {},
): Promise<Report> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    // Statements are many and short; compiling each costs more than running it.
    await client.query('SET LOCAL jit = off');
    const standing = await loadStanding(client, marketplace);
    const height = chooseHeight(marketplace, standing, options.height);
    const reader = new StateReader(marketplace);
    try {
      return await compare(client, marketplace, standing, reader, height);
    } finally {
      reader.close();
    }
  } finally {
    await client.query('ROLLBACK');
  }
}

async function compare(
  client: ClientBase,
  marketplace: MarketplaceConfig,
  { id, height: head, finalHeight }: Standing,
  reader: StateReader,
  height: number,
): Promise<Report> {
  const { hash, time } = await reader.goTo(height);
  await refuseFork(client, marketplace, id, height, hash);
  const place: Place = { marketplaceId: id, height, time, contracts: marketplace.contracts, feeds: feedsOf(marketplace) };
  const { fields, differences } = await runChecks(client, reader, checksOf(marketplace.protocol), place);
  const after = await reader.header(height);
  if (after.hash !== hash)
    throw new UserError(
      'FORKED',
      `Block ${height} was replaced by a fork while marketplace ${marketplace.name} was verified. Verify again.`,
      { marketplace: marketplace.name, height },
    );
  return {
    marketplace: marketplace.name,
    protocol: marketplace.protocol,
    height,
    hash,
    time,
    isFinal: height <= finalHeight,
    fields,
    differences,
    invariantsAt: head,
    invariants: await checkInvariants(client, id),
  };
}

/** What the database has of a marketplace. */
async function loadStanding(client: ClientBase, { name }: MarketplaceConfig): Promise<Standing> {
  const { rows } = await client.query<{ id: number; height: number; final_height: number; has_analytics: boolean }>(
    `SELECT m.id, h.height, h.final_height, to_regnamespace('analytics') IS NOT NULL AS has_analytics
     FROM marketplace m JOIN head h ON h.marketplace_id = m.id WHERE m.name = $1`,
    [name],
  );
  const [row] = rows;
  if (row === undefined || row.height < 0)
    throw new UserError('NOT_INDEXED', `Nothing of marketplace ${name} is indexed yet. Start its processor first.`, {
      marketplace: name,
    });
  if (!row.has_analytics)
    throw new UserError(
      'NO_ANALYTICS',
      'The database lacks the schema analytics, whose figures are what users see. Run "npm run migrate" first.',
    );
  return { id: row.id, height: row.height, finalHeight: row.final_height };
}

/** The block that is asked for, if the ledger has it. */
function chooseHeight(marketplace: MarketplaceConfig, standing: Standing, asked: number | undefined): number {
  const { name, startBlock } = marketplace;
  if (asked === undefined) {
    if (standing.finalHeight >= startBlock) return standing.finalHeight;
    throw new UserError(
      'NOT_INDEXED',
      `No final block of marketplace ${name} is indexed yet; its head is block ${standing.height}. Wait, or choose a block with --at.`,
      { marketplace: name, head: standing.height },
    );
  }
  if (asked > standing.height)
    throw new UserError(
      'BEYOND_HEAD',
      `Block ${asked} of marketplace ${name} is not indexed yet: its head is block ${standing.height}. Choose --at ${standing.height} or lower.`,
      { marketplace: name, asked, head: standing.height },
    );
  if (asked < startBlock)
    throw new UserError(
      'BEFORE_START',
      `Marketplace ${name} begins at block ${startBlock}; there is nothing to compare at block ${asked}.`,
      { marketplace: name, asked, startBlock },
    );
  return asked;
}

/** Ledger and node must speak of the same block. */
async function refuseFork(
  client: ClientBase,
  { name }: MarketplaceConfig,
  id: number,
  height: number,
  hash: string,
): Promise<void> {
  const { rows } = await client.query<{ hash: string }>(
    `SELECT hash FROM block WHERE marketplace_id = $1 AND height = $2
     UNION ALL SELECT hash FROM head WHERE marketplace_id = $1 AND height = $2
     UNION ALL SELECT final_hash FROM head WHERE marketplace_id = $1 AND final_height = $2`,
    [id, height],
  );
  const stranger = rows.find((row) => row.hash.toLowerCase() !== hash);
  if (stranger === undefined) return;
  throw new UserError(
    'FORKED',
    `Block ${height} is ${stranger.hash} in the ledger of marketplace ${name}, but ${hash} on the node: they follow different branches or chains. Check rpc, or wait until the processor has followed.`,
    { marketplace: name, height, stored: stranger.hash, found: hash },
  );
}

/** Feeds by the asset that they price. */
function feedsOf({ prices }: MarketplaceConfig): Map<string, string> {
  return new Map(prices.flatMap(({ asset, feed }) => (feed === undefined ? [] : [[asset, feed] as const])));
}
