import { ApiError } from '../apiError';
import type { Compiled, CompiledObject, Plan } from './compiled';
import { cursorOf, encodeCursor, filterPrint } from './cursor';
import { keysetCondition, type OrderKey, orderClause } from './keyset';
import { type Args, type Noun, type Order, relationOf } from './noun';
import { pageOf } from './page';
import type { Selected } from './selection';
import { Row, type Statement } from './statement';

/** Rows are counted up to here; an exact count of a large list costs more than the list. */
export const COUNT_CAP = 10_000;

/** How the rows of a list hang on their parent. */
interface Tie {
  /** Columns of the rows that equal the parent's; none at the top. */
  readonly columns: readonly string[];
  /** The conditions that say so. */
  conditions(row: Row): string[];
}

interface OrderChoice {
  readonly order: Order;
  readonly isDescending: boolean;
  /** What a cursor must belong to. */
  readonly list: string;
  readonly filter: string;
  readonly args: Args;
}

/**
 * A page of a list as one scalar subquery: filter, order, keyset, limit, and the selection of every row.
 *
 * @param tie how the rows hang on their parent
 */
export function compilePage(plan: Plan, noun: Noun, tie: Tie, selected: Selected): Compiled {
  const parts: string[] = [];
  const rows = compileRows(plan, noun, tie, selected);
  if (rows !== undefined) parts.push(`'rows', ${rows.sql}`);
  if (selected.fields.some(({ name }) => name === 'totalCount' || name === 'isTotalCountCapped'))
    parts.push(`'count', ${countOf(plan, noun, tie, selected)}`);
  return { sql: `(SELECT json_build_object(${parts.join(', ')}))`, read: (raw) => readPage(raw, selected, rows?.read) };
}

/** What one row of a page is once it is read. */
interface PageRow {
  readonly cursor: string;
  /** One value for each selection of `nodes` and of `edges`, in their order. */
  readonly nodes: readonly unknown[];
}

