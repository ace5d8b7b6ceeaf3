import fc from 'fast-check';
import { LedgerBuilder, parseUsd } from './LedgerBuilder';
import { type LedgerDatabase, startLedger } from './startLedger';

let db: LedgerDatabase;
let marketplace = 0;
beforeAll(async () => {
  db = await startLedger();
});
afterAll(() => db.stop());

const END = 40;
const RUNS = { numRuns: 25 };

interface History {
  moves: { height: number; kind: 'IDLE' | 'TIME_LOCK' | 'GRANTED' | 'COMMITTED'; amount: number }[];
  prices: { height: number; usd: string | null; staleAfter: number | null }[];
  flows: { height: number; kind: 'CAPITAL_LOCKED' | 'ENTRY_FEE' | 'DELEGATOR_REWARD'; amount: number }[];
  maturesAt: number | null;
}

/** Blocks 1 to 10 at the times 3, 6 … 30: seconds can be walked one by one. */
const timeOf = (height: number) => height * 3;
const height = fc.integer({ min: 1, max: 10 });
const history: fc.Arbitrary<History> = fc.record({
  moves: fc.array(
    fc.record({
      height,
      kind: fc.constantFrom('IDLE' as const, 'TIME_LOCK' as const, 'GRANTED' as const, 'COMMITTED' as const),
      amount: fc.integer({ min: 0, max: 999 }),
    }),
    { maxLength: 12 },
  ),
  prices: fc.uniqueArray(
    fc.record({
      height,
      usd: fc.option(fc.constantFrom('0.000000000000000001', '1', '3.25', '2000.123456789012345678'), { freq: 4 }),
      staleAfter: fc.option(fc.integer({ min: 1, max: 9 })),
    }),
    { maxLength: 5, selector: (p) => p.height },
  ),
  flows: fc.array(
    fc.record({
      height,
      kind: fc.constantFrom('CAPITAL_LOCKED' as const, 'ENTRY_FEE' as const, 'DELEGATOR_REWARD' as const),
      amount: fc.integer({ min: 1, max: 999 }),
    }),
    { maxLength: 12 },
  ),
  maturesAt: fc.option(fc.integer({ min: 0, max: END })),
});
const question = fc.record({
  b: height,
  idle: fc.integer({ min: 0, max: 5 }),
  ends: fc.tuple(fc.integer({ min: 0, max: END }), fc.integer({ min: 0, max: END }), fc.integer({ min: 0, max: END })),
});

async function write({ moves, prices, flows, maturesAt }: History): Promise<number> {
  marketplace += 1;
  const l = new LedgerBuilder(marketplace);
  for (let n = 1; n <= 10; n += 1) l.block(n, timeOf(n));
  l.asset('coin', 2).dam('dam', 'coin').network('net', { matures_at: maturesAt });
  const sorted = <T extends { height: number }>(list: T[]) => [...list].sort((a, b) => a.height - b.height);
  for (const { height: h, usd, staleAfter } of sorted(prices)) l.price(h, 'coin', usd, staleAfter);
  for (const { height: h, kind, amount } of sorted(moves))
    l.balance(h, kind, kind, 'coin', BigInt(amount), { dam: 'dam', network: 'net' });
  for (const { height: h, kind, amount } of sorted(flows))
    l.flow(h, kind, 'coin', BigInt(amount), { dam: 'dam', network: 'net' });
  await l.write(db.client);
  return marketplace;
}

