import type { Pool } from 'pg';
import type { HeaderService } from './HeaderService';
import { pause } from './retry';
import type { ChainLog } from './types';

/** Milliseconds between two looks at the requests: readers wait for the answer. */
const LOOK_MS = 250;

/** What answers are made from. */
export interface HeaderRequestsOptions {
  readonly pool: Pool;
  readonly chainId: number;
  readonly headers: Pick<HeaderService, 'headerAt'>;
  readonly log?: ChainLog;
}

/**
 * Fetches the headers that readers asked for in `chain_cache.header_request`: final blocks in which nothing of a marketplace happened.
 *
 * A request that fails is forgotten: who asked has gone on with what was known, and asks again.
 */
export class HeaderRequests {
  private readonly stopping = new AbortController();
  private readonly done: Promise<void>;

  /** Starts to answer. */
  constructor(private readonly options: HeaderRequestsOptions) {
    this.done = this.run();
  }

  /** Stops; what is being fetched is waited for. */
  async stop(): Promise<void> {
    this.stopping.abort(new Error('no more headers are fetched'));
    await this.done;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.answer().catch((error: unknown) => {
        this.options.log?.debug({ said: String(error) }, 'a header that was asked for could not be fetched');
      });
      await pause(LOOK_MS, signal).catch(() => undefined);
    }
  }

  private async answer(): Promise<void> {
    const { pool, chainId, headers } = this.options;
    const { rows } = await pool.query<{ height: string }>(
      'DELETE FROM chain_cache.header_request WHERE chain_id = $1 RETURNING height',
      [chainId],
    );
    await Promise.all(rows.map(({ height }) => headers.headerAt(Number(height))));
  }
}
