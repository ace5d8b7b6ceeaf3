import type { Address, NaturalId } from './ids';
import type { CapitalType, NetworkStatus, OperatorKind, RewardRole } from './states';
import type { VaultEvent } from './vaultEvents';

/**
 * The marketplace events: the only words that the ledger, the store and the API know.
 * Amounts are raw token units (bigint), times are block seconds, rates are per day, `by` is the actor (never `tx.from`).
 */
export type MarketplaceEvent =
  | AssetEvent
  | NetworkEvent
  | DamEvent
  | OperatorEvent
  | InstallationEvent
  | DelegationEvent
  | RewardEvent
  | DisputeEvent
  | RegistryEvent
  | VaultEvent;

/** The name of a marketplace event. */
export type EventType = MarketplaceEvent['type'];

/** The marketplace event of one type. */
export type EventOf<T extends EventType> = Extract<MarketplaceEvent, { type: T }>;

/** Where an event stands on the chain. */
export interface Position {
  height: number;
  /** Block seconds. */
  time: number;
  blockHash: string;
  txHash: string;
  logIndex: number;
  /** The contract that emitted the log. */
  emitter: Address;
}

interface By {
  /** The account that acted. */
  by: Address;
}

interface MaybeBy {
  /** The account that acted; null: the log does not name it. */
  by: Address | null;
}

// ---------------------------------------------------------------- assets and prices

type AssetEvent =
  /** A token is described by what its contract answered; null decimals: it is quarantined, `fault` says why. */
  | {
      type: 'AssetDescribed';
      asset: Address;
      kind: 'TOKEN' | 'RECEIPT' | 'REWARD';
      symbol: string | null;
      name: string | null;
      decimals: number | null;
      fault: string | null;
    }
  | ({ type: 'AssetWhitelisted'; asset: Address; isWhitelisted: boolean; reason: string | null } & By)
  /** A feed answered: USD for one whole unit, at 18 decimals. A price that is not above zero is null. */
  | { type: 'PriceUpdated'; feed: Address; usdE18: bigint | null; observedAt: number };

// ---------------------------------------------------------------- registry

type RegistryEvent =
  /** The whitelisting authority changed hands. */
  | ({ type: 'RegistryAdminChanged'; account: Address } & By)
  /** The registry named the contracts of its deployment: what they announce belongs to the marketplace. */
  | ({ type: 'RegistryContractsSet'; contracts: Address[] } & By);

// ---------------------------------------------------------------- networks

interface NetworkTerms {
  /** Raw units asked for: 0 none, 2^256-1 open-ended. */
  amountRequested: bigint;
  minDeposit: bigint;
  operatorsRequested: number;
  /** Seconds from going live to maturity. */
  duration: number;
  /** Raw reward units a day for each active Operator. */
  operatorRatePerDay: bigint;
  /** Raw reward units a day for each whole unit of exposed capital. */
  delegatorRatePerUnitPerDay: bigint;
  areRatesMutable: boolean;
  /** Seconds between two distributions by strangers. */
  distributionInterval: number;
  /** Seconds after maturity in which liquidity must come back. */
  returnGrace: number;
  /** Seconds a dispute stays open. */
  disputeWindow: number;
}

type NetworkEvent =
  | ({
      type: 'NetworkCreated';
      network: Address;
      owner: Address;
      capitalType: CapitalType;
      /** Null: Networks have none. */
      name: string | null;
      asset: Address | null;
      /** The synthetic token rewards are minted in. */
      rewardToken: Address | null;
      /** What the synthetic token can be redeemed for, 1:1; null: not redeemable. */
      rewardAsset: Address | null;
      safe: Address | null;
      /** Null: nothing was said yet. */
      metadata: string | null;
    } & By)
  | ({ type: 'NetworkTermsSet'; network: Address } & NetworkTerms & By)
  | ({
      type: 'NetworkRolesSet';
      network: Address;
      manager: Address | null;
      reporter: Address | null;
      /** Who resolves disputes; null: the registry's admin. */
      resolver: Address | null;
    } & By)
  | ({ type: 'NetworkStatusChanged'; network: Address; from: NetworkStatus; to: NetworkStatus } & By)
  | ({ type: 'NetworkRatesFrozen'; network: Address } & By)
  | ({ type: 'NetworkWhitelistRequested'; network: Address } & By)
  | ({ type: 'NetworkWhitelisted'; network: Address; liveAt: number; maturesAt: number | null } & By)
  | ({ type: 'NetworkRejected'; network: Address; reason: string } & By)
  | ({ type: 'NetworkDelisted'; network: Address; maturesAt: number | null; reason: string } & By)
  | ({ type: 'NetworkClosed'; network: Address; outstanding: bigint } & By)
  | ({ type: 'NetworkMetadataUpdated'; network: Address; metadata: string | null } & By)
  | ({ type: 'NetworkRoleChanged'; network: Address; role: 'owner' | 'manager' | 'reporter'; account: Address | null } & By)
  | ({ type: 'RewardRateSet'; network: Address; operatorRatePerDay: bigint; delegatorRatePerUnitPerDay: bigint } & By)
  | ({
      type: 'PerformanceReported';
      network: Address;
      operator: Address;
      periodStart: number;
      periodEnd: number;
      upSeconds: number;
      scoreBps: number | null;
      evidence: string;
      revision: number;
    } & By);

