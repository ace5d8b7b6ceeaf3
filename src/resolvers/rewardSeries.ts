import type { RewardSeries, RewardSeriesFilter } from './generated/types';
import { amount, anyOf, column, KEY_ORDER, one, page, refersTo } from './plan/fields';
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
};

/** Series of rewards: of one token, from one Network, through one contract. */
export const rewardSeries: Noun = {
  type: 'RewardSeries',
  from: 'analytics.reward_series_at',
  key: ['series_id'],
  fields,
  filters,
  ...KEY_ORDER,
};
