import type { Membership, MembershipFilter } from './generated/types';
import { anyOf, BY_KEY, before, byColumn, column, joined, one, refersTo, since } from './plan/fields';
import type { FieldsOf, FiltersOf, Noun } from './plan/noun';

const fields: FieldsOf<Membership> = {
  id: joined('dam', 'operator'),
  dam: one('Dam', { dam_id: 'dam_id' }),
  operator: one('Operator', { operator_id: 'operator_id' }),
  state: column('state'),
  since: column('since'),
  reason: column('reason'),
};

const filters: FiltersOf<MembershipFilter> = {
  state: anyOf('state'),
  dam: refersTo('dam_id'),
  operator: refersTo('operator_id'),
  sinceFrom: since('since'),
  sinceTo: before('since'),
};

/** Memberships: Operators in DAMs. */
export const membership: Noun = {
  type: 'Membership',
  from: 'analytics.membership_at',
  key: ['dam_id', 'operator_id'],
  fields,
  filters,
  orders: {
    FIRST_SEEN: BY_KEY,
    SINCE: byColumn('since'),
  },
  defaultOrder: { field: 'FIRST_SEEN', direction: 'ASC' },
};
