import { createHash } from 'node:crypto';

/** The digest before the first row: 32 zero bytes. */
export const EMPTY_DIGEST = `0x${'00'.repeat(32)}`;

/**
 * Chains the rows that a block added onto the digest of all blocks before it.
 *
 * Rows are named by natural keys, so two databases, or two versions of the code, that agree up to a height have the same digest there,
 * whatever their batches, restarts and forks were. A block that added nothing leaves the digest as it is.
 *
 * @param before digest of the last block that added rows, 0x and 64 hex digits
 * @param rows UTF-8: a line for each row, in the order in which the ledger made them
 */
export function chainDigest(before: string, height: number, rows: Uint8Array): string {
  const hash = createHash('sha256');
  hash.update(Buffer.from(before.slice(2), 'hex'));
  hash.update(`${height}\n`);
  hash.update(rows);
  return `0x${hash.digest('hex')}`;
}
