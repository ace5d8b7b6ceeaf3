import type { Position, PositionFilter } from './generated/types';
import {
  amount,
  atLeast,
  before,
  byColumn,
  column,
  is,
  isPositive,
  joined,
  one,
  page,
  refersTo,
  refersToAny,
  since,
} from './plan/fields';
import type { FieldsOf, FiltersOf, Noun } from './plan/noun';

const fields: FieldsOf<Position> = {
  id: joined('dam', 'holder'),
  dam: one('Dam', { dam_id: 'dam_id' }),
  holder: column('holder'),
  delegator: one('Delegator', { holder_id: 'holder_id' }),
  shares: amount('shares'),
  escrowed: amount('escrowed'),
  asset: one('Asset', { asset_id: 'asset_id' }),
  worth: amount('worth'),
  isLocked: column('is_locked'),
  updatedAt: column('updated_at'),
  lockedUntil: column('locked_until'),
  deposited: amount('deposited'),
  feesPaid: amount('fees_paid'),
  withdrawn: amount('withdrawn'),
  bucketShares: page('BucketShare', { dam_id: 'dam_id', holder_id: 'holder_id' }),
  seriesAccounts: page('SeriesAccount', { dam_id: 'dam_id', holder_id: 'holder_id' }),
  rewardAccounts: page('RewardAccount', { dam_id: 'dam_id', holder_id: 'holder_id' }),
};

const filters: FiltersOf<PositionFilter> = {
  dam: refersTo('dam_id'),
  holder: refersToAny('holder_id'),
  minShares: atLeast('shares'),
  asset: refersToAny('asset_id'),
  hasShares: isPositive('total_shares'),
  isLocked: is('is_locked'),
  updatedFrom: since('updated_at'),
  updatedTo: before('updated_at'),
};

/** Positions: Delegators' standings in DAMs. */
export const position: Noun = {
  type: 'Position',
  from: 'analytics.position_at',
  key: ['dam_id', 'holder_id'],
  fields,
  filters,
  orders: {
    SHARES: byColumn('shares', 'numeric'),
    DEPOSITED: byColumn('deposited', 'numeric'),
    WITHDRAWN: byColumn('withdrawn', 'numeric'),
    UPDATED_AT: byColumn('updated_at'),
  },
  defaultOrder: { field: 'SHARES', direction: 'DESC' },
};
