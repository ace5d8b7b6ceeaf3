import type { Pool } from 'pg';
import { ContractReader } from '../../src/processor/chain/ContractReader';
import { checkContinuity } from '../../src/processor/chain/checkContinuity';
import { dropAbove } from '../../src/processor/chain/dropAbove';
import { named } from '../../src/processor/chain/errors';
import { FinalHead } from '../../src/processor/chain/FinalHead';
import { HeaderService } from '../../src/processor/chain/HeaderService';
import { HeadWatch } from '../../src/processor/chain/HeadWatch';
import { NodeProbe } from '../../src/processor/chain/NodeProbe';
import { ReadCache } from '../../src/processor/chain/ReadCache';
import type { BlockRef, ContractCall } from '../../src/processor/chain/types';
import { startAnvil, type TestChain } from '../support/anvil';
import { startTestDatabase, type TestDatabase } from '../support/postgres';
import { artifacts } from './support/contracts';
import { FaultyProxy } from './support/FaultyProxy';
import { cachePool, client, nodeUpstream } from './support/settings';
import { TestNode } from './support/TestNode';

let chain: TestChain;
let database: TestDatabase;
let pool: Pool;
let proxy: FaultyProxy;
let node: TestNode;
let child: string;
let hostile: string;
let born: number;
let top: number;
let nextChainId = 100;

beforeAll(async () => {
  [chain, database] = await Promise.all([
    startAnvil({ args: ['--hardfork', 'paris', '--timestamp', '1700000000'] }),
    startTestDatabase(),
  ]);
  pool = await cachePool(database.url);
  node = new TestNode(chain.url);
  child = await node.deploy(artifacts().Child, [0]);
  born = await node.height();
  hostile = await node.deploy(artifacts().Hostile);
  await node.rpc('anvil_mine', ['0x28', '0xc']);
  top = await node.height();
});

afterAll(async () => {
  await pool?.end();
  await Promise.all([chain?.stop(), database?.stop()]);
});

beforeEach(async () => {
  proxy = await FaultyProxy.start(chain.url);
});
afterEach(() => proxy.stop());

/** A call of a test contract's method. */
function call(
  name: 'Child' | 'Hostile',
  to: string,
  method: string,
  block = top,
  more: Partial<ContractCall> = {},
): ContractCall {
  return { to, data: artifacts()[name].abi.getFunction(method)!.selector, block, ...more };
}

const SIX = { ok: true, data: `0x${'6'.padStart(64, '0')}` };

