import { HotBlocks } from '../../src/processor/chain/HotBlocks';
import type { RpcClient } from '../../src/processor/chain/RpcClient';
import type { RawLog } from '../../src/processor/chain/types';
import { startAnvil, type TestChain } from '../support/anvil';
import { FaultyProxy, type PassingCall } from './support/FaultyProxy';
import { buildScenario, type Scenario } from './support/scenario';
import { client } from './support/settings';

let chain: TestChain;
let scenario: Scenario;
let proxy: FaultyProxy;
let node: RpcClient;
/** A block with logs of two topics at least. */
let height: number;
let expected: RawLog[];

type Answers = { id: number; result?: unknown }[];

beforeAll(async () => {
  chain = await startAnvil({ args: ['--hardfork', 'paris'] });
  scenario = await buildScenario(chain.url, { seed: 8, steps: 30 });
  const logs = await scenario.node.countingLogs(scenario.rule, await scenario.node.height());
  const rich = logs.find((log) =>
    logs.some((other) => other.blockNumber === log.blockNumber && other.topics[0] !== log.topics[0]),
  );
  height = (rich as RawLog).blockNumber;
});

afterAll(() => chain?.stop());

beforeEach(async () => {
  proxy = await FaultyProxy.start(chain.url);
  node = client(proxy.url);
  expected = await new HotBlocks({ client: node, topics: scenario.rule.topics }).logsBetween(height, height);
  expect(new Set(expected.map((log) => log.topics[0])).size).toBeGreaterThan(1);
  proxy.methods.clear();
});

afterEach(async () => {
  node.close();
  await proxy.stop();
});

/** Changes what the node answers to a method. */
function lie(method: string, change: (result: unknown) => unknown): void {
  proxy.fault = (calls: PassingCall[]) => ({
    rewrite: (answers: Answers) =>
      answers.map((item) =>
        calls.find(({ id }) => id === item.id)?.method === method ? { ...item, result: change(item.result) } : item,
      ),
  });
}

const read = (topics = scenario.rule.topics) => new HotBlocks({ client: node, topics }).logsBetween(height, height);

describe('logs of an unfinalised block that its bloom contradicts', () => {
  it('are those of its receipts when the node keeps leaving out all of them', async () => {
    lie('eth_getLogs', () => []);
    expect(await read()).toEqual(expected);
    expect(proxy.methods.get('eth_getLogs')).toBe(3);
  });

  it('are those of its receipts when the node keeps leaving out some of them', async () => {
    lie('eth_getLogs', (logs) => (logs as { topics: string[] }[]).filter(({ topics }) => topics[0] !== expected[0]?.topics[0]));
    expect(await read()).toEqual(expected);
  });

  it('are asked for again, and that is all, when the node has them then', async () => {
    let asked = 0;
    lie('eth_getLogs', (logs) => (++asked === 1 ? [] : logs));
    expect(await read()).toEqual(expected);
    expect(proxy.methods.has('eth_getBlockReceipts')).toBe(false);
  });

  it('are none when the receipts say that the bloom only looks so', async () => {
    // A log whose second topic is the one that is asked for: the bloom does not tell where a topic stands.
    const [ours, other] = [`${'a1'.repeat(32)}`, `${'b2'.repeat(32)}`];
    const { node: own } = scenario;
    const [from] = await own.rpc<string[]>('eth_accounts', []);
    const deployment = { from, data: `0x7f${ours}7f${other}60006000a2`, gas: '0x30d40' };
    const { blockNumber } = await own.rpc<{ blockNumber: string }>('eth_sendTransactionSync', [deployment]);
    const top = Number(blockNumber);
    const blocks = new HotBlocks({ client: node, topics: [`0x${ours}`] });
    expect((await blocks.byHeight([top]))[0]).toMatchObject({ hash: await own.hashAt(top) });
    expect(await blocks.logsBetween(top, top)).toEqual([]);
    expect(proxy.methods.get('eth_getBlockReceipts')).toBe(1);
  });

  it.each([
    ['leave out the same', () => []],
    ['are null', () => null],
  ])('end the ingest with a sentence when the receipts %s', async (_, receipts) => {
    proxy.fault = (calls) => ({
      rewrite: (answers: Answers) =>
        answers.map((item) => {
          const method = calls.find(({ id }) => id === item.id)?.method;
          if (method === 'eth_getLogs') return { ...item, result: [] };
          return method === 'eth_getBlockReceipts' ? { ...item, result: receipts() } : item;
        }),
    });
    await expect(read()).rejects.toMatchObject({
      code: 'RPC_INCONSISTENT',
      message: expect.stringContaining(`receipts of unfinalised block ${height}, 8 attempts`),
    });
  });

  it('are found among the logs of everybody when the node has no receipts to give', async () => {
    proxy.fault = (calls) => {
      const [call] = calls;
      if (call?.method === 'eth_getBlockReceipts') return { error: { code: -32601, message: 'Method not found' } };
      const isOurs = (call?.params[0] as { topics?: unknown } | undefined)?.topics !== undefined;
      return call?.method === 'eth_getLogs' && isOurs
        ? { rewrite: (answers) => answers.map((item) => ({ ...item, result: [] })) }
        : undefined;
    };
    expect(await read()).toEqual(expected);
  });

  it('end it as well when the node has neither', async () => {
    lie('eth_getLogs', () => []);
    const { fault } = proxy;
    proxy.fault = (calls, request) =>
      calls.some(({ method }) => method === 'eth_getBlockReceipts')
        ? { error: { code: -32601, message: 'the method eth_getBlockReceipts does not exist' } }
        : fault(calls, request);
    await expect(read()).rejects.toMatchObject({
      code: 'RPC_INCONSISTENT',
      message: expect.stringContaining('the method eth_getBlockReceipts does not exist'),
    });
  });

  it('are nobody’s when a fork has taken the block away meanwhile', async () => {
    let asked = 0;
    proxy.fault = (calls) => ({
      rewrite: (answers: Answers) =>
        answers.map((item) => {
          const method = calls.find(({ id }) => id === item.id)?.method;
          if (method === 'eth_getLogs') return { ...item, result: [] };
          if (method === 'eth_getBlockReceipts') return { ...item, result: null };
          return ++asked === 1 ? item : { ...item, result: { ...(item.result as object), hash: `0x${'12'.repeat(32)}` } };
        }),
    });
    expect(await new HotBlocks({ client: node, topics: scenario.rule.topics }).byHeight([height])).toEqual([null]);
  });
});
