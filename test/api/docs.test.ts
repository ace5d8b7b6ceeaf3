import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_COST } from '../../src/resolvers/plan/cost';
import { MAX_SIZE } from '../../src/resolvers/plan/page';
import { startTestApi, type TestApi } from './startTestApi';
import { DAMS, dam, MARKETPLACE, OTHER } from './world';

const DOCS = readFileSync(join(__dirname, '../../docs/api.md'), 'utf8');
const queries = [...DOCS.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, query]) => String(query));

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.stop());

it('has queries that are served', async () => {
  expect(queries.length).toBeGreaterThan(4);
  for (const query of queries) expect([query, (await api.ask(query)).errors]).toEqual([query, undefined]);
});

it('names every code of a refusal, and the limits as they are', () => {
  const source = readFileSync(join(__dirname, '../../src/resolvers/apiError.ts'), 'utf8');
  const codes = [...source.matchAll(/^ {2}\| '(\w+)'/gm)].map(([, code]) => String(code));
  expect(codes.length).toBeGreaterThan(10);
  for (const file of ['app', 'documentGuard', 'formatError']) {
    const server = readFileSync(join(__dirname, `../../src/server/${file}.ts`), 'utf8');
    const own = [...server.matchAll(/'([A-Z]+(?:_[A-Z]+)*)'|ApolloServerErrorCode\.(\w+)/g)].map(
      ([, text, name]) => text ?? name,
    );
    codes.push(...own.map(String).filter((code) => !['POST', 'GET'].includes(code)));
  }
  expect(codes).toEqual(expect.arrayContaining(['NOT_FOUND', 'METHOD_NOT_ALLOWED', 'BAD_REQUEST', 'INTERNAL']));
  expect(codes.filter((code) => !DOCS.includes(`\`${code}\``))).toEqual([]);
  expect(DOCS).toContain(`a cost of ${MAX_COST.toLocaleString('en-US')}`);
  expect(DOCS).toContain(`${MAX_SIZE} at most`);
});

it('sets DAMs of two marketplaces side by side: capital, yield, stake behind Networks, pending withdrawals', async () => {
  const sideBySide = queries.find((query) => query.includes('SideBySide')) as string;
  const { marketplaces } = await api.get(sideBySide.replace('dams(first: 20', `dams(first: ${DAMS}`));
  expect(marketplaces.map(({ name }: { name: string }) => name)).toEqual([MARKETPLACE, OTHER]);
  const [here, there] = marketplaces;
  expect(here.dams.nodes).toHaveLength(DAMS);
  const withEpochs = here.dams.nodes.find(({ vault }: { vault: unknown }) => vault !== null);
  expect(withEpochs).toMatchObject({
    capital: expect.stringMatching(/^\d+$/),
    vault: { epoch: 4 },
    pending: { assets: expect.any(String) },
  });
  expect(Number(withEpochs.yield.capitalUsdDays)).toBeGreaterThan(0);
  expect(there.dams.nodes).toMatchObject([{ address: dam(1), capital: '0', pending: { count: 0, assets: '0' }, vault: null }]);
  const stakes = here.networks.nodes.flatMap(
    ({ installations }: { installations: { nodes: { stake: string }[] } }) => installations.nodes,
  );
  expect(stakes.some(({ stake }: { stake: string }) => BigInt(stake) > 0n)).toBe(true);
});

it('says the same in SQL: db/reports/side-by-side.sql', async () => {
  const { rows } = await api.client.query(readFileSync(join(__dirname, '../../db/reports/side-by-side.sql'), 'utf8'));
  const { marketplace } = await api.get(`{ marketplace { dam(address: "${dam(3)}") {
    capital yield { apr } pending { count assets } installations(filter: { state: CONFIRMED }) { nodes { network { address } stake } } } } }`);
  const {
    capital,
    pending,
    installations,
    yield: { apr },
  } = marketplace.dam;
  const own = rows.filter((row) => row.marketplace === MARKETPLACE && row.dam === dam(3));
  expect(own.map(({ network, stake }) => ({ network: { address: network }, stake }))).toEqual(installations.nodes);
  expect(own.length).toBeGreaterThan(0);
  for (const row of own)
    expect([row.capital, Number(row.apr), Number(row.pending_count), row.pending_assets]).toEqual([
      capital,
      Number(apr),
      pending.count,
      pending.assets,
    ]);
  expect(rows.filter(({ marketplace: name }) => name === OTHER)).toHaveLength(1);
});
