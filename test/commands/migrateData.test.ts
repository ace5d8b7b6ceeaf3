import { loadMigrations } from '../../src/commands/database';
import { migrate } from '../../src/commands/migrate';
import { type DirectLedger, openDirectLedger } from '../processor/support/DirectLedger';
import { indexDirectly } from '../processor/support/indexDirectly';
import { RandomMarket, seeded } from '../processor/support/RandomMarket';
import { Reference } from '../processor/support/Reference';
import { tableDigests } from '../processor/support/tableDigests';
import { startAnvil, type TestChain } from '../support/anvil';

const NAMES = loadMigrations().map(({ name }) => name);

/** What is taken back and done again leaves the rows as they were. */
describe('migrations over data', () => {
  let chain: TestChain;
  let market: Reference;
  let acts: RandomMarket;
  let ledger: DirectLedger;
  let followed: { protocol: string; contracts: { registry: string } };

  beforeAll(async () => {
    chain = await startAnvil();
    market = await Reference.deploy(chain);
    acts = await RandomMarket.create(market, seeded(3));
    await acts.act(60);
    followed = { protocol: 'nektar', contracts: { registry: String(market.registry.target) } };
    ledger = await openDirectLedger(chain.url, followed);
    await ledger.follow();
    await ledger.pool.query("INSERT INTO chain_cache.header VALUES (31337, 4, 'hash', 'parent', 4)");
    await tellTwice();
  });

  afterAll(async () => {
    market?.close();
    await ledger?.stop();
    await chain?.stop();
  });

  /** What is left of a block that came, went, came back and went again. */
  async function tellTwice(): Promise<void> {
    const { rows } = await ledger.pool.query<{ id: number; sequence: number }>(
      'UPDATE head SET sequence = sequence + 4 RETURNING marketplace_id AS id, sequence::int - 4 AS sequence',
    );
    const { id, sequence } = rows[0]!;
    const kinds = ['APPENDED', 'RETRACTED', 'APPENDED', 'RETRACTED'];
    await ledger.pool.query(
      `INSERT INTO outbox (marketplace_id, first_sequence, last_sequence, kind, height, block_hash)
       SELECT $1, $2 + n, $2 + n, kind, 7, '0xdead' FROM unnest($3::text[]) WITH ORDINALITY k (kind, n)`,
      [id, sequence, kinds],
    );
    await ledger.pool.query(
      `INSERT INTO retracted_event (marketplace_id, first_sequence, log_index, part, payload)
       SELECT marketplace_id, first_sequence, 3, 0, '{}' FROM outbox WHERE kind = 'APPENDED' AND block_hash = '0xdead'`,
    );
  }

  /** Rows and their digest, by table, of every table of ours but that of the migrations. */
  async function everything(): Promise<Record<string, string>> {
    const { rows: tables } = await ledger.pool.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname IN ('public', 'chain_cache') AND tablename <> 'migration' ORDER BY 1`,
    );
    const digests: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await ledger.pool.query(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text COLLATE "C")), '') AS digest FROM ${name} t`,
      );
      digests[name] = rows[0].digest;
    }
    return digests;
  }

  it('come again over the rows that stayed, with everything that follows from them', async () => {
    const before = await everything();
    expect(Number(before['public.position_current']?.split(' ')[0])).toBeGreaterThan(3);
    for (const name of NAMES.slice(-2).toReversed()) expect(await migrate(ledger.url, { isDown: true })).toEqual([name]);
    expect(await migrate(ledger.url)).toEqual(NAMES.slice(-2));
    expect(await everything()).toEqual(before);
  });

  it('let the index go on where it was', async () => {
    await acts.act(20);
    const to = await market.provider.getBlockNumber();
    await ledger.follow({ to });
    expect(await tableDigests(ledger.pool)).toEqual(await indexDirectly({ url: chain.url, ...followed, to }));
  });

  it('forget the ledger with its tables, and the cache of the chain only with its own', async () => {
    const before = await everything();
    for (const name of NAMES.slice(1).toReversed()) expect(await migrate(ledger.url, { isDown: true })).toEqual([name]);
    expect(await migrate(ledger.url)).toEqual(NAMES.slice(1));
    const empty = Object.entries(before).map(([name, digest]) => [
      name,
      /^chain_cache|_kind$/.test(name) ? digest : expect.stringMatching(/^0 /),
    ]);
    expect(await everything()).toEqual(Object.fromEntries(empty));
    for (const name of NAMES.toReversed()) expect(await migrate(ledger.url, { isDown: true })).toEqual([name]);
    expect(await everything()).toEqual({});
    expect(await migrate(ledger.url)).toEqual(NAMES);
    expect(Object.keys(await everything())).toEqual(Object.keys(before));
    expect((await everything())['chain_cache.header']).toBe('0 ');
  });
});
