import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AnswerLimits, AnswerQueue } from './AnswerQueue';
import { ChainError } from './errors';
import { FinalHead } from './FinalHead';
import { History, type HistoryOptions } from './History';
import type { LogHandover } from './LogHandover';
import { Progress } from './Progress';
import { readBody } from './readBody';
import type { BlockHeader, ProgressSnapshot, Window } from './types';

/** What the gateway serves, and how. */
export interface GatewayOptions extends Omit<HistoryOptions, 'head'>, AnswerLimits {
  /** TCP port on 127.0.0.1; any free one unless told. */
  readonly port?: number;
  /** Milliseconds for which a final height is good. */
  readonly headPollMs?: number;
  /** Takes the logs, for a handler in this process; without it they are in the answers, as any client of the protocol wants them. */
  readonly handover?: LogHandover;
  /** Called once, before the processor hears of it, when the ingest cannot go on; the process should end. */
  readonly onFatal?: (error: unknown) => void;
}

/** A query in the protocol's JSON; evm-processor sends more fields, which mean nothing to us. */
interface ArchiveQuery {
  readonly fromBlock: number;
  readonly toBlock?: number;
  readonly includeAllBlocks?: boolean;
  readonly logs?: readonly { readonly address?: readonly string[]; readonly topic0?: readonly string[] }[];
}

/** Bytes of a query that are read; a list of topics is a few kilobytes. */
const MAX_QUERY_BYTES = 1_000_000;
/** Milliseconds that a query waits for its first block to become final before the client is told to come again. */
const MAX_WAIT_MS = 60_000;

/**
 * History for evm-processor: an HTTP server on loopback that speaks the SQD archive protocol (height, worker, query).
 *
 * evm-processor's filters are fixed before it runs, so it asks by topic; the gateway knows who counts, and answers with logs of known
 * emitters only. Whatever fails is retried behind it, since evm-processor ends or pauses at anything but 200.
 */
