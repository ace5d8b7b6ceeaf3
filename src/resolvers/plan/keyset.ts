import type { KeyType } from './cursor';
import type { Statement } from './statement';

/** One key of an order, in the order of significance. */
export interface OrderKey {
  /** Name of the column that carries it through the page. */
  readonly column: string;
  readonly sql: string;
  readonly type: KeyType;
  /** Whether rows may be without a value; only the first key may. Such rows come last in the list. */
  readonly isNullable: boolean;
}

/**
 * The condition that a row lies beyond a cursor.
 *
 * Keys that always have a value are compared as one row value, which an index serves; a first key that may be missing is
 * spelled out, because a comparison with NULL is neither true nor false.
 *
 * @param values the cursor's keys, checked
 * @param isDescending whether rows beyond have smaller keys
 * @param isBefore whether rows are sought that come before the cursor in the list; then those without a value are not beyond
 */
export function keysetCondition(
  keys: readonly OrderKey[],
  values: readonly (string | null)[],
  isDescending: boolean,
  statement: Statement,
  isBefore = false,
): string {
  const [first, ...rest] = keys;
  const sign = isDescending ? '<' : '>';
  const param = (index: number) => {
    const type = keys[index]?.type ?? 'bigint';
    return statement.param(values[index], type) + (type === 'text' ? ' COLLATE "C"' : '');
  };
  const compare = (from: number) =>
    `(${keys
      .slice(from)
      .map(({ sql }) => sql)
      .join(', ')}) ${sign} (${keys
      .slice(from)
      .map((_, index) => param(from + index))
      .join(', ')})`;
  if (first === undefined || !first.isNullable || rest.length === 0) return compare(0);
  if (values[0] !== null) return isBefore ? compare(0) : `(${first.sql} IS NULL OR ${compare(0)})`;
  return isBefore ? `(${first.sql} IS NOT NULL OR ${compare(1)})` : `(${first.sql} IS NULL AND ${compare(1)})`;
}

/**
 * The ORDER BY list.
 *
 * @param isDescending direction of the list
 * @param isFlipped whether the list is read from its end
 */
export function orderClause(keys: readonly OrderKey[], isDescending: boolean, isFlipped: boolean): string {
  const direction = isDescending !== isFlipped ? 'DESC' : 'ASC';
  const missing = isFlipped ? 'NULLS FIRST' : 'NULLS LAST';
  return keys.map(({ sql, isNullable }) => `${sql} ${direction}${isNullable ? ` ${missing}` : ''}`).join(', ');
}
