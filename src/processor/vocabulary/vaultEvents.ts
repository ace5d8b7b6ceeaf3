import type { Address, NaturalId } from './ids';
import type { RewardRole } from './states';

/** What a contract that belongs to a DAM does for it. */
export type ModuleKind = 'STAKE' | 'SLASHING' | 'REWARDS' | 'OPERATOR_REWARDS';

/** How a module does it; null where the adapter knows no name for it. */
export type ModuleVariant =
  /** Every Operator stands with all of the Network's limit, up to its own. */
  | 'BY_LIMIT'
  /** The Network's limit is divided between its Operators by shares. */
  | 'BY_SHARES'
  /** All limits are for one Operator. */
  | 'ONE_OPERATOR'
  /** All limits are for one Operator on one Network. */
  | 'ONE_OPERATOR_ONE_NETWORK'
  /** A slash takes effect at once. */
  | 'INSTANT'
  /** A slash is requested first, and a resolver may veto it. */
  | 'VETO';

/** A part of what a DAM pays or loses: from its active assets (bucket null) or from a withdrawal bucket. */
export interface CapitalPart {
  bucket: NaturalId | null;
  amount: bigint;
}

/**
 * Marketplace events of vaults of shared security: epochs and withdrawal buckets, limits and stake, slashing with a past capture time,
 * rewards by past shares. Conventions as in events.ts; where the log names no actor, the event has no `by`.
 */
export type VaultEvent = VaultParameterEvent | ModuleEvent | BucketEvent | StakeEvent | SlashEvent | SharedRewardEvent;

type VaultParameterEvent =
  /** What a DAM is, beyond DamCreated, where it keeps epochs. */
  | {
      type: 'VaultOpened';
      dam: Address;
      /** Block seconds at which epoch 0 begins. */
      epochStart: number;
      /** Seconds of an epoch. */
      epochDuration: number;
      /** Where slashed assets go; null: nowhere, they are lost. */
      burner: Address | null;
      /** Raw units; counts only while isDepositLimited. */
      depositLimit: bigint;
      isDepositLimited: boolean;
      /** Whether only listed depositors are admitted. */
      isAllowlisted: boolean;
    }
  | { type: 'VaultVersionChanged'; dam: Address; version: number }
  /** An upgrade gave the shares a token, or another name, or took it; null where there is none. */
  | { type: 'VaultTokenChanged'; dam: Address; name: string | null; symbol: string | null; isTransferable: boolean }
  | { type: 'VaultDepositLimitSet'; dam: Address; amount: bigint }
  | { type: 'VaultDepositLimitSwitched'; dam: Address; isDepositLimited: boolean }
  | { type: 'VaultAllowlistSwitched'; dam: Address; isAllowlisted: boolean }
  | { type: 'VaultDepositorListed'; dam: Address; account: Address; isAllowed: boolean }
  /** A contract of a version that the adapter cannot read: there is no DAM for it, or it is followed no longer. */
  | { type: 'VaultUnknown'; contract: Address; reason: string }
  /** A role in a DAM's contracts changed hands; `role` by its name where it is known. */
  | { type: 'RoleChanged'; dam: Address; contract: Address; role: string; account: Address; isGranted: boolean; by: Address }
  /** A factory admits a new implementation, or refuses a version from here on. */
  | { type: 'ImplementationListed'; contract: Address; implementation: Address }
  | { type: 'ImplementationBlocked'; contract: Address; version: number };

type ModuleEvent =
  | {
      type: 'ModuleCreated';
      module: Address;
      /** The DAM that it serves; null: any. */
      dam: Address | null;
      kind: ModuleKind;
      variant: ModuleVariant | null;
      /** The one Operator, and the one Network, that it knows. */
      operator: Address | null;
      network: Address | null;
      /** Seconds in which a slash can be vetoed. */
      vetoDuration: number | null;
      /** Epochs until a new resolver comes into force. */
      resolverDelay: number | null;
    }
  /** The DAM took the module as its own; null: it goes without one. */
  | { type: 'ModuleAttached'; dam: Address; module: Address | null; kind: ModuleKind }
  /** Basis points of distributed rewards that go to the DAM's administration. */
  | { type: 'ModuleFeeSet'; module: Address; dam: Address | null; feeBps: number }
  | { type: 'ModuleHookSet'; module: Address; dam: Address | null; hook: Address | null };

