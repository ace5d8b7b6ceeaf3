import type { EventType } from '../../src/processor/vocabulary/events';
import type { EventType as Served } from '../../src/resolvers/generated/types';
import { startTestApi, type TestApi } from './startTestApi';
import { address, dam, delegator, GPU, HEAD, installation, network, OTHER, operator, timeOf } from './world';
import { BURNER, bucketOf, rewardModule, SERIES, slashingModule, stakeModule } from './worldVaults';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

/** Compiles only while the schema serves every event of the vocabulary and no other. */
type Missing = Exclude<EventType, Served> | Exclude<Served, EventType>;
const missing: Missing[] = [];

it('serves every event of the vocabulary', () => {
  expect(missing).toEqual([]);
});

it('serves epochs, limits and modules of a DAM', async () => {
  const { marketplace } = await api.get(`{ marketplace {
    dam(address: "${dam(1)}") {
      vault {
        epochStart epochDuration epoch epochEndsAt version burner depositLimit isAllowlisted taken lastTaken
        stakeModule { address kind variant isAttached } slashingModule { variant vetoDuration resolverDelay }
      }
      modules { nodes { address kind isAttached feeBps dam { address } } }
    }
    open: dam(address: "${dam(3)}") { vault { burner depositLimit slashingModule { id } } modules(filter: { isAttached: false }) { nodes { address } } }
    none: dam(address: "${dam(2)}") { vault { epoch } buckets { totalCount } }
    modules(filter: { kind: REWARDS }) { totalCount }
  } }`);
  const length = timeOf(21) - timeOf(1);
  expect(marketplace.dam.vault).toEqual({
    epochStart: timeOf(1),
    epochDuration: length,
    epoch: 4,
    epochEndsAt: timeOf(1) + 5 * length,
    version: 1,
    burner: BURNER,
    depositLimit: '5000000',
    isAllowlisted: false,
    taken: '30',
    lastTaken: '30',
    stakeModule: { address: stakeModule(1), kind: 'STAKE', variant: 'BY_LIMIT', isAttached: true },
    slashingModule: { variant: 'VETO', vetoDuration: 86_400, resolverDelay: 3 },
  });
  const own = { dam: { address: dam(1) } };
  expect(marketplace.dam.modules.nodes).toEqual([
    { address: stakeModule(1), kind: 'STAKE', isAttached: true, feeBps: null, ...own },
    { address: slashingModule(1), kind: 'SLASHING', isAttached: true, feeBps: null, ...own },
    { address: rewardModule(1), kind: 'REWARDS', isAttached: null, feeBps: 100, ...own },
  ]);
  expect(marketplace.open).toEqual({
    vault: { burner: null, depositLimit: null, slashingModule: null },
    modules: { nodes: [{ address: slashingModule(3) }] },
  });
  expect(marketplace.none).toEqual({ vault: null, buckets: { totalCount: 0 } });
  expect(marketplace.modules.totalCount).toBe(2);
});

it('ends an epoch when its time has come, without a log', async () => {
  const epochAt = async (time: number) =>
    (await api.get(`{ marketplace(at: { timestamp: ${time} }) { dam(address: "${dam(1)}") { vault { epoch } } } }`)).marketplace
      .dam.vault.epoch;
  expect(await epochAt(timeOf(41) - 1)).toBe(1);
  expect(await epochAt(timeOf(41))).toBe(2);
});

