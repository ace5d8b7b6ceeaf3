import type { Assignment, AssignmentFilter } from './generated/types';
import { amount, anyOf, atLeast, BY_KEY, before, byColumn, column, joined, one, refersTo, since } from './plan/fields';
import type { FieldsOf, FiltersOf, Noun } from './plan/noun';

const fields: FieldsOf<Assignment> = {
  id: joined('network', 'operator', 'installation'),
  network: one('Network', { network_id: 'network_id' }),
  operator: one('Operator', { operator_id: 'operator_id' }),
  installation: one('Installation', { installation_id: 'installation_id' }),
  dam: one('Dam', { dam_id: 'dam_id' }),
  state: column('state'),
  since: column('since'),
  rewardToken: one('Asset', { asset_id: 'reward_token_id' }),
  settledUntil: column('settled_until'),
  settled: amount('settled'),
  pending: amount('pending'),
  claimable: amount('claimable'),
  claimed: amount('claimed'),
  reason: column('reason'),
};

const filters: FiltersOf<AssignmentFilter> = {
  state: anyOf('state'),
  network: refersTo('network_id'),
  operator: refersTo('operator_id'),
  dam: refersTo('dam_id'),
  installation: refersTo('installation_id'),
  rewardToken: refersTo('reward_token_id'),
  minClaimable: atLeast('claimable'),
  sinceFrom: since('since'),
  sinceTo: before('since'),
};

/** Assignments: Operators on Networks. */
export const assignment: Noun = {
  type: 'Assignment',
  from: 'analytics.assignment_at',
  key: ['network_id', 'operator_id', 'installation_id'],
  fields,
  filters,
  orders: {
    FIRST_SEEN: BY_KEY,
    SINCE: byColumn('since'),
    SETTLED: byColumn('settled', 'numeric'),
    CLAIMABLE: byColumn('claimable', 'numeric'),
    CLAIMED: byColumn('claimed', 'numeric'),
  },
  defaultOrder: { field: 'FIRST_SEEN', direction: 'ASC' },
};