type BucketEvent =
  /** Shares are burned, and assets wait in a bucket that the receiver has shares of. */
  | {
      type: 'WithdrawalQueued';
      dam: Address;
      bucket: NaturalId;
      epoch: number;
      owner: Address;
      /** Who will have the claim. */
      receiver: Address;
      assets: bigint;
      /** Shares of the DAM that were burned. */
      shares: bigint;
      /** Shares of the bucket that the receiver got. */
      bucketShares: bigint;
      /** From when it can be claimed, block seconds. */
      claimableAt: number;
      by: Address;
    }
  /** Somebody's whole shares of buckets are paid, by bucket. */
  | {
      type: 'BucketsClaimed';
      dam: Address;
      owner: Address;
      receiver: Address;
      /** The sum of the parts. */
      assets: bigint;
      parts: CapitalPart[];
      by: Address;
    };

/** A subnetwork in a DAM. */
interface OfInstallation {
  installation: NaturalId;
  dam: Address;
  network: Address;
}

type StakeEvent =
  /** A Network is live without anybody's approval. */
  | { type: 'NetworkOpened'; network: Address; liveAt: number; by: Address }
  /** What of a Network's limit stands behind one Operator: up to `limit`, or by `shares` of all shares; both null: all of it. */
  | ({ type: 'StakeAllotted'; operator: Address; limit: bigint | null; shares: bigint | null } & OfInstallation);

type SlashEvent =
  /** A resolver is named; `from`: when it comes into force, block seconds. */
  | ({ type: 'ResolverSet'; resolver: Address | null; from: number } & OfInstallation)
  /** A slash is asked for; what can still be taken shrinks with time and is gone at `expiresAt`. */
  | ({
      type: 'SlashRequested';
      dispute: NaturalId;
      operator: Address;
      amount: bigint;
      capturedAt: number;
      /** Until when it can be vetoed. */
      deadline: number;
      /** Until when it can be executed. */
      expiresAt: number;
      by: Address;
    } & OfInstallation)
  | ({ type: 'SlashVetoed'; dispute: NaturalId; by: Address } & OfInstallation)
  | ({ type: 'SlashExecuted'; dispute: NaturalId; amount: bigint; by: Address } & OfInstallation)
  /** Assets leave a DAM and its buckets for good; `parts` add up to `amount`. */
  | {
      type: 'CollateralTaken';
      dam: Address;
      /** What was asked for. */
      asked: bigint;
      amount: bigint;
      /** The moment whose stake answers, block seconds. */
      capturedAt: number;
      recipient: Address;
      parts: CapitalPart[];
    };

/** Rewards of one token from one Network through one contract. */
interface OfSeries {
  series: NaturalId;
  module: Address;
  dam: Address | null;
  network: Address;
  rewardToken: Address;
}

type SharedRewardEvent =
  /** Rewards for whoever held shares at a past moment, in proportion. */
  | ({ type: 'RewardsAllotted'; amount: bigint; fee: bigint; snapshotAt: number; by: Address } & OfSeries)
  /** Rewards whose division is a Merkle root over cumulative amounts. */
  | ({ type: 'RewardRootSet'; amount: bigint; root: string; by: Address } & OfSeries)
  | ({ type: 'SeriesClaimed'; account: Address; receiver: Address; role: RewardRole; amount: bigint; by: Address } & OfSeries)
  /** A claimer's place in the series: distributions before `next` are done. */
  | ({ type: 'RewardCursorMoved'; account: Address; first: number; next: number } & OfSeries)
  | { type: 'RewardFeeClaimed'; module: Address; dam: Address | null; rewardToken: Address; amount: bigint };
