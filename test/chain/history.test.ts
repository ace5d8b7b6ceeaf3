import type { Pool } from 'pg';
import { logsDigest } from '../../src/processor/chain/checkWindow';
import { dropAbove } from '../../src/processor/chain/dropAbove';
import { FinalHead } from '../../src/processor/chain/FinalHead';
import { filterFingerprint } from '../../src/processor/chain/filterFingerprint';
import { History, type HistoryOptions } from '../../src/processor/chain/History';
import { RangeCache } from '../../src/processor/chain/RangeCache';
import type { RawLog, Upstream, Window } from '../../src/processor/chain/types';
import { startAnvil, type TestChain } from '../support/anvil';
import { startTestDatabase, type TestDatabase } from '../support/postgres';
import { FaultyProxy } from './support/FaultyProxy';
import { buildScenario, type Scenario } from './support/scenario';
import { cachePool, HASTY, nodeUpstream } from './support/settings';

let chain: TestChain;
let database: TestDatabase;
let pool: Pool;
let scenario: Scenario;
let proxy: FaultyProxy;
let top: number;
let expected: RawLog[];
let nextChainId = 1;

beforeAll(async () => {
  [chain, database] = await Promise.all([startAnvil({ args: ['--hardfork', 'paris'] }), startTestDatabase()]);
  pool = await cachePool(database.url);
  scenario = await buildScenario(chain.url, { seed: 11, steps: 60 });
  proxy = await FaultyProxy.start(chain.url);
  top = await scenario.node.height();
  expected = await scenario.node.countingLogs(scenario.rule, top);
});

afterAll(async () => {
  await proxy?.stop();
  await pool?.end();
  await Promise.all([chain?.stop(), database?.stop()]);
});

/** History over the proxy; every call without a cache of its own gets an empty one. */
function history(upstream: Upstream, options: Partial<HistoryOptions> = {}): History {
  const cache = new RangeCache(pool, nextChainId++, filterFingerprint(scenario.rule));
  return new History({ rule: scenario.rule, upstream, head: new FinalHead(upstream, 10), cache, retry: HASTY, ...options });
}

/** Reads up to the top, checking that windows follow each other. */
async function readAll(source: History, from: number, to = top): Promise<Window[]> {
  await source.open(from);
  const windows: Window[] = [];
  for (let at = from; at <= to; ) {
    const window = await source.next();
    expect(window.from).toBe(at);
    expect(window.headers.at(-1)!.height).toBe(window.to);
    windows.push(window);
    at = window.to + 1;
  }
  await source.close();
  return windows;
}

function logsOf(windows: readonly Window[]): RawLog[] {
  return windows.flatMap((window) => [...window.logs]);
}

