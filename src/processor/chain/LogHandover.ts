import { InvariantError } from '../../errors';
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
  /** The last block that was given. */
  private givenTo = -1;

  /**
   * Takes a window that evm-processor is told of; a question that is asked again begins over at its first block.
   *
   * @throws InvariantError when it has logs of a block without a header, of which evm-processor would never tell
   */
  give({ from, to, headers, logs }: Window): void {
    const logsAt = logsByBlock(logs);
    const told = new Set(headers.map(({ height }) => height));
    const untold = [...logsAt.keys()].find((height) => !told.has(height));
    if (untold !== undefined) throw new InvariantError('history has logs of a block and not its header', { block: untold });
    const before = this.windows.filter((window) => window.from < from);
    this.windows = [...before.map((window) => ({ ...window, to: Math.min(window.to, from - 1) })), { from, to, logsAt }];
    this.givenTo = to;
  }

  /** Begins with a batch of blocks: what lies before its first one is let go of. */
  begin(height: number): void {
    this.windows = this.windows.filter((window) => window.to >= height);
  }

  /**
   * The logs of a block; undefined when it lies beyond what was given, so that they came from the node.
   *
   * @throws InvariantError when it was given and let go of: without its logs it would be taken for an empty one
   */
  logsAt(height: number): readonly RawLog[] | undefined {
    const window = this.windows.find(({ from, to }) => height >= from && height <= to);
    if (window !== undefined) return window.logsAt.get(height) ?? [];
    if (height > this.givenTo) return undefined;
    throw new InvariantError('a block of history came a second time, and its logs are not at hand any more', { block: height });
  }
}
