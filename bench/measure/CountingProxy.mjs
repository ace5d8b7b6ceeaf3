import { Agent, createServer, request } from 'node:http';

/** Stands before the node and counts what is asked: HTTP requests, and the JSON-RPC calls in them by method. */
export class CountingProxy {
  #agent = new Agent({ keepAlive: true });
  #server = createServer((incoming, answer) => this.#pass(incoming, answer));
  requests = 0;
  calls = {};
  /** Milliseconds of `performance.now()` at the first request. */
  firstAt = undefined;

  static async start(nodeUrl) {
    const proxy = new CountingProxy();
    proxy.nodeUrl = nodeUrl;
    await new Promise((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    proxy.url = `http://127.0.0.1:${proxy.#server.address().port}`;
    return proxy;
  }

  /** JSON-RPC calls, those of a batch each for itself, as providers bill them. */
  get total() {
    return Object.values(this.calls).reduce((sum, count) => sum + count, 0);
  }

  async stop() {
    this.#server.closeAllConnections();
    this.#agent.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #pass(incoming, answer) {
    const parts = [];
    incoming.on('data', (part) => parts.push(part));
    incoming.on('end', () => {
      const body = Buffer.concat(parts);
      this.#count(body);
      const headers = { 'content-type': 'application/json', 'content-length': body.length };
      const question = request(this.nodeUrl, { method: 'POST', agent: this.#agent, headers }, (response) => {
        answer.writeHead(response.statusCode, { 'content-type': 'application/json' });
        response.pipe(answer);
      });
      question.on('error', () => answer.destroy());
      answer.on('close', () => question.destroy());
      question.end(body);
    });
  }

  #count(body) {
    this.firstAt ??= performance.now();
    this.requests += 1;
    const asked = JSON.parse(body.toString('utf8'));
    for (const { method } of Array.isArray(asked) ? asked : [asked]) this.calls[method] = (this.calls[method] ?? 0) + 1;
  }
}
