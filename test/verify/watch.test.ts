import { openPool } from '../../src/openPool';
import { INVARIANTS } from '../../src/processor/invariants/checkInvariants';
import { InvariantWatch } from '../../src/processor/invariants/InvariantWatch';
import { Chain } from '../contracts/Chain';
import { until, withLock } from '../support/locks';
import { Subject } from './support/Subject';
import { tellStory } from './support/story';

interface Written {
  name: string;
  holds: boolean;
  height: number;
  held_height: number;
  offenders: number;
  sentence: string | null;
  broken_since: number | null;
}

const QUIET = { error: () => {}, warn: () => {} };

/** The processor holds its ledger to the invariants, and keeps what it found for whoever reads the ledger. */
describe('invariants in the processor', () => {
  let chain: Chain;
  let subject: Subject;
  let head: number;

  beforeAll(async () => {
    chain = await Chain.start();
    const story = await tellStory(chain);
    await chain.rpc('anvil_mine', '0x5');
    head = story.head;
    subject = await Subject.create([
      { name: 'watched', rpc: chain.url, checkEvery: 20, contracts: { registry: story.registry } },
      { name: 'still', rpc: chain.url, finalityDepth: 0, contracts: { registry: story.registry } },
    ]);
    await subject.index(head, undefined, async () => (await written()).some(({ held_height }) => held_height >= head));
  });

  afterAll(async () => {
    await subject?.stop();
    await chain?.stop();
  });

  const written = async (id = 1) =>
    (await subject.client.query<Written>('SELECT * FROM invariant_check WHERE marketplace_id = $1 ORDER BY name', [id])).rows;
  const watch = () => new InvariantWatch({ pool: subject.pool, marketplaceId: 1, checkEvery: 20, log: QUIET });

  it('were checked by the time it reached the head, and hold', async () => {
    const rows = await written();
    expect(rows.map(({ name }) => name)).toEqual(INVARIANTS.map(({ name }) => name).sort());
    expect(rows.filter(({ holds }) => !holds)).toEqual([]);
    expect(new Set(rows.map(({ held_height }) => held_height >= head))).toEqual(new Set([true]));
  });

  it('were checked at the head of a chain that stands still, where every block is final', async () => {
    await subject.index(head, 'still', async () => (await written(2)).length > 0);
    expect((await written(2)).map(({ holds }) => holds)).toEqual(INVARIANTS.map(() => true));
  });

  it('are checked again after a check that failed, though the chain brings nothing more', async () => {
    await subject.client.query('DELETE FROM invariant_check WHERE marketplace_id = 1');
    const failures: unknown[] = [];
    const pool = openPool({ connectionString: subject.config.databaseUrl, max: 1 }, () => undefined);
    const log = { error: () => {}, warn: (said: unknown) => failures.push(said) };
    try {
      await withLock(subject.pool, 'invariant_check', async (waiting) => {
        new InvariantWatch({ pool, marketplaceId: 1, checkEvery: 20, retryMs: 10, log }).committed({
          from: 0,
          to: head,
          isCaughtUp: true,
        });
        for (const pid of await waiting()) await subject.client.query('SELECT pg_terminate_backend($1)', [pid]);
        await until(async () => failures.length > 0);
      });
      await until(async () => (await written()).length === INVARIANTS.length);
      expect(failures.length).toBeGreaterThan(0);
    } finally {
      await pool.end();
    }
  });

  it('are reported as broken, with a sentence and since when, until they hold again', async () => {
    const [row] = (await subject.client.query('SELECT max(from_block) AS height FROM balance WHERE marketplace_id = 1')).rows;
    const change = (by: string) =>
      subject.tamper(`UPDATE balance SET amount = amount ${by} WHERE marketplace_id = 1 AND (account, from_block) = (
        SELECT account, from_block FROM balance WHERE marketplace_id = 1 AND from_block = ${row.height} ORDER BY account LIMIT 1)`);
    // What held before is looked at again, as if it had not been checked yet.
    await subject.client.query('UPDATE invariant_check SET held_height = $1', [row.height - 1]);
    await change('+ 1');
    await watch().check();
    const broken = (await written()).find(({ name }) => name === 'balances are postings');
    expect(broken).toMatchObject({ holds: false, offenders: 1, held_height: row.height - 1 });
    expect(broken?.sentence).toMatch(
      /^It does not hold that every version of a balance .* the balance is \d+, the postings sum to \d+\.$/,
    );
    expect(broken?.broken_since).toBe(broken?.height);
    await change('- 1');
    await watch().check();
    expect((await written()).filter(({ holds, sentence }) => !holds || sentence !== null)).toEqual([]);
  });
});
