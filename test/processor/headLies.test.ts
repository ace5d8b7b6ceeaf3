import type { Contract } from 'ethers';
import { FaultyProxy, type PassingCall } from '../chain/support/FaultyProxy';
import { startAnvil, type TestChain } from '../support/anvil';
import { until } from '../support/locks';
import { expectOutboxFolds } from './support/expectOutboxFolds';
import { Indexer } from './support/Indexer';
import { indexDirectly } from './support/indexDirectly';
import { Reference, send } from './support/Reference';
import { tableDigests } from './support/tableDigests';

const FINALITY = 3;
const NO_BLOOM = `0x${'00'.repeat(256)}`;

type Answers = { id: number; result?: unknown }[];

/** A node that does not tell all of a block while it is not final. */
describe('a node that lies at the head', () => {
  let chain: TestChain;
  let market: Reference;
  let proxy: FaultyProxy;
  let indexer: Indexer;
  let dam: Contract;
  let usd: Contract;

  beforeEach(async () => {
    chain = await startAnvil();
    market = await Reference.deploy(chain);
    usd = await market.token('USD', 6);
    dam = await market.dam(String(usd.target), {});
    await market.mine(FINALITY);
    proxy = await FaultyProxy.start(chain.url);
    indexer = await Indexer.create(
      market.entry({ name: 'lies', rpc: proxy.url, secondRpc: chain.url, finalityDepth: FINALITY, checkEvery: 1_000 }),
    );
    indexer.start();
    await indexer.reach(await market.provider.getBlockNumber());
  });

  afterEach(async () => {
    market?.close();
    await indexer?.stop();
    await proxy?.stop();
    await chain?.stop();
  });

  /** The rows are those of a straight run over the chain as it is. */
  async function expectTruth(): Promise<void> {
    const to = await indexer.reachTop(market.provider);
    const straight = await indexDirectly({ url: chain.url, protocol: 'nektar', contracts: market.contracts, to });
    expect(await tableDigests(indexer.pool)).toEqual(straight);
  }

  it.each([
    ['now and then', 1],
    ['always', Number.POSITIVE_INFINITY],
  ])('is asked again for logs that it leaves out %s, and receipts settle it', async (_, times) => {
    let victim: string | undefined;
    let lies = 0;
    proxy.fault = (calls) => ({
      rewrite: (answers: Answers) =>
        answers.map((item) => {
          const hash = blockAsked(calls.find(({ id }) => id === item.id));
          if (hash === undefined || (item.result as unknown[]).length === 0) return item;
          victim ??= hash;
          if (hash !== victim || lies >= times) return item;
          lies += 1;
          return { ...item, result: [] };
        }),
    });
    await market.deposit(dam, usd, 1, 5_000_000n);
    await expectTruth();
    expect(lies).toBeGreaterThan(0);
    expect(proxy.methods.has('eth_getBlockReceipts')).toBe(times > 1);
  });

  it('makes nothing final by telling of blocks that it does not have', async () => {
    const top = await market.provider.getBlockNumber();
    let lies = 0;
    proxy.fault = (calls) => ({
      rewrite: (answers: Answers) =>
        answers.map((item) => {
          if (lies > 0 || calls.find(({ id }) => id === item.id)?.method !== 'eth_blockNumber') return item;
          lies += 1;
          return { ...item, result: `0x${(top + 1_000).toString(16)}` };
        }),
    });
    await until(() => lies > 0);
    for (let block = 0; block < 5; block += 1) {
      await market.mine(1);
      await indexer.reachTop(market.provider);
    }
    const [head] = await indexer.rows<{ height: number; final_height: number }>('SELECT height, final_height FROM head');
    expect(head).toEqual({ height: top + 5, final_height: top + 5 - FINALITY });
    await expectTruth();
  });

  it('has told subscribers too little of a block: that is taken back, and the whole of it told', async () => {
    for (const by of [1, 2]) {
      await send(usd, 'mint', market.addresses[by], 10_000_000n);
      await send(market.as(by, usd), 'approve', dam.target, 10_000_000n);
    }
    await indexer.reachTop(market.provider);
    const victim = (await market.provider.getBlockNumber()) + 1;
    let hidden = 0;
    proxy.fault = () => ({
      rewrite: (answers: Answers) =>
        answers.map((item) => {
          if (!Array.isArray(item.result)) return item;
          const isHidden = (log: { blockNumber?: string; transactionIndex?: string }) =>
            Number(log.blockNumber) === victim && log.transactionIndex === '0x1';
          const kept = item.result.filter((log) => !isHidden(log));
          hidden += item.result.length - kept.length;
          return { ...item, result: kept };
        }),
    });
    await market.provider.send('evm_setAutomine', [false]);
    for (const by of [1, 2]) await market.as(by, dam).getFunction('deposit')(1_000_000n, market.addresses[by]);
    await market.provider.send('evm_mine', []);
    await market.provider.send('evm_setAutomine', [true]);
    await indexer.reach(victim);
    expect(hidden).toBeGreaterThan(0);
    await indexer.kill();
    proxy.fault = () => undefined;
    await market.mine(FINALITY + 10);
    indexer.start();
    await expectTruth();
    await expectOutboxFolds(indexer);
  });

  /** Header and logs of a block agree with each other from now on: nothing in them tells that something is missing. */
  function hide(victim: number): void {
    proxy.fault = (calls) => ({
      rewrite: (answers: Answers) =>
        answers.map((item) => {
          const { result } = item;
          const call = calls.find(({ id }) => id === item.id);
          if (blockAsked(call) !== undefined)
            return { ...item, result: (result as object[]).filter((log) => !isAt(log, victim)) };
          return call?.method.startsWith('eth_getBlockBy') && isAt(result, victim)
            ? { ...item, result: { ...(result as object), logsBloom: NO_BLOOM } }
            : item;
        }),
    });
  }

  /** The node is honest again: a processor that is started stops, and names the block and the remedy, which mends it. */
  async function expectFoundOut(victim: number): Promise<void> {
    expect(await indexer.rows('SELECT 1 FROM event WHERE from_block = $1', [victim])).toEqual([]);
    await indexer.kill();
    proxy.fault = () => undefined;
    indexer.configure({ checkEvery: 5 });
    await market.mine(1);
    indexer.start();
    const { code, output } = await indexer.ended();
    expect(code).toBe(1);
    expect(output).toContain(`Block ${victim} has 2 logs of marketplace "lies" now that it is final`);
    expect(output).toContain(`npm run rewind -- --marketplace lies --to ${victim - 1}\``);

    expect(await indexer.run('rewind', '--to', String(victim - 1))).toMatchObject({ code: 0 });
    indexer.start();
    await expectTruth();
    await market.deposit(dam, usd, 2, 7_000_000n);
    await market.mine(10);
    await expectTruth();
  }

  it('is found out when the block is final, also by a processor that was started again, and rewind mends it', async () => {
    const victim = (await market.provider.getBlockNumber()) + 3;
    hide(victim);
    await market.deposit(dam, usd, 1, 5_000_000n);
    expect(await market.provider.getBlockNumber()).toBe(victim);
    await indexer.reach(victim);
    // One by one, so that none is left out at the head: the block becomes final as it was folded.
    for (let i = 0; i < FINALITY + 1; i++) {
      await market.mine(1);
      await indexer.reach(victim + i + 1);
    }
    await expectFoundOut(victim);
  });

  it('is found out about blocks that were final already when they were read from it', async () => {
    await indexer.kill();
    const known = await market.provider.getBlockNumber();
    const victim = known + 3;
    hide(victim);
    await market.deposit(dam, usd, 1, 5_000_000n);
    await market.mine(10);
    // The gateway believes what both nodes have: while the second one is behind, evm-processor reads final blocks from the first.
    const second = await FaultyProxy.start(chain.url);
    second.fault = (calls) =>
      calls.some(({ method }) => method === 'eth_blockNumber')
        ? { rewrite: (answers: Answers) => answers.map((item) => ({ ...item, result: `0x${known.toString(16)}` })) }
        : undefined;
    try {
      indexer.configure({ secondRpc: second.url });
      indexer.start();
      await indexer.reach(victim + 10);
      second.fault = () => undefined;
      const [block] = await indexer.rows('SELECT logs_digest FROM block WHERE height = $1', [victim]);
      expect(block).toEqual({ logs_digest: '' });
      await expectFoundOut(victim);
    } finally {
      await second.stop();
    }
  });
});

/** The block whose logs a call asks for by its hash. */
function blockAsked(call: PassingCall | undefined): string | undefined {
  return call?.method === 'eth_getLogs' ? (call.params[0] as { blockHash?: string }).blockHash : undefined;
}

/** Whether a block or a log says that it is of a height. */
function isAt(item: unknown, height: number): boolean {
  const { number, blockNumber } = (item ?? {}) as { number?: string; blockNumber?: string };
  return Number(number ?? blockNumber) === height;
}
