import { startAnvil, type TestChain } from '../support/anvil';
import { Branch } from './support/Branch';
import { expectOutboxFolds } from './support/expectOutboxFolds';
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
describe(`forks (seed ${SEED})`, () => {
  const random = seeded(SEED);
  let chain: TestChain;
  let market: Reference;
  let acts: RandomMarket;
  let indexer: Indexer;

  beforeAll(async () => {
    chain = await startAnvil();
    market = await Reference.deploy(chain);
    acts = await RandomMarket.create(market, random);
    await market.mine(FINALITY);
    indexer = await Indexer.create({
      name: 'forks',
      protocol: 'nektar',
      chainId: 31337,
      rpc: chain.url,
      finalityDepth: FINALITY,
      headPoll: '50ms',
      startBlock: 0,
      contracts: { registry: String(market.registry.target) },
    });
    indexer.start();
  });

  afterAll(async () => {
    market?.close();
    await indexer?.stop();
    await chain?.stop();
  });

  /** The highest that any branch has been. */
  let tallest = 0;
  async function heightNow(): Promise<number> {
    const height = await market.provider.getBlockNumber();
    tallest = Math.max(tallest, height);
    return height;
  }
  const isUp = { value: true };

  /** Waits until the processor stands on the top block of the chain. */
  async function settle(): Promise<number> {
    if (!isUp.value) {
      indexer.start();
      isUp.value = true;
    }
    const height = await heightNow();
    const block = await market.provider.getBlock(height);
    await indexer.reach(height, block?.hash ?? undefined);
    return height;
  }

  /** Replaces the last blocks by a branch of its own that ends up longer. */
  async function fork(): Promise<void> {
    await heightNow();
    const depth = 1 + random(FINALITY - 2);
    if (random(3) === 0) {
      await market.provider.send('anvil_reorg', [depth, []]);
    } else {
      await market.provider.send('anvil_rollback', [depth]);
      await acts.act(random(depth + 2));
    }
    await winLength();
  }

  /** The branch that stands wins only by being longer than every other has been. */
  async function winLength(): Promise<void> {
    const lost = tallest;
    const height = await heightNow();
    if (height <= lost) await market.mine(lost - height + 1);
    await heightNow();
  }

  /** Away and back: another branch for a while, then the very blocks of the first one again, and more. */
  async function thereAndBack(): Promise<void> {
    const depth = 1 + random(FINALITY - 7);
    const top = await heightNow();
    const first = await Branch.record(market.provider, top - depth + 1, top);
    await market.provider.send('anvil_rollback', [depth]);
    await acts.act(random(3));
    await market.mine(depth + 1);
    if (random(2) === 0) await settle();
    await market.provider.send('anvil_rollback', [(await heightNow()) - (top - depth)]);
    await first.replay();
    await winLength();
  }

  const steps: (() => Promise<unknown>)[] = [
    () => acts.act(1 + random(8)),
    () => acts.act(1 + random(4)),
    settle,
    fork,
    fork,
    async () => {
      await fork();
      await fork();
    },
    thereAndBack,
    () => market.mine(1 + random(5)),
    async () => {
      if (isUp.value) await indexer.kill();
      isUp.value = false;
    },
    async () => {
      if (isUp.value) return;
      indexer.start();
      isUp.value = true;
    },
  ];

  it.each(Array.from({ length: SCRIPTS }, (_, i) => i + 1))('script %i ends in the rows of the winning branch', async () => {
    const moves = 3 + random(5);
    for (let i = 0; i < moves; i++) await (steps[random(steps.length)] as () => Promise<unknown>)();
    await fork();
    const to = await settle();
    const straight = await indexDirectly({
      url: chain.url,
      protocol: 'nektar',
      contracts: { registry: String(market.registry.target) },
      to,
    });
    const found = await tableDigests(indexer.pool);
    expect(found).toEqual(straight);
    await expectOutboxFolds(indexer);
  });
});
