import { getAddress } from 'ethers/address';
import { GraphQLObjectType } from 'graphql';
import { EXAMPLES } from '../../src/server/examples';
import { everythingOf, schema } from './everyField';
import { startTestApi, type TestApi } from './startTestApi';
import {
  address,
  DAMS,
  DELEGATORS,
  dam,
  delegator,
  GPU,
  HEAD,
  MARKETPLACE,
  MAX,
  NETWORKS,
  network,
  OPERATORS,
  OTHER,
  operator,
  owner,
  timeOf,
  USDC,
} from './world';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

describe('every field of the schema', () => {
  const root = schema.getType('Marketplace') as GraphQLObjectType;

  it.each(Object.keys(root.getFields()))('%s is served with all that hangs on it', async (name) => {
    const field = root.getFields()[name]!;
    const data = await api.get(`{ marketplace { ${everythingOf(name)} } }`);
    const value = data.marketplace[name];
    expect(value).toBeDefined();
    if (field.type instanceof GraphQLObjectType) expect(value).not.toBeNull();
    if (value?.nodes !== undefined) expect(value.nodes.length).toBeGreaterThan(0);
  });
});

it('serves the examples of GraphiQL and the start command', async () => {
  for (const { query } of EXAMPLES) expect((await api.ask(query)).errors).toBeUndefined();
});

it('serves each marketplace at its own head, in the order of the configuration', async () => {
  const { marketplaces } = await api.get('{ marketplaces { name asOf { block timestamp iso isFinal } dams { totalCount } } }');
  expect(marketplaces).toEqual([
    {
      name: MARKETPLACE,
      asOf: { block: HEAD, timestamp: timeOf(HEAD), iso: '2024-01-03T22:13:20Z', isFinal: false },
      dams: { totalCount: DAMS },
    },
    {
      name: OTHER,
      asOf: { block: 2, timestamp: timeOf(2), iso: '2023-11-15T22:13:20Z', isFinal: true },
      dams: { totalCount: 1 },
    },
  ]);
});

it('looks single objects up by natural key, in any case of letters', async () => {
  const checksummed = getAddress(dam(1));
  const { marketplace } = await api.get(
    `{ marketplace(name: "${MARKETPLACE}") {
      dam(address: "${checksummed}") { id name manager { address damCount } asset { symbol decimals priceUsd } }
      none: dam(address: "${address('ff', 1)}") { id }
      event(id: "61-0-0") { id type amount data txHash dam { address } }
      noEvent: event(id: "x") { id }
      other: installation(id: "nobody") { id }
    } }`,
  );
  expect(marketplace).toEqual({
    dam: {
      id: dam(1),
      name: 'DAM 01',
      manager: { address: owner(2), damCount: 13 },
      asset: { symbol: USDC, decimals: 6, priceUsd: '1' },
    },
    none: null,
    event: expect.objectContaining({ id: '61-0-0', type: 'RewardsDistributed', dam: { address: dam(1) } }),
    noEvent: null,
    other: null,
  });
  expect(marketplace.event.data).toEqual({
    dam: dam(1),
    network: network(3),
    asset: GPU,
    amount: marketplace.event.amount,
  });
});

it('keeps every digit of an amount', async () => {
  const { marketplace } = await api.get(
    `{ marketplace { dam(address: "${dam(50)}") { idle capital } network(address: "${network(1)}") { amountRequested isOpenEnded } } }`,
  );
  expect(marketplace).toEqual({
    dam: { idle: String(MAX), capital: String(MAX) },
    network: { amountRequested: String(MAX), isOpenEnded: true },
  });
});

it('serves aliases, fragments and directives as graphql does', async () => {
  const { marketplace } = await api.get(
    `query ($no: Boolean!) { marketplace {
      a: dam(address: "${dam(1)}") { name ...More }
      __proto__: dam(address: "${dam(2)}") { constructor: name address: symbol }
      dams(first: 1) { x: nodes { n: name } edges { c: cursor node { n: address } } nodes { toString: name } }
      dams(first: 1) { x: nodes { m: symbol } }
      networks @include(if: $no) { totalCount }
    } }
    fragment More on Dam { address @skip(if: $no) symbol @skip(if: true) }`,
    { no: false },
  );
  expect(marketplace.a).toEqual({ name: 'DAM 01', address: dam(1) });
  expect(Object.entries(marketplace).find(([key]) => key === '__proto__')?.[1]).toEqual({
    constructor: 'DAM 02',
    address: 'deUSD2',
  });
  expect(marketplace.dams.x).toEqual([{ n: 'DAM 01', m: 'deUSD1' }]);
  expect(marketplace.dams.nodes).toEqual([{ toString: 'DAM 01' }]);
  expect(marketplace.dams.edges).toEqual([{ c: expect.any(String), node: { n: dam(1) } }]);
  expect(marketplace).not.toHaveProperty('networks');
});

