import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { Interface, type InterfaceAbi, type LogDescription, type Result } from 'ethers';
import { startAnvil, type TestChain } from '../support/anvil';

const GENESIS_TIME = 1_700_000_000;
const GAS = '0x1c9c380';

/** A compiled contract of `abi/nektar/`. */
export interface Artifact {
  readonly name: string;
  readonly abi: Interface;
  readonly bytecode: string;
}

const artifacts = new Map<string, Artifact>();

/** Loads one contract of `abi/nektar/`. */
export function artifact(name: string): Artifact {
  const known = artifacts.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(join(__dirname, '..', '..', 'abi', 'nektar', `${name}.json`), 'utf8');
  const { abi, bytecode } = JSON.parse(text) as { abi: InterfaceAbi; bytecode: string };
  const loaded = { name, abi: new Interface(abi), bytecode };
  artifacts.set(name, loaded);
  return loaded;
}

/** A call that the chain refused, by the name and the arguments of its custom error. */
export class Reverted extends Error {
  constructor(
    readonly error: string,
    readonly args: readonly unknown[],
  ) {
    super(`${error}(${args.map(String).join(', ')})`);
  }
}

interface RawReceipt {
  readonly status: string;
  readonly contractAddress: string | null;
  readonly blockTimestamp: number | string;
  readonly logs: readonly RawLog[];
}

interface RawLog {
  readonly address: string;
  readonly topics: readonly string[];
  readonly data: string;
}

/** A decoded log. */
export interface Log extends Readonly<Pick<LogDescription, 'name' | 'args'>> {
  /** Lower case. */
  readonly emitter: string;
}

/** What a transaction did. */
export interface Receipt {
  /** Block seconds. */
  readonly time: bigint;
  readonly contractAddress: string;
  /** In log order; a log that no contract of ours knows is left out. */
  readonly logs: readonly Log[];
}

/** A contract on the chain, ready to be called by anybody. */
export class Handle {
  constructor(
    private readonly chain: Chain,
    readonly abi: Interface,
    /** Lower case. */
    readonly address: string,
  ) {}

  /** Sends a transaction. @throws Reverted */
  async tx(from: string, method: string, ...args: unknown[]): Promise<Receipt> {
    return this.chain.send(from, this.address, this.data(method, args));
  }

  /** Reads one value, or several as a list. @throws Reverted */
  async read<T = bigint>(method: string, ...args: unknown[]): Promise<T> {
    const answer = this.abi.decodeFunctionResult(method, await this.chain.call(undefined, this.address, this.data(method, args)));
    return (answer.length === 1 ? answer[0] : answer) as T;
  }

  /** The error that a transaction would end with now, e.g. `NotOwner`; 'nothing' if it would go through. */
  async refusal(from: string, method: string, ...args: unknown[]): Promise<string> {
    try {
      await this.chain.call(from, this.address, this.data(method, args));
      return 'nothing';
    } catch (error) {
      if (error instanceof Reverted) return error.error;
      throw error;
    }
  }

  data(method: string, args: readonly unknown[]): string {
    return this.abi.encodeFunctionData(method, args);
  }
}

