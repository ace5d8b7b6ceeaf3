import { LedgerBuilder } from './LedgerBuilder';
import { type LedgerDatabase, startLedger } from './startLedger';

let db: LedgerDatabase;
beforeAll(async () => {
  db = await startLedger();
  await example().write(db.client);
});
afterAll(() => db.stop());

const ETH = 10n ** 18n;
const USDC = 10n ** 6n;

/**
 * One window of volume, by hand. WETH is 2,000 USD from 1000 and 2,500 USD from 3000, and stale 1,500 s after that, so from 4500 on.
 * GPU has no price. Blocks: 1 at 1000, 2 at 2000, 3 at 3000, 4 at 4000, 5 at 5000.
 *
 *   block 2   entry fee          3 USDC                    3 USD     c3
 *   block 2   deposit          100 USDC                  100 USD     c5
 *   block 2   locked             1 WETH * 2,000        2,000 USD     c1
 *   block 3   locked             2 WETH * 2,500        5,000 USD     c1   (valued at the price of its own block)
 *   block 3   committed        0.5 WETH * 2,500        1,250 USD     c1
 *   block 4   rewards            7 GPU for Delegators   no price     c2
 *   block 4   rewards           40 USDC for Operators     40 USD     c2
 *   block 4   penalty          0.1 WETH * 2,500          250 USD     c4
 *   block 4   returned           1 WETH * 2,500        2,500 USD     c7
 *   block 5   locked             1 WETH, stale          no price     c1
 *   block 5   redemption        10 USDC                   10 USD     c8
 */
function example(): LedgerBuilder {
  const l = new LedgerBuilder(1);
  for (const height of [1, 2, 3, 4, 5]) l.block(height, height * 1000);
  l.asset('weth', 18).asset('usdc', 6).asset('gpu', 18);
  l.price(1, 'weth', '2000').price(3, 'weth', '2500', 1500).price(1, 'usdc', '1');
  l.dam('dam', 'weth').dam('stable', 'usdc', { capital_type: 'COLLATERAL' }).network('net', { capital_type: 'LIQUIDITY' });
  l.flow(2, 'ENTRY_FEE', 'usdc', 3n * USDC, { dam: 'stable' }).flow(2, 'DEPOSIT', 'usdc', 100n * USDC, { dam: 'stable' });
  l.flow(2, 'CAPITAL_LOCKED', 'weth', ETH, { dam: 'dam', network: 'net' });
  l.flow(3, 'CAPITAL_LOCKED', 'weth', 2n * ETH, { dam: 'dam', network: 'net' });
  l.flow(3, 'COLLATERAL_COMMITTED', 'weth', ETH / 2n, { dam: 'dam', network: 'net' });
  l.flow(4, 'DELEGATOR_REWARD', 'gpu', 7n * ETH, { dam: 'dam', network: 'net' });
  l.flow(4, 'OPERATOR_REWARD', 'usdc', 40n * USDC, { dam: 'dam', network: 'net' });
  l.flow(4, 'PENALTY', 'weth', ETH / 10n, { dam: 'dam', network: 'net' });
  l.flow(4, 'CAPITAL_RETURNED', 'weth', ETH, { dam: 'dam', network: 'net' });
  l.flow(5, 'CAPITAL_LOCKED', 'weth', ETH, { dam: 'dam', network: 'net' });
  l.flow(5, 'REDEMPTION', 'usdc', 10n * USDC, { network: 'net' });
  return l;
}

interface Line {
  line: string;
  usd: string | null;
  events: string;
  priced: string;
}

async function lines(b: number, t: number, t0: number, t1: number): Promise<Record<string, [string | null, number, number]>> {
  const rows = await db.rows<Line>(
    'SELECT line, trim_scale(usd) AS usd, events, priced_events AS priced FROM analytics.gtv($1, $2, $3, $4, $5)',
    [1, b, t, t0, t1],
  );
  return Object.fromEntries(rows.map((r) => [r.line, [r.usd, Number(r.events), Number(r.priced)]]));
}