describe('history from a node', () => {
  it('has strangers and unannounced words in the scenario, else the rest proves nothing', async () => {
    const all = await scenario.node.allLogs(0, top);
    expect(all.some((log) => log.address === scenario.stranger)).toBe(true);
    expect(all.length).toBeGreaterThan(expected.length);
    const announced = new Map(
      expected
        .filter((log) => log.data.length === 66 && scenario.children.includes(`0x${log.data.slice(-40)}`))
        .map((log) => [`0x${log.data.slice(-40)}`, log]),
    );
    const early = expected.filter((log) => {
      const announcement = announced.get(log.address);
      return announcement !== undefined && announcement.blockNumber === log.blockNumber && log.logIndex < announcement.logIndex;
    });
    expect(early.length).toBeGreaterThan(0);
    expect([...announced.values()].some((log) => log.address !== scenario.factory)).toBe(true);
  });

  it.each([
    ['by address list', { addressLimit: 1_000 }],
    ['by topic alone', { addressLimit: 0 }],
    ['by address list at first, then by topic', { addressLimit: 4 }],
  ])('delivers every log that counts, and no other: %s', async (_, options) => {
    const windows = await readAll(history(nodeUpstream(proxy.url, { addressesPerRequest: 3 }), options), 1);
    expect(windows.length).toBeGreaterThan(5);
    expect(logsOf(windows)).toEqual(expected);
    for (const window of windows) {
      const heights = new Set(window.logs.map((log) => log.blockNumber)).add(window.to);
      expect(window.headers.map((header) => header.height)).toEqual([...heights].sort((a, b) => a - b));
    }
  });

  it('asks by address lists, never for everything, while the set is small', async () => {
    proxy.filters.length = 0;
    await readAll(history(nodeUpstream(proxy.url)), 1);
    expect(proxy.filters.length).toBeGreaterThan(0);
    for (const filter of proxy.filters) expect(filter.address?.length).toBeGreaterThan(0);
  });

  it('delivers the same in one window as in windows of a block', async () => {
    const wide = await readAll(history(nodeUpstream(proxy.url, { initialWindow: 10_000, maxWindow: 10_000 })), 1);
    const narrow = await readAll(history(nodeUpstream(proxy.url, { initialWindow: 1, maxWindow: 1 })), 1);
    expect(wide).toHaveLength(1);
    expect(logsDigest(logsOf(wide))).toBe(logsDigest(expected));
    expect(logsDigest(logsOf(narrow))).toBe(logsDigest(expected));
  });

  it('ends an answer early that is too large to hold, and goes on behind it', async () => {
    const upstream = nodeUpstream(proxy.url, { initialWindow: 50, maxWindow: 50 });
    const logs = upstream.logs.bind(upstream);
    upstream.logs = async (query) =>
      query.to - query.from > 4 ? { ...(await logs({ ...query, to: query.from + 4 })) } : logs(query);
    expect(logsOf(await readAll(history(upstream), 1))).toEqual(expected);
  });

  it('begins before the first block that counts, and in the middle', async () => {
    const late = { ...scenario.rule, roots: [{ address: scenario.factory, fromBlock: 6 }] };
    expect(logsOf(await readAll(history(nodeUpstream(proxy.url), { rule: late }), 0))).toEqual(expected);
    const middle = Math.floor(top / 2);
    const windows = await readAll(history(nodeUpstream(proxy.url)), middle);
    expect(logsOf(windows)).toEqual(expected.filter((log) => log.blockNumber >= middle));
  });
});

