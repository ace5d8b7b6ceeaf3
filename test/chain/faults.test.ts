import { ComparedUpstream } from '../../src/processor/chain/ComparedUpstream';
import { FinalHead } from '../../src/processor/chain/FinalHead';
import { History, type HistoryOptions } from '../../src/processor/chain/History';
import type { NodeUpstream } from '../../src/processor/chain/NodeUpstream';
import type { RawLog, Upstream } from '../../src/processor/chain/types';
import { startAnvil, type TestChain } from '../support/anvil';
import { blocksAsked, type Fault, FaultyProxy, type PassingCall } from './support/FaultyProxy';
import { buildScenario, type Scenario, seeded } from './support/scenario';
import { HASTY, nodeUpstream } from './support/settings';
import { LIMIT, refusal, WORDINGS } from './support/wordings';

let chain: TestChain;
let scenario: Scenario;
let proxy: FaultyProxy;
let top: number;
let expected: RawLog[];

beforeAll(async () => {
  chain = await startAnvil({ args: ['--hardfork', 'paris'] });
  scenario = await buildScenario(chain.url, { seed: 5, steps: 50 });
  top = await scenario.node.height();
  expected = await scenario.node.countingLogs(scenario.rule, top);
});

afterAll(() => chain?.stop());

beforeEach(async () => {
  proxy = await FaultyProxy.start(chain.url);
});

afterEach(() => proxy.stop());

/** Reads the whole chain through an upstream. */
async function readAll(upstream: Upstream, options: Partial<HistoryOptions> = {}): Promise<RawLog[]> {
  const source = new History({ rule: scenario.rule, upstream, head: new FinalHead(upstream, 5), retry: HASTY, ...options });
  const logs: RawLog[] = [];
  try {
    await source.open(1);
    for (let at = 1; at <= top; ) {
      const window = await source.next();
      logs.push(...window.logs);
      at = window.to + 1;
    }
  } finally {
    await source.close();
    upstream.close();
  }
  return logs;
}

/** A node that is asked for far more than it gives. */
function greedy(url: string): NodeUpstream {
  return nodeUpstream(url, { initialWindow: 60, maxWindow: 200 });
}

describe('refusals of a range', () => {
  it.each(Object.keys(WORDINGS))('shrinks for %s, and loses nothing', async (name) => {
    let refusals = 0;
    proxy.fault = (calls) => {
      const blocks = blocksAsked(calls);
      if (blocks <= LIMIT) return undefined;
      refusals += 1;
      const filter = calls.find((call) => call.method === 'eth_getLogs')!.params[0] as { fromBlock: string };
      return WORDINGS[name]!(blocks, Number(filter.fromBlock));
    };
    const upstream = greedy(proxy.url);
    expect(await readAll(upstream)).toEqual(expected);
    expect(refusals).toBeGreaterThan(0);
    // Nothing is asked for twice from scratch: as many refusals as windows and halvings can make.
    expect(refusals).toBeLessThan(80);
  });

  it('keeps to the range that a refusal names, and tries more later', async () => {
    proxy.fault = (calls) => (blocksAsked(calls) > LIMIT ? WORDINGS.quicknode!(blocksAsked(calls), 0) : undefined);
    await readAll(nodeUpstream(proxy.url, { initialWindow: 60, maxWindow: 200 }), { windowsInFlight: 1 });
    const sizes = proxy.filters.map((filter) => Number(filter.toBlock) - Number(filter.fromBlock) + 1);
    expect(sizes[0]).toBe(60);
    expect(sizes[1]).toBe(LIMIT);
    expect(sizes.filter((size) => size > LIMIT).length).toBeLessThan(sizes.length / 8);
  });

  it('asks by fewer addresses, then fewer topics, then for receipts when a single block is too much', async () => {
    proxy.fault = (calls) => {
      const filter = calls.find((call) => call.method === 'eth_getLogs')?.params[0] as
        | { address: string[]; topics: string[][] }
        | undefined;
      const isPlain = filter === undefined || (filter.address.length === 1 && filter.address[0] !== scenario.factory);
      return isPlain && blocksAsked(calls) <= 20 ? undefined : refusal(-32005, 'query returned more than 10000 results');
    };
    expect(await readAll(nodeUpstream(proxy.url))).toEqual(expected);
    expect(proxy.methods.get('eth_getBlockReceipts')).toBeGreaterThan(0);
  });

  it('does not take receipts that are none for no logs', async () => {
    proxy.fault = (calls) =>
      calls.some(({ method }) => method === 'eth_getBlockReceipts')
        ? { rewrite: (answers) => answers.map((item) => ({ ...item, result: [null] })) }
        : refusal(-32005, 'query returned more than 10000 results');
    const query = { from: 3, to: 3, addresses: [scenario.factory], topics: scenario.rule.topics.slice(0, 1) };
    await expect(nodeUpstream(proxy.url).logs(query)).rejects.toMatchObject({
      code: 'RPC_REFUSES',
      message: expect.stringMatching(/a receipt of block 3 has no logs/),
    });
  });

  it('sends single calls to a server that takes no batches', async () => {
    proxy.fault = (calls) =>
      calls.length > 1
        ? { rewrite: () => ({ jsonrpc: '2.0', id: null, error: { code: -32600, message: 'batch requests are not supported' } }) }
        : undefined;
    expect(await readAll(nodeUpstream(proxy.url))).toEqual(expected);
  });
});

