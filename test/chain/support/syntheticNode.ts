import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// A JSON-RPC server over generated logs, for measurements: a child process, whose argument is a SyntheticChain. It says its port over IPC.

/** What the generated chain looks like. */
export interface SyntheticChain {
  readonly blocks: number;
  /** A block has logs when its height is a multiple of this. */
  readonly every: number;
  readonly logsPerBlock: number;
  readonly address: string;
  readonly topic: string;
  /** Milliseconds before each answer. */
  readonly latencyMs: number;
}

const chain = JSON.parse(process.argv[2]!) as SyntheticChain;
const hashOf = (height: number): string => `0x${createHash('sha256').update(`block ${height}`).digest('hex')}`;
const hex = (number: number): string => `0x${number.toString(16)}`;
const data = `0x${'11'.repeat(32)}`;
const sender = `0x${'22'.repeat(32)}`;
const bloom = `0x${'ff'.repeat(256)}`;

/** The logs of a block as JSON text, made once. */
const logs = new Map<number, string>();
for (let height = 0; height <= chain.blocks; height += chain.every) {
  const items = Array.from({ length: height === 0 ? 0 : chain.logsPerBlock }, (_, at) =>
    JSON.stringify({
      address: chain.address,
      topics: [chain.topic, sender, sender],
      data,
      blockNumber: hex(height),
      blockHash: hashOf(height),
      transactionHash: hashOf(height * 1_000 + at),
      transactionIndex: hex(at),
      logIndex: hex(at),
      removed: false,
    }),
  );
  logs.set(height, items.join(','));
}

function answer(method: string, params: unknown[]): string {
  if (method === 'eth_blockNumber') return `"${hex(chain.blocks)}"`;
  if (method === 'eth_getBlockByNumber') {
    const height = Number(params[0]);
    if (height > chain.blocks) return 'null';
    return `{"number":"${hex(height)}","hash":"${hashOf(height)}","parentHash":"${hashOf(height - 1)}","timestamp":"${hex(1_700_000_000 + height)}","logsBloom":"${bloom}","transactions":[]}`;
  }
  const { fromBlock, toBlock } = params[0] as { fromBlock: string; toBlock: string };
  const parts: string[] = [];
  for (let at = Math.ceil(Number(fromBlock) / chain.every) * chain.every; at <= Number(toBlock); at += chain.every) {
    const text = logs.get(at);
    if (text !== undefined && text !== '') parts.push(text);
  }
  return `[${parts.join(',')}]`;
}

const server = createServer((request, response) => {
  void (async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const json = JSON.parse(Buffer.concat(chunks).toString()) as { id: number; method: string; params: unknown[] };
    const items = (Array.isArray(json) ? json : [json]) as { id: number; method: string; params: unknown[] }[];
    const texts = items.map((item) => `{"jsonrpc":"2.0","id":${item.id},"result":${answer(item.method, item.params)}}`);
    if (chain.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, chain.latencyMs));
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(Array.isArray(json) ? `[${texts.join(',')}]` : texts[0]);
  })();
});
server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit(0));
