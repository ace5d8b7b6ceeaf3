import { AdaptiveRange } from './AdaptiveRange';
import { byPlace, fromHex } from './decodeRpc';
import { AttemptFailure, ChainError, isFailure } from './errors';
import { HttpTransport, textOf } from './HttpTransport';
import { backoffMs, PATIENT, pause, type RetryPolicy } from './retry';
import type { BlockHeader, LogAnswer, LogQuery, RawLog, Upstream } from './types';

/** How history is read from the SQD Network. */
export interface SqdUpstreamOptions {
  /** The dataset's gateway, e.g. `https://v2.archive.subsquid.io/network/ethereum-mainnet`. */
  readonly url: string;
  readonly retry?: RetryPolicy;
  readonly timeoutMs?: number;
  /** Blocks of the first window, before anything was learnt. */
  readonly initialWindow?: number;
  readonly maxWindow?: number;
  readonly targetLogs?: number;
  /** Node that gives the chain's final height, so that a network ahead of our finality is not believed; none: the network's height. */
  readonly finalHeightOf?: Pick<Upstream, 'finalHeight'>;
}

/** A block of an answer. */
interface ArchiveBlock {
  readonly header: BlockHeader;
  readonly logs: readonly RawLog[];
}

/** Characters that one answer may hold; it ends early beyond that. */
const ANSWER_BYTES = 32_000_000;
const FIELDS = {
  block: { timestamp: true, logsBloom: true },
  log: { address: true, topics: true, data: true, transactionHash: true },
};

/** History from the SQD Network, in the protocol that its gateways speak: height, worker, query. */
export class SqdUpstream implements Upstream {
  readonly name: string;
  private readonly transport: HttpTransport;
  private readonly range: AdaptiveRange;
  private readonly retry: RetryPolicy;
  private readonly url: string;
  private sent = 0;

  constructor(private readonly options: SqdUpstreamOptions) {
    this.transport = new HttpTransport(options.url);
    this.name = this.transport.host;
    this.url = options.url.replace(/\/+$/, '');
    this.retry = options.retry ?? PATIENT;
    this.range = new AdaptiveRange({
      initialBlocks: options.initialWindow ?? 10_000,
      maxBlocks: options.maxWindow ?? 1_000_000,
      targetLogs: options.targetLogs ?? 7_500,
    });
  }

  get requests(): number {
    return this.sent;
  }

  get windowBlocks(): number {
    return this.range.blocks;
  }

  async finalHeight(): Promise<number> {
    const own = await this.persist('the height', async () => {
      const height = Number.parseInt((await this.get(`${this.url}/height`)).trim(), 10);
      if (!Number.isSafeInteger(height)) throw new AttemptFailure('garbage', 'the height is no number');
      return height;
    });
    const node = await this.options.finalHeightOf?.finalHeight();
    return node === undefined ? own : Math.min(own, node);
  }

  async logs(query: LogQuery): Promise<LogAnswer> {
    const logs: RawLog[] = [];
    const headers: BlockHeader[] = [];
    let bytes = 0;
    let from = query.from;
    while (from <= query.to && bytes < ANSWER_BYTES) {
      const request = {
        fromBlock: from,
        toBlock: query.to,
        fields: FIELDS,
        logs: [{ ...(query.addresses === null ? {} : { address: query.addresses }), topic0: query.topics }],
      };
      const answer = await this.query(request, `logs of blocks ${from} to ${query.to}`);
      for (const block of answer.blocks) {
        headers.push(block.header);
        // One by one: there may be more than a call takes arguments.
        for (const log of block.logs) logs.push(log);
      }
      bytes += answer.bytes;
      from = answer.blocks.at(-1)!.header.height + 1;
    }
    this.range.answered(from - query.from, logs.length);
    return { to: from - 1, logs: logs.sort(byPlace), headers, bytes };
  }

  async headers(heights: readonly number[]): Promise<BlockHeader[]> {
    const headers: BlockHeader[] = [];
    for (const height of heights) {
      const request = { fromBlock: height, toBlock: height, includeAllBlocks: true, fields: FIELDS };
      const { blocks } = await this.query(request, `the header of block ${height}`);
      // A worker answers with the blocks that it has; this one it must have.
      headers.push(blocks.find(({ header }) => header.height === height)!.header);
    }
    return headers;
  }

  async hashAt(height: number): Promise<string | null> {
    if (height > (await this.finalHeight())) return null;
    const [header] = await this.headers([height]);
    return header!.hash;
  }

  close(): void {
    this.transport.close();
  }

