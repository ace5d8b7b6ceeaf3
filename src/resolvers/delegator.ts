import type { Delegator, DelegatorFilter } from './generated/types';
import { atLeast, BY_KEY, byColumn, column, isPositive, page, refersToAny } from './plan/fields';
import type { FieldsOf, FiltersOf, Noun } from './plan/noun';

const fields: FieldsOf<Delegator> = {
  id: column('holder'),
  address: column('holder'),
  positionCount: column('position_count'),
  openPositionCount: column('open_positions'),
  positions: page('Position', { holder_id: 'holder_id' }),
  withdrawals: page('Withdrawal', { owner_id: 'holder_id' }),
  bucketShares: page('BucketShare', { holder_id: 'holder_id' }),
  seriesAccounts: page('SeriesAccount', { holder_id: 'holder_id' }),
  rewardAccounts: page('RewardAccount', { holder_id: 'holder_id' }),
  rewardClaims: page('RewardClaim', { account_id: 'holder_id' }),
  events: page('MarketplaceEvent', { account_id: 'holder_id' }),
};

const filters: FiltersOf<DelegatorFilter> = {
  address: refersToAny('holder_id'),
  hasShares: isPositive('open_positions'),
  dam: (row, value, statement) =>
    `EXISTS (SELECT FROM public.position p WHERE p.marketplace_id = ${statement.m} AND p.dam_id = ${statement.idOf(value)}
      AND p.holder_id = ${row.col('holder_id')} AND p.from_block <= ${statement.b})`,
  minOpenPositionCount: atLeast('open_positions'),
};

/** Delegators: accounts that hold or held shares. */
export const delegator: Noun = {
  type: 'Delegator',
  from: 'analytics.delegator_at',
  key: ['holder_id'],
  fields,
  filters,
  orders: {
    FIRST_SEEN: BY_KEY,
    POSITION_COUNT: byColumn('position_count'),
    OPEN_POSITION_COUNT: byColumn('open_positions'),
  },
  defaultOrder: { field: 'FIRST_SEEN', direction: 'ASC' },
};
