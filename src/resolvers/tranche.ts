import type { Tranche, TrancheFilter } from './generated/types';
import { amount, anyOf, atLeast, before, byColumn, byNullable, column, is, one, refersTo, since } from './plan/fields';
import type { FieldsOf, FiltersOf, Noun } from './plan/noun';

const fields: FieldsOf<Tranche> = {
  id: column('tranche'),
  installation: one('Installation', { installation_id: 'installation_id' }),
  dam: one('Dam', { dam_id: 'dam_id' }),
  network: one('Network', { network_id: 'network_id' }),
  vault: column('vault'),
  kind: column('kind'),
  state: column('state'),
  amount: amount('amount'),
  returned: amount('returned'),
  writtenOff: amount('written_off'),
  outstanding: amount('outstanding'),
  lockedAt: column('locked_at'),
  unlockAt: column('unlock_at'),
  isUnlocked: column('is_unlocked'),
  isOverdue: column('is_overdue'),
  dueAt: column('due_at'),
  releasedAt: column('released_at'),
  settledAt: column('settled_at'),
};

const filters: FiltersOf<TrancheFilter> = {
  state: anyOf('state'),
  kind: anyOf('kind'),
  dam: refersTo('dam_id'),
  network: refersTo('network_id'),
  minAmount: atLeast('amount'),
  unlockFrom: since('unlock_at'),
  unlockTo: before('unlock_at'),
  installation: refersTo('installation_id'),
  isUnlocked: is('is_unlocked'),
  isOverdue: is('is_overdue'),
  dueFrom: since('due_at'),
  dueTo: before('due_at'),
};

/** Tranches: capital sent to time-locks. */
export const tranche: Noun = {
  type: 'Tranche',
  from: 'analytics.tranche_at',
  key: ['tranche_id'],
  fields,
  filters,
  orders: {
    LOCKED_AT: byColumn('locked_at'),
    UNLOCK_AT: byColumn('unlock_at'),
    AMOUNT: byColumn('amount', 'numeric'),
    DUE_AT: byNullable('due_at'),
    OUTSTANDING: byColumn('outstanding', 'numeric'),
  },
  defaultOrder: { field: 'LOCKED_AT', direction: 'ASC' },
};
