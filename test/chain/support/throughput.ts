import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { Pool } from 'pg';
import { filterFingerprint } from '../../../src/processor/chain/filterFingerprint';
import { Gateway } from '../../../src/processor/chain/Gateway';
import { NodeUpstream } from '../../../src/processor/chain/NodeUpstream';
import { RangeCache } from '../../../src/processor/chain/RangeCache';
import { RpcClient } from '../../../src/processor/chain/RpcClient';
import type { EmitterRule } from '../../../src/processor/chain/types';
import type { SyntheticChain } from './syntheticNode';

// Measures the gateway alone, from a generated node to a client that parses the answers; not a test.
//   node -r ./test/chain/support/register.cjs test/chain/support/throughput.ts [DATABASE_URL with chain_cache in it]

const BASE = { address: `0x${'ab'.repeat(20)}`, topic: `0x${'cd'.repeat(32)}` };
const CHAINS: Record<string, SyntheticChain> = {
  'dense: 100,000 logs in 1,072 blocks': { ...BASE, blocks: 1_072, every: 1, logsPerBlock: 94, latencyMs: 0 },
  'sparse: 200,720 blocks with 2,000 logs': { ...BASE, blocks: 200_720, every: 100, logsPerBlock: 1, latencyMs: 0 },
  'dense, 50 ms of latency': { ...BASE, blocks: 1_072, every: 1, logsPerBlock: 94, latencyMs: 50 },
  'sparse, 50 ms of latency': { ...BASE, blocks: 200_720, every: 100, logsPerBlock: 1, latencyMs: 50 },
};
const rule: EmitterRule = { roots: [{ address: BASE.address, fromBlock: 0 }], topics: [BASE.topic], announce: () => [] };

/** Starts a generated node. */
async function startNode(chain: SyntheticChain): Promise<{ url: string; child: ChildProcess }> {
  const child = fork(join(__dirname, 'syntheticNode.ts'), [JSON.stringify(chain)], {
    execArgv: ['-r', join(__dirname, 'register.cjs')],
  });
  const port = await new Promise((resolve) => child.once('message', resolve));
  return { url: `http://127.0.0.1:${port}`, child };
}

/** Asks for everything, as evm-processor would, and says how long it took. */
async function drain(gateway: Gateway, to: number): Promise<{ seconds: number; logs: number; answers: number }> {
  const start = process.hrtime.bigint();
  let logs = 0;
  let answers = 0;
  await fetch(`${gateway.url}/height`);
  for (let at = 0; at <= to; ) {
    const response = await fetch(`${gateway.url}/query`, {
      method: 'POST',
      body: JSON.stringify({ fromBlock: at, toBlock: to, logs: [{ topic0: rule.topics }] }),
    });
    const blocks = (await response.json()) as { header: { number: number }; logs?: unknown[] }[];
    for (const block of blocks) logs += block.logs?.length ?? 0;
    answers += 1;
    at = blocks.at(-1)!.header.number + 1;
  }
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, logs, answers };
}

async function main(): Promise<void> {
  const database = process.argv[2];
  const pool = database === undefined ? undefined : new Pool({ connectionString: database });
  let chainId = Date.now();
  for (const [name, chain] of Object.entries(CHAINS)) {
    const { url, child } = await startNode(chain);
    chainId += 1;
    const modes: [string, boolean][] =
      pool === undefined
        ? [['no cache', false]]
        : [
            ['no cache', false],
            ['cold cache', true],
            ['warm cache', true],
          ];
    for (const [mode, isCached] of modes) {
      const upstream = new NodeUpstream({ client: new RpcClient({ url }), finalityDepth: 0 });
      const cache = isCached ? { cache: new RangeCache(pool!, chainId, filterFingerprint(rule)) } : {};
      const gateway = await Gateway.start({ rule, upstream, ...cache });
      const { seconds, logs, answers } = await drain(gateway, chain.blocks);
      const flushed = process.hrtime.bigint();
      await gateway.stop();
      const tail = Number(process.hrtime.bigint() - flushed) / 1e9;
      console.log(
        `${name}; ${mode}: ${seconds.toFixed(2)} s (+${tail.toFixed(2)} s to write the rest), ${Math.round(logs / seconds)} logs/s, ${Math.round(chain.blocks / seconds)} blocks/s, ${answers} answers, ${upstream.requests} requests`,
      );
      upstream.close();
    }
    child.kill();
  }
  await pool?.end();
  const { heapUsed, rss } = process.memoryUsage();
  console.log(`memory: heap ${Math.round(heapUsed / 1e6)} MB, resident ${Math.round(rss / 1e6)} MB`);
}

void main();
