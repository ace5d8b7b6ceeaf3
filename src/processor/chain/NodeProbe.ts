import { decodeHeader, fromHex, fromQuantity, toQuantity } from './decodeRpc';
import { ChainError } from './errors';
import type { RpcClient } from './RpcClient';

/** Simple questions to a node, for the checks before and during a run. */
export class NodeProbe {
  constructor(private readonly client: RpcClient) {}

  /** Host name of the node. */
  get name(): string {
    return this.client.name;
  }

  /** Height of the newest block. @throws ChainError when the node does not answer */
  head(): Promise<number> {
    return this.client.call('eth_blockNumber', [], fromQuantity);
  }

  /** Hash of a block; null when the node has none of that height. @throws ChainError when the node does not answer */
  hashAt(height: number): Promise<string | null> {
    return this.client.call('eth_getBlockByNumber', [toQuantity(height), false], (block) =>
      block === null ? null : decodeHeader(block, height).hash,
    );
  }

  /**
   * Makes sure that the node answers, and for the chain that was configured.
   *
   * @param chainId EIP-155 id from the configuration
   * @throws ChainError `RPC_UNREACHABLE` or `RPC_REFUSES` for a dead node, `WRONG_CHAIN` for another chain
   */
  async checkChain(chainId: number): Promise<void> {
    const found = await this.client.call('eth_chainId', [], fromQuantity);
    if (found === chainId) return;
    throw new ChainError(
      'WRONG_CHAIN',
      `The node at ${this.name} is of chain ${found}, but chain ${chainId} is configured. Set RPC_URL to a node of chain ${chainId}, or correct chainId.`,
      { expected: chainId, found },
    );
  }

  /**
   * Makes sure that there is a contract at every address that is configured: one without code would never say anything.
   *
   * @param contracts addresses by what they are
   * @throws ChainError `NO_CONTRACT` for the first that has no code at the head
   */
  async checkContracts(contracts: ReadonlyMap<string, string>): Promise<void> {
    for (const [name, address] of contracts) {
      const code = await this.client.call('eth_getCode', [address, 'latest'], (answer) => fromHex(answer));
      if (code !== '0x') continue;
      throw new ChainError(
        'NO_CONTRACT',
        `There is no contract at ${address} (${name}), says the node at ${this.name}. Correct the address in marketplaces.yaml, or the chain that RPC_URL leads to.`,
        { name, address },
      );
    }
  }
}
