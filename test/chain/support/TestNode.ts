import type { EmitterRule, RawLog } from '../../../src/processor/chain/types';
import { type Artifact, CREATED, createdChild, PING } from './contracts';

/** A JSON-RPC node as tests talk to it: no retries, errors thrown. */
export class TestNode {
  private account: Promise<string> | undefined;
  private nextId = 1;

  constructor(readonly url: string) {}

  async rpc<T = unknown>(method: string, params: unknown[] = []): Promise<T> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: this.nextId++, method, params }),
    });
    const answer = (await response.json()) as { result?: T; error?: { message: string } };
    if (answer.error !== undefined) throw new Error(`${method}: ${answer.error.message}`);
    return answer.result as T;
  }

  async height(): Promise<number> {
    return Number(await this.rpc<string>('eth_blockNumber'));
  }

  async hashAt(height: number): Promise<string> {
    return (await this.rpc<{ hash: string }>('eth_getBlockByNumber', [`0x${height.toString(16)}`, false])).hash;
  }

  /** Mines empty blocks. */
  mine(blocks: number): Promise<unknown> {
    return this.rpc('anvil_mine', [`0x${blocks.toString(16)}`]);
  }

  /** Sends a transaction; it is mined at once unless anvil was told otherwise. */
  async send(to: string | undefined, data: string): Promise<{ contractAddress: string | null; blockNumber: string }> {
    this.account ??= this.rpc<string[]>('eth_accounts').then((accounts) => accounts[0]!);
    const hash = await this.rpc<string>('eth_sendTransaction', [
      { from: await this.account, data, gas: '0x1c9c380', ...(to === undefined ? {} : { to }) },
    ]);
    for (;;) {
      const receipt = await this.rpc<{ contractAddress: string | null; blockNumber: string; status: string } | null>(
        'eth_getTransactionReceipt',
        [hash],
      );
      if (receipt?.status === '0x0') throw new Error('the transaction failed');
      if (receipt !== null) return receipt;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  async deploy(artifact: Artifact, args: unknown[] = []): Promise<string> {
    const receipt = await this.send(undefined, artifact.bytecode + artifact.abi.encodeDeploy(args).slice(2));
    return receipt.contractAddress!.toLowerCase();
  }

  call(artifact: Artifact, to: string, method: string, args: unknown[] = []): Promise<{ blockNumber: string }> {
    return this.send(to, artifact.abi.encodeFunctionData(method, args));
  }

  /** All logs with our topics, from anybody, by one direct question. */
  async allLogs(from: number, to: number): Promise<RawLog[]> {
    const logs = await this.rpc<Record<string, string>[]>('eth_getLogs', [
      { fromBlock: `0x${from.toString(16)}`, toBlock: `0x${to.toString(16)}`, topics: [[CREATED, PING]] },
    ]);
    return logs.map((log) => ({
      address: log.address!.toLowerCase(),
      topics: log.topics as unknown as string[],
      data: log.data!,
      blockNumber: Number(log.blockNumber),
      blockHash: log.blockHash!,
      transactionHash: log.transactionHash!,
      transactionIndex: Number(log.transactionIndex),
      logIndex: Number(log.logIndex),
    }));
  }

  /** The logs that count by the rule, worked out the slow way. */
  async countingLogs(rule: EmitterRule, to: number): Promise<RawLog[]> {
    const all = await this.allLogs(0, to);
    const since = new Map(rule.roots.map((root) => [root.address, root.fromBlock]));
    for (let isChanged = true; isChanged; ) {
      isChanged = false;
      for (const log of all) {
        if (log.topics[0] !== CREATED || !((since.get(log.address) ?? Number.POSITIVE_INFINITY) <= log.blockNumber)) continue;
        const child = createdChild(log.data);
        if ((since.get(child) ?? Number.POSITIVE_INFINITY) <= log.blockNumber) continue;
        since.set(child, log.blockNumber);
        isChanged = true;
      }
    }
    return all.filter((log) => (since.get(log.address) ?? Number.POSITIVE_INFINITY) <= log.blockNumber);
  }
}

/** The rule of the test contracts: a factory announces children, and they announce theirs. */
export function factoryRule(factory: string, fromBlock = 0): EmitterRule {
  return {
    roots: [{ address: factory, fromBlock }],
    topics: [CREATED, PING],
    announce: (log) => (log.topics[0] === CREATED ? [createdChild(log.data)] : []),
  };
}
