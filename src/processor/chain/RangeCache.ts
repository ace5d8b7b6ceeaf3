import type { Pool, PoolClient } from 'pg';
import { packWindow, unpackWindow } from './packWindow';
import type { BlockRef, KnownEmitter, Window } from './types';
import { windowFrom } from './windows';

/**
 * Finalised history of one emitter rule in `chain_cache`: windows without a gap from the rule's first block on, and the emitters found.
 *
 * Several processes may write at once (a re-index beside the living processor): whoever comes later with the same blocks leaves them be.
 */
export class RangeCache {
  /**
   * @param pool connections to the database that holds `chain_cache`
   * @param filter fingerprint of the rule
   */
  constructor(
    private readonly pool: Pool,
    private readonly chainId: number,
    private readonly filter: string,
  ) {}

  /** The last block that is covered; undefined when nothing is. */
  async coverage(): Promise<BlockRef | undefined> {
    const { rows } = await this.pool.query<{ to_block: string; to_hash: string }>(
      'SELECT to_block, to_hash FROM chain_cache.range WHERE chain_id = $1 AND filter = $2 ORDER BY from_block DESC LIMIT 1',
      [this.chainId, this.filter],
    );
    return rows[0] === undefined ? undefined : { height: Number(rows[0].to_block), hash: rows[0].to_hash };
  }

  /** The last block of every stretch, in order. */
  async ends(): Promise<BlockRef[]> {
    const { rows } = await this.pool.query<{ to_block: string; to_hash: string }>(
      'SELECT to_block, to_hash FROM chain_cache.range WHERE chain_id = $1 AND filter = $2 ORDER BY from_block',
      [this.chainId, this.filter],
    );
    return rows.map((row) => ({ height: Number(row.to_block), hash: row.to_hash }));
  }

  /** Everyone announced up to a height, in order. */
  async emitters(upTo: number): Promise<KnownEmitter[]> {
    const { rows } = await this.pool.query<{ child: string; announced_at: string; announced_by: string }>(
      `SELECT child, announced_at, announced_by FROM chain_cache.emitter
       WHERE chain_id = $1 AND filter = $2 AND announced_at <= $3 ORDER BY announced_at, child`,
      [this.chainId, this.filter, upTo],
    );
    return rows.map((row) => ({ address: row.child, announcedAt: Number(row.announced_at), by: row.announced_by }));
  }

  /** The cached window that holds a block, from that block on; undefined when it is not covered. */
  async windowAt(height: number): Promise<Window | undefined> {
    const { rows } = await this.pool.query<{ from_block: string; to_block: string; payload: Buffer }>(
      `SELECT from_block, to_block, payload FROM chain_cache.range
       WHERE chain_id = $1 AND filter = $2 AND from_block <= $3 ORDER BY from_block DESC LIMIT 1`,
      [this.chainId, this.filter, height],
    );
    const row = rows[0];
    if (row === undefined || Number(row.to_block) < height) return undefined;
    return windowFrom(await unpackWindow(Number(row.from_block), Number(row.to_block), row.payload), height);
  }

  /** Adds a window at the end of what is covered; what is covered already is left out, a gap is not made. */
  async append(window: Window): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, $2))', [`chain_cache ${this.filter}`, this.chainId]);
      await this.appendLocked(client, window);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  /** The statements of {@link append}, with the filter locked. */
  private async appendLocked(client: PoolClient, window: Window): Promise<void> {
    const { rows } = await client.query<{ last: string | null }>(
      'SELECT max(to_block) AS last FROM chain_cache.range WHERE chain_id = $1 AND filter = $2',
      [this.chainId, this.filter],
    );
    const next = rows[0]?.last == null ? window.from : Number(rows[0].last) + 1;
    if (window.from > next || window.to < next) return;
    const added = windowFrom(window, next);
    const { payload, digest } = await packWindow(added);
    await client.query('INSERT INTO chain_cache.range VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
      this.chainId,
      this.filter,
      added.from,
      added.to,
      added.headers.at(-1)!.hash,
      added.logs.length,
      digest,
      payload,
    ]);
    if (added.emitters.length === 0) return;
    await client.query(
      `INSERT INTO chain_cache.emitter SELECT $1, $2, * FROM unnest($3::text[], $4::bigint[], $5::text[])
       ON CONFLICT (chain_id, filter, child) DO UPDATE
         SET announced_at = excluded.announced_at, announced_by = excluded.announced_by
         WHERE excluded.announced_at < emitter.announced_at`,
      [
        this.chainId,
        this.filter,
        added.emitters.map((emitter) => emitter.address),
        added.emitters.map((emitter) => emitter.announcedAt),
        added.emitters.map((emitter) => emitter.by),
      ],
    );
  }
}
