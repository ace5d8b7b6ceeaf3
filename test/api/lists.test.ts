import {
  GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLList,
  getNamedType,
  getNullableType,
} from 'graphql';
import { everyList, type List, NARROW } from './lists';
import { startTestApi, type TestApi } from './startTestApi';
import { dam, delegator, GPU, HEAD, installation, network, operator, owner, timeOf, USDC } from './world';
import { bucketOf, rewardModule, SERIES, slashingModule } from './worldVaults';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

const LISTS = everyList();
const TOP = LISTS.filter(({ parent }) => parent === 'Marketplace');

it('has a filter, an order and pages in both directions in every list, each described', () => {
  expect(LISTS.length).toBeGreaterThan(60);
  for (const { parent, name, field, orders, conditions } of LISTS) {
    const where = `${parent}.${name}`;
    const own = field.args.map((argument) => argument.name);
    expect([where, own]).toEqual([where, expect.arrayContaining(['filter', 'first', 'after', 'last', 'before'])]);
    expect([where, own.includes('orderBy') !== own.includes('direction'), orders.length > 1]).toEqual([where, true, true]);
    const order = field.args.find(({ name: argument }) => argument === 'orderBy');
    const choice = order && (getNamedType(order.type) as GraphQLInputObjectType).getFields().field!;
    const values = choice === undefined ? [] : (getNamedType(choice.type) as GraphQLEnumType).getValues();
    for (const { name: item, description } of [...field.args, ...Object.values(conditions), ...values])
      expect([where, item, description ?? '']).toEqual([where, item, expect.stringMatching(/\.$/)]);
  }
});

/** By the type that they hang on: one request serves all lists of it. */
const NESTED = [...new Set(LISTS.map(({ parent }) => parent))]
  .filter((parent) => parent !== 'Marketplace')
  .map((parent) => [parent, LISTS.filter((list) => list.parent === parent)] as const);

it.each(NESTED)('serves every list inside %s in every order, forward and backward, in one statement', async (parent, lists) => {
  const root = TOP.find(({ rows }) => rows.name === parent)!;
  for (const { name, orders } of lists) {
    api.statements.length = 0;
    // The first DAM has more than 100: these are of one installation.
    const part = name === 'rewardAccounts' ? `, filter: { installation: "${installation(1, 1)}" }` : '';
    const parts = orders.map(
      ({ args }, n) =>
        `a${n}: ${name}(first: 3, ${args}${part}) { nodes { id } } b${n}: ${name}(last: 100, ${args}${part}) { nodes { id } }`,
    );
    const { marketplace } = await api.get(`{ marketplace { ${root.name}(first: 1) { nodes { ${parts.join(' ')} } } } }`);
    expect(api.statements.filter((sql) => !sql.includes('analytics.as_of'))).toHaveLength(1);
    const [found] = marketplace[root.name].nodes;
    for (const n of orders.keys()) {
      const [forward, backward] = [found[`a${n}`].nodes, found[`b${n}`].nodes];
      expect(forward).toEqual(backward.slice(0, 3));
    }
  }
});

/** A value for a condition that the test world has something on both sides of, where that can be. */
function literalOf(name: string, type: GraphQLInputType): string {
  const named = getNamedType(type);
  if (named instanceof GraphQLEnumType) return named.getValues()[0]!.name;
  if (name === 'txHash') return `"0x${'7'.repeat(64)}"`;
  const values: Readonly<Record<string, string>> = {
    Address: `"${dam(1)}"`,
    BigInt: '1',
    Boolean: 'true',
    ID: `"${installation(1, 1)}"`,
    Int: '60',
    String: '"a"',
    Timestamp: String(timeOf(60)),
  };
  return getNullableType(type) instanceof GraphQLList ? `[${values[named.name]}]` : values[named.name]!;
}

it.each(TOP.map((list) => [list.name, list] as const))(
  '%s: every condition is served and leaves a part',
  async (name, list: List) => {
    const conditions = Object.values(list.conditions);
    const count = (filter: string) => `${name}(filter: { ${filter} }) { totalCount }`;
    const parts = conditions.map(
      (condition) => `${condition.name}: ${count(`${condition.name}: ${literalOf(condition.name, condition.type)}`)}`,
    );
    const { marketplace } = await api.get(`{ marketplace { all: ${name} { totalCount } ${parts.join(' ')} } }`);
    const total: number = marketplace.all.totalCount;
    for (const condition of conditions) expect(marketplace[condition.name].totalCount).toBeLessThanOrEqual(total);
  },
);

/** Conditions on what every row has: no row meets neither. */
const COMPLETE = /^(?!isAttached$|due)/;

