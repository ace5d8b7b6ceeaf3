import type { EmitterSet } from './EmitterSet';
import type { FinalHead } from './FinalHead';
import type { Window } from './types';
import { type Fetched, WindowFetcher, type WindowFetcherOptions } from './WindowFetcher';

/** How far ahead of its consumer a {@link LiveReader} works. */
export interface LiveReaderOptions extends WindowFetcherOptions {
  /** Filled as history is read; roots and children announced before `from` are in it. */
  readonly emitters: EmitterSet;
  readonly head: FinalHead;
  readonly from: number;
  /** Windows asked for at once. */
  readonly windowsInFlight?: number;
  /** Characters of answers that may wait for the consumer. */
  readonly queueBytes?: number;
}

/** A window that is being fetched. */
interface Task {
  readonly to: number;
  readonly fetched: Promise<Fetched>;
}

/**
 * Reads finalised history from an upstream: several windows at once, delivered in order and complete.
 *
 * A window is asked for with the emitters known at that moment. When its turn comes, the windows before it have been settled, so whoever
 * was discovered meanwhile is asked for over the same blocks, until nobody new turns up.
 */
export class LiveReader {
  private readonly fetcher: WindowFetcher;
  private readonly tasks: Task[] = [];
  private readonly ready: Window[] = [];
  private readonly closing = new AbortController();
  private readonly waiting: (() => void)[] = [];
  private position: number;
  /** Characters fetched and not yet taken. */
  private held = 0;
  private isPumping = false;
  /** Whether it is still being found out how large a window may be. */
  private isLearning = true;
  private failure: unknown;

  constructor(private readonly options: LiveReaderOptions) {
    this.position = options.from;
    this.fetcher = new WindowFetcher(options);
  }

  /**
   * The next window; waits for blocks to become final.
   *
   * @throws ChainError when the upstream cannot go on
   */
  async next(): Promise<Window> {
    if (!this.isPumping) {
      this.isPumping = true;
      void this.pump();
    }
    for (;;) {
      const window = this.ready.shift();
      if (window !== undefined) {
        this.held -= window.bytes;
        this.wake();
        return window;
      }
      if (this.failure !== undefined) throw this.failure;
      await this.change();
    }
  }

  /** Stops; what is in flight is forgotten. */
  close(): void {
    this.closing.abort(new Error('the reader was closed'));
    this.wake();
  }

  /** Settles windows in order, ahead of the consumer, with enough requests in flight meanwhile. */
  private async pump(): Promise<void> {
    const { signal } = this.closing;
    try {
      while (!signal.aborted) {
        if (this.isFull) {
          await this.change();
          continue;
        }
        this.launch();
        const task = this.tasks.shift();
        if (task === undefined) {
          await this.options.head.reached(this.position, signal);
          continue;
        }
        const window = await this.fetcher.settle(await task.fetched);
        // A chain that was quiet may be so no more: many large windows at once would all be too large.
        this.isLearning &&= this.options.upstream.windowBlocks > window.to - window.from + 1;
        // There was more in it than may be held at once: the rest comes next, before everything else.
        if (window.to < task.to) this.tasks.unshift(this.start(window.to + 1, task.to));
        this.held += window.bytes;
        this.ready.push(window);
        this.wake();
      }
      throw signal.reason;
    } catch (error) {
      this.failure = error;
      this.wake();
    }
  }

  /** Asks for windows until enough are under way. */
  private launch(): void {
    const { head, upstream } = this.options;
    // The first windows tell who there is to ask for, and how much comes back.
    const most = this.isLearning ? 1 : (this.options.windowsInFlight ?? 4);
    while (this.tasks.length < most && this.position <= head.known) {
      const to = Math.min(head.known, this.position + upstream.windowBlocks - 1);
      this.tasks.push(this.start(this.position, to));
      this.position = to + 1;
    }
  }

  /** Begins to fetch one window. */
  private start(from: number, to: number): Task {
    const fetched = this.fetcher.fetch(from, to);
    // Looked at when its turn comes; until then a failure is nobody's surprise.
    fetched.catch(() => undefined);
    return { to, fetched };
  }

  private get isFull(): boolean {
    return this.ready.length > 0 && this.held > (this.options.queueBytes ?? 4_000_000);
  }

  /** Resolves when something was delivered, taken or given up. */
  private change(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
