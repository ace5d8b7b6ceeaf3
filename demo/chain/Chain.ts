import { keccak256, type SigningKey, Transaction } from 'ethers';
import { UserError } from '../../src/errors';
import { launchAnvil, type RunningAnvil } from '../../src/local/anvil';
import type { RawLog } from '../artifacts';
import { CHAIN_ID, genesisArgs } from './genesis';
import { Rpc, RpcError } from './rpc';

/** Somebody who signs. */
export interface Signer {
  /** Address, lower case. */
  readonly address: string;
  readonly key: SigningKey;
}

/** A transaction to be. */
export interface Call {
  readonly from: Signer;
  /** Lower case; undefined creates a contract. */
  readonly to?: string;
  readonly data: string;
  /** What it does, for a sentence: `Clearwater.deposit`. */
  readonly label: string;
  readonly gas?: number;
  /** The demo goes on when it reverts; otherwise it stops. */
  readonly mayRevert?: boolean;
}

/** A block with everything that happened in it. */
export interface MinedBlock {
  readonly number: number;
  /** Block seconds. */
  readonly timestamp: number;
  readonly hash: string;
  /** In the order of the block. */
  readonly calls: readonly { readonly call: Call; readonly isReverted: boolean; readonly logs: readonly RawLog[] }[];
}

/** What a block will be made of. */
export interface BlockPlan {
  /** Block seconds. */
  readonly time: number;
  /** Hash of the block before it. */
  readonly parent: string;
  /** Signed transactions in the order in which they are sent. */
  readonly raw: readonly string[];
}

/** A block's place in the chain. */
export interface BlockHead {
  readonly number: number;
  /** Block seconds. */
  readonly timestamp: number;
  readonly hash: string;
  readonly parentHash: string;
}

interface Receipt {
  readonly status: string;
  readonly transactionHash: string;
  readonly logs: readonly RawLog[];
}

interface BlockHeader {
  readonly number: string;
  readonly hash: string;
  readonly parentHash: string;
  readonly timestamp: string;
  readonly transactions: readonly string[];
}

/** Where a chain listens and writes. */
export interface ChainFiles {
  /** TCP port on loopback; a free one unless told. */
  readonly port?: number;
  /** Anvil's words. */
  readonly logFile?: string;
  /** States of old blocks, a megabyte or two each; gone when anvil is. */
  readonly statesFolder?: string;
}

const GAS = 4_000_000;
/** How many questions of a batch anvil takes up one after the other. */
const ORDERED_BATCH = 30;
/** Above the first block's base fee; it only falls, as the blocks are nearly empty. */
const MAX_FEE_PER_GAS = 2_000_000_000n;

/**
 * An anvil that mines when it is told to, and what is waiting for its next block.
 *
 * Transactions are signed here with nonces counted here, so nothing is asked before they are sent.
 */
export class Chain {
  private readonly rpc: Rpc;
  private readonly nonces = new Map<string, number>();
  private waiting: { call: Call; raw: string; hash: string }[] = [];
  private lastHash = '';
  /** Told of every block before it is mined, so that nobody can have seen a block that was not told. */
  onPlan: (plan: BlockPlan) => void = () => {};
  /** Told of a transaction that reverted and should not have; throws unless told otherwise. */
  onRevert: (refusal: UserError) => void = (refusal) => {
    throw refusal;
  };
  /** Puts the data of a revert into words. */
  explain: (data: string) => string = (data) => data;

  private constructor(private readonly anvil: RunningAnvil) {
    this.rpc = new Rpc(anvil.url);
  }

  /**
   * Starts a fresh chain.
   *
   * @param startTime block seconds of the genesis block
   * @param options `port`: on loopback, free unless told; `logFile`: anvil's words; `statesFolder`: for old blocks' states
   */
  static async start(startTime: number, options: ChainFiles = {}): Promise<Chain> {
    return new Chain(await launchAnvil({ args: genesisArgs(startTime), ...options }));
  }

  /** Where it answers. */
  get url(): string {
    return this.anvil.url;
  }

  /** TCP port on loopback. */
  get port(): number {
    return this.anvil.port;
  }

  /** Resolves when anvil ended, for whatever reason. */
  get exited(): RunningAnvil['exited'] {
    return this.anvil.exited;
  }

  /** Ends anvil. */
  async stop(): Promise<void> {
    this.rpc.close();
    await this.anvil.stop();
  }

  /** Signs a transaction for the next block. */
  send(call: Call): void {
    const nonce = this.nonces.get(call.from.address) ?? 0;
    this.nonces.set(call.from.address, nonce + 1);
    const transaction = Transaction.from({
      type: 2,
      chainId: CHAIN_ID,
      nonce,
      to: call.to ?? null,
      data: call.data,
      gasLimit: call.gas ?? GAS,
      maxFeePerGas: MAX_FEE_PER_GAS,
      maxPriorityFeePerGas: 0,
    });
    transaction.signature = call.from.key.sign(transaction.unsignedHash);
    const raw = transaction.serialized;
    this.waiting.push({ call, raw, hash: keccak256(raw) });
  }

