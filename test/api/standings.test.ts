import pino from 'pino';
import { openDatabase } from '../../src/server/database';
import { notReadyReason, Standings } from '../../src/server/Standings';
import { Indexer } from '../processor/support/Indexer';
import { RandomMarket, seeded } from '../processor/support/RandomMarket';
import { Reference } from '../processor/support/Reference';
import { startAnvil, type TestChain } from '../support/anvil';
import { until } from '../support/locks';

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
    indexer = await Indexer.create(market.entry({ name: NAME, rpc: chain.url, finalityDepth: FINALITY }));
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

  const reason = async () => notReadyReason(await standings.read());
  const sign = async () => (await indexer.rows<{ sign: string }>('SELECT updated_at::text AS sign FROM head'))[0]?.sign;

  async function rewind(to: number): Promise<void> {
    const { code, output } = await indexer.run('rewind', '--to', String(to));
    expect([output, code]).toEqual([output, 0]);
  }

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
    await rewind(25);
    await market.provider.send('anvil_rollback', [20]);
    await market.mine(30);
    indexer.start();
    expect(await settle()).toBeGreaterThan(top);
    expect(await expectCount()).toBeLessThan(before);
  });

  it('is not ready after a rewind until a processor has come to the head again, and the rewind is no sign of life', async () => {
    const top = await settle();
    await until(async () => (await reason()) === undefined);
    await indexer.kill();
    const last = await sign();
    // Nothing is taken back: it is at the head as before.
    await rewind(top + 1);
    expect([await reason(), await sign()]).toEqual([undefined, last]);
    for (const [to, height] of [
      [top - 1, top - 1],
      [0, -1],
    ] as const) {
      await rewind(to);
      expect([await reason(), await sign()]).toEqual([`${NAME} is still indexing: block ${height} of ${top}.`, last]);
    }
    indexer.start();
    await settle();
    await until(async () => (await reason()) === undefined);
  });

  it('has as many after a re-index that found other events', async () => {
    // An event that an older version had not read.
    await indexer.pool.query('DELETE FROM event WHERE ctid IN (SELECT ctid FROM event ORDER BY from_block LIMIT 1)');
    standings = served();
    const before = await expectCount();
    await indexer.kill();
    const last = await sign();
    const { code } = await indexer.run('reindex');
    expect(code).toBe(0);
    // Nobody lives because somebody typed a command.
    expect(await sign()).toBe(last);
    indexer.start();
    await settle();
    expect(await expectCount()).toBe(before + 1);
  });
});