// ---------------------------------------------------------------- DAMs and operators

/** Which parameters of a DAM may still change. */
export type DamParameter = 'fee' | 'gatekeeper' | 'catalyst';

type DamEvent =
  | ({
      type: 'DamCreated';
      dam: Address;
      owner: Address;
      capitalType: CapitalType;
      asset: Address | null;
      receiptToken: Address | null;
      /** Null: the shares are no token, or it gives none. */
      name: string | null;
      symbol: string | null;
      /** Decimals of what rates count as one whole unit of the asset; null: the asset's own. */
      unitDecimals: number | null;
      isTransferable: boolean;
      /** Null: DAMs do not describe themselves. */
      metadata: string | null;
    } & MaybeBy)
  | ({
      type: 'DamTermsSet';
      dam: Address;
      feeBps: number | null;
      /** Seconds a deposit stays locked. */
      lockup: number | null;
      /** Seconds between a request to withdraw and its claim; null: withdrawals are atomic. */
      withdrawalDelay: number | null;
      gatekeeper: Address | null;
      catalyst: Address | null;
      mutable: DamParameter[];
    } & MaybeBy)
  | ({ type: 'DamFeeUpdated'; dam: Address; feeBps: number } & By)
  | ({ type: 'DamGatekeeperUpdated'; dam: Address; gatekeeper: Address | null } & By)
  | ({ type: 'DamCatalystUpdated'; dam: Address; catalyst: Address | null } & By)
  | ({ type: 'DamParameterFrozen'; dam: Address; parameter: DamParameter } & By)
  | ({ type: 'DamOwnerChanged'; dam: Address; owner: Address } & MaybeBy)
  | ({ type: 'DepositorAllowed'; dam: Address; account: Address; isAllowed: boolean } & By)
  | ({ type: 'DamMetadataUpdated'; dam: Address; metadata: string } & By)
  | ({ type: 'DamPaused'; dam: Address } & By)
  | ({ type: 'DamUnpaused'; dam: Address } & By)
  | ({ type: 'DamClosed'; dam: Address } & By);

/** An Operator on a Network, working for a DAM through an installation where the protocol has one. */
interface OfAssignment extends By {
  network: Address;
  operator: Address;
  dam: Address | null;
  installation: NaturalId | null;
}

type OperatorEvent =
  | ({ type: 'OperatorRegistered'; operator: Address; kind: OperatorKind; metadata: string | null } & By)
  | ({ type: 'OperatorMetadataUpdated'; operator: Address; metadata: string | null } & By)
  | ({ type: 'OperatorInvited'; dam: Address; operator: Address } & By)
  | ({ type: 'OperatorAccepted'; dam: Address; operator: Address; isOwnDam: boolean } & By)
  | ({ type: 'OperatorDeclined'; dam: Address; operator: Address } & By)
  | ({ type: 'OperatorRemoved'; dam: Address; operator: Address; hasLeft: boolean; reason: string | null } & By)
  | ({ type: 'OperatorJoinRequested' } & OfAssignment)
  | ({ type: 'OperatorJoinCancelled' } & OfAssignment)
  | ({ type: 'OperatorJoinRejected'; reason: string } & OfAssignment)
  | ({ type: 'OperatorActivated'; at: number } & OfAssignment)
  | ({ type: 'OperatorDeactivated'; at: number; reason: string | null } & OfAssignment);

// ---------------------------------------------------------------- installations and capital

/** Every event of an installation names its three: no parent has to be looked up. */
interface OfInstallation extends MaybeBy {
  installation: NaturalId;
  dam: Address;
  network: Address;
}

interface OfTranche extends OfInstallation {
  tranche: NaturalId;
  amount: bigint;
}

type InstallationEvent =
  | ({ type: 'InstallationRequested'; allocated: bigint; maxCommitted: bigint } & OfInstallation)
  | ({ type: 'InstallationConfirmed' } & OfInstallation)
  | ({ type: 'InstallationRejected'; reason: string } & OfInstallation)
  | ({ type: 'InstallationCancelled' } & OfInstallation)
  | ({ type: 'InstallationUninstalled'; reason: string } & OfInstallation)
  | ({ type: 'AllocationUpdated'; allocated: bigint; maxCommitted: bigint } & OfInstallation)
  /** Idle capital goes to a time-lock vault. */
  | ({ type: 'CapitalLocked'; vault: Address; unlockAt: number; kind: 'LIQUIDITY' | 'GROWTH' } & OfTranche)
  /** Unlocked liquidity goes to the Network's Safe and is due back. */
  | ({ type: 'CapitalReleased'; to: Address } & OfTranche)
  /** Unlocked growth capital goes to the Network for good. */
  | ({ type: 'CapitalWithdrawn'; to: Address } & OfTranche)
  /** Growth principal leaves the books of the DAM: its share price falls by this and nothing else. */
  | ({ type: 'CapitalWrittenOff' } & OfTranche)
  /** Liquidity comes back; `shortfall` is what is still missing of the tranche afterwards. */
  | ({ type: 'CapitalReturned'; shortfall: bigint } & OfTranche)
  /** Liquidity that was never released comes back from the time-lock. */
  | ({ type: 'CapitalReclaimed' } & OfTranche)
  /** Liquidity that did not come back leaves the books of the DAM. */
  | ({ type: 'CapitalDefaulted' } & OfTranche)
  /** Liquidity comes back after all, once written off. */
  | ({ type: 'CapitalRecovered'; shortfall: bigint } & OfTranche)
  /** Collateral is pledged to a Network; the coins stay in the DAM. `total` is pledged afterwards. */
  | ({ type: 'CollateralCommitted'; amount: bigint; total: bigint } & OfInstallation)
  /** A pledge is set free, in whole or in part. */
  | ({ type: 'CollateralDecommitted'; amount: bigint; total: bigint; reason: string } & OfInstallation);

