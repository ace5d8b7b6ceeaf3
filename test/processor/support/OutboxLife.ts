import { HotProcessor } from '@subsquid/util-internal-ingest-tools';
import type { Pool, PoolClient } from 'pg';
import type { MarketplaceConfig } from '../../../src/config';
import { filterFingerprint } from '../../../src/processor/chain/filterFingerprint';
import { RangeCache } from '../../../src/processor/chain/RangeCache';
import { foldBatch } from '../../../src/processor/foldBatch';
import { identityOf } from '../../../src/processor/identityOf';
import { configuredProtocol } from '../../../src/processor/marketplaceProtocol';
import type { PreparedLog } from '../../../src/processor/protocols/Protocol';
import { type Reindexed, reindex } from '../../../src/processor/reindex';
import { type Rewound, rewind } from '../../../src/processor/rewind';
import type { BatchStore } from '../../../src/processor/store/BatchStore';
import { LedgerDatabase } from '../../../src/processor/store/LedgerDatabase';
import { openMarketplace } from '../../../src/processor/store/openMarketplace';
import { EVENT_PAYLOAD } from '../../../src/processor/store/outbox';
import { beforeQuery } from '../../support/beforeQuery';
import { type MadeBlock, REGISTRY, SyntheticChain } from './SyntheticChain';

/** An entry of the outbox. */
export interface Entry {
  first: number;
  last: number;
  kind: string;
  height: number;
  hash: string;
}

/** An event as it is delivered. */
interface Delivered {
  log_index: number;
  part: number;
  payload: unknown;
}

/** Where a processor begins: the last final block, and those above it. */
type State = Awaited<ReturnType<LedgerDatabase['connect']>>;

/**
 * A marketplace on a {@link SyntheticChain}, with everything that happens to it, and a subscriber who remembers what every message told.
 *
 * The store, the fold, re-index, rewind and cache are the real ones, evm-processor's tracking of unfinalised blocks too; what is left out is
 * the way to a node.
 */
export class OutboxLife {
  readonly chain: SyntheticChain;
  /** Which version of the code reads the logs: 1 leaves some out, 2 reads some differently. */
  version = 0;
  /** Whether the next batch fails in the middle. */
  isFaulty = false;
  readonly marketplace: MarketplaceConfig;
  private readonly protocol: ReturnType<typeof configuredProtocol>;
  private readonly cache: RangeCache;
  private readonly delivered = new Map<number, Delivered[]>();
  private processor: HotProcessor<MadeBlock> | undefined;

  private constructor(
    private readonly pool: Pool,
    seed: number,
    readonly random: (below: number) => number,
    /** Blocks after which one is final. */
    readonly finality: number,
  ) {
    this.chain = new SyntheticChain(seed, random);
    const settings = {
      protocol: 'nektar',
      chainId: 100_000 + seed,
      startBlock: 0,
      contracts: { registry: REGISTRY },
      prices: [],
    };
    this.marketplace = { name: `life ${seed}`, ...settings } as unknown as MarketplaceConfig;
    this.protocol = configuredProtocol(this.marketplace);
    this.cache = new RangeCache(pool, this.marketplace.chainId, filterFingerprint(this.protocol.rule));
  }

  /** A marketplace that is opened; its chain has no block yet. */
  static async open(pool: Pool, seed: number, random: (below: number) => number, finality = 6): Promise<OutboxLife> {
    const life = new OutboxLife(pool, seed, random, finality);
    await life.withClient((client) => openMarketplace(client, identityOf(life.marketplace)));
    return life;
  }

  get isRunning(): boolean {
    return this.processor !== undefined;
  }

  /** Where the marketplace stands. */
  async head(): Promise<{ height: number; final: number; toldFinal: number; sequence: number }> {
    return (
      await this.rows(
        'SELECT height, final_height AS final, told_final_height AS "toldFinal", sequence::int FROM head WHERE marketplace_id = $1',
      )
    )[0];
  }

  /** Starts a processor as evm-processor's runner does: history up to the final block, then the unfinalised ones. */
  async start(): Promise<void> {
    const prices = { feeds: new Map(), pegs: new Map() };
    const ledger = new LedgerDatabase({ pool: this.pool, marketplaceId: await this.id(), name: this.marketplace.name, prices });
    let state: State = await ledger.connect();
    const final = this.chain.top.height - this.finality;
    const least = state.height + state.top.length;
    for (let from = state.height + 1; final > least && from <= final; from = state.height + 1) {
      const to = Math.min(final, Math.max(least, from + this.random(15)));
      const blocks = this.chain.blocks.slice(from, to + 1).filter((block) => block.logs.length > 0 || block.height === to);
      const next = { height: to, hash: this.chain.blocks[to]!.hash };
      await ledger.transact({ prevHead: state, nextHead: next, isOnTop: to === final }, (store) => this.fold(blocks, store));
      await this.remember();
      state = { ...next, top: [] };
    }
    this.processor = new HotProcessor<MadeBlock>(state, {
      process: async ({ finalizedHead, baseHead, blocks }) => {
        const update = { finalizedHead, baseHead, newBlocks: blocks.map(({ height, hash }) => ({ height, hash })) };
        await ledger.transactHot2(update, (store, from, to) => this.fold(blocks.slice(from, to), store));
        await this.remember();
      },
      getBlock: async ({ height, hash }) => this.blockAt(height, hash),
      getBlockRange: (from, to) => this.range(Math.min(from, to.height ?? from), to.height ?? from),
      getHeader: ({ height, hash, parentHash }) => ({ height, hash, parentHash }),
    });
    await this.poll();
  }

