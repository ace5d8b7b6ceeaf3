import { LedgerBuilder } from './LedgerBuilder';
import { type LedgerDatabase, startLedger } from './startLedger';

let db: LedgerDatabase;
beforeAll(async () => {
  db = await startLedger();
  await example().write(db.client);
});
afterAll(() => db.stop());

const DAY = 86_400;
const ETH = 10n ** 18n;

/**
 * Block n at day n. WETH: 2,000 USD from day 1, 3,000 USD from day 3, none from day 5 on, 3,000 again from day 6 with staleness of half
 * a day. USDC 1 USD. GPU, the reward token, 0.5 USD from day 1; OLD, another, has no price.
 *
 * DAM `dam`: 10 WETH idle from day 1; 4 of them locked from day 2; 4 released on day 4; 1 returned on day 5. So K is 10 WETH all along and
 * E is 4 from day 2 and 3 from day 5. Rewards: 500 GPU on day 3 and 300 GPU and 9 OLD on day 4.
 *
 * DAM `growth`: 10 WETH idle from day 1, all locked on day 1 and taken for good on day 2 by `short`, whose term ends at day 3.5.
 */
function example(): LedgerBuilder {
  const l = new LedgerBuilder(1);
  for (let day = 1; day <= 8; day += 1) l.block(day, day * DAY);
  l.asset('weth', 18).asset('usdc', 6).asset('gpu', 18).asset('old', 18).asset('odd', null);
  l.price(1, 'weth', '2000')
    .price(3, 'weth', '3000')
    .price(5, 'weth', null)
    .price(6, 'weth', '3000', DAY / 2);
  l.price(1, 'gpu', '0.5').price(1, 'usdc', '1');
  l.network('net').network('short', { matures_at: (7 * DAY) / 2 });

  const dam = { dam: 'dam', network: 'net' };
  l.dam('dam', 'weth').balance(1, 'IDLE', 'dam', 'weth', 10n * ETH, dam);
  l.balance(2, 'IDLE', 'dam', 'weth', -4n * ETH, dam).balance(2, 'TIME_LOCK', 'i', 'weth', 4n * ETH, dam);
  l.balance(4, 'TIME_LOCK', 'i', 'weth', -4n * ETH, dam).balance(4, 'RELEASED', 'i', 'weth', 4n * ETH, dam);
  l.balance(5, 'RELEASED', 'i', 'weth', -1n * ETH, dam).balance(5, 'IDLE', 'dam', 'weth', 1n * ETH, dam);
  l.flow(3, 'DELEGATOR_REWARD', 'gpu', 500n * ETH, dam).flow(4, 'DELEGATOR_REWARD', 'gpu', 300n * ETH, dam);
  l.flow(4, 'DELEGATOR_REWARD', 'old', 9n * ETH, dam);
  l.flow(4, 'OPERATOR_REWARD', 'gpu', 77n * ETH, dam);

  const growth = { dam: 'growth', network: 'short' };
  l.dam('growth', 'weth', { capital_type: 'GROWTH' });
  l.balance(1, 'TIME_LOCK', 'g', 'weth', 10n * ETH, growth);
  l.balance(2, 'TIME_LOCK', 'g', 'weth', -10n * ETH, growth).balance(2, 'GRANTED', 'g', 'weth', 10n * ETH, growth);
  l.flow(3, 'DELEGATOR_REWARD', 'gpu', 100n * ETH, growth);

  const collateral = { dam: 'secure', network: 'net' };
  l.dam('secure', 'usdc', { capital_type: 'COLLATERAL' });
  l.balance(1, 'IDLE', 'secure', 'usdc', 1_000n * 10n ** 6n, collateral);
  l.balance(1, 'COMMITTED', 'c', 'usdc', 2_500n * 10n ** 6n, collateral).balance(
    1,
    'PLEDGED',
    'secure',
    'usdc',
    -2_500n * 10n ** 6n,
    collateral,
  );
  l.balance(3, 'IDLE', 'secure', 'usdc', -200n * 10n ** 6n, collateral).balance(
    3,
    'CONTESTED',
    'c',
    'usdc',
    200n * 10n ** 6n,
    collateral,
  );
  l.flow(3, 'DELEGATOR_REWARD', 'old', 5n * ETH, collateral);

  l.dam('empty', 'weth').dam('unreadable', 'odd').balance(1, 'IDLE', 'unreadable', 'odd', 5n, { dam: 'unreadable' });
  l.flow(3, 'DELEGATOR_REWARD', 'gpu', 1n * ETH, { dam: 'empty', network: 'net' });
  l.flow(3, 'DELEGATOR_REWARD', 'gpu', 1n * ETH, { dam: 'unreadable', network: 'net' });
  return l;
}

