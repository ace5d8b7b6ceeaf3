import type { ClientBase } from 'pg';
import { UserError } from '../../errors';
import { DEFAULT_BOOK } from '../ledger/PriceLayer';

/** What identifies a marketplace: changing any of it changes the rows that follow from the chain. */
export interface MarketplaceIdentity {
  name: string;
  protocol: string;
  chainId: number;
  startBlock: number;
  /** Contracts and price sources. */
  configuration: Record<string, unknown>;
}

/**
 * The number of a marketplace in this database; a new one gets its rows.
 * @throws UserError when the database holds the marketplace under another configuration
 */
export async function openMarketplace(client: ClientBase, identity: MarketplaceIdentity): Promise<number> {
  const { name, protocol, chainId, startBlock, configuration } = identity;
  await client.query('BEGIN');
  try {
    await client.query('LOCK TABLE marketplace IN SHARE ROW EXCLUSIVE MODE');
    await client.query(
      `INSERT INTO marketplace (id, name, protocol, chain_id, start_block, configuration)
       SELECT coalesce(max(id), 0) + 1, $1, $2, $3, $4, $5 FROM marketplace ON CONFLICT (name) DO NOTHING`,
      [name, protocol, chainId, startBlock, configuration],
    );
    const { rows } = await client.query(
      `SELECT id, protocol = $2 AND chain_id = $3 AND start_block = $4 AND configuration = $5 AS is_same FROM marketplace WHERE name = $1`,
      [name, protocol, chainId, startBlock, configuration],
    );
    const [{ id, is_same: isSame }] = rows;
    if (!isSame) {
      throw new UserError(
        'MARKETPLACE_CHANGED',
        `The database holds marketplace "${name}" with another protocol, chain, start block, contracts or prices. ` +
          'Give the changed one a new name in marketplaces.yaml, or undo the change; its rows follow from what was configured.',
      );
    }
    await client.query(
      `INSERT INTO head (marketplace_id, height, hash, final_height, final_hash, updated_at) VALUES ($1, -1, '0x', -1, '0x', now())
       ON CONFLICT DO NOTHING`,
      [id],
    );
    await client.query(
      `INSERT INTO price_book (marketplace_id, book, name, source) VALUES ($1, $2, 'chain', 'feeds and pegs of the configuration, as they answered')
       ON CONFLICT DO NOTHING`,
      [id, DEFAULT_BOOK],
    );
    await client.query('COMMIT');
    return id;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
