import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nektarEntry } from '../../demo/marketplaces';
import { symbioticEntry } from '../../demo/symbiotic/entry';
import { runApi } from '../../src/server/main';
import { post } from '../api/startTestApi';
import { blocksAsked, FaultyProxy } from '../chain/support/FaultyProxy';
import { WORDINGS } from '../chain/support/wordings';
import { type DemoHistory, startDemoHistory } from '../demo/demoHistory';
import { Indexer } from '../processor/support/Indexer';
import { indexDirectly } from '../processor/support/indexDirectly';
import { killAtRandom } from '../processor/support/killAtRandom';
import { seeded } from '../processor/support/RandomMarket';
import { tableDigests } from '../processor/support/tableDigests';
import { FINALITY, faultsOf, Subject } from '../verify/support/Subject';

/** Heights that are verified, as parts of the history. */
const LOOKS = [1, 0.5];
const KILLS = 5;
/** What the node of the killed processor answers at once, and how late. */
const MOST_BLOCKS = 20;
const SLOW_MS = 100;
const KILL_SEED = Number(process.env.SYMBIOTIC_KILL_SEED ?? 1);
const NEKTAR = 'nektar-demo';
const SYMBIOTIC = 'symbiotic-demo';

/** What one DAM and one Network that it stands behind have, in GraphQL and in SQL alike. */
interface SideRow {
  readonly marketplace: string;
  readonly dam: string;
  readonly capital: string;
  readonly apr: number | null;
  readonly pendingCount: number;
  readonly pendingAssets: string;
  readonly network: string | null;
  readonly stake: string | null;
}

