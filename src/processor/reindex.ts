import type { Pool, PoolClient } from 'pg';
import type { MarketplaceConfig } from '../config';
import { UserError } from '../errors';
import { identityOf } from './identityOf';
import { type RefoldProgress, refold } from './refold';
import { CopyScript } from './store/CopyScript';
import { headOf } from './store/head';
import { releaseReindexLock, takeReindexLock, tellReplaced } from './store/marketplaceLocks';
import { deleteMarketplace } from './store/marketplaceRows';
import { openMarketplace } from './store/openMarketplace';
import { addMessages, EVENT_PAYLOAD, keepRetracted } from './store/outbox';

/** Final blocks that the cache may lack at its end: it follows what is final a little behind. The processor folds them again. */
const MOST_MISSING = 100;

/** What a re-index did. */
export interface Reindexed {
  /** Last block that was folded anew; those above it, which were not final, the processor folds. */
  readonly height: number;
  readonly events: number;
  /** Blocks whose events are others than before: subscribers hear of them. */
  readonly changedBlocks: number;
}

/** How a re-index is watched. */
export interface ReindexOptions {
  readonly onProgress?: (progress: RefoldProgress) => void;
  /** Told when the new rows serve and the old ones are being deleted. */
  readonly onSwapped?: (reindexed: Reindexed) => void;
}

/**
 * Folds a marketplace anew from the cached logs and reads, without asking the node anything, beside the rows that serve; then, in one
 * transaction, the new rows take their place, and the outbox gets the differences. The stream of messages goes on without a gap.
 *
 * A processor that runs meanwhile goes on, and ends at the swap, to be started again.
 *
 * @throws UserError `REINDEX_RUNS` while another one or a rewind is under way, `NOT_INDEXED` when the database does not hold the marketplace; ChainError `CACHE_INCOMPLETE` when the caches do not reach
 */
export async function reindex(pool: Pool, marketplace: MarketplaceConfig, options: ReindexOptions = {}): Promise<Reindexed> {
  const client = await pool.connect();
  try {
    const { name } = marketplace;
    await takeReindexLock(client, name);
    await deleteLeftovers(client, name);
    const live = await standing(client, name);
    const nextId = await openMarketplace(client, { ...identityOf(marketplace), name: nameBeside(name, 'next') });
    const { onProgress } = options;
    const folded = await refold(pool, {
      fromCacheOf: marketplace,
      intoMarketplaceId: nextId,
      atLeast: live.final - MOST_MISSING,
      upTo: live.final,
      ...(onProgress === undefined ? {} : { onBatch: onProgress }),
    }).catch(async (error: unknown) => {
      await deleteLeftovers(client, name);
      throw error;
    });
    const changes = await changedBlocks(client, live.id, nextId, folded.head.height);
    await swap(client, { name, live, nextId, height: folded.head.height, changes });
    const reindexed = { height: folded.head.height, events: folded.events, changedBlocks: changes.length };
    options.onSwapped?.(reindexed);
    await deleteLeftovers(client, name);
    await releaseReindexLock(client, name);
    return reindexed;
  } finally {
    // With the connection ends the lock, if it is still held.
    client.release(true);
  }
}

interface Standing {
  readonly id: number;
  readonly final: number;
}