interface PageRows {
  readonly rows: readonly PageRow[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

function compileRows(plan: Plan, noun: Noun, tie: Tie, selected: Selected) {
  const objects = selected.fields.filter(({ name }) => name === 'nodes' || name === 'edges');
  if (objects.length === 0 && !selected.fields.some(({ name }) => name === 'pageInfo')) return undefined;
  const { statement } = plan;
  const row = new Row(statement.alias());
  const conditions = [...tie.conditions(row), ...filterOf(noun, selected.args.filter, row, statement)];
  const page = pageOf(selected.args);
  const choice = orderOf(noun, tie, selected.args, statement);
  const keys = keysOf(noun, choice, row);
  const [after, before] = [page.after, page.before].map((text) =>
    text === undefined ? undefined : cursorOf(text, choice, keys),
  );
  if (after !== undefined) conditions.push(keysetCondition(keys, after.keys, choice.isDescending, statement));
  if (before !== undefined) conditions.push(keysetCondition(keys, before.keys, !choice.isDescending, statement, true));

  const own = new Row('p');
  const nodes = objects.map((field) => compileNode(plan, noun, field, own));
  const columns = nodes.map(({ sql }, index) => `${sql} AS "node_${index}"`);
  const ownKeys = keys.map((key) => ({ ...key, sql: key.column === 'order_key' ? 'p.order_key' : own.col(key.column) }));
  columns.push(`json_build_array(${ownKeys.map(({ sql }) => `${sql}::text`).join(', ')}) AS "cursor"`);
  const flip = page.isBackward;
  const inner = [
    `SELECT ${[...own.used].map((name) => row.col(name)).join(', ')}${choice.order.by === undefined ? '' : `, ${keys[0]?.sql} AS order_key`}`,
    `FROM ${relationOf(noun, statement)} ${row.alias}${metricOf(noun, choice, row, statement)}`,
    conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`,
    `ORDER BY ${orderClause(keys, choice.isDescending, flip)} LIMIT ${statement.param(page.size + 1, 'integer')}`,
  ].join(' ');
  const sql = `(SELECT coalesce(json_agg(row_to_json(o)), '[]'::json) FROM (SELECT ${columns.join(', ')} FROM (${inner}) p ORDER BY ${orderClause(ownKeys, choice.isDescending, flip)}) o)`;
  const read = (raw: unknown): PageRows => {
    const all = raw as Record<string, unknown>[];
    const kept = all.slice(0, page.size);
    if (flip) kept.reverse();
    const rows = kept.map((entry) => ({
      cursor: encodeCursor({
        pin: statement.asOf,
        list: choice.list,
        filter: choice.filter,
        keys: entry.cursor as (string | null)[],
      }),
      nodes: nodes.map((node, index) => node.read(entry[`node_${index}`])),
    }));
    const hasMore = all.length > page.size;
    return {
      rows,
      hasNextPage: flip ? before !== undefined : hasMore,
      hasPreviousPage: flip ? hasMore : after !== undefined,
    };
  };
  return { sql, read };
}

/** The selection of one `nodes`, or of all `node`s of one `edges`. */
function compileNode(plan: Plan, noun: Noun, field: Selected, row: Row): Compiled {
  if (field.name === 'nodes') return asObject(plan.object(noun.fields, field.fields, row));
  const inner = field.fields.filter(({ name }) => name === 'node');
  const objects = inner.map((node) => asObject(plan.object(noun.fields, node.fields, row)));
  return {
    sql: `json_build_array(${objects.map(({ sql }) => sql).join(', ')})`,
    read: (raw) => {
      const edge = Object.create(null) as Record<string, unknown>;
      for (const [index, node] of inner.entries()) edge[node.key] = objects[index]?.read((raw as unknown[])[index]);
      return edge;
    },
  };
}

function asObject({ columns, read }: CompiledObject): Compiled {
  return { sql: `(SELECT row_to_json(o) FROM (SELECT ${columns}) o)`, read };
}

/** The connection by response key. */
function readPage(raw: unknown, selected: Selected, readRows: ((raw: unknown) => PageRows) | undefined): unknown {
  const { rows: rawRows, count } = raw as { rows?: unknown; count?: number };
  const page = readRows?.(rawRows) ?? { rows: [], hasNextPage: false, hasPreviousPage: false };
  const total = count ?? 0;
  const connection = Object.create(null) as Record<string, unknown>;
  let object = 0;
  for (const field of selected.fields) {
    if (field.name === 'nodes' || field.name === 'edges') {
      const index = object;
      object += 1;
      connection[field.key] = page.rows.map((row) => (field.name === 'nodes' ? row.nodes[index] : withCursor(field, row, index)));
    } else if (field.name === 'pageInfo') connection[field.key] = pageInfoOf(field, page);
    else if (field.name === 'totalCount') connection[field.key] = Math.min(total, COUNT_CAP);
    else connection[field.key] = total > COUNT_CAP;
  }
  return connection;
}

function withCursor(field: Selected, row: PageRow, index: number): unknown {
  const edge = row.nodes[index] as Record<string, unknown>;
  for (const { name, key } of field.fields) if (name === 'cursor') edge[key] = row.cursor;
  return edge;
}

function pageInfoOf(field: Selected, { rows, hasNextPage, hasPreviousPage }: PageRows): unknown {
  const values: Readonly<Record<string, unknown>> = {
    hasNextPage,
    hasPreviousPage,
    startCursor: rows[0]?.cursor ?? null,
    endCursor: rows.at(-1)?.cursor ?? null,
  };
  const info = Object.create(null) as Record<string, unknown>;
  for (const { key, name } of field.fields) info[key] = values[name];
  return info;
}

/** How many rows meet the conditions, counted to one above the cap. */
function countOf(plan: Plan, noun: Noun, tie: Tie, selected: Selected): string {
  const { statement } = plan;
  const row = new Row(statement.alias());
  const conditions = [...tie.conditions(row), ...filterOf(noun, selected.args.filter, row, statement)];
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  return `(SELECT count(*) FROM (SELECT FROM ${relationOf(noun, statement)} ${row.alias}${where} LIMIT ${COUNT_CAP + 1}) c)`;
}

function filterOf(noun: Noun, input: unknown, row: Row, statement: Statement): string[] {
  return Object.entries((input ?? {}) as Record<string, unknown>).flatMap(([name, value]) => {
    const filter = noun.filters[name];
    if (filter === undefined) throw new Error(`no description of the condition ${name} of ${noun.type}`);
    return value === null || value === undefined ? [] : [filter(row, value, statement)];
  });
}

/** Order and direction from `orderBy` or `direction`. */
function orderOf(noun: Noun, tie: Tie, args: Args, statement: Statement): OrderChoice {
  const orderBy = (args.orderBy ?? {}) as Args;
  const field = (orderBy.field as string | undefined) ?? noun.defaultOrder.field;
  const direction = orderBy.direction ?? args.direction ?? noun.defaultOrder.direction;
  const order = noun.orders[field];
  if (order === undefined) throw new Error(`no description of the order ${field} of ${noun.type}`);
  let list = `${[noun.type, ...tie.columns].join('.')}:${field}:${String(direction)}`;
  if (order.by?.metric !== undefined) {
    const { from, to } = statement.windowOf(orderBy.window);
    list += `:${from}:${to}:${String(orderBy.book ?? '')}`;
  } else if (orderBy.window != null) throw new ApiError('BAD_WINDOW', `The order ${field} has no window.`);
  return { order, isDescending: direction === 'DESC', list, filter: filterPrint(args.filter), args: orderBy };
}

function keysOf(noun: Noun, { order }: OrderChoice, row: Row): OrderKey[] {
  const own = noun.key.map((name) => ({ column: name, sql: row.col(name), type: 'bigint' as const, isNullable: false }));
  const { by } = order;
  if (by === undefined) return own;
  const name = by.metric === undefined ? row.col(by.column) : `${row.alias}_metric.${by.column}`;
  const sql = by.type === 'text' ? `${name} COLLATE "C"` : name;
  return [{ column: 'order_key', sql, type: by.type, isNullable: by.isNullable }, ...own];
}

/** The metric to order by, computed once for the whole list and joined by the noun's key. */
function metricOf(noun: Noun, { order, args }: OrderChoice, row: Row, statement: Statement): string {
  if (order.by?.metric === undefined) return '';
  const on = noun.key.map((name) => `${row.alias}_metric.${name} = ${row.col(name)}`).join(' AND ');
  return ` LEFT JOIN ${order.by.metric(statement, args)} ${row.alias}_metric ON ${on}`;
}
