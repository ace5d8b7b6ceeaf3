import { isAscii } from 'node:buffer';
import { type ClientRequest, Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { AttemptFailure } from './errors';

/** An HTTP answer, whatever its status. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: Buffer;
  /** What the server's `Retry-After` asks, in milliseconds. */
  readonly retryAfterMs?: number;
}

/** What one request may cost. */
export interface HttpLimits {
  /** Milliseconds until the whole answer must be here. */
  readonly timeoutMs: number;
  /** Largest answer that is read, in bytes after decompression. */
  readonly maxBytes: number;
}

/** One server over kept-alive connections: bounded in time and in size, since both are the server's to abuse. */
export class HttpTransport {
  readonly host: string;
  private readonly agent: HttpAgent | HttpsAgent;
  private readonly base: URL;
  private readonly headers: Record<string, string>;

  /**
   * @param url http or https, with a key in path, query or user part if need be
   * @param headers sent with every request
   * @param connections how many sockets at once
   */
  constructor(url: string, headers: Readonly<Record<string, string>> = {}, connections = 10) {
    this.base = new URL(url);
    this.host = this.base.host;
    this.headers = { 'accept-encoding': 'gzip, deflate, br', ...headers };
    if (this.base.username !== '' || this.base.password !== '') {
      const pair = `${decodeURIComponent(this.base.username)}:${decodeURIComponent(this.base.password)}`;
      this.headers.authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
      this.base.username = '';
      this.base.password = '';
    }
    const options = { keepAlive: true, maxSockets: connections };
    this.agent = this.base.protocol === 'https:' ? new HttpsAgent(options) : new HttpAgent(options);
  }

  /**
   * Sends one request and reads the whole answer.
   *
   * @param body JSON text to POST; undefined for GET
   * @param url other than the transport's own
   * @throws AttemptFailure `connection`, `timeout` or `too-large`
   */
  send(body: string | undefined, limits: HttpLimits, url: URL = this.base): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      const start = url.protocol === 'https:' ? httpsRequest : httpRequest;
      const fail = (error: Error): void => {
        clearTimeout(timer);
        request.destroy();
        reject(error instanceof AttemptFailure ? error : new AttemptFailure('connection', `${error.message} (${this.host})`));
      };
      const request: ClientRequest = start(
        url,
        {
          method: body === undefined ? 'GET' : 'POST',
          agent: url.protocol === this.base.protocol ? this.agent : undefined,
          headers: {
            ...this.headers,
            ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
          },
        },
        (response) =>
          readBytes(response, limits.maxBytes).then((body) => {
            clearTimeout(timer);
            const retryAfterMs = retryAfter(response.headers['retry-after']);
            resolve({ status: response.statusCode ?? 0, body, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });
          }, fail),
      );
      const timer = setTimeout(
        () => fail(new AttemptFailure('timeout', `no answer from ${this.host} within ${limits.timeoutMs} ms`)),
        limits.timeoutMs,
      );
      request.on('error', fail);
      request.end(body);
    });
  }

  /** Closes the kept-alive connections. */
  close(): void {
    this.agent.destroy();
  }
}

/** The body, decompressed; refuses to hold more than `maxBytes`. */
function readBytes(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const decoder = decoderFor(response.headers['content-encoding']);
    const stream = decoder === undefined ? response : response.pipe(decoder);
    const chunks: Buffer[] = [];
    let size = 0;
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > maxBytes) reject(new AttemptFailure('too-large', `the answer exceeds ${maxBytes} bytes`));
    });
    stream.on('end', () => {
      if (response.complete) resolve(Buffer.concat(chunks));
      else reject(new AttemptFailure('connection', 'the connection broke in the middle of the answer'));
    });
    stream.on('error', reject);
    response.on('aborted', () => reject(new AttemptFailure('connection', 'the connection broke in the middle of the answer')));
    response.on('error', reject);
  });
}

/** An answer as text. Those of nodes are megabytes of hex digits: without a look at each they are text five times as fast. */
export function textOf({ body }: HttpAnswer): string {
  return body.toString(isAscii(body) ? 'latin1' : 'utf8');
}

/** The stream that undoes a content encoding. */
function decoderFor(encoding: string | undefined): NodeJS.ReadWriteStream | undefined {
  if (encoding === 'gzip') return createGunzip();
  if (encoding === 'deflate') return createInflate();
  if (encoding === 'br') return createBrotliDecompress();
  return undefined;
}

/** `Retry-After` as milliseconds: seconds or a date. */
function retryAfter(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}
