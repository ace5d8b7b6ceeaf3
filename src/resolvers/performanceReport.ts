import type { PerformanceReport, PerformanceReportFilter } from './generated/types';
import { fromLog, whereLog } from './ofLog';
import {
  atLeast,
  BY_KEY,
  before,
  byColumn,
  byNullable,
  column,
  equals,
  isPositive,
  joined,
  one,
  refersTo,
  since,
} from './plan/fields';
import type { FieldsOf, FiltersOf, Noun } from './plan/noun';

const fields: FieldsOf<PerformanceReport> = {
  id: joined('network', 'operator', 'period_start', 'period_end'),
  network: one('Network', { network_id: 'network_id' }),
  operator: one('Operator', { operator_id: 'operator_id' }),
  periodStart: column('period_start'),
  periodEnd: column('period_end'),
  upSeconds: column('up_seconds'),
  scoreBps: column('score_bps'),
  revision: column('revision'),
  reporter: column('reporter'),
  evidence: column('evidence'),
  ...fromLog('PerformanceReported'),
};

const filters: FiltersOf<PerformanceReportFilter> = {
  network: refersTo('network_id'),
  operator: refersTo('operator_id'),
  periodFrom: since('period_start'),
  periodTo: before('period_start'),
  reporter: equals('reporter'),
  minUpSeconds: atLeast('up_seconds'),
  isRevised: isPositive('revision'),
  ...whereLog,
};

/** Performance reports: how long Operators were up, as Networks say. */
export const performanceReport: Noun = {
  type: 'PerformanceReport',
  from: 'analytics.performance_report_at',
  key: ['period_start', 'network_id', 'operator_id', 'period_end'],
  fields,
  filters,
  orders: {
    PERIOD_START: BY_KEY,
    UP_SECONDS: byColumn('up_seconds'),
    SCORE_BPS: byNullable('score_bps'),
  },
  defaultOrder: { field: 'PERIOD_START', direction: 'ASC' },
};
