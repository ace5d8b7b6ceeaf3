import { keccak256, type SigningKey, Transaction } from 'ethers';
import { UserError } from '../../src/errors';
import { launchAnvil, type RunningAnvil } from '../../src/local/anvil';
import type { RawLog } from '../artifacts';
import { CHAIN_ID, genesisArgs } from './genesis';
import { type Question, Rpc, RpcError } from './rpc';

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

/** What a block was made of. */
export interface SealedBlock {
  /** Block seconds. */
  readonly time: number;
  readonly hash: string;
  /** Signed transactions in the order in which they were sent. */
  readonly raw: readonly string[];
}

interface Receipt {
  readonly status: string;
  readonly transactionHash: string;
  readonly logs: readonly RawLog[];
}

interface BlockHeader {
  readonly number: string;
  readonly hash: string;
  readonly timestamp: string;
  readonly transactions: readonly string[];
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
  /** Told of every block before {@link mine} returns. */
  onSealed: (block: SealedBlock) => void = () => {};
  /** Puts the data of a revert into words. */
  explain: (data: string) => string = (data) => data;

  private constructor(private readonly anvil: RunningAnvil) {
    this.rpc = new Rpc(anvil.url);
  }

  /**
   * Starts a fresh chain.
   *
   * @param startTime block seconds of the genesis block
   * @param options `port`: on loopback, free unless told; `logFile`: anvil's words
   */
  static async start(startTime: number, options: { port?: number; logFile?: string } = {}): Promise<Chain> {
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

  /** How many transactions wait for the next block. */
  get waitingCount(): number {
    return this.waiting.length;
  }

  /**
   * Mines one block of everything that waits.
   *
   * @param time block seconds, later than the last block's
   * @throws UserError `DEMO_REVERTED` when a transaction that should have succeeded did not
   */
  async mine(time: number): Promise<MinedBlock> {
    const sent = this.waiting;
    this.waiting = [];
    const raw = sent.map((entry) => entry.raw);
    const header = await this.seal(time, raw);
    const wanted = sent.map((entry) => entry.hash).join();
    if (header.transactions.join() !== wanted)
      throw new Error(`Block ${header.number} does not hold what was sent, in its order`);
    const receipts = sent.length === 0 ? [] : await this.rpc.ask<Receipt[]>('eth_getBlockReceipts', header.number);
    this.onSealed({ time, hash: header.hash, raw });
    const calls = sent.map(({ call }, index) => {
      const { status, logs } = receipts[index] as Receipt;
      return { call, isReverted: status !== '0x1', logs };
    });
    const failed = calls.find(({ call, isReverted }) => isReverted && call.mayRevert !== true);
    if (failed !== undefined) await this.refuse(failed.call, Number(header.number));
    return { number: Number(header.number), timestamp: time, hash: header.hash, calls };
  }

  /**
   * Sends signed transactions and mines them into one block.
   *
   * @returns the block's header
   */
  async seal(time: number, raw: readonly string[]): Promise<BlockHeader> {
    await this.submit(raw);
    // One after the other: anvil answers a batch in any order.
    await this.rpc.ask('evm_mine', { timestamp: time });
    return this.rpc.ask<BlockHeader>('eth_getBlockByNumber', 'latest', false);
  }

  /** Sends and mines without asking what came of it, for {@link seal}'s hot use in a replay. */
  async sealBlindly(time: number, raw: readonly string[]): Promise<void> {
    await this.submit(raw);
    await this.rpc.ask('evm_mine', { timestamp: time });
  }

  /** Hands transactions over in their order: a longer batch is worked on in any order. */
  private async submit(raw: readonly string[]): Promise<void> {
    for (let at = 0; at < raw.length; at += ORDERED_BATCH) {
      const some = raw.slice(at, at + ORDERED_BATCH);
      await this.rpc.askAll(some.map((transaction) => ({ method: 'eth_sendRawTransaction', params: [transaction] })));
    }
  }

  /** Hashes of blocks, by height. */
  async hashes(from: number, to: number): Promise<(string | undefined)[]> {
    const questions: Question[] = [];
    for (let height = from; height <= to; height += 1) {
      questions.push({ method: 'eth_getBlockByNumber', params: [`0x${height.toString(16)}`, false] });
    }
    return (await this.rpc.askAll<BlockHeader | null>(questions)).map((header) => header?.hash);
  }

  /** Takes over the nonces of accounts that have sent before. */
  async recallNonces(addresses: readonly string[]): Promise<void> {
    const counts = await this.rpc.askAll<string>(
      addresses.map((address) => ({ method: 'eth_getTransactionCount', params: [address, 'latest'] })),
    );
    for (const [index, address] of addresses.entries()) this.nonces.set(address, Number(counts[index]));
  }

  /** All logs of blocks `from` to `to`, with their heights. */
  async logs(from: number, to: number): Promise<(RawLog & { readonly blockNumber: string })[]> {
    return this.rpc.ask('eth_getLogs', { fromBlock: `0x${from.toString(16)}`, toBlock: `0x${to.toString(16)}` });
  }

  /** Height and time of the newest block. */
  async head(): Promise<{ readonly number: number; readonly timestamp: number; readonly hash: string }> {
    const { number, timestamp, hash } = await this.rpc.ask<BlockHeader>('eth_getBlockByNumber', 'latest', false);
    return { number: Number(number), timestamp: Number(timestamp), hash };
  }

  /** Times of blocks, in seconds by height. */
  async times(from: number, to: number): Promise<number[]> {
    const questions: Question[] = [];
    for (let height = from; height <= to; height += 1) {
      questions.push({ method: 'eth_getBlockByNumber', params: [`0x${height.toString(16)}`, false] });
    }
    return (await this.rpc.askAll<BlockHeader>(questions)).map(({ timestamp }) => Number(timestamp));
  }

  /** Calls a view function at the newest block; its raw answer. */
  async read(to: string, data: string): Promise<string> {
    return this.rpc.ask<string>('eth_call', { to, data }, 'latest');
  }

  /** Whether a call would succeed now, at a block of the given time. */
  async wouldSucceed(call: Call, time: number): Promise<boolean> {
    const transaction = { from: call.from.address, to: call.to, data: call.data };
    const overrides = { time: `0x${time.toString(16)}` };
    const [answer] = await this.rpc.tryAll([{ method: 'eth_call', params: [transaction, 'latest', null, overrides] }]);
    return !(answer instanceof Error);
  }

  /** Says what went wrong with a transaction: asked again after its block, and before it. */
  private async refuse(call: Call, height: number): Promise<never> {
    const transaction = { from: call.from.address, to: call.to, data: call.data };
    const heights = [height, height - 1].map((at) => `0x${at.toString(16)}`);
    const answers = await this.rpc.tryAll(heights.map((at) => ({ method: 'eth_call', params: [transaction, at] })));
    const error = answers.find((answer) => answer instanceof Error);
    const reason =
      error instanceof RpcError && error.data !== undefined ? this.explain(error.data) : (error as Error | undefined)?.message;
    throw new UserError(
      'DEMO_REVERTED',
      `The demo's transaction ${call.label} reverted in block ${height}: ${reason ?? 'it succeeds when asked again'}.`,
      { height },
    );
  }
}
