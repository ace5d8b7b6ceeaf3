import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One JSON-RPC call as it passes. */
export interface PassingCall {
  readonly method: string;
  readonly params: unknown[];
  readonly id: number;
}

/** What a fault does instead of passing the request on. */
export type Fault =
  | { readonly status: number; readonly body?: string; readonly headers?: Record<string, string> }
  | { readonly error: { code: number; message: string; data?: unknown }; readonly only?: string }
  | { readonly hangUp: true }
  | { readonly truncate: true }
  | { readonly rewrite: (answer: { id: number; result?: unknown; error?: unknown }[]) => unknown }
  | { readonly delayMs: number };

/** A proxy in front of a node that misbehaves as told, and counts. */
export class FaultyProxy {
  /** Decides about a request; undefined lets it pass. */
  fault: (calls: PassingCall[], request: number) => Fault | undefined = () => undefined;
  /** HTTP requests seen. */
  requests = 0;
  /** Calls seen, by method. */
  readonly methods = new Map<string, number>();
  /** Every `eth_getLogs` filter seen. */
  readonly filters: { fromBlock: string; toBlock: string; address?: string[] }[] = [];

  private constructor(
    private readonly server: Server,
    private readonly target: string,
  ) {}

  static async start(target: string): Promise<FaultyProxy> {
    const server = createServer();
    const proxy = new FaultyProxy(server, target);
    server.on('request', (request, response) => {
      void (async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
        const text = Buffer.concat(chunks).toString();
        const json = JSON.parse(text) as PassingCall | PassingCall[];
        const answer = await proxy.answer(text, Array.isArray(json) ? json : [json], Array.isArray(json));
        if (answer === 'hang up') return request.socket.destroy();
        response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
        response.end(answer.body);
      })().catch(() => request.socket.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(
    text: string,
    calls: PassingCall[],
    isBatch: boolean,
  ): Promise<'hang up' | { status: number; body: string; headers?: Record<string, string> }> {
    this.requests += 1;
    for (const call of calls) {
      this.methods.set(call.method, (this.methods.get(call.method) ?? 0) + 1);
      if (call.method === 'eth_getLogs') this.filters.push(call.params[0] as { fromBlock: string; toBlock: string });
    }
    const fault = this.fault(calls, this.requests);
    if (fault !== undefined && 'hangUp' in fault) return 'hang up';
    if (fault !== undefined && 'status' in fault) {
      return { status: fault.status, body: fault.body ?? '', ...(fault.headers === undefined ? {} : { headers: fault.headers }) };
    }
    if (fault !== undefined && 'delayMs' in fault) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    const response = await fetch(this.target, { method: 'POST', headers: { 'content-type': 'application/json' }, body: text });
    const body = await response.text();
    if (fault === undefined || 'delayMs' in fault) return { status: response.status, body };
    if ('truncate' in fault) return { status: 200, body: body.slice(0, body.length / 2) };
    const answers = (isBatch ? JSON.parse(body) : [JSON.parse(body)]) as { id: number; result?: unknown }[];
    if ('rewrite' in fault) {
      const rewritten = fault.rewrite(answers);
      return { status: 200, body: JSON.stringify(isBatch || !Array.isArray(rewritten) ? rewritten : rewritten[0]) };
    }
    const replaced = answers.map((item) => {
      const method = calls.find((call) => call.id === item.id)?.method;
      return fault.only === undefined || fault.only === method ? { jsonrpc: '2.0', id: item.id, error: fault.error } : item;
    });
    return { status: 200, body: JSON.stringify(isBatch ? replaced : replaced[0]) };
  }
}

/** The number of blocks that a request asks logs of; 0 when it asks for none. */
export function blocksAsked(calls: readonly PassingCall[]): number {
  const filter = calls.find((call) => call.method === 'eth_getLogs')?.params[0] as
    | { fromBlock: string; toBlock: string }
    | undefined;
  return filter === undefined ? 0 : Number(filter.toBlock) - Number(filter.fromBlock) + 1;
}
