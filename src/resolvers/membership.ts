import type { Membership, MembershipFilter } from './generated/types';
import { anyOf, column, joined, KEY_ORDER, one, refersTo } from './plan/fields';
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
};

/** Memberships: Operators in DAMs. */
export const membership: Noun = {
  type: 'Membership',
  from: 'analytics.membership_at',
  key: ['dam_id', 'operator_id'],
  fields,
  filters,
  ...KEY_ORDER,
};
