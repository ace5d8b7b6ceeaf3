import { startTestApi, type TestApi } from './startTestApi';
import { DAMS, dam, txOf } from './world';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

/** The data of a query, and the statements that it took. */
async function traced(query: string) {
  api.statements.length = 0;
  const data = await api.get(query);
  const [asOf, ...rest] = api.statements;
  expect(asOf).toMatch(/analytics\.as_of/);
  return { data, statements: rest };
}

/** Breaks a statement into lines, for people who review a snapshot. */
const lines = (sql: string) =>
  sql
    .replace(/\s+/g, ' ')
    .replace(/ (FROM|WHERE|ORDER BY|LEFT JOIN|GROUP BY) /g, '\n$1 ')
    .replace(/, (\(SELECT)/g, ',\n$1');

it('reads 50 DAMs with 5 installations each with its Network in one statement', async () => {
  const { data, statements } = await traced(
    `{ marketplace { dams(first: ${DAMS}) { nodes { name installations(first: 5) { nodes { state network { name } } } } } } }`,
  );
  expect(statements).toHaveLength(1);
  const nodes: { name: string; installations: { nodes: { network: { name: string } }[] } }[] = data.marketplace.dams.nodes;
  expect(nodes).toHaveLength(DAMS);
  expect(nodes.every(({ installations }) => installations.nodes.length === 5)).toBe(true);
  expect(nodes[0]?.installations.nodes[0]?.network.name).toBe('Network 3');
});

it('reads aliases of one marketplace, lists of lists and metrics in one statement', async () => {
  const { statements } = await traced(
    `{ marketplace {
      a: dam(address: "${dam(1)}") { yield { apr } tranches { totalCount } }
      b: dams(first: 3, orderBy: { field: YIELD, direction: DESC }) { nodes { yield { apr } positions(first: 2) { nodes { delegator { positions { totalCount } } } } } }
      operators(first: 3) { nodes { uptime { uptime } assignments(first: 2) { nodes { network { name } } } } }
      gtv { usd breakdown(by: NETWORK) { key usd } }
    } }`,
  );
  expect(statements).toHaveLength(1);
});

it('reads facts with their transactions and events in one statement', async () => {
  const from = 'nodes { id txHash event { id type txHash } }';
  const { data, statements } = await traced(
    `{ marketplace {
      penalties { ${from} } rewardClaims(first: 2) { ${from} } rewardDistributions(first: 2) { ${from} } performanceReports(first: 2) { ${from} }
    } }`,
  );
  expect(statements).toHaveLength(1);
  // The second event of the log: the first says how the dispute was resolved.
  const txHash = txOf(55, 3_001);
  expect(data.marketplace.penalties.nodes[0]).toEqual({
    id: '55-3001',
    txHash,
    event: { id: '55-3001-1', type: 'PenaltyApplied', txHash },
  });
  const types = (list: string) => data.marketplace[list].nodes.map(({ event }: { event: { type: string } }) => event.type);
  expect(types('rewardClaims')).toEqual(['RewardsClaimed', 'RewardsClaimed']);
  expect(types('rewardDistributions')).toEqual(['OperatorRewarded', 'RewardsDistributed']);
  expect(types('performanceReports')).toEqual(['PerformanceReported', 'PerformanceReported']);
});

it('reads several marketplaces in one statement each', async () => {
  api.statements.length = 0;
  await api.get('{ marketplaces { name dams { nodes { name } } } }');
  expect(api.statements.filter((sql) => !/analytics\.as_of/.test(sql))).toHaveLength(2);
});

const SNAPSHOTS = {
  'DAMs with their installations':
    '{ marketplace { dams(first: 2) { nodes { name idle installations(first: 1) { nodes { network { name } } } } } } }',
  'DAMs by yield':
    '{ marketplace { dams(first: 2, orderBy: { field: YIELD, direction: DESC }) { nodes { name yield { apr } } } } }',
  'Operators by uptime, filtered': `{ marketplace { operators(first: 2, filter: { kind: AFFILIATED, dam: "${dam(2)}" }, orderBy: { field: UPTIME, direction: DESC }) { totalCount nodes { address uptime { uptime coverage } } } } }`,
  'the last events of a DAM': `{ marketplace { dam(address: "${dam(1)}") { events(last: 2, filter: { type: [Deposited] }) { nodes { id amount data } pageInfo { hasPreviousPage } } } } }`,
};

it.each(Object.entries(SNAPSHOTS))('%s', async (_title, query) => {
  const { data, statements } = await traced(query);
  expect(statements).toHaveLength(1);
  expect(lines(statements[0]!)).toMatchSnapshot('SQL');
  expect(data).toMatchSnapshot('result');
});
