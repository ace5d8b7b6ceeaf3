/** The places where value can be. The sign of a balance is the holder's: what a DAM has is above zero. */
export const ACCOUNT_KINDS = {
  /** Outside the marketplace: somebody's wallet. Owner: the account. Its balance is what came out minus what went in. */
  WALLET: 'outside: a wallet',
  /** Assets that a DAM holds and can pay out; collateral in place included. Owner: the DAM. */
  IDLE: 'idle assets of a DAM',
  /** Capital in a time-lock vault. Owner: the installation. */
  TIME_LOCK: 'capital in a time-lock',
  /** Liquidity with the Network's Safe, due back. Owner: the installation. */
  RELEASED: 'liquidity with the Network, due back',
  /** Growth principal taken for good. Owner: the installation. */
  GRANTED: 'growth principal taken for good',
  /** Collateral in a dispute vault. Owner: the installation. */
  CONTESTED: 'collateral in a dispute vault',
  /** Liquidity that never came back. Owner: the installation. */
  WRITTEN_OFF: 'liquidity written off',
  /** Assets that left the active stake and wait to be withdrawn. Owner: the withdrawal bucket. */
  UNBONDING: 'assets in withdrawal buckets',
  /** Memorandum: collateral pledged to a Network; the coins are in IDLE. Owner: the installation. */
  COMMITTED: 'collateral pledged to a Network (memorandum)',
  /** Memorandum, below zero: the sum of what a DAM has pledged. Owner: the DAM. */
  PLEDGED: 'all pledges of a DAM (memorandum)',
  /** Free shares. Owner: the DAM, holder: the Delegator. */
  SHARES: 'free shares',
  /** Shares in requests to withdraw. Owner: the DAM, holder: the Delegator. */
  ESCROW: 'shares in requests to withdraw',
  /** Below zero: shares in existence. Owner: the DAM. */
  SUPPLY: 'shares in existence',
  /** Below zero: reward tokens in existence. Owner: the Network. */
  REWARD_ISSUE: 'reward tokens in existence',
  /** Rewards minted for Delegators and not yet claimed. Owner: the installation. */
  REWARD_POOL: 'rewards payable to Delegators',
  /** Rewards minted for Operators and not yet claimed. Owner: the installation. */
  OPERATOR_POOL: 'rewards payable to Operators',
  /** Fees on rewards that nobody has taken yet. Owner: the contract that keeps them. */
  REWARD_FEES: 'fees on rewards, not yet taken',
  /** Reward asset that backs the synthetic token. Owner: the Network. */
  BACKING: 'reward asset behind the synthetic token',
} as const;

/** The kind of an account. */
export type AccountKind = keyof typeof ACCOUNT_KINDS;

/** Accounts that make up the capital of a DAM (K in the yield's denominator). */
export const CAPITAL_KINDS: readonly AccountKind[] = ['IDLE', 'TIME_LOCK', 'RELEASED', 'GRANTED', 'CONTESTED'];

/** Accounts that make up the exposure of an installation (E). */
export const EXPOSURE_KINDS: readonly AccountKind[] = ['TIME_LOCK', 'RELEASED', 'GRANTED', 'COMMITTED'];

/** Accounts without balance rows: the outside world, and shares, whose balance is in `position`. */
export const WITHOUT_BALANCE: ReadonlySet<AccountKind> = new Set<AccountKind>(['WALLET', 'SHARES', 'ESCROW']);
