import type { Log } from '../log';
import { ContractReader } from './chain/ContractReader';
import { ChainError, type ChainErrorCode } from './chain/errors';
import { FinalHead } from './chain/FinalHead';
import { History } from './chain/History';
import type { RangeCache } from './chain/RangeCache';
import type { ReadCache } from './chain/ReadCache';
import type { RpcClient } from './chain/RpcClient';
import type { EmitterRule, Upstream, Window } from './chain/types';
import type { FoldedLogs } from './FoldedLogs';
import { type FoldOptions, readsOf } from './foldBatch';

/** Final blocks that may wait for the cache: a re-index and a deep verification end below them. */
const MOST_UNKEPT = 50;

/** What no other attempt mends; anything else is tried again. */
const FATAL: ReadonlySet<ChainErrorCode> = new Set(['RPCS_DISAGREE', 'LOGS_DIFFER', 'FORK_BELOW_FINALITY']);

/** What is kept, and from where. */
export interface CacheKeeperOptions {
  readonly rule: EmitterRule;
  readonly prepare: FoldOptions['prepare'];
  readonly upstream: Upstream;
  readonly cache: RangeCache;
  /** The node whose contracts are read, and where its answers are kept. */
  readonly node: RpcClient;
  readonly reads: ReadCache;
  /** Final blocks after which the cache is brought up, if it is not sooner. */
  readonly checkEvery: number;
  /** What was folded of the same blocks before they were final. */
  readonly folded: FoldedLogs;
  /** History contradicts itself or the ledger; the process should end. */
  readonly onFatal: (error: ChainError) => void;
  readonly log: Pick<Log, 'warn' | 'debug'>;
}

/**
 * Keeps the caches whole while the processor follows the head.
 *
 * Unfinalised blocks come from the node, past the gateway and past the caches. What became final of them is read once more here, the way
 * history is, with what contracts were asked: so a re-index and a deep verification need no node. And it is compared with what was folded.
 */
export class CacheKeeper {
  private readonly history: History;
  private readonly head: FinalHead;
  private readonly reader: ContractReader;
  private keptTo = -1;
  /** Last block that is final in the database: what lies above is not read, since it could not be compared. */
  private final = -1;
  private running: Promise<void> | undefined;

  constructor(private readonly options: CacheKeeperOptions) {
    this.head = new FinalHead({ finalHeight: async () => Math.min(await options.upstream.finalHeight(), this.final) });
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
    const { checkEvery, log, onFatal } = this.options;
    this.final = final;
    if (!isHot || final - this.keptTo < Math.min(checkEvery, MOST_UNKEPT) || this.running !== undefined) return;
    this.running = this.keep()
      .then((kept) => log.debug({ kept }, 'the cache has what became final'))
      .catch((error: Error) => {
        if (error instanceof ChainError && FATAL.has(error.code)) return onFatal(error);
        log.warn({ error: error.message }, 'the cache of history could not be brought up to what is final');
      })
      .finally(() => {
        this.running = undefined;
      });
  }

  /** Reads everything that is final and not cached or not compared; returns the last block that the cache has then. */
  async keep(): Promise<number> {
    const { history, head } = this;
    const { folded } = this.options;
    await history.refreshCoverage();
    await head.current();
    const open = (await folded.firstOpen()) ?? Number.POSITIVE_INFINITY;
    await history.open(Math.max(Math.min(history.cachedTo + 1, open), history.start));
    try {
      while (!history.isAtHead) {
        const window = await history.next();
        await folded.compare(window, this.final);
        await this.read(window);
      }
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