async function apr(dam: string, b: number, t: number, from: number, to: number) {
  const [row] = await db.rows(
    `SELECT trim_scale(rewards_usd) AS rewards, trim_scale(capital_usd_seconds / 86400) AS capital, trim_scale(exposure_usd_seconds / 86400) AS exposure,
       apr, exposure_apr, reward_coverage, capital_coverage, apr_numerator = rewards_usd * 31536000 AND apr_denominator = capital_usd_seconds AS ok
     FROM analytics.dam_apr($1, $2, $3, $4, $5) WHERE dam_id = analytics.id_of($1, $6)`,
    [1, b, t * DAY, from * DAY, to * DAY, dam],
  );
  return row!;
}

/** n / d with 18 decimals, truncated. */
const ratio = (n: bigint, d: bigint) => {
  const scaled = (n * ETH) / d;
  return `${scaled / ETH}.${(scaled % ETH).toString().padStart(18, '0')}`;
};
const ONE = ratio(1n, 1n);

describe('dam_apr', () => {
  it('divides the rewards of a window by capital times time', async () => {
    // [day 1, day 5): rewards 500 * 0.5 + 300 * 0.5 = 400 USD, OLD unpriced: 2 of 3 distributions.
    // K: 10 WETH * (2 days * 2,000 + 2 days * 3,000) = 100,000 USD-days. E: 4 WETH * (1 * 2,000 + 2 * 3,000) = 32,000 USD-days.
    // APR = 400 / 100,000 * 365 = 1.46; on exposure 400 / 32,000 * 365 = 4.5625.
    expect(await apr('dam', 8, 8, 1, 5)).toMatchObject({
      rewards: '400',
      capital: '100000',
      exposure: '32000',
      apr: ratio(146n, 100n),
      exposure_apr: ratio(45625n, 10000n),
      reward_coverage: ratio(2n, 3n),
      capital_coverage: ONE,
      ok: true,
    });
  });

  it('cuts intervals of balance and of price where the window cuts them', async () => {
    // [day 2.5, day 3.25): K 10 * (0.5 * 2,000 + 0.25 * 3,000) = 17,500; E 4 * the same = 7,000; rewards of day 3: 250 USD.
    // APR = 250 / 17,500 * 365 = 91,250 / 17,500; on exposure 91,250 / 7,000.
    expect(await apr('dam', 8, 8, 2.5, 3.25)).toMatchObject({
      rewards: '250',
      capital: '17500',
      exposure: '7000',
      apr: ratio(91_250n, 17_500n),
      exposure_apr: ratio(91_250n, 7_000n),
    });
  });

  it('answers as of a block: what came later does not count, and the window ends where knowledge does', async () => {
    // As of block 3 at day 3: rewards of block 3 (250 USD); K 10 * 2 days * 2,000 = 40,000; E 4 * 1 day * 2,000 = 8,000.
    expect(await apr('dam', 3, 3, 1, 9)).toMatchObject({ rewards: '250', capital: '40000', exposure: '8000' });
    // Same block, half a day later without a log: the price of day 3 goes on. K + 10 * 0.5 * 3,000 = 55,000.
    expect(await apr('dam', 3, 3.5, 1, 9)).toMatchObject({ rewards: '250', capital: '55000', exposure: '14000' });
    // The price of day 3 is what was known; as of block 8 the same stretch is the same.
    expect(await apr('dam', 8, 8, 1, 3.5)).toMatchObject({ rewards: '250', capital: '55000', exposure: '14000' });
  });

  it('values nothing while there is no price or a stale one, and says how much that is', async () => {
    // [day 4, day 8): a price from 4 to 5 and from 6 to 6.5. K 10 * 1.5 * 3,000 = 45,000; covered 1.5 of 4 days.
    // E: 4 * 1 * 3,000 + 3 * 0.5 * 3,000 = 16,500. Rewards of day 4: 150 USD.
    expect(await apr('dam', 8, 8, 4, 8)).toMatchObject({
      rewards: '150',
      capital: '45000',
      exposure: '16500',
      capital_coverage: ratio(15n, 40n),
    });
    // [day 7, day 8): no price at all: null, not zero and not infinity.
    expect(await apr('dam', 8, 8, 7, 8)).toMatchObject({
      rewards: '0',
      capital: null,
      exposure: null,
      apr: null,
      capital_coverage: ratio(0n, 1n),
    });
  });

  it('counts growth principal until the term of its Network ends, though nothing is written then', async () => {
    // [day 1, day 5): 10 WETH locked 1 day at 2,000, granted 1 day at 2,000 and half a day at 3,000, then over: 55,000 USD-days.
    expect(await apr('growth', 8, 8, 1, 5)).toMatchObject({
      rewards: '50',
      capital: '55000',
      exposure: '55000',
      apr: ratio(50n * 365n, 55_000n),
    });
    // A window wholly after the term has no capital: no APR.
    expect(await apr('growth', 8, 8, 4, 5)).toMatchObject({
      rewards: '0',
      capital: '0',
      exposure: '0',
      apr: null,
      capital_coverage: null,
    });
    // A window that the term cuts: half a day at 3,000.
    expect(await apr('growth', 8, 8, 3, 4)).toMatchObject({ capital: '15000' });
  });

  it('counts collateral once in capital, contested or not, and every pledge in exposure', async () => {
    // K: 1,000 USDC all along (200 of them contested from day 3), 4 days: 4,000. E: 2,500 * 4 = 10,000. Rewards have no price: null.
    expect(await apr('secure', 8, 8, 1, 5)).toMatchObject({
      rewards: null,
      capital: '4000',
      exposure: '10000',
      apr: null,
      reward_coverage: ratio(0n, 1n),
    });
  });

  it('is null without capital, and without decimals', async () => {
    expect(await apr('empty', 8, 8, 1, 5)).toMatchObject({ rewards: '0.5', capital: '0', apr: null, capital_coverage: null });
    expect(await apr('unreadable', 8, 8, 1, 5)).toMatchObject({
      rewards: '0.5',
      capital: null,
      apr: null,
      capital_coverage: ratio(0n, 1n),
    });
  });

  it.each([
    ['empty', 3, 3],
    ['turned round', 4, 2],
    ['before the first block', 0, 0.5],
    ['after the asked time', 9, 12],
  ])('has neither rewards nor capital in a window that is %s', async (_name, from, to) => {
    expect(await apr('dam', 8, 8, from, to)).toMatchObject({ rewards: '0', capital: '0', exposure: '0', apr: null });
  });
});

