import { fromQuantity } from './decodeRpc';
import type { RpcClient } from './RpcClient';

/**
 * The height of a node, counting only blocks that it has.
 *
 * A height is a number that anything between us and the chain may get wrong, and everything that is too high is final too early: so whenever
 * it rises, the node has to show the block as well, or the newest that it has counts.
 */
export class NodeHead {
  private shown = -1;

  constructor(private readonly client: RpcClient) {}

  /** Height of the newest block. @throws ChainError when the node does not answer */
  async height(): Promise<number> {
    const told = await this.client.call('eth_blockNumber', [], fromQuantity);
    if (told <= this.shown) return told;
    const newest = await this.client.call('eth_getBlockByNumber', ['latest', false], (block) =>
      fromQuantity((block as { number?: unknown } | null)?.number),
    );
    this.shown = Math.min(told, newest);
    return this.shown;
  }
}
