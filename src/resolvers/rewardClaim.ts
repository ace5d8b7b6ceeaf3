import type { RewardClaim, RewardClaimFilter } from './generated/types';
import { fromLog, whereLog } from './ofLog';
import {
  amount,
  anyOf,
  atLeast,
  BY_KEY,
  byColumn,
  column,
  factsOf,
  inBlockBefore,
  inBlockSince,
  joined,
  keyOf,
  one,
  refersTo,
} from './plan/fields';
import type { FieldsOf, FiltersOf, Noun } from './plan/noun';

const fields: FieldsOf<RewardClaim> = {
  id: joined('from_block', 'log_index'),
  ...fromLog('RewardsClaimed', 'SeriesClaimed'),
  time: column('time'),
  network: one('Network', { network_id: 'network_id' }),
  dam: one('Dam', { dam_id: 'dam_id' }),
  installation: one('Installation', { installation_id: 'installation_id' }),
  account: keyOf('account_id'),
  role: column('role'),
  rewardToken: one('Asset', { asset_id: 'reward_token_id' }),
  amount: amount('amount'),
  series: one('RewardSeries', { series_id: 'series_id' }),
  receiver: keyOf('receiver_id'),
};

const filters: FiltersOf<RewardClaimFilter> = {
  network: refersTo('network_id'),
  dam: refersTo('dam_id'),
  account: refersTo('account_id'),
  role: anyOf('role'),
  minAmount: atLeast('amount'),
  from: inBlockSince('from_block'),
  to: inBlockBefore('from_block'),
  installation: refersTo('installation_id'),
  series: refersTo('series_id'),
  receiver: refersTo('receiver_id'),
  rewardToken: refersTo('reward_token_id'),
  ...whereLog,
};

/** Reward claims: rewards taken by their owners. */
export const rewardClaim: Noun = {
  type: 'RewardClaim',
  from: factsOf('reward_claim'),
  key: ['from_block', 'log_index'],
  fields,
  filters,
  orders: {
    TIME: BY_KEY,
    AMOUNT: byColumn('amount', 'numeric'),
  },
  defaultOrder: { field: 'TIME', direction: 'ASC' },
};
