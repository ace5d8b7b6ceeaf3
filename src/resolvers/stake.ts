import type { Stake, StakeFilter } from './generated/types';
import { amount, atLeast, BY_KEY, byNullable, column, is, joined, one, refersTo } from './plan/fields';
import type { FieldsOf, FiltersOf, Noun } from './plan/noun';

const fields: FieldsOf<Stake> = {
  id: joined('installation', 'operator'),
  installation: one('Installation', { installation_id: 'installation_id' }),
  operator: one('Operator', { operator_id: 'operator_id' }),
  dam: one('Dam', { dam_id: 'dam_id' }),
  network: one('Network', { network_id: 'network_id' }),
  limit: amount('operator_limit'),
  shares: amount('shares'),
  isOptedIn: column('is_opted_in'),
  stake: amount('stake'),
};

const filters: FiltersOf<StakeFilter> = {
  dam: refersTo('dam_id'),
  network: refersTo('network_id'),
  operator: refersTo('operator_id'),
  installation: refersTo('installation_id'),
  minStake: atLeast('stake'),
  isOptedIn: is('is_opted_in'),
};

/** Stakes: what stands behind Operators in installations. */
export const stake: Noun = {
  type: 'Stake',
  from: 'analytics.stake_at',
  key: ['installation_id', 'operator_id'],
  fields,
  filters,
  orders: {
    FIRST_SEEN: BY_KEY,
    STAKE: byNullable('stake', 'numeric'),
    LIMIT: byNullable('operator_limit', 'numeric'),
    SHARES: byNullable('shares', 'numeric'),
  },
  defaultOrder: { field: 'FIRST_SEEN', direction: 'ASC' },
};
