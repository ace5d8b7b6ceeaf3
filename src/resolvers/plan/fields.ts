import { ApiError } from '../apiError';
import type { KeyType } from './cursor';
import type { Args, ComputedField, Fields, Filter, OneField, Order, PageField, ValueField } from './noun';
import type { Row, Statement } from './statement';

/** A column as it is: text, flags, counts, seconds. */
export const column = (name: string): ValueField => ({ kind: 'value', sql: (row) => row.col(name) });

/** An amount or a decimal: text in JSON, so that nothing is rounded on the way. */
export const amount = (name: string): ValueField => ({ kind: 'value', sql: (row) => `${row.col(name)}::text` });

/** A decimal without the zeros that say nothing. */
export const decimal = (name: string): ValueField => ({ kind: 'value', sql: (row) => `trim_scale(${row.col(name)})::text` });

/** An expression over the row, ready for JSON. */
export const expression = (sql: (row: Row, statement: Statement, args: Args) => string): ValueField => ({ kind: 'value', sql });

/** The natural key behind a number, for relations that hold only the number. */
export const keyOf = (name: string): ValueField => ({
  kind: 'value',
  sql: (row, { m }) => `(SELECT key FROM public.entity WHERE marketplace_id = ${m} AND id = ${row.col(name)})`,
});

/** Columns joined by dashes: ids of rows that have no natural id of their own. A missing part is left out. */
export const joined = (...names: string[]): ValueField => ({
  kind: 'value',
  sql: (row) => `concat_ws('-', ${names.map((name) => row.col(name)).join(', ')})`,
});

/** The object that this row refers to: columns of the object to columns of this row. */
export const one = (type: string, on: Record<string, string>): OneField => ({ kind: 'one', type, on });

/** The object that the arguments name: columns of the object to arguments that are natural keys. */
export const lookup = (type: string, by: Record<string, string>): OneField => ({
  kind: 'one',
  type,
  on: {},
  where: (row, statement, args) =>
    Object.entries(by).map(([name, argument]) => `${row.col(name)} = ${statement.idOf(args[argument])}`),
});

/** The list of what refers to this row. */
export const page = (type: string, on: Record<string, string> = {}): PageField => ({ kind: 'page', type, on });

/** An object that a relation of its own computes. */
export const computed = (
  fields: Fields | ((args: Args) => Fields),
  from: (row: Row, statement: Statement, args: Args) => string,
): ComputedField => ({ kind: 'computed', isList: false, fields: asFunction(fields), from });

/** A list that a relation of its own computes, in its order; short by nature. */
export const computedList = (fields: Fields, from: (row: Row, statement: Statement, args: Args) => string): ComputedField => ({
  kind: 'computed',
  isList: true,
  fields: () => fields,
  from,
});

/** An object made of expressions over this row. */
export const grouped = (fields: Fields): ComputedField => ({ kind: 'computed', isList: false, fields: () => fields });

function asFunction(fields: Fields | ((args: Args) => Fields)): (args: Args) => Fields {
  return typeof fields === 'function' ? (fields as (args: Args) => Fields) : () => fields;
}

/** A ratio of two columns; null when both are null. */
export const ratio = (name: string): ComputedField =>
  computed({ numerator: amount('numerator'), denominator: amount('denominator'), ratio: decimal('ratio') }, (row) => {
    const [numerator, denominator] = [row.col(`${name}_numerator`), row.col(`${name}_denominator`)];
    return `(SELECT ${numerator} AS numerator, ${denominator} AS denominator,
        analytics.ratio(${numerator}, ${denominator}) AS ratio WHERE ${denominator} IS NOT NULL)`;
  });

/** Any of these values. */
export const anyOf =
  (name: string): Filter =>
  (row, value, statement) =>
    `${row.col(name)} = ANY(${statement.param(value, 'text[]')})`;

/** Refers to this natural key. */
export const refersTo =
  (name: string): Filter =>
  (row, value, statement) =>
    `${row.col(name)} = ${statement.idOf(value)}`;

