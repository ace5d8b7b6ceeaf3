import { toQuantity } from './decodeRpc';
import { AttemptFailure, BlockVanished, ChainError, type FailureKind } from './errors';
import type { ReadCache } from './ReadCache';
import type { RpcClient } from './RpcClient';
import type { ContractCall, ReadResult } from './types';

/** How contracts are read. */
export interface ContractReaderOptions {
  readonly client: RpcClient;
  /** Answers at final blocks; without it every read asks the node. */
  readonly cache?: ReadCache;
  /** Height up to which answers may be kept: the final height now, −1 when unknown. */
  readonly finalHeight: () => number;
  /** Gas that a call may use, so that a hostile contract costs a bounded time. */
  readonly gas?: number;
  /** Bytes of an answer that are taken; a larger one is a failed read. */
  readonly maxBytes?: number;
}

/** What a node says of a block that it does not have: there are many wordings. */
const DOUBTS: ReadonlySet<FailureKind> = new Set(['behind', 'error', 'no-state']);

type Answer = ReadResult | 'no-state' | 'doubtful';

/** Control characters, NUL first of all: PostgreSQL refuses it, terminals obey the others. */
const CONTROL = /\p{Cc}+/gu;

/**
 * Reads contracts at blocks: batched, cached for final blocks, and unimpressed by what hostile contracts answer.
 *
 * A revert, an empty answer, an endless loop or megabytes are results. Failures of the way to the node are retried.
 */
export class ContractReader {
  private readonly gas: string;
  private readonly maxBytes: number;

  constructor(private readonly options: ContractReaderOptions) {
    this.gas = toQuantity(options.gas ?? 10_000_000);
    this.maxBytes = options.maxBytes ?? 65_536;
  }

  /**
   * Answers calls, in their order.
   *
   * @throws ChainError when the node cannot be reached, or (`RPC_NO_STATE`) keeps no state at a block that is needed
   */
  async read(calls: readonly ContractCall[]): Promise<ReadResult[]> {
    if (calls.length === 0) return [];
    const normal = calls.map((call) => ({ ...call, to: call.to.toLowerCase(), data: call.data.toLowerCase() }));
    const found = (await this.options.cache?.find(normal)) ?? [];
    const results: (ReadResult | undefined)[] = normal.map((_, at) => found[at]);
    const open = normal.flatMap((call, at) => (results[at] === undefined ? [{ call, at }] : []));
    // What holds for good is asked where it is first wanted, which is what the cache will say later; a refusal there says nothing of later.
    const answers = new Map<string, ReadResult>();
    const first = new Map<string, ContractCall>();
    for (const { call } of open) {
      const other = first.get(factOf(call));
      if (other === undefined || call.block < other.block) first.set(factOf(call), call);
    }
    const asked = await this.askInto(answers, [...first.values()]);
    const isKnown = (call: ContractCall) => call.immutable === true && answers.get(keyOf(first.get(factOf(call))!))!.ok;
    asked.push(
      ...(await this.askInto(
        answers,
        open.map(({ call }) => call).filter((call) => !isKnown(call)),
      )),
    );
    for (const { call, at } of open) results[at] = answers.get(keyOf(isKnown(call) ? first.get(factOf(call))! : call))!;
    const final = this.options.finalHeight();
    await this.options.cache?.keep(
      asked.map((call) => ({ call, result: answers.get(keyOf(call))! })).filter(({ call }) => call.block <= final),
    );
    return results as ReadResult[];
  }

  /** Asks what has no answer yet, each question once; returns what was asked. */
  private async askInto(answers: Map<string, ReadResult>, calls: readonly ContractCall[]): Promise<ContractCall[]> {
    const open = new Map(calls.map((call) => [keyOf(call), call]));
    for (const key of answers.keys()) open.delete(key);
    const asked = [...open.values()];
    const found = await this.ask(asked);
    asked.forEach((call, at) => {
      answers.set(keyOf(call), found[at]!);
    });
    return asked;
  }

