import type { RewardRole } from '../processor/vocabulary/states';
import { Amount, Facts, Int, LedgerRow, Ref, Text, Time } from './columns';

/** Rewards taken by their owner. */
@Facts('reward_claim', 'Claims of rewards by Delegators and Operators')
export class RewardClaim extends LedgerRow {
  @Int('Index of the log in its block', { key: true }) logIndex!: number;
  @Time('Block seconds') time!: number;
  @Ref('Network that pays') network!: string;
  @Ref('DAM', { nullable: true }) dam!: string | null;
  @Ref("Installation; null for an Operator's rewards", { nullable: true }) installation!: string | null;
  @Ref('Account that claimed') account!: string;
  @Text('DELEGATOR, OPERATOR or MANAGER') role!: RewardRole;
  @Ref('Token claimed') rewardToken!: string;
  @Amount('Claimed, raw reward units') amount!: bigint;
  @Ref('Series that paid; null where the protocol has none', { nullable: true }) series?: string | null;
  @Ref('Who was paid; null: the account', { nullable: true }) receiver?: string | null;
}