/** Refers to any of these natural keys. */
export const refersToAny =
  (name: string): Filter =>
  (row, value, statement) =>
    `${row.col(name)} = ANY(${statement.idsOf(value)})`;

/** At least this. */
export const atLeast =
  (name: string, type = 'numeric'): Filter =>
  (row, value, statement) =>
    `${row.col(name)} >= ${statement.param(value, type)}`;

/** At most this. */
export const atMost =
  (name: string, type = 'numeric'): Filter =>
  (row, value, statement) =>
    `${row.col(name)} <= ${statement.param(value, type)}`;

/** Before this: ends of stretches of time are exclusive. */
export const before =
  (name: string): Filter =>
  (row, value, statement) =>
    `${row.col(name)} < ${statement.param(value, 'bigint')}`;

/** At or after this moment. */
export const since = (name: string): Filter => atLeast(name, 'bigint');

/** In a block at or after this moment: every block with rows has a kept header. */
export const inBlockSince =
  (name: string): Filter =>
  (row, value, statement) =>
    `${row.col(name)} > (SELECT analytics.height_before(${statement.m}, ${statement.param(value, 'bigint')}))`;

/** In a block before this moment. */
export const inBlockBefore =
  (name: string): Filter =>
  (row, value, statement) =>
    `${row.col(name)} <= (SELECT analytics.height_before(${statement.m}, ${statement.param(value, 'bigint')}))`;

/** Is this text. */
export const equals =
  (name: string): Filter =>
  (row, value, statement) =>
    `${row.col(name)} = ${statement.param(value, 'text')}`;

/** Is more than 0 (true), or is not. */
export const isPositive =
  (...names: string[]): Filter =>
  (row, value, statement) =>
    `(${names.map((name) => row.col(name)).join(' + ')} > 0) = ${statement.param(value, 'boolean')}`;

/**
 * The condition that a transaction hash, as SQL, is the given one.
 *
 * @throws ApiError BAD_FILTER for what is no hash
 */
export function inTransaction(sql: string, value: unknown, statement: Statement): string {
  if (!/^0x[0-9a-fA-F]{64}$/.test(String(value)))
    throw new ApiError('BAD_FILTER', 'A transaction hash is 0x and 64 hexadecimal digits.');
  return `${sql} = decode(${statement.param(String(value).slice(2), 'text')}, 'hex')`;
}

/** Is so, or is not. */
export const is =
  (name: string): Filter =>
  (row, value, statement) =>
    `${row.col(name)} = ${statement.param(value, 'boolean')}`;

/** Holds this text in any of the columns, upper and lower case alike; signs have no special meaning. */
export const contains =
  (...names: string[]): Filter =>
  (row, value, statement) => {
    const pattern = statement.param(`%${String(value).replace(/[\\%_]/g, '\\$&')}%`, 'text');
    return `(${names.map((name) => `${row.col(name)} ILIKE ${pattern}`).join(' OR ')})`;
  };

/** Order by a column that always has a value. */
export const byColumn = (column: string, type: KeyType = 'bigint'): Order => ({ by: { column, type, isNullable: false } });

/** Order by a column that may be without a value; such rows come last. */
export const byNullable = (column: string, type: KeyType = 'bigint'): Order => ({ by: { column, type, isNullable: true } });

/** Order by the noun's key alone: rows as they first appeared, or facts as the chain has them. */
export const BY_KEY: Order = {};

/** Order by a column of a metric, which is computed for the whole list. */
export const byMetric = (column: string, metric: (statement: Statement, args: Args) => string): Order => ({
  by: { column, type: 'numeric', isNullable: true, metric },
});

/** Facts of a table, as far as they are known: rows of the marketplace up to the block. */
export const factsOf =
  (table: string) =>
  ({ m, b }: Statement): string =>
    `(SELECT * FROM public.${table} WHERE marketplace_id = ${m} AND from_block <= ${b})`;

/** The noun's own order and no other: as its keys say. */
export const KEY_ORDER = { orders: { DEFAULT: BY_KEY }, defaultOrder: { field: 'DEFAULT', direction: 'ASC' } } as const;
