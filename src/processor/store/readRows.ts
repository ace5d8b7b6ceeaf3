import type { Pool } from 'pg';
import { type LedgerRow, type Row, tableOf } from '../../model/columns';
import type { Model } from '../ledger/WorkingSet';
import { fromText } from './encode';

/** A connection, or whatever lends one for a query. */
export type Queries = Pick<Pool, 'query'>;

/** A table, or a subquery with the table's columns, to read rows from. */
export interface RowSource {
  sql: string;
  parameters: unknown[];
}

/** Reads rows of a ledger table as the ledger has them: references as keys, amounts as bigint. `$1` is the marketplace. */
export async function readRows<T extends LedgerRow>(
  client: Queries,
  model: Model<T>,
  { sql, parameters }: RowSource,
): Promise<Row<T>[]> {
  const columns = tableOf(model).columns.filter((column) => column.property !== 'fromBlock');
  const list = columns.map(({ column, kind }) =>
    kind === 'ref'
      ? `(SELECT e.key FROM entity e WHERE e.marketplace_id = $1 AND e.id = t."${column}")`
      : kind === 'hash'
        ? `encode(t."${column}", 'hex')`
        : `t."${column}"::text`,
  );
  const { rows } = await client.query({ text: `SELECT ${list.join(', ')} FROM ${sql} t`, values: parameters, rowMode: 'array' });
  return rows.map((values: (string | null)[]) => {
    const row: Record<string, unknown> = {};
    columns.forEach((column, i) => {
      row[column.property] = fromText(column, values[i] ?? null);
    });
    return row as Row<T>;
  });
}