describe('contract reads', () => {
  const reader = (chainId: number, finalHeight = top): ContractReader =>
    new ContractReader({
      client: client(proxy.url, { batchCalls: 3 }),
      cache: new ReadCache(pool, chainId),
      finalHeight: () => finalHeight,
    });

  it('takes whatever hostile contracts answer as a result, and caches it', async () => {
    const chainId = nextChainId++;
    const calls = [
      call('Child', child, 'decimals'),
      call('Hostile', hostile, 'decimals'),
      call('Hostile', hostile, 'name'),
      call('Hostile', hostile, 'symbol'),
      call('Hostile', hostile, 'nothing'),
      call('Child', '0x00000000000000000000000000000000000000aa', 'decimals'),
      call('Child', child, 'decimals', born - 1),
      call('Child', child, 'decimals'),
    ];
    const answers = await reader(chainId).read(calls);
    expect(answers).toEqual([
      SIX,
      { ok: false, reason: expect.stringContaining('revert') },
      { ok: false, reason: expect.stringContaining('oversized') },
      { ok: false, reason: expect.any(String) },
      { ok: false, reason: expect.stringContaining('empty') },
      { ok: false, reason: expect.stringContaining('empty') },
      { ok: false, reason: expect.stringContaining('empty') },
      SIX,
    ]);
    expect(proxy.methods.get('eth_call')).toBe(calls.length - 1);
    for (const answer of answers) if (!answer.ok) expect(answer.reason).not.toMatch(/\p{Cc}/u);
    const before = proxy.requests;
    expect(await reader(chainId).read(calls)).toEqual(answers);
    expect(proxy.requests).toBe(before);
  });

  it('lets an immutable fact stand for later blocks, but never for earlier ones', async () => {
    const chainId = nextChainId++;
    await reader(chainId).read([call('Child', child, 'decimals', born + 1, { immutable: true })]);
    const before = proxy.requests;
    expect(await reader(chainId).read([call('Child', child, 'decimals', top, { immutable: true })])).toEqual([SIX]);
    expect(proxy.requests).toBe(before);
    expect(await reader(chainId).read([call('Child', child, 'decimals', born - 1, { immutable: true })])).toEqual([
      { ok: false, reason: expect.any(String) },
    ]);
    expect(await reader(chainId).read([call('Child', child, 'decimals', top)])).toEqual([SIX]);
    expect(proxy.requests).toBe(before + 2);
  });

  it('asks once in a batch for what cannot change: where it is first wanted, and later if that has no answer', async () => {
    const calls = [top, born, top - 1].map((block) => call('Child', child, 'decimals', block, { immutable: true }));
    expect(await reader(nextChainId++).read(calls)).toEqual([SIX, SIX, SIX]);
    expect(proxy.methods.get('eth_call')).toBe(1);
    const early = call('Child', child, 'decimals', born - 1, { immutable: true });
    const answers = await reader(nextChainId++).read([...calls, early]);
    expect(answers).toEqual([SIX, SIX, SIX, { ok: false, reason: expect.any(String) }]);
    expect(proxy.methods.get('eth_call')).toBe(5);
  });

  it('does not keep what is not final, and forgets what a rewind takes away', async () => {
    const chainId = nextChainId++;
    await reader(chainId, top - 1).read([call('Child', child, 'decimals', top), call('Child', child, 'decimals', top - 1)]);
    await reader(chainId, top - 1).read([call('Child', child, 'decimals', top), call('Child', child, 'decimals', top - 1)]);
    expect(proxy.methods.get('eth_call')).toBe(3);
    const connection = await pool.connect();
    await dropAbove(connection, chainId, top - 2);
    connection.release();
    await reader(chainId, top - 1).read([call('Child', child, 'decimals', top - 1)]);
    expect(proxy.methods.get('eth_call')).toBe(4);
  });

  it('reads facts that cannot change at the head where the node keeps no state, and stops where that is not allowed', async () => {
    proxy.fault = (calls) =>
      calls.some((item) => item.params[1] !== 'latest')
        ? { error: { code: -32000, message: 'missing trie node 1a2b (path ) state 0x1a2b is not available' }, only: 'eth_call' }
        : undefined;
    const chainId = nextChainId++;
    expect(await reader(chainId).read([call('Child', child, 'decimals', born, { immutable: true })])).toEqual([SIX]);
    await expect(reader(chainId).read([call('Child', child, 'decimals', born + 1)])).rejects.toMatchObject({
      code: 'RPC_NO_STATE',
      message: expect.stringContaining('archive node'),
    });
  });

  it('asks for exactly one block when given its hash', async () => {
    const blockHash = await node.hashAt(top);
    expect(await reader(nextChainId++).read([call('Child', child, 'decimals', top, { blockHash })])).toEqual([SIX]);
  });

  it('retries the way to the node, in smaller batches if need be', async () => {
    let request = 0;
    proxy.fault = (calls) => {
      request += 1;
      if (request === 1) return { status: 502 };
      if (request === 2) return { hangUp: true };
      if (request === 3) return { truncate: true };
      return calls.length > 1 ? { status: 413 } : undefined;
    };
    const calls = Array.from({ length: 7 }, (_, at) => call('Child', child, 'decimals', top - at));
    expect(await reader(nextChainId++).read(calls)).toEqual(calls.map(() => SIX));
    proxy.fault = () => ({ status: 500 });
    await expect(reader(nextChainId++).read(calls)).rejects.toMatchObject({
      code: 'RPC_REFUSES',
      message: expect.stringContaining('contract reads at blocks'),
    });
  });
});

