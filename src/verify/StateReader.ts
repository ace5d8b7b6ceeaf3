import { Interface } from 'ethers/abi';
import Multicall from '../../abi/nektar/Multicall.json';
import type { MarketplaceConfig } from '../config';
import { UserError } from '../errors';
import { decodeHeader, fromQuantity, toQuantity } from '../processor/chain/decodeRpc';
import { type AttemptFailure, ChainError } from '../processor/chain/errors';
import { RpcClient } from '../processor/chain/RpcClient';
import type { Question } from '../processor/protocols/Check';

/** A block as the node has it. */
interface Header {
  readonly height: number;
  readonly hash: string;
  /** Block seconds. */
  readonly time: number;
}

/** What a contract returned, or why it returned nothing. */
export type Answer = { readonly ok: true; readonly data: string } | { readonly ok: false; readonly reason: string };

/** The node keeps no state of the block: nothing can be compared, which is not a difference. */
export class NoStateError extends UserError {
  override readonly name = 'NoStateError';
}

const MULTICALL = new Interface(Multicall.abi);
/** Calls in one aggregate: at the gas of a claim's view, well under what nodes grant an eth_call. */
const AGGREGATE_CALLS = 100;
const PATIENCE = { attempts: 5, baseMs: 200, maxMs: 2_000 };
/** Init code that returns block.timestamp: what time view functions see, without a contract of ours. */
const TIMESTAMP_CODE = '0x4260005260206000f3';

/** Asks contracts for their state at one block: aggregated where the marketplace has a Multicall3, batched else. */
export class StateReader {
  private readonly client: RpcClient;
  private readonly multicall: string | undefined;
  /** What follows the call in `eth_call`. */
  private suffix: readonly unknown[] = [];

  constructor(private readonly marketplace: MarketplaceConfig) {
    this.client = new RpcClient({ url: marketplace.rpc, concurrency: 4, retry: PATIENCE });
    this.multicall = marketplace.contracts.multicall;
  }

  /** Closes the connections. */
  close(): void {
    this.client.close();
  }

  /**
   * Settles on a block: it must be there, with its state, and view functions must see its time.
   *
   * @throws UserError `NODE_BEHIND` when the node does not have the block yet, `NODE_TIME` when it evaluates at another time;
   * NoStateError when it keeps no state of it; ChainError when it does not answer
   */
  async goTo(height: number): Promise<Header> {
    const newest = await this.client.call('eth_blockNumber', [], fromQuantity);
    if (newest < height) {
      throw new UserError(
        'NODE_BEHIND',
        `The node at ${this.client.name} has block ${newest} and not yet block ${height}. Wait until it has, or choose a lower block with --at.`,
        { newest, height },
      );
    }
    const header = await this.header(height);
    this.suffix = [toQuantity(height)];
    const first = await this.timeSeen(height);
    if (first === header.time || first === undefined) return header;
    // A development node may run calls on its newest block by the wall clock.
    this.suffix = [toQuantity(height), {}, { time: toQuantity(header.time) }];
    if ((await this.timeSeen(height)) === header.time) return header;
    throw new UserError(
      'NODE_TIME',
      `The node at ${this.client.name} evaluates block ${height} at time ${first}, but its header says ${header.time}: rewards would be compared at two times. Choose a lower block with --at.`,
      { height, seen: first, time: header.time },
    );
  }

  /** The header of a block. */
  header(height: number): Promise<Header> {
    return this.client.call('eth_getBlockByNumber', [toQuantity(height), false], (block) => {
      const { hash, timestamp } = decodeHeader(block, height);
      return { height, hash, time: timestamp };
    });
  }