// ---------------------------------------------------------------- delegation

type DelegationEvent =
  /** The entry fee of the deposit that follows: from the depositor to whoever owns the DAM. */
  | ({ type: 'EntryFeePaid'; dam: Address; recipient: Address; asset: Address; amount: bigint } & By)
  | ({
      type: 'Deposited';
      dam: Address;
      sender: Address;
      receiver: Address;
      /** What the sender paid, fee included. */
      assets: bigint;
      /** Part of `assets` that an EntryFeePaid before it moved already. */
      fee: bigint;
      shares: bigint;
      /** Block seconds until which the receiver's shares cannot leave; null: no lock-up. */
      lockedUntil: number | null;
    } & By)
  | ({
      type: 'Withdrawn';
      dam: Address;
      sender: Address;
      receiver: Address;
      owner: Address;
      assets: bigint;
      shares: bigint;
    } & By)
  | ({ type: 'SharesTransferred'; dam: Address; from: Address; to: Address; shares: bigint } & MaybeBy)
  | ({
      type: 'WithdrawalRequested';
      dam: Address;
      request: NaturalId;
      owner: Address;
      receiver: Address;
      shares: bigint;
      assetsAtRequest: bigint;
      claimableAt: number;
    } & By)
  | ({
      type: 'WithdrawalClaimed';
      dam: Address;
      request: NaturalId;
      owner: Address;
      receiver: Address;
      assets: bigint;
      shares: bigint;
    } & By)
  | ({ type: 'WithdrawalCancelled'; dam: Address; request: NaturalId; owner: Address; shares: bigint } & By);

// ---------------------------------------------------------------- rewards

type RewardEvent =
  /** The reward index of an installation was brought up to `at`; scale 1e27 a raw share. */
  | ({ type: 'RewardIndexUpdated'; accPerShare: bigint; accrued: bigint; totalAccrued: bigint; at: number } & OfInstallation)
  | ({
      type: 'RewardsDistributed';
      rewardToken: Address;
      toDelegators: bigint;
      toOperators: bigint;
      periodStart: number;
      periodEnd: number;
    } & OfInstallation)
  /** An Operator earned `amount` for [periodStart, periodEnd): owed from now, minted with the next distribution. */
  | ({
      type: 'OperatorRewarded';
      rewardToken: Address;
      amount: bigint;
      activeSeconds: number;
      periodStart: number;
      periodEnd: number;
    } & OfAssignment)
  | ({
      type: 'RewardsClaimed';
      network: Address;
      dam: Address | null;
      installation: NaturalId | null;
      account: Address;
      role: RewardRole;
      rewardToken: Address;
      amount: bigint;
    } & By)
  | ({ type: 'RewardsFunded'; network: Address; asset: Address; amount: bigint; from: Address } & By)
  | ({
      type: 'RewardRedeemed';
      network: Address;
      account: Address;
      rewardToken: Address;
      burned: bigint;
      asset: Address;
      paid: bigint;
    } & By);

// ---------------------------------------------------------------- disputes and penalties (slashing)

interface OfDispute extends OfInstallation {
  dispute: NaturalId;
}

type DisputeEvent =
  | ({ type: 'CollateralRequested'; operator: Address | null; amount: bigint; evidence: string; deadline: number } & OfDispute)
  | ({ type: 'CollateralMoved'; vault: Address; amount: bigint } & OfDispute)
  | ({ type: 'DisputeChallenged'; statement: string } & OfDispute)
  /** The contested collateral leaves the vault: to the Network's recipient and back to the DAM. */
  | ({
      type: 'DisputeResolved';
      outcome: 'UPHELD' | 'DISMISSED' | 'SPLIT';
      toNetwork: bigint;
      toDam: bigint;
      recipient: Address;
    } & OfDispute)
  /** Collateral finally taken from a DAM: what other protocols call a slash. Without a dispute: it took effect at once. */
  | ({
      type: 'PenaltyApplied';
      dispute: NaturalId | null;
      operator: Address | null;
      asset: Address;
      amount: bigint;
    } & OfInstallation &
      By);