/** What the window means, second by second: no integrals, no running totals. */
function walk({ moves, prices, flows, maturesAt }: History, b: number, t: number, t0: number, t1: number) {
  const priceIn = (second: number, known: number): bigint | null => {
    const last = prices
      .filter((p) => p.height <= known && timeOf(p.height) <= second)
      .sort((x, y) => x.height - y.height)
      .at(-1);
    if (last === undefined || last.usd === null) return null;
    return last.staleAfter !== null && second - timeOf(last.height) >= last.staleAfter ? null : parseUsd(last.usd);
  };
  const sum = { units: 0n, priced: 0n, usd: 0n, exposed: 0n, exposedUsd: 0n, volume: 0n, events: 0, pricedEvents: 0 };
  for (let second = Math.max(t0, 0); second < Math.min(t1, t); second += 1) {
    const price = priceIn(second, b);
    for (const { height: h, kind, amount } of moves) {
      if (h > b || timeOf(h) > second || (kind === 'GRANTED' && maturesAt !== null && second >= maturesAt)) continue;
      const worth = (BigInt(amount) * (price ?? 0n)) / 100n;
      if (kind !== 'COMMITTED') {
        sum.units += BigInt(amount);
        sum.priced += price === null ? 0n : BigInt(amount);
        sum.usd += worth;
      }
      if (kind !== 'IDLE') {
        sum.exposed += BigInt(amount);
        sum.exposedUsd += worth;
      }
    }
  }
  for (const { height: h, amount } of flows) {
    if (h > b || timeOf(h) < t0 || timeOf(h) >= t1) continue;
    const price = priceIn(timeOf(h), h);
    sum.events += 1;
    if (price === null) continue;
    sum.pricedEvents += 1;
    sum.volume += (BigInt(amount) * price) / 100n;
  }
  return sum;
}

async function ask(m: number, b: number, t: number, t0: number, t1: number) {
  const [row] = await db.rows(
    `SELECT k.capital_unit_seconds AS units, k.capital_priced_seconds AS priced, coalesce(k.capital_usd_seconds, 0) AS usd,
       k.exposure_unit_seconds AS exposed, coalesce(k.exposure_usd_seconds, 0) AS exposed_usd,
       coalesce(g.usd, 0) AS volume, g.events, g.priced_events,
       (SELECT coalesce(sum(usd), 0) FROM analytics.gtv_events($1, $2, $3, $4, $5) WHERE in_v1) AS explained
     FROM analytics.dam_capital($1, $2, $3, $4, $5) k, analytics.gtv($1, $2, $3, $4, $5) g WHERE g.line = 'GTV_v1'`,
    [m, b, t, t0, t1],
  );
  const r = row as Record<string, string>;
  return {
    units: BigInt(r.units!),
    priced: BigInt(r.priced!),
    usd: parseUsd(r.usd!),
    exposed: BigInt(r.exposed!),
    exposedUsd: parseUsd(r.exposed_usd!),
    volume: parseUsd(r.volume!),
    events: Number(r.events),
    pricedEvents: Number(r.priced_events),
    explained: parseUsd(r.explained!),
  };
}

describe('windows of volume and capital', () => {
  it('are what a walk second by second finds, as of any block, and adjoining ones add up', async () => {
    await fc.assert(
      fc.asyncProperty(history, question, async (past, { b, idle, ends }) => {
        const m = await write(past);
        // Knowledge stands at block b, and up to two seconds (or more, after the last block) passed since without a log.
        const t = timeOf(b) + (b === 10 ? idle : Math.min(idle, 2));
        const [t0, t1, t2] = [...ends].sort((x, y) => x - y) as [number, number, number];
        const [first, second, whole] = [await ask(m, b, t, t0, t1), await ask(m, b, t, t1, t2), await ask(m, b, t, t0, t2)];
        const { explained, ...counted } = whole;
        expect(counted).toEqual(walk(past, b, t, t0, t2));
        expect(explained).toBe(whole.volume);
        for (const name of ['units', 'priced', 'usd', 'exposed', 'exposedUsd', 'volume'] as const) {
          expect(first[name] + second[name]).toBe(whole[name]);
        }
        expect(first.events + second.events).toBe(whole.events);
      }),
      RUNS,
    );
  });
});

interface Service {
  intervals: { start: number; length: number | null }[];
  reports: { height: number; start: number; length: number; up: number }[];
  liveAt: number;
  maturesAt: number | null;
}

