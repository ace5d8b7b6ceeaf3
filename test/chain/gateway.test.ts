import type { Pool } from 'pg';
import { logsDigest } from '../../src/processor/chain/checkWindow';
import { filterFingerprint } from '../../src/processor/chain/filterFingerprint';
import { Gateway, type GatewayOptions } from '../../src/processor/chain/Gateway';
import { HotNode } from '../../src/processor/chain/HotNode';
import { RangeCache } from '../../src/processor/chain/RangeCache';
import { RpcClient } from '../../src/processor/chain/RpcClient';
import { SqdUpstream } from '../../src/processor/chain/SqdUpstream';
import type { RawLog } from '../../src/processor/chain/types';
import { startAnvil, type TestChain } from '../support/anvil';
import { startTestDatabase, type TestDatabase } from '../support/postgres';
import { ArchiveServer } from './support/ArchiveServer';
import { artifacts, PING } from './support/contracts';
import { FaultyProxy } from './support/FaultyProxy';
import type { ProcessorOrder } from './support/processorMain';
import { ProcessorRun } from './support/runProcessor';
import { buildScenario, type Scenario } from './support/scenario';
import { cachePool, HASTY, nodeUpstream } from './support/settings';
import { TestNode } from './support/TestNode';

const DEPTH = 5;

let database: TestDatabase;
let pool: Pool;
let nextChainId = 1;
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  database = await startTestDatabase();
  pool = await cachePool(database.url);
});

afterAll(async () => {
  await pool?.end();
  await database?.stop();
});

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A chain with a history in it. */
async function prepare(
  seed: number,
  steps = 40,
): Promise<{ chain: TestChain; scenario: Scenario; top: number; expected: RawLog[] }> {
  const chain = await startAnvil({ args: ['--hardfork', 'paris'] });
  closing.push(() => chain.stop());
  const scenario = await buildScenario(chain.url, { seed, steps });
  const top = await scenario.node.height();
  return { chain, scenario, top, expected: await scenario.node.countingLogs(scenario.rule, top) };
}

async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const gateway = await Gateway.start({ retry: HASTY, headPollMs: 20, ...options });
  closing.push(() => gateway.stop());
  return gateway;
}

/** Starts evm-processor; it is killed after the test at the latest. */
function run(order: ProcessorOrder): ProcessorRun {
  const processor = new ProcessorRun(order);
  closing.push(() => processor.kill());
  return processor;
}

