import { ApiError } from '../apiError';
import { pageOf } from './page';
import type { Selected } from './selection';

/** Weight that a request may have: some 100 pages of 100 rows, or one of 100 rows with yields. */
export const MAX_COST = 10_000;
const MAX_LIST = 100;
const MAX_TEXT = 2_000;

/** What a metric costs beside its row: look-ups in running totals. */
const METRIC_COST: Readonly<Record<string, number>> = {
  Gtv: 50,
  GtvComponent: 20,
  GtvPart: 50,
  Yield: 10,
  Uptime: 10,
  PendingWithdrawals: 10,
};
/** What it costs to order a list by a metric: one computation for every member of the list. */
const ORDER_COST = 500;
const COUNT_COST = 100;
const METRIC_ORDERS: ReadonlySet<unknown> = new Set(['YIELD', 'UPTIME', 'COVERAGE']);
const INTROSPECTION_COST = 1_000;

/**
 * What a selection costs, in rows that may have to be read; page sizes count as coerced, through variables and nesting.
 *
 * @throws ApiError BAD_PAGE for a bad page size, BAD_FILTER or BAD_TEXT for oversized or impossible arguments
 */
export function costOf(selected: readonly Selected[]): number {
  let cost = 0;
  for (const field of selected) {
    checkArguments(field.args);
    cost += fieldCost(field);
    if (cost > MAX_COST) return cost;
  }
  return cost;
}

function fieldCost(field: Selected): number {
  if (!field.type.name.endsWith('Connection'))
    return field.fields.length === 0 ? 0 : 1 + (METRIC_COST[field.type.name] ?? 0) + costOf(field.fields);
  const orderBy = (field.args.orderBy ?? {}) as { field?: unknown };
  const rows = field.fields.filter(({ name }) => name === 'nodes' || name === 'edges');
  const isCounted = field.fields.some(({ name }) => name === 'totalCount' || name === 'isTotalCountCapped');
  // Read even when no rows are wanted: a bad page is a mistake in any case.
  const { size } = pageOf(field.args);
  return (
    1 +
    rows.length * size +
    size * costOf(rows) +
    (isCounted ? COUNT_COST : 0) +
    (METRIC_ORDERS.has(orderBy.field) ? ORDER_COST : 0)
  );
}

/**
 * The cost of introspection fields of the root, which the planner does not see.
 *
 * @param count how many `__schema` and `__type` fields the operation has
 */
export function introspectionCost(count: number): number {
  return count * INTROSPECTION_COST;
}

/** @throws ApiError QUERY_TOO_BIG when a request weighs too much */
export function checkCost(cost: number): void {
  if (cost <= MAX_COST) return;
  throw new ApiError(
    'QUERY_TOO_BIG',
    `The query may read more than ${MAX_COST} rows; ask for smaller pages, or fewer lists inside lists.`,
    { max: MAX_COST },
  );
}

/** Bounds what any argument may hold, at any depth: the types alone do not. */
function checkArguments(value: unknown): void {
  if (typeof value === 'string') {
    if (value.length > MAX_TEXT)
      throw new ApiError('BAD_TEXT', `A text argument is at most ${MAX_TEXT} characters.`, { max: MAX_TEXT });
    // PostgreSQL has no NUL in text, and half a surrogate pair is no character.
    if (/[\0\p{Surrogate}]/u.test(value))
      throw new ApiError('BAD_TEXT', 'A text argument holds a NUL or half a character, which no stored text does.');
  } else if (Array.isArray(value)) {
    if (value.length > MAX_LIST)
      throw new ApiError('BAD_FILTER', `A list argument has at most ${MAX_LIST} entries.`, { max: MAX_LIST });
    for (const item of value) checkArguments(item);
  } else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) checkArguments(item);
}
