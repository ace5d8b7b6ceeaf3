import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestNode } from './TestNode';

/** A query as the SQD Network's gateways take it. */
interface Query {
  fromBlock: number;
  toBlock?: number;
  includeAllBlocks?: boolean;
  logs?: { address?: string[]; topic0?: string[] }[];
}

/**
 * A small server of the SQD Network's protocol over a test chain: a router (height, worker) and a worker (query) that answers only so many
 * blocks at once, and may fail.
 */
export class ArchiveServer {
  /** Decides whether a request fails, by its path; undefined lets it pass. */
  fault: (path: string) => { status: number; headers?: Record<string, string>; body?: string } | undefined = () => undefined;
  requests = 0;
  queries: Query[] = [];
  /** Blocks that a worker answers at once. */
  chunk = 16;

  private constructor(
    private readonly server: Server,
    private readonly node: TestNode,
    private readonly height: number,
  ) {}

  static async start(node: TestNode, height: number): Promise<ArchiveServer> {
    const server = createServer();
    const archive = new ArchiveServer(server, node, height);
    server.on('request', (request, response) => {
      void (async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
        archive.requests += 1;
        const path = request.url!;
        const fault = archive.fault(path);
        if (fault !== undefined) {
          response.writeHead(fault.status, fault.headers);
          return response.end(fault.body ?? '');
        }
        if (path.endsWith('/height')) return response.end(String(height));
        if (path.endsWith('/worker')) return response.end(`${archive.url}/worker-7`);
        const query = JSON.parse(Buffer.concat(chunks).toString()) as Query;
        archive.queries.push(query);
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(await archive.query(query)));
      })().catch(() => request.socket.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return archive;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/network/test`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async query(query: Query): Promise<object[]> {
    const to = Math.min(query.toBlock ?? this.height, this.height, query.fromBlock + this.chunk - 1);
    const logs = (await this.node.allLogs(query.fromBlock, to)).filter((log) =>
      (query.logs ?? []).some(
        ({ address, topic0 }) => (address?.includes(log.address) ?? true) && (topic0?.includes(log.topics[0]!) ?? true),
      ),
    );
    const heights = new Set(logs.map((log) => log.blockNumber)).add(to);
    if (query.includeAllBlocks === true) for (let at = query.fromBlock; at <= to; at += 1) heights.add(at);
    return Promise.all(
      [...heights]
        .sort((a, b) => a - b)
        .map(async (height) => {
          const block = await this.node.rpc<{ hash: string; parentHash: string; timestamp: string; logsBloom: string }>(
            'eth_getBlockByNumber',
            [`0x${height.toString(16)}`, false],
          );
          return {
            header: {
              number: height,
              hash: block.hash,
              parentHash: block.parentHash,
              timestamp: Number(block.timestamp),
              logsBloom: block.logsBloom,
            },
            logs: logs
              .filter((log) => log.blockNumber === height)
              .map(({ address, topics, data, transactionHash, transactionIndex, logIndex }) => ({
                address,
                topics,
                data,
                transactionHash,
                transactionIndex,
                logIndex,
              })),
          };
        }),
    );
  }
}
