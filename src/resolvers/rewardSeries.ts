import type { RewardSeries, RewardSeriesFilter } from './generated/types';
import { amount, anyOf, atLeast, BY_KEY, byColumn, column, one, page, refersTo } from './plan/fields';
import type { FieldsOf, FiltersOf, Noun } from './plan/noun';

const fields: FieldsOf<RewardSeries> = {
  id: column('series'),
  module: one('Module', { module_id: 'module_id' }),
  dam: one('Dam', { dam_id: 'dam_id' }),
  network: one('Network', { network_id: 'network_id' }),
  rewardToken: one('Asset', { asset_id: 'reward_token_id' }),
  kind: column('kind'),
  length: column('length'),
  distributed: amount('distributed'),
  fees: amount('fees'),
  claimed: amount('claimed'),
  unclaimed: amount('unclaimed'),
  root: column('root'),
  accounts: page('SeriesAccount', { series_id: 'series_id' }),
};

const filters: FiltersOf<RewardSeriesFilter> = {
  kind: anyOf('kind'),
  dam: refersTo('dam_id'),
  network: refersTo('network_id'),
  rewardToken: refersTo('reward_token_id'),
  module: refersTo('module_id'),
  minUnclaimed: atLeast('unclaimed'),
};

/** Series of rewards: of one token, from one Network, through one contract. */
export const rewardSeries: Noun = {
  type: 'RewardSeries',
  from: 'analytics.reward_series_at',
  key: ['series_id'],
  fields,
  filters,
  orders: {
    FIRST_SEEN: BY_KEY,
    DISTRIBUTED: byColumn('distributed', 'numeric'),
    CLAIMED: byColumn('claimed', 'numeric'),
    UNCLAIMED: byColumn('unclaimed', 'numeric'),
  },
  defaultOrder: { field: 'FIRST_SEEN', direction: 'ASC' },
};
