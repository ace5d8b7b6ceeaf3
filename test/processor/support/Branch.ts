import type { JsonRpcProvider } from 'ethers';

interface BlockJson {
  hash: string;
  timestamp: string;
  baseFeePerGas: string;
  transactions: string[];
}

/** Some blocks at the top of an anvil chain, to be made again after it was rolled back below them. */
export class Branch {
  private constructor(
    private readonly provider: JsonRpcProvider,
    private readonly blocks: readonly BlockJson[],
  ) {}

  /** Notes blocks `from` to `to`: hashes, times and signed transactions. */
  static async record(provider: JsonRpcProvider, from: number, to: number): Promise<Branch> {
    const blocks: BlockJson[] = [];
    for (let height = from; height <= to; height++) {
      const block = (await provider.send('eth_getBlockByNumber', [`0x${height.toString(16)}`, false])) as BlockJson;
      const raw: string[] = [];
      for (const transaction of block.transactions) raw.push(await provider.send('eth_getRawTransactionByHash', [transaction]));
      blocks.push({ ...block, transactions: raw });
    }
    return new Branch(provider, blocks);
  }

  /**
   * Makes the same blocks again, on another node if told.
   *
   * @returns whether they are the same: after some rollbacks anvil comes to another state root by the same transactions, and we end there
   */
  async replay(provider: JsonRpcProvider = this.provider): Promise<boolean> {
    const isAutomatic = await provider.send('anvil_getAutomine', []);
    await provider.send('evm_setAutomine', [false]);
    let isSame = true;
    for (const { hash, timestamp, baseFeePerGas, transactions } of this.blocks) {
      for (const raw of transactions) await provider.send('eth_sendRawTransaction', [raw]);
      await provider.send('evm_setNextBlockTimestamp', [timestamp]);
      // After a rollback anvil goes on from the base fee of the block that it lost.
      await provider.send('anvil_setNextBlockBaseFeePerGas', [baseFeePerGas]);
      await provider.send('evm_mine', []);
      const block = (await provider.send('eth_getBlockByNumber', ['latest', false])) as BlockJson;
      isSame = block.hash === hash;
      if (!isSame) break;
    }
    await provider.send('evm_setAutomine', [isAutomatic]);
    return isSame;
  }
}
