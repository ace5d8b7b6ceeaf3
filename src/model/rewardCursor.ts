import { Count, LedgerRow, Ref, Versions } from './columns';

/** Up to where somebody has claimed a series. */
@Versions('reward_cursor', 'Up to where accounts have claimed series of rewards')
export class RewardCursor extends LedgerRow {
  @Ref('Series', { key: true }) series!: string;
  @Ref('Account', { key: true }) holder!: string;
  @Count('Number of the first distribution that is not claimed') next!: number;
}
