import { keccak256, type SigningKey, Transaction } from 'ethers';
import { UserError } from '../../src/errors';
import { launchAnvil, type RunningAnvil } from '../../src/local/anvil';
import type { RawLog } from '../artifacts';
import { CHAIN_ID, genesisArgs } from './genesis';
import { Rpc, RpcError } from './rpc';
import { type BlockHeader, blocksSince, type Receipt, signedTransactions, type WholeBlock } from './strangers';

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

/** What a block's logs say, whoever sent its transactions. */
export interface SeenBlock {
  /** Block seconds. */
  readonly timestamp: number;
  readonly logs: readonly RawLog[];
}

/** A block with everything that happened in it. */
export interface MinedBlock {
  readonly number: number;
  /** Block seconds. */
  readonly timestamp: number;
  readonly hash: string;
  /** What was sent and is in the chain now, in its order. */
  readonly calls: readonly { readonly call: Call; readonly isReverted: boolean; readonly logs: readonly RawLog[] }[];
  /** The block, and those of strangers that came before or after it unasked. */
  readonly seen: readonly SeenBlock[];
}

/** What a block will be made of. */
export interface BlockPlan {
  /** Block seconds. */
  readonly time: number;
  /** Hash of the block before it. */
  readonly parent: string;
  /** Signed transactions in the order in which they are sent. */
  readonly raw: readonly string[];
  /** Height; where it is told, what was told of this block and of later ones before was not what came. */
  readonly at?: number;
}

/** A block's place in the chain. */
export interface BlockHead {
  readonly number: number;
  /** Block seconds. */
  readonly timestamp: number;
  readonly hash: string;
  readonly parentHash: string;
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
  private last: BlockHeader | undefined;
  private isStirred = false;
  /** Whether strangers' transactions and blocks are taken in; until then they are an error. */
  isOpen = false;
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
   * @throws what {@link onRevert} throws: UserError `DEMO_REVERTED`; `DEMO_CHAIN_REWOUND` when somebody took blocks back
   */
  async mine(time: number): Promise<MinedBlock> {
    const sent = this.waiting;
    this.waiting = [];
    const raw = sent.map((entry) => entry.raw);
    const parent = this.last ?? (await this.header());
    this.onPlan({ time, parent: parent.hash, raw });
    const blocks = this.isOpen ? await this.mineAmongStrangers(time, raw, parent) : await this.mineAlone(time, raw);
    const header = (blocks.at(-1) as WholeBlock).header;
    this.last = header;
    const receipts = new Map(blocks.flatMap((block) => block.receipts.map((receipt) => [receipt.transactionHash, receipt])));
    const calls = sent.flatMap(({ call, hash }) => {
      const receipt = receipts.get(hash);
      return receipt === undefined ? [] : [{ call, receipt, isReverted: receipt.status !== '0x1', logs: receipt.logs }];
    });
    if (calls.length < sent.length) await this.forget(sent.filter(({ hash }) => !receipts.has(hash)).map(({ hash }) => hash));
    const failed = calls.find(({ call, isReverted }) => isReverted && call.mayRevert !== true);
    if (failed !== undefined) this.onRevert(await this.refusal(failed.call, Number(failed.receipt.blockNumber)));
    return {
      ...{ number: Number(header.number), timestamp: Number(header.timestamp), hash: header.hash },
      ...{ calls, seen: blocks.map(seenIn) },
    };
  }

  /**
   * Takes in the blocks that strangers have mined, and what they have sent and is not yet in a block: whoever signs next counts on it.
   *
   * @param addresses whose nonces a stranger may have used
   */
  async welcome(addresses: readonly string[]): Promise<SeenBlock[]> {
    const parent = this.last ?? (await this.header());
    const blocks = await blocksSince(this.rpc, parent);
    await this.tell(blocks);
    this.last = blocks.at(-1)?.header ?? parent;
    const { pending } = await this.rpc.ask<{ readonly pending: string }>('txpool_status');
    if (this.isStirred || blocks.length > 0 || Number(pending) > 0) await this.recallNonces(addresses);
    this.isStirred = false;
    return blocks.map(seenIn);
  }

  private async mineAlone(time: number, raw: readonly string[]): Promise<WholeBlock[]> {
    await this.seal(time, raw);
    const header = await this.header();
    if (header.transactions.join() !== raw.map((one) => keccak256(one)).join()) {
      throw new UserError(
        'DEMO_DISTURBED',
        `Somebody else sent a transaction to the demo's chain while its history was built (block ${Number(header.number)}). Start it again.`,
      );
    }
    return [{ header, receipts: raw.length === 0 ? [] : await this.rpc.ask<Receipt[]>('eth_getBlockReceipts', header.number) }];
  }

