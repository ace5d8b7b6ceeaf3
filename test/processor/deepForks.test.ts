import { FaultyProxy } from '../chain/support/FaultyProxy';
import { startAnvil, type TestChain } from '../support/anvil';
import { until } from '../support/locks';
import { expectOutboxFolds } from './support/expectOutboxFolds';
import { Indexer } from './support/Indexer';
import { indexDirectly } from './support/indexDirectly';
import { RandomMarket, seeded } from './support/RandomMarket';
import { Reference } from './support/Reference';
import { tableDigests } from './support/tableDigests';

const FINALITY = 5;

/** Forks below the final height that nobody can tell from the newest stored header. */
describe('a fork below the final height', () => {
  let chain: TestChain;
  let market: Reference;
  let acts: RandomMarket;
  let proxy: FaultyProxy;
  let indexer: Indexer;

  beforeEach(async () => {
    chain = await startAnvil();
    market = await Reference.deploy(chain);
    acts = await RandomMarket.create(market, seeded(2));
    proxy = await FaultyProxy.start(chain.url);
    indexer = await Indexer.create(market.entry({ name: 'deep', rpc: proxy.url, finalityDepth: FINALITY }));
  });

  afterEach(async () => {
    market?.close();
    await indexer?.stop();
    await proxy?.stop();
    await chain?.stop();
  });

  /** Rewinds as the processor's sentence says, and starts it again. */
  async function mend(sentence: string): Promise<void> {
    const to = /npm run rewind -- --marketplace deep --to (-?\d+)/.exec(sentence)?.[1];
    expect(to).toBeDefined();
    expect(await indexer.run('rewind', '--to', String(to))).toMatchObject({ code: 0 });
    indexer.start();
  }

  async function expectTruth(): Promise<void> {
    const to = await indexer.reachTop(market.provider);
    expect(await tableDigests(indexer.pool)).toEqual(
      await indexDirectly({ url: chain.url, protocol: 'nektar', contracts: market.contracts, to }),
    );
  }

  it('is found in the middle of a backfill, though the new branch is longer when the next range is asked for', async () => {
    let before = '';
    let forkAt = 0;
    for (let round = 0; round < 14; round += 1) {
      await acts.act(4);
      await market.mine(60);
      if (round > 0) continue;
      before = await market.provider.send('evm_snapshot', []);
      forkAt = await market.provider.getBlockNumber();
    }
    // Ranges well above the fork are not answered before the chain has forked.
    let isHeld = true;
    proxy.fault = (calls) => {
      const filter = calls.find(({ method }) => method === 'eth_getLogs')?.params[0] as { fromBlock: string } | undefined;
      return isHeld && Number(filter?.fromBlock ?? 0) > forkAt + 40 ? { hangUp: true } : undefined;
    };
    indexer.start();
    await until(async () => (await indexer.rows('SELECT 1 FROM head WHERE height > $1', [forkAt])).length > 0);
    const top = await market.provider.getBlockNumber();
    await market.provider.send('evm_revert', [before]);
    await acts.act(30);
    await market.mine(top);
    isHeld = false;
    const { code, output } = await indexer.ended();
    expect(code).toBe(1);
    await mend(output);
    await expectTruth();
    await expectOutboxFolds(indexer);
  });

  it('is found from the first block on: the chain is another one', async () => {
    await market.mine(FINALITY);
    indexer.start();
    await indexer.reachTop(market.provider);
    await indexer.kill();
    await indexer.pool.query(`UPDATE block SET hash = replace(hash, '0x', '0xdead')`);
    await indexer.pool.query(
      `UPDATE head SET hash = replace(hash, '0x', '0xdead'), final_hash = replace(final_hash, '0x', '0xdead')`,
    );
    indexer.start();
    await mend((await indexer.ended()).output);
    await expectTruth();
  });
});