  /** How many transactions an account has sent, those that wait included. */
  nonceOf(address: string): number {
    return this.nonces.get(address) ?? 0;
  }

  /**
   * Mines one block of everything that waits.
   *
   * @param time block seconds, later than the last block's
   * @throws what {@link onRevert} throws: UserError `DEMO_REVERTED`
   */
  async mine(time: number): Promise<MinedBlock> {
    const sent = this.waiting;
    this.waiting = [];
    const raw = sent.map((entry) => entry.raw);
    if (this.lastHash === '') this.lastHash = (await this.header()).hash;
    this.onPlan({ time, parent: this.lastHash, raw });
    await this.seal(time, raw);
    const header = await this.header();
    this.lastHash = header.hash;
    const wanted = sent.map((entry) => entry.hash).join();
    if (header.transactions.join() !== wanted)
      throw new Error(`Block ${header.number} does not hold what was sent, in its order`);
    const receipts = sent.length === 0 ? [] : await this.rpc.ask<Receipt[]>('eth_getBlockReceipts', header.number);
    const calls = sent.map(({ call }, index) => {
      const { status, logs } = receipts[index] as Receipt;
      return { call, isReverted: status !== '0x1', logs };
    });
    const failed = calls.find(({ call, isReverted }) => isReverted && call.mayRevert !== true);
    if (failed !== undefined) this.onRevert(await this.refusal(failed.call, Number(header.number)));
    return { number: Number(header.number), timestamp: time, hash: header.hash, calls };
  }

  /**
   * Sends signed transactions and mines them into one block.
   *
   * @param time block seconds, later than the last block's
   */
  async seal(time: number, raw: readonly string[]): Promise<void> {
    await this.submit(raw);
    // One after the other: anvil answers a batch in any order.
    await this.rpc.ask('evm_mine', { timestamp: time });
  }

  /** Hands transactions over in their order: a longer batch is worked on in any order. */
  private async submit(raw: readonly string[]): Promise<void> {
    for (let at = 0; at < raw.length; at += ORDERED_BATCH) {
      const some = raw.slice(at, at + ORDERED_BATCH);
      await this.rpc.askAll(some.map((transaction) => ({ method: 'eth_sendRawTransaction', params: [transaction] })));
    }
  }

  /** Takes over the nonces of accounts that have sent before. */
  async recallNonces(addresses: readonly string[]): Promise<void> {
    const counts = await this.rpc.askAll<string>(
      addresses.map((address) => ({ method: 'eth_getTransactionCount', params: [address, 'latest'] })),
    );
    for (const [index, address] of addresses.entries()) this.nonces.set(address, Number(counts[index]));
  }

  /** All logs of blocks `from` to `to` in their order, with their heights. */
  async logs(from: number, to: number): Promise<(RawLog & { readonly blockNumber: string })[]> {
    return this.rpc.ask('eth_getLogs', { fromBlock: `0x${from.toString(16)}`, toBlock: `0x${to.toString(16)}` });
  }

  /** The newest block. */
  async head(): Promise<BlockHead> {
    const header = await this.header();
    return { ...header, number: Number(header.number), timestamp: Number(header.timestamp) };
  }

  /** Calls a view function at the newest block; its raw answer. */
  async read(to: string, data: string): Promise<string> {
    return this.rpc.ask<string>('eth_call', { to, data }, 'latest');
  }

  /** Times of blocks `from` to `to`, in seconds. */
  async times(from: number, to: number): Promise<number[]> {
    const heights = Array.from({ length: to - from + 1 }, (_, index) => `0x${(from + index).toString(16)}`);
    const questions = heights.map((height) => ({ method: 'eth_getBlockByNumber', params: [height, false] }));
    return (await this.rpc.askAll<BlockHeader>(questions)).map(({ timestamp }) => Number(timestamp));
  }

  private header(): Promise<BlockHeader> {
    return this.rpc.ask<BlockHeader>('eth_getBlockByNumber', 'latest', false);
  }

  /** Says what went wrong with a transaction: asked again after its block, and before it. */
  private async refusal(call: Call, height: number): Promise<UserError> {
    const transaction = { from: call.from.address, to: call.to, data: call.data };
    const heights = [height, height - 1].map((at) => `0x${at.toString(16)}`);
    const answers = await this.rpc.tryAll(heights.map((at) => ({ method: 'eth_call', params: [transaction, at] })));
    const error = answers.find((answer) => answer instanceof Error);
    const reason =
      error instanceof RpcError && error.data !== undefined ? this.explain(error.data) : (error as Error | undefined)?.message;
    return new UserError(
      'DEMO_REVERTED',
      `The demo's transaction ${call.label} reverted in block ${height}: ${reason ?? 'it succeeds when asked again'}.`,
      { height },
    );
  }
}
