import { ChainError } from './errors';
import type { RangeCache } from './RangeCache';
import { backoffMs, pause, type RetryPolicy } from './retry';
import type { Window } from './types';
import { joinWindows } from './windows';

const POLICY: RetryPolicy = { attempts: 6, baseMs: 200, maxMs: 5_000 };
/** Characters of JSON that one row of the cache may stand for. */
const ROW_BYTES = 4 * 1024 * 1024;
/** Characters that may wait to be written before the reader is held back. */
const BACKLOG_BYTES = 8 * 1024 * 1024;

/** Writes windows to the cache behind the reader's back: in order, small ones joined, bounded in memory. */
export class RangeCacheWriter {
  private readonly waiting: Window[] = [];
  private backlog = 0;
  private running: Promise<void> | undefined;
  private failure: ChainError | undefined;

  constructor(private readonly cache: Pick<RangeCache, 'append'>) {}

  /**
   * Takes a window; waits only while too much is unwritten.
   *
   * @throws ChainError `CACHE_FAILED` when an earlier write failed for good
   */
  async push(window: Window): Promise<void> {
    if (this.failure !== undefined) throw this.failure;
    this.waiting.push(window);
    this.backlog += window.bytes;
    this.running ??= this.run();
    if (this.backlog > BACKLOG_BYTES) await this.flush();
  }

  /** Waits until everything is written. @throws ChainError `CACHE_FAILED` */
  async flush(): Promise<void> {
    while (this.running !== undefined) await this.running;
    if (this.failure !== undefined) throw this.failure;
  }

  /** Writes until nothing waits. */
  private async run(): Promise<void> {
    try {
      while (this.waiting.length > 0 && this.failure === undefined) {
        let count = 1;
        for (let bytes = this.waiting[0]!.bytes; count < this.waiting.length; count += 1) {
          bytes += this.waiting[count]!.bytes;
          if (bytes > ROW_BYTES) break;
        }
        await this.write(joinWindows(this.waiting.slice(0, count)));
        for (const window of this.waiting.splice(0, count)) this.backlog -= window.bytes;
      }
    } finally {
      this.running = undefined;
    }
  }

  /** Writes one row; a database that is away for a moment is waited for. */
  private async write(window: Window): Promise<void> {
    for (let failures = 1; ; failures += 1) {
      try {
        return await this.cache.append(window);
      } catch (error) {
        if (failures >= POLICY.attempts) {
          const said = error instanceof Error ? error.message : String(error);
          this.failure = new ChainError(
            'CACHE_FAILED',
            `The cache of blocks ${window.from} to ${window.to} cannot be written: ${said}. Check the database and its free space (schema chain_cache; run the migrations if it is missing), then start again.`,
            { from: window.from, to: window.to },
          );
          return;
        }
        await pause(backoffMs(POLICY, failures));
      }
    }
  }
}
