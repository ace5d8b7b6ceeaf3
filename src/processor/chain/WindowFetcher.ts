import { checkHeaders, checkParents, mayHaveLogs, mayHaveMore } from './checkWindow';
import { byPlace } from './decodeRpc';
import type { EmitterSet } from './EmitterSet';
import { AttemptFailure, ChainError, isFailure } from './errors';
import { backoffMs, PATIENT, pause, type RetryPolicy } from './retry';
import type { BlockHeader, BlockRef, ChainLog, RawLog, Upstream, Window } from './types';
import { logsByBlock } from './windows';

/** What a {@link WindowFetcher} works with. */
export interface WindowFetcherOptions {
  readonly upstream: Upstream;
  readonly emitters: EmitterSet;
  readonly topics: readonly string[];
  /** The last block that was read before, on which the first window has to follow. */
  readonly previous?: BlockRef;
  /** More emitters than this, and the upstream is asked by topic alone. */
  readonly addressLimit?: number;
  /** False on chains whose headers carry no useful bloom. */
  readonly isBloomTrusted?: boolean;
  readonly retry?: RetryPolicy;
  readonly log?: ChainLog;
}

/** The logs of a window, checked against their headers, of everyone who was known when it was asked for. */
export interface Fetched {
  readonly from: number;
  /** Last block answered, at most the one asked for. */
  readonly to: number;
  readonly logs: readonly RawLog[];
  readonly headers: Map<number, BlockHeader>;
  /** How many emitters were asked for; infinity when it was asked by topic alone. */
  readonly asked: number;
  /** How often emitters had been forgotten again by then. */
  readonly generation: number;
  readonly bytes: number;
}

/** Fetches windows, and settles them: nothing of whoever is announced in them is missing, and no header contradicts a log. */
export class WindowFetcher {
  private readonly upstream: Upstream;
  private readonly emitters: EmitterSet;
  private readonly retry: RetryPolicy;
  private last: BlockRef | undefined;
  private generation = 0;

  constructor(private readonly options: WindowFetcherOptions) {
    this.upstream = options.upstream;
    this.emitters = options.emitters;
    this.retry = options.retry ?? PATIENT;
    this.last = options.previous;
  }

  /**
   * Asks for a window with the emitters known now; several may be under way at once.
   *
   * @throws ChainError when it cannot be had, or keeps contradicting itself
   */
  fetch(from: number, to: number): Promise<Fetched> {
    return this.persist(from, to, () => this.fetchOnce(from, to));
  }

  /**
   * Completes a window whose predecessors are settled, and makes known whom it announces.
   *
   * @throws ChainError when what is missing cannot be had, or keeps contradicting the rest
   */
  async settle(first: Fetched): Promise<Window> {
    let fetched: Fetched | undefined = first;
    const mark = this.emitters.snapshot();
    return this.persist(first.from, first.to, async () => {
      try {
        fetched ??= await this.fetchOnce(first.from, first.to);
        if (fetched.to < first.to) first = fetched;
        const window = await this.settleOnce(fetched, mark.size);
        this.last = window.headers.at(-1);
        return window;
      } catch (error) {
        // What contradicts the headers may have announced somebody who does not exist.
        this.emitters.restore(mark);
        this.generation += 1;
        fetched = undefined;
        throw error;
      }
    });
  }

  /** One attempt at a window. */
  private async fetchOnce(from: number, to: number): Promise<Fetched> {
    const { generation } = this;
    const asked = this.emitters.size;
    const isByTopic = asked > this.addressLimit;
    const addresses = isByTopic ? null : this.emitters.addresses();
    const { topics } = this.options;
    const answer = await this.upstream.logs({ from, to, addresses, topics });
    const logs = isByTopic ? answer.logs.filter((log) => this.emitters.has(log.address, log.blockNumber)) : answer.logs;
    const headers = new Map(answer.headers.map((header) => [header.height, header]));
    // With the block before it, which is asked for after the logs: if the chain forked meanwhile, it is not the one that was delivered.
    await this.complete(headers, logs, this.last === undefined ? [answer.to] : [from - 1, answer.to]);
    this.check(logs, headers);
    const last = headers.get(answer.to)!;
    if (answer.logs.at(-1)?.blockNumber !== answer.to && this.isSuspicious(last, addresses)) {
      const again = await this.upstream.logs({ from: answer.to, to: answer.to, addresses, topics });
      if (again.logs.length > 0)
        throw new AttemptFailure('behind', `block ${answer.to} had no logs at first, then ${again.logs.length}`);
    }
    const bytes = answer.bytes + headers.size * 300;
    return {
      from,
      to: answer.to,
      logs: answer.logs,
      headers,
      asked: isByTopic ? Number.POSITIVE_INFINITY : asked,
      generation,
      bytes,
    };
  }

  /** One attempt at completing a window. */
  private async settleOnce(fetched: Fetched, knownBefore: number): Promise<Window> {
    const { from, to } = fetched;
    let { asked, logs, bytes } = fetched;
    // The first so many emitters are not the same ones any more: ask for all.
    if (fetched.generation !== this.generation && Number.isFinite(asked)) asked = 0;
    let admitted = this.emitters.discover(logs, (log) => log.blockNumber);
    while (asked < this.emitters.size) {
      const missing = this.emitters.addresses(asked);
      asked = missing.length > this.addressLimit ? Number.POSITIVE_INFINITY : this.emitters.size;
      const more = await this.through(from, to, asked === Number.POSITIVE_INFINITY ? null : missing);
      logs = union(logs, more);
      bytes += more.length * 600;
      admitted = this.emitters.discover(logs, (log) => log.blockNumber);
    }
    const { headers } = fetched;
    await this.complete(headers, admitted, [to]);
    this.check(admitted, headers);
    this.checkFollows(from, headers);
    await this.checkDoubts(logs, admitted, headers);
    const kept = new Set(admitted.map((log) => log.blockNumber)).add(to);
    const ordered = [...kept].sort((a, b) => a - b).map((height) => withoutBloom(headers.get(height)!));
    return { from, to, logs: admitted, headers: ordered, emitters: this.emitters.known(knownBefore), bytes };
  }

