import { type ClientBase, escapeLiteral } from 'pg';
import { UserError } from '../../errors';
import type { Queries } from './readRows';

/** A block by number and hash, as evm-processor hands it over. */
export interface BlockRef {
  height: number;
  hash: string;
}

/** How far a marketplace is indexed. */
export interface Head extends BlockRef {
  final: BlockRef;
  /** The last block that subscribers were told is final; above {@link Head.final} after a re-index, until that is reached again. */
  toldFinal: BlockRef;
  /** Number of the last message of its outbox. */
  sequence: bigint;
}

/** A row of {@link headStatement}. */
export interface HeadRow {
  height: number;
  hash: string;
  final_height: number;
  final_hash: string;
  told_final_height: number;
  told_final_hash: string;
  sequence: string;
}

/** The statement that says where a marketplace stands, and locks that for the transaction if it is to. */
export function headStatement(marketplaceId: number, lock: '' | 'FOR UPDATE' = ''): string {
  return `SELECT height, hash, final_height, final_hash, told_final_height, told_final_hash, sequence FROM head WHERE marketplace_id = ${marketplaceId} ${lock}`;
}

/** What {@link headStatement} says. */
export function headFrom([row]: readonly HeadRow[]): Head | undefined {
  if (row === undefined) return undefined;
  const { height, hash, sequence } = row;
  const final = { height: row.final_height, hash: row.final_hash };
  const toldFinal = { height: row.told_final_height, hash: row.told_final_hash };
  return { height, hash, final, toldFinal, sequence: BigInt(sequence) };
}

/** Where a marketplace stands that was opened before; with a lock, once nobody is writing. */
export async function headOf(client: Queries, marketplaceId: number, lock: '' | 'FOR UPDATE' = ''): Promise<Head> {
  const head = headFrom((await client.query<HeadRow>(headStatement(marketplaceId, lock))).rows);
  if (head === undefined) throw new Error(`marketplace ${marketplaceId} has no head`);
  return head;
}

/**
 * Makes sure that a writer builds on what is there: there is one writer, and it builds on what it knows.
 *
 * @param marketplace its number, and its name for people
 * @param head where it stands, locked
 * @param base the block that the writer builds on
 * @throws UserError when somebody else has written, or the marketplace was replaced
 */
export async function checkBase(
  client: ClientBase,
  { id, name }: { readonly id: number; readonly name: string },
  head: Head | undefined,
  base: BlockRef,
): Promise<Head> {
  if (head === undefined) throw marketplaceReplaced(name);
  if ((await hashAt(client, id, head, base.height)) === base.hash) return head;
  throw twoWriters(name, head, `block ${base.height}, ${base.hash}, which is not there any more`);
}

/** What a writer is told whose marketplace a re-index has replaced. */
export function marketplaceReplaced(name: string): UserError {
  return new UserError(
    'MARKETPLACE_REPLACED',
    `Marketplace "${name}" was indexed anew meanwhile, and these rows are not its any more. Start the processor again: it goes on from the new ones.`,
  );
}

/** The refusal of a writer that is not the only one; `base` says what it builds on. */
export function twoWriters(name: string, head: Head, base: string): UserError {
  return new UserError(
    'TWO_WRITERS',
    `Marketplace "${name}" stands at block ${head.height} (final ${head.final.height}), but this processor builds on ${base}: ` +
      'another one has written meanwhile. Run one processor a marketplace; stop the other and start this one again.',
  );
}

/** The statement that moves the head to the last block of a transaction, whose header is written. */
export function moveHeadStatement(
  marketplaceId: number,
  { last, final, isCaughtUp, chainHeight }: { last: BlockRef; final: BlockRef; isCaughtUp: boolean; chainHeight: number },
): string {
  return `UPDATE head SET height = ${last.height}, hash = ${escapeLiteral(last.hash)},
       final_height = ${final.height}, final_hash = ${escapeLiteral(final.hash)}, is_caught_up = ${isCaughtUp}, updated_at = now(),
       chain_height = greatest(chain_height, ${last.height}, ${chainHeight}),
       time = coalesce((SELECT time FROM block WHERE marketplace_id = ${marketplaceId} AND height = ${last.height}), time)
     WHERE marketplace_id = ${marketplaceId}`;
}

/**
 * Headers of blocks that are final by what the database holds or by what subscribers were told, highest first.
 *
 * @param most how many of those that the database holds
 */
export async function finalHeaders(client: Queries, marketplaceId: number, most: number): Promise<BlockRef[]> {
  const { rows } = await client.query<BlockRef>(
    `(SELECT b.height, b.hash FROM block b JOIN head h USING (marketplace_id)
      WHERE b.marketplace_id = $1 AND b.height <= h.final_height ORDER BY b.height DESC LIMIT $2)
     UNION ALL SELECT told_final_height, told_final_hash FROM head WHERE marketplace_id = $1 AND told_final_height > final_height
     ORDER BY height DESC`,
    [marketplaceId, most],
  );
  return rows;
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
