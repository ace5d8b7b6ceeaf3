import { ChainError } from './errors';
import type { ReadCache } from './ReadCache';
import type { ContractCall, ReadResult } from './types';

/** Answers contract reads from the cache alone: no node is asked. */
export class CachedReader {
  constructor(private readonly cache: ReadCache) {}

  /**
   * Answers calls, in their order.
   *
   * @throws ChainError `CACHE_INCOMPLETE` naming the first call that was never answered at a final block
   */
  async read(calls: readonly ContractCall[]): Promise<ReadResult[]> {
    if (calls.length === 0) return [];
    const answers = await this.cache.find(
      calls.map((call) => ({ ...call, to: call.to.toLowerCase(), data: call.data.toLowerCase() })),
    );
    return calls.map(({ to, block }, at) => {
      const answer = answers[at];
      if (answer !== undefined) return answer;
      throw new ChainError(
        'CACHE_INCOMPLETE',
        `The cache of the chain has no answer of contract ${to} at block ${block}. Start the processor and let it run until it is caught up: it completes the cache.`,
        { contract: to, block },
      );
    });
  }
}
