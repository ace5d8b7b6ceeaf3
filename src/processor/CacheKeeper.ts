import type { Log } from '../log';
import { ContractReader } from './chain/ContractReader';
import { FinalHead } from './chain/FinalHead';
import { History } from './chain/History';
import type { RangeCache } from './chain/RangeCache';
import type { ReadCache } from './chain/ReadCache';
import type { RpcClient } from './chain/RpcClient';
import type { EmitterRule, Upstream, Window } from './chain/types';
import { type FoldOptions, readsOf } from './foldBatch';

/** What is kept, and from where. */
export interface CacheKeeperOptions {
  readonly rule: EmitterRule;
  readonly prepare: FoldOptions['prepare'];
  readonly upstream: Upstream;
  readonly cache: RangeCache;
  /** The node whose contracts are read, and where its answers are kept. */
  readonly node: RpcClient;
  readonly reads: ReadCache;
  /** Blocks that are fetched at a time: a row of the cache each, at least. */
  readonly checkEvery: number;
  readonly log: Pick<Log, 'warn' | 'debug'>;
}

/**
 * Keeps the caches whole while the processor follows the head.
 *
 * Unfinalised blocks come from the node, past the gateway and past the caches. What became final of them is read once more here, the way
 * history is, with what contracts were asked: so a re-index and a deep verification need no node.
 */
export class CacheKeeper {
  private readonly history: History;
  private readonly head: FinalHead;
  private readonly reader: ContractReader;
  private keptTo = -1;
  private running: Promise<void> | undefined;

  constructor(private readonly options: CacheKeeperOptions) {
    this.head = new FinalHead(options.upstream);
    this.reader = new ContractReader({ client: options.node, cache: options.reads, finalHeight: () => this.head.known });
    this.history = new History({
      rule: options.rule,
      upstream: options.upstream,
      cache: options.cache,
      head: this.head,
      windowsInFlight: 1,
    });
  }

  /** Takes note of a commit; when enough blocks became final it begins to read them and does not wait for that. */
  committed({ final, isHot }: { readonly final: number; readonly isHot: boolean }): void {
    const { checkEvery, log } = this.options;
    if (!isHot || final - this.keptTo < checkEvery || this.running !== undefined) return;
    this.running = this.keep()
      .then((kept) => log.debug({ kept }, 'the cache has what became final'))
      .catch((error: Error) =>
        log.warn({ error: error.message }, 'the cache of history could not be brought up to what is final'),
      )
      .finally(() => {
        this.running = undefined;
      });
  }

  /** Reads everything that is final and not cached; returns the last block that the cache has then. */
  async keep(): Promise<number> {
    const { history, head } = this;
    await history.refreshCoverage();
    await head.current();
    await history.open(Math.max(history.cachedTo + 1, history.start));
    try {
      while (!history.isAtHead) await this.read(await history.next());
    } finally {
      await history.close();
    }
    await history.refreshCoverage();
    this.keptTo = history.cachedTo;
    return this.keptTo;
  }

  /** Asks contracts what the logs of a window make the fold ask: the reader keeps the answers. */
  private async read({ logs }: Window): Promise<void> {
    const prepared = logs.flatMap((log) => {
      const one = this.options.prepare(log);
      return one === null ? [] : [{ at: { height: log.blockNumber, blockHash: log.blockHash }, prepared: one, answers: [] }];
    });
    await readsOf(prepared, this.reader, true);
  }
}
