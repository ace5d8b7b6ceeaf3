import { checkContinuity, type HashSource } from './checkContinuity';
import { ChainError, ForkBelowFinality } from './errors';
import { pause } from './retry';
import type { BlockRef, ChainLog } from './types';

/** What is watched, and who is told. */
export interface HeadWatchOptions {
  readonly node: HashSource;
  /** The headers to compare now: the final height and some below it. */
  readonly stored: () => Promise<readonly BlockRef[]>;
  /** Called once, for a fork or a node that stays behind; the process should end, since evm-processor would only fail or wait. */
  readonly onFork: (error: ChainError) => void;
  /** Milliseconds between two looks. */
  readonly everyMs?: number;
  /** Looks in a row that must find the fork: a pool of nodes may be of two minds for a moment. */
  readonly confirmations?: number;
  /** Looks in a row that may find the node below what is final. */
  readonly patience?: number;
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
    const { everyMs = 5_000, confirmations = 2, patience = 24, log } = this.options;
    const { signal } = this.stopping;
    for (let forked = 0, behind = 0; !signal.aborted; ) {
      const found = await this.look().catch((error: unknown) => error);
      // A node that is silent, or behind for a moment, is nothing to stop for: whoever reads from it will say so.
      if (found === undefined) forked = behind = 0;
      else if (found instanceof ForkBelowFinality) forked += 1;
      else if (found instanceof ChainError && found.code === 'RPC_INCONSISTENT') behind += 1;
      else log?.debug({ said: found instanceof Error ? found.message : String(found) }, 'the watch on the head could not look');
      if (forked >= confirmations || behind >= patience) {
        if (!signal.aborted) this.options.onFork(found as ChainError);
        return;
      }
      await pause(everyMs, signal).catch(() => undefined);
    }
  }

  private async look(): Promise<ForkBelowFinality | undefined> {
    return checkContinuity(await this.options.stored(), this.options.node);
  }
}
