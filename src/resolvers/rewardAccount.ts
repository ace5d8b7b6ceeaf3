import type { RewardAccount, RewardAccountFilter } from './generated/types';
import { amount, column, joined, KEY_ORDER, one, refersTo } from './plan/fields';
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
};

/** Reward accounts: what Delegators earned from installations. */
export const rewardAccount: Noun = {
  type: 'RewardAccount',
  from: 'analytics.reward_account_at',
  key: ['dam_id', 'holder_id', 'installation_id'],
  fields,
  filters,
  ...KEY_ORDER,
};
