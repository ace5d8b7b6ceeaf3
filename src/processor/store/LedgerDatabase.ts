import type { Pool, PoolClient, QueryResult } from 'pg';
import { Interruption, UserError } from '../../errors';
import type { PriceSources } from '../ledger/PriceLayer';
import { BatchStore } from './BatchStore';
import { CopyScript } from './CopyScript';
import {
  type BlockRef,
  checkBase,
  type Head,
  type HeadRow,
  headFrom,
  headOf,
  headStatement,
  moveHeadStatement,
  twoWriters,
} from './head';
import { addOutbox, keepRetracted, replacedStatement, type ToldBlock, unchangedBlocks } from './outbox';
import { rollbackTo } from './rollback';
import { Session } from './Session';

interface FinalTransaction {
  prevHead: BlockRef;
  nextHead: BlockRef;
  isOnTop: boolean;
}

interface HotTransaction {
  finalizedHead: BlockRef;
  baseHead: BlockRef;
  newBlocks: BlockRef[];
}

/** What a commit wrote, for one line of log. */
export interface Committed {
  from: number;
  to: number;
  isHot: boolean;
  /** Whether it ends at the head of the chain. */
  isCaughtUp: boolean;
  events: number;
  rows: number;
  /** Blocks that were taken back before. */
  takenBack: number;
  milliseconds: number;
}

/** How a marketplace is kept. */
export interface LedgerDatabaseOptions {
  pool: Pool;
  marketplaceId: number;
  /** What the marketplace is called when something is said to people. */
  name: string;
  prices: PriceSources;
  /** Height of the chain as it is known now: tells how far a backfill is. */
  chainHeight?: () => number;
  onCommit?: (committed: Committed) => void;
  /** Told when a batch may not be written; the process should end, since evm-processor would print the error in its own way. */
  onRefused?: (error: UserError) => void;
  /** Told when a batch could not be written that evm-processor takes for done; the process must end. */
  onFailed?: (error: unknown) => void;
}

/** A batch as the database takes it. */
interface Batch {
  base: BlockRef;
  final: BlockRef;
  /** Unfinalised blocks; null when all are final. */
  blocks: BlockRef[] | null;
  isCaughtUp: boolean;
}

/** A batch that is folded and not written. */
interface Folded {
  batch: Batch;
  store: BatchStore;
  startedAt: number;
}

/** A transaction that holds the lock of the head. */
interface Transaction {
  client: PoolClient;
  head: Head;
  /** Blocks that subscribers were told of and that it replaces. */
  replaced: ToldBlock[];
}

/**
 * The `Database` that evm-processor drives: one batch is one transaction, with the head row locked in it, so there is one writer, and
 * whoever is killed anywhere goes on from the last commit with the same rows.
 *
 * History is a pipeline of two: while one batch is written, the next is folded. evm-processor is told that a batch is done once it is
 * folded; what cannot be written then ends the process, which goes on from the last commit.
 */
export class LedgerDatabase {
  readonly supportsHotBlocks = true as const;
  /** Height of the last final block that is committed; −1 before the first. */
  finalHeight = -1;
  private session: Session | undefined;
  /** Last block that is folded into the session. */
  private foldedTo = -1;
  /** The batch that is being written. */
  private written: Promise<void> = Promise.resolve();

  constructor(private readonly options: LedgerDatabaseOptions) {}

  /** Where evm-processor goes on: the last final block, and the unfinalised ones above it. */
  async connect(): Promise<BlockRef & { top: BlockRef[] }> {
    const { pool, marketplaceId } = this.options;
    // A processor that was killed may have left a transaction behind that is still being written.
    const head = await headOf(pool, marketplaceId, 'FOR UPDATE');
    const top = await pool.query<BlockRef>(
      'SELECT height, hash FROM block WHERE marketplace_id = $1 AND height > $2 ORDER BY height',
      [marketplaceId, head.final.height],
    );
    this.finalHeight = head.final.height;
    return { ...head.final, top: top.rows };
  }

  /** A batch of final blocks. Recent ones may have been indexed while they were not final: they are taken back and folded again. */
  async transact({ prevHead, nextHead, isOnTop }: FinalTransaction, fold: (store: BatchStore) => Promise<void>): Promise<void> {
    const batch = { base: prevHead, final: nextHead, blocks: null, isCaughtUp: isOnTop };
    if (this.session === undefined || this.foldedTo !== prevHead.height) return this.commit(batch, fold);
    await this.commitBehind(batch, this.session, fold);
    if (isOnTop) await this.written;
  }

  /** Unfinalised blocks above a common base; what was indexed above it belongs to a losing branch. */
  async transactHot2(
    { finalizedHead, baseHead, newBlocks }: HotTransaction,
    fold: (store: BatchStore, from: number, to: number) => Promise<void>,
  ): Promise<void> {
    const batch = { base: baseHead, final: finalizedHead, blocks: newBlocks, isCaughtUp: true };
    await this.commit(batch, (store) => (newBlocks.length > 0 ? fold(store, 0, newBlocks.length) : Promise.resolve()));
  }

  /** evm-processor prefers `transactHot2`; this stands for its deprecated form. */
  async transactHot(): Promise<void> {
    throw new Error('transactHot is not supported: evm-processor calls transactHot2');
  }

  /** Folds and writes a batch in one transaction, behind whatever was indexed before. */
  private async commit(batch: Batch, fold: (store: BatchStore) => Promise<void>): Promise<void> {
    await this.written;
    const startedAt = Date.now();
    const { marketplaceId, prices } = this.options;
    await this.guard(batch, async (client) => {
      const transaction = await this.asked(batch, this.begin(client, batch));
      this.session ??= await Session.load(client, marketplaceId, prices);
      this.session.trim();
      const store = new BatchStore(client, marketplaceId, this.session, batch.blocks === null);
      await fold(store);
      await this.asked(batch, this.write(transaction, { batch, store, startedAt }));
      this.foldedTo = lastOf(batch).height;
    });
  }