export class Gateway {
  private readonly history: History;
  private readonly head: FinalHead;
  private readonly answers: AnswerQueue;
  private readonly progressMeter: Progress;
  private readonly topics: ReadonlySet<string>;
  private failure: unknown;
  private turn: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly options: GatewayOptions,
    private readonly server: Server,
  ) {
    this.head = new FinalHead(options.upstream, options.headPollMs);
    this.history = new History({ ...options, head: this.head });
    this.answers = new AnswerQueue(this.history, options);
    this.progressMeter = new Progress(options.upstream, this.history.start);
    this.topics = new Set(options.rule.topics.map((topic) => topic.toLowerCase()));
    server.on('request', (request, response) => void this.handle(request, response));
  }

  /** Starts to listen on 127.0.0.1. */
  static async start(options: GatewayOptions): Promise<Gateway> {
    const server = createServer({ keepAlive: true });
    const gateway = new Gateway(options, server);
    await gateway.history.refreshCoverage();
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ port: options.port ?? 0, host: '127.0.0.1' }, resolve);
    });
    return gateway;
  }

  /** For `setGateway`. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** How far the backfill is. */
  progress(): ProgressSnapshot {
    return this.progressMeter.snapshot(this.finalHeight());
  }

  /** Stops listening, ends what is in flight and writes what is left to the cache. */
  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    await this.history.close().catch(() => undefined);
  }

  /** One request of the protocol. */
  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const path = new URL(request.url ?? '/', 'http://gateway').pathname;
      if (request.method === 'GET' && path === '/height') return text(response, 200, String(await this.currentHeight()));
      if (request.method === 'GET' && /^\/\d+\/worker$/.test(path)) return text(response, 200, `${this.url}/query`);
      if (request.method === 'POST' && path === '/query') {
        const query = JSON.parse(await bodyOf(request)) as ArchiveQuery;
        // One at a time: a client that lost patience asks again while its first question is still worked on.
        const answer = this.turn.then(() => this.answer(query));
        this.turn = answer.catch(() => undefined);
        const body = await answer;
        if (body === undefined) return text(response, 503, 'the block is not final yet');
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(body);
        return;
      }
      text(response, 404, 'unknown path');
    } catch (error) {
      this.fail(error);
      const said = error instanceof Error ? error.message : String(error);
      if (!response.headersSent) text(response, error instanceof BadQuery ? 400 : 500, said);
    }
  }

  /** The final height; as far as the cache goes when there is no node. */
  private async currentHeight(): Promise<number> {
    if (this.options.isOffline === true) return this.finalHeight();
    await this.history.verify();
    return Math.max(await this.head.current(), this.history.cachedTo);
  }

  private finalHeight(): number {
    return Math.max(this.head.known, this.history.cachedTo);
  }

  /** The JSON that answers a query; undefined when its first block is not final for too long. */
  private async answer(query: ArchiveQuery): Promise<string | undefined> {
    if (this.failure !== undefined) throw this.failure;
    if (!Number.isSafeInteger(query.fromBlock) || query.fromBlock < 0) throw new BadQuery('fromBlock is missing');
    const to = query.toBlock ?? Number.MAX_SAFE_INTEGER;
    if (query.includeAllBlocks === true) return this.answerHeader(query.fromBlock, to);
    this.checkTopics(query);
    if (this.options.isOffline !== true && query.fromBlock > this.finalHeight()) {
      const patience = AbortSignal.timeout(MAX_WAIT_MS);
      const isFinal = await this.head.reached(query.fromBlock, patience).then(
        () => true,
        (error: unknown) => {
          if (patience.aborted) return false;
          throw error;
        },
      );
      if (!isFinal) return undefined;
    }
    const window = await this.answers.take(query.fromBlock, to, (height) => this.headerAt(height));
    this.progressMeter.delivered(window);
    const { handover } = this.options;
    if (handover === undefined) return toJson(window);
    handover.give(window);
    return JSON.stringify(window.headers.map((header) => ({ header: toHeader(header) })));
  }

  /** One header, which evm-processor compares with its own before it goes on. */
  private async answerHeader(from: number, to: number): Promise<string> {
    if (from !== to) throw new BadQuery('includeAllBlocks is answered for one block only');
    return JSON.stringify([{ header: toHeader(await this.headerAt(from)) }]);
  }

  /** A header from the cache of ranges if it holds it, from the upstream if not. */
  private async headerAt(height: number): Promise<BlockHeader> {
    const window = await this.options.cache?.windowAt(height);
    const known = window?.headers.find((header) => header.height === height);
    if (known !== undefined) return known;
    const [header] = await this.options.upstream.headers([height]);
    return header!;
  }

  /** Refuses topics that the rule does not know: they would silently never come. */
  private checkTopics(query: ArchiveQuery): void {
    const strange = (query.logs ?? [])
      .flatMap((request) => request.topic0 ?? [])
      .find((topic) => !this.topics.has(topic.toLowerCase()));
    if (strange !== undefined) throw new BadQuery(`topic ${strange} is not among the gateway's`);
  }

  /** Remembers what ended the ingest, and tells it once. */
  private fail(error: unknown): void {
    if (error instanceof BadQuery || this.failure !== undefined) return;
    this.failure = error;
    this.options.log?.warn(
      {
        code: error instanceof ChainError ? error.code : undefined,
        said: error instanceof Error ? error.message : String(error),
      },
      'history cannot go on',
    );
    this.options.onFatal?.(error);
  }
}

/** A query that is no query. */
class BadQuery extends Error {}

/** Answers with plain text; evm-processor's client dies of a height or a worker without this content type. */
function text(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/plain' });
  response.end(body);
}

/** A header as the protocol has it. */
function toHeader(header: BlockHeader): object {
  return { number: header.height, hash: header.hash, parentHash: header.parentHash, timestamp: header.timestamp };
}

/** A window as the protocol's array of blocks. */
function toJson(window: Window): string {
  const blocks = new Map(window.headers.map((header) => [header.height, { header: toHeader(header), logs: [] as object[] }]));
  for (const { logIndex, transactionIndex, transactionHash, address, topics, data, blockNumber } of window.logs) {
    blocks.get(blockNumber)!.logs.push({ logIndex, transactionIndex, transactionHash, address, topics, data });
  }
  return JSON.stringify([...blocks.values()]);
}

/** The body of a request, bounded. */
async function bodyOf(request: IncomingMessage): Promise<string> {
  const body = await readBody(request, MAX_QUERY_BYTES);
  if (body === undefined) throw new BadQuery('the query is too large');
  return body;
}
