import type { Operator, OperatorFilter } from './generated/types';
import {
  amount,
  anyOf,
  before,
  byColumn,
  byMetric,
  column,
  computed,
  contains,
  decimal,
  page,
  refersToAny,
  since,
} from './plan/fields';
import type { Args, FieldsOf, FiltersOf, Noun } from './plan/noun';
import type { Statement } from './plan/statement';
import { windowField } from './windowField';

const fields: FieldsOf<Operator> = {
  id: column('operator'),
  address: column('operator'),
  kind: column('kind'),
  registeredAt: column('registered_at'),
  metadata: column('metadata'),
  damCount: column('dam_count'),
  activeNetworkCount: column('active_networks'),
  penaltyCount: column('penalties'),
  uptime: computed(
    (args) => ({
      window: windowField(args),
      version: column('version'),
      uptime: decimal('uptime'),
      upSeconds: decimal('up_seconds'),
      coveredSeconds: amount('covered_seconds'),
      scheduledSeconds: amount('scheduled_seconds'),
      coverage: decimal('coverage'),
      networkCount: column('network_count'),
      reportCount: column('report_count'),
    }),
    (row, statement, args) => `(SELECT * FROM ${uptimeOf(statement, args)} u WHERE u.operator_id = ${row.col('operator_id')})`,
  ),
  memberships: page('Membership', { operator_id: 'operator_id' }),
  stakes: page('Stake', { operator_id: 'operator_id' }),
  assignments: page('Assignment', { operator_id: 'operator_id' }),
  performanceReports: page('PerformanceReport', { operator_id: 'operator_id' }),
  disputes: page('Dispute', { operator_id: 'operator_id' }),
  penalties: page('Penalty', { operator_id: 'operator_id' }),
  rewardDistributions: page('RewardDistribution', { operator_id: 'operator_id' }),
  events: page('MarketplaceEvent', { operator_id: 'operator_id' }),
};

const filters: FiltersOf<OperatorFilter> = {
  address: refersToAny('operator_id'),
  kind: anyOf('kind'),
  network: (row, value, statement) =>
    `EXISTS (SELECT FROM analytics.assignment_at(${statement.m}, ${statement.b}, ${statement.t}) a
      WHERE a.network_id = ${statement.idOf(value)} AND a.operator_id = ${row.col('operator_id')} AND a.state = 'ACTIVE')`,
  dam: (row, value, statement) =>
    `EXISTS (SELECT FROM analytics.membership_at(${statement.m}, ${statement.b}, ${statement.t}) o
      WHERE o.dam_id = ${statement.idOf(value)} AND o.operator_id = ${row.col('operator_id')} AND o.is_member)`,
  registeredFrom: since('registered_at'),
  registeredTo: before('registered_at'),
  search: contains('metadata'),
};

/** Operators: who runs the hardware. */
export const operator: Noun = {
  type: 'Operator',
  from: 'analytics.operator_at',
  key: ['operator_id'],
  fields,
  filters,
  orders: {
    REGISTERED_AT: byColumn('registered_at'),
    UPTIME: byMetric('uptime', uptimeOf),
    COVERAGE: byMetric('coverage', uptimeOf),
    DAM_COUNT: byColumn('dam_count'),
    ACTIVE_NETWORK_COUNT: byColumn('active_networks'),
    PENALTY_COUNT: byColumn('penalties'),
  },
  defaultOrder: { field: 'REGISTERED_AT', direction: 'ASC' },
};

/** The uptimes of all Operators over the window of the arguments. */
function uptimeOf(statement: Statement, args: Args): string {
  const { from, to } = statement.windowOf(args.window);
  const [start, end] = [statement.param(from, 'bigint'), statement.param(to, 'bigint')];
  return `analytics.operator_uptime(${statement.m}, ${statement.b}, ${statement.t}, ${start}, ${end})`;
}
