import { LRUCache } from 'lru-cache';
import { isEmptyBloom } from './bloom';
import { checkHeaders, checkWhole, mayHaveLogs } from './checkWindow';
import { decodeHeader, decodeLogs, fromQuantity, receiptLogs, toQuantity } from './decodeRpc';
import { AttemptFailure, type FailureKind, isFailure } from './errors';
import type { RpcCall, RpcClient } from './RpcClient';
import { backoffMs, pause } from './retry';
import type { BlockHeader, RawLog } from './types';

/** Blocks whose logs are remembered: far more than one step of evm-processor spans. */
const REMEMBERED = 2_000;

/** Times that logs are asked for again when a bloom says more than an answer; on a busy chain blooms say much that is not ours. */
const ASKED_AGAIN = 2;

/** What a node says when it does not have something, or not the call for it. */
const UNTOLD: ReadonlySet<FailureKind> = new Set(['behind', 'error', 'denied', 'refusal', 'too-large']);

/** A header as JSON-RPC has it, without its transactions. */
export type HeaderJson = Readonly<Record<string, unknown>> & { readonly hash: string };

/** What unfinalised blocks are read with. */
export interface HotBlocksOptions {
  readonly client: RpcClient;
  /** Every topic0 of interest, lower case. */
  readonly topics: readonly string[];
}

/**
 * Unfinalised blocks with their logs, as one thing: a block is told of only when its logs were had, by its hash, and do not contradict its
 * header. A block that the node announced and does not have, or that a fork took away meanwhile, is null: whoever asks looks again.
 */
export class HotBlocks {
  private readonly logs = new LRUCache<string, { height: number; logs: readonly RawLog[] }>({ max: REMEMBERED });

  constructor(private readonly options: HotBlocksOptions) {}

  /**
   * Headers by height, in the order asked; null for what the node cannot tell now.
   *
   * @throws ChainError when the node persists in failing
   */
  async byHeight(heights: readonly number[]): Promise<(HeaderJson | null)[]> {
    const calls = heights.map((height) => ({ method: 'eth_getBlockByNumber', params: [toQuantity(height), false] }));
    const found = await this.headers(calls, (result, index) => decodeHeader(result, heights[index] as number));
    return this.withLogs(found);
  }

  /** The block of a hash; null when the node has none. @throws ChainError when the node persists in failing */
  async byHash(hash: string): Promise<HeaderJson | null> {
    const calls = [{ method: 'eth_getBlockByHash', params: [hash, false] }];
    const found = await this.headers(calls, (result) => {
      const header = decodeHeader(result, heightOf(result));
      if (header.hash !== hash.toLowerCase()) throw new AttemptFailure('garbage', `asked for block ${hash}, got ${header.hash}`);
      return header;
    });
    const [block] = await this.withLogs(found);
    return block ?? null;
  }

  /** Logs of all blocks of these heights that were told of, whatever branch they are of; asks for those that were not. */
  async logsBetween(from: number, to: number): Promise<RawLog[]> {
    const known = new Set([...this.logs.values()].map(({ height }) => height));
    const missing = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((height) => !known.has(height));
    if (missing.length > 0) await this.byHeight(missing);
    return [...this.logs.values()].filter(({ height }) => height >= from && height <= to).flatMap(({ logs }) => logs);
  }

  private headers(
    calls: readonly { method: string; params: readonly unknown[] }[],
    decode: (result: unknown, index: number) => BlockHeader,
  ): Promise<(Found | null)[]> {
    return this.options.client.resolve<Found | null>(calls, {
      what: `${calls.length} unfinalised blocks`,
      read: (result, index) =>
        result === null ? null : { header: decode(result, index), json: { ...(result as HeaderJson), transactions: [] } },
      accept: ({ kind }) => (kind === 'behind' ? null : undefined),
    });
  }

  /** Keeps the logs of what was found; a block without an answer for its logs is none. */
  private async withLogs(found: readonly (Found | null)[]): Promise<(HeaderJson | null)[]> {
    const asked = found.flatMap((block) => (block === null || this.logs.has(block.header.hash) ? [] : [block.header]));
    const answers = await this.logsOf(asked.filter((header) => this.mayConcern(header)));
    await this.settleDoubts(asked, answers);
    for (const header of asked) {
      const logs = this.mayConcern(header) ? answers.get(header.hash) : [];
      if (logs !== undefined && logs !== null) this.logs.set(header.hash, { height: header.height, logs });
    }
    return found.map((block) => (block !== null && this.logs.has(block.header.hash) ? block.json : null));
  }

  /**
   * Asks again where a bloom says more than an answer: a pool of nodes may know the block here and not yet its logs there. A bloom is only
   * a hint (two values may share their bits, strangers may use our topics), so what stays in doubt is settled by the receipts of the block.
   */
  private async settleDoubts(headers: readonly BlockHeader[], answers: Map<string, RawLog[] | null>): Promise<void> {
    const { retry } = this.options.client;
    const stillOpen = () => headers.filter((header) => this.isDoubtful(header, answers.get(header.hash)));
    let open = stillOpen();
    for (let failures = 1; open.length > 0 && failures <= ASKED_AGAIN; failures += 1) {
      await pause(backoffMs(retry, failures));
      for (const [hash, logs] of await this.logsOf(open)) answers.set(hash, logs);
      open = stillOpen();
    }
    for (const header of open) answers.set(header.hash, await this.logsByReceipts(header));
  }

