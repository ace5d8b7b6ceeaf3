import { AdaptiveRange } from './AdaptiveRange';
import { checkHeaders, checkWhole } from './checkWindow';
import { suggestedBlocks } from './classifyRpcError';
import { byPlace, decodeHeader, decodeLogs, receiptLogs, toQuantity } from './decodeRpc';
import { AttemptFailure, type FailureKind, isFailure } from './errors';
import { NodeHead } from './NodeHead';
import { NodeProbe } from './NodeProbe';
import { RpcClient, type RpcReply } from './RpcClient';
import { backoffMs, pause } from './retry';
import type { BlockHeader, ChainLog, LogAnswer, LogQuery, RawLog, Upstream } from './types';

/** How history is read from a node. */
export interface NodeUpstreamOptions {
  readonly client: RpcClient;
  /** Blocks behind the head that are final. */
  readonly finalityDepth: number;
  /** Blocks of the first window, before anything was learnt. */
  readonly initialWindow?: number;
  readonly maxWindow?: number;
  /** Logs that one answer should hold. */
  readonly targetLogs?: number;
  /** Addresses in one request. */
  readonly addressesPerRequest?: number;
  /** Characters of logs that one answer may hold; it ends early beyond that. */
  readonly answerBytes?: number;
  readonly log?: ChainLog;
}

const RECEIPTS = 'eth_getBlockReceipts';

/**
 * History from a node by filtered `eth_getLogs`.
 *
 * Ranges grow and shrink with the answers; what was answered is kept, so a refusal costs one request and never begins anything again.
 * Every question for logs carries a second one, in the same batch, for the header of its last block: a server behind a load balancer that
 * has not seen that block yet would answer with fewer logs and no error.
 */
export class NodeUpstream implements Upstream {
  readonly name: string;
  private readonly client: RpcClient;
  private readonly range: AdaptiveRange;
  private readonly head: NodeHead;
  private highest = -1;
  private hasReceipts = true;

  constructor(private readonly options: NodeUpstreamOptions) {
    this.client = options.client;
    this.name = options.client.name;
    this.head = new NodeHead(options.client);
    this.range = new AdaptiveRange({
      // A dense chain has hundreds of logs a block: a small first window costs a sparse one a few requests more.
      initialBlocks: options.initialWindow ?? 25,
      maxBlocks: options.maxWindow ?? 500_000,
      targetLogs: options.targetLogs ?? 2_500,
    });
  }

  get requests(): number {
    return this.client.requests;
  }

  get windowBlocks(): number {
    return this.range.blocks;
  }

  async finalHeight(): Promise<number> {
    const head = await this.head.height();
    // A pool of nodes answers with now a higher, now a lower head; what was final stays final.
    this.highest = Math.max(this.highest, head - this.options.finalityDepth);
    return Math.max(-1, this.highest);
  }

  async logs(query: LogQuery): Promise<LogAnswer> {
    if (query.addresses?.length === 0) return { to: query.to, logs: [], headers: [], bytes: 0 };
    const size = this.options.addressesPerRequest ?? 500;
    const parts: LogQuery[] = [];
    if (query.addresses === null) parts.push(query);
    else {
      for (let at = 0; at < query.addresses.length; at += size)
        parts.push({ ...query, addresses: query.addresses.slice(at, at + size) });
    }
    const bound = Math.max(1_000_000, (this.options.answerBytes ?? 16_000_000) / parts.length);
    const answers = await Promise.all(parts.map((part) => this.walk(part, bound)));
    const to = Math.min(...answers.map((answer) => answer.to));
    return merge(to, answers);
  }

  headers(heights: readonly number[]): Promise<BlockHeader[]> {
    const calls = heights.map((height) => ({ method: 'eth_getBlockByNumber', params: [toQuantity(height), false] }));
    return this.client.resolve(calls, {
      read: (result, index) => decodeHeader(result, heights[index]!),
      what: `headers of blocks ${heights[0]} to ${heights.at(-1)}`,
    });
  }

