import { expectOutboxFolds } from '../processor/support/expectOutboxFolds';
import { Indexer } from '../processor/support/Indexer';
import { indexDirectly } from '../processor/support/indexDirectly';
import { RandomMarket, seeded } from '../processor/support/RandomMarket';
import { Reference } from '../processor/support/Reference';
import { tableDigests } from '../processor/support/tableDigests';
import { startAnvil, type TestChain } from '../support/anvil';

/** A rewind and the processor of the same marketplace. */
describe('rewind', () => {
  let chain: TestChain;
  let market: Reference;
  let indexer: Indexer;

  beforeAll(async () => {
    chain = await startAnvil();
    market = await Reference.deploy(chain);
    await (await RandomMarket.create(market, seeded(5))).act(30);
    indexer = await Indexer.create({
      name: 'rewound',
      protocol: 'nektar',
      chainId: 31337,
      rpc: chain.url,
      finalityDepth: 4,
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

  const settle = () => indexer.reachTop(market.provider);

  const lockHolders = () =>
    indexer.rows<{ pid: number }>(
      `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND mode = 'ShareLock' AND granted
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );

  async function expectRefusal(): Promise<void> {
    const { code, output } = await indexer.run('rewind', '--to', '20');
    expect(output).toMatch(
      /^A processor of marketplace "rewound" is running.* Stop it .*, run this again, and start it again\.$/m,
    );
    expect(code).toBe(1);
  }

  it('is refused while a processor runs, which goes on undisturbed', async () => {
    const height = await settle();
    const before = await tableDigests(indexer.pool);
    await expectRefusal();
    expect(await tableDigests(indexer.pool)).toEqual(before);
    await market.mine(1);
    expect(await settle()).toBe(height + 1);
  });

  it('is refused as well after the processor has lost its connections', async () => {
    const [lost] = await lockHolders();
    await indexer.pool.query('SELECT pg_terminate_backend($1)', [lost?.pid]);
    let holders: { pid: number }[] = [];
    while (holders.length === 0 || holders[0]?.pid === lost?.pid) holders = await lockHolders();
    await expectRefusal();
    await market.mine(1);
    await settle();
  });

  it('works at once behind a processor that was killed, which then comes to the same rows', async () => {
    await indexer.kill();
    const { code, output } = await indexer.run('rewind', '--to', '20');
    expect(output).toMatch(/^rewound went from block \d+ back to \d+; the events of \d+ blocks are retracted\.$/m);
    expect(code).toBe(0);
    indexer.start();
    const to = await settle();
    const contracts = { registry: String(market.registry.target) };
    expect(await tableDigests(indexer.pool)).toEqual(await indexDirectly({ url: chain.url, protocol: 'nektar', contracts, to }));
    await expectOutboxFolds(indexer);
  });

  it('is not needed for a processor to notice that another one has written: it says of which marketplace', async () => {
    await indexer.pool.query('UPDATE head SET height = 3, final_height = 3');
    await market.mine(1);
    const { code, output } = await indexer.ended();
    expect(output).toMatch(/^Marketplace "rewound" stands at block 3 \(final 3\), but this processor builds on block \d+/m);
    expect(code).toBe(1);
  });
});
