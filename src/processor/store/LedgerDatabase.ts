import type { Pool, PoolClient } from 'pg';
import { UserError } from '../../errors';
import type { PriceSources } from '../ledger/PriceLayer';
import { BatchStore } from './BatchStore';
import { type EventfulBlock, eventfulBlocksAbove, keepRetracted, writeOutbox } from './outbox';
import { rollbackTo } from './rollback';
import { Session } from './Session';

/** A block by number and hash, as evm-processor hands it over. */
export interface BlockRef {
  height: number;
  hash: string;
}

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

interface HeadRow {
  height: number;
  hash: string;
  final_height: number;
  final_hash: string;
}

/** What a commit wrote, for one line of log. */
export interface Committed {
  from: number;
  to: number;
  isHot: boolean;
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
  prices: PriceSources;
  /** Height of the chain as it is known now: tells how far a backfill is. */
  chainHeight?: () => number;
  onCommit?: (committed: Committed) => void;
  /** Told when a batch may not be written; the process should end, since evm-processor would print the error in its own way. */
  onRefused?: (error: UserError) => void;
}

/**
 * The `Database` that evm-processor drives: one batch is one transaction, with the head row locked in it, so there is one writer, and
 * whoever is killed anywhere goes on from the last commit with the same rows.
 */
export class LedgerDatabase {
  readonly supportsHotBlocks = true as const;
  /** Height of the last final block that is committed; −1 before the first. */
  finalHeight = -1;
  private session: Session | undefined;

  constructor(private readonly options: LedgerDatabaseOptions) {}

  /** Where evm-processor goes on: the last final block, and the unfinalised ones above it. */
  async connect(): Promise<BlockRef & { top: BlockRef[] }> {
    const { pool, marketplaceId } = this.options;
    const { rows } = await pool.query<HeadRow>('SELECT * FROM head WHERE marketplace_id = $1', [marketplaceId]);
    const head = rows[0];
    if (head === undefined) throw new Error(`marketplace ${marketplaceId} has no head`);
    const top = await pool.query<BlockRef>(
      'SELECT height, hash FROM block WHERE marketplace_id = $1 AND height > $2 ORDER BY height',
      [marketplaceId, head.final_height],
    );
    this.finalHeight = head.final_height;
    return { height: head.final_height, hash: head.final_hash, top: top.rows };
  }

  /** A batch of final blocks. Recent ones may have been indexed while they were not final: they are taken back and folded again. */
  async transact({ prevHead, nextHead, isOnTop }: FinalTransaction, fold: (store: BatchStore) => Promise<void>): Promise<void> {
    await this.commit({ base: prevHead, final: nextHead, blocks: null, isCaughtUp: isOnTop }, fold);
  }

  /** Unfinalised blocks above a common base; what was indexed above it belongs to a losing branch. */
  async transactHot2(
    { finalizedHead, baseHead, newBlocks }: HotTransaction,
    fold: (store: BatchStore, from: number, to: number) => Promise<void>,
  ): Promise<void> {
    await this.commit({ base: baseHead, final: finalizedHead, blocks: newBlocks, isCaughtUp: true }, (store) =>
      fold(store, 0, newBlocks.length),
    );
  }

  /** evm-processor prefers `transactHot2`; this stands for its deprecated form. */
  async transactHot(): Promise<void> {
    throw new Error('transactHot is not supported: evm-processor calls transactHot2');
  }

  private async commit(
    batch: { base: BlockRef; final: BlockRef; blocks: BlockRef[] | null; isCaughtUp: boolean },
    fold: (store: BatchStore) => Promise<void>,
  ): Promise<void> {
    const startedAt = Date.now();
    const { pool, marketplaceId, onCommit } = this.options;
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      const before = await this.lockHead(client, batch.base);
      const takenBack = await this.returnTo(client, before, batch.base);
      this.session ??= await Session.load(client, marketplaceId, this.options.prices);
      const store = new BatchStore(client, marketplaceId, this.session, batch.blocks === null);
      if (batch.blocks === null || batch.blocks.length > 0) await fold(store);
      const rows = await store.write();
      const last = batch.blocks === null ? batch.final : (batch.blocks.at(-1) ?? batch.base);
      await this.moveHead(client, last, batch.final, batch.isCaughtUp);
      await writeOutbox(client, marketplaceId, {
        takenBack,
        base: batch.base.height,
        folded: store.eventful,
        finalised: batch.final.height > before.final_height ? batch.final : null,
        head: last,
      });
      await client.query('COMMIT');
      this.finalHeight = batch.final.height;
      this.session.trim();
      onCommit?.({
        from: batch.base.height + 1,
        to: last.height,
        isHot: batch.blocks !== null,
        events: store.events,
        rows,
        takenBack: before.height - batch.base.height,
        milliseconds: Date.now() - startedAt,
      });
    } catch (error) {
      // The batch may be run again: what it changed in memory never happened.
      this.session = undefined;
      await client.query('ROLLBACK').catch(() => undefined);
      if (error instanceof UserError) this.options.onRefused?.(error);
      throw error;
    } finally {
      client.release();
    }
  }

  /** Locks the head: there is one writer, and it builds on what it knows. */
  private async lockHead(client: PoolClient, base: BlockRef): Promise<HeadRow> {
    const { marketplaceId } = this.options;
    const { rows } = await client.query<HeadRow>('SELECT * FROM head WHERE marketplace_id = $1 FOR UPDATE', [marketplaceId]);
    const head = rows[0];
    if (head === undefined) {
      throw new UserError(
        'MARKETPLACE_REPLACED',
        `Marketplace ${marketplaceId} was indexed anew meanwhile, and these rows are not its any more. Start the processor again: it goes on from the new ones.`,
      );
    }
    if (head.height >= base.height && head.final_height <= base.height) return head;
    throw new UserError(
      'TWO_WRITERS',
      `Marketplace ${marketplaceId} stands at block ${head.height} (final ${head.final_height}), but this processor builds on block ${base.height}: ` +
        'another processor has written meanwhile. Run one processor a marketplace; stop the other and start this one again.',
    );
  }

  /** Takes back what is above the base of the batch; returns the blocks with events among it. */
  private async returnTo(client: PoolClient, head: HeadRow, base: BlockRef): Promise<EventfulBlock[]> {
    if (head.height === base.height) return [];
    const { marketplaceId } = this.options;
    const takenBack = await eventfulBlocksAbove(client, marketplaceId, base.height);
    await keepRetracted(client, marketplaceId, { above: base.height });
    await rollbackTo(client, marketplaceId, base.height);
    this.session = undefined;
    return takenBack;
  }

  private async moveHead(client: PoolClient, last: BlockRef, final: BlockRef, isCaughtUp: boolean): Promise<void> {
    await client.query(
      `UPDATE head SET height = $2, hash = $3, final_height = $4, final_hash = $5, is_caught_up = $6, updated_at = now(),
         chain_height = greatest(chain_height, $2, $7::int),
         time = coalesce((SELECT time FROM block WHERE marketplace_id = $1 AND height = $2), time)
       WHERE marketplace_id = $1`,
      [
        this.options.marketplaceId,
        last.height,
        last.hash,
        final.height,
        final.hash,
        isCaughtUp,
        this.options.chainHeight?.() ?? -1,
      ],
    );
  }
}
