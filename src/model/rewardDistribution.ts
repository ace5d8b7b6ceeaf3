import { Amount, Facts, Int, LedgerRow, Ref, Time } from './columns';

/** Rewards minted for the Delegators of an installation, or earned by an Operator. */
@Facts(
  'reward_distribution',
  'Interval facts: rewards minted for Delegators or earned by Operators, for the service of [period_start, period_end)',
)
export class RewardDistribution extends LedgerRow {
  @Int('Index of the log in its block', { key: true }) logIndex!: number;
  @Time('Block seconds') time!: number;
  @Ref('Network that pays') network!: string;
  @Ref('DAM', { nullable: true }) dam!: string | null;
  @Ref("Installation; null for an Operator's rewards", { nullable: true }) installation!: string | null;
  @Ref("Operator; null for Delegators' rewards", { nullable: true }) operator!: string | null;
  @Ref('Token of the rewards') rewardToken!: string;
  @Amount('Minted or earned, raw reward units') amount!: bigint;
  @Time('Start of the service paid for, block seconds') periodStart!: number;
  @Time('End of the service paid for (exclusive), block seconds') periodEnd!: number;
  @Time('Seconds of activity paid for; null for Delegators', { nullable: true }) activeSeconds!: number | null;
}
