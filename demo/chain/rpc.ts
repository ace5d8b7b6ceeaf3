import { Agent, request } from 'node:http';

/** One question to a node. */
export interface Question {
  readonly method: string;
  readonly params: readonly unknown[];
}

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string; readonly data?: unknown };
}

/** What a node refused, with the data that a reverted call left. */
export class RpcError extends Error {
  override readonly name = 'RpcError';

  /** @param data what the contract reverted with, `0x…`, where the node tells it */
  constructor(
    message: string,
    readonly data?: string,
  ) {
    super(message);
  }
}

/** A JSON-RPC client for a node on this machine: connections stay open, several questions travel together. */
export class Rpc {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 4 });
  private nextId = 1;

  /** @param url the node, http */
  constructor(private readonly url: string) {}

  /**
   * Asks one question.
   *
   * @throws RpcError with the node's words
   */
  async ask<T>(method: string, ...params: unknown[]): Promise<T> {
    const [answer] = await this.askAll<T>([{ method, params }]);
    return answer as T;
  }

  /**
   * Asks several questions in one round trip.
   *
   * @returns the answers in the order of the questions
   * @throws RpcError with the node's words for the first question that failed
   */
  async askAll<T>(questions: readonly Question[]): Promise<T[]> {
    const answers = await this.tryAll<T>(questions);
    return answers.map((answer, index) => {
      if (!(answer instanceof Error)) return answer;
      throw new RpcError(`${questions[index]?.method}: ${answer.message}`, answer instanceof RpcError ? answer.data : undefined);
    });
  }

  /** Asks several questions; one that fails is an Error in its place. */
  async tryAll<T>(questions: readonly Question[]): Promise<(T | Error)[]> {
    if (questions.length === 0) return [];
    const first = this.nextId;
    this.nextId += questions.length;
    const batch = questions.map(({ method, params }, index) => ({ jsonrpc: '2.0', id: first + index, method, params }));
    const text = await this.post(JSON.stringify(batch));
    const byId = new Map((JSON.parse(text) as Answer[]).map((answer) => [answer.id, answer]));
    return questions.map((_, index) => {
      const answer = byId.get(first + index);
      if (answer === undefined) return new RpcError('no answer');
      if (answer.error === undefined) return answer.result as T;
      const { message, data } = answer.error;
      return new RpcError(message, typeof data === 'string' ? data : undefined);
    });
  }

  /** Closes the connections. */
  close(): void {
    this.agent.destroy();
  }

  private post(body: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const outgoing = request(this.url, { method: 'POST', agent: this.agent, headers }, (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
        incoming.on('error', reject);
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }
}
