import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { openDatabase } from '../../src/server/database';
import { notReadyReason, Standings } from '../../src/server/Standings';
import { Indexer } from '../processor/support/Indexer';
import { Reference } from '../processor/support/Reference';
import { startAnvil, type TestChain } from '../support/anvil';

const NAME = 'idle';
/** Milliseconds just below and just above what a processor may be silent for, by the clock of the server. */
const [SHORT, LONG] = [59_000, 61_000];
const SIGNS = 3;
/** Real time for two signs of life. */
const TWO_SIGNS_MS = 11_000;

/** The chain, the processor and the database are real; only the server's clock is moved by hand, so that a minute takes no minute. */
describe('a chain that makes no blocks', () => {
  let chain: TestChain;
  let market: Reference;
  let indexer: Indexer;
  let database: ReturnType<typeof openDatabase>;

  const begin = async (finalityDepth: number) => {
    chain = await startAnvil();
    market = await Reference.deploy(chain);
    await market.mine(3);
    indexer = await Indexer.create(market.entry({ name: NAME, rpc: chain.url, finalityDepth }));
    database = openDatabase(indexer.database.url, pino({ level: 'silent' }));
  };

  afterEach(async () => {
    market?.close();
    await database?.close();
    await indexer?.stop();
    await chain?.stop();
  });

  const head = async (): Promise<{ height: number; mark: string }> =>
    (await indexer.rows<{ height: number; mark: string }>('SELECT height, updated_at::text AS mark FROM head'))[0]!;

  it('is served as ready for as long as its processor runs and its node answers, and no longer', async () => {
    await begin(3);
    const height = await market.provider.getBlockNumber();
    indexer.start();
    await indexer.reach(height);
    let now = 0;
    const standings = new Standings(database, [{ name: NAME, headPollMs: 50 }], () => now);
    const reason = async () => notReadyReason(await standings.read());
    const nextSign = async () => {
      await reason();
      const { mark } = await head();
      while ((await head()).mark === mark) await sleep(50);
      return reason();
    };
    const silent = expect.stringMatching(
      new RegExp(`^${NAME} stands at block ${height} and its processor has given no sign of life for \\d+ s: `),
    );

    for (let sign = 0; sign < SIGNS; sign += 1) {
      expect(await nextSign()).toBeUndefined();
      now += SHORT;
      expect(await reason()).toBeUndefined();
    }
    expect((await head()).height).toBe(height);

    indexer.signal('SIGSTOP');
    await reason();
    now += LONG;
    expect(await reason()).toEqual(silent);
    indexer.signal('SIGCONT');
    expect(await nextSign()).toBeUndefined();

    // One that is started while there are no blocks, once by what it finds there, and then by its node.
    await indexer.kill();
    indexer.start();
    for (let sign = 0; sign < 2; sign += 1) {
      now += LONG;
      expect(await nextSign()).toBeUndefined();
    }
    expect((await head()).height).toBe(height);

    await chain.stop();
    // The node may have answered just before.
    await sleep(TWO_SIGNS_MS / 2);
    const { mark } = await head();
    await sleep(TWO_SIGNS_MS);
    expect((await head()).mark).toBe(mark);
    await reason();
    now += LONG;
    expect(await reason()).toEqual(silent);
    // It lives and waits for its node.
    indexer.signal('SIGCONT');
  });

  it('has a living processor after a restart too where every block is final, so that there is nothing to commit', async () => {
    await begin(0);
    indexer.start();
    await indexer.reach(await market.provider.getBlockNumber());
    await indexer.kill();
    const last = await head();
    indexer.start();
    while ((await head()).mark === last.mark) await sleep(50);
    expect((await head()).height).toBe(last.height);
  });
});