describe('the cache of ranges', () => {
  it('answers a second run without a single request', async () => {
    const chainId = nextChainId++;
    const cache = new RangeCache(pool, chainId, filterFingerprint(scenario.rule));
    await readAll(history(nodeUpstream(proxy.url), { cache }), 1);
    expect(await cache.coverage()).toEqual({ height: top, hash: await scenario.node.hashAt(top) });
    const before = proxy.requests;
    const offline = history(nodeUpstream(proxy.url), { cache, isOffline: true });
    expect(logsOf(await readAll(offline, 1))).toEqual(expected);
    const online = history(nodeUpstream(proxy.url), { cache });
    expect(logsOf(await readAll(online, 1))).toEqual(expected);
    expect(proxy.requests).toBe(before);
    await expect(offline.next()).rejects.toMatchObject({ code: 'CACHE_INCOMPLETE' });
  });

  it('is continued where it ends, with the emitters it knows', async () => {
    const cache = new RangeCache(pool, nextChainId++, filterFingerprint(scenario.rule));
    const half = Math.floor(top / 2);
    const shortHead = { finalHeight: () => Promise.resolve(half) };
    const upstream = nodeUpstream(proxy.url);
    await readAll(history(upstream, { cache, head: new FinalHead(shortHead, 10) }), 1, half);
    expect((await cache.coverage())!.height).toBe(half);
    proxy.filters.length = 0;
    expect(logsOf(await readAll(history(nodeUpstream(proxy.url), { cache }), 1))).toEqual(expected);
    expect(Math.min(...proxy.filters.map((filter) => Number(filter.fromBlock)))).toBe(half + 1);
    // A restart far behind the cache's end reads what lies between for its announcements.
    const cut = new RangeCache(pool, nextChainId++, filterFingerprint(scenario.rule));
    await readAll(history(upstream, { cache: cut, head: new FinalHead(shortHead, 10) }), 1, half);
    const late = top - 10;
    expect(logsOf(await readAll(history(nodeUpstream(proxy.url), { cache: cut }), late))).toEqual(
      expected.filter((log) => log.blockNumber >= late),
    );
  });

  it('takes from two writers at once what follows, and makes neither gap nor overlap', async () => {
    const chainId = nextChainId++;
    const filter = filterFingerprint(scenario.rule);
    const caches = [1, 2].map(() => new RangeCache(pool, chainId, filter));
    await Promise.all(
      caches.map((cache, at) =>
        readAll(history(nodeUpstream(proxy.url, { initialWindow: 5 + at * 4, maxWindow: 5 + at * 4 }), { cache }), 1),
      ),
    );
    const { rows } = await pool.query<{ from_block: string; to_block: string }>(
      'SELECT from_block, to_block FROM chain_cache.range WHERE chain_id = $1 ORDER BY from_block',
      [chainId],
    );
    let next = 1;
    for (const row of rows) {
      expect(Number(row.from_block)).toBe(next);
      next = Number(row.to_block) + 1;
    }
    expect(next).toBe(top + 1);
    expect(logsOf(await readAll(history(nodeUpstream(proxy.url), { cache: caches[0]!, isOffline: true }), 1))).toEqual(expected);
  });

  it('forgets what lies above a height, and gets it again', async () => {
    const chainId = nextChainId++;
    const cache = new RangeCache(pool, chainId, filterFingerprint(scenario.rule));
    const half = Math.floor(top / 2);
    // One large row would go as a whole, so this history is kept in several.
    for (const window of await readAll(history(nodeUpstream(proxy.url), {}), 1)) await cache.append(window);
    const client = await pool.connect();
    await client.query('BEGIN');
    await dropAbove(client, chainId, half);
    await client.query('COMMIT');
    client.release();
    const kept = (await cache.coverage())!.height;
    expect(kept).toBeGreaterThan(half - 21);
    expect(kept).toBeLessThanOrEqual(half);
    const announced = await pool.query<{ highest: string | null }>(
      'SELECT max(announced_at) AS highest FROM chain_cache.emitter WHERE chain_id = $1',
      [chainId],
    );
    expect(Number(announced.rows[0]!.highest)).toBeLessThanOrEqual(half);
    expect(logsOf(await readAll(history(nodeUpstream(proxy.url), { cache }), 1))).toEqual(expected);
  });

  it('is not continued on another chain than it was begun on', async () => {
    const chainId = nextChainId++;
    const cache = new RangeCache(pool, chainId, filterFingerprint(scenario.rule));
    const half = Math.floor(top / 2);
    const shortHead = new FinalHead({ finalHeight: () => Promise.resolve(half) }, 10);
    await readAll(history(nodeUpstream(proxy.url), { cache, head: shortHead }), 1, half);
    await pool.query('UPDATE chain_cache.range SET to_hash = $2 WHERE chain_id = $1', [chainId, `0x${'ab'.repeat(32)}`]);
    const source = history(nodeUpstream(proxy.url), { cache });
    await source.open(half + 1);
    await expect(source.next()).rejects.toMatchObject({
      code: 'FORK_BELOW_FINALITY',
      message: expect.stringContaining('npm run rewind -- --to'),
    });
  });

  it('keeps histories of different rules apart', () => {
    const { rule } = scenario;
    const shuffled = { ...rule, topics: [...rule.topics].reverse().map((topic) => topic.toUpperCase().replace('0X', '0x')) };
    expect(filterFingerprint(shuffled)).toBe(filterFingerprint(rule));
    expect(filterFingerprint({ ...rule, revision: '2' })).not.toBe(filterFingerprint(rule));
    expect(filterFingerprint({ ...rule, topics: rule.topics.slice(1) })).not.toBe(filterFingerprint(rule));
  });
});