it('serves withdrawal buckets and what claimers have of them', async () => {
  const { marketplace } = await api.get(`{ marketplace {
    dam(address: "${dam(1)}") {
      buckets { nodes { id epoch isClaimable assets claimed outstanding taken bucketShares { totalCount } } }
      bucketShares(filter: { state: REQUESTED }) { nodes { holder worth isClaimable bucket { epoch } } }
      pending { count assets claimableCount claimableAssets }
    }
    requests: dam(address: "${dam(3)}") { pending { count assets } }
    paid: bucketShares(filter: { state: CLAIMED, dam: "${dam(1)}" }) { nodes { id queued worth assetsPaid receiver settledAt } }
    delegator(address: "${delegator(1)}") { bucketShares(filter: { isClaimable: true }) { nodes { dam { address } worth } } }
    position(dam: "${dam(1)}", holder: "${delegator(1)}") { bucketShares { totalCount } }
    buckets(filter: { minOutstanding: 501 }) { totalCount }
  } }`);
  const { dam: found } = marketplace;
  expect(found.buckets.nodes).toEqual([
    {
      id: bucketOf(1, 3),
      epoch: 3,
      isClaimable: true,
      assets: '900',
      claimed: '270',
      outstanding: '630',
      taken: '100',
      bucketShares: { totalCount: 2 },
    },
    {
      id: bucketOf(1, 5),
      epoch: 5,
      isClaimable: false,
      assets: '500',
      claimed: '0',
      outstanding: '500',
      taken: '500',
      bucketShares: { totalCount: 2 },
    },
  ]);
  // floor(700 · 901 / 1001), floor(700 · 501 / 1001), floor(300 · 501 / 1001)
  expect(found.bucketShares.nodes).toEqual([
    { holder: delegator(1), worth: '630', isClaimable: true, bucket: { epoch: 3 } },
    { holder: delegator(1), worth: '350', isClaimable: false, bucket: { epoch: 5 } },
    { holder: delegator(2), worth: '150', isClaimable: false, bucket: { epoch: 5 } },
  ]);
  // DAM 1 has 30 requests to withdraw besides, of whose time 15 has come; each is worth floor(1 · 1,000,000,001 / 1,000,001).
  expect(found.pending).toEqual({ count: 33, assets: '31100', claimableCount: 16, claimableAssets: '15615' });
  expect(marketplace.requests.pending).toEqual({ count: 3, assets: '1130' });
  expect(marketplace.paid.nodes).toEqual([
    {
      id: `${delegator(2)}-${bucketOf(1, 3)}`,
      queued: '300',
      worth: null,
      assetsPaid: '270',
      receiver: delegator(9),
      settledAt: timeOf(85),
    },
  ]);
  expect(marketplace.delegator.bucketShares.nodes).toEqual([
    { dam: { address: dam(1) }, worth: '630' },
    { dam: { address: dam(3) }, worth: '630' },
  ]);
  expect(marketplace.position.bucketShares.totalCount).toBe(2);
  expect(marketplace.buckets.totalCount).toBe(2);
});

it('says who may veto, at that moment', async () => {
  const resolverAt = async (block: number) =>
    (
      await api.get(
        `{ marketplace(at: { block: ${block} }) { installation(id: "${installation(1, 1)}") { vetoResolver { resolver nextResolver nextFrom } } } }`,
      )
    ).marketplace.installation.vetoResolver;
  expect(await resolverAt(29)).toBeNull();
  expect(await resolverAt(79)).toEqual({ resolver: address('5e', 1), nextResolver: address('5e', 2), nextFrom: timeOf(80) });
  expect(await resolverAt(80)).toEqual({ resolver: address('5e', 2), nextResolver: null, nextFrom: null });
});

it('serves series of rewards', async () => {
  const { marketplace } = await api.get(`{ marketplace {
    rewardSeries(filter: { kind: SNAPSHOT, rewardToken: "${GPU}" }) { nodes { id module { address } dam { address } network { address } length distributed fees claimed unclaimed root } }
    network(address: "${network(2)}") { rewardSeries { totalCount } }
  } }`);
  expect(marketplace.rewardSeries.nodes).toEqual([
    {
      id: SERIES,
      module: { address: rewardModule(1) },
      dam: { address: dam(1) },
      network: { address: network(1) },
      length: 2,
      distributed: '1000',
      fees: '10',
      claimed: '400',
      unclaimed: '600',
      root: null,
    },
  ]);
  expect(marketplace.network.rewardSeries.totalCount).toBe(0);
});

