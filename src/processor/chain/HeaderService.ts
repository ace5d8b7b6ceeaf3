import type { Pool } from 'pg';
import type { FinalHead } from './FinalHead';
import type { BlockHeader, Upstream } from './types';

/**
 * Headers on demand: of a height, or of a time. Final ones are kept in `chain_cache.header`.
 *
 * Heights above the final one are answered too, but not kept.
 */
export class HeaderService {
  constructor(
    private readonly pool: Pool,
    private readonly chainId: number,
    private readonly upstream: Pick<Upstream, 'headers'>,
    private readonly head: FinalHead,
  ) {}

  /** The header of a block. @throws ChainError when the upstream does not give it */
  async headerAt(height: number): Promise<BlockHeader> {
    const cached = await this.cached('height = $2', height);
    if (cached !== undefined) return cached;
    const [header] = await this.upstream.headers([height]);
    const { hash, parentHash, timestamp } = header!;
    if (height <= (await this.head.current())) await this.keep(header!);
    return { height, hash, parentHash, timestamp };
  }

  /**
   * The last final block whose time is not after `time`.
   *
   * @param time seconds
   * @returns undefined when the chain began later
   */
  async headerByTime(time: number): Promise<BlockHeader | undefined> {
    const top = await this.headerAt(Math.max(0, await this.head.current()));
    if (top.timestamp <= time) return top;
    // What was asked before narrows the search; without it the first block and the final one do.
    let low = await this.cached('timestamp <= $2 ORDER BY height DESC LIMIT 1', time);
    let high = (await this.cached('timestamp > $2 ORDER BY height LIMIT 1', time)) ?? top;
    low ??= await this.headerAt(0);
    if (low.timestamp > time) return undefined;
    for (let step = 0; high.height - low.height > 1; step += 1) {
      // Interpolation finds a steady chain's block in a few steps; halving in between bounds the number on an unsteady one.
      const share = (time - low.timestamp) / Math.max(1, high.timestamp - low.timestamp);
      const guess =
        step % 3 === 2 ? (low.height + high.height) >> 1 : low.height + Math.floor(share * (high.height - low.height));
      const height = Math.min(high.height - 1, Math.max(low.height + 1, guess));
      const header = await this.headerAt(height);
      if (header.timestamp <= time) low = header;
      else high = header;
    }
    return low;
  }

  /** One header from the cache. */
  private async cached(condition: string, value: number): Promise<BlockHeader | undefined> {
    const { rows } = await this.pool.query<{ height: string; hash: Buffer; parent_hash: Buffer; timestamp: string }>(
      `SELECT height, hash, parent_hash, timestamp FROM chain_cache.header WHERE chain_id = $1 AND ${condition}`,
      [this.chainId, value],
    );
    const row = rows[0];
    if (row === undefined) return undefined;
    return {
      height: Number(row.height),
      hash: `0x${row.hash.toString('hex')}`,
      parentHash: `0x${row.parent_hash.toString('hex')}`,
      timestamp: Number(row.timestamp),
    };
  }

  /** Keeps a final header. */
  private async keep(header: BlockHeader): Promise<void> {
    await this.pool.query('INSERT INTO chain_cache.header VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING', [
      this.chainId,
      header.height,
      Buffer.from(header.hash.slice(2), 'hex'),
      Buffer.from(header.parentHash.slice(2), 'hex'),
      header.timestamp,
    ]);
  }
}