  /** The processor, if it runs, comes to the head of the chain. */
  async poll(): Promise<void> {
    const { height } = this.chain.top;
    await this.processor?.goto({ best: { height }, finalized: { height: Math.max(height - this.finality, 0) } });
  }

  stop(): void {
    this.processor = undefined;
  }

  /** Brings the cache of history up to what is final, but for so many blocks. */
  async fillCache(lag = 0): Promise<boolean> {
    const from = ((await this.cache.coverage())?.height ?? -1) + 1;
    const to = (await this.head()).final - lag;
    if (to < from) return from > 0;
    const blocks = this.chain.blocks.slice(from, to + 1);
    const logs = blocks.flatMap((block) =>
      block.logs.map((log) => ({ ...log, blockNumber: block.height, blockHash: block.hash, transactionIndex: 0 })),
    );
    const headers = blocks
      .filter((block) => block.logs.length > 0 || block.height === to)
      .map(({ height, hash, parentHash, timestamp }) => ({ height, hash, parentHash, timestamp }));
    await this.cache.append({ from, to, headers, logs, emitters: [], bytes: 1 } as Parameters<RangeCache['append']>[0]);
    return true;
  }

  rewind(to: number): Promise<Rewound> {
    return this.withClient((client) => rewind(client, this.marketplace, to));
  }

  /** Indexes anew; `before` happens when all is folded and nothing has taken its place. */
  async reindex(before: () => Promise<unknown> = async () => {}): Promise<Reindexed> {
    let isFolded = false;
    const hooked = new Proxy(this.pool, {
      get: (pool, key) => {
        const value = Reflect.get(pool, key);
        if (key !== 'connect') return typeof value === 'function' ? value.bind(pool) : value;
        return async () => {
          const client = await pool.connect();
          const isCompared = (statement: string) => !isFolded && statement.includes('FULL JOIN');
          beforeQuery(client, isCompared, async () => {
            isFolded = true;
            await before();
          });
          return client;
        };
      },
    });
    const reindexed = await reindex(hooked, this.marketplace);
    await this.remember();
    return reindexed;
  }

  /** The outbox. */
  entries(): Promise<Entry[]> {
    return this.rows(
      `SELECT first_sequence::int AS first, last_sequence::int AS last, kind, height, block_hash AS hash
       FROM outbox WHERE marketplace_id = $1 ORDER BY first_sequence`,
    );
  }

  /** The outbox behind a number, without heartbeats, in short. */
  async toldSince(sequence: number): Promise<string[]> {
    const entries = await this.entries();
    return entries.flatMap(({ first, kind, height }) => (first > sequence && kind !== 'HEAD' ? [`${kind} ${height}`] : []));
  }

  /** Events of a block, as they are delivered now. */
  events(hash: string): Promise<Delivered[]> {
    return this.rows(
      `SELECT e.log_index, e.part, ${EVENT_PAYLOAD} AS payload FROM event e JOIN block b ON b.marketplace_id = e.marketplace_id AND b.height = e.from_block
       WHERE e.marketplace_id = $1 AND b.hash = $2 ORDER BY 1, 2`,
      [hash],
    );
  }

  /**
   * Expects of the outbox what its subscribers do: no number is left out; what is retracted stood, and is kept as it was told; nothing is told
   * twice. Once all is caught up, what stands is what the ledger has, and nothing of it is kept a second time.
   */
  async expectWhole({ isCaughtUp }: { isCaughtUp: boolean }): Promise<void> {
    const entries = await this.entries();
    const { standing, retracted } = fold(entries);
    expect((await this.head()).sequence).toBe(entries.at(-1)?.last ?? 0);
    const kept = await this.kept();
    for (const entry of retracted)
      expect({ entry, events: kept.get(entry.first) }).toEqual({ entry, events: this.delivered.get(entry.first) });
    if (!isCaughtUp) return;
    expect([...kept.keys()].sort()).toEqual(retracted.map(({ first }) => first).sort());
    const blocks = await this.rows<{ hash: string }>(
      `SELECT DISTINCT b.height, b.hash FROM event e JOIN block b ON b.marketplace_id = e.marketplace_id AND b.height = e.from_block
       WHERE e.marketplace_id = $1 ORDER BY height`,
    );
    const inOrder = standing.sort((a, b) => a.height - b.height);
    expect(inOrder.map(({ hash }) => hash)).toEqual(blocks.map(({ hash }) => hash));
    for (const { hash, first } of inOrder)
      expect({ first, events: await this.events(hash) }).toEqual({ first, events: this.delivered.get(first) });
  }

