import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import type { Log } from '../../log';
import { checkInvariants, type InvariantResult } from './checkInvariants';

/** What is watched, and how often. */
export interface InvariantWatchOptions {
  readonly pool: Pool;
  readonly marketplaceId: number;
  /** Blocks between two checks. */
  readonly checkEvery: number;
  /** Milliseconds after which a check that failed is tried again. */
  readonly retryMs?: number;
  readonly log: Pick<Log, 'error' | 'warn'>;
}

/** Offenders that the sentence of a broken invariant names. */
const NAMED = 3;

/** What a check takes is followed by this many times as long without one, unless the head is reached: a backfill wants the database. */
const REST = 3;
const RETRY_MS = 10_000;
/** Milliseconds before the first check of a backfill. */
const FIRST_REST_MS = 5_000;

/**
 * Holds the ledger to its invariants while it grows: every so many blocks, during a backfill for a quarter of the time at most, and when the
 * head is reached, on a connection of its own, one check at a time, each only over what came since the invariant last held. Results are
 * rows of `invariant_check`.
 *
 * A broken invariant does not stop the processor: those who read the ledger are told that it does not balance.
 */
export class InvariantWatch {
  private checkedHeight = Number.NEGATIVE_INFINITY;
  private wasAtHead = false;
  private restsUntil = performance.now() + FIRST_REST_MS;
  private newest: { readonly to: number; readonly isCaughtUp: boolean } | undefined;
  private running: Promise<void> | undefined;

  constructor(private readonly options: InvariantWatchOptions) {}

  /** Takes note of a commit; may begin a check and does not wait for it. */
  committed({ from, to, isCaughtUp }: { readonly from: number; readonly to: number; readonly isCaughtUp: boolean }): void {
    if (this.newest === undefined) this.checkedHeight = from - 1;
    this.newest = { to, isCaughtUp };
    this.checkIfDue();
  }

  private checkIfDue(): void {
    if (this.newest === undefined || this.running !== undefined) return;
    const { to, isCaughtUp } = this.newest;
    const isFar = Math.abs(to - this.checkedHeight) >= this.options.checkEvery;
    const isDue = isCaughtUp ? isFar || !this.wasAtHead : isFar && performance.now() >= this.restsUntil;
    if (!isDue) return;
    this.checkedHeight = to;
    this.wasAtHead = isCaughtUp;
    this.running = this.checkAndRest();
  }

  /** Checks; looks afterwards at what was committed meanwhile, since a chain that stands still brings nothing more. */
  private async checkAndRest(): Promise<void> {
    const startedAt = performance.now();
    try {
      await this.check();
      this.restsUntil = performance.now() + REST * (performance.now() - startedAt);
    } catch (error) {
      this.checkedHeight = Number.NEGATIVE_INFINITY;
      this.wasAtHead = false;
      const said = { error: (error as Error).message };
      this.options.log.warn(said, 'the invariants could not be checked; that is tried again');
      await sleep(this.options.retryMs ?? RETRY_MS, undefined, { ref: false });
    }
    this.running = undefined;
    this.checkIfDue();
  }

  /** Checks now, and writes how each invariant fared. */
  async check(): Promise<InvariantResult[]> {
    const { pool, marketplaceId, log } = this.options;
    const client = await pool.connect();
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
      await client.query('SET LOCAL jit = off');
      const { height, finalHeight, held } = await standing(client, marketplaceId);
      // What a rewind took back and what came in its place was not looked at.
      const results = await checkInvariants(client, marketplaceId, (name) => Math.min(held.get(name) ?? -1, finalHeight));
      for (const result of results) await write(client, marketplaceId, height, finalHeight, result);
      await client.query('COMMIT');
      for (const result of results) if (result.count > 0) log.error({ invariant: result.name, height }, sentenceOf(result));
      return results;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }
}

/** What is wrong with a broken invariant, in a sentence. */
export function sentenceOf({ meaning, count, offenders }: InvariantResult): string {
  const named = offenders.slice(0, NAMED).map(({ subject, detail }) => `${subject}: ${detail}`);
  const more = count > named.length ? `; ${count - named.length} more` : '';
  return `It does not hold that ${meaning}. ${named.join('; ')}${more}.`;
}

async function standing(
  client: PoolClient,
  marketplaceId: number,
): Promise<{ height: number; finalHeight: number; held: ReadonlyMap<string, number> }> {
  const { rows: heads } = await client.query<{ height: number; final_height: number }>(
    'SELECT height, final_height FROM head WHERE marketplace_id = $1',
    [marketplaceId],
  );
  const { rows } = await client.query<{ name: string; held_height: number }>(
    'SELECT name, held_height FROM invariant_check WHERE marketplace_id = $1',
    [marketplaceId],
  );
  return {
    height: heads[0]?.height ?? -1,
    finalHeight: heads[0]?.final_height ?? -1,
    held: new Map(rows.map((row) => [row.name, row.held_height])),
  };
}

/** Writes one result; what does not hold is looked at from the same block again until it does. */
async function write(
  client: PoolClient,
  marketplaceId: number,
  height: number,
  finalHeight: number,
  result: InvariantResult,
): Promise<void> {
  const holds = result.count === 0;
  await client.query(
    `INSERT INTO invariant_check AS c (marketplace_id, name, meaning, height, held_height, checked_at, holds, offenders, sentence, broken_since)
     VALUES ($1, $2, $3, $4, $5, now(), $6, $7, $8, $9)
     ON CONFLICT (marketplace_id, name) DO UPDATE SET meaning = excluded.meaning, height = excluded.height, checked_at = excluded.checked_at,
       held_height = CASE WHEN excluded.holds THEN excluded.held_height ELSE c.held_height END, holds = excluded.holds,
       offenders = excluded.offenders, sentence = excluded.sentence, broken_since = CASE WHEN NOT excluded.holds THEN coalesce(c.broken_since, excluded.broken_since) END`,
    [
      marketplaceId,
      result.name,
      result.meaning,
      height,
      holds ? finalHeight : -1,
      holds,
      result.count,
      holds ? null : sentenceOf(result),
      holds ? null : height,
    ],
  );
}