  /** One query, routed to its worker; at least one block, all within the range, in order. */
  private query(
    request: { fromBlock: number; toBlock: number },
    what: string,
  ): Promise<{ blocks: ArchiveBlock[]; bytes: number }> {
    return this.persist(what, async () => {
      const worker = (await this.get(`${this.url}/${request.fromBlock}/worker`)).trim();
      if (!URL.canParse(worker)) throw new AttemptFailure('garbage', `the worker is no URL: ${worker.slice(0, 80)}`);
      const text = await this.request(new URL(worker), JSON.stringify(request));
      const blocks = parseBlocks(text);
      blocks.forEach(({ header }, at) => {
        const least = at === 0 ? request.fromBlock : blocks[at - 1]!.header.height + 1;
        if (header.height < least || header.height > request.toBlock) {
          throw new AttemptFailure('garbage', `block ${header.height} is out of order or out of range`);
        }
      });
      if (blocks.length === 0) throw new AttemptFailure('garbage', 'the answer holds no block, not even the last of its range');
      return { blocks, bytes: text.length };
    });
  }

  private get(url: string): Promise<string> {
    return this.request(new URL(url));
  }

  /** One request; anything but 2xx is a failure. */
  private async request(url: URL, body?: string): Promise<string> {
    this.sent += 1;
    const limits = { timeoutMs: this.options.timeoutMs ?? 60_000, maxBytes: 256 * 1024 * 1024 };
    return this.transport.send(
      body,
      limits,
      (answer) => {
        const { status, retryAfterMs } = answer;
        if (status >= 200 && status < 300) return textOf(answer);
        const kind = status === 429 ? 'rate' : status >= 500 ? 'server' : 'denied';
        throw new AttemptFailure(kind, `HTTP ${status} ${textOf(answer).slice(0, 200)}`.trim(), retryAfterMs);
      },
      url,
    );
  }

  /** Tries until it works, or stops with a sentence. */
  private async persist<T>(what: string, work: () => Promise<T>): Promise<T> {
    for (let failures = 1; ; failures += 1) {
      try {
        return await work();
      } catch (error) {
        if (!isFailure(error)) throw error;
        const patience = error.kind === 'denied' ? Math.min(3, this.retry.attempts) : this.retry.attempts;
        if (failures >= patience) {
          throw new ChainError(
            'NETWORK_REFUSES',
            `The SQD gateway at ${this.name} does not answer (${what}, ${failures} attempts): ${error.message}. Nothing was skipped; check GATEWAY_URL, or unset it to read from RPC_URL, and start again.`,
            { host: this.name, kind: error.kind },
          );
        }
        await pause(backoffMs(this.retry, failures, error));
      }
    }
  }
}

/** The JSON of an answer as blocks. @throws AttemptFailure `garbage` for anything else */
function parseBlocks(text: string): ArchiveBlock[] {
  try {
    return (JSON.parse(text) as Record<string, unknown>[]).map(readBlock);
  } catch (error) {
    const said = isFailure(error) ? error.message : text.slice(0, 80);
    throw new AttemptFailure('garbage', `the answer is no list of blocks: ${said}`);
  }
}

/** A block as we hold it. */
function readBlock(block: Record<string, unknown>): ArchiveBlock {
  const { number, hash, parentHash, timestamp, logsBloom } = block.header as Record<string, unknown>;
  const header = {
    height: toWhole(number),
    hash: fromHex(hash, 64),
    parentHash: fromHex(parentHash, 64),
    timestamp: toWhole(timestamp),
    ...(logsBloom === undefined ? {} : { logsBloom: fromHex(logsBloom, 512) }),
  };
  const logs = (block.logs ?? []) as Record<string, unknown>[];
  return { header, logs: logs.map((log) => readLog(log, header)) };
}

function readLog(log: Record<string, unknown>, { height, hash }: BlockHeader): RawLog {
  return {
    address: fromHex(log.address, 40),
    topics: (log.topics as unknown[]).map((topic) => fromHex(topic, 64)),
    data: fromHex(log.data),
    blockNumber: height,
    blockHash: hash,
    transactionIndex: toWhole(log.transactionIndex),
    transactionHash: fromHex(log.transactionHash, 64),
    logIndex: toWhole(log.logIndex),
  };
}

/** A number that is one. @throws AttemptFailure `garbage` */
function toWhole(value: unknown): number {
  if (Number.isSafeInteger(value)) return value as number;
  throw new AttemptFailure('garbage', `expected a whole number, got ${JSON.stringify(value)?.slice(0, 60)}`);
}
