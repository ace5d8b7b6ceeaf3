import { offendersOf } from '../renderReport';
import { count, table } from '../renderTable';
import type { RowFault, TableResult } from './compareTable';
import type { DeepReport } from './verifyDeep';

/** Rows of a table that are printed; all are in the JSON. */
const SHOWN = 20;

/** Whether every row is what the logs say, and the ledger agrees with itself. */
export function isDeeplySound({ tables, invariants }: DeepReport): boolean {
  return [...tables, ...invariants].every((result) => result.count === 0);
}

/** A report as text: a line a table, then every row that is wrong. */
export function renderDeepReport(report: DeepReport): string {
  const { marketplace, height, head, events, tables, invariants } = report;
  const wrong = tables.reduce((sum, result) => sum + result.count, 0);
  const rows = tables.reduce((sum, result) => sum + result.rows, 0);
  const broken = invariants.filter((invariant) => invariant.count > 0).length;
  const rest =
    height < head ? ` Blocks ${height + 1} to ${head} are not covered: final history is cached up to block ${height}.` : '';
  const lines = [
    `Marketplace ${marketplace}: ${count(events)} events up to block ${height} folded afresh from cached logs.${rest}`,
    '',
    ...table(
      ['table', 'rows', 'wrong'],
      tables.map((result) => [result.table, count(result.rows), count(result.count)]),
    ),
    '',
    ...tables.flatMap(faultsOf),
    ...invariants.flatMap(offendersOf),
    `${wrong === 0 ? `All ${count(rows)} rows are what the logs say.` : `${count(wrong)} rows are not what the logs say.`} ` +
      (broken === 0 ? `All ${invariants.length} invariants hold.` : `${broken} of ${invariants.length} invariants are broken.`),
  ];
  return `${lines.join('\n')}\n`;
}

function faultsOf({ table: name, count: total, faults }: TableResult): string[] {
  if (total === 0) return [];
  const more = total > SHOWN ? [`  ${name}: ${count(total - SHOWN)} more; --json FILE writes them`] : [];
  return [...faults.slice(0, SHOWN).map((fault) => `  ${sentenceOf(fault)}`), ...more, ''];
}

/** A wrong row in a line: table, key, block, and what is wrong. */
export function sentenceOf({ table: name, fault, key, block, columns }: RowFault): string {
  const place = Object.entries(key).map(([column, value]) => `${column} ${value}`);
  if (block !== null) place.push(`block ${block}`);
  const where = `${name} (${place.join(', ')})`;
  if (fault === 'missing') return `${where} is missing in the ledger`;
  if (fault === 'surplus') return `${where} is too many in the ledger`;
  const said = columns.map(({ column, ledger, logs }) => `${column} is ${ledger ?? 'null'} instead of ${logs ?? 'null'}`);
  return `${where} differs: ${said.join(', ')}`;
}