describe('a node that fails now and then', () => {
  const FAULTS: Record<string, (calls: PassingCall[], random: () => number) => Fault | undefined> = {
    'HTTP 429 with Retry-After': () => ({ status: 429, headers: { 'retry-after': '0' } }),
    'HTTP 429 in JSON': () => refusal(429, 'Your app has exceeded its compute units per second capacity'),
    'a rate limit with the code of a size limit': () => refusal(-32005, 'daily request count exceeded, request rate limited'),
    'HTTP 500': () => ({ status: 500, body: 'oops' }),
    'HTTP 502': () => ({ status: 502, body: '<html>Bad gateway</html>' }),
    'HTTP 503': () => ({ status: 503 }),
    'truncated JSON': () => ({ truncate: true }),
    'an answer that is no JSON': () => ({ status: 200, body: '<html>Welcome</html>' }),
    'a dropped connection': () => ({ hangUp: true }),
    'null blocks': () => ({
      rewrite: (answers) => answers.map((item) => (isBlock(item.result) ? { ...item, result: null } : item)),
    }),
    'null logs': () => ({
      rewrite: (answers) => answers.map((item) => (Array.isArray(item.result) ? { ...item, result: null } : item)),
    }),
    'items left out': () => ({ rewrite: (answers) => (answers.length > 1 ? answers.slice(1) : answers) }),
    'items out of order, and twice': () => ({ rewrite: (answers) => [...answers].reverse().concat(answers) }),
    'repeated logs': () => ({
      rewrite: (answers) =>
        answers.map((item) =>
          Array.isArray(item.result) ? { ...item, result: [...item.result, ...item.result].reverse() } : item,
        ),
    }),
    'short delays': (_, random) => ({ delayMs: Math.floor(random() * 8) }),
    'another block than asked for': () => ({
      rewrite: (answers) =>
        answers.map((item) => (isBlock(item.result) ? { ...item, result: { ...(item.result as object), number: '0x1' } } : item)),
    }),
    'another hash of the last block': () => ({
      rewrite: (answers) =>
        answers.map((item) =>
          isBlock(item.result) ? { ...item, result: { ...(item.result as object), hash: `0x${'12'.repeat(32)}` } } : item,
        ),
    }),
    'logs of another fork': () => ({
      rewrite: (answers) =>
        answers.map((item) =>
          Array.isArray(item.result)
            ? { ...item, result: item.result.map((log: object) => ({ ...log, blockHash: `0x${'34'.repeat(32)}` })) }
            : item,
        ),
    }),
    'an invented log in an empty block': () => ({
      rewrite: (answers) => {
        const witness = answers.find((item) => isBlock(item.result))?.result as
          | { hash: string; number: string; logsBloom: string }
          | undefined;
        if (witness === undefined || !/^0x0*$/.test(witness.logsBloom)) return answers;
        const invented = {
          address: scenario.factory,
          topics: [scenario.rule.topics[1]],
          data: `0x${'00'.repeat(32)}`,
          blockNumber: witness.number,
          blockHash: witness.hash,
          transactionHash: witness.hash,
          transactionIndex: '0x0',
          logIndex: '0x0',
        };
        return answers.map((item) => (Array.isArray(item.result) ? { ...item, result: [...item.result, invented] } : item));
      },
    }),
    'blooms that deny what is there': () => ({
      rewrite: (answers) =>
        answers.map((item) =>
          isBlock(item.result) ? { ...item, result: { ...(item.result as object), logsBloom: `0x${'00'.repeat(256)}` } } : item,
        ),
    }),
  };

  it.each(Object.keys(FAULTS))('survives %s', async (name) => {
    const random = seeded(name.length);
    let faults = 0;
    proxy.fault = (calls) => {
      if (random() > 0.3) return undefined;
      faults += 1;
      return FAULTS[name]!(calls, random);
    };
    expect(
      await readAll(nodeUpstream(proxy.url, { rpc: { retry: { ...HASTY, attempts: 30 } } }), {
        retry: { ...HASTY, attempts: 30 },
      }),
    ).toEqual(expected);
    expect(faults).toBeGreaterThan(0);
  });

  it.each([1, 2, 3, 4])('survives all of it at once (seed %d)', async (seed) => {
    const random = seeded(seed);
    const names = Object.keys(FAULTS);
    proxy.fault = (calls) => {
      if (blocksAsked(calls) > 15) return WORDINGS[Object.keys(WORDINGS)[Math.floor(random() * 10)]!]!(blocksAsked(calls), 0);
      return random() < 0.2 ? FAULTS[names[Math.floor(random() * names.length)]!]!(calls, random) : undefined;
    };
    const patient = { ...HASTY, attempts: 40 };
    expect(await readAll(nodeUpstream(proxy.url, { initialWindow: 40, rpc: { retry: patient } }), { retry: patient })).toEqual(
      expected,
    );
  });

  it('asks again when the last block of a window is empty against its bloom', async () => {
    // Servers behind a load balancer: one has the block, the other does not have its logs yet.
    const busy = expected.at(-1)!.blockNumber;
    let emptied = 0;
    proxy.fault = (calls) => {
      const filter = calls.find((call) => call.method === 'eth_getLogs')?.params[0] as { toBlock: string } | undefined;
      if (filter === undefined || Number(filter.toBlock) !== busy || emptied > 0) return undefined;
      return {
        rewrite: (answers) =>
          answers.map((item) => {
            if (!Array.isArray(item.result)) return item;
            const rest = (item.result as { blockNumber: string }[]).filter((log) => Number(log.blockNumber) !== busy);
            emptied += item.result.length - rest.length;
            return { ...item, result: rest };
          }),
      };
    };
    // By topic alone: by address the first question would be about the factory only.
    expect(await readAll(nodeUpstream(proxy.url, { initialWindow: busy, maxWindow: busy }), { addressLimit: 0 })).toEqual(
      expected,
    );
    expect(emptied).toBeGreaterThan(0);
  });
});