describe('dam_native_rate', () => {
  it('is reward tokens a whole unit a day, by token, without any price', async () => {
    // [day 1, day 5): 40 WETH-days of K and 12 of E; 800 GPU, 9 OLD.
    const rows = await db.rows(
      `SELECT reward_token, rate, exposure_rate FROM analytics.dam_native_rate($1, 8, $2, $3, $4) WHERE dam = 'dam' ORDER BY reward_token`,
      [1, 8 * DAY, DAY, 5 * DAY],
    );
    expect(rows).toEqual([
      { reward_token: 'gpu', rate: ratio(20n, 1n), exposure_rate: ratio(800n, 12n) },
      { reward_token: 'old', rate: ratio(9n, 40n), exposure_rate: ratio(3n, 4n) },
    ]);
  });

  it('is there where money is not', async () => {
    const rows = await db.rows(
      `SELECT dam, rate FROM analytics.dam_native_rate($1, 8, $2, $3, $4) WHERE dam IN ('secure', 'empty', 'unreadable') ORDER BY dam`,
      [1, 8 * DAY, DAY, 5 * DAY],
    );
    expect(rows).toEqual([
      { dam: 'empty', rate: null },
      { dam: 'secure', rate: ratio(5n, 4000n) },
      { dam: 'unreadable', rate: null },
    ]);
  });
});