  private async fold(blocks: readonly MadeBlock[], store: BatchStore): Promise<void> {
    const { rule } = this.protocol;
    const prepare = (log: Parameters<typeof this.protocol.prepare>[0]) => this.read(this.protocol.prepare(log), log);
    const reader = { read: () => Promise.reject(new Error('operators need no reads')) };
    const found = blocks.map(({ height, hash, parentHash, timestamp, logs }) => ({
      header: { height, hash, parentHash, timestamp: timestamp * 1000 },
      logs,
      isFromNode: true,
    }));
    await foldBatch(found, store, { rule, prepare, reader });
    if (!this.isFaulty) return;
    this.isFaulty = false;
    throw new Fault();
  }

  /** What a version of the code makes of a log. */
  private read(log: PreparedLog | null, { address, topics }: { address: string; topics: readonly string[] }): PreparedLog | null {
    if (log === null || this.version === 0 || address === REGISTRY) return log;
    const lot = Number.parseInt(topics[1]?.slice(-2) ?? '0', 16) % 3;
    if (this.version === 1) return lot === 0 ? null : log;
    if (lot !== 1) return log;
    const translate = (...args: Parameters<PreparedLog['translate']>) =>
      log.translate(...args).map((event) => ('metadata' in event ? { ...event, metadata: `${event.metadata} anew` } : event));
    return { ...log, translate } as PreparedLog;
  }

  private blockAt(height: number, hash: string): MadeBlock {
    const block = this.chain.blocks[height];
    if (block?.hash !== hash) throw new Error(`block ${height} is of another branch now`);
    return block;
  }

  private async *range(from: number, to: number): AsyncIterable<MadeBlock[]> {
    for (let at = from; at <= to; at += 10) yield this.chain.blocks.slice(at, Math.min(at + 10, to + 1));
  }

  /** The subscriber reads what is new. */
  private async remember(): Promise<void> {
    for (const { first, last, kind, hash } of await this.entries()) {
      if (kind !== 'APPENDED' || this.delivered.has(first)) continue;
      const events = await this.events(hash);
      expect({ first, count: events.length }).toEqual({ first, count: last - first + 1 });
      this.delivered.set(first, events);
    }
  }

  /** What is kept of events that were taken back, by the entry that told of them. */
  private async kept(): Promise<Map<number, Delivered[]>> {
    const kept = new Map<number, Delivered[]>();
    const rows = await this.rows<Delivered & { first: number }>(
      `SELECT first_sequence::int AS first, log_index, part, payload FROM retracted_event WHERE marketplace_id = $1
       ORDER BY first_sequence, log_index, part`,
    );
    for (const { first, ...event } of rows) kept.set(first, [...(kept.get(first) ?? []), event]);
    return kept;
  }

  /** Rows of a statement whose first parameter is the marketplace's number. */
  // biome-ignore lint/suspicious/noExplicitAny: the caller says what the rows are
  private async rows<T = any>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
    return (await this.pool.query(sql, [await this.id(), ...values])).rows;
  }

  private async id(): Promise<number> {
    return (await this.pool.query('SELECT id FROM marketplace WHERE name = $1', [this.marketplace.name])).rows[0].id;
  }

  private async withClient<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      return await work(client);
    } finally {
      client.release();
    }
  }
}

/** A batch that failed because it was told to. */
export class Fault extends Error {}

/** What stands and what was retracted, by the entries alone. */
function fold(entries: readonly Entry[]): { standing: Entry[]; retracted: Entry[] } {
  const standing = new Map<string, Entry>();
  const retracted: Entry[] = [];
  let final = -1;
  for (const [i, entry] of entries.entries()) {
    expect({ entry, follows: entry.first }).toEqual({ entry, follows: (entries[i - 1]?.last ?? 0) + 1 });
    const before = standing.get(entry.hash);
    if (entry.kind === 'APPENDED') {
      expect({ entry, before }).toEqual({ entry, before: undefined });
      standing.set(entry.hash, entry);
    }
    if (entry.kind === 'FINALISED') {
      // Only a rewind says that less is final, and is at that block then.
      if (entry.height <= final) expect(entries[i + 1]).toMatchObject({ kind: 'HEAD', height: entry.height, hash: entry.hash });
      final = entry.height;
    }
    if (entry.kind !== 'RETRACTED') continue;
    expect({ entry, of: before && before.last - before.first }).toEqual({ entry, of: entry.last - entry.first });
    standing.delete(entry.hash);
    retracted.push(before!);
  }
  return { standing: [...standing.values()], retracted };
}