  /** Asks the node: at the block, and for immutable facts at the head where the node keeps no state of the block. */
  private async ask(calls: readonly ContractCall[]): Promise<ReadResult[]> {
    const answers = await this.askAt(calls, (call) => blockOf(call), true);
    const doubtful = answers.flatMap((answer, at) => (answer === 'doubtful' ? [at] : []));
    if (doubtful.length > 0) {
      const asked = doubtful.map((at) => calls[at]!);
      await this.checkThere(asked);
      const again = await this.askAt(asked, (call) => blockOf(call));
      doubtful.forEach((at, index) => {
        answers[at] = again[index]!;
      });
    }
    const stateless = answers.flatMap((answer, at) => (answer === 'no-state' ? [at] : []));
    if (stateless.length > 0) {
      const lost = stateless.map((at) => calls[at]!).find((call) => call.immutable !== true);
      if (lost !== undefined) throw this.noState(lost);
      const later = await this.askAt(
        stateless.map((at) => calls[at]!),
        () => 'latest',
      );
      stateless.forEach((at, index) => {
        if (later[index] === 'no-state') throw this.noState(calls[at]!);
        answers[at] = later[index]!;
      });
    }
    return answers as ReadResult[];
  }

  /** Makes sure that blocks of which the node would not tell are on its chain. @throws BlockVanished for one that is not */
  private async checkThere(calls: readonly ContractCall[]): Promise<void> {
    const hashes = [...new Set(calls.flatMap(({ blockHash }) => blockHash ?? []))];
    const blocks = await this.options.client.resolve<boolean>(
      hashes.map((hash) => ({ method: 'eth_getBlockByHash', params: [hash, false] })),
      {
        what: `${hashes.length} unfinalised blocks`,
        read: (result) => result !== null,
        accept: ({ kind }) => (kind === 'behind' ? false : undefined),
      },
    );
    const gone = hashes[blocks.indexOf(false)];
    if (gone !== undefined) throw new BlockVanished(gone);
  }

  /** One question for each call, retried until answered. With `mayDoubt`, a block by hash that the node may not have is not retried. */
  private askAt(calls: readonly ContractCall[], block: (call: ContractCall) => unknown, mayDoubt = false): Promise<Answer[]> {
    return this.options.client.resolve<Answer>(
      calls.map((call) => ({ method: 'eth_call', params: [{ to: call.to, data: call.data, gas: this.gas }, block(call)] })),
      {
        what: `contract reads at blocks ${Math.min(...calls.map((call) => call.block))} to ${Math.max(...calls.map((call) => call.block))}`,
        read: (result) => this.toResult(result),
        accept: (failure, index) => {
          if (mayDoubt && calls[index]!.blockHash !== undefined && DOUBTS.has(failure.kind)) return 'doubtful';
          if (failure.kind === 'revert') return { ok: false, reason: cleaned(failure.message) };
          if (failure.kind === 'too-large') return { ok: false, reason: 'the answer is oversized' };
          return failure.kind === 'no-state' ? 'no-state' : undefined;
        },
      },
    );
  }

  /** A result of `eth_call` as an answer. */
  private toResult(result: unknown): ReadResult {
    if (typeof result !== 'string' || !/^0x(?:[0-9a-f]{2})*$/i.test(result)) {
      throw new AttemptFailure('garbage', 'eth_call answered something that is no data');
    }
    if (result === '0x') return { ok: false, reason: 'the answer is empty' };
    const size = (result.length - 2) / 2;
    if (size > this.maxBytes) return { ok: false, reason: `the answer is oversized: ${size} bytes` };
    return { ok: true, data: result.toLowerCase() };
  }

  private noState(call: ContractCall): ChainError {
    return new ChainError(
      'RPC_NO_STATE',
      `The node at ${this.options.client.name} keeps no state of block ${call.block}, where contract ${call.to} must be read. Set RPC_URL to an archive node, and start again.`,
      { block: call.block, contract: call.to },
    );
  }
}

/** The block parameter: by hash where it is given, so that a fork cannot answer for the block that replaced it. */
function blockOf(call: ContractCall): unknown {
  return call.blockHash === undefined ? toQuantity(call.block) : { blockHash: call.blockHash };
}

/** A server's words, bounded and without control characters: they may quote the contract. */
function cleaned(text: string): string {
  return text.replace(CONTROL, ' ').slice(0, 200);
}

/** A question, with where it is asked. */
function keyOf(call: ContractCall): string {
  return `${call.to} ${call.data} ${call.block} ${call.blockHash ?? ''} ${call.immutable === true}`;
}

/** A question, wherever it is asked if the answer stays the same. */
function factOf(call: ContractCall): string {
  return call.immutable === true ? `${call.to} ${call.data}` : keyOf(call);
}