it('counts what a filter leaves', async () => {
  const counts = async (list: string, filter: string) =>
    (await api.get(`{ marketplace { ${list}(filter: ${filter}) { totalCount isTotalCountCapped } } }`)).marketplace[list];
  const is = (totalCount: number) => ({ totalCount, isTotalCountCapped: false });
  expect(await counts('dams', '{ capitalType: LIQUIDITY }')).toEqual(is(25));
  expect(await counts('dams', '{ capitalType: [LIQUIDITY, COLLATERAL], status: PAUSED }')).toEqual(is(5));
  expect(await counts('dams', `{ owner: "${owner(1)}" }`)).toEqual(is(12));
  expect(await counts('dams', `{ address: ["${dam(1)}", "${dam(2)}", "${address('ff', 1)}"] }`)).toEqual(is(2));
  expect(await counts('dams', `{ asset: "${GPU}" }`)).toEqual(is(0));
  expect(await counts('dams', `{ network: "${network(2)}" }`)).toEqual(is(20));
  expect(await counts('dams', `{ operator: "${operator(3)}" }`)).toEqual(is(1));
  expect(await counts('dams', '{ minCapital: "5000000001" }')).toEqual(is(1));
  expect(await counts('dams', `{ createdFrom: ${timeOf(4)}, createdTo: "${new Date(timeOf(5) * 1000).toISOString()}" }`)).toEqual(
    is(7),
  );
  expect(await counts('dams', '{ search: "% OFF_" }')).toEqual(is(1));
  expect(await counts('dams', '{ search: "dam_0" }')).toEqual(is(0));
  expect(await counts('dams', '{ search: "<script>" }')).toEqual(is(DAMS));
  expect(await counts('networks', '{ isMatured: true }')).toEqual(is(1));
  expect(await counts('networks', '{ status: DEPLOYED }')).toEqual(is(2));
  expect(await counts('networks', '{ search: "_3_" }')).toEqual(is(1));
  expect(await counts('operators', `{ kind: AFFILIATED, network: "${network(1)}" }`)).toEqual(is(2));
  expect(await counts('delegators', '{ hasShares: false }')).toEqual(is(8));
  expect(await counts('installations', '{ state: REQUESTED, minAllocated: 5000 }')).toEqual(is(DAMS));
  expect(await counts('withdrawals', '{ isClaimable: true }')).toEqual(is(15));
  expect(await counts('disputes', '{ isOpen: true }')).toEqual(is(1));
  expect(await counts('penalties', `{ operator: "${operator(2)}", from: ${timeOf(55)}, to: ${timeOf(56)} }`)).toEqual(is(1));
  expect(await counts('penalties', `{ to: ${timeOf(55)} }`)).toEqual(is(0));
  expect(await counts('rewardDistributions', '{ role: OPERATOR }')).toEqual(is(15));
  expect(await counts('rewardClaims', `{ account: "${delegator(3)}", role: [DELEGATOR] }`)).toEqual(is(1));
  expect(await counts('events', '{ type: [Deposited] }')).toEqual(is(20));
  expect(await counts('events', `{ fromBlock: 61, toBlock: 61, dam: "${dam(1)}" }`)).toEqual(is(2));
  expect(await counts('events', `{ txHash: "0x${(96).toString(16).padStart(64, '0')}" }`)).toEqual(is(1));
  expect(await counts('assets', '{ isFaulty: false, search: "a5" }')).toEqual(is(3));
});

it('orders lists, rows without a value last in both directions', async () => {
  const order = async (list: string, field: string, direction: string, select: string) => {
    const { marketplace } = await api.get(
      `{ marketplace { ${list}(first: 100, orderBy: { field: ${field}, direction: ${direction} }) { nodes { v: ${select} } } } }`,
    );
    return marketplace[list].nodes.map(({ v }: { v: unknown }) => v);
  };
  const up = await order('networks', 'AMOUNT_REQUESTED', 'ASC', 'amountRequested');
  expect(up).toEqual(['2000', '3000', '5000', '6000', '7000', '9000', '10000', String(MAX), null, null]);
  const down = await order('networks', 'AMOUNT_REQUESTED', 'DESC', 'amountRequested');
  expect(down).toEqual([String(MAX), '10000', '9000', '7000', '6000', '5000', '3000', '2000', null, null]);
  const names = await order('dams', 'NAME', 'ASC', 'name');
  expect([...names.slice(0, 2), ...names.slice(-2)]).toEqual(['50% off_', 'DAM 01', 'DAM 50', null]);
  expect((await order('dams', 'NAME', 'DESC', 'name')).at(-1)).toBeNull();
  const yields = await order('dams', 'YIELD', 'DESC', 'yield { apr }');
  const aprs: (string | null)[] = yields.map(({ apr }: { apr: string | null }) => apr);
  const known = aprs.filter((apr) => apr !== null).map(Number);
  expect(known).toEqual([...known].sort((a, b) => b - a));
  expect(known[0]).toBeGreaterThan(0);
  expect(aprs.indexOf(null)).toBe(known.length);
  const uptimes = (await order('operators', 'UPTIME', 'ASC', 'uptime { uptime coverage }')).map(
    ({ uptime }: { uptime: string | null }) => uptime,
  );
  expect(uptimes.filter((uptime: string | null) => uptime !== null).map(Number)).toEqual([0.9, 0.91, 0.91, 0.92, 0.92, 0.93]);
  expect(uptimes.slice(6)).toEqual(Array(6).fill(null));
});

