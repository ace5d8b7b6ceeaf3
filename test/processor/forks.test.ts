import { startAnvil, type TestChain } from '../support/anvil';
import { expectOutboxFolds } from './support/expectOutboxFolds';
import { chainsFor, ForkingChain } from './support/ForkingChain';
import { Indexer } from './support/Indexer';
import { indexDirectly } from './support/indexDirectly';
import { RandomMarket, seeded } from './support/RandomMarket';
import { Reference } from './support/Reference';
import { tableDigests } from './support/tableDigests';

/** Scripts to run; the soak runs more. */
const SCRIPTS = Number(process.env.FORK_SCRIPTS ?? 20);
const SEED = Number(process.env.FORK_SEED ?? 1);
const FINALITY = 12;

/** Random forks of a living chain: whatever happened on the way, the rows are those of a straight run over the winning branch. */
describe.each(chainsFor(SCRIPTS, SEED))('forks (seed $seed)', ({ seed, scripts }) => {
  let chain: TestChain;
  let market: Reference;
  let indexer: Indexer;
  let forking: ForkingChain;

  beforeAll(async () => {
    const random = seeded(seed);
    chain = await startAnvil();
    market = await Reference.deploy(chain);
    const actor = await RandomMarket.create(market, random);
    await market.mine(FINALITY);
    indexer = await Indexer.create(
      market.entry({
        name: 'forks',
        rpc: chain.url,
        finalityDepth: FINALITY,
        // What forks left is compared with what is final, all along.
        checkEvery: 5,
      }),
    );
    indexer.start();
    forking = new ForkingChain({ provider: market.provider, indexer, actor, random, finality: FINALITY });
  });

  afterAll(async () => {
    market?.close();
    await indexer?.stop();
    await chain?.stop();
  });

  it.each(Array.from({ length: scripts }, (_, i) => i + 1))('script %i ends in the rows of the winning branch', async () => {
    const to = await forking.playScript();
    const straight = await indexDirectly({ url: chain.url, protocol: 'nektar', contracts: market.contracts, to });
    expect(await tableDigests(indexer.pool)).toEqual(straight);
    await expectOutboxFolds(indexer);
  });

  it('was on a branch that came back', () => {
    // Fewer scripts than usual prove less, and may.
    if (scripts >= 20) expect(forking.returned).toBeGreaterThan(0);
  });
});
