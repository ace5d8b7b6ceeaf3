import { checkContinuity } from './checkContinuity';
import { EmitterSet } from './EmitterSet';
import { ChainError } from './errors';
import type { FinalHead } from './FinalHead';
import { LiveReader } from './LiveReader';
import type { RangeCache } from './RangeCache';
import { RangeCacheWriter } from './RangeCacheWriter';
import type { RetryPolicy } from './retry';
import type { ChainLog, EmitterRule, Upstream, Window } from './types';
import { windowFrom } from './windows';

/** Where history comes from, and how eagerly. */
export interface HistoryOptions {
  readonly rule: EmitterRule;
  readonly upstream: Upstream;
  readonly head: FinalHead;
  /** Keeps what was read; without it everything before a position is read again to know its emitters. */
  readonly cache?: RangeCache;
  /** Only the cache is read, and ends where it ends. */
  readonly isOffline?: boolean;
  readonly windowsInFlight?: number;
  readonly queueBytes?: number;
  readonly addressLimit?: number;
  readonly isBloomTrusted?: boolean;
  readonly retry?: RetryPolicy;
  readonly log?: ChainLog;
}

/**
 * Finalised history from any block on: from the cache as far as it goes, then from the upstream.
 *
 * The cache covers everything from the rule's first block to its end without a gap, so its emitters are everyone announced until there. A
 * position beyond the end is reached by reading what lies between, because somebody may have been announced in it.
 */
export class History {
  /** First block in which a log can count. */
  readonly start: number;
  private readonly topics: readonly string[];
  private readonly writer: RangeCacheWriter | undefined;
  private position = 0;
  private coveredTo = -1;
  private coveredHash = '';
  private verifiedHash = '';
  private live: LiveReader | undefined;
  private prefetched: { readonly at: number; readonly window: Promise<Window | undefined> } | undefined;

  constructor(private readonly options: HistoryOptions) {
    if (options.rule.roots.length === 0 || options.rule.topics.length === 0)
      throw new Error('an emitter rule needs roots and topics');
    this.start = Math.min(...options.rule.roots.map((root) => root.fromBlock));
    this.topics = options.rule.topics.map((topic) => topic.toLowerCase());
    if (options.cache !== undefined && options.isOffline !== true) this.writer = new RangeCacheWriter(options.cache);
  }

  /** Last block that the cache covers, −1 before {@link open} or when it is empty. */
  get cachedTo(): number {
    return this.coveredTo;
  }

  /** Whether everything that is final so far was delivered. */
  get isAtHead(): boolean {
    return this.position > Math.max(this.coveredTo, this.options.isOffline === true ? -1 : this.options.head.known);
  }

  /** Starts over at a block; the next window begins there. */
  async open(from: number): Promise<void> {
    this.live?.close();
    this.live = undefined;
    this.prefetched = undefined;
    await this.writer?.flush();
    await this.refreshCoverage();
    this.position = from;
  }

  /** Looks how far the cache goes. */
  async refreshCoverage(): Promise<void> {
    const covered = await this.options.cache?.coverage();
    this.coveredTo = covered?.height ?? -1;
    this.coveredHash = covered?.hash ?? '';
  }

  /**
   * The next window, which begins where the last one ended.
   *
   * @throws ChainError when history cannot go on
   */
  async next(): Promise<Window> {
    const window = (await this.nextCached()) ?? (await this.nextLive());
    this.position = window.to + 1;
    return window;
  }

  /** Ends reading and writes what is left. */
  async close(): Promise<void> {
    this.live?.close();
    await this.writer?.flush();
  }

  /** The window at the position, if the cache has it; the one after it is fetched ahead. */
  private async nextCached(): Promise<Window | undefined> {
    const { cache } = this.options;
    if (cache === undefined || this.live !== undefined || this.position > this.coveredTo || this.position < this.start)
      return undefined;
    const ahead = this.prefetched?.at === this.position ? this.prefetched.window : cache.windowAt(this.position);
    this.prefetched = undefined;
    const window = await ahead;
    if (window === undefined) {
      // Somebody rewound the chain's cache below us.
      await this.refreshCoverage();
      return undefined;
    }
    if (window.to < this.coveredTo) {
      const following = cache.windowAt(window.to + 1);
      following.catch(() => undefined);
      this.prefetched = { at: window.to + 1, window: following };
    }
    return window;
  }

  /** The window at the position from the upstream, kept in the cache on the way. */
  private async nextLive(): Promise<Window> {
    if (this.options.isOffline === true) {
      throw new ChainError(
        'CACHE_INCOMPLETE',
        `The cache of the chain ends at block ${this.coveredTo}, and block ${this.position} was asked for without a node. Run the processor until it has passed that block, then start again.`,
        { cachedTo: this.coveredTo, block: this.position },
      );
    }
    if (this.position < this.start) return this.beforeStart();
    this.live ??= await this.openLive();
    for (;;) {
      const window = await this.live.next();
      await this.writer?.push(window);
      if (window.to >= this.position) return windowFrom(window, this.position);
    }
  }

  /** A reader behind the end of the cache, with everyone announced until there; the node must know that end. */
  private async openLive(): Promise<LiveReader> {
    const { cache, rule } = this.options;
    const emitters = new EmitterSet(rule);
    if (cache !== undefined && this.coveredTo >= 0) {
      await this.verify();
      for (const known of await cache.emitters(this.coveredTo)) emitters.add(known.address, known.announcedAt, known.by);
    }
    const from = Math.max(this.start, this.coveredTo + 1);
    const previous =
      from === this.coveredTo + 1 && this.coveredTo >= 0 ? { height: this.coveredTo, hash: this.coveredHash } : undefined;
    return new LiveReader({
      ...this.options,
      emitters,
      topics: this.topics,
      from,
      ...(previous === undefined ? {} : { previous }),
    });
  }

  /**
   * Makes sure, once, that the cache is of the chain that the upstream follows.
   *
   * @throws ForkBelowFinality when it is not; ChainError when the upstream has not come as far
   */
  async verify(): Promise<void> {
    const { cache, upstream } = this.options;
    if (cache === undefined || this.coveredTo < 0 || this.verifiedHash === this.coveredHash) return;
    if ((await upstream.hashAt(this.coveredTo)) !== this.coveredHash) {
      const source = {
        name: upstream.name,
        hashAt: (height: number) => upstream.hashAt(height),
        head: () => upstream.finalHeight(),
      };
      const fork = await checkContinuity(await cache.ends(), source);
      if (fork !== undefined) throw fork;
    }
    this.verifiedHash = this.coveredHash;
  }

  /** Blocks before anything can count: one empty window. */
  private async beforeStart(): Promise<Window> {
    const { head, upstream } = this.options;
    await head.reached(this.position, new AbortController().signal);
    const to = Math.min(this.start - 1, head.known);
    return { from: this.position, to, logs: [], headers: await upstream.headers([to]), emitters: [], bytes: 300 };
  }
}