describe('evm-processor behind the gateway', () => {
  it('sees exactly the logs that count, from the node and then from the cache alone', async () => {
    const { chain, scenario, top, expected } = await prepare(21);
    const proxy = await FaultyProxy.start(chain.url);
    closing.push(() => proxy.stop());
    const { rule } = scenario;
    const cache = new RangeCache(pool, nextChainId++, filterFingerprint(rule));
    const upstream = nodeUpstream(proxy.url);
    const gateway = await startGateway({ rule, upstream, cache, answerLogs: 25 });
    const options = { finalityDepth: 0, topics: rule.topics, fromBlock: 1, toBlock: top };
    const first = run({ processor: { ...options, gatewayUrl: gateway.url } });
    expect(await first.ended).toBe(0);
    expect(first.logs).toEqual(expected);
    expect(first.state.finalBatches).toBeGreaterThan(2);
    for (const block of first.state.blocks) {
      const header = await scenario.node.rpc<{ hash: string; parentHash: string; timestamp: string }>('eth_getBlockByNumber', [
        `0x${block.height.toString(16)}`,
        false,
      ]);
      expect(block).toMatchObject({
        hash: header.hash,
        parentHash: header.parentHash,
        timestamp: Number(header.timestamp) * 1000,
      });
    }
    expect(gateway.progress()).toMatchObject({ fromBlock: 1, toBlock: top, done: top, logs: expected.length, etaSeconds: 0 });
    await gateway.stop();

    const unasked = await FaultyProxy.start(chain.url);
    closing.push(() => unasked.stop());
    const again = await startGateway({ rule, upstream: nodeUpstream(unasked.url), cache, isOffline: true });
    const second = run({ processor: { ...options, gatewayUrl: again.url } });
    expect(await second.ended).toBe(0);
    const full = ({ state }: ProcessorRun) => state.blocks.filter((block) => block.logs.length > 0);
    expect(full(second)).toEqual(full(first));
    expect(unasked.requests).toBe(0);
  });

  it('hands over to hot blocks, follows a fork there, and keeps strangers out with the handler’s own set', async () => {
    const { chain, scenario } = await prepare(22, 25);
    const { rule, node } = scenario;
    const { Child, Stranger } = artifacts();
    const gateway = await startGateway({
      rule,
      upstream: nodeUpstream(chain.url, { finalityDepth: DEPTH }),
      cache: new RangeCache(pool, nextChainId++, filterFingerprint(rule)),
    });
    const client = new RpcClient({ url: chain.url });
    const failures: unknown[] = [];
    const hot = await HotNode.start({
      client,
      topics: rule.topics,
      finalHeight: () => -1,
      onDeepFork: () => Promise.resolve(),
      onFatal: (error) => failures.push(error),
    });
    closing.push(async () => {
      await hot.stop();
      client.close();
    });
    const processor = run({
      processor: {
        gatewayUrl: gateway.url,
        rpcUrl: hot.url,
        finalityDepth: DEPTH,
        topics: rule.topics,
        fromBlock: 1,
        headPollMs: 20,
      },
      factory: scenario.factory,
    });
    const caughtUp = async (): Promise<void> => {
      const head = await node.height();
      const hash = await node.hashAt(head);
      await processor.until(() => processor.state.blocks.some((block) => block.hash === hash));
      expect(processor.logs).toEqual(await node.countingLogs(rule, head));
    };
    await caughtUp();
    expect(processor.state.finalBatches).toBeGreaterThan(0);
    expect(processor.state.hotBatches).toBeGreaterThan(0);

    // A child that is born and speaks in hot blocks, a stranger that claims to be one, and a fork that takes the child away.
    await node.call(Child, scenario.factory, 'create', [2]);
    await node.call(Stranger, scenario.stranger, 'spoof', [scenario.stranger]);
    await node.call(Stranger, scenario.stranger, 'spoof', [scenario.stranger]);
    await caughtUp();
    const born = processor.children;
    expect(processor.spoofed).toBeGreaterThan(0);
    await node.rpc('anvil_reorg', [3, []]);
    await node.mine(3);
    await node.call(Child, scenario.children[0]!, 'ping', [2]);
    await caughtUp();
    expect(processor.state.forks).toBeGreaterThan(0);
    expect(processor.children).toBe(born - 1);
    expect(failures).toEqual([]);
  });

  it('sees the same through the SQD Network', async () => {
    const { scenario, top, expected } = await prepare(23);
    const { rule, node } = scenario;
    const archive = await ArchiveServer.start(new TestNode(node.url), top);
    closing.push(() => archive.stop());
    let request = 0;
    archive.fault = (path) => {
      request += 1;
      if (request % 7 === 0) return { status: 503 };
      if (request % 11 === 0) return { status: 429, headers: { 'retry-after': '0' } };
      if (request % 13 === 0 && path.includes('worker-7')) return { status: 200, body: '[{"header":' };
      if (request % 17 === 0 && path.includes('worker-7')) return { status: 200, body: '[{"header":{"number":1,"hash":"0x1"}}]' };
      return undefined;
    };
    const upstream = new SqdUpstream({ url: archive.url, retry: HASTY, initialWindow: 40, maxWindow: 60 });
    const gateway = await startGateway({ rule, upstream, cache: new RangeCache(pool, nextChainId++, filterFingerprint(rule)) });
    const processor = run({
      processor: { gatewayUrl: gateway.url, finalityDepth: 0, topics: rule.topics, fromBlock: 1, toBlock: top },
    });
    expect(await processor.ended).toBe(0);
    expect(logsDigest(processor.logs)).toBe(logsDigest(expected));
    for (const query of archive.queries) if (query.logs !== undefined) expect(query.logs[0]!.address!.length).toBeGreaterThan(0);
    const direct = nodeUpstream(node.url);
    expect(await upstream.headers([3, top])).toEqual(await direct.headers([3, top]));
    archive.fault = () => ({ status: 404, body: 'no such dataset' });
    await expect(upstream.finalHeight()).rejects.toMatchObject({
      code: 'NETWORK_REFUSES',
      message: expect.stringContaining('GATEWAY_URL'),
    });
    upstream.close();
  });

  it('tells the process why history cannot go on, before evm-processor ends', async () => {
    const { chain, scenario, top } = await prepare(24, 10);
    const proxy = await FaultyProxy.start(chain.url);
    closing.push(() => proxy.stop());
    const { rule } = scenario;
    proxy.fault = (calls) =>
      calls.some((call) => call.method === 'eth_getLogs') ? { status: 403, body: 'plan expired' } : undefined;
    const fatal: unknown[] = [];
    const gateway = await startGateway({ rule, upstream: nodeUpstream(proxy.url), onFatal: (error) => fatal.push(error) });
    const processor = run({
      processor: { gatewayUrl: gateway.url, finalityDepth: 0, topics: rule.topics, fromBlock: 1, toBlock: top },
    });
    expect(await processor.ended).toBe(1);
    expect(fatal).toEqual([expect.objectContaining({ code: 'RPC_REFUSES', message: expect.stringContaining('plan expired') })]);
  });
});