it('serves what past shares earned of a series', async () => {
  const { marketplace } = await api.get(`{ marketplace {
    rewardSeries { nodes { accounts(first: 3) { totalCount nodes { holder next claimable claimed } } } }
    position(dam: "${dam(1)}", holder: "${delegator(3)}") { seriesAccounts { nodes { claimable series { id } } } }
    delegator(address: "${delegator(3)}") { seriesAccounts(filter: { minClaimable: 1 }) { totalCount } }
    seriesAccounts(filter: { dam: "${dam(3)}" }) { totalCount }
  } }`);
  // All shares are 1,000,000: 5 of each holder at the first moment, 100 · (n mod 4) at the second. Delegator 2 has claimed the first.
  const series = (n: number, next: number, claimable: string) => ({ holder: delegator(n), next, claimable, claimed: '0' });
  expect(marketplace.rewardSeries.nodes[0].accounts).toEqual({
    totalCount: 30,
    nodes: [series(1, 0, '0'), series(2, 1, '0'), series(3, 0, '0')],
  });
  await api.client.query(
    `INSERT INTO reward_allotment SELECT marketplace_id, 51, log_index + 9, series_id, ordinal + 1, 1000000, snapshot_at, time
     FROM reward_allotment WHERE marketplace_id = 1 AND ordinal = 1`,
  );
  const claimable = async (n: number) =>
    (
      await api.get(
        `{ marketplace { position(dam: "${dam(1)}", holder: "${delegator(n)}") { seriesAccounts { nodes { claimable } } } } }`,
      )
    ).marketplace.position.seriesAccounts.nodes[0].claimable;
  expect([await claimable(1), await claimable(2), await claimable(4)]).toEqual(['100', '200', '0']);
  expect(marketplace.position.seriesAccounts.nodes).toEqual([{ claimable: '0', series: { id: SERIES } }]);
  expect(marketplace.delegator.seriesAccounts.totalCount).toBe(0);
  expect(marketplace.seriesAccounts.totalCount).toBe(0);
});

it('serves what stands behind Networks and Operators', async () => {
  // Operator 1 serves DAM 1 and a Network; the world's Operators do not serve these installations' Networks until then.
  const { marketplace } = await api.get(`{ marketplace {
    installation(id: "${installation(1, 1)}") { allocated stake stakes { nodes { operator { address } limit isOptedIn stake } } }
    none: installation(id: "${installation(2, 1)}") { exposure stake stakes { totalCount } }
    operator(address: "${operator(1)}") { stakes { nodes { dam { address } } } }
    stakes(filter: { dam: "${dam(3)}", minStake: 0 }) { totalCount }
  } }`);
  expect(marketplace.installation).toEqual({
    allocated: '1000',
    stake: '1000',
    stakes: { nodes: [{ operator: { address: operator(1) }, limit: '700', isOptedIn: false, stake: '0' }] },
  });
  expect(marketplace.none).toEqual({ exposure: '0', stake: '0', stakes: { totalCount: 0 } });
  expect(marketplace.operator.stakes.nodes).toEqual([{ dam: { address: dam(1) } }, { dam: { address: dam(3) } }]);
  expect(marketplace.stakes.totalCount).toBe(2);

  const stakes = async () =>
    (await api.get(`{ marketplace { stakes(filter: { dam: "${dam(1)}" }) { nodes { isOptedIn stake } } } }`)).marketplace.stakes
      .nodes;
  const optIn = (n: number) =>
    api.client.query(
      `INSERT INTO assignment SELECT * FROM jsonb_populate_recordset(NULL::assignment, (
         SELECT jsonb_agg(to_jsonb(a) || jsonb_build_object('network_id', i.network_id, 'from_block', 90))
         FROM assignment a, installation i, entity e WHERE a.marketplace_id = 1 AND i.marketplace_id = 1 AND e.marketplace_id = 1
           AND e.key = $1 AND i.installation_id = e.id AND a.operator_id = (SELECT id FROM entity WHERE marketplace_id = 1 AND key = $2)));`,
      [installation(1, n), operator(n)],
    );
  await optIn(1);
  expect(await stakes()).toEqual([
    { isOptedIn: true, stake: '700' },
    { isOptedIn: false, stake: '0' },
  ]);
  await api.client.query(
    `INSERT INTO module SELECT * FROM jsonb_populate_recordset(NULL::module, (
       SELECT jsonb_agg(to_jsonb(d) || '{"variant": "BY_SHARES", "from_block": 91}') FROM module d WHERE marketplace_id = 1 AND kind = 'STAKE'));
     INSERT INTO membership SELECT * FROM jsonb_populate_recordset(NULL::membership, (
       SELECT jsonb_agg(to_jsonb(w) || jsonb_build_object('dam_id', analytics.id_of(1::smallint, '${dam(1)}'), 'from_block', 91))
       FROM membership w WHERE marketplace_id = 1 AND operator_id = analytics.id_of(1::smallint, '${operator(2)}')));
     INSERT INTO allocation SELECT * FROM jsonb_populate_recordset(NULL::allocation, (
       SELECT jsonb_agg(to_jsonb(a) || jsonb_build_object('operator_id', analytics.id_of(1::smallint, '${operator(3)}'), 'shares', 4, 'from_block', 91))
       FROM allocation a WHERE marketplace_id = 1 AND installation_id = analytics.id_of(1::smallint, '${installation(1, 2)}')))`,
  );
  await optIn(2);
  // floor(3 · 2,000 / 7) of the second installation; the first is not divided by shares.
  expect(await stakes()).toEqual([
    { isOptedIn: true, stake: '0' },
    { isOptedIn: true, stake: '857' },
    { isOptedIn: false, stake: '0' },
  ]);
});

