import type { RewardAccount, RewardAccountFilter } from './generated/types';
import { amount, atLeast, BY_KEY, byColumn, column, joined, one, refersTo } from './plan/fields';
import type { FieldsOf, FiltersOf, Noun } from './plan/noun';

const fields: FieldsOf<RewardAccount> = {
  id: joined('holder', 'installation'),
  holder: column('holder'),
  dam: one('Dam', { dam_id: 'dam_id' }),
  installation: one('Installation', { installation_id: 'installation_id' }),
  network: one('Network', { network_id: 'network_id' }),
  rewardToken: one('Asset', { asset_id: 'reward_token_id' }),
  shares: amount('shares'),
  accrued: amount('earned'),
  pending: amount('pending'),
  claimable: amount('claimable'),
  claimed: amount('claimed'),
};

const filters: FiltersOf<RewardAccountFilter> = {
  holder: refersTo('holder_id'),
  dam: refersTo('dam_id'),
  installation: refersTo('installation_id'),
  network: refersTo('network_id'),
  rewardToken: refersTo('reward_token_id'),
  minClaimable: atLeast('claimable'),
};

/** Reward accounts: what Delegators earned from installations. */
export const rewardAccount: Noun = {
  type: 'RewardAccount',
  from: 'analytics.reward_account_at',
  key: ['dam_id', 'holder_id', 'installation_id'],
  fields,
  filters,
  orders: {
    FIRST_SEEN: BY_KEY,
    ACCRUED: byColumn('earned', 'numeric'),
    CLAIMABLE: byColumn('claimable', 'numeric'),
    CLAIMED: byColumn('claimed', 'numeric'),
  },
  defaultOrder: { field: 'FIRST_SEEN', direction: 'ASC' },
};
