import type { RewardDistribution, RewardDistributionFilter } from './generated/types';
import { fromLog, whereLog } from './ofLog';
import {
  amount,
  atLeast,
  BY_KEY,
  byColumn,
  column,
  factsOf,
  inBlockBefore,
  inBlockSince,
  joined,
  one,
  refersTo,
} from './plan/fields';
import type { FieldsOf, FiltersOf, Noun } from './plan/noun';

const fields: FieldsOf<RewardDistribution> = {
  id: joined('from_block', 'log_index'),
  ...fromLog('RewardsDistributed', 'OperatorRewarded', 'RewardsAllotted'),
  time: column('time'),
  network: one('Network', { network_id: 'network_id' }),
  dam: one('Dam', { dam_id: 'dam_id' }),
  installation: one('Installation', { installation_id: 'installation_id' }),
  operator: one('Operator', { operator_id: 'operator_id' }),
  rewardToken: one('Asset', { asset_id: 'reward_token_id' }),
  amount: amount('amount'),
  periodStart: column('period_start'),
  periodEnd: column('period_end'),
  activeSeconds: column('active_seconds'),
};

const filters: FiltersOf<RewardDistributionFilter> = {
  network: refersTo('network_id'),
  dam: refersTo('dam_id'),
  operator: refersTo('operator_id'),
  role: (row, value, statement) =>
    `(CASE WHEN ${row.col('operator_id')} IS NULL THEN 'DELEGATOR' ELSE 'OPERATOR' END) = ${statement.param(value, 'text')}`,
  minAmount: atLeast('amount'),
  from: inBlockSince('from_block'),
  to: inBlockBefore('from_block'),
  installation: refersTo('installation_id'),
  rewardToken: refersTo('reward_token_id'),
  ...whereLog,
};

/** Reward distributions: minted for Delegators, earned by Operators. */
export const rewardDistribution: Noun = {
  type: 'RewardDistribution',
  from: factsOf('reward_distribution'),
  key: ['from_block', 'log_index'],
  fields,
  filters,
  orders: {
    TIME: BY_KEY,
    AMOUNT: byColumn('amount', 'numeric'),
  },
  defaultOrder: { field: 'TIME', direction: 'ASC' },
};
