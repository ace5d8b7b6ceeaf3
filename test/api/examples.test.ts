import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { stringify } from 'yaml';
import { migrate } from '../../src/commands/migrate';
import { tryThese } from '../../src/commands/tryThese';
import { loadConfig } from '../../src/config';
import { EXAMPLES } from '../../src/server/examples';
import { type RunningApi, runApi } from '../../src/server/main';
import { Chain } from '../contracts/Chain';
import { startTestDatabase, type TestDatabase } from '../support/postgres';
import { indexUpTo } from '../verify/support/indexUpTo';
import { type PlayedMarket, playMarket } from './playMarket';
import { post } from './startTestApi';

const NAME = 'played';
const folder = mkdtempSync(join(tmpdir(), 'examples-'));
let chain: Chain | undefined;
let database: TestDatabase | undefined;
let api: RunningApi | undefined;
let market: PlayedMarket;

/** A marketplace that was played on a real chain, indexed by the real processor, behind the real API. */
beforeAll(async () => {
  chain = await Chain.start();
  database = await startTestDatabase();
  market = await playMarket(chain);
  await chain.rpc('anvil_mine', '0x5');
  const file = join(folder, 'marketplaces.yaml');
  const { contracts, prices, head } = market;
  const settings = { chainId: 31337, rpc: chain.url, finalityDepth: 2, headPoll: '50ms', startBlock: 0, contracts, prices };
  writeFileSync(file, stringify({ marketplaces: [{ name: NAME, protocol: 'nektar', ...settings }] }));
  const env = { DATABASE_URL: database.url, MARKETPLACES_FILE: file, LOG_LEVEL: 'silent', PORT: '0' };
  await migrate(database.url);
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    await indexUpTo(client, { marketplace: NAME, env, final: head });
  } finally {
    await client.end();
  }
  api = await runApi(loadConfig({ env }));
}, 120_000);

afterAll(async () => {
  await api?.close();
  await database?.stop();
  await chain?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the example of a name as it is printed. */
async function run(name: string) {
  const example = EXAMPLES.find(({ query }) => query.startsWith(`query ${name} `));
  const { data, errors } = await post(`${api?.url}/graphql`, JSON.stringify({ query: example?.query }));
  expect(errors).toBeUndefined();
  return data.marketplace;
}

it('is what npm start prints', () => {
  const text = tryThese('http://127.0.0.1:4350');
  expect(text).toContain('http://127.0.0.1:4350/graphql');
  for (const { title, query } of EXAMPLES) {
    expect(text).toContain(title);
    for (const line of query.split('\n')) expect(text).toContain(line);
  }
});

it('finds traded volume in the overview', async () => {
  const { gtv, dams, networks, operators, delegators, status } = await run('Overview');
  expect(Number(gtv.usd)).toBeGreaterThan(1_000);
  const lent = gtv.components.find(({ component }: { component: string }) => component === 'capitalSupplied');
  expect(lent).toMatchObject({ isCounted: true, usd: '1000', events: '2' });
  expect(gtv.breakdown.length).toBeGreaterThan(0);
  expect([dams, networks, operators, delegators].map(({ totalCount }) => totalCount)).toEqual([2, 1, 2, 2]);
  expect(status.isCaughtUp).toBe(true);
});

it('finds DAMs by yield, the best first', async () => {
  const { dams } = await run('DamsByYield');
  expect(dams.nodes.map(({ address }: { address: string }) => address)).toEqual(market.dams);
  const [best, second] = dams.nodes.map((node: { yield: { apr: string } }) => Number(node.yield.apr));
  expect(best).toBeGreaterThan(second);
  expect(second).toBeGreaterThan(0);
});

it('finds Operators by uptime, the best first', async () => {
  const { operators } = await run('OperatorsByUptime');
  expect(operators.nodes.map(({ address }: { address: string }) => address)).toEqual(market.operators);
  expect(operators.nodes.map((node: { uptime: { uptime: string } }) => node.uptime.uptime)).toEqual(['1', '0.5']);
  expect(operators.nodes[0].assignments.nodes).toHaveLength(1);
});
