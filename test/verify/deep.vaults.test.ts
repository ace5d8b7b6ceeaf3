import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chain } from '../../demo/chain/Chain';
import type { TableResult } from '../../src/verify/deep/compareTable';
import { DERIVED_TABLES } from '../../src/verify/deep/tables';
import { playSeeds } from '../symbiotic/support/playSeeds';
import { FINALITY, Subject } from './support/Subject';
import { type Tampered, tamperTable } from './support/tamper';

const START = 1_700_000_000;

/** The tables that only vaults fill, and that the market of Nektar leaves empty. */
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

/** The tables of vaults against the logs of vaults. */
describe('verify --deep of vaults', () => {
  let chain: Chain;
  let subject: Subject;
  let head: number;
  let json: string;

  beforeAll(async () => {
    chain = await Chain.start(START);
    const played = await playSeeds(chain, [1, 2, 3, 4], 100, START);
    for (let block = 1; block <= FINALITY; block += 1) await chain.mine(played.time + block);
    head = played.head;
    subject = await Subject.create([
      { name: 'vaults', protocol: 'symbiotic', rpc: chain.url, contracts: { ...played.contracts } },
    ]);
    await subject.index(head);
    json = join(subject.folder, 'deep.json');
  }, 300_000);

  afterAll(async () => {
    await subject?.stop();
    await chain?.stop();
  });

  const tables = (): TableResult[] => JSON.parse(readFileSync(json, 'utf8')).reports[0].tables;

  it('finds every row as the logs say', async () => {
    const { code, stderr } = await subject.command({ deep: true, json });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const empty = tables().filter(({ table, rows }) => OF_VAULTS.includes(table) && rows === 0);
    expect(empty).toEqual([]);
  });

  it('names every row that was changed, deleted or added by hand, and no other', async () => {
    await subject.client.query('SET session_replication_role = replica');
    const done: Tampered[] = [];
    for (const table of DERIVED_TABLES)
      if (OF_VAULTS.includes(table.name)) done.push(...(await tamperTable(subject.client, table, head)));
    await subject.client.query('RESET session_replication_role');
    expect(done.length).toBe(3 * OF_VAULTS.length);
    expect((await subject.command({ deep: true, json })).code).toBe(1);
    const named = tables().flatMap(({ faults }) => faults.map(({ table, fault, block }) => `${table} ${fault} ${block}`));
    expect(named.sort()).toEqual(done.map(({ table, fault, block }) => `${table} ${fault} ${block}`).sort());
  });
});
