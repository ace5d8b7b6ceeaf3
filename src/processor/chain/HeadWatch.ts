import { checkContinuity, type HashSource } from './checkContinuity';
import { ForkBelowFinality } from './errors';
import { pause } from './retry';
import type { BlockRef, ChainLog } from './types';

/** What is watched, and who is told. */
export interface HeadWatchOptions {
  readonly node: HashSource;
  /** The headers to compare now: the final height and some below it. */
  readonly stored: () => Promise<readonly BlockRef[]>;
  /** Called once; the process should end, since evm-processor would only fail with an assertion. */
  readonly onFork: (error: ForkBelowFinality) => void;
  /** Milliseconds between two looks. */
  readonly everyMs?: number;
  /** Looks in a row that must find the fork: a pool of nodes may be of two minds for a moment. */
  readonly confirmations?: number;
  readonly log?: ChainLog;
}

/** Compares stored final headers with the node while the processor runs. */
export class HeadWatch {
  private readonly stopping = new AbortController();
  private readonly done: Promise<void>;

  /** Starts to watch. */
  constructor(private readonly options: HeadWatchOptions) {
    this.done = this.run();
  }

  /** Stops watching; a look that is under way is waited for. */
  async stop(): Promise<void> {
    this.stopping.abort(new Error('the watch was stopped'));
    await this.done;
  }

  private async run(): Promise<void> {
    const { everyMs = 5_000, confirmations = 2, log } = this.options;
    const { signal } = this.stopping;
    for (let seen = 0; !signal.aborted; ) {
      // A node that is silent or behind for a moment is nothing to stop for: whoever reads from it will say so.
      const fork = await this.look().catch((error: unknown) => {
        log?.debug({ said: error instanceof Error ? error.message : String(error) }, 'the watch on the head could not look');
        return null;
      });
      if (fork instanceof ForkBelowFinality) seen += 1;
      else if (fork === undefined) seen = 0;
      if (fork instanceof ForkBelowFinality && seen >= confirmations) {
        if (!signal.aborted) this.options.onFork(fork);
        return;
      }
      await pause(everyMs, signal).catch(() => undefined);
    }
  }

  private async look(): Promise<ForkBelowFinality | undefined> {
    return checkContinuity(await this.options.stored(), this.options.node);
  }
}
