import { AdaptiveRange } from './AdaptiveRange';
import { classifyRpcError, errorText, type RpcErrorObject } from './classifyRpcError';
import { AttemptFailure, ChainError, type FailureKind, isFailure } from './errors';
import { type HttpAnswer, HttpTransport, textOf } from './HttpTransport';
import { backoffMs, PATIENT, pause, type RetryPolicy } from './retry';
import { Slots } from './Slots';
import { LIST_MARK, scanLogs } from './scanLogs';

/** One JSON-RPC call. */
export interface RpcCall {
  readonly method: string;
  readonly params: readonly unknown[];
  /** Whether the result is a list of logs and may come as ScannedLogs. */
  readonly isScanned?: boolean;
}

/** What came of one call of a batch. */
export type RpcReply = { readonly result: unknown } | { readonly failure: AttemptFailure };

/** How to talk to a node. */
export interface RpcClientOptions {
  /** http or https; a key in it stays out of logs and sentences. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Requests in flight at once. */
  readonly concurrency?: number;
  /** Calls in one batch at most; halved by itself for servers that want less. */
  readonly batchCalls?: number;
  /** Milliseconds that one request may take. */
  readonly timeoutMs?: number;
  /** Largest answer that is read, in bytes. */
  readonly maxAnswerBytes?: number;
  /** Requests a second at most; unlimited unless told. */
  readonly requestsPerSecond?: number;
  readonly retry?: RetryPolicy;
}

/** How a call's failures are treated beyond the ordinary. */
export interface ResolveOptions<T> {
  /** Turns a result into a value; throws an AttemptFailure (`behind` for a null block) to have it asked again. */
  readonly read: (result: unknown, index: number) => T;
  /** Accepts a failure as a value; undefined leaves it to be retried. */
  readonly accept?: (failure: AttemptFailure, index: number) => T | undefined;
  /** For the sentence, should it come to that: "headers of blocks 5 to 9". */
  readonly what: string;
}

/** JSON-RPC over HTTP: batched, kept alive, bounded, retried with backoff; it never leaves out a call. */
export class RpcClient {
  readonly name: string;
  readonly retry: RetryPolicy;
  private readonly transport: HttpTransport;
  private readonly slots: Slots;
  private readonly batchSize: AdaptiveRange;
  private readonly limits: { timeoutMs: number; maxBytes: number };
  private nextId = 1;
  private sent = 0;
  private quietUntil = 0;

  constructor(options: RpcClientOptions) {
    const concurrency = options.concurrency ?? 10;
    this.transport = new HttpTransport(options.url, options.headers, concurrency);
    this.name = this.transport.host;
    this.slots = new Slots(concurrency, options.requestsPerSecond);
    this.retry = options.retry ?? PATIENT;
    const calls = options.batchCalls ?? 100;
    this.batchSize = new AdaptiveRange({ initialBlocks: calls, maxBlocks: calls, targetLogs: Number.POSITIVE_INFINITY });
    this.limits = { timeoutMs: options.timeoutMs ?? 30_000, maxBytes: options.maxAnswerBytes ?? 128 * 1024 * 1024 };
  }

  /** HTTP requests sent since the start. */
  get requests(): number {
    return this.sent;
  }

  /** Calls that one batch may hold at present. */
  get batchCalls(): number {
    return this.batchSize.blocks;
  }

  /** Asks one thing until it is answered. @throws ChainError when the server persists in failing */
  async call<T>(method: string, params: readonly unknown[], read: (result: unknown) => T): Promise<T> {
    const [value] = await this.resolve([{ method, params }], { read, what: method });
    return value!;
  }

  /**
   * Asks many things, in batches, until every one is answered; an item that failed is asked again, the others are kept.
   *
   * @returns the values in the order of the calls
   * @throws ChainError when there was no progress in as many attempts as the policy allows
   */
  async resolve<T>(calls: readonly RpcCall[], options: ResolveOptions<T>): Promise<T[]> {
    const values = new Array<T>(calls.length);
    let open = calls.map((_, index) => index);
    let failures = 0;
    while (open.length > 0) {
      const failed = await this.round(calls, open, values, options);
      if (failed.size === 0) break;
      const error = [...failed.values()].at(-1)!;
      failures = failed.size < open.length ? 1 : failures + 1;
      open = [...failed.keys()].sort((a, b) => a - b);
      if (failures >= this.patience(error)) throw this.givenUp(options.what, error, failures);
      await pause(backoffMs(this.retry, failures, error));
    }
    return values;
  }

