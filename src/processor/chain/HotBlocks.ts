import { LRUCache } from 'lru-cache';
import { isEmptyBloom } from './bloom';
import { checkHeaders, mayHaveLogs } from './checkWindow';
import { decodeHeader, decodeLogs, fromQuantity, toQuantity } from './decodeRpc';
import { AttemptFailure } from './errors';
import type { RpcClient } from './RpcClient';
import type { BlockHeader, RawLog } from './types';

/** Blocks whose logs are remembered: far more than one step of evm-processor spans. */
const REMEMBERED = 2_000;

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
    const empty = asked.filter(
      (header) => answers.get(header.hash)?.length === 0 && mayHaveLogs(header, null, this.options.topics),
    );
    // Its bloom says that there may be some: a pool of nodes may know the block here and not yet its logs there.
    for (const [hash, logs] of await this.logsOf(empty)) answers.set(hash, logs);
    for (const header of asked) {
      const logs = this.mayConcern(header) ? answers.get(header.hash) : [];
      if (logs !== undefined && logs !== null) this.logs.set(header.hash, { height: header.height, logs });
    }
    return found.map((block) => (block !== null && this.logs.has(block.header.hash) ? block.json : null));
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
      read: (result, index) => checked(result, headers[index] as BlockHeader),
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

  /** For a block whose logs are too many for one answer. */
  private async logsByReceipts(header: BlockHeader): Promise<RawLog[] | null> {
    const topics = new Set(this.options.topics);
    const [logs] = await this.options.client.resolve<RawLog[] | null>(
      [{ method: 'eth_getBlockReceipts', params: [header.hash] }],
      {
        what: `receipts of unfinalised block ${header.height}`,
        read: (result) => {
          if (!Array.isArray(result)) throw new AttemptFailure('behind', `receipts of block ${header.height} are null`);
          const all = (result as { logs?: unknown[] }[]).flatMap((receipt) => receipt.logs ?? []);
          return checked(all, header).filter((log) => topics.has(log.topics[0] ?? ''));
        },
        accept: ({ kind }) => (kind === 'behind' ? null : undefined),
      },
    );
    return logs ?? null;
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

/** The logs of one block, checked against its header. @throws AttemptFailure when they contradict each other */
function checked(result: unknown, header: BlockHeader): RawLog[] {
  const logs = decodeLogs(result, header.height, header.height);
  checkHeaders(logs, new Map([[header.height, header]]), header.logsBloom !== undefined && !isEmptyBloom(header.logsBloom));
  return logs;
}
