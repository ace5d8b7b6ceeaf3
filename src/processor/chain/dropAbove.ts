import type { ClientBase } from 'pg';

/**
 * Forgets everything that the cache knows of blocks above a height: part of a rewind, in its transaction.
 *
 * A stretch of logs that reaches over the height goes as a whole and is asked for again.
 *
 * @param client a connection inside a transaction
 * @param height last block that is kept
 */
export async function dropAbove(client: Pick<ClientBase, 'query'>, chainId: number, height: number): Promise<void> {
  await client.query('DELETE FROM chain_cache.range WHERE chain_id = $1 AND to_block > $2', [chainId, height]);
  await client.query('DELETE FROM chain_cache.emitter WHERE chain_id = $1 AND announced_at > $2', [chainId, height]);
  await client.query('DELETE FROM chain_cache.header WHERE chain_id = $1 AND height > $2', [chainId, height]);
  await client.query('DELETE FROM chain_cache.read WHERE chain_id = $1 AND block > $2', [chainId, height]);
}