  /** Sends every open call once; what failed, by index. */
  private async round<T>(
    calls: readonly RpcCall[],
    open: readonly number[],
    values: T[],
    options: ResolveOptions<T>,
  ): Promise<Map<number, AttemptFailure>> {
    const failed = new Map<number, AttemptFailure>();
    const size = this.batchSize.blocks;
    const groups: number[][] = [];
    for (let at = 0; at < open.length; at += size) groups.push(open.slice(at, at + size));
    await Promise.all(
      groups.map(async (group) => {
        const replies = await this.attempt(group.map((index) => calls[index]!)).catch((error: unknown): RpcReply[] => {
          if (!isFailure(error)) throw error;
          if (isFailure(error, 'too-large', 'timeout', 'garbage') && group.length > 1) this.batchSize.refused(group.length);
          const accepted = group.length > 1 && error.kind === 'too-large' ? new AttemptFailure('garbage', error.message) : error;
          return group.map(() => ({ failure: accepted }));
        });
        group.forEach((index, at) => {
          const failure = settle(replies[at]!, index, values, options);
          if (failure !== undefined) failed.set(index, failure);
        });
        if (group.length === size && !group.some((index) => failed.has(index))) this.batchSize.answered(size, 0);
      }),
    );
    return failed;
  }

  /**
   * Sends one HTTP request with these calls, once.
   *
   * @returns a reply for each call, in their order
   * @throws AttemptFailure when the request as a whole failed
   */
  async attempt(calls: readonly RpcCall[]): Promise<RpcReply[]> {
    const firstId = this.nextId;
    this.nextId += calls.length;
    const items = calls.map((call, at) => ({ jsonrpc: '2.0', id: firstId + at, method: call.method, params: call.params }));
    const release = await this.slots.take();
    try {
      if (this.quietUntil > Date.now()) await pause(this.quietUntil - Date.now());
      this.sent += 1;
      const asked = JSON.stringify(items.length === 1 ? items[0] : items);
      const replies = await this.transport.send(asked, this.limits, (answer) => readReplies(answer, calls, firstId));
      const rate = replies.find((reply) => 'failure' in reply && reply.failure.kind === 'rate');
      if (rate !== undefined) this.beQuiet((rate as { failure: AttemptFailure }).failure);
      return replies;
    } catch (error) {
      if (isFailure(error, 'rate')) this.beQuiet(error);
      throw error;
    } finally {
      release();
    }
  }

  /** The sentence for a server that persists in failing. */
  givenUp(what: string, error: AttemptFailure, failures: number): ChainError {
    const said = error.message.replace(/https?:\/\/\S+/g, '(url)');
    const details = { host: this.name, kind: error.kind, failures };
    if (error.kind === 'denied') {
      return new ChainError(
        'RPC_REFUSES',
        `The node at ${this.name} refuses ${what}: ${said}. Check RPC_URL and its key.`,
        details,
      );
    }
    if (error.kind === 'behind') {
      return new ChainError(
        'RPC_INCONSISTENT',
        `The node at ${this.name} does not have what it announced (${what}, ${failures} attempts): ${said}. It is behind its own head or a pool of unequal nodes; wait, or set RPC_URL to another node.`,
        details,
      );
    }
    const isThere = error.kind !== 'connection' && error.kind !== 'timeout';
    return new ChainError(
      isThere ? 'RPC_REFUSES' : 'RPC_UNREACHABLE',
      `The node at ${this.name} ${isThere ? 'keeps failing' : 'cannot be reached'} (${what}, ${failures} attempts): ${said}. Nothing was skipped; check RPC_URL, or set it to another node, and start again.`,
      details,
    );
  }

  /** Attempts that a kind of failure deserves; being sent away is not going to change. */
  patience(error: AttemptFailure): number {
    return error.kind === 'denied' ? Math.min(3, this.retry.attempts) : this.retry.attempts;
  }

  /** Never sends batches again: the server said that it takes none. */
  unbatch(): void {
    while (this.batchSize.blocks > 1) this.batchSize.refused(this.batchSize.blocks);
  }