/** An anvil of one's own with a clock that moves one second a transaction, and further only when told. */
export class Chain {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });
  private id = 0;
  /** Decodes the logs and errors of every contract that was met: by its address, else by whatever fits. */
  private readonly byAddress = new Map<string, Interface>();
  private readonly known = new Map<string, Interface>();

  private constructor(
    private readonly node: TestChain,
    readonly accounts: readonly string[],
  ) {}

  /** Where the node listens. */
  get url(): string {
    return this.node.url;
  }

  static async start(): Promise<Chain> {
    const node = await startAnvil({ args: ['--order', 'fifo', '--accounts', '24', '--timestamp', String(GENESIS_TIME)] });
    const chain = new Chain(node, []);
    await chain.rpc('anvil_setBlockTimestampInterval', 1);
    const accounts = (await chain.rpc<string[]>('eth_accounts')).map((account) => account.toLowerCase());
    return Object.assign(chain, { accounts });
  }

  async stop(): Promise<void> {
    this.agent.destroy();
    await this.node.stop();
  }

  /** Creates a contract. */
  async deploy(name: string, ...args: unknown[]): Promise<Handle> {
    const { abi, bytecode } = artifact(name);
    const { contractAddress } = await this.send(this.accounts[0]!, undefined, bytecode + abi.encodeDeploy(args).slice(2));
    return this.at(name, contractAddress);
  }

  /** A contract that exists already. */
  at(name: string, address: string): Handle {
    const { abi } = artifact(name);
    this.known.set(name, abi);
    this.byAddress.set(address.toLowerCase(), abi);
    return new Handle(this, abi, address.toLowerCase());
  }

  /** @throws Reverted */
  async send(from: string, to: string | undefined, data: string): Promise<Receipt> {
    const transaction = { from, data, gas: GAS, ...(to === undefined ? {} : { to }) };
    const receipt = await this.rpc<RawReceipt>('eth_sendTransactionSync', transaction);
    if (receipt.status !== '0x1') {
      // The state is what it was, so asking again gives the reason.
      await this.call(from, to, data);
      throw new Error('The transaction failed, the same call does not: out of gas?');
    }
    return {
      time: BigInt(receipt.blockTimestamp),
      contractAddress: (receipt.contractAddress ?? '').toLowerCase(),
      logs: receipt.logs.flatMap((log) => this.parse(log)),
    };
  }

  /** @throws Reverted */
  async call(from: string | undefined, to: string | undefined, data: string): Promise<string> {
    const call = { data, gas: GAS, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    return this.rpc<string>('eth_call', call, 'latest');
  }

  /** Seconds of the last block, which is also what a read sees as now. */
  async now(): Promise<bigint> {
    return BigInt((await this.rpc<{ timestamp: string }>('eth_getBlockByNumber', 'latest', false)).timestamp);
  }

  /** The next block will be at this second. */
  async nextBlockAt(time: bigint): Promise<void> {
    await this.rpc('evm_setNextBlockTimestamp', Number(time));
  }

  /** Mines a block at this second, so that reads see it. */
  async warpTo(time: bigint): Promise<void> {
    await this.nextBlockAt(time);
    await this.rpc('anvil_mine', '0x1');
  }

  async snapshot(): Promise<string> {
    return this.rpc('evm_snapshot');
  }

  async revert(snapshot: string): Promise<void> {
    await this.rpc('evm_revert', snapshot);
  }

  async balance(account: string): Promise<bigint> {
    return BigInt(await this.rpc<string>('eth_getBalance', account, 'latest'));
  }

  /** @throws Reverted when the node says that a call reverted */
  async rpc<T>(method: string, ...params: unknown[]): Promise<T> {
    this.id += 1;
    const answer = await this.post(JSON.stringify({ jsonrpc: '2.0', id: this.id, method, params }));
    const { result, error } = JSON.parse(answer) as { result: T; error?: { message: string; data?: string } };
    if (error === undefined) return result;
    if (typeof error.data === 'string') throw this.explain(error.data);
    throw new Error(`${method}: ${error.message}`);
  }

  private post(body: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json' };
      const question = request(this.node.url, { method: 'POST', agent: this.agent, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
        response.on('error', reject);
      });
      question.on('error', reject);
      question.end(body);
    });
  }

  private explain(data: string): Reverted {
    for (const abi of this.known.values()) {
      const error = data.length < 10 ? null : abi.parseError(data);
      if (error !== null) return new Reverted(error.name, [...(error.args as Result)]);
    }
    return new Reverted(data === '0x' ? 'without a reason' : data, []);
  }

  private parse(log: RawLog): Log[] {
    const emitter = log.address.toLowerCase();
    for (const abi of [this.byAddress.get(emitter), ...this.known.values()]) {
      const parsed = abi?.parseLog(log);
      if (parsed) return [{ emitter, name: parsed.name, args: parsed.args }];
    }
    return [];
  }
}
