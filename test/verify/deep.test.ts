import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KIND_TABLES } from '../../src/verify/deep/compareKinds';
import type { TableResult } from '../../src/verify/deep/compareTable';
import { DERIVED_TABLES } from '../../src/verify/deep/tables';
import { artifact, Chain, Handle } from '../contracts/Chain';
import { Subject } from './support/Subject';
import { type Story, tellStory } from './support/story';
import { type Tampered, tamperKinds, tamperTable } from './support/tamper';

/** Tables that a market of Nektar leaves empty. */
const OF_VAULTS = [
  'vault',
  'module',
  'bucket',
  'bucket_share',
  'allocation',
  'resolver',
  'reward_series',
  'reward_allotment',
  'reward_cursor',
];

/** Every derived row against the logs that it came from, with no node at all. */
describe('verify --deep', () => {
  let chain: Chain;
  let story: Story;
  let subject: Subject;
  let json: string;
  let isNodeUp = true;
  let head = 0;

  beforeAll(async () => {
    chain = await Chain.start();
    story = await tellStory(chain);
    await chain.rpc('anvil_mine', '0x5');
    const { registry, asset, feed } = story;
    subject = await Subject.create([
      { name: 'deep', rpc: chain.url, checkEvery: 5, contracts: { registry }, prices: [{ asset, feed }] },
    ]);
    await subject.index(story.head, undefined, followed);
    await chain.stop();
    isNodeUp = false;
    json = join(subject.folder, 'deep.json');
  });

  afterAll(async () => {
    await subject?.stop();
    if (isNodeUp) await chain?.stop();
  });

  /** While the processor follows the head, prices change; done when the cache has gone on behind it. */
  async function followed(): Promise<boolean> {
    const feed = new Handle(chain, artifact('PriceFeed').abi, story.feed);
    await feed.tx(chain.accounts[0] as string, 'setAnswer', BigInt(100_000_000 + head));
    head = Number(BigInt(await chain.rpc<string>('eth_blockNumber')));
    const { rows } = await subject.client.query<{ to: number }>('SELECT max(to_block)::int AS to FROM chain_cache.range');
    return (rows[0]?.to ?? 0) > story.head + 20;
  }

  const tables = (): TableResult[] => JSON.parse(readFileSync(json, 'utf8')).reports[0].tables;

  it('finds every row as the logs say, with no node', async () => {
    const { code, stdout, stderr } = await subject.command({ deep: true, json });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const covered = JSON.parse(readFileSync(json, 'utf8')).reports[0].height;
    expect(covered).toBeGreaterThan(story.head + 20);
    expect(stdout).toMatch(/All [\d,]+ rows are what the logs say\. All \d+ invariants hold\./);
    expect(tables().map(({ table }) => table)).toEqual([...DERIVED_TABLES.map(({ name }) => name), ...KIND_TABLES.keys()]);
    const filled = tables().filter(({ rows }) => rows > 0);
    expect(tables().length - filled.length).toBe(OF_VAULTS.length);
    for (const { name } of DERIVED_TABLES.filter((table) => !OF_VAULTS.includes(table.name))) {
      const counted = await subject.client.query<{ rows: number }>(
        `SELECT count(*)::int AS rows FROM "${name}" WHERE marketplace_id = 1${name === 'block' ? ' AND digest IS NOT NULL' : ''}`,
      );
      expect({ name, rows: counted.rows[0]?.rows }).toEqual({ name, rows: expect.any(Number) });
      expect(counted.rows[0]?.rows).toBeGreaterThan(0);
    }
  });

  it('leaves nothing behind, and covers less when told', async () => {
    const height = story.head - 50;
    const { code, stdout } = await subject.command({ deep: true, at: String(height), json });
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`Blocks ${height + 1} to \\d+ are not covered`));
    const { rows } = await subject.client.query("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'verify%'");
    expect(rows).toEqual([]);
  });

  it('names every row that was changed, deleted or added by hand, in every table, and no other', async () => {
    await subject.client.query('SET session_replication_role = replica');
    const done: Tampered[] = [];
    for (const table of DERIVED_TABLES) done.push(...(await tamperTable(subject.client, table, story.head)));
    for (const name of KIND_TABLES.keys()) done.push(...(await tamperKinds(subject.client, name)));
    await subject.client.query('RESET session_replication_role');
    const kinds = (name: string) => done.filter(({ table }) => table === name).map(({ fault }) => fault);
    for (const name of [...DERIVED_TABLES.map(({ name }) => name), ...KIND_TABLES.keys()])
      expect([name, kinds(name)]).toEqual([name, OF_VAULTS.includes(name) ? ['surplus'] : ['missing', 'differs', 'surplus']]);

    const { code, stdout } = await subject.command({ deep: true, json });
    expect(code).toBe(1);
    const named = tables().flatMap(({ faults }) => faults.map(({ table, fault, block }) => ({ table, fault, block })));
    const order = (list: readonly Tampered[]) => list.map(({ table, fault, block }) => `${table} ${fault} ${block}`).sort();
    expect(order(named)).toEqual(order(done));
    const changed = tables().flatMap(({ faults }) => faults.filter(({ fault }) => fault === 'differs'));
    expect(changed.filter(({ columns }) => columns.length !== 1)).toEqual([]);
    expect(stdout).toContain(`${done.length} rows are not what the logs say.`);
    expect(stdout).toMatch(
      / {2}position \(dam_id 0x[0-9a-f]{40}, holder_id 0x[0-9a-f]{40}, block \d+\) differs: \w+ is \d+ instead of \d+\n/,
    );
    expect(stdout).toMatch(/ {2}posting \(log_index \d+, leg \d+, block \d+\) is missing in the ledger\n/);
    expect(stdout).toContain(
      '  flow_kind (kind ENTRY_FEE) differs: description is by hand instead of entry fees\n  flow_kind (kind BY_HAND) is too many in the ledger\n',
    );
  });
});
