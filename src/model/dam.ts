import type { CapitalType, DamStatus } from '../processor/vocabulary/states';
import { Flag, Int, LedgerRow, Ref, Text, Time, Versions } from './columns';

/** A DAM (Decentralised Asset Manager): a vault that Delegators deposit into and a Manager runs. */
@Versions('dam', 'DAMs (vaults): parameters and status; balances are in balance')
export class Dam extends LedgerRow {
  @Ref('DAM contract', { key: true }) dam!: string;
  @Ref('Manager: the account that owns the DAM') owner!: string;
  @Text('INFRASTRUCTURE, LIQUIDITY, GROWTH or COLLATERAL (security, shared security)') capitalType!: CapitalType;
  @Text('ACTIVE, PAUSED or CLOSED') status!: DamStatus;
  @Ref('Deposit asset; null for infrastructure', { nullable: true }) asset!: string | null;
  @Ref('Token of the shares', { nullable: true }) receiptToken!: string | null;
  @Text('Name of the receipt token: untrusted text; null where the shares are no token, or it gives none', { nullable: true })
  name!: string | null;
  @Text('Symbol of the receipt token: untrusted text; null where the shares are no token, or it gives none', { nullable: true })
  symbol!: string | null;
  @Int('Entry fee in basis points of a deposit; null where the protocol has none', { nullable: true }) feeBps!: number | null;
  @Int("Decimals of one whole unit of the asset, as reward rates count it; null: the asset's own", { nullable: true })
  unitDecimals!: number | null;
  @Flag('Whether shares can be sent to others') isTransferable!: boolean;
  @Time('Seconds that a deposit stays locked', { nullable: true }) lockup!: number | null;
  @Time('Seconds from a request to withdraw to its claim; null: withdrawals are atomic', { nullable: true })
  withdrawalDelay!: number | null;
  @Ref('Account that admits depositors and Operators; null: open', { nullable: true }) gatekeeper!: string | null;
  @Ref('Account that may allocate within the limits of the owner', { nullable: true }) catalyst!: string | null;
  @Flag('Whether the entry fee can still change') isFeeMutable!: boolean;
  @Flag('Whether the gatekeeper can still change') isGatekeeperMutable!: boolean;
  @Flag('Whether the catalyst can still change') isCatalystMutable!: boolean;
  @Time('When it was created, block seconds') createdAt!: number;
  @Text('Name, website, logo and description as given: untrusted text; null where DAMs do not describe themselves', {
    nullable: true,
  })
  metadata!: string | null;
}
