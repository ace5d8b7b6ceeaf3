/** What the demo knows of the marketplace: a fold of its logs, so that a restart knows as much as the run before. */

export const MARKET_TYPES = ['Infrastructure', 'Liquidity', 'Growth', 'Collateral'] as const;
export type MarketTypeName = (typeof MARKET_TYPES)[number];
export const NETWORK_STATUSES = ['Deployed', 'WhitelistRequested', 'Live', 'Rejected', 'Delisted', 'Closed'] as const;
export type NetworkStatusName = (typeof NETWORK_STATUSES)[number];

/** A DAM. Amounts raw, times in block seconds. */
export interface Dam {
  readonly address: string;
  readonly name: string;
  readonly type: MarketTypeName;
  /** Empty for Infrastructure. */
  readonly asset: string;
  readonly transferable: boolean;
  owner: string;
  gatekeeper: string;
  catalyst: string;
  feeBps: number;
  lockup: number;
  withdrawalDelay: number;
  state: 'Active' | 'Paused' | 'Closed';
  idle: bigint;
  contested: bigint;
  totalShares: bigint;
  readonly shares: Map<string, bigint>;
  readonly lockedUntil: Map<string, number>;
  readonly depositors: Set<string>;
  readonly requests: Map<number, Withdrawal>;
}

export interface Withdrawal {
  readonly id: number;
  readonly owner: string;
  readonly claimableAt: number;
  status: 'Requested' | 'Claimed' | 'Cancelled';
}

/** A Network with its vaults. */
export interface NetworkState {
  readonly address: string;
  readonly name: string;
  readonly type: MarketTypeName;
  readonly depositAsset: string;
  readonly rewardToken: string;
  /** Empty when the synthetic token cannot be redeemed. */
  readonly rewardAsset: string;
  readonly safe: string;
  readonly timeLockVault: string;
  readonly disputeVault: string;
  owner: string;
  manager: string;
  reporter: string;
  resolver: string;
  status: NetworkStatusName;
  liveAt: number;
  maturesAt: number;
  /** 2^256-1 for open-ended. */
  amountRequested: bigint;
  minDeposit: bigint;
  distributionInterval: number;
  disputeWindow: number;
  operatorsRequested: number;
  operatorRate: bigint;
  delegatorRate: bigint;
  ratesMutable: boolean;
  reserve: bigint;
  readonly tranches: Map<number, Tranche>;
  readonly disputes: Map<number, DisputeState>;
  /** By operator. */
  readonly assignments: Map<string, Assignment>;
}

export interface Tranche {
  readonly id: number;
  readonly installId: number;
  readonly dam: string;
  readonly amount: bigint;
  readonly unlockAt: number;
  returned: bigint;
  status: 'Locked' | 'Released' | 'Returned' | 'Withdrawn' | 'Reclaimed' | 'Defaulted';
}

export interface DisputeState {
  readonly id: number;
  readonly installId: number;
  readonly dam: string;
  readonly deadline: number;
  moved: bigint;
  status: 'Open' | 'Challenged' | 'Resolved';
}

export interface Assignment {
  readonly operator: string;
  readonly dam: string;
  readonly installId: number;
  status: 'JoinRequested' | 'Active' | 'Exited' | 'None';
  activeSince: number;
  /** End of the last period that was reported; the activation before the first. */
  reportedTo: number;
}

export interface Installation {
  readonly id: number;
  readonly dam: string;
  readonly network: string;
  status: 'Requested' | 'Confirmed' | 'Rejected' | 'Cancelled' | 'Uninstalled';
  allocated: bigint;
  maxCommitted: bigint;
  locked: bigint;
  outstanding: bigint;
  committed: bigint;
  distributedTo: number;
}

export interface Operator {
  readonly address: string;
  readonly kind: 'Independent' | 'Affiliated';
}

export type MembershipName = 'Invited' | 'Accepted' | 'SelfOwned' | 'Removed' | 'None';
