import type { ClientBase } from 'pg';
import type { MarketplaceConfig } from '../config';
import { UserError } from '../errors';
import { dropAbove } from './chain/dropAbove';
import { CopyScript } from './store/CopyScript';
import { headOf } from './store/head';
import { keepProcessorsAway, keepReindexAway } from './store/marketplaceLocks';
import { addMessages, keepRetracted, type ToldBlock, toldStatement } from './store/outbox';
import { rollbackTo } from './store/rollback';

/** What a rewind did. */
export interface Rewound {
  /** Head before. */
  readonly from: number;
  /** Head now: the highest block at or below the one asked for of which the database has a header. */
  readonly to: number;
  /** Blocks with events that subscribers are told to forget. */
  readonly retractedBlocks: number;
}

/**
 * Takes a marketplace back to a block, final or not: ledger, caches of the chain, and a retraction of every event above, in one
 * transaction, while no processor of it runs.
 *
 * @param height last block that may stay
 * @throws UserError `NOT_INDEXED` when the database does not hold the marketplace, `PROCESSOR_RUNS` when a processor of it runs, `REINDEX_RUNS` when a re-index does
 */
export async function rewind(client: ClientBase, { name, chainId }: MarketplaceConfig, height: number): Promise<Rewound> {
  await client.query('BEGIN');
  try {
    await keepProcessorsAway(client, name);
    await keepReindexAway(client, name);
    const { rows } = await client.query<{ id: number }>(
      'SELECT m.id FROM marketplace m JOIN head h ON h.marketplace_id = m.id WHERE m.name = $1 FOR UPDATE OF h',
      [name],
    );
    const [marketplace] = rows;
    if (marketplace === undefined)
      throw new UserError('NOT_INDEXED', `Nothing of marketplace "${name}" is indexed: there is nothing to rewind.`);
    const rewound = await rewindTo(client, marketplace.id, height);
    await dropAbove(client, chainId, rewound.to);
    await client.query('COMMIT');
    return rewound;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function rewindTo(client: ClientBase, id: number, height: number): Promise<Rewound> {
  const head = await headOf(client, id);
  const { rows } = await client.query<{ height: number; hash: string; time: string | null }>(
    'SELECT height, hash, time FROM block WHERE marketplace_id = $1 AND height <= $2 ORDER BY height DESC LIMIT 1',
    [id, height],
  );
  const base = rows[0] ?? { height: -1, hash: '0x', time: null };
  // By what was told: after a re-index that may be more than the ledger has.
  const { rows: told } = await client.query<ToldBlock>(toldStatement(id, base.height));
  await keepRetracted(client, id, { above: base.height });
  await rollbackTo(client, id, base.height);
  // It is no sign of life, and what was at the head of the chain is not any more.
  await client.query(
    `UPDATE head SET height = $2, hash = $3, time = $4, is_caught_up = is_caught_up AND height = $2,
       final_hash = CASE WHEN final_height > $2 THEN $3 ELSE final_hash END, final_height = least(final_height, $2)
     WHERE marketplace_id = $1`,
    [id, base.height, base.hash, base.time],
  );
  // What comes in the place of these blocks has not been held to the invariants.
  await client.query('UPDATE invariant_check SET held_height = least(held_height, $2) WHERE marketplace_id = $1', [
    id,
    base.height,
  ]);
  const script = new CopyScript();
  const finalised = head.toldFinal.height > base.height ? base : null;
  addMessages(script, id, { retracted: told, appended: [], finalised, head: base }, head.sequence);
  await script.run(client);
  return { from: head.height, to: base.height, retractedBlocks: told.length };
}