describe('gtv', () => {
  it('adds up the components of a window, each event at its own price', async () => {
    expect(await lines(5, 5000, 0, 6000)).toEqual({
      capitalSupplied: ['8250', 4, 3], // 2,000 + 5,000 + 1,250; the stale one is missing, and shows as 3 of 4
      rewardsPaid: ['40', 2, 1],
      fees: ['3', 1, 1],
      penalties: ['250', 1, 1],
      deposits: ['100', 1, 1],
      withdrawals: ['0', 0, 0],
      returns: ['2500', 1, 1],
      redemptions: ['10', 1, 1],
      GTV_v1: ['8543', 8, 6], // 8,250 + 40 + 3 + 250
      GTV_services: ['43', 3, 2], // 40 + 3
      GTV_gross: ['11143', 10, 8], // 8,543 + 100 + 2,500
    });
  });

  it('counts an event at t0 and not one at t1', async () => {
    expect((await lines(5, 5000, 3000, 4000)).GTV_v1).toEqual(['6250', 2, 2]); // block 3 alone
    expect((await lines(5, 5000, 3001, 4001)).GTV_v1).toEqual(['290', 3, 2]); // block 4 alone: 40 + 250
  });

  it('knows at block 3 only what was known then, also of a window that goes on', async () => {
    expect((await lines(3, 3000, 0, 6000)).GTV_v1).toEqual(['8253', 4, 4]);
    expect((await lines(3, 3000, 4000, 6000)).GTV_v1).toEqual(['0', 0, 0]);
  });

  it('is null, not zero, when nothing had a price, and zero when nothing happened', async () => {
    const only = await lines(5, 5000, 5000, 5001);
    expect(only.capitalSupplied).toEqual([null, 1, 0]);
    expect(only.GTV_v1).toEqual([null, 1, 0]);
    expect(only.fees).toEqual(['0', 0, 0]);
  });

  it.each([
    ['empty', 3000, 3000],
    ['turned round', 4000, 2000],
    ['before the first block', 0, 500],
    ['after the head', 6000, 9000],
  ])('is zero for a window that is %s', async (_name, t0, t1) => {
    expect((await lines(5, 5000, t0, t1)).GTV_v1).toEqual(['0', 0, 0]);
  });

  it('is null throughout in a book without prices', async () => {
    const rows = await db.rows('SELECT line, usd, events FROM analytics.gtv($1, 5, 5000, 0, 6000, 2)', [1]);
    expect(rows.find((r) => r.line === 'GTV_v1')).toEqual({ line: 'GTV_v1', usd: null, events: '8' });
  });

  it('breaks down by anything through one function', async () => {
    const by = (column: string) =>
      db.rows(
        `SELECT ${column} AS key, trim_scale(sum(usd)) AS usd, sum(events) AS events FROM analytics.gtv_breakdown($1, 5, 5000, 0, 6000)
         WHERE in_v1 GROUP BY 1 ORDER BY sum(usd) DESC NULLS LAST`,
        [1],
      );
    expect(await by('dam')).toEqual([
      { key: 'dam', usd: '8540', events: '7' },
      { key: 'stable', usd: '3', events: '1' },
    ]);
    expect(await by('network')).toEqual([
      { key: 'net', usd: '8540', events: '7' },
      { key: null, usd: '3', events: '1' },
    ]);
    expect(await by('capital_type')).toEqual([
      { key: 'LIQUIDITY', usd: '8540', events: '7' },
      { key: 'COLLATERAL', usd: '3', events: '1' },
    ]);
    expect(await by('asset')).toEqual([
      { key: 'weth', usd: '8500', events: '5' },
      { key: 'usdc', usd: '43', events: '2' },
      { key: 'gpu', usd: null, events: '1' },
    ]);
  });

  it('is explained by its events, whose shares add up to it in every definition', async () => {
    for (const [b, t0, t1] of [
      [5, 0, 6000],
      [5, 3000, 4001],
      [4, 2000, 9000],
      [3, 0, 3000],
    ] as const) {
      const total = await db.rows(
        `SELECT trim_scale(sum(usd) FILTER (WHERE line = 'GTV_v1')) AS v1, trim_scale(sum(usd) FILTER (WHERE line = 'GTV_services')) AS s,
           trim_scale(sum(usd) FILTER (WHERE line = 'GTV_gross')) AS g, sum(events) FILTER (WHERE NOT is_total) AS n,
           sum(priced_events) FILTER (WHERE NOT is_total) AS p
         FROM analytics.gtv($1, $2, 5000, $3, $4)`,
        [1, b, t0, t1],
      );
      const events = await db.rows(
        `SELECT trim_scale(coalesce(sum(usd) FILTER (WHERE in_v1), 0)) AS v1, trim_scale(coalesce(sum(usd) FILTER (WHERE in_services), 0)) AS s,
           trim_scale(coalesce(sum(usd) FILTER (WHERE in_gross), 0)) AS g, count(*) AS n, count(usd) AS p
         FROM analytics.gtv_events($1, $2, 5000, $3, $4)`,
        [1, b, t0, t1],
      );
      expect(events).toEqual(total);
    }
  });

  it('traces a share to its transaction', async () => {
    const [row] = await db.rows(
      `SELECT encode(tx_hash, 'hex') AS tx, component, dam, network, asset, amount, price, trim_scale(usd) AS usd
       FROM analytics.gtv_events($1, 5, 5000, 3000, 4000) ORDER BY log_index LIMIT 1`,
      [1],
    );
    expect(row).toEqual({
      tx: '3'.padStart(64, '0'),
      component: 'capitalSupplied',
      dam: 'dam',
      network: 'net',
      asset: 'weth',
      amount: '2000000000000000000',
      price: '2500',
      usd: '5000',
    });
  });
});
