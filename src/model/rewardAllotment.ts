import { Amount, Count, Facts, Int, LedgerRow, Ref, Time } from './columns';

/** One distribution for whoever held shares at a past moment. */
@Facts('reward_allotment', 'Rewards for whoever held shares at a past moment: floor(shares then * amount / all shares then) each')
export class RewardAllotment extends LedgerRow {
  @Int('Index of the log in its block', { key: true }) logIndex!: number;
  @Ref('Series') series!: string;
  @Count('Number in its series, from 0') ordinal!: number;
  @Amount('For Delegators, raw reward units') amount!: bigint;
  @Time('Moment whose shares count, block seconds') snapshotAt!: number;
  @Time('When it was distributed, block seconds') time!: number;
}
