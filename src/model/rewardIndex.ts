import { LedgerRow, Ref, Time, Total, Versions } from './columns';

/** The reward index of an installation: what one share has earned so far. */
@Versions('reward_index', 'Reward accounting of installations: index, accrued and distributed')
export class RewardIndex extends LedgerRow {
  @Ref('Installation', { key: true }) installation!: string;
  @Total('Reward units a raw share has earned, times 1e27') accPerShare!: bigint;
  @Total('Accrued to Delegators so far, raw reward units') accrued!: bigint;
  @Total('Minted for Delegators so far, raw reward units') distributed!: bigint;
  @Total('Earned by Operators so far, raw reward units') operatorAccrued!: bigint;
  @Total('Minted for Operators so far, raw reward units') operatorDistributed!: bigint;
  @Time('Until when the index is brought up, block seconds') updatedAt!: number;
}
