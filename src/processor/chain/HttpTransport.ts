import { isAscii } from 'node:buffer';
import { type ClientRequest, Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { AttemptFailure } from './errors';

/** An HTTP answer, whatever its status. */
export interface HttpAnswer {
  readonly status: number;
  /** The bytes of the body; they are good only while the answer is being read. */
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
   * @param read what is made of the answer, whatever its status
   * @param url other than the transport's own
   * @throws AttemptFailure `connection`, `timeout` or `too-large`; what `read` throws
   */
  send<T>(body: string | undefined, limits: HttpLimits, read: (answer: HttpAnswer) => T, url: URL = this.base): Promise<T> {
    return new Promise((resolve, reject) => {
      const start = url.protocol === 'https:' ? httpsRequest : httpRequest;
      let forget = (): void => {};
      const fail = (error: unknown): void => {
        clearTimeout(timer);
        request.destroy();
        forget();
        reject(error);
      };
      const broken = (error: Error): void => fail(new AttemptFailure('connection', `${error.message} (${this.host})`));
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
        (response) => {
          const decoder = decoderFor(response.headers['content-encoding']);
          const stream = decoder === undefined ? response : response.pipe(decoder);
          const chunks: Buffer[] = [];
          let size = 0;
          // A decoder would go on with what it has: a kilobyte may be gigabytes.
          forget = () => {
            decoder?.destroy();
            chunks.length = 0;
          };
          stream.on('data', (chunk: Buffer) => {
            size += chunk.length;
            chunks.push(chunk);
            if (size > limits.maxBytes) fail(new AttemptFailure('too-large', `the answer exceeds ${limits.maxBytes} bytes`));
          });
          stream.on('end', () => {
            if (!response.complete) return broken(CUT);
            clearTimeout(timer);
            const retryAfterMs = retryAfter(response.headers['retry-after']);
            const answer = { status: response.statusCode ?? 0, body: joined(chunks, size) };
            try {
              resolve(read(retryAfterMs === undefined ? answer : { ...answer, retryAfterMs }));
            } catch (error) {
              reject(error);
            }
          });
          stream.on('error', broken);
          response.on('aborted', () => broken(CUT));
          response.on('error', broken);
        },
      );
      const timer = setTimeout(
        () => fail(new AttemptFailure('timeout', `no answer from ${this.host} within ${limits.timeoutMs} ms`)),
        limits.timeoutMs,
      );
      request.on('error', broken);
      request.end(body);
    });
  }

  /** Closes the kept-alive connections. */
  close(): void {
    this.agent.destroy();
  }
}

const CUT = new Error('the connection broke in the middle of the answer');

/** Where answers are put together, one after the other: memory that is new costs more than what is copied into it. */
let room = Buffer.alloc(0);
/** Bytes from which an answer gets memory of its own. */
const LARGE = 16 * 1024 * 1024;

/** Pieces as one, good until the next are joined. */
function joined(chunks: readonly Buffer[], size: number): Buffer {
  if (chunks.length === 1) return chunks[0] as Buffer;
  if (size > LARGE) return Buffer.concat(chunks);
  if (size > room.length) room = Buffer.allocUnsafeSlow(Math.min(2 * size, LARGE));
  let at = 0;
  for (const chunk of chunks) at += chunk.copy(room, at);
  return room.subarray(0, size);
}

/** An answer as text. Those of nodes are megabytes of hex digits: without a look at each they are text five times as fast. */
export function textOf({ body }: HttpAnswer): string {
  return body.toString(isAscii(body) ? 'latin1' : 'utf8');
}

/** The stream that undoes a content encoding. */
function decoderFor(encoding: string | undefined): Transform | undefined {
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
