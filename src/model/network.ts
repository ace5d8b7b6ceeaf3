import type { CapitalType, NetworkStatus } from '../processor/vocabulary/states';
import { Amount, Count, Flag, LedgerRow, Ref, Text, Time, Versions } from './columns';

/** A Network: the demand side, which asks for capital and Operators and pays rewards. */
@Versions('network', 'Networks: terms, roles and status')
export class Network extends LedgerRow {
  @Ref('Network contract', { key: true }) network!: string;
  @Ref('Account that owns the Network') owner!: string;
  @Ref('Account that may request collateral in a dispute', { nullable: true }) manager!: string | null;
  @Ref('Account that reports performance for the owner', { nullable: true }) reporter!: string | null;
  @Ref('Safe that receives released capital', { nullable: true }) safe!: string | null;
  @Ref('Account that resolves disputes', { nullable: true }) resolver!: string | null;
  @Text('Name as given, cleaned: untrusted text; null where Networks have none', { nullable: true }) name!: string | null;
  @Text('INFRASTRUCTURE, LIQUIDITY, GROWTH or COLLATERAL (security, shared security)') capitalType!: CapitalType;
  @Text('DEPLOYED, WHITELIST_REQUESTED, LIVE, REJECTED, DELISTED or CLOSED; maturity is maturesAt against the asked time')
  status!: NetworkStatus;
  @Text('Reason given with the last rejection or delisting', { nullable: true }) statusReason!: string | null;
  @Ref('Asset asked for; null for infrastructure', { nullable: true }) asset!: string | null;
  @Ref('Synthetic token that rewards are minted in', { nullable: true }) rewardToken!: string | null;
  @Ref('Asset that the synthetic token redeems for, 1:1', { nullable: true }) rewardAsset!: string | null;
  @Amount('Raw units asked for: 0 none, 2^256-1 open-ended', { nullable: true }) amountRequested!: bigint | null;
  @Amount('Smallest deposit wanted, raw units', { nullable: true }) minDeposit!: bigint | null;
  @Count('Operators asked for', { nullable: true }) operatorsRequested!: number | null;
  @Time('Seconds from going live to maturity', { nullable: true }) duration!: number | null;
  @Amount('Raw reward units a day for each active Operator', { nullable: true }) operatorRatePerDay!: bigint | null;
  @Amount('Raw reward units a day for each whole unit of exposed capital', { nullable: true })
  delegatorRatePerUnitPerDay!: bigint | null;
  @Time('Seconds between two distributions by strangers', { nullable: true }) distributionInterval!: number | null;
  @Time('Seconds a dispute stays open', { nullable: true }) disputeWindow!: number | null;
  @Flag('Whether the reward rates can still change') areRatesMutable!: boolean;
  @Time('Seconds after maturity in which liquidity must come back', { nullable: true }) returnGrace!: number | null;
  @Time('When it was created, block seconds') createdAt!: number;
  @Time('When whitelisting was asked for, block seconds', { nullable: true }) requestedAt!: number | null;
  @Time('When it went live, block seconds', { nullable: true }) liveAt!: number | null;
  @Time('When its term ends, block seconds', { nullable: true }) maturesAt!: number | null;
  @Time('When it was closed, block seconds', { nullable: true }) closedAt!: number | null;
  @Amount('Capital still out when it closed, raw units', { nullable: true }) outstandingAtClose!: bigint | null;
  @Text('Name, description, links and penalty terms as given: untrusted text; null: nothing was said yet', { nullable: true })
  metadata!: string | null;
}