  /** All logs of some emitters over a range, however many answers it takes. */
  private async through(from: number, to: number, addresses: readonly string[] | null): Promise<RawLog[]> {
    const logs: RawLog[] = [];
    for (let at = from; at <= to; ) {
      const answer = await this.upstream.logs({ from: at, to, addresses, topics: this.options.topics });
      for (const log of answer.logs) logs.push(log);
      at = answer.to + 1;
    }
    return logs;
  }

  /** Adds the headers of blocks with logs, and of some others. */
  private async complete(headers: Map<number, BlockHeader>, logs: readonly RawLog[], others: readonly number[]): Promise<void> {
    const missing = new Set(others.filter((height) => !headers.has(height)));
    for (const log of logs) if (!headers.has(log.blockNumber)) missing.add(log.blockNumber);
    if (missing.size === 0) return;
    const heights = [...missing].sort((a, b) => a - b);
    for (const header of await this.upstream.headers(heights)) headers.set(header.height, header);
  }

  /** Looks for contradictions. */
  private check(logs: readonly RawLog[], headers: ReadonlyMap<number, BlockHeader>): void {
    checkHeaders(logs, headers, this.isBloomTrusted);
    checkParents([...headers.values()].sort((a, b) => a.height - b.height));
  }

  /**
   * Asks in another way for the logs of blocks whose bloom tells of more than was answered. A bloom is a hint: strangers use our topics too.
   *
   * @param logs everything that was answered
   * @param admitted what of it counts
   */
  private async checkDoubts(
    logs: readonly RawLog[],
    admitted: readonly RawLog[],
    headers: ReadonlyMap<number, BlockHeader>,
  ): Promise<void> {
    const { upstream, options } = this;
    if (upstream.logsOfBlocks === undefined || !this.isBloomTrusted) return;
    const doubtful = [...logsByBlock(logs)].flatMap(([height, told]) => {
      const header = headers.get(height);
      return header !== undefined && mayHaveMore(header, told, options.topics) ? [header] : [];
    });
    if (doubtful.length === 0) return;
    const topics = new Set(options.topics);
    const counting = logsByBlock(admitted);
    const all = await upstream.logsOfBlocks(doubtful);
    doubtful.forEach(({ height }, at) => {
      const ours = all[at]?.filter((log) => topics.has(log.topics[0] ?? '') && this.emitters.has(log.address, height));
      const had = counting.get(height)?.length ?? 0;
      if (ours === undefined || ours.length === had) return;
      throw new AttemptFailure(
        'behind',
        `block ${height} had ${had} logs when asked for logs, and has ${ours.length} by its receipts`,
      );
    });
  }

  /** Makes sure that the block before a window is still the last one of the window before it. */
  private checkFollows(from: number, headers: ReadonlyMap<number, BlockHeader>): void {
    const found = headers.get(from - 1);
    if (this.last === undefined || found === undefined || found.hash === this.last.hash) return;
    throw new AttemptFailure('behind', `block ${from - 1} was ${this.last.hash} and is ${found.hash} now`);
  }

  /** Whether a block without logs of ours should be asked for again. */
  private isSuspicious(header: BlockHeader, addresses: readonly string[] | null): boolean {
    return this.isBloomTrusted && mayHaveLogs(header, addresses, this.options.topics);
  }

  /** Works until there is no contradiction left, or stops with a sentence. */
  private async persist<T>(from: number, to: number, work: () => Promise<T>): Promise<T> {
    for (let failures = 1; ; failures += 1) {
      try {
        return await work();
      } catch (error) {
        if (!isFailure(error)) throw error;
        if (failures >= this.retry.attempts) {
          throw new ChainError(
            'RPC_INCONSISTENT',
            `${this.upstream.name} contradicts itself about blocks ${from} to ${to}, ${failures} times: ${error.message}. Nothing of it was taken; raise the finality depth, or use another node, and start again.`,
            { from, to, host: this.upstream.name },
          );
        }
        this.options.log?.warn(
          { from, to, failures, said: error.message },
          'the upstream contradicts itself; the window is asked for again',
        );
        await pause(backoffMs(this.retry, failures, error));
      }
    }
  }

  private get addressLimit(): number {
    return this.options.addressLimit ?? 1_000;
  }

  private get isBloomTrusted(): boolean {
    return this.options.isBloomTrusted ?? true;
  }
}

/** Logs of two answers in order, each once. */
function union(a: readonly RawLog[], b: readonly RawLog[]): RawLog[] {
  const all = [...a, ...b].sort(byPlace);
  return all.filter((log, at) => at === 0 || byPlace(all[at - 1]!, log) !== 0);
}

/** A header without its bloom, which is checked and not needed any more. */
function withoutBloom({ height, hash, parentHash, timestamp }: BlockHeader): BlockHeader {
  return { height, hash, parentHash, timestamp };
}