  /** What was planned may come otherwise: then it is told again, as it came. */
  private async mineAmongStrangers(time: number, raw: readonly string[], parent: BlockHeader): Promise<WholeBlock[]> {
    await this.submit(raw);
    const mined = await this.rpc.tryAll([{ method: 'evm_mine', params: [{ timestamp: time }] }]);
    // Somebody may have mined a later block just now.
    if (mined[0] instanceof RpcError) await this.rpc.ask('evm_mine', { timestamp: (await this.head()).timestamp + 1 });
    const blocks = await blocksSince(this.rpc, parent);
    const [{ header }] = blocks as [WholeBlock];
    const wanted = raw.map((one) => keccak256(one)).join();
    const isAsPlanned = blocks.length === 1 && Number(header.timestamp) === time && header.transactions.join() === wanted;
    if (!isAsPlanned) {
      this.isStirred = true;
      await this.tell(blocks, Number(header.number));
    }
    return blocks;
  }

  /** Tells blocks as they came, the first at a height where another was told before. */
  private async tell(blocks: readonly WholeBlock[], at?: number): Promise<void> {
    for (const [index, { header }] of blocks.entries()) {
      const plan = { time: Number(header.timestamp), parent: header.parentHash, raw: await signedTransactions(this.rpc, header) };
      this.onPlan(index === 0 && at !== undefined ? { ...plan, at } : plan);
    }
  }

  /** Takes back what a stranger's transaction kept out of the block: it would come later, when nobody counts on it. */
  private async forget(hashes: readonly string[]): Promise<void> {
    this.isStirred = true;
    await this.rpc.tryAll(hashes.map((hash) => ({ method: 'anvil_dropTransaction', params: [hash] })));
  }

  /**
   * Sends signed transactions and mines them into one block.
   *
   * @param time block seconds, later than the last block's
   * @throws RpcError when the node refuses one
   */
  async seal(time: number, raw: readonly string[]): Promise<void> {
    // What a stranger has sent meanwhile is in no plan.
    await this.rpc.ask('anvil_dropAllTransactions');
    const refused = (await this.submit(raw)).find((answer) => answer instanceof Error);
    if (refused !== undefined) throw refused;
    // One after the other: anvil answers a batch in any order.
    await this.rpc.ask('evm_mine', { timestamp: time });
  }

  /** Hands transactions over in their order: a longer batch is worked on in any order. What is refused is an Error in its place. */
  private async submit(raw: readonly string[]): Promise<unknown[]> {
    const answers: unknown[] = [];
    for (let at = 0; at < raw.length; at += ORDERED_BATCH) {
      const some = raw.slice(at, at + ORDERED_BATCH);
      const batch = some.map((transaction) => ({ method: 'eth_sendRawTransaction', params: [transaction] }));
      answers.push(...(await this.rpc.tryAll(batch)));
    }
    return answers;
  }

  /** Takes over the nonces of accounts that have sent before, those of what waits for a block included. */
  async recallNonces(addresses: readonly string[]): Promise<void> {
    const counts = await this.rpc.askAll<string>(
      addresses.map((address) => ({ method: 'eth_getTransactionCount', params: [address, 'pending'] })),
    );
    for (const [index, address] of addresses.entries()) this.nonces.set(address, Number(counts[index]));
  }

  /** All logs of blocks `from` to `to` in their order, with their heights. */
  async logs(from: number, to: number): Promise<(RawLog & { readonly blockNumber: string })[]> {
    return this.rpc.ask('eth_getLogs', { fromBlock: `0x${from.toString(16)}`, toBlock: `0x${to.toString(16)}` });
  }

  /** The newest block. */
  async head(): Promise<BlockHead> {
    return headOf(await this.header());
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

  /** Goes on from a block: what comes after it unasked is a stranger's. */
  async goOnFrom(height: number): Promise<BlockHead> {
    this.last = await this.header(`0x${height.toString(16)}`);
    return headOf(this.last);
  }

  private async header(height = 'latest'): Promise<BlockHeader> {
    return this.rpc.ask<BlockHeader>('eth_getBlockByNumber', height, false);
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

function headOf({ number, timestamp, hash, parentHash }: BlockHeader): BlockHead {
  return { number: Number(number), timestamp: Number(timestamp), hash, parentHash };
}

function seenIn({ header, receipts }: WholeBlock): SeenBlock {
  return { timestamp: Number(header.timestamp), logs: receipts.flatMap(({ logs }) => logs) };
}
