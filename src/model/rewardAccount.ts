import { LedgerRow, Ref, Total, Versions } from './columns';

/** A Delegator's rewards from one installation. */
@Versions('reward_account', 'Rewards of Delegators by installation; owed grows with the index until the next settlement')
export class RewardAccount extends LedgerRow {
  @Ref('DAM', { key: true }) dam!: string;
  @Ref('Delegator', { key: true }) holder!: string;
  @Ref('Installation', { key: true }) installation!: string;
  @Total('Index at the last settlement, scale 1e27') paidIndex!: bigint;
  @Total('Owed at the last settlement, raw reward units') owed!: bigint;
  @Total('Claimed so far, raw reward units') claimed!: bigint;
}
