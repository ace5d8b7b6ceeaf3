import { tryThese } from '../../src/commands/tryThese';
import { EXAMPLES } from '../../src/server/examples';
import { Chain } from '../contracts/Chain';
import { type PlayedMarket, playMarket } from './playMarket';
import { type ServedChain, serveChain } from './serveChain';
import { post } from './startTestApi';

const NAME = 'played';
let chain: Chain | undefined;
let api: ServedChain | undefined;
let market: PlayedMarket;

/** A marketplace that was played on a real chain, indexed by the real processor, behind the real API. */
beforeAll(async () => {
  chain = await Chain.start();
  market = await playMarket(chain);
  api = await serveChain(chain, { name: NAME, ...market });
}, 120_000);

afterAll(async () => {
  await api?.stop();
  await chain?.stop();
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
