import { Count, LedgerRow, Ref, Text, Total, Versions } from './columns';

/** Rewards of one token from one Network through one contract. */
@Versions('reward_series', 'Rewards of one token from one Network through one contract: how many distributions, and sums')
export class RewardSeries extends LedgerRow {
  @Ref('Series', { key: true }) series!: string;
  @Ref('Contract that pays') module!: string;
  @Ref('DAM whose Delegators are paid; null: Operators are', { nullable: true }) dam!: string | null;
  @Ref('Network that pays') network!: string;
  @Ref('Token of the rewards') rewardToken!: string;
  @Text('SNAPSHOT: by shares at past moments; ROOT: by a Merkle root over cumulative amounts') kind!: 'SNAPSHOT' | 'ROOT';
  @Count('Distributions so far') length!: number;
  @Total('Distributed so far, fees not included, raw reward units') distributed!: bigint;
  @Total('Kept as fees so far, raw reward units') fees!: bigint;
  @Total('Claimed so far, raw reward units') claimed!: bigint;
  @Text('Merkle root in force, 0x-hex; null where there is none', { nullable: true }) root!: string | null;
}
