import type { ClientBase } from 'pg';
import type { ColumnInfo } from '../../model/columns';

/** A table whose rows are compared: every row is named by its key. */
export interface ComparedTable {
  readonly name: string;
  readonly columns: readonly Pick<ColumnInfo, 'column' | 'kind' | 'isKey'>[];
  /** Column that holds the block of a row. */
  readonly block: string;
  /** A condition that rows of the ledger `l` and of the fold `s` must fulfil to be compared; `$1` marketplace, `$2` height. */
  readonly where?: string;
}

/** A row of the ledger that is not what the logs say. */
export interface RowFault {
  readonly table: string;
  /** `differs`; `missing` in the ledger; `surplus` in it. */
  readonly fault: 'differs' | 'missing' | 'surplus';
  /** Its natural key, column by column. */
  readonly key: Readonly<Record<string, string>>;
  /** Height of its block; null for a row of no block. */
  readonly block: number | null;
  /** The columns that differ, with both values; empty when the whole row is missing or too many. */
  readonly columns: readonly { readonly column: string; readonly ledger: string | null; readonly logs: string | null }[];
}

/** What came of one table. */
export interface TableResult {
  readonly table: string;
  /** Rows that the logs give. */
  readonly rows: number;
  /** How many rows are wrong. */
  readonly count: number;
  /** The first of them, by block. */
  readonly faults: readonly RowFault[];
}

/** Rows of a table that are named; the rest is counted. */
const NAMED = 10_000;

/**
 * Compares a table of the ledger row for row with what the logs gave, up to a block.
 *
 * Numbers of entities are given in order of first appearance, so they are the same on both sides and are compared like everything else.
 *
 * @param schema the schema of the folded rows
 */
export async function compareTable(
  client: ClientBase,
  { name, columns, block, where = 'true' }: ComparedTable,
  { schema, marketplaceId, height }: { readonly schema: string; readonly marketplaceId: number; readonly height: number },
): Promise<TableResult> {
  const list = columns.map(({ column }) => `"${column}"`).join(', ');
  const side = (from: string) => `(SELECT ${list} FROM ${from}."${name}" WHERE marketplace_id = $1 AND "${block}" <= $2)`;
  const texts = (alias: string) =>
    `CASE WHEN ${alias}."${block}" IS NOT NULL THEN ARRAY[${columns.map((column) => textOf(alias, column, schema)).join(', ')}] END`;
  const keys = columns.filter((column) => column.isKey).map(({ column }) => `l."${column}" = s."${column}"`);
  const { rows } = await client.query<{ total: string; ledger: (string | null)[] | null; logs: (string | null)[] | null }>(
    `SELECT count(*) OVER () AS total, ${texts('l')} AS ledger, ${texts('s')} AS logs
     FROM ${side('public')} l FULL JOIN ${side(schema)} s ON ${keys.join(' AND ')}
     WHERE l IS DISTINCT FROM s AND (${where}) ORDER BY coalesce(l."${block}", s."${block}") LIMIT ${NAMED}`,
    [marketplaceId, height],
  );
  const counted = await client.query<{ rows: string }>(
    `SELECT count(*) AS rows FROM ${schema}."${name}" WHERE marketplace_id = $1`,
    [marketplaceId],
  );
  const faults = rows.map(({ ledger, logs }) => faultOf(name, columns, block, ledger, logs));
  return { table: name, rows: Number(counted.rows[0]?.rows ?? 0), count: Number(rows[0]?.total ?? 0), faults };
}

/** A column as text; a reference as the natural key that the logs give it, else as the one that the ledger has. */
function textOf(alias: string, { column, kind }: ComparedTable['columns'][number], schema: string): string {
  const value = `${alias}."${column}"`;
  if (kind !== 'ref') return `${value}::text`;
  const keyIn = (from: string) => `(SELECT e.key FROM ${from}.entity e WHERE e.marketplace_id = $1 AND e.id = ${value})`;
  return `coalesce(${keyIn(schema)}, ${keyIn('public')}, ${value}::text)`;
}

function faultOf(
  table: string,
  columns: ComparedTable['columns'],
  block: string,
  ledger: readonly (string | null)[] | null,
  logs: readonly (string | null)[] | null,
): RowFault {
  const row = logs ?? ledger ?? [];
  const key: Record<string, string> = {};
  const different: RowFault['columns'][number][] = [];
  let height = 0;
  columns.forEach(({ column, isKey }, at) => {
    if (column === block) height = Number(row[at]);
    else if (isKey) key[column] = row[at] ?? '';
    if (ledger !== null && logs !== null && ledger[at] !== logs[at])
      different.push({ column, ledger: ledger[at] ?? null, logs: logs[at] ?? null });
  });
  const fault = ledger === null ? 'missing' : logs === null ? 'surplus' : 'differs';
  return { table, fault, key, block: height, columns: different };
}
