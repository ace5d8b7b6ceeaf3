import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { HttpTransport } from '../../src/processor/chain/HttpTransport';
import { SqdUpstream } from '../../src/processor/chain/SqdUpstream';
import { HASTY } from './support/settings';

const MB = 1024 * 1024;

describe('a server that answers what nobody expects', () => {
  let server: Server;
  let answer: { headers?: Record<string, string>; body: Buffer | string };
  let requests = 0;
  let url: string;

  beforeAll(async () => {
    server = createServer((_, response) => {
      requests += 1;
      response.writeHead(200, answer.headers);
      response.end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('is not inflated any further once an answer is too large', async () => {
    const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
    answer = { headers: { 'content-encoding': 'br' }, body: brotliCompressSync(Buffer.alloc(256 * MB), quickly) };
    const transport = new HttpTransport(url);
    const limits = { timeoutMs: 60_000, maxBytes: MB };
    await expect(transport.send('{}', limits, ({ body }) => body.length)).rejects.toMatchObject({ kind: 'too-large' });
    const before = process.memoryUsage().arrayBuffers;
    await sleep(300);
    // What a decoder that goes on makes has to be somewhere.
    expect(process.memoryUsage().arrayBuffers).toBeLessThan(before + 8 * MB);
    transport.close();
  });

  it('is asked again for a worker, and then it is said what it answers', async () => {
    answer = { body: '<html>be right back</html>' };
    requests = 0;
    const upstream = new SqdUpstream({ url, retry: HASTY });
    await expect(upstream.logs({ from: 0, to: 5, addresses: null, topics: ['0x01'] })).rejects.toMatchObject({
      code: 'NETWORK_REFUSES',
      message: expect.stringMatching(/the worker is no URL: <html>be right back/),
    });
    expect(requests).toBe(HASTY.attempts);
    upstream.close();
  });
});
