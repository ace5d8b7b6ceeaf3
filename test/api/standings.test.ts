import pino from 'pino';
import { openDatabase } from '../../src/server/database';
import { Standings } from '../../src/server/Standings';
import { Indexer } from '../processor/support/Indexer';
import { RandomMarket, seeded } from '../processor/support/RandomMarket';
import { Reference } from '../processor/support/Reference';
import { startAnvil, type TestChain } from '../support/anvil';

const NAME = 'standing';
const FINALITY = 4;

/** What the server says of a marketplace when an operator takes it back or indexes it anew between two of its looks. */
describe('where a marketplace stands', () => {
  let chain: TestChain;
  let market: Reference;
  let acts: RandomMarket;
  let indexer: Indexer;
  let database: ReturnType<typeof openDatabase>;
  let standings: Standings;

  const served = () => new Standings(database, [{ name: NAME, headPollMs: 50 }], () => 0);

  beforeAll(async () => {
    chain = await startAnvil();
    market = await Reference.deploy(chain);
    acts = await RandomMarket.create(market, seeded(7));
    await acts.act(30);
    indexer = await Indexer.create({
      name: NAME,
      protocol: 'nektar',
      chainId: 31337,
      rpc: chain.url,
      finalityDepth: FINALITY,
      headPoll: '50ms',
      startBlock: 0,
      contracts: { registry: String(market.registry.target) },
    });
    indexer.start();
    database = openDatabase(indexer.database.url, pino({ level: 'silent' }));
    standings = served();
  });

  afterAll(async () => {
    market?.close();
    await database?.close();
    await indexer?.stop();
    await chain?.stop();
  });

  const settle = () => indexer.reachTop(market.provider);
  const inTable = async () => Number((await indexer.rows<{ n: string }>('SELECT count(*) AS n FROM event'))[0]?.n);
  const shown = async () => (await standings.read())[0]?.events;

  /** What two looks at a time and one after them show, which is what the table has. */
  async function expectCount(): Promise<number> {
    const events = await inTable();
    expect([...(await Promise.all([shown(), shown()])), await shown()]).toEqual([events, events, events]);
    return events;
  }

  it('has as many events as the table, as they come and become final', async () => {
    for (let round = 0; round < 3; round += 1) {
      await acts.act(5);
      await market.mine(FINALITY);
      await settle();
      await expectCount();
    }
  });

  it('has as many after a rewind and a refold of another branch', async () => {
    const before = await expectCount();
    const top = await settle();
    await indexer.kill();
    const { code } = await indexer.run('rewind', '--to', '25');
    expect(code).toBe(0);
    await market.provider.send('anvil_rollback', [20]);
    await market.mine(30);
    indexer.start();
    expect(await settle()).toBeGreaterThan(top);
    expect(await expectCount()).toBeLessThan(before);
  });

  it('has as many after a re-index that found other events', async () => {
    // An event that an older version had not read.
    await indexer.pool.query('DELETE FROM event WHERE ctid IN (SELECT ctid FROM event ORDER BY from_block LIMIT 1)');
    standings = served();
    const before = await expectCount();
    const { code } = await indexer.run('reindex');
    expect(code).toBe(0);
    await market.mine(1);
    await indexer.ended();
    indexer.start();
    await settle();
    expect(await expectCount()).toBe(before + 1);
  });
});