  /** By receipts, which not every node has. */
  async logsOfBlocks(headers: readonly BlockHeader[]): Promise<(RawLog[] | null)[]> {
    if (!this.hasReceipts) return headers.map(() => null);
    const calls = headers.map(({ height }) => ({ method: RECEIPTS, params: [toQuantity(height)] }));
    return this.client.resolve<RawLog[] | null>(calls, {
      what: `receipts of blocks ${headers[0]?.height} to ${headers.at(-1)?.height}`,
      // A node that has pruned them says null.
      read: (result, index) => (result === null ? null : logsOfReceipts(result, headers[index]!)),
      accept: ({ kind }) => {
        if (kind === 'error' || kind === 'denied') this.hasReceipts = false;
        return NO_RECEIPTS.has(kind) ? null : undefined;
      },
    });
  }

  hashAt(height: number): Promise<string | null> {
    return new NodeProbe(this.client).hashAt(height);
  }

  close(): void {
    this.client.close();
  }

  /** Answers a query step by step, as large as the server lets the steps be, until it is done or has `bound` characters. */
  private async walk(query: LogQuery, bound = Number.POSITIVE_INFINITY): Promise<LogAnswer> {
    const answers: LogAnswer[] = [];
    let step = query.to - query.from + 1;
    let failures = 0;
    /** Failures since the range became smaller. */
    let vain = 0;
    let bytes = 0;
    let from = query.from;
    while (from <= query.to && bytes < bound) {
      const to = Math.min(query.to, from + step - 1);
      try {
        const answer = await this.attempt({ ...query, from, to });
        this.range.answered(to - from + 1, answer.logs.length);
        answers.push(answer);
        bytes += answer.bytes;
        failures = vain = 0;
        from = to + 1;
        step = Math.max(step, this.range.blocks);
      } catch (error) {
        if (!isFailure(error)) throw error;
        const isTooMuch = isFailure(error, 'refusal', 'too-large', 'error');
        if (isTooMuch && to > from) {
          step = this.range.refused(to - from + 1, suggestedBlocks(error.message, from, to));
          this.options.log?.debug({ from, to, step, said: error.message }, 'the node wants a smaller range');
          continue;
        }
        if (isFailure(error, 'refusal', 'too-large')) {
          answers.push(await this.narrow({ ...query, from, to }, error));
          from = to + 1;
          continue;
        }
        failures += 1;
        vain += 1;
        if (vain >= this.client.patience(error)) throw this.client.givenUp(`logs of blocks ${from} to ${to}`, error, failures);
        if (to > from && mayBeTooMuch(error, failures)) {
          step = this.range.refused(to - from + 1);
          vain = 0;
        }
        await pause(backoffMs(this.client.retry, failures, error));
      }
    }
    return merge(from - 1, answers);
  }

  /** One request: the logs, and the header of the last block as a witness that the server has it. */
  private async attempt(query: LogQuery): Promise<LogAnswer> {
    const filter = {
      fromBlock: toQuantity(query.from),
      toBlock: toQuantity(query.to),
      topics: [query.topics],
      ...(query.addresses === null ? {} : { address: query.addresses }),
    };
    const calls = [
      { method: 'eth_getLogs', params: [filter], isScanned: true },
      { method: 'eth_getBlockByNumber', params: [toQuantity(query.to), false] },
    ];
    let replies: RpcReply[];
    try {
      replies =
        this.client.batchCalls > 1
          ? await this.client.attempt(calls)
          : [...(await this.client.attempt([calls[0]!])), ...(await this.client.attempt([calls[1]!]))];
    } catch (error) {
      if (!isFailure(error, 'too-large') || !/batch/i.test(error.message)) throw error;
      this.client.unbatch();
      throw new AttemptFailure('server', error.message);
    }
    const [found, witness] = replies as [RpcReply, RpcReply];
    if ('failure' in found) throw found.failure;
    if ('failure' in witness)
      throw new AttemptFailure(witness.failure.kind === 'rate' ? 'rate' : 'server', witness.failure.message);
    const header = decodeHeader(witness.result, query.to);
    const logs = keepAsked(decodeLogs(found.result, query.from, query.to), query);
    const last = logs.at(-1);
    if (last !== undefined && last.blockNumber === header.height && last.blockHash !== header.hash) {
      throw new AttemptFailure('behind', `block ${header.height} has two hashes within one answer`);
    }
    return { to: query.to, logs, headers: [header], bytes: logs.reduce((sum, log) => sum + log.data.length + 500, 600) };
  }

