import { createHash } from 'node:crypto';
import { tableOf } from '../../model/columns';
import type { Added } from '../ledger/WorkingSet';

/** The digest before the first row: 32 zero bytes. */
export const EMPTY_DIGEST = `0x${'00'.repeat(32)}`;

/**
 * Chains the rows that a block added onto the digest of all blocks before it.
 *
 * Rows are named by natural keys, so two databases, or two versions of the code, that agree up to a height have the same digest there,
 * whatever their batches, restarts and forks were. A block that added nothing leaves the digest as it is.
 *
 * @param before digest of the last block that added rows, 0x and 64 hex digits
 * @param added rows in the order in which the ledger made them
 */
export function chainDigest(before: string, height: number, added: readonly Added[]): string {
  if (added.length === 0) return before;
  const hash = createHash('sha256')
    .update(Buffer.from(before.slice(2), 'hex'))
    .update(`${height}\n`);
  for (const { model, row } of added) {
    const { name, columns } = tableOf(model);
    const values = row as unknown as Record<string, unknown>;
    let line = name;
    for (const { property, kind } of columns) {
      if (property === 'fromBlock') continue;
      const value = values[property] ?? null;
      line += `\t${value === null ? '\\N' : kind === 'json' ? JSON.stringify(value) : String(value)}`;
    }
    hash.update(`${line}\n`);
  }
  return `0x${hash.digest('hex')}`;
}
