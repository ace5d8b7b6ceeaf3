import { connect, createServer } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * Stands before the node and counts what is asked: HTTP requests, and the JSON-RPC calls in them by method. Answers pass as they come, unread:
 * what it costs is taken from everybody.
 */
export class CountingProxy {
  #server = createServer((client) => this.#pass(client));
  #sockets = new Set();
  requests = 0;
  calls = {};
  /** Milliseconds of `performance.now()` at the first request. */
  firstAt = undefined;

  static async start(nodeUrl) {
    const proxy = new CountingProxy();
    proxy.node = new URL(nodeUrl);
    await new Promise((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    proxy.url = `http://127.0.0.1:${proxy.#server.address().port}`;
    return proxy;
  }

  /** JSON-RPC calls, those of a batch each for itself, as providers bill them. */
  get total() {
    return Object.values(this.calls).reduce((sum, count) => sum + count, 0);
  }

  async stop() {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #pass(client) {
    const node = connect({ host: this.node.hostname, port: Number(this.node.port), noDelay: true });
    client.setNoDelay(true);
    let rest = Buffer.alloc(0);
    client.on('data', (part) => {
      rest = this.#count(Buffer.concat([rest, part]));
      node.write(part);
    });
    node.pipe(client);
    for (const [socket, other] of [
      [client, node],
      [node, client],
    ]) {
      this.#sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
    }
  }

  /** Counts the whole requests among some bytes. @returns what is left of them */
  #count(bytes) {
    for (;;) {
      const head = bytes.indexOf(HEAD_END);
      if (head === -1) return bytes;
      const length = /^content-length: *(\d+)/im.exec(bytes.toString('latin1', 0, head))?.[1];
      if (length === undefined) throw new Error('the proxy counts requests that tell their length');
      const end = head + HEAD_END.length + Number(length);
      if (bytes.length < end) return bytes;
      this.firstAt ??= performance.now();
      this.requests += 1;
      const asked = JSON.parse(bytes.toString('utf8', head + HEAD_END.length, end));
      for (const { method } of Array.isArray(asked) ? asked : [asked]) this.calls[method] = (this.calls[method] ?? 0) + 1;
      bytes = bytes.subarray(end);
    }
  }
}
