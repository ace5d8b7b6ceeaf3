import type { ClientBase } from 'pg';
import { UserError } from '../../errors';

/** A block by number and hash, as evm-processor hands it over. */
export interface BlockRef {
  height: number;
  hash: string;
}

/** How far a marketplace is indexed. */
export interface Head extends BlockRef {
  final: BlockRef;
}

/** Where a marketplace stands. */
export async function readHead(client: Pick<ClientBase, 'query'>, marketplaceId: number): Promise<Head | undefined> {
  return headOf(client, marketplaceId, '');
}

/**
 * Locks the head for the transaction: there is one writer, and it builds on what it knows.
 *
 * @param marketplace its number, and its name for people
 * @param base the block that the writer builds on
 * @throws UserError when somebody else has written, or the marketplace was replaced
 */
export async function lockHead(
  client: ClientBase,
  { id, name }: { readonly id: number; readonly name: string },
  base: BlockRef,
): Promise<Head> {
  const head = await headOf(client, id, 'FOR UPDATE');
  if (head === undefined) {
    throw new UserError(
      'MARKETPLACE_REPLACED',
      `Marketplace "${name}" was indexed anew meanwhile, and these rows are not its any more. Start the processor again: it goes on from the new ones.`,
    );
  }
  if ((await hashAt(client, id, head, base.height)) === base.hash) return head;
  throw new UserError(
    'TWO_WRITERS',
    `Marketplace "${name}" stands at block ${head.height} (final ${head.final.height}), but this processor builds on block ${base.height}, ${base.hash}, which is not there any more: ` +
      'another one has written meanwhile. Run one processor a marketplace; stop the other and start this one again.',
  );
}

/** Moves the head to the last block of a transaction, whose header is written. */
export async function moveHead(
  client: ClientBase,
  marketplaceId: number,
  { last, final, isCaughtUp, chainHeight }: { last: BlockRef; final: BlockRef; isCaughtUp: boolean; chainHeight: number },
): Promise<void> {
  await client.query(
    `UPDATE head SET height = $2, hash = $3, final_height = $4, final_hash = $5, is_caught_up = $6, updated_at = now(),
       chain_height = greatest(chain_height, $2, $7::int),
       time = coalesce((SELECT time FROM block WHERE marketplace_id = $1 AND height = $2), time)
     WHERE marketplace_id = $1`,
    [marketplaceId, last.height, last.hash, final.height, final.hash, isCaughtUp, chainHeight],
  );
}

/** Hash of a block that may still be built on; undefined for any other. */
async function hashAt(client: ClientBase, marketplaceId: number, head: Head, height: number): Promise<string | undefined> {
  if (height === head.height) return head.hash;
  if (height === head.final.height) return head.final.hash;
  if (height > head.height || height < head.final.height) return undefined;
  const { rows } = await client.query('SELECT hash FROM block WHERE marketplace_id = $1 AND height = $2', [
    marketplaceId,
    height,
  ]);
  return rows[0]?.hash;
}

async function headOf(
  client: Pick<ClientBase, 'query'>,
  marketplaceId: number,
  lock: '' | 'FOR UPDATE',
): Promise<Head | undefined> {
  const { rows } = await client.query(
    `SELECT height, hash, final_height, final_hash FROM head WHERE marketplace_id = $1 ${lock}`,
    [marketplaceId],
  );
  const row = rows[0];
  if (row === undefined) return undefined;
  return { height: row.height, hash: row.hash, final: { height: row.final_height, hash: row.final_hash } };
}
