import type { Dispute, DisputeFilter } from './generated/types';
import { amount, anyOf, atLeast, before, byColumn, column, is, one, refersTo, since } from './plan/fields';
import type { FieldsOf, FiltersOf, Noun } from './plan/noun';

const fields: FieldsOf<Dispute> = {
  id: column('dispute'),
  installation: one('Installation', { installation_id: 'installation_id' }),
  dam: one('Dam', { dam_id: 'dam_id' }),
  network: one('Network', { network_id: 'network_id' }),
  operator: one('Operator', { operator_id: 'operator_id' }),
  state: column('state'),
  vault: column('vault'),
  amount: amount('amount'),
  toNetwork: amount('to_network'),
  toDam: amount('to_dam'),
  openedAt: column('opened_at'),
  deadline: column('deadline'),
  isOverdue: column('is_overdue'),
  capturedAt: column('captured_at'),
  expiresAt: column('expires_at'),
  isExpired: column('is_expired'),
  challengedAt: column('challenged_at'),
  resolvedAt: column('resolved_at'),
  evidence: column('evidence'),
};

const filters: FiltersOf<DisputeFilter> = {
  state: anyOf('state'),
  isOpen: is('is_open'),
  dam: refersTo('dam_id'),
  network: refersTo('network_id'),
  operator: refersTo('operator_id'),
  minAmount: atLeast('amount'),
  openedFrom: since('opened_at'),
  openedTo: before('opened_at'),
  installation: refersTo('installation_id'),
  isOverdue: is('is_overdue'),
  deadlineFrom: since('deadline'),
  deadlineTo: before('deadline'),
};

/** Disputes over collateral: slashing requests. */
export const dispute: Noun = {
  type: 'Dispute',
  from: 'analytics.dispute_at',
  key: ['dispute_id'],
  fields,
  filters,
  orders: { OPENED_AT: byColumn('opened_at'), DEADLINE: byColumn('deadline'), AMOUNT: byColumn('amount', 'numeric') },
  defaultOrder: { field: 'OPENED_AT', direction: 'ASC' },
};