const service: fc.Arbitrary<Service> = fc.record({
  intervals: fc.uniqueArray(
    fc.record({ start: fc.integer({ min: 0, max: 30 }), length: fc.option(fc.integer({ min: 0, max: 20 })) }),
    { minLength: 1, maxLength: 3, selector: (i) => i.start },
  ),
  reports: fc.uniqueArray(
    fc.record({
      height,
      start: fc.integer({ min: 0, max: 30 }),
      length: fc.constantFrom(0, 1, 3, 7, 10),
      up: fc.integer({ min: 0, max: 10 }),
    }),
    { maxLength: 8, selector: (r) => `${r.height} ${r.start} ${r.length}` },
  ),
  liveAt: fc.integer({ min: 0, max: 10 }),
  maturesAt: fc.option(fc.integer({ min: 5, max: END })),
});

async function writeService({ intervals, reports, liveAt, maturesAt }: Service): Promise<number> {
  marketplace += 1;
  const l = new LedgerBuilder(marketplace);
  for (let n = 1; n <= 10; n += 1) l.block(n, timeOf(n));
  l.operator('op').network('net', { live_at: liveAt, matures_at: maturesAt });
  for (const { start, length } of intervals) l.service('net', 'op', start, length === null ? null : start + length);
  for (const { height: h, start, length, up } of reports) l.report(h, 'net', 'op', [start, start + length], up);
  await l.write(db.client);
  return marketplace;
}

/** Uptime second by second, with up time in parts of 210 (the common multiple of the periods' lengths). */
function walkService({ intervals, reports, liveAt, maturesAt }: Service, b: number, t: number, t0: number, t1: number) {
  const last = new Map<string, { height: number; order: number; start: number; length: number; up: number }>();
  reports.forEach((report, order) => {
    const key = `${report.start} ${report.length}`;
    if (report.height <= b && report.height >= (last.get(key)?.height ?? 0)) last.set(key, { ...report, order });
  });
  const sum = { scheduled: 0, covered: 0, up210: 0 };
  for (let second = t0; second < Math.min(t1, t); second += 1) {
    const isActive = intervals.some(({ start, length }) => start <= second && (length === null || second < start + length));
    if (!isActive || second < liveAt || (maturesAt !== null && second >= maturesAt)) continue;
    sum.scheduled += 1;
    const winner = [...last.values()]
      .filter(({ start, length }) => start <= second && second < start + length)
      .sort((x, y) => x.height - y.height || x.order - y.order)
      .at(-1);
    if (winner === undefined) continue;
    sum.covered += 1;
    sum.up210 += (Math.min(winner.up, winner.length) * 210) / winner.length;
  }
  return sum;
}

async function askService(m: number, b: number, t: number, t0: number, t1: number) {
  const [row] = await db.rows(
    `SELECT coverage_denominator AS scheduled, uptime_denominator AS covered, uptime_numerator AS up,
       round(uptime_numerator * 210, 12)::text AS up210
     FROM analytics.operator_uptime($1, $2, $3, $4, $5)`,
    [m, b, t, t0, t1],
  );
  const r = row as Record<string, string>;
  return { scheduled: Number(r.scheduled), covered: Number(r.covered), up210: Number(r.up210), up: parseUsd(r.up!) };
}

describe('windows of uptime', () => {
  it('are what a walk second by second finds, as of any block, and adjoining ones add up to the last digit', async () => {
    await fc.assert(
      fc.asyncProperty(service, question, async (past, { b, idle, ends }) => {
        const m = await writeService(past);
        const t = timeOf(b) + (b === 10 ? idle : Math.min(idle, 2));
        const [t0, t1, t2] = [...ends].sort((x, y) => x - y) as [number, number, number];
        const [first, second, whole] = [
          await askService(m, b, t, t0, t1),
          await askService(m, b, t, t1, t2),
          await askService(m, b, t, t0, t2),
        ];
        const { up, ...counted } = whole;
        expect(counted).toEqual(walkService(past, b, t, t0, t2));
        expect(first.up + second.up).toBe(up);
        expect([first.scheduled + second.scheduled, first.covered + second.covered]).toEqual([whole.scheduled, whole.covered]);
      }),
      RUNS,
    );
  });
});
