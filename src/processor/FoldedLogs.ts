import type { Pool } from 'pg';
import { type DigestedLog, logsDigest } from './chain/checkWindow';
import { ChainError, ForkBelowFinality } from './chain/errors';
import type { Window } from './chain/types';
import { logsByBlock } from './chain/windows';

/** A block whose logs were folded on the word of the node alone. */
interface OpenBlock {
  readonly height: number;
  readonly hash: string;
  readonly digest: string;
}

/** What is compared, and what it is called when something is said to people. */
export interface FoldedLogsOptions {
  readonly pool: Pool;
  readonly marketplaceId: number;
  readonly name: string;
}

/** The digest of the logs that are folded of a block, in order; empty when there are none. */
export function foldedDigest(logs: readonly DigestedLog[]): string {
  return logs.length === 0 ? '' : logsDigest(logs);
}

/** What was folded of blocks on the word of the node alone, to be compared with history when they are final. */
export class FoldedLogs {
  constructor(private readonly options: FoldedLogsOptions) {}

  /** The lowest block that was not compared yet; undefined when all were. */
  async firstOpen(): Promise<number | undefined> {
    const { pool, marketplaceId } = this.options;
    const { rows } = await pool.query<{ height: number | null }>(
      'SELECT min(height) AS height FROM block WHERE marketplace_id = $1 AND logs_digest IS NOT NULL',
      [marketplaceId],
    );
    return rows[0]?.height ?? undefined;
  }

  /**
   * Compares what was folded with a window of history; what is the same is not looked at again.
   *
   * @param final last block that is final in the database
   * @throws ChainError `LOGS_DIFFER` at the first block of which other logs were folded, ForkBelowFinality when it is another block
   */
  async compare({ from, to, logs, headers }: Window, final: number): Promise<void> {
    const { pool, marketplaceId } = this.options;
    const range = [marketplaceId, from, Math.min(to, final)];
    const { rows } = await pool.query<OpenBlock>(
      `SELECT height, hash, logs_digest AS digest FROM block
       WHERE marketplace_id = $1 AND height BETWEEN $2 AND $3 AND logs_digest IS NOT NULL ORDER BY height`,
      range,
    );
    if (rows.length === 0) return;
    const logsAt = logsByBlock(logs);
    const hashAt = new Map(headers.map(({ height, hash }) => [height, hash]));
    for (const { height, hash, digest } of rows) {
      const known = hashAt.get(height) ?? hash;
      if (known !== hash) throw new ForkBelowFinality(height, hash, known, height - 1);
      if (foldedDigest(logsAt.get(height) ?? []) !== digest) throw this.differs(height, logsAt.get(height)?.length ?? 0);
    }
    await pool.query(
      'UPDATE block SET logs_digest = NULL WHERE marketplace_id = $1 AND height BETWEEN $2 AND $3 AND logs_digest IS NOT NULL',
      range,
    );
  }

  private differs(height: number, count: number): ChainError {
    const { name } = this.options;
    return new ChainError(
      'LOGS_DIFFER',
      `Block ${height} has ${count} logs of marketplace "${name}" now that it is final, and they are not those that the node gave while it was not: the node told something else at the head. ` +
        `The ledger is wrong from there on: run \`npm run rewind -- --marketplace ${name} --to ${Math.max(0, height - 1)}\` and start again, with another RPC_URL if it happens twice.`,
      { block: height, logs: count, rewindTo: height - 1 },
    );
  }
}
