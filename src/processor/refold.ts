import type { Pool, PoolClient } from 'pg';
import type { MarketplaceConfig } from '../config';
import { InvariantError } from '../errors';
import { CachedReader } from './chain/CachedReader';
import { ChainError } from './chain/errors';
import { filterFingerprint } from './chain/filterFingerprint';
import { RangeCache } from './chain/RangeCache';
import { ReadCache } from './chain/ReadCache';
import type { Window } from './chain/types';
import { joinWindows, logsByBlock } from './chain/windows';
import { type ChainBlock, type FoldOptions, foldBatch } from './foldBatch';
import { configuredProtocol } from './marketplaceProtocol';
import { priceSources } from './priceSources';
import { BatchStore } from './store/BatchStore';
import { CopyScript } from './store/CopyScript';
import { type BlockRef, headOf } from './store/head';
import { Session } from './store/Session';

/** What is folded, and where to. */
export interface RefoldOptions {
  /** The marketplace whose logs are folded: its protocol, chain, contracts and prices name them in the cache. */
  readonly fromCacheOf: MarketplaceConfig;
  /** Number of the marketplace that gets the rows; it has a row in `head`, behind which the fold goes on, and no other writer. */
  readonly intoMarketplaceId: number;
  /** Block up to which the cache has to go at least. */
  readonly atLeast?: number;
  /** Last block that is folded; as far as the cache goes unless told. */
  readonly upTo?: number;
  /** Told after every commit. */
  readonly onBatch?: (progress: RefoldProgress) => void;
}

/** How far a fold is. */
export interface RefoldProgress {
  /** Last block whose logs are folded. */
  readonly done: number;
  /** Last block that will be. */
  readonly goal: number;
  /** Marketplace events folded so far. */
  readonly events: number;
}

/** What a fold came to. */
export interface Refolded {
  /** Every log up to this height is folded. */
  readonly height: number;
  /** The last block of which the cache knows a header, at or below that height: where the marketplace's head stands. */
  readonly head: BlockRef;
  readonly events: number;
}

/** Logs that one transaction folds, about: what the gateway hands over at a time. */
const BATCH_LOGS = 10_000;

/**
 * Folds a marketplace from the cached logs and contract reads: no node is asked, and nothing goes into the outbox.
 *
 * Each batch is a transaction, so one that was ended goes on where it stood.
 *
 * @throws ChainError `CACHE_INCOMPLETE` when nothing is cached, or the answer of a contract is missing; InvariantError as the processor
 */
export async function refold(pool: Pool, options: RefoldOptions): Promise<Refolded> {
  const { fromCacheOf: marketplace, intoMarketplaceId: id, atLeast = 0, upTo, onBatch } = options;
  const { rule, prepare } = configuredProtocol(marketplace);
  const cache = new RangeCache(pool, marketplace.chainId, filterFingerprint(rule));
  const fold = { rule, prepare, reader: new CachedReader(new ReadCache(pool, marketplace.chainId)) };
  const covered = (await cache.coverage())?.height ?? -1;
  if (covered < 0) throw nothingCached(marketplace);
  if (covered < atLeast) throw cachedTooLittle(marketplace, covered);
  const goal = Math.min(covered, upTo ?? covered);
  const client = await pool.connect();
  try {
    let head: BlockRef = await headOf(client, id);
    const session = await Session.load(client, id, priceSources(marketplace.prices));
    const first = Math.min(...rule.roots.map(({ fromBlock }) => fromBlock));
    let events = 0;
    for await (const window of batches(cache, Math.max(head.height + 1, first), goal)) {
      const store = new BatchStore(client, id, session, true);
      head = await commit(client, id, { store, window, fold, head });
      session.trim();
      events += store.events;
      onBatch?.({ done: window.to, goal, events });
    }
    return { height: goal, head, events };
  } finally {
    client.release();
  }
}

/** Cached history from one block to another, a batch at a time. */
async function* batches(cache: RangeCache, from: number, goal: number): AsyncIterable<Window> {
  let waiting: Window[] = [];
  let logs = 0;
  for (let next = from; next <= goal; ) {
    const window = await cache.windowAt(next);
    if (window === undefined)
      throw new ChainError(
        'CACHE_INCOMPLETE',
        `The cache of the chain lost block ${next} meanwhile: a rewind took it. Start again.`,
      );
    next = window.to + 1;
    waiting.push(window.to <= goal ? window : upTo(window, goal));
    logs += window.logs.length;
    if (logs < BATCH_LOGS && next <= goal) continue;
    yield joinWindows(waiting);
    waiting = [];
    logs = 0;
  }
}

/** A window without what is above a height; the header of that height may be unknown. */
function upTo(window: Window, height: number): Window {
  return {
    ...window,
    to: height,
    headers: window.headers.filter((header) => header.height <= height),
    logs: window.logs.filter((log) => log.blockNumber <= height),
  };
}

/** Folds and commits one batch; returns where the head stands then. */
async function commit(
  client: PoolClient,
  id: number,
  { store, window, fold, head }: { store: BatchStore; window: Window; fold: FoldOptions; head: BlockRef },
): Promise<BlockRef> {
  const last = window.headers.at(-1);
  if (last === undefined) return head;
  await client.query('BEGIN');
  try {
    await foldBatch(blocksOf(window), store, fold);
    const script = new CopyScript();
    await store.addTo(script, client);
    await script.run(client);
    await client.query(
      `UPDATE head SET height = $2, hash = $3, final_height = $2, final_hash = $3, time = $4, updated_at = now() WHERE marketplace_id = $1`,
      [id, last.height, last.hash, last.timestamp],
    );
    await client.query('COMMIT');
    return { height: last.height, hash: last.hash };
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** A window as evm-processor would hand it over. */
function blocksOf({ headers, logs }: Window): ChainBlock[] {
  const logsAt = logsByBlock(logs);
  const blocks = headers.map(({ height, hash, parentHash, timestamp }) => {
    const block = { header: { height, hash, parentHash, timestamp: timestamp * 1000 }, logs: logsAt.get(height) ?? [] };
    logsAt.delete(height);
    return block;
  });
  const [homeless] = logsAt.keys();
  if (homeless !== undefined) throw new InvariantError('the cache has logs of a block and not its header', { block: homeless });
  return blocks;
}

function nothingCached({ name }: MarketplaceConfig): ChainError {
  return new ChainError(
    'CACHE_INCOMPLETE',
    `The cache of the chain has nothing of marketplace ${name} as it is configured now. Start its processor and let it run until it is caught up.`,
    { marketplace: name },
  );
}

function cachedTooLittle({ name }: MarketplaceConfig, covered: number): ChainError {
  return new ChainError(
    'CACHE_INCOMPLETE',
    `The cache of the chain ends at block ${covered}, and marketplace ${name} is indexed much further: what lies between would be gone. Start its processor, which reads that again, let it run until it is caught up, and run this again.`,
    { marketplace: name, covered },
  );
}