describe('a node that leaves out a log that the bloom of its block tells of', () => {
  /** Leaves out all logs of a topic in a block that has logs of another one too. */
  function leaveOut(times: number): () => number {
    const isBeside = (a: RawLog) => (b: RawLog) => a.blockNumber === b.blockNumber && a.topics[0] !== b.topics[0];
    // An announcement that is left out takes all that it announces with it: then nothing is known of the block.
    const kept = expected.find((log) => log.address === scenario.factory && expected.some(isBeside(log)))!;
    const left = expected.find(isBeside(kept));
    expect(kept.blockHash).toBe(left!.blockHash);
    let lies = 0;
    proxy.fault = (calls) => ({
      rewrite: (answers) =>
        answers.map((item) => {
          if (calls.find(({ id }) => id === item.id)?.method !== 'eth_getLogs' || !Array.isArray(item.result)) return item;
          const isLeftOut = (log: { blockHash: string; topics: string[] }) =>
            log.blockHash === left!.blockHash && log.topics[0] === left!.topics[0];
          const rest = item.result.filter((log) => lies >= times || !isLeftOut(log));
          if (rest.length < item.result.length) lies += 1;
          return { ...item, result: rest };
        }),
    });
    return () => lies;
  }

  it('is asked for receipts, and again for the range', async () => {
    const lies = leaveOut(1);
    expect(await readAll(nodeUpstream(proxy.url))).toEqual(expected);
    expect(lies()).toBe(1);
    expect(proxy.methods.get('eth_getBlockReceipts')).toBeGreaterThan(0);
  });

  it('ends the ingest when it keeps to that', async () => {
    leaveOut(Number.POSITIVE_INFINITY);
    await expect(readAll(nodeUpstream(proxy.url))).rejects.toMatchObject({
      code: 'RPC_INCONSISTENT',
      message: expect.stringMatching(/block \d+ had \d+ logs when asked for logs, and has \d+ by its receipts/),
    });
  });
});