it('reads everything as of one moment', async () => {
  const at = async (input: string) =>
    (
      await api.get(`{ marketplace(at: { ${input} }) {
        asOf { block timestamp isFinal } dams { totalCount } events { totalCount } withdrawals(filter: { isClaimable: true }) { totalCount }
        position(dam: "${dam(1)}", holder: "${delegator(3)}") { shares }
      } }`)
    ).marketplace;
  expect(await at('block: 30')).toEqual({
    asOf: { block: 30, timestamp: timeOf(30), isFinal: true },
    dams: { totalCount: DAMS },
    events: { totalCount: 0 },
    withdrawals: { totalCount: 0 },
    position: { shares: '5' },
  });
  expect((await at(`timestamp: ${timeOf(5) - 1}`)).asOf).toEqual({ block: 4, timestamp: timeOf(5) - 1, isFinal: true });
  expect((await at('block: 4')).dams).toEqual({ totalCount: 13 });
  expect((await at('block: 4')).position).toBeNull();
  // Time passes without a log: the same block, a second before and at the moment that a request can be claimed.
  expect((await at(`timestamp: ${timeOf(72) - 1}`)).withdrawals).toEqual({ totalCount: 0 });
  expect((await at(`timestamp: ${timeOf(72)}`)).withdrawals).toEqual({ totalCount: 1 });
});

it('cuts windows at the as-of moment and says what they came to', async () => {
  const { marketplace } = await api.get(
    `{ marketplace(at: { block: 95 }) {
      all: gtv(window: { preset: ALL }) { window { from to } usd events pricedEvents }
      day: gtv(window: { preset: LAST_24H }, definition: GROSS) { window { from to } definition usd components { component isCounted } }
      own: gtv(window: { from: ${timeOf(95)}, to: ${timeOf(300)} }) { usd }
    } }`
      .replace('own:', 'own:')
      .replace(`from: ${timeOf(95)}`, `from: ${timeOf(94)}`),
  );
  expect(marketplace.all).toEqual({ window: { from: timeOf(1), to: timeOf(95) }, usd: '8', events: '20', pricedEvents: '20' });
  expect(marketplace.day.window).toEqual({ from: timeOf(93), to: timeOf(95) });
  expect(marketplace.day.components.filter(({ isCounted }: { isCounted: boolean }) => isCounted)).toHaveLength(7);
  const later = await api.get(`{ marketplace { gtv(window: { preset: ALL }) { usd events pricedEvents pricedShare
    breakdown(by: ASSET) { key usd events } short: breakdown(by: DAM, first: 2) { key usd } } } }`);
  expect(later.marketplace.gtv).toEqual({
    usd: '23',
    events: '26',
    pricedEvents: '25',
    pricedShare: '0.961538461538461538',
    breakdown: [
      { key: USDC, usd: '15', events: '5' },
      { key: GPU, usd: '8', events: '20' },
      { key: address('a5', 3), usd: null, events: '1' },
    ],
    short: [
      { key: dam(5), usd: '5' },
      { key: dam(4), usd: '4.8' },
    ],
  });
});

it('knows all of the world', async () => {
  const { marketplace } = await api.get(
    '{ marketplace { networks { totalCount } operators { totalCount } delegators { totalCount } status { height finalHeight chainHeight lagBlocks isCaughtUp metrics { name } } } }',
  );
  expect(marketplace).toMatchObject({
    networks: { totalCount: NETWORKS },
    operators: { totalCount: OPERATORS },
    delegators: { totalCount: DELEGATORS },
    status: { height: HEAD, finalHeight: 90, chainHeight: 101, lagBlocks: 1, isCaughtUp: true },
  });
  expect(marketplace.status.metrics.map(({ name }: { name: string }) => name)).toEqual(
    expect.arrayContaining(['gtv', 'dam_apr', 'operator_uptime']),
  );
});