  /** Answers questions, in their order; the same question twice is asked once. */
  async ask(questions: readonly Question[]): Promise<Answer[]> {
    const places = new Map<string, number>();
    const open: Question[] = [];
    const place = questions.map((question) => {
      const key = `${question.to} ${question.data}`;
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, open.length);
      return open.push(question) - 1;
    });
    const answers = this.multicall === undefined ? await this.plain(open) : await this.aggregated(open, this.multicall);
    return place.map((index) => answers[index] as Answer);
  }

  /** One eth_call a question, batched. */
  private plain(questions: readonly Question[]): Promise<Answer[]> {
    return this.client.resolve<Answer>(
      questions.map(({ to, data }) => ({ method: 'eth_call', params: [{ to, data }, ...this.suffix] })),
      {
        what: 'contract state',
        read: (result) => toAnswer(String(result)),
        accept: (failure) => this.accept(failure),
      },
    );
  }

  /** Many questions an eth_call; a bundle that the node does not manage is halved, down to plain calls. */
  private async aggregated(questions: readonly Question[], multicall: string): Promise<Answer[]> {
    const bundles: (readonly Question[])[] = [];
    for (let at = 0; at < questions.length; at += AGGREGATE_CALLS) bundles.push(questions.slice(at, at + AGGREGATE_CALLS));
    const answers = await Promise.all(bundles.map((bundle) => this.bundle(bundle, multicall)));
    return answers.flat();
  }

  private async bundle(questions: readonly Question[], multicall: string): Promise<Answer[]> {
    if (questions.length === 1) return this.plain(questions);
    const calls = questions.map(({ to, data }) => ({ target: to, allowFailure: true, callData: data }));
    const [whole] = await this.plain([
      { to: multicall, data: MULTICALL.encodeFunctionData('aggregate3', [calls]), decode: () => undefined },
    ]);
    if (whole?.ok !== true) {
      // An empty answer: the block is older than the Multicall.
      if (whole?.reason === NOTHING) return this.plain(questions);
      const middle = Math.ceil(questions.length / 2);
      return [
        ...(await this.bundle(questions.slice(0, middle), multicall)),
        ...(await this.bundle(questions.slice(middle), multicall)),
      ];
    }
    const [results] = MULTICALL.decodeFunctionResult('aggregate3', whole.data) as unknown as [
      readonly { readonly success: boolean; readonly returnData: string }[],
    ];
    return results.map(({ success, returnData }) => (success ? toAnswer(returnData) : { ok: false, reason: 'reverted' }));
  }

  /** The time that view functions see, block seconds; undefined when the node does not run bare code. */
  private async timeSeen(height: number): Promise<number | undefined> {
    try {
      const [seen] = await this.client.resolve<number | undefined>(
        [{ method: 'eth_call', params: [{ data: TIMESTAMP_CODE }, ...this.suffix] }],
        {
          what: `the state of block ${height}`,
          read: (result) => (result === '0x' ? undefined : Number(BigInt(String(result)))),
          accept: (failure) => {
            if (failure.kind === 'no-state') throw this.noState(height);
            // Not taken as an answer at all, so that it is asked again: a pool of nodes may be unequal for a moment.
            return undefined;
          },
        },
      );
      return seen;
    } catch (error) {
      // It has the header and says, attempt after attempt, that it does not have the block: so some nodes put it.
      if (error instanceof ChainError && error.details.kind === 'behind') throw this.noState(height);
      if (error instanceof ChainError && (error.details.kind === 'revert' || error.details.kind === 'error')) return undefined;
      throw error;
    }
  }

  private accept(failure: AttemptFailure): Answer | undefined {
    if (failure.kind === 'revert') return { ok: false, reason: 'reverted' };
    if (failure.kind === 'no-state') throw this.noState(Number(this.suffix[0]));
    return undefined;
  }

  private noState(height: number): NoStateError {
    return new NoStateError(
      'NO_STATE',
      `The node at ${this.client.name} keeps no state of block ${height}, so nothing of marketplace ${this.marketplace.name} was compared. Set its rpc to an archive node, or choose a later block with --at.`,
      { marketplace: this.marketplace.name, height },
    );
  }
}

const NOTHING = 'no answer';

function toAnswer(data: string): Answer {
  return data === '0x' ? { ok: false, reason: NOTHING } : { ok: true, data };
}
