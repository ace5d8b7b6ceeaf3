import { LedgerBuilder } from './LedgerBuilder';
import { type LedgerDatabase, startLedger } from './startLedger';

let db: LedgerDatabase;
beforeAll(async () => {
  db = await startLedger();
  await example().write(db.client);
});
afterAll(() => db.stop());

/**
 * Block n at n * 100. Network `net` is live from 100 to 900; `long` from 0 on; `shut` from 0, matures at 900, closed at 600; `idle` never.
 *
 * ann on net: active [50, 1000), cut by the Network to [100, 900): 800 s.
 *   block 3  [100, 300) up 200          block 5  [300, 500) up 100        block 7  [100, 300) revised to up 50
 *   block 9  [400, 800) up 300          late: said at block 9, and later than the report of block 5, so it wins from 400
 * ann on long: active [0, 200) and from 600 on.   block 8  [0, 1000) up 500
 * ann on shut: active from 0 on, no reports.       ann on idle: active from 0 on, reports, but the Network was never live.
 * bob: registered, never active.                   cat on long: active from 0 on, block 2 [0, 100) up 999, more than there is.
 */
function example(): LedgerBuilder {
  const l = new LedgerBuilder(1);
  for (let n = 1; n <= 12; n += 1) l.block(n, n * 100);
  l.operator('ann').operator('bob').operator('cat');
  l.network('net', { live_at: 100, matures_at: 900 }).network('long', { live_at: 0 });
  l.network('shut', { live_at: 0, matures_at: 900, closed_at: 600 }).network('idle', { live_at: null });
  l.service('net', 'ann', 50, null, 1).service('net', 'ann', 50, 1000, 10);
  l.report(3, 'net', 'ann', [100, 300], 200).report(5, 'net', 'ann', [300, 500], 100);
  l.report(7, 'net', 'ann', [100, 300], 50, 2).report(9, 'net', 'ann', [400, 800], 300);
  l.service('long', 'ann', 0, 200, 2).service('long', 'ann', 600, null, 6).report(8, 'long', 'ann', [0, 1000], 500);
  l.service('shut', 'ann', 0, null).service('idle', 'ann', 0, null).report(3, 'idle', 'ann', [0, 200], 100);
  l.service('long', 'cat', 0, null).report(2, 'long', 'cat', [0, 100], 999);
  return l;
}

async function on(network: string, operator: string, b: number, t: number, t0: number, t1: number) {
  const [row] = await db.rows(
    `SELECT scheduled_seconds AS scheduled, covered_seconds AS covered, trim_scale(up_seconds) AS up, trim_scale(uptime) AS uptime,
       trim_scale(coverage) AS coverage, report_count AS reports
     FROM analytics.operator_network_uptime($1, $2, $3, $4, $5)
     WHERE network_id = analytics.id_of($1, $6) AND operator_id = analytics.id_of($1, $7)`,
    [1, b, t, t0, t1, network, operator],
  );
  return row;
}

async function total(operator: string, b: number, t: number, t0: number, t1: number) {
  const [row] = await db.rows(
    `SELECT network_count AS networks, coverage_denominator AS scheduled, uptime_denominator AS covered, trim_scale(uptime_numerator) AS up,
       uptime, coverage, report_count AS reports
     FROM analytics.operator_uptime($1, $2, $3, $4, $5) WHERE operator_id = analytics.id_of($1, $6)`,
    [1, b, t, t0, t1, operator],
  );
  return row;
}

