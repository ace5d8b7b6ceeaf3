import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fromQuantity, toQuantity } from './decodeRpc';
import { HotBlocks, type HotBlocksOptions } from './HotBlocks';
import { NodeHead } from './NodeHead';
import { readBody } from './readBody';
import type { RawLog } from './types';

/** What stands between evm-processor and the node. */
export interface HotNodeOptions extends HotBlocksOptions {
  /** Height that is final in the database. */
  readonly finalHeight: () => number;
  /** evm-processor walks back a fork and has come to a block that is final in the database. */
  readonly onDeepFork: () => Promise<void>;
  /** The node has answered evm-processor's look at the head. */
  readonly onHeight?: (height: number) => void;
  /** The node persists in failing; the process should end. */
  readonly onFatal: (error: unknown) => void;
}

interface Question {
  readonly id: number | string | null;
  readonly method: string;
  readonly params?: readonly unknown[];
}

/** Bytes of a request that are read; a batch of a hundred calls is a few kilobytes. */
const MAX_REQUEST_BYTES = 1_000_000;

/**
 * The node as evm-processor sees it: JSON-RPC on loopback, in front of {@link HotBlocks}.
 *
 * evm-processor ends at any error of a kind that it does not list, a node behind its own head among them, and takes part of a block's logs
 * for all of them. Behind this server the node is asked with our patience and our checks; what it cannot tell now is null, which
 * evm-processor asks again.
 */
export class HotNode {
  private readonly blocks: HotBlocks;
  private readonly head: NodeHead;

  private constructor(
    private readonly options: HotNodeOptions,
    private readonly server: Server,
  ) {
    this.blocks = new HotBlocks(options);
    this.head = new NodeHead(options.client);
    server.on('request', (request, response) => void this.handle(request, response));
  }

  /** Starts to listen on 127.0.0.1. */
  static async start(options: HotNodeOptions): Promise<HotNode> {
    const server = createServer({ keepAlive: true });
    const node = new HotNode(options, server);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ port: 0, host: '127.0.0.1' }, resolve);
    });
    return node;
  }

  /** For `setRpcEndpoint`. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Stops listening. */
  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const body = JSON.parse((await readBody(request, MAX_REQUEST_BYTES)) ?? 'null') as Question | Question[];
      const questions = Array.isArray(body) ? body : [body];
      const results = await this.answer(questions);
      const answers = questions.map(({ id }, index) => ({ jsonrpc: '2.0', id, result: results[index] }));
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(Array.isArray(body) ? answers : answers[0]));
    } catch (error) {
      this.options.onFatal(error);
      response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(error instanceof Error ? error.message : String(error));
    }
  }

  /** Results in the order of the questions; all blocks by height are one question. */
  private async answer(questions: readonly Question[]): Promise<unknown[]> {
    const heights = questions.flatMap((question) => heightOf(question) ?? []);
    const blocks = heights.length === 0 ? [] : await this.blocks.byHeight(heights);
    const byHeight = new Map(heights.map((height, index) => [height, blocks[index] ?? null]));
    return Promise.all(
      questions.map((question) => {
        const height = heightOf(question);
        return height === undefined ? this.answerOne(question) : byHeight.get(height);
      }),
    );
  }

  private async answerOne({ method, params = [] }: Question): Promise<unknown> {
    if (method === 'eth_getLogs') {
      const { fromBlock, toBlock } = params[0] as { fromBlock: string; toBlock: string };
      return (await this.blocks.logsBetween(fromQuantity(fromBlock), fromQuantity(toBlock))).map(toJson);
    }
    if (method === 'eth_getBlockByHash') {
      const block = await this.blocks.byHash(String(params[0]));
      if (block !== null && fromQuantity(block.number) <= this.options.finalHeight()) await this.options.onDeepFork();
      return block;
    }
    if (method === 'eth_blockNumber') {
      const height = await this.head.height();
      this.options.onHeight?.(height);
      return toQuantity(height);
    }
    return this.options.client.call(method, params, (result) => result);
  }
}

/** The height that a question for a block names; undefined for other questions, `latest` among them. */
function heightOf({ method, params }: Question): number | undefined {
  const name = params?.[0];
  if (method !== 'eth_getBlockByNumber' || typeof name !== 'string' || !name.startsWith('0x')) return undefined;
  return fromQuantity(name);
}

function toJson(log: RawLog): object {
  const { blockNumber, transactionIndex, logIndex } = log;
  return {
    ...log,
    blockNumber: toQuantity(blockNumber),
    transactionIndex: toQuantity(transactionIndex),
    logIndex: toQuantity(logIndex),
  };
}
