import { ApiError } from './apiError';
import type { Gtv, GtvComponent, GtvDefinition, GtvDimension, GtvPart } from './generated/types';
import { amount, column, computed, computedList, decimal, expression } from './plan/fields';
import type { Args, FieldsOf } from './plan/noun';
import { MAX_SIZE } from './plan/page';
import type { Statement } from './plan/statement';
import { windowField } from './windowField';

/** The line of a definition in `analytics.gtv`, and the column that says what it counts. */
const DEFINITION: Readonly<Record<GtvDefinition, { readonly line: string; readonly flag: string }>> = {
  V1: { line: 'GTV_v1', flag: 'in_v1' },
  SERVICES: { line: 'GTV_services', flag: 'in_services' },
  GROSS: { line: 'GTV_gross', flag: 'in_gross' },
};

const DIMENSION: Readonly<Record<GtvDimension, string>> = {
  DAM: 'dam',
  NETWORK: 'network',
  ASSET: 'asset',
  CAPITAL_TYPE: 'capital_type',
};

const componentFields: FieldsOf<GtvComponent> = {
  component: column('line'),
  isCounted: column('is_counted'),
  usd: decimal('usd'),
  events: amount('events'),
  pricedEvents: amount('priced_events'),
  pricedShare: decimal('priced_share'),
};

const partFields: FieldsOf<GtvPart> = {
  key: column('key'),
  usd: decimal('usd'),
  events: amount('events'),
  pricedEvents: amount('priced_events'),
};

const fieldsOf = (args: Args): FieldsOf<Gtv> => ({
  window: windowField(args),
  book: expression((_, statement) => statement.book(args.book)),
  definition: expression((_, statement) => statement.param(definitionOf(args), 'text')),
  version: column('version'),
  usd: decimal('usd'),
  events: amount('events'),
  pricedEvents: amount('priced_events'),
  pricedShare: decimal('priced_share'),
  components: computedList(
    componentFields,
    (_, statement) =>
      `(SELECT g.*, c.is_counted FROM analytics.gtv${over(statement, args)} g
        JOIN (SELECT component, bool_or(${DEFINITION[definitionOf(args)].flag}) AS is_counted FROM analytics.gtv_component GROUP BY component) c
          ON c.component = g.line ORDER BY g.ordinal)`,
  ),
  breakdown: computedList(partFields, (_, statement, own) => {
    const size = own.first ?? 20;
    if (typeof size !== 'number' || size < 1 || size > MAX_SIZE)
      throw new ApiError('BAD_PAGE', `first must be from 1 to ${MAX_SIZE}.`);
    return `(SELECT g.${DIMENSION[own.by as GtvDimension]} AS key, sum(g.usd) AS usd, sum(g.events) AS events, sum(g.priced_events) AS priced_events
      FROM analytics.gtv_breakdown${over(statement, args)} g WHERE g.${DEFINITION[definitionOf(args)].flag}
      GROUP BY 1 ORDER BY 2 DESC NULLS LAST, 1 LIMIT ${statement.param(size, 'integer')})`;
  }),
});

/** Global Traded Volume of a marketplace. */
export const gtv = computed(fieldsOf, (_, statement, args) => {
  const line = statement.param(DEFINITION[definitionOf(args)].line, 'text');
  return `(SELECT * FROM analytics.gtv${over(statement, args)} g WHERE g.line = ${line})`;
});

function definitionOf(args: Args): GtvDefinition {
  return (args.definition as GtvDefinition | null | undefined) ?? 'V1';
}

/** The arguments of the functions: marketplace, moment, window, book. */
function over(statement: Statement, args: Args): string {
  const { from, to } = statement.windowOf(args.window);
  const [start, end, book] = [statement.param(from, 'bigint'), statement.param(to, 'bigint'), statement.book(args.book)];
  return `(${statement.m}, ${statement.b}, ${statement.t}, ${start}, ${end}, ${book})`;
}