describe('operator uptime on a Network', () => {
  it('takes the last revision, and the later report where periods overlap', async () => {
    // [100, 300) 50 (revised), [300, 400) half of 100 = 50, [400, 800) 300: 400 up of 700 covered of 800 scheduled.
    expect(await on('net', 'ann', 12, 1200, 0, 1200)).toEqual({
      scheduled: '800',
      covered: '700',
      up: '400',
      uptime: '0.571428571428571428',
      coverage: '0.875',
      reports: '3',
    });
  });

  it('knows at a block only the reports and revisions made until then', async () => {
    // As of block 5 at 500: active since 50 without an end; [100, 500) scheduled; 200 + 100 up of 400 covered.
    expect(await on('net', 'ann', 5, 500, 0, 1200)).toMatchObject({ scheduled: '400', covered: '400', up: '300', coverage: '1' });
    // As of block 4 at 400: the second report is not there yet: 200 up of 200 covered of 300.
    expect(await on('net', 'ann', 4, 400, 0, 1200)).toMatchObject({ scheduled: '300', covered: '200', up: '200', uptime: '1' });
    // As of block 8 at 800, the same window as at block 5: the revision counts, the late report not yet.
    expect(await on('net', 'ann', 8, 800, 100, 500)).toMatchObject({ scheduled: '400', covered: '400', up: '150' });
    // As of block 9, the late report wins from 400: 50 + 50 + 75.
    expect(await on('net', 'ann', 9, 900, 100, 500)).toMatchObject({ scheduled: '400', covered: '400', up: '175' });
  });

  it('spreads a report evenly over its period when a window cuts it', async () => {
    // [150, 350): three quarters of 50 = 37.5, and a quarter of 100 = 25.
    expect(await on('net', 'ann', 12, 1200, 150, 350)).toMatchObject({ scheduled: '200', covered: '200', up: '62.5' });
  });

  it('schedules nothing before the Network is live or after its term, though the Operator stayed', async () => {
    expect(await on('net', 'ann', 12, 1200, 0, 150)).toMatchObject({ scheduled: '50', covered: '50', up: '12.5' });
    expect(await on('net', 'ann', 12, 1200, 850, 1200)).toMatchObject({
      scheduled: '50',
      covered: '0',
      uptime: null,
      coverage: '0',
    });
  });

  it('counts a report only inside scheduled time', async () => {
    // [0, 200) and [600, 1200) scheduled, of which [0, 200) and [600, 1000) are covered at one half.
    expect(await on('long', 'ann', 12, 1200, 0, 1200)).toMatchObject({
      scheduled: '800',
      covered: '600',
      up: '300',
      coverage: '0.75',
    });
  });

  it('ends at the closing of a Network, and never begins where it was never live', async () => {
    expect(await on('shut', 'ann', 12, 1200, 0, 1200)).toMatchObject({ scheduled: '600', covered: '0', uptime: null });
    expect(await on('idle', 'ann', 12, 1200, 0, 1200)).toMatchObject({ scheduled: '0', covered: '0', up: '0', coverage: null });
  });

  it('takes no more up time than a period has', async () => {
    expect(await on('long', 'cat', 12, 1200, 0, 100)).toMatchObject({ covered: '100', up: '100', uptime: '1' });
  });

  it.each([
    ['empty', 500, 500],
    ['turned round', 700, 300],
    ['after the asked time', 1300, 1400],
  ])('schedules nothing in a window that is %s', async (_name, t0, t1) => {
    expect(await on('net', 'ann', 12, 1200, t0, t1)).toMatchObject({
      scheduled: '0',
      covered: '0',
      up: '0',
      uptime: null,
      coverage: null,
    });
  });
});

describe('operator_uptime', () => {
  it('sums seconds over Networks, not percentages', async () => {
    // net 400 of 700 of 800, long 300 of 600 of 800, shut 0 of 0 of 600: 700 of 1,300 of 2,200. The mean of percentages would be 0.5357.
    expect(await total('ann', 12, 1200, 0, 1200)).toEqual({
      networks: '3',
      scheduled: '2200',
      covered: '1300',
      up: '700',
      uptime: '0.538461538461538461',
      coverage: '0.590909090909090909',
      reports: '5',
    });
  });

  it('has a row for an Operator that was never active, without an uptime', async () => {
    expect(await total('bob', 12, 1200, 0, 1200)).toMatchObject({ networks: '0', scheduled: '0', uptime: null, coverage: null });
  });
});