it('says what a marketplace has nothing of, and why', async () => {
  const { marketplaces } = await api.get('{ marketplaces { absent { field reason } } }');
  const fields = marketplaces.map(({ absent }: { absent: { field: string }[] }) => absent.map(({ field }) => field));
  expect(fields[0]).toEqual(['Dam.lockup', 'Network.maturesAt']);
  expect(fields[1]).toEqual([
    'Dam.symbol',
    'Dam.metadata',
    'Dam.lockup',
    'Dam.vault',
    'Network.name',
    'Network.operatorRatePerDay',
    'Network.maturesAt',
    'Network.amountRequested',
    'Dispute.evidence',
    'Uptime.uptime',
  ]);
  expect(marketplaces[1].absent.at(-1).reason).toContain('scheduledSeconds');
  expect(marketplaces[1].absent.length).toBe(
    (await api.get(`{ marketplace(name: "${OTHER}") { absent { field } } }`)).marketplace.absent.length,
  );
});

it('serves slashes that took effect at once, and requests that expired', async () => {
  await api.client.query(
    `INSERT INTO penalty SELECT marketplace_id, 56, log_index, time, NULL, installation_id, dam_id, network_id, operator_id, asset_id, amount, resolver_id
       FROM penalty WHERE marketplace_id = 1 ORDER BY log_index LIMIT 1;
     INSERT INTO dispute SELECT * FROM jsonb_populate_recordset(NULL::dispute, (
       SELECT jsonb_agg(to_jsonb(d) || '{"from_block": 57, "captured_at": ${timeOf(49)}, "expires_at": ${timeOf(90)}}') FROM dispute d
       WHERE marketplace_id = 1 AND state = 'REQUESTED'))`,
  );
  const at = async (block: number) =>
    (
      await api.get(`{ marketplace(at: { block: ${block} }) { penalties(filter: { from: ${timeOf(56)} }) { nodes { amount dispute { id } } }
      disputes(filter: { operator: "${address('0e', 4)}" }) { nodes { state capturedAt expiresAt isExpired isOverdue } }
      open: disputes(filter: { isOpen: true }) { totalCount } } }`)
    ).marketplace;
  const expired = { state: 'REQUESTED', capturedAt: timeOf(49), expiresAt: timeOf(90) };
  expect(await at(90)).toEqual({
    penalties: { nodes: [{ amount: '50', dispute: null }] },
    disputes: { nodes: [{ ...expired, isExpired: false, isOverdue: true }] },
    open: { totalCount: 1 },
  });
  expect((await at(HEAD)).disputes.nodes).toEqual([{ ...expired, isExpired: true, isOverdue: false }]);
  expect((await at(HEAD)).open.totalCount).toBe(0);
});