  /** One block that is refused as a whole: fewer addresses, then fewer topics, then its receipts. */
  private async narrow(query: LogQuery, error: AttemptFailure): Promise<LogAnswer> {
    const halves = halve(query);
    if (halves !== undefined) return merge(query.to, [await this.walk(halves[0]), await this.walk(halves[1])]);
    const logs = await this.client.resolve([{ method: RECEIPTS, params: [toQuantity(query.from)] }], {
      what: `logs of block ${query.from} (refused: ${error.message}) by receipts`,
      read: (result) => keepAsked(decodeLogs(receiptLogs(result, query.from), query.from, query.from), query),
    });
    return { to: query.to, logs: logs[0]!, headers: [], bytes: logs[0]!.length * 600 };
  }
}

/** The logs of a block's receipts. @throws AttemptFailure `behind` when they are of another block, or not all that its bloom tells of */
function logsOfReceipts(receipts: unknown, header: BlockHeader): RawLog[] {
  const { height } = header;
  const logs = decodeLogs(receiptLogs(receipts, height), height, height);
  checkHeaders(logs, new Map([[height, header]]), false);
  checkWhole(logs, header, RECEIPTS);
  return logs;
}

/** What a node says that has no receipts to give: no such call, none of that age, or more than it sends. */
const NO_RECEIPTS: ReadonlySet<FailureKind> = new Set(['error', 'denied', 'no-state', 'refusal', 'too-large']);

/**
 * Whether a failure that does not say so may mean that the range is too large: servers have words of their own for that, those of a busy or
 * a lagging one among them. The same range is tried again first.
 */
function mayBeTooMuch({ kind, message }: AttemptFailure, failures: number): boolean {
  if (kind === 'timeout') return true;
  if (failures % 2 === 1) return false;
  return kind !== 'denied' || /range|blocks?\b|logs|results/i.test(message);
}

/** Two halves of a query for one block; undefined when it asks for one address and one topic. */
function halve(query: LogQuery): [LogQuery, LogQuery] | undefined {
  const { addresses, topics } = query;
  if (addresses !== null && addresses.length > 1) {
    const middle = addresses.length >> 1;
    return [
      { ...query, addresses: addresses.slice(0, middle) },
      { ...query, addresses: addresses.slice(middle) },
    ];
  }
  if (topics.length < 2) return undefined;
  const middle = topics.length >> 1;
  return [
    { ...query, topics: topics.slice(0, middle) },
    { ...query, topics: topics.slice(middle) },
  ];
}

/** Drops what was not asked for; some servers ignore parts of a filter. */
function keepAsked(logs: RawLog[], query: LogQuery): RawLog[] {
  const topics = new Set(query.topics);
  const addresses = query.addresses === null ? undefined : new Set(query.addresses);
  return logs.filter((log) => topics.has(log.topics[0] ?? '') && (addresses === undefined || addresses.has(log.address)));
}

/**
 * Joins answers to parts of one query.
 *
 * @param to last block that all of them answer; what lies above is dropped
 * @throws AttemptFailure `behind` when two parts know different blocks of the same height: the node disagrees with itself
 */
export function merge(to: number, answers: readonly LogAnswer[]): LogAnswer {
  if (answers.length === 1 && answers[0]!.to === to) return answers[0]!;
  const headers = new Map<number, BlockHeader>();
  for (const header of answers.flatMap((answer) => answer.headers)) {
    const known = headers.get(header.height);
    if (known !== undefined && known.hash !== header.hash) {
      throw new AttemptFailure('behind', `block ${header.height} has the hashes ${known.hash} and ${header.hash}`);
    }
    headers.set(header.height, header);
  }
  const logs = answers.flatMap((answer) => answer.logs).sort(byPlace);
  return {
    to,
    logs: logs.filter((log, at) => log.blockNumber <= to && (at === 0 || byPlace(logs[at - 1]!, log) !== 0)),
    headers: [...headers.values()].filter((header) => header.height <= to).sort((a, b) => a.height - b.height),
    bytes: answers.reduce((sum, answer) => sum + answer.bytes, 0),
  };
}