/** The demo's Symbiotic part, in the same blocks as Nektar's. */
describe('the demo of Symbiotic', () => {
  let demo: DemoHistory;
  let subject: Subject;

  beforeAll(async () => {
    demo = await startDemoHistory();
    const { chain, deployment, world } = demo.history;
    const nektar = nektarEntry(deployment, chain.url, world.networks.values());
    subject = await Subject.create([nektar, entry()].map((one) => ({ ...one, finalityDepth: FINALITY, headPoll: '50ms' })));
  }, 300_000);

  afterAll(async () => {
    await subject?.stop();
    await demo?.stop();
  });

  function entry() {
    const { chain, deployment, troupe } = demo.history;
    return symbioticEntry(troupe.market.core, deployment, nektarEntry(deployment, chain.url));
  }

  it('comes to everything that its script has', async () => {
    const { chain, troupe } = demo.history;
    const { core, artifacts } = troupe.market;
    const readers = [
      'VaultTokenized',
      'Slasher',
      'VetoSlasher',
      'OptInService',
      'FullRestakeDelegator',
      'DefaultStakerRewards',
    ].map((name) => artifacts.get(name));
    const strangers = new Set([...Object.values(demo.history.deployment.assets), ...demo.history.world.dams.keys()]);
    const counts: Record<string, number> = {};
    for (const log of await chain.logs(1, demo.head.number)) {
      if (strangers.has(log.address)) continue;
      const name = readers.map((reader) => reader.eventName(log.topics[0])).find((known) => known !== undefined);
      if (name !== undefined) counts[name] = (counts[name] ?? 0) + 1;
    }
    expect(Object.keys(core)).toHaveLength(13);
    expect(counts).toMatchObject({ Slash: 3, RequestSlash: 5, VetoSlash: 2, ExecuteSlash: 2, SetResolver: 3, OptOut: 1 });
    expect(counts).toMatchObject({ SetMaxNetworkLimit: 7, SetNetworkLimit: 6, ClaimAdminFee: 1, SetDepositWhitelist: 2 });
    for (const often of ['Deposit', 'Withdraw', 'Claim', 'DistributeRewards', 'ClaimRewards'])
      expect(counts[often]).toBeGreaterThan(100);
    expect(counts.ClaimBatch).toBeGreaterThan(5);
  });

  it('is indexed to the wei', async () => {
    const last = demo.head.number - FINALITY;
    await subject.index(last, SYMBIOTIC);
    for (const height of LOOKS.map((part) => Math.floor(last * part)))
      expect({ height, faults: faultsOf(await subject.verify(height, SYMBIOTIC)) }).toEqual({ height, faults: [] });
  }, 300_000);

  it('has stake behind Operators by the arithmetic of all four kinds of delegators', async () => {
    const { rows } = await subject.client.query(
      `SELECT m.variant, count(*)::int AS operators FROM head h JOIN marketplace p ON p.id = h.marketplace_id AND p.name = $1
       CROSS JOIN LATERAL analytics.stake_at(h.marketplace_id, h.height, h.time) s
       JOIN LATERAL analytics.module_at(h.marketplace_id, h.height, h.time) m ON m.kind = 'STAKE' AND m.dam = split_part(s.installation, ':', 2)
       WHERE s.stake > 0 GROUP BY m.variant ORDER BY m.variant`,
      [SYMBIOTIC],
    );
    expect(rows).toEqual([
      { variant: 'BY_LIMIT', operators: 4 },
      { variant: 'BY_SHARES', operators: 8 },
      { variant: 'ONE_OPERATOR', operators: 1 },
      { variant: 'ONE_OPERATOR_ONE_NETWORK', operators: 1 },
    ]);
  });

  it('stands beside Nektar by the same definitions, in GraphQL as in SQL', async () => {
    await subject.index(demo.head.number - FINALITY, NEKTAR);
    const inSql = await reported();
    expect(await served()).toEqual(inSql);
    for (const name of [NEKTAR, SYMBIOTIC]) {
      const own = inSql.filter(({ marketplace }) => marketplace === name);
      const distinct = <T>(values: readonly T[]) => new Set(values).size;
      expect(distinct(own.map(({ dam }) => dam))).toBeGreaterThan(3);
      expect(distinct(own.filter(({ capital }) => BigInt(capital) > 0n).map(({ capital }) => capital))).toBeGreaterThan(3);
      expect(distinct(own.filter(({ apr }) => (apr ?? 0) > 0).map(({ apr }) => apr))).toBeGreaterThan(1);
      expect(own.filter(({ pendingCount, pendingAssets }) => pendingCount > 0 && BigInt(pendingAssets) > 0n)).not.toEqual([]);
      expect(distinct(own.filter(({ stake }) => BigInt(stake ?? 0) > 0n).map(({ stake }) => stake))).toBeGreaterThan(2);
    }
  }, 300_000);

  async function reported(): Promise<SideRow[]> {
    const report = readFileSync(join(__dirname, '../../db/reports/side-by-side.sql'), 'utf8');
    const { rows } = await subject.client.query(report);
    return sorted(
      rows.map(({ marketplace, dam, capital, apr, pending_count, pending_assets, network, stake }) => ({
        ...{ marketplace, dam, capital, apr: apr === null ? null : Number(apr) },
        ...{ pendingCount: Number(pending_count), pendingAssets: pending_assets, network, stake },
      })),
    );
  }

  /** The same by the query of the documents. */
  async function served(): Promise<SideRow[]> {
    const docs = readFileSync(join(__dirname, '../../docs/api.md'), 'utf8');
    const queries = [...docs.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, query]) => String(query));
    const query = queries.find((one) => one.includes('SideBySide')) as string;
    const api = await runApi({ ...subject.config, port: 0, logLevel: 'silent' });
    try {
      const { data, errors } = await post(`${api.url}/graphql`, JSON.stringify({ query }));
      expect(errors).toBeUndefined();
      // What there is not is null with a reason, by the rows alone.
      expect(data.marketplaces.map(absences)).toEqual([
        ['Dam.vault'],
        [
          'Dam.metadata',
          'Dam.feeBps',
          'Dam.lockup',
          'Network.name',
          'Network.operatorRatePerDay',
          'Network.maturesAt',
          'Network.amountRequested',
          'Dispute.evidence',
          'Uptime.uptime',
        ],
      ]);
      return sorted(data.marketplaces.flatMap(rowsOf));
    } finally {
      await api.close();
    }
  }

  it(`ends in the same rows after ${KILLS} kills at random moments (seed ${KILL_SEED})`, async () => {
    // A node that takes its time and answers little at once: a backfill of many commits.
    const proxy = await FaultyProxy.start(demo.rpcUrl);
    proxy.fault = (calls) => (blocksAsked(calls) > MOST_BLOCKS ? WORDINGS.ankr?.(blocksAsked(calls), 0) : { delayMs: SLOW_MS });
    const indexer = await Indexer.create({ ...entry(), rpc: proxy.url, headPoll: '50ms' });
    try {
      indexer.start();
      const heights = await killAtRandom(indexer, { kills: KILLS, top: demo.head.number, random: seeded(KILL_SEED) });
      expect(heights.filter((height) => height >= 0 && height < demo.head.number).length).toBeGreaterThan(0);
      await indexer.reach(demo.head.number, demo.head.hash);
      const { protocol, contracts, prices, startBlock } = indexer.configured;
      const straight = { url: demo.rpcUrl, protocol, contracts, prices, startBlock, to: demo.head.number };
      expect(await tableDigests(indexer.pool)).toEqual(await indexDirectly(straight));
    } finally {
      await indexer.stop();
      await proxy.stop();
    }
  }, 300_000);
});

/** DAMs of a marketplace, once for each installation that counts, once if there is none. */
// biome-ignore lint/suspicious/noExplicitAny: an answer of GraphQL
function rowsOf({ name, dams, networks }: any): SideRow[] {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  return dams.nodes.flatMap(({ address, capital, yield: { apr }, pending }: any) => {
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const behind = networks.nodes.flatMap(({ address: network, installations }: any) =>
      installations.nodes
        // biome-ignore lint/suspicious/noExplicitAny: as above
        .filter(({ dam }: any) => dam.address === address)
        // biome-ignore lint/suspicious/noExplicitAny: as above
        .map(({ stake }: any) => ({ network, stake })),
    );
    const row = { marketplace: name, dam: address, capital, apr: apr === null ? null : Number(apr) };
    const waiting = { pendingCount: pending.count, pendingAssets: pending.assets };
    return (behind.length === 0 ? [{ network: null, stake: null }] : behind).map((one: object) => ({
      ...row,
      ...waiting,
      ...one,
    }));
  });
}

const absences = ({ absent }: { absent: readonly { field: string }[] }) => absent.map(({ field }) => field);

/** Rows in one order. */
const sorted = (rows: readonly SideRow[]): SideRow[] =>
  [...rows].sort((a, b) =>
    JSON.stringify([a.marketplace, a.dam, a.network, a.stake]) < JSON.stringify([b.marketplace, b.dam, b.network, b.stake])
      ? -1
      : 1,
  );