  /** Whether the bloom of a block says that it may have logs of ours with a topic that none of these has. */
  private isDoubtful(header: BlockHeader, logs: readonly RawLog[] | null | undefined): boolean {
    if (logs === null || logs === undefined) return false;
    const told = new Set(logs.map((log) => log.topics[0]));
    const missing = this.options.topics.filter((topic) => !told.has(topic));
    return mayHaveLogs(header, null, missing);
  }

  /** Whether a block may have logs of ours. An empty bloom says nothing: some chains do not fill it. */
  private mayConcern(header: BlockHeader): boolean {
    const { logsBloom } = header;
    return logsBloom === undefined || isEmptyBloom(logsBloom) || mayHaveLogs(header, null, this.options.topics);
  }

  /** Logs of blocks by hash; null where the node does not know the block any more. */
  private async logsOf(headers: readonly BlockHeader[]): Promise<Map<string, RawLog[] | null>> {
    if (headers.length === 0) return new Map();
    const { client, topics } = this.options;
    const calls = headers.map(({ hash }) => ({ method: 'eth_getLogs', params: [{ blockHash: hash, topics: [topics] }] }));
    const refused: BlockHeader[] = [];
    const answers = await client.resolve<RawLog[] | null>(calls, {
      what: `logs of unfinalised blocks from ${headers[0]?.height}`,
      read: (result, index) => {
        const header = headers[index] as BlockHeader;
        return checked(decodeLogs(result, header.height, header.height), header);
      },
      accept: ({ kind }, index) => {
        if (kind === 'behind') return null;
        if (kind !== 'refusal' && kind !== 'too-large') return undefined;
        refused.push(headers[index] as BlockHeader);
        return null;
      },
    });
    const byHash = new Map(headers.map(({ hash }, index) => [hash, answers[index] ?? null]));
    for (const header of refused) byHash.set(header.hash, await this.logsByReceipts(header));
    return byHash;
  }

  /**
   * For a block whose logs are too many for one answer, or contradict its bloom; null when a fork has taken it away.
   *
   * @throws ChainError when the node has the block and persists in not telling all of it
   */
  private async logsByReceipts(header: BlockHeader): Promise<RawLog[] | null> {
    const { client } = this.options;
    const { height, hash } = header;
    for (let failures = 1; ; failures += 1) {
      const found = await this.allLogs(header, { method: 'eth_getBlockReceipts', params: [hash] });
      if (!isFailure(found)) return found;
      // Not every node has that call: the logs of everybody do as well when they account for the bloom.
      const others = await this.allLogs(header, { method: 'eth_getLogs', params: [{ blockHash: hash }] });
      if (!isFailure(others)) return others;
      if (!(await this.isOnChain(header))) return null;
      if (failures >= client.patience(found)) throw client.givenUp(`receipts of unfinalised block ${height}`, found, failures);
      await pause(backoffMs(client.retry, failures));
    }
  }

  /** Logs of ours among all of a block; a failure when the node does not tell them, or not all. */
  private async allLogs(header: BlockHeader, call: RpcCall): Promise<RawLog[] | AttemptFailure> {
    const { height } = header;
    const topics = new Set(this.options.topics);
    const read = (result: unknown): RawLog[] => {
      if (result === null) throw new AttemptFailure('behind', `${call.method} of block ${height} is null`);
      const all = call.method === 'eth_getBlockReceipts' ? receiptLogs(result, height) : result;
      const logs = decodeLogs(all, height, height);
      checkWhole(logs, header, call.method);
      const ours = logs.filter((log) => topics.has(log.topics[0] ?? ''));
      return checked(ours, header);
    };
    const accept = (failure: AttemptFailure) => (UNTOLD.has(failure.kind) ? failure : undefined);
    const what = `all logs of unfinalised block ${height}`;
    const [logs] = await this.options.client.resolve<RawLog[] | AttemptFailure>([call], { what, read, accept });
    return logs as RawLog[] | AttemptFailure;
  }

  /** Whether the node still follows a branch with this block. */
  private async isOnChain({ height, hash }: BlockHeader): Promise<boolean> {
    const [block] = await this.headers([{ method: 'eth_getBlockByNumber', params: [toQuantity(height), false] }], (result) =>
      decodeHeader(result, height),
    );
    return block?.header.hash === hash;
  }
}

interface Found {
  readonly header: BlockHeader;
  readonly json: HeaderJson;
}

/** The height that a header claims; decodeHeader checks the rest. */
function heightOf(block: unknown): number {
  return fromQuantity((block as Record<string, unknown>).number);
}

/** Logs of one block, compared with its header. @throws AttemptFailure when they contradict each other */
function checked(logs: RawLog[], header: BlockHeader): RawLog[] {
  checkHeaders(logs, new Map([[header.height, header]]), header.logsBloom !== undefined && !isEmptyBloom(header.logsBloom));
  return logs;
}
