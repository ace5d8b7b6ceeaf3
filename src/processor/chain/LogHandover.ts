import type { RawLog, Window } from './types';
import { logsByBlock } from './windows';

/** A window that is on its way, with its logs by block. */
interface Given {
  readonly from: number;
  readonly to: number;
  readonly logsAt: ReadonlyMap<number, readonly RawLog[]>;
}

/**
 * The logs of history on their way to a handler in the same process.
 *
 * evm-processor is told of headers alone: they say whose turn it is, and one HTTP answer, one validation and one object less a log is a
 * fifth of the time that history takes. What is given stays until the handler has gone on behind it, so a batch may be folded again.
 */
export class LogHandover {
  private windows: readonly Given[] = [];

  /** Takes a window that evm-processor is told of; a question that is asked again begins over at its first block. */
  give({ from, to, logs }: Window): void {
    this.windows = [...this.windows.filter((window) => window.from < from), { from, to, logsAt: logsByBlock(logs) }];
  }

  /** Begins with a batch of blocks: what lies before its first one is let go of. */
  begin(height: number): void {
    this.windows = this.windows.filter((window) => window.to >= height);
  }

  /** The logs of a block; undefined when no window spans it, so that they came from the node. */
  logsAt(height: number): readonly RawLog[] | undefined {
    const window = this.windows.find(({ from, to }) => height >= from && height <= to);
    return window === undefined ? undefined : (window.logsAt.get(height) ?? []);
  }
}
