import type { Address, NaturalId } from './ids';
import type { CapitalType, OperatorKind, RewardRole } from './states';

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
  | DisputeEvent;

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
}

type NetworkEvent =
  | ({
      type: 'NetworkCreated';
      network: Address;
      owner: Address;
      manager: Address | null;
      capitalType: CapitalType;
      asset: Address | null;
      /** The synthetic token rewards are minted in. */
      rewardToken: Address | null;
      /** What the synthetic token can be redeemed for, 1:1; null: not redeemable. */
      rewardAsset: Address | null;
      safe: Address | null;
      resolver: Address | null;
      /** Seconds between two distributions by strangers; null: no limit. */
      distributionInterval: number | null;
      disputeWindow: number | null;
      metadata: string;
    } & Partial<NetworkTerms> &
      By)
  | ({ type: 'NetworkTermsSet'; network: Address } & NetworkTerms & By)
  | ({ type: 'NetworkWhitelistRequested'; network: Address } & By)
  | ({ type: 'NetworkWhitelisted'; network: Address; liveAt: number; maturesAt: number | null } & By)
  | ({ type: 'NetworkRejected'; network: Address; reason: string } & By)
  | ({ type: 'NetworkDelisted'; network: Address; reason: string } & By)
  | ({ type: 'NetworkClosed'; network: Address; outstanding: bigint } & By)
  | ({ type: 'NetworkMetadataUpdated'; network: Address; metadata: string } & By)
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
      name: string;
      symbol: string;
      feeBps: number | null;
      /** Null: whoever owns the DAM at the time. */
      feeRecipient: Address | null;
      isTransferable: boolean;
      /** Seconds a deposit stays locked. */
      lockup: number | null;
      /** Seconds between a request to withdraw and its claim; null: withdrawals are atomic. */
      withdrawalDelay: number | null;
      gatekeeper: Address | null;
      catalyst: Address | null;
      mutable: DamParameter[];
      metadata: string;
    } & By)
  | ({ type: 'DamFeeUpdated'; dam: Address; feeBps: number } & By)
  | ({ type: 'DamGatekeeperUpdated'; dam: Address; gatekeeper: Address | null } & By)
  | ({ type: 'DamCatalystUpdated'; dam: Address; catalyst: Address | null } & By)
  | ({ type: 'DamParameterFrozen'; dam: Address; parameter: DamParameter } & By)
  | ({ type: 'DamOwnerChanged'; dam: Address; owner: Address } & By)
  | ({ type: 'DamMetadataUpdated'; dam: Address; metadata: string } & By)
  | ({ type: 'DamPaused'; dam: Address } & By)
  | ({ type: 'DamUnpaused'; dam: Address } & By)
  | ({ type: 'DamClosed'; dam: Address } & By);

type OperatorEvent =
  | ({ type: 'OperatorRegistered'; operator: Address; kind: OperatorKind; metadata: string } & By)
  | ({ type: 'OperatorMetadataUpdated'; operator: Address; metadata: string } & By)
  | ({ type: 'OperatorInvited'; dam: Address; operator: Address } & By)
  | ({ type: 'OperatorAccepted'; dam: Address; operator: Address; isOwnDam: boolean } & By)
  | ({ type: 'OperatorRemoved'; dam: Address; operator: Address; hasLeft: boolean; reason: string } & By)
  | ({ type: 'OperatorJoinRequested'; network: Address; operator: Address; dam: Address | null } & By)
  | ({ type: 'OperatorJoinRejected'; network: Address; operator: Address; dam: Address | null; reason: string } & By)
  | ({ type: 'OperatorActivated'; network: Address; operator: Address; dam: Address | null; at: number } & By)
  | ({
      type: 'OperatorDeactivated';
      network: Address;
      operator: Address;
      dam: Address | null;
      at: number;
      reason: string;
    } & By);

// ---------------------------------------------------------------- installations and capital

/** Every event of an installation names its three: no parent has to be looked up. */
interface OfInstallation extends By {
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
  | ({ type: 'InstallationUninstalled' } & OfInstallation)
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
  | ({ type: 'CapitalReturned'; from: Address; shortfall: bigint } & OfTranche)
  /** Liquidity that did not come back leaves the books of the DAM. */
  | ({ type: 'CapitalDefaulted' } & OfTranche)
  /** Collateral is pledged to a Network (delta > 0) or set free (delta < 0); the coins stay in the DAM. */
  | ({ type: 'CollateralCommitted'; delta: bigint; total: bigint } & OfInstallation);

// ---------------------------------------------------------------- delegation

type DelegationEvent =
  | ({
      type: 'Deposited';
      dam: Address;
      sender: Address;
      receiver: Address;
      /** What the sender paid, fee included. */
      assets: bigint;
      fee: bigint;
      feeRecipient: Address | null;
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
  | ({ type: 'SharesTransferred'; dam: Address; from: Address; to: Address; shares: bigint } & By)
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
  | ({
      type: 'OperatorRewarded';
      network: Address;
      operator: Address;
      dam: Address | null;
      rewardToken: Address;
      amount: bigint;
      activeSeconds: number;
      periodStart: number;
      periodEnd: number;
    } & By)
  | ({
      type: 'RewardsClaimed';
      network: Address;
      dam: Address | null;
      /** Null for an Operator's rewards, which belong to the Network. */
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
  operator: Address | null;
}

type DisputeEvent =
  | ({ type: 'CollateralRequested'; amount: bigint; evidence: string; deadline: number } & OfDispute)
  | ({ type: 'CollateralMoved'; vault: Address; amount: bigint } & OfDispute)
  | ({ type: 'DisputeChallenged' } & OfDispute)
  | ({
      type: 'DisputeResolved';
      outcome: 'UPHELD' | 'DISMISSED' | 'SPLIT' | 'EXPIRED';
      toNetwork: bigint;
      toDam: bigint;
    } & OfDispute)
  /** Collateral finally taken from a DAM: what other protocols call a slash. */
  | ({ type: 'PenaltyApplied'; amount: bigint; to: Address } & OfDispute);