it.each(TOP.map((list) => [list.name, list] as const))(
  '%s: yes and no, before and after share the rows among them',
  async (name, list: List) => {
    const count = async (...filters: string[]): Promise<number[]> => {
      const parts = filters.map((filter, n) => `c${n}: ${name}(filter: { ${filter} }) { totalCount }`);
      const { marketplace } = await api.get(`{ marketplace { ${parts.join(' ')} } }`);
      return filters.map((_, n) => marketplace[`c${n}`].totalCount);
    };
    const { marketplace } = await api.get(`{ marketplace { ${name} { totalCount } } }`);
    const total: number = marketplace[name].totalCount;
    for (const { name: condition, type } of Object.values(list.conditions)) {
      if (!COMPLETE.test(condition)) continue;
      if (String(type) === 'Boolean') {
        const [yes, no] = await count(`${condition}: true`, `${condition}: false`);
        expect([condition, yes! + no!]).toEqual([condition, total]);
      } else if (String(type) === 'Timestamp' && /from$/i.test(condition)) {
        const other = condition.replace(/rom$/, 'o').replace(/Fo$/, 'To').replace(/^fo$/, 'to');
        for (const height of [2, 50, 74, HEAD + 60]) {
          const [after, before] = await count(`${condition}: ${timeOf(height)}`, `${other}: ${timeOf(height)}`);
          expect([condition, height, after! + before!]).toEqual([condition, height, total]);
        }
      }
    }
  },
);

it('counts what the conditions of each list leave', async () => {
  const count = async (list: string, filter: string): Promise<number> =>
    (await api.get(`{ marketplace { ${list}(filter: ${filter}) { totalCount } } }`)).marketplace[list].totalCount;
  const expected: readonly [list: string, filter: string, count: number][] = [
    ['managers', `{ dam: "${dam(1)}" }`, 1],
    ['managers', `{ address: ["${owner(1)}", "${owner(2)}", "${dam(1)}"] }`, 2],
    ['managers', '{ minDamCount: 13 }', 2],
    ['managers', `{ firstDamFrom: ${timeOf(4)} }`, 0],
    ['networks', '{ phase: [MATURED] }', 1],
    ['networks', `{ dam: "${dam(1)}" }`, 4],
    ['networks', `{ operator: "${operator(1)}" }`, 1],
    ['delegators', '{ minOpenPositionCount: 3 }', 22],
    ['assets', `{ dam: "${dam(1)}" }`, 1],
    ['assets', `{ network: "${network(1)}" }`, 2],
    ['installations', `{ asset: "${USDC}" }`, 250],
    ['tranches', `{ installation: "${installation(2, 1)}" }`, 3],
    ['tranches', '{ isUnlocked: true }', 1],
    ['memberships', `{ sinceFrom: ${timeOf(6)} }`, 1],
    ['assignments', `{ rewardToken: "${GPU}", minClaimable: "1000000000000000000" }`, 12],
    ['assignments', `{ installation: "${installation(1, 1)}" }`, 0],
    ['performanceReports', '{ isRevised: true }', 0],
    ['performanceReports', '{ minUpSeconds: 39744 }', 4],
    ['positions', '{ hasShares: false }', 24],
    ['positions', `{ asset: "${GPU}" }`, 0],
    ['withdrawals', `{ claimableTo: ${timeOf(74)} }`, 1],
    ['disputes', `{ installation: "${installation(4, 1)}", isOverdue: true }`, 1],
    ['penalties', '{ dispute: "dispute:2" }', 1],
    ['penalties', `{ asset: "${GPU}" }`, 0],
    ['rewardDistributions', `{ installation: "${installation(1, 1)}", rewardToken: "${GPU}" }`, 15],
    ['rewardClaims', `{ series: "${SERIES}" }`, 0],
    ['rewardClaims', `{ installation: "${installation(1, 1)}", rewardToken: "${GPU}" }`, 30],
    ['rewardAccounts', `{ dam: "${dam(1)}", holder: "${delegator(1)}", network: "${network(3)}" }`, 1],
    ['modules', `{ address: ["${slashingModule(1)}"], variant: [VETO] }`, 1],
    ['modules', `{ operator: "${operator(1)}" }`, 0],
    ['buckets', `{ claimableFrom: ${timeOf(100)} }`, 2],
    ['bucketShares', `{ bucket: "${bucketOf(1, 3)}" }`, 2],
    ['bucketShares', '{ minWorth: 600 }', 2],
    ['rewardSeries', `{ module: "${rewardModule(1)}", minUnclaimed: 600 }`, 1],
    ['rewardSeries', '{ minUnclaimed: 601 }', 0],
    ['seriesAccounts', `{ network: "${network(1)}", rewardToken: "${GPU}" }`, 30],
    ['stakes', '{ isOptedIn: true }', 0],
    ['events', `{ asset: "${USDC}" }`, 25],
    ['events', `{ emitter: "${network(1)}" }`, 75],
  ];
  const found = [];
  for (const [list, filter] of expected) found.push([list, filter, await count(list, filter)]);
  expect(found).toEqual(expected);
});

it('knows which of its lists are long', async () => {
  for (const { name } of TOP) {
    const { marketplace } = await api.get(`{ marketplace { ${name} { totalCount } } }`);
    expect([name, marketplace[name].totalCount > 100]).toEqual([name, name in NARROW]);
  }
});
