import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyAnalytics } from '../../src/model/applyAnalytics';
import { type LedgerDatabase, startLedger } from './startLedger';

let db: LedgerDatabase;
beforeAll(async () => {
  db = await startLedger();
});
afterAll(() => db.stop());

const DOCS = join(__dirname, '..', '..', 'docs', 'metrics.md');
const SECTION = /(<!-- generated from analytics\.metric:.*-->\n)[\s\S]*?(<!-- end -->)/;

interface Metric {
  name: string;
  version: number;
  effective_from: string;
  class: string;
  unit: string;
  numerator: string;
  denominator: string | null;
  formula: string;
  source: string;
}

function render(metrics: Metric[]): string {
  return metrics
    .map(
      (m) =>
        `\n### ${m.name}, version ${m.version}\n\n${m.formula}.\n\n` +
        `- ${m.class}, in ${m.unit}; served since ${m.effective_from}; computed by \`${m.source}\`\n` +
        `- ${m.denominator === null ? 'value' : 'numerator'}: ${m.numerator}\n` +
        (m.denominator === null ? '' : `- denominator: ${m.denominator}\n`),
    )
    .join('');
}

describe('the registry of metrics', () => {
  it('is what docs/metrics.md says', async () => {
    const metrics = await db.rows<Metric>('SELECT *, effective_from::text AS effective_from FROM analytics.metric');
    const docs = readFileSync(DOCS, 'utf8');
    const wanted = docs.replace(SECTION, (_all, begin: string, end: string) => `${begin}${render(metrics)}\n${end}`);
    if (process.env.UPDATE_DOCS !== undefined) writeFileSync(DOCS, wanted);
    expect(readFileSync(DOCS, 'utf8')).toBe(wanted);
    expect(metrics.length).toBeGreaterThan(5);
  });

  it('names a function that exists for every metric, and every name and version once', async () => {
    const rows = await db.rows(
      `SELECT name FROM analytics.metric WHERE NOT EXISTS (
         SELECT FROM pg_proc WHERE pronamespace = 'analytics'::regnamespace AND 'analytics.' || proname = split_part(source, ',', 1))
       UNION ALL SELECT name FROM analytics.metric GROUP BY name, version HAVING count(*) > 1`,
    );
    expect(rows).toEqual([]);
  });

  it('puts every component of volume in a definition that docs/metrics.md shows', async () => {
    const components = await db.rows<{ component: string; ordinal: number; kinds: string[] }>(
      'SELECT component, ordinal, array_agg(kind) AS kinds FROM analytics.gtv_component GROUP BY 1, 2 ORDER BY 2',
    );
    const docs = readFileSync(DOCS, 'utf8');
    for (const { component, ordinal, kinds } of components) {
      const line = docs.split('\n').find((l) => l.replace(/ +/g, ' ').startsWith(`| c${ordinal} ${component} |`)) ?? '';
      for (const kind of kinds) expect(line).toContain(kind);
    }
  });
});

describe('the schema analytics', () => {
  it('has a comment on every function, type, view and column', async () => {
    const rows = await db.rows(
      `SELECT 'function ' || p.proname AS missing FROM pg_proc p
       WHERE p.pronamespace = 'analytics'::regnamespace AND obj_description(p.oid, 'pg_proc') IS NULL
       UNION ALL
       SELECT 'relation ' || c.relname FROM pg_class c
       WHERE c.relnamespace = 'analytics'::regnamespace
         AND coalesce(obj_description(c.oid, 'pg_class'), obj_description(c.reltype, 'pg_type')) IS NULL
       UNION ALL
       SELECT c.relname || '.' || a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
       WHERE c.relnamespace = 'analytics'::regnamespace AND col_description(c.oid, a.attnum) IS NULL`,
    );
    expect(rows).toEqual([]);
  });

  it('has functions that may run in parallel and change nothing, with named arguments', async () => {
    const rows = await db.rows(
      `SELECT proname FROM pg_proc WHERE pronamespace = 'analytics'::regnamespace
         AND (provolatile = 'v' OR proparallel <> 's' OR proargnames IS NULL OR '' = ANY (proargnames))`,
    );
    expect(rows).toEqual([]);
  });

  it('has row functions that PostgreSQL inlines, so that conditions reach the indexes', async () => {
    const functions = await db.rows<{ name: string; call: string }>(
      `SELECT proname AS name, format('analytics.%s(%s)', proname, (
         SELECT string_agg('1::' || format_type(type, NULL), ', ' ORDER BY i) FROM unnest(proargtypes) WITH ORDINALITY AS a(type, i))) AS call
       FROM pg_proc WHERE pronamespace = 'analytics'::regnamespace AND proretset ORDER BY 1`,
    );
    expect(functions.length).toBeGreaterThan(20);
    const scanned: string[] = [];
    for (const { name, call } of functions) {
      const plan = await db.rows<{ 'QUERY PLAN': string }>(`EXPLAIN SELECT * FROM ${call.replaceAll('1::text', "'1'::text")}`);
      if (plan.some((line) => /Function Scan on (?!unnest)/.test(line['QUERY PLAN']))) scanned.push(name);
    }
    expect(scanned).toEqual([]);
  });

  it('is made afresh in one transaction, and stays as it was when that fails', async () => {
    await applyAnalytics(db.client);
    const broken = {
      query: (sql: string) => db.client.query(sql.startsWith('COMMENT ON SCHEMA') ? 'SELECT 1 / 0' : sql),
    };
    await expect(applyAnalytics(broken)).rejects.toThrow('db/analytics/00-schema.sql: division by zero');
    expect(await db.rows('SELECT count(*) FROM analytics.gtv(1::smallint, 1, 1, 0, 1)')).toEqual([{ count: '11' }]);
  });
});
