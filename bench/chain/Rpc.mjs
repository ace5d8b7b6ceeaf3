import { Agent, request } from 'node:http';

/** A JSON-RPC client on one connection that stays open: calls are answered in the order in which they are sent. */
export class Rpc {
  #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  #id = 0;

  /** @param {string} url of a node on this machine */
  constructor(url) {
    this.url = url;
  }

  /**
   * Calls a method.
   *
   * @throws Error with the node's words when it refuses
   */
  async call(method, ...params) {
    this.#id += 1;
    const { result, error } = await this.#post({ jsonrpc: '2.0', id: this.#id, method, params });
    if (error !== undefined) throw new Error(`${method}: ${error.message} ${error.data ?? ''}`);
    return result;
  }

  close() {
    this.#agent.destroy();
  }

  #post(body) {
    const text = JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
      const question = request(this.url, { method: 'POST', agent: this.#agent, headers }, (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString('utf8'))));
        response.on('error', reject);
      });
      question.on('error', reject);
      question.end(text);
    });
  }
}