/** A block whose events differ; null where one side has none in it. */
interface Change {
  readonly height: number;
  readonly hash: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** Names that no configured marketplace can have. */
const nameBeside = (name: string, role: 'next' | 'replaced') => `${name} (${role})`;

/** What an interrupted run left behind, or the rows that were replaced. */
async function deleteLeftovers(client: PoolClient, name: string): Promise<void> {
  const names = [nameBeside(name, 'next'), nameBeside(name, 'replaced')];
  const { rows } = await client.query<{ id: number }>('SELECT id FROM marketplace WHERE name = ANY($1)', [names]);
  for (const { id } of rows) await deleteMarketplace(client, id);
}

async function standing(client: PoolClient, name: string, lock = ''): Promise<Standing> {
  const { rows } = await client.query<Standing>(
    `SELECT m.id, h.final_height AS final FROM marketplace m JOIN head h ON h.marketplace_id = m.id WHERE m.name = $1 ${lock}`,
    [name],
  );
  if (rows[0] !== undefined) return rows[0];
  throw new UserError('NOT_INDEXED', `Nothing of marketplace "${name}" is indexed yet. Start its processor first.`);
}

/** Blocks up to a height whose events are not the same, by what subscribers are told of them. */
async function changedBlocks(client: PoolClient, liveId: number, nextId: number, height: number): Promise<Change[]> {
  const told = (parameter: string) => `
    SELECT b.height, b.hash, count(*)::int AS events, md5(string_agg(${EVENT_PAYLOAD}::text, E'\\n' ORDER BY e.log_index, e.part)) AS print
    FROM event e JOIN block b ON b.marketplace_id = e.marketplace_id AND b.height = e.from_block
    WHERE e.marketplace_id = ${parameter} AND e.from_block <= $3 GROUP BY b.height, b.hash`;
  const { rows } = await client.query<Change>(
    `SELECT height, hash, o.events AS before, n.events AS after FROM (${told('$1')}) o FULL JOIN (${told('$2')}) n USING (height, hash)
     WHERE o.print IS DISTINCT FROM n.print ORDER BY height`,
    [liveId, nextId, height],
  );
  return rows;
}

/** The new rows take the place of those that serve. */
async function swap(
  client: PoolClient,
  { name, live, nextId, height, changes }: { name: string; live: Standing; nextId: number; height: number; changes: Change[] },
): Promise<void> {
  await client.query('BEGIN');
  try {
    await standing(client, name, 'FOR UPDATE OF h');
    await tellDifferences(client, live.id, nextId, height, changes);
    for (const table of ['outbox', 'retracted_event']) {
      await client.query(`UPDATE ${table} SET marketplace_id = $2 WHERE marketplace_id = $1`, [live.id, nextId]);
    }
    await client.query(
      `UPDATE head n SET sequence = o.sequence, told_final_height = o.told_final_height, told_final_hash = o.told_final_hash,
         chain_height = o.chain_height, is_caught_up = o.is_caught_up AND n.height >= o.final_height, updated_at = o.updated_at
       FROM head o WHERE o.marketplace_id = $1 AND n.marketplace_id = $2`,
      [live.id, nextId],
    );
    // Whoever still builds on the old rows finds no head to lock.
    await client.query('DELETE FROM head WHERE marketplace_id = $1', [live.id]);
    await client.query('UPDATE marketplace SET name = $2 WHERE id = $1', [live.id, nameBeside(name, 'replaced')]);
    await client.query(`UPDATE marketplace n SET name = $3, epoch = o.epoch FROM marketplace o WHERE o.id = $1 AND n.id = $2`, [
      live.id,
      nextId,
      name,
    ]);
    await tellReplaced(client, name);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** Retracts what changed, appends it anew, and keeps what stood above for when the processor has folded it again. */
async function tellDifferences(
  client: PoolClient,
  liveId: number,
  nextId: number,
  height: number,
  changes: readonly Change[],
): Promise<void> {
  await keepRetracted(client, liveId, { above: height, heights: changes.map((change) => change.height) });
  if (changes.length === 0) return;
  const head = await headOf(client, nextId);
  const messages = {
    retracted: changes.flatMap(({ before, ...block }) => (before === null ? [] : [{ ...block, events: before }])),
    appended: changes.flatMap(({ after, ...block }) => (after === null ? [] : [{ ...block, events: after }])),
    finalised: null,
    head,
  };
  const script = new CopyScript();
  addMessages(script, liveId, messages, (await headOf(client, liveId)).sequence);
  await script.run(client);
}