describe('the protocol', () => {
  it('answers the same question the same, another from its block on, and refuses what would silently be missing', async () => {
    const { scenario, top, expected } = await prepare(25, 15);
    const { rule, node } = scenario;
    const gateway = await startGateway({
      rule,
      upstream: nodeUpstream(node.url),
      answerLogs: 4,
      cache: new RangeCache(pool, nextChainId++, filterFingerprint(rule)),
    });
    const get = async (path: string): Promise<[string | null, string]> => {
      const response = await fetch(gateway.url + path);
      return [response.headers.get('content-type'), await response.text()];
    };
    type Block = { header: { number: number; hash: string }; logs: { logIndex: number }[] };
    const post = async (query: object): Promise<{ status: number; text: string; blocks: () => Block[] }> => {
      const response = await fetch(`${gateway.url}/query`, { method: 'POST', body: JSON.stringify(query) });
      const text = await response.text();
      return { status: response.status, text, blocks: () => JSON.parse(text) as Block[] };
    };
    expect(await get('/height')).toEqual(['text/plain', String(top)]);
    expect(await get('/12/worker')).toEqual(['text/plain', `${gateway.url}/query`]);
    const logs = [{ topic0: rule.topics }];
    const first = await post({ fromBlock: 1, logs });
    expect((await post({ fromBlock: 1, logs })).text).toBe(first.text);
    const next = first.blocks().at(-1)!.header.number + 1;
    const second = await post({ fromBlock: next, logs });
    expect(second.blocks()[0]!.header.number).toBeGreaterThanOrEqual(next);
    expect((await post({ fromBlock: 1, logs })).text).toBe(first.text);
    const bounded = (await post({ fromBlock: 3, toBlock: 5, logs })).blocks();
    expect(bounded.at(-1)!.header).toMatchObject({ number: 5, hash: await node.hashAt(5) });
    const header = await post({ fromBlock: top - 1, toBlock: top - 1, includeAllBlocks: true });
    expect(header.blocks()).toEqual([{ header: expect.objectContaining({ number: top - 1, hash: await node.hashAt(top - 1) }) }]);
    let at = 1;
    const counts: number[] = [];
    while (at <= top) {
      const blocks = (await post({ fromBlock: at, logs })).blocks();
      counts.push(blocks.reduce((sum, block) => sum + (block.logs?.length ?? 0), 0));
      at = blocks.at(-1)!.header.number + 1;
    }
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(expected.length);
    expect((await post({ fromBlock: 1, logs: [{ topic0: [PING, `0x${'99'.repeat(32)}`] }] })).status).toBe(400);
    expect((await post({ fromBlock: 1, toBlock: 9, includeAllBlocks: true })).status).toBe(400);
    expect((await post({ fromBlock: -1 })).status).toBe(400);
    expect((await fetch(`${gateway.url}/elsewhere`)).status).toBe(404);
  });
});
