import { Pool } from 'pg';
import { reindex } from '../../src/processor/reindex';
import { startAnvil, type TestChain } from '../support/anvil';
import { expectOutboxFolds } from './support/expectOutboxFolds';
import { Indexer } from './support/Indexer';
import { indexDirectly } from './support/indexDirectly';
import { RandomMarket, seeded } from './support/RandomMarket';
import { Reference } from './support/Reference';
import { tableDigests } from './support/tableDigests';

const RESTARTS = Number(process.env.RESTARTS ?? 5);
const FINALITY = 8;

/** What an operator does to a marketplace that is indexed: start it again, index it anew, take it back. */
describe('the life of an index', () => {
  let chain: TestChain;
  let market: Reference;
  let acts: RandomMarket;
  let indexer: Indexer;

  beforeAll(async () => {
    chain = await startAnvil();
    market = await Reference.deploy(chain);
    acts = await RandomMarket.create(market, seeded(11));
    await acts.act(30);
    indexer = await Indexer.create(market.entry({ name: 'life', rpc: chain.url, finalityDepth: FINALITY }));
    indexer.start();
  });

  afterAll(async () => {
    market?.close();
    await indexer?.stop();
    await chain?.stop();
  });

  const settle = () => indexer.reachTop(market.provider);

  const messages = () =>
    indexer.rows(
      'SELECT kind, height, block_hash, last_sequence - first_sequence AS span FROM outbox WHERE kind <> $1 ORDER BY first_sequence',
      ['HEAD'],
    );

  const digestsByHeight = () =>
    indexer.rows<{ height: string; digest: string }>('SELECT height, digest FROM block WHERE digest IS NOT NULL ORDER BY height');

  const standing = async () =>
    (
      await indexer.rows<{ final: number; told: number }>('SELECT final_height AS final, told_final_height AS told FROM head')
    )[0]!;

  const straight = (to: number) => indexDirectly({ url: chain.url, protocol: 'nektar', contracts: market.contracts, to });

  it(`starts again ${RESTARTS} times and says nothing new`, async () => {
    await settle();
    const before = [await tableDigests(indexer.pool), await messages()];
    for (let i = 0; i < RESTARTS; i++) {
      await indexer.kill(i % 2 === 0 ? 'SIGKILL' : 'SIGTERM');
      indexer.start();
      await market.mine(1);
      await settle();
    }
    expect(await tableDigests(indexer.pool)).toEqual(before[0]);
    const finalised = ({ kind }: Record<string, string>) => kind === 'FINALISED';
    expect((await messages()).filter((m) => !finalised(m))).toEqual(
      (before[1] as Record<string, string>[]).filter((m) => !finalised(m)),
    );
  });

  it('fetches the header of a block that a reader asks for', async () => {
    const wanted = await market.provider.getBlock(4);
    await indexer.pool.query('INSERT INTO chain_cache.header_request VALUES (31337, 4)');
    let found: { timestamp: string }[] = [];
    while (found.length === 0) {
      await market.mine(1);
      await settle();
      found = await indexer.rows('SELECT timestamp FROM chain_cache.header WHERE height = 4');
    }
    expect(Number(found[0]?.timestamp)).toBe(wanted?.timestamp);
  });

  it('is indexed anew without a node, to the same rows, while the old ones serve', async () => {
    await acts.act(10);
    await market.mine(FINALITY + 3);
    await settle();
    await indexer.kill('SIGTERM');
    const told = await messages();
    const digests = await digestsByHeight();
    indexer.useRpc('http://127.0.0.1:9');
    const { code, output } = await indexer.run('reindex');
    expect(output).toContain('0 blocks with other events than before');
    expect(code).toBe(0);
    const [head] = await indexer.rows<{ height: number }>('SELECT height FROM head');
    const height = Number(head?.height);
    expect(height).toBeGreaterThan(40);
    expect(await digestsByHeight()).toEqual(digests.filter((row) => Number(row.height) <= height));
    expect(await messages()).toEqual(told);
    indexer.useRpc(chain.url);
    indexer.start();
    await market.mine(1);
    const to = await settle();
    expect(await digestsByHeight()).toEqual(digests);
    expect(await tableDigests(indexer.pool)).toEqual(await straight(to));
    expect((await messages()).filter(({ kind }) => kind !== 'FINALISED')).toEqual(
      told.filter(({ kind }) => kind !== 'FINALISED'),
    );
    await expectOutboxFolds(indexer);
  });

  it('tells again of a block above what is cached when its events are others than were told, even if they are as many', async () => {
    await acts.act(3);
    await settle();
    await indexer.kill('SIGTERM');
    const [{ height, hash } = { height: 0, hash: '' }] = await indexer.rows<{ height: number; hash: string }>(
      'SELECT height, hash FROM block WHERE height = (SELECT max(from_block) FROM event)',
    );
    expect(height).toBeGreaterThan(Number((await indexer.rows('SELECT final_height FROM head'))[0]?.final_height));
    // What another version of the code would have read, and told.
    await indexer.pool.query(
      `SET session_replication_role = replica; UPDATE event SET details = '{"as": "told"}' WHERE from_block = ${height} AND part = 0;
       RESET session_replication_role`,
    );
    const told = (await messages()).length;
    expect((await indexer.run('reindex')).code).toBe(0);
    indexer.start();
    await market.mine(1);
    const to = await settle();
    expect(await tableDigests(indexer.pool)).toEqual(await straight(to));
    expect((await messages()).slice(told).filter(({ kind }) => kind !== 'FINALISED')).toMatchObject([
      { kind: 'RETRACTED', height, block_hash: hash },
      { kind: 'APPENDED', height, block_hash: hash },
    ]);
    const kept = await indexer.rows(
      'SELECT r.payload FROM retracted_event r JOIN outbox o USING (marketplace_id, first_sequence) WHERE o.block_hash = $1',
      [hash],
    );
    expect(kept).toContainEqual({ payload: expect.objectContaining({ details: { as: 'told' } }) });
    await expectOutboxFolds(indexer);
  });

  it('replaces the rows under a running processor, which asks at once to be started again', async () => {
    const { code } = await indexer.run('reindex');
    expect(code).toBe(0);
    // At once: its chain may be idle for long.
    const end = await indexer.ended();
    expect(end.output).toContain('indexed anew');
    expect(end.code).toBe(0);
    indexer.start();
    await acts.act(5);
    const to = await settle();
    expect(await tableDigests(indexer.pool)).toEqual(await straight(to));
    await expectOutboxFolds(indexer);
  });

  it('is indexed anew by one at a time', async () => {
    const pool = new Pool({ connectionString: indexer.database.url, max: 4 });
    const both = await Promise.allSettled([1, 2].map(() => reindex(pool, indexer.configured)));
    await pool.end();
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'REINDEX_RUNS' } });
    expect((await indexer.ended()).output).toContain('indexed anew');
    indexer.start();
    const to = await settle();
    expect(await tableDigests(indexer.pool)).toEqual(await straight(to));
    await expectOutboxFolds(indexer);
  });

  it('finds a fork below the final height, running and at the start, and rewind mends it', async () => {
    const top = await settle();
    await market.provider.send('anvil_rollback', [FINALITY + 6]);
    await acts.act(8);
    await market.mine(FINALITY + 10);
    const end = await indexer.ended();
    expect(end.output).toMatch(new RegExp(`npm run rewind -- --marketplace ${indexer.configured.name} --to \\d+`));
    expect(end.code).toBe(1);
    indexer.start();
    const again = await indexer.ended();
    const to = /npm run rewind -- --marketplace \S+ --to (\d+)/.exec(again.output)?.[1];
    expect(Number(to)).toBeLessThan(top - FINALITY);
    const rewound = await indexer.run('rewind', '--to', String(to));
    expect(rewound.output).toContain('retracted');
    expect(rewound.code).toBe(0);
    indexer.start();
    const height = await settle();
    expect(await tableDigests(indexer.pool)).toEqual(await straight(height));
    await expectOutboxFolds(indexer);
  });

  it('finds a fork below what was told to be final, though a re-index has left that to be folded again', async () => {
    const cachedTo = async () => Number((await indexer.rows('SELECT max(to_block) AS height FROM chain_cache.range'))[0]?.height);
    while ((await standing()).final - (await cachedTo()) < 5) {
      await market.mine(2);
      await settle();
    }
    await indexer.kill('SIGTERM');
    expect((await indexer.run('reindex')).code).toBe(0);
    const { final, told } = await standing();
    expect(told).toBeGreaterThan(final);
    await market.provider.send('anvil_rollback', [(await market.provider.getBlockNumber()) - told + 2]);
    await acts.act(8);
    await market.mine(FINALITY + 10);
    indexer.start();
    const { code, output } = await indexer.ended();
    expect(output).toContain(`Block ${told} is `);
    expect(output).toContain(`--to ${final}\``);
    expect(code).toBe(1);
    expect((await indexer.run('rewind', '--to', String(final))).code).toBe(0);
    indexer.start();
    const to = await settle();
    expect(await tableDigests(indexer.pool)).toEqual(await straight(to));
    await expectOutboxFolds(indexer);
  });
});
