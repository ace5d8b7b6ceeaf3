import type { SeriesAccount, SeriesAccountFilter } from './generated/types';
import { amount, atLeast, BY_KEY, byColumn, column, joined, one, refersTo } from './plan/fields';
import type { FieldsOf, FiltersOf, Noun } from './plan/noun';

const fields: FieldsOf<SeriesAccount> = {
  id: joined('series', 'holder'),
  series: one('RewardSeries', { series_id: 'series_id' }),
  holder: column('holder'),
  dam: one('Dam', { dam_id: 'dam_id' }),
  network: one('Network', { network_id: 'network_id' }),
  rewardToken: one('Asset', { asset_id: 'reward_token_id' }),
  next: column('next'),
  claimable: amount('claimable'),
  claimed: amount('claimed'),
};

const filters: FiltersOf<SeriesAccountFilter> = {
  holder: refersTo('holder_id'),
  dam: refersTo('dam_id'),
  series: refersTo('series_id'),
  minClaimable: atLeast('claimable'),
  network: refersTo('network_id'),
  rewardToken: refersTo('reward_token_id'),
};

/** Series accounts: what holders of shares have of series of rewards. */
export const seriesAccount: Noun = {
  type: 'SeriesAccount',
  from: 'analytics.series_account_at',
  key: ['series_id', 'holder_id'],
  fields,
  filters,
  orders: {
    FIRST_SEEN: BY_KEY,
    CLAIMABLE: byColumn('claimable', 'numeric'),
    CLAIMED: byColumn('claimed', 'numeric'),
  },
  defaultOrder: { field: 'FIRST_SEEN', direction: 'ASC' },
};