describe('a node that fails for good', () => {
  const HOPELESS: [string, (calls: PassingCall[]) => Fault | undefined, string, RegExp][] = [
    ['a connection that breaks', () => ({ hangUp: true }), 'RPC_UNREACHABLE', /cannot be reached.*check RPC_URL/],
    ['a wrong key', () => ({ status: 401, body: 'invalid project id' }), 'RPC_REFUSES', /refuses.*invalid project id.*key/],
    [
      'a server error',
      (calls) => (blocksAsked(calls) > 0 ? { status: 500, body: 'oops' } : undefined),
      'RPC_REFUSES',
      /logs of blocks 1 to 1\b.*oops/,
    ],
    [
      'a refusal of whatever is asked',
      (calls) => (blocksAsked(calls) > 0 ? refusal(-32601, 'the method eth_getLogs is disabled') : undefined),
      'RPC_REFUSES',
      /block.* 1 .*disabled/,
    ],
    [
      'a block that was announced and stays null',
      (calls) =>
        blocksAsked(calls) > 0
          ? { rewrite: (answers) => answers.map((item) => (isBlock(item.result) ? { ...item, result: null } : item)) }
          : undefined,
      'RPC_INCONSISTENT',
      /does not have what it announced.*block \d+ is null/,
    ],
    [
      'logs of another fork than the headers',
      () => ({
        rewrite: (answers) =>
          answers.map((item) =>
            Array.isArray(item.result)
              ? { ...item, result: item.result.map((log: object) => ({ ...log, blockHash: `0x${'34'.repeat(32)}` })) }
              : item,
          ),
      }),
      'RPC_INCONSISTENT',
      /contradicts itself about blocks|does not have what it announced/,
    ],
  ];

  it.each(HOPELESS)('stops with a sentence: %s', async (_, fault, code, sentence) => {
    proxy.fault = (calls) =>
      calls[0]!.method === 'eth_blockNumber' && code !== 'RPC_UNREACHABLE' && code !== 'RPC_REFUSES' ? undefined : fault(calls);
    await expect(readAll(nodeUpstream(proxy.url, { rpc: { url: `${proxy.url}/v3/secret-key` } }))).rejects.toMatchObject({
      code,
      message: expect.stringMatching(sentence),
    });
    await expect(readAll(nodeUpstream(proxy.url, { rpc: { url: `${proxy.url}/v3/secret-key` } }))).rejects.not.toThrow(
      /secret-key/,
    );
  });
});

describe('a second node', () => {
  let second: FaultyProxy;
  beforeEach(async () => {
    second = await FaultyProxy.start(chain.url);
  });
  afterEach(() => second.stop());

  const withoutOne: Fault = {
    rewrite: (answers) =>
      answers.map((item) =>
        Array.isArray(item.result) && item.result.length > 1 ? { ...item, result: item.result.slice(0, -1) } : item,
      ),
  };

  it('confirms what the first one says, after a while', async () => {
    let left = 3;
    second.fault = (calls) => (blocksAsked(calls) > 0 && left-- > 0 ? withoutOne : undefined);
    const compared = new ComparedUpstream(nodeUpstream(proxy.url), nodeUpstream(second.url, { initialWindow: 5 }), HASTY);
    expect(await readAll(compared)).toEqual(expected);
  });

  it('stops the ingest at the first block that differs when it does not agree', async () => {
    second.fault = (calls) => (blocksAsked(calls) > 0 ? withoutOne : undefined);
    const compared = new ComparedUpstream(nodeUpstream(proxy.url), nodeUpstream(second.url), HASTY);
    await expect(readAll(compared)).rejects.toMatchObject({
      code: 'RPCS_DISAGREE',
      message: expect.stringMatching(/first in block \d+/),
    });
  });
});

/** Whether a result is a block. */
function isBlock(result: unknown): boolean {
  return result !== null && typeof result === 'object' && 'parentHash' in result;
}