  /** Folds a batch that follows the last one while that is being written, and has it written in its turn. */
  private async commitBehind(batch: Batch, session: Session, fold: (store: BatchStore) => Promise<void>): Promise<void> {
    const startedAt = Date.now();
    const { pool, marketplaceId } = this.options;
    if (session.isFull) {
      // What memory lets go of has to be in the database first.
      await this.written;
      session.trim();
    }
    // Rows that are being written are in memory, so what is loaded now is not among them.
    const store = new BatchStore(pool, marketplaceId, session, true);
    try {
      await fold(store);
      this.foldedTo = batch.final.height;
      await this.written;
    } catch (error) {
      this.session = undefined;
      throw error;
    }
    this.written = this.guard(batch, async (client) => {
      const transaction = await this.asked(batch, this.begin(client, batch, { isFolded: true }));
      await this.asked(batch, this.write(transaction, { batch, store, startedAt }));
    });
    this.written.catch((error: unknown) => this.options.onFailed?.(error));
  }

  /**
   * Begins a transaction behind a block: locks the head, and takes back what is above. A batch that is folded already was folded on what was
   * there before, so nothing may be above.
   */
  private async begin(client: PoolClient, batch: Batch, { isFolded = false } = {}): Promise<Transaction> {
    const { marketplaceId, name } = this.options;
    const { base } = batch;
    const statements = [
      'BEGIN',
      headStatement(marketplaceId, 'FOR UPDATE'),
      replacedStatement(marketplaceId, base.height, lastOf(batch).height),
    ];
    const [, heads, blocks] = await runAll(client, statements);
    const replaced = blocks?.rows as ToldBlock[];
    const head = await checkBase(client, { id: marketplaceId, name }, headFrom(heads?.rows as HeadRow[]), base);
    if (head.height === base.height) return { client, head, replaced };
    if (isFolded) throw twoWriters(name, head, `block ${base.height} as the last one`);
    await keepRetracted(client, marketplaceId, { above: base.height });
    await rollbackTo(client, marketplaceId, base.height);
    this.session = undefined;
    return { client, head, replaced };
  }

  /** Writes what was folded, and commits: one message to the server, whatever it holds; two when blocks return that subscribers know. */
  private async write({ client, head, replaced }: Transaction, { batch, store, startedAt }: Folded): Promise<void> {
    const { marketplaceId, chainHeight, onCommit } = this.options;
    const { base, final, blocks, isCaughtUp } = batch;
    const last = lastOf(batch);
    let script = new CopyScript();
    await store.addTo(script, client);
    let rows = 0;
    let unchanged: ToldBlock[] = [];
    if (replaced.length > 0) {
      rows = await script.run(client);
      unchanged = await unchangedBlocks(client, marketplaceId, replaced);
      script = new CopyScript();
    }
    script.add(moveHeadStatement(marketplaceId, { last, final, isCaughtUp, chainHeight: chainHeight?.() ?? -1 }));
    const finalised = final.height > head.toldFinal.height ? final : null;
    const change = { replaced, unchanged, folded: store.eventful, finalised, head: last };
    addOutbox(script, marketplaceId, change, head.sequence);
    rows += await script.add('COMMIT').run(client);
    this.finalHeight = final.height;
    onCommit?.({
      from: base.height + 1,
      to: last.height,
      isHot: blocks !== null,
      isCaughtUp,
      events: store.events,
      rows,
      takenBack: head.height - base.height,
      milliseconds: Date.now() - startedAt,
    });
  }

  /** What the database answers to a batch; a failure ends the process with its sentence before evm-processor prints it in its own way. */
  private async asked<T>(batch: Batch, answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      const told = interrupted(batch, error);
      if (told instanceof Interruption) this.options.onFailed?.(told);
      throw told;
    }
  }

  /** Lends a connection; after a failure nothing of the transaction, and nothing of it in memory, has happened. */
  private async guard(batch: Batch, work: (client: PoolClient) => Promise<void>): Promise<void> {
    let client: PoolClient | undefined;
    try {
      client = await this.asked(batch, this.options.pool.connect());
      await work(client);
    } catch (error) {
      this.session = undefined;
      await client?.query('ROLLBACK').catch(() => undefined);
      if (error instanceof UserError) this.options.onRefused?.(error);
      throw error;
    } finally {
      client?.release();
    }
  }
}

/** The last block of a batch. */
function lastOf({ base, final, blocks }: Batch): BlockRef {
  return blocks === null ? final : (blocks.at(-1) ?? base);
}

/** A failure of the database, as a sentence; any other is a bug and stays what it is. */
function interrupted(batch: Batch, error: unknown): unknown {
  const { message, code } = error as { message: string; code?: string };
  const isOurs = code === undefined ? !/connection|timeout/i.test(message) : code.startsWith('ERR_');
  if (error instanceof UserError || isOurs) return error;
  return new Interruption(
    `Blocks ${batch.base.height + 1} to ${lastOf(batch).height} could not be written to the database: ${message}. ` +
      'Nothing is lost: what was not committed is read again when the processor is started again.',
  );
}

/** Runs statements without parameters as one message. */
async function runAll(client: PoolClient, statements: readonly string[]): Promise<QueryResult[]> {
  return (await client.query(statements.join(';\n'))) as unknown as QueryResult[];
}
