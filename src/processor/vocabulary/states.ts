/** What a Network buys and a DAM offers; "security" and "shared security" are COLLATERAL. */
export type CapitalType = 'INFRASTRUCTURE' | 'LIQUIDITY' | 'GROWTH' | 'COLLATERAL';

/** Where a Network stands. That its term has ended is not written: compare `maturesAt` with the asked time. */
export type NetworkStatus = 'DEPLOYED' | 'WHITELIST_REQUESTED' | 'LIVE' | 'REJECTED' | 'DELISTED' | 'CLOSED';

/** Where a DAM stands. */
export type DamStatus = 'ACTIVE' | 'PAUSED' | 'CLOSED';

/** An Operator's kind: its own DAM, or invited by somebody else's. */
export type OperatorKind = 'INDEPENDENT' | 'AFFILIATED' | 'UNKNOWN';

/** An Operator in a DAM. */
export type MembershipState = 'INVITED' | 'ACCEPTED' | 'DECLINED' | 'SELF_OWNED' | 'REMOVED' | 'LEFT';

/** An Operator on a Network. */
export type AssignmentState = 'REQUESTED' | 'ACTIVE' | 'INACTIVE' | 'REJECTED' | 'CANCELLED';

/** A Network in a DAM. */
export type InstallationState = 'REQUESTED' | 'CONFIRMED' | 'REJECTED' | 'CANCELLED' | 'UNINSTALLED';

/** A tranche of capital sent to a time-lock. That it is unlocked or overdue is not written: compare the times. */
export type TrancheState = 'LOCKED' | 'RELEASED' | 'RETURNED' | 'WITHDRAWN' | 'RECLAIMED' | 'DEFAULTED';

/** A request to leave a DAM. That it is claimable is not written: compare `claimableAt`. */
export type WithdrawalState = 'REQUESTED' | 'CLAIMED' | 'CANCELLED';

/** A contested piece of collateral. That its window is over is not written: compare `deadline`. */
export type DisputeState = 'REQUESTED' | 'MOVED' | 'CHALLENGED' | 'UPHELD' | 'DISMISSED' | 'SPLIT';

/** Who a reward belongs to. */
export type RewardRole = 'DELEGATOR' | 'OPERATOR' | 'MANAGER';