describe('headers on demand', () => {
  it('finds the block of a height and of a time, and asks once', async () => {
    const upstream = nodeUpstream(proxy.url);
    const service = new HeaderService(pool, nextChainId++, upstream, new FinalHead(upstream, 60_000));
    const headers = await upstream.headers(Array.from({ length: top + 1 }, (_, at) => at));
    for (const at of [0, 1, Math.floor(top / 3), top]) {
      const { logsBloom: _, ...expected } = headers[at]!;
      expect(await service.headerAt(at)).toEqual(expected);
    }
    const times = [
      headers[0]!.timestamp,
      headers[7]!.timestamp - 1,
      headers[7]!.timestamp,
      headers[20]!.timestamp + 1,
      headers[top]!.timestamp + 1000,
    ];
    const find = async (): Promise<(number | undefined)[]> =>
      Promise.all(times.map(async (time) => (await service.headerByTime(time))?.height));
    const found = await find();
    expect(found).toEqual(times.map((time) => headers.filter((header) => header.timestamp <= time).at(-1)!.height));
    expect(await service.headerByTime(headers[0]!.timestamp - 1)).toBeUndefined();
    const before = proxy.requests;
    expect(await find()).toEqual(found);
    expect(proxy.requests).toBe(before);
    upstream.close();
  });
});

describe('the watch on the chain', () => {
  const stored = async (): Promise<BlockRef[]> =>
    Promise.all([5, 10, 15, 20, 25].map(async (height) => ({ height, hash: await node.hashAt(height) })));

  it('refuses another chain, and a node that is not there, with a sentence', async () => {
    await new NodeProbe(client(proxy.url)).checkChain(31337);
    await expect(new NodeProbe(client(proxy.url)).checkChain(1)).rejects.toMatchObject({
      code: 'WRONG_CHAIN',
      message: expect.stringMatching(/chain 31337, but chain 1 is configured/),
    });
    await expect(new NodeProbe(client('http://127.0.0.1:9/key')).checkChain(1)).rejects.toMatchObject({
      code: 'RPC_UNREACHABLE',
    });
  });

  it('refuses an address without a contract, by its name', async () => {
    const probe = new NodeProbe(client(proxy.url));
    await probe.checkContracts(new Map([['contracts.registry', child]]));
    const wrong = `0x${'17'.repeat(20)}`;
    const contracts = new Map([
      ['contracts.registry', child],
      ['the feed of ETH', wrong],
    ]);
    await expect(probe.checkContracts(contracts)).rejects.toMatchObject({
      code: 'NO_CONTRACT',
      message: expect.stringContaining(`There is no contract at ${wrong} (the feed of ETH)`),
    });
  });

  it('finds the lowest stored block that is not on the node, and where to rewind to', async () => {
    const probe = new NodeProbe(client(proxy.url));
    const headers = await stored();
    expect(await checkContinuity(headers, probe)).toBeUndefined();
    expect(await checkContinuity([], probe)).toBeUndefined();
    const forked = headers.map((header) => (header.height >= 15 ? { ...header, hash: `0x${'ee'.repeat(32)}` } : header));
    const found = await checkContinuity(forked, probe);
    expect(found).toMatchObject({ code: 'FORK_BELOW_FINALITY', height: 15, rewindTo: 10 });
    expect(found!.message).toContain('run `npm run rewind -- --to 10`');
    expect(named(named(found!, 'demo'), 'demo').message).toContain('run `npm run rewind -- --marketplace demo --to 10`');
    const beyond = [...headers, { height: 1_000_000, hash: `0x${'ee'.repeat(32)}` }];
    await expect(checkContinuity(beyond, probe)).rejects.toMatchObject({
      code: 'RPC_INCONSISTENT',
      message: expect.stringContaining('caught up'),
    });
  });

  it('tells of a fork below the final height while running, once it is sure', async () => {
    const before = await stored();
    const depth = top - 17;
    let told: Error | undefined;
    let looks = 0;
    const watch = new HeadWatch({
      node: new NodeProbe(client(proxy.url)),
      stored: () => {
        looks += 1;
        return Promise.resolve(before);
      },
      onFork: (error) => {
        told = error;
      },
      everyMs: 10,
    });
    // A node that is away for a moment is no fork.
    proxy.fault = () => ({ status: 500 });
    while (looks < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    proxy.fault = () => undefined;
    while (looks < 5) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(told).toBeUndefined();
    await node.rpc('anvil_reorg', [depth, []]);
    while (told === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(told).toMatchObject({ height: 20, rewindTo: 15 });
    await watch.stop();
  });
});
