import { Chain } from './Chain';
import { DAY, Market, MarketType } from './Market';

const ONE = 10n ** 18n;
const BLOCK_SECONDS = 12n;
const BLOCKS = 100n;
/** Raw units a day for one unit of capital: one in twelve seconds. */
const RATE = 7_000n;

let chain: Chain;
beforeAll(async () => {
  chain = await Chain.start();
});
afterAll(() => chain.stop());

it('nobody can round away what delegators earn by moving shares in every block', async () => {
  const market = await Market.deploy(chain);
  const cents = await chain.deploy('DemoToken', 'Cents', 'CNT', 2, market.admin);
  const dam = await market.createDAM(MarketType.Liquidity);
  const { network } = await market.createLiveNetwork(MarketType.Liquidity, {
    rewardAsset: cents.address,
    terms: { delegatorRatePerUnitPerDay: RATE },
  });
  const id = await market.install(dam, network, 1_000n * ONE);
  const [delegator] = market.delegators as [string];
  await market.deposit(dam, delegator, ONE);
  const from = await chain.now();
  await dam.tx(market.damOwner, 'lock', id, ONE, from + 30n * DAY);
  const locked = await chain.now();
  for (let block = 1n; block <= BLOCKS; block++) {
    await chain.nextBlockAt(locked + BLOCK_SECONDS * block);
    await dam.tx(market.stranger, 'transfer', market.networkOwner, 0n);
  }
  const earned = (RATE * BLOCKS * BLOCK_SECONDS) / DAY;
  const claimable = await dam.read<bigint>('claimable', delegator, id);
  expect(claimable).toBeLessThanOrEqual(earned);
  // Less than a second is lost with every unit.
  expect(claimable).toBeGreaterThanOrEqual((earned * (BLOCK_SECONDS - 1n)) / BLOCK_SECONDS);
});
