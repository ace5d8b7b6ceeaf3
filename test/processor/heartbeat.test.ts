import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'pg';
import { migrate } from '../../src/commands/migrate';
import { Heartbeat } from '../../src/processor/Heartbeat';
import { openMarketplace } from '../../src/processor/store/openMarketplace';
import { startTestDatabase, type TestDatabase } from '../support/postgres';

const EVERY_MS = 20;
/** Time for some signs, where there are any. */
const SOME_MS = 15 * EVERY_MS;

describe('signs of life', () => {
  let database: TestDatabase;
  let pool: Pool;
  let marketplaceId: number;
  let heartbeat: Heartbeat;
  let warnings: unknown[][];

  beforeAll(async () => {
    database = await startTestDatabase();
    await migrate(database.url);
    pool = new Pool({ connectionString: database.url, max: 3 });
    // The database is dropped while the last connections close.
    pool.on('error', () => {});
    const client = await pool.connect();
    const identity = { name: 'idle', protocol: 'nektar', chainId: 1, startBlock: 0, configuration: {} };
    marketplaceId = await openMarketplace(client, identity);
    client.release();
  });
  beforeEach(() => {
    warnings = [];
    const log = { warn: (...said: unknown[]) => void warnings.push(said) };
    heartbeat = new Heartbeat({ pool, marketplaceId, finalHeight: -1, everyMs: EVERY_MS, log });
  });
  afterEach(() => heartbeat.stop());
  afterAll(async () => {
    await pool?.end();
    await database?.stop();
  });

  const mark = async (): Promise<string> => (await pool.query('SELECT updated_at::text AS mark FROM head')).rows[0].mark;

  /** Waits for a sign after `last`, while the node goes on to tell `height`. */
  async function signAfter(last: string, height: number): Promise<string> {
    for (;;) {
      heartbeat.polled(height);
      const now = await mark();
      if (now !== last) return now;
      await sleep(EVERY_MS);
    }
  }

  it('come one after the other while the node has no block beyond the last commit', async () => {
    heartbeat.committed({ to: 5 });
    const first = await signAfter(await mark(), 5);
    await signAfter(first, 5);
    expect(warnings).toEqual([]);
  });

  it.each([
    ['nothing was committed', () => heartbeat.polled(5)],
    ['the node has not answered since the commit', () => [heartbeat.polled(5), heartbeat.committed({ to: 5 })]],
    ['a block waits to be committed', () => [heartbeat.committed({ to: 5 }), heartbeat.polled(6)]],
  ])('do not come when %s', async (_why, happens) => {
    const before = await mark();
    happens();
    await sleep(SOME_MS);
    expect(await mark()).toBe(before);
  });

  it('come without a commit where the node has no block beyond what was final at the start', async () => {
    await heartbeat.stop();
    heartbeat = new Heartbeat({ pool, marketplaceId, everyMs: EVERY_MS, finalHeight: 5, log: { warn: () => {} } });
    const before = await mark();
    heartbeat.polled(6);
    await sleep(SOME_MS);
    expect(await mark()).toBe(before);
    await signAfter(before, 5);
  });

  it('come once for an answer of the node', async () => {
    heartbeat.committed({ to: 5 });
    const last = await signAfter(await mark(), 5);
    // What was told while the sign was seen may count as well.
    await sleep(SOME_MS);
    const after = await mark();
    await sleep(SOME_MS);
    expect([after >= last, await mark()]).toEqual([true, after]);
  });

  it('do not wait for the transaction of the processor', async () => {
    const writer = await pool.connect();
    await writer.query('BEGIN');
    await writer.query('SELECT 1 FROM head FOR UPDATE');
    heartbeat.committed({ to: 5 });
    heartbeat.polled(5);
    await sleep(SOME_MS);
    const { rows } = await pool.query(`SELECT count(*)::int AS waiting FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`);
    expect(rows).toEqual([{ waiting: 0 }]);
    await writer.query('COMMIT');
    writer.release();
    await signAfter(await mark(), 5);
  });

  it('are tried again when one could not be written, and that is logged', async () => {
    await pool.query('ALTER TABLE head RENAME TO hidden');
    heartbeat.committed({ to: 5 });
    heartbeat.polled(5);
    while (warnings.length < 2) await sleep(EVERY_MS);
    await pool.query('ALTER TABLE hidden RENAME TO head');
    const before = await mark();
    while ((await mark()) === before) await sleep(EVERY_MS);
    expect(warnings[0]).toEqual([
      { error: 'relation "head" does not exist' },
      'a sign of life could not be written; the next one is tried',
    ]);
  });
});