  /** Closes the connections. */
  close(): void {
    this.transport.close();
  }

  /** All requests wait when one was told that there are too many. */
  private beQuiet(error: AttemptFailure): void {
    this.quietUntil = Math.max(this.quietUntil, Date.now() + backoffMs(this.retry, 1, error));
  }
}

/** Puts a reply's value in its place, or tells why there is none. */
function settle<T>(reply: RpcReply, index: number, values: T[], options: ResolveOptions<T>): AttemptFailure | undefined {
  try {
    if ('failure' in reply) throw reply.failure;
    values[index] = options.read(reply.result, index);
    return undefined;
  } catch (error) {
    if (!isFailure(error)) throw error;
    const accepted = options.accept?.(error, index);
    if (accepted === undefined) return error;
    values[index] = accepted;
    return undefined;
  }
}

/** Sorts an answer into replies, by id: servers reorder, repeat and leave out. */
function readReplies(answer: HttpAnswer, calls: readonly RpcCall[], firstId: number): RpcReply[] {
  const isOk = answer.status >= 200 && answer.status < 300;
  const scanned = calls.some(({ isScanned }) => isScanned) ? scanLogs(answer.body) : undefined;
  let json: unknown;
  try {
    json = JSON.parse(scanned?.json ?? textOf(answer));
  } catch {
    if (!isOk) throw statusFailure(answer);
    throw new AttemptFailure('garbage', `the answer is not JSON: ${textOf(answer).slice(0, 80)}`);
  }
  if (!Array.isArray(json)) {
    const error = (json as { error?: RpcErrorObject } | null)?.error;
    if (calls.length > 1) {
      if (!isOk && answer.status !== 400) throw statusFailure(answer);
      throw wholeBatchFailure(error, answer);
    }
    if (!isOk && (error === undefined || error === null || answer.status === 413 || answer.status === 429))
      throw statusFailure(answer);
    json = [json];
  }
  const byId = new Map<number, { result?: unknown; error?: RpcErrorObject | null }>();
  for (const item of json as { id?: number; result?: unknown; error?: RpcErrorObject | null }[]) {
    if (item !== null && typeof item === 'object') byId.set(Number(calls.length === 1 ? firstId : item.id), item);
  }
  return calls.map((call, at) => {
    const item = byId.get(firstId + at);
    return readReply(item?.result === LIST_MARK ? { ...item, result: scanned?.list } : item, call, answer);
  });
}

/** One reply of an answer. */
function readReply(
  item: { result?: unknown; error?: RpcErrorObject | null } | undefined,
  call: RpcCall,
  answer: HttpAnswer,
): RpcReply {
  if (item === undefined) return { failure: new AttemptFailure('garbage', `the answer leaves out a ${call.method}`) };
  if (item.error !== undefined && item.error !== null) {
    return {
      failure: new AttemptFailure(classifyRpcError(item.error, call.method), errorText(item.error), answer.retryAfterMs),
    };
  }
  if (item.result === undefined) return { failure: new AttemptFailure('garbage', 'the answer has neither result nor error') };
  return { result: item.result };
}

/** A batch answered by one error: too many calls in it, or too many requests at all. */
function wholeBatchFailure(error: RpcErrorObject | null | undefined, answer: HttpAnswer): AttemptFailure {
  if (error === undefined || error === null) return new AttemptFailure('garbage', 'a batch was answered by something else');
  const kind = classifyRpcError(error, '');
  const text = errorText(error);
  return new AttemptFailure(kind === 'rate' && !/batch/i.test(text) ? 'rate' : 'too-large', text, answer.retryAfterMs);
}

/** What an HTTP status says. */
function statusFailure(answer: HttpAnswer): AttemptFailure {
  const kinds: Record<number, FailureKind> = {
    401: 'denied',
    403: 'denied',
    404: 'denied',
    405: 'denied',
    408: 'timeout',
    413: 'too-large',
    429: 'rate',
    504: 'timeout',
    524: 'timeout',
  };
  const kind = kinds[answer.status] ?? (answer.status >= 500 ? 'server' : 'error');
  return new AttemptFailure(kind, `HTTP ${answer.status} ${textOf(answer).slice(0, 200)}`.trim(), answer.retryAfterMs);
}
