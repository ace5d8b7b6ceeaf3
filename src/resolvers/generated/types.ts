import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Context } from '../context';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * A 20-byte account or contract address. Out: lower case with 0x. In: lower case, or with a right EIP-55 checksum; anything else (wrong
   * checksum, 19 bytes, no 0x) is refused with the code BAD_ADDRESS.
   */
  Address: { input: string; output: string; }
  /**
   * A whole number of any size as a decimal string, e.g. "1500000000000000000": raw token units unless told otherwise. In: a string of digits or
   * an integer literal.
   */
  BigInt: { input: bigint; output: string; }
  /** An exact decimal number as a string, e.g. "1234.56": US dollars, ratios and prices. Never an exponent, never a float. */
  Decimal: { input: string; output: string; }
  /** A JSON object; amounts inside are decimal strings. */
  JSON: { input: unknown; output: unknown; }
  /** Block time in whole seconds since 1970-01-01 UTC. In: seconds, or ISO 8601 text with a time zone such as "2026-03-01T00:00:00Z". */
  Timestamp: { input: number; output: number; }
};

/** A notion that a marketplace has nothing of. */
export type Absence = {
  __typename?: 'Absence';
  /** Field that is null, as `Type.field`. */
  field: Scalars['String']['output'];
  /** Why, and where to look instead. */
  reason: Scalars['String']['output'];
};

/** The moment that a sub-tree was read at. */
export type AsOf = {
  __typename?: 'AsOf';
  /** Height of the last block that counts. */
  block: Scalars['Int']['output'];
  /** Hash of the last known block header at or below `block`; a cursor pins it. */
  hash: Scalars['String']['output'];
  /** Whether no fork can change anything that was read at this moment any more. */
  isFinal: Scalars['Boolean']['output'];
  /** Whether `timestamp` is the asked one or the block's own; false: nothing happened in the block and its header is not known, so that it is that of the last known header before it. */
  isTimeExact: Scalars['Boolean']['output'];
  /** The same moment in ISO 8601, UTC. */
  iso: Scalars['String']['output'];
  /** Moment that times are compared with (maturity, unlock, claimable), block seconds. */
  timestamp: Scalars['Timestamp']['output'];
};

/** A moment in block time: give exactly one of the three. Left out: the last indexed block. */
export type AsOfInput =
  /** Height of the block whose end is meant; at most the head. */
  { block: Scalars['Int']['input']; header?: never; timestamp?: never; }
  |  /** The end of exactly this block: refused with BLOCK_RETRACTED once a fork took it away. */
  { block?: never; header: HeaderInput; timestamp?: never; }
  |  /** Moment meant: what the blocks at or before it say, with maturity, unlocking and claimability at that very second; at most the time of the head. */
  { block?: never; header?: never; timestamp: Scalars['Timestamp']['input']; };

/** A token: what DAMs hold, receipts for it, and what rewards are paid in. Names come from strangers' contracts: cleaned, still untrusted. */
export type Asset = {
  __typename?: 'Asset';
  /** Token contract. */
  address: Scalars['Address']['output'];
  /** DAMs that take it as deposit. */
  dams: DamConnection;
  /** Decimals of one whole unit; null when unknown: amounts stay raw and unpriced. */
  decimals: Maybe<Scalars['Int']['output']>;
  /** Why the token is quarantined; null when it is sound. */
  fault: Maybe<Scalars['String']['output']>;
  /** Id: the address. */
  id: Scalars['ID']['output'];
  /** Whether the registry admits it as a deposit asset. */
  isWhitelisted: Scalars['Boolean']['output'];
  /** What the token is here. */
  kind: AssetKind;
  /** Name, cleaned; null when the contract gave none. */
  name: Maybe<Scalars['String']['output']>;
  /** Networks that ask for it. */
  networks: NetworkConnection;
  /** US dollars for one whole unit at the as-of moment; null when unknown or stale. */
  priceUsd: Maybe<Scalars['Decimal']['output']>;
  /** Symbol, cleaned; null when the contract gave none. */
  symbol: Maybe<Scalars['String']['output']>;
};


/** A token: what DAMs hold, receipts for it, and what rewards are paid in. Names come from strangers' contracts: cleaned, still untrusted. */
export type AssetDamsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DamFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DamOrder>;
};


/** A token: what DAMs hold, receipts for it, and what rewards are paid in. Names come from strangers' contracts: cleaned, still untrusted. */
export type AssetNetworksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NetworkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NetworkOrder>;
};


/** A token: what DAMs hold, receipts for it, and what rewards are paid in. Names come from strangers' contracts: cleaned, still untrusted. */
export type AssetPriceUsdArgs = {
  book?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of assets. */
export type AssetConnection = {
  __typename?: 'AssetConnection';
  /** The rows of the page, each with its cursor. */
  edges: Array<AssetEdge>;
  /** Whether there are more than `totalCount` rows: counting stopped at 10,000. */
  isTotalCountCapped: Scalars['Boolean']['output'];
  /** The rows of the page. */
  nodes: Array<Asset>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Rows that meet the conditions, over all pages; counted up to 10,000, and only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of assets. */
export type AssetEdge = {
  __typename?: 'AssetEdge';
  /** Opaque place of the row in its list; it pins the as-of block and hash, and goes into `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Asset;
};

/** Conditions on assets; all that are given must hold. */
export type AssetFilter = {
  /** Any of these tokens. */
  address?: InputMaybe<Array<Scalars['Address']['input']>>;
  /** Deposit asset or receipt token of this DAM. */
  dam?: InputMaybe<Scalars['Address']['input']>;
  /** Quarantined (true) or sound (false). */
  isFaulty?: InputMaybe<Scalars['Boolean']['input']>;
  /** Admitted as a deposit asset or not. */
  isWhitelisted?: InputMaybe<Scalars['Boolean']['input']>;
  /** Any of these kinds. */
  kind?: InputMaybe<Array<AssetKind>>;
  /** Asked for, minted as rewards or paid for them by this Network. */
  network?: InputMaybe<Scalars['Address']['input']>;
  /** Text in symbol or name, upper and lower case alike. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** What a token is in the marketplace. */
export type AssetKind =
  /** Receipt: shares of a DAM. */
  | 'RECEIPT'
  /** Minted by a Network as rewards. */
  | 'REWARD'
  /** Deposited or paid. */
  | 'TOKEN';

/** Order of assets. */
export type AssetOrder = {
  /** Direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field?: AssetOrderField;
};

/** What assets can be ordered by. */
export type AssetOrderField =
  /** First appearance of the token in the marketplace. */
  | 'FIRST_SEEN'
  /** Name, in the order of bytes; tokens without one come last. */
  | 'NAME'
  /** Symbol, in the order of bytes; tokens without one come last. */
  | 'SYMBOL';

/** An Operator on a Network, and what it earned there. */
export type Assignment = {
  __typename?: 'Assignment';
  /** Earned and not claimed, raw reward units. */
  claimable: Scalars['BigInt']['output'];
  /** Rewards claimed so far, raw reward units. */
  claimed: Scalars['BigInt']['output'];
  /** DAM that the Operator works for; null: none. */
  dam: Maybe<Dam>;
  /** Id: addresses of Network and Operator and, where there is one, the id of the installation, joined by dashes. */
  id: Scalars['ID']['output'];
  /** Installation that it works through; null where the protocol has no such thing. */
  installation: Maybe<Installation>;
  /** Network. */
  network: Network;
  /** Operator. */
  operator: Operator;
  /** Earned since the last settlement up to the as-of moment, raw reward units. */
  pending: Scalars['BigInt']['output'];
  /** Reason given with a rejection or deactivation: untrusted text. */
  reason: Maybe<Scalars['String']['output']>;
  /** Token of the rewards; null: none. */
  rewardToken: Maybe<Asset>;
  /** Rewards settled so far, raw reward units. */
  settled: Scalars['BigInt']['output'];
  /** Until when rewards are settled, block seconds; null: never. */
  settledUntil: Maybe<Scalars['Timestamp']['output']>;
  /** When the state was entered, block seconds. */
  since: Scalars['Timestamp']['output'];
  /** Where it stands. */
  state: AssignmentState;
};

/** A page of assignments. */
export type AssignmentConnection = {
  __typename?: 'AssignmentConnection';
  /** The rows of the page, each with its cursor. */
  edges: Array<AssignmentEdge>;
  /** Whether there are more than `totalCount` rows: counting stopped at 10,000. */
  isTotalCountCapped: Scalars['Boolean']['output'];
  /** The rows of the page. */
  nodes: Array<Assignment>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Rows that meet the conditions, over all pages; counted up to 10,000, and only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of assignments. */
export type AssignmentEdge = {
  __typename?: 'AssignmentEdge';
  /** Opaque place of the row in its list; it pins the as-of block and hash, and goes into `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Assignment;
};

/** Conditions on assignments; all that are given must hold. */
export type AssignmentFilter = {
  /** For this DAM. */
  dam?: InputMaybe<Scalars['Address']['input']>;
  /** Through this installation. */
  installation?: InputMaybe<Scalars['ID']['input']>;
  /** With at least this earned and not claimed, raw reward units. */
  minClaimable?: InputMaybe<Scalars['BigInt']['input']>;
  /** On this Network. */
  network?: InputMaybe<Scalars['Address']['input']>;
  /** Of this Operator. */
  operator?: InputMaybe<Scalars['Address']['input']>;
  /** Paid in this token. */
  rewardToken?: InputMaybe<Scalars['Address']['input']>;
  /** In its state since this moment or later. */
  sinceFrom?: InputMaybe<Scalars['Timestamp']['input']>;
  /** In its state since before this moment. */
  sinceTo?: InputMaybe<Scalars['Timestamp']['input']>;
  /** Any of these states. */
  state?: InputMaybe<Array<AssignmentState>>;
};

/** Order of assignments. */
export type AssignmentOrder = {
  /** Direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field?: AssignmentOrderField;
};

/** What assignments can be ordered by. */
export type AssignmentOrderField =
  /** Rewards earned and not claimed, raw reward units: compare assignments of one reward token. */
  | 'CLAIMABLE'
  /** Rewards claimed so far, raw reward units: compare assignments of one reward token. */
  | 'CLAIMED'
  /** First appearance of the Network, then of the Operator, then of the installation. */
  | 'FIRST_SEEN'
  /** Rewards settled so far, raw reward units: compare assignments of one reward token. */
  | 'SETTLED'
  /** Time at which the state was entered. */
  | 'SINCE';

/** Where an Operator stands on a Network. */
export type AssignmentState =
  /** Active: serves and earns. */
  | 'ACTIVE'
  /** Took its request back. */
  | 'CANCELLED'
  /** Deactivated. */
  | 'INACTIVE'
  /** Was refused. */
  | 'REJECTED'
  /** Has asked to join. */
  | 'REQUESTED';

/** A digest (SHA-256) that chains, block by block, over every ledger row by natural keys; docs/data-model.md lists the tables in it. */
export type BlockDigest = {
  __typename?: 'BlockDigest';
  /** Digest, hexadecimal. */
  digest: Scalars['String']['output'];
  /** Hash of that block. */
  hash: Scalars['String']['output'];
  /** Height of the last block that added rows, at or below the one asked for: blocks without rows leave the digest as it is. */
  height: Scalars['Int']['output'];
  /** Whether no fork can change it any more. */
  isFinal: Scalars['Boolean']['output'];
};

/** A withdrawal bucket: assets that left a DAM's active stake and wait, slashable, for the end of an epoch. */
export type Bucket = {
  __typename?: 'Bucket';
  /** What all its shares are worth, slashes taken off, claims not; raw asset units. */
  assets: Scalars['BigInt']['output'];
  /** Who has shares of it. */
  bucketShares: BucketShareConnection;
  /** From when it can be claimed, block seconds. */
  claimableAt: Scalars['Timestamp']['output'];
  /** Claimed so far; raw asset units. */
  claimed: Scalars['BigInt']['output'];
  /** DAM. */
  dam: Dam;
  /** Epoch at whose end it can be claimed, from 0. */
  epoch: Scalars['Int']['output'];
  /** Id given by the protocol. */
  id: Scalars['ID']['output'];
  /** Whether that time has come at the as-of moment. */
  isClaimable: Scalars['Boolean']['output'];
  /** Still in it: assets - claimed; raw asset units. */
  outstanding: Scalars['BigInt']['output'];
  /** Its shares. */
  shares: Scalars['BigInt']['output'];
  /** Taken by slashes so far; raw asset units. */
  taken: Scalars['BigInt']['output'];
};


/** A withdrawal bucket: assets that left a DAM's active stake and wait, slashable, for the end of an epoch. */
export type BucketBucketSharesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BucketShareFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BucketShareOrder>;
};

/** A page of buckets. */
export type BucketConnection = {
  __typename?: 'BucketConnection';
  /** The rows of the page, each with its cursor. */
  edges: Array<BucketEdge>;
  /** Whether there are more than `totalCount` rows: counting stopped at 10,000. */
  isTotalCountCapped: Scalars['Boolean']['output'];
  /** The rows of the page. */
  nodes: Array<Bucket>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Rows that meet the conditions, over all pages; counted up to 10,000, and only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of buckets. */
export type BucketEdge = {
  __typename?: 'BucketEdge';
  /** Opaque place of the row in its list; it pins the as-of block and hash, and goes into `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Bucket;
};

/** Conditions on buckets; all that are given must hold. */
export type BucketFilter = {
  /** Can be claimed from this moment on or later. */
  claimableFrom?: InputMaybe<Scalars['Timestamp']['input']>;
  /** Can be claimed from before this moment. */
  claimableTo?: InputMaybe<Scalars['Timestamp']['input']>;
  /** Of this DAM. */
  dam?: InputMaybe<Scalars['Address']['input']>;
  /** Whether its time has come at the as-of moment. */
  isClaimable?: InputMaybe<Scalars['Boolean']['input']>;
  /** With at least this still in it, raw asset units. */
  minOutstanding?: InputMaybe<Scalars['BigInt']['input']>;
};

/** Order of buckets. */
export type BucketOrder = {
  /** Direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field?: BucketOrderField;
};

/** What buckets can be ordered by. */
export type BucketOrderField =
  /** Time from when it can be claimed. */
  | 'CLAIMABLE_AT'
  /** First appearance in the marketplace. */
  | 'FIRST_SEEN'
  /** Still in it, raw asset units: compare buckets of one asset. */
  | 'OUTSTANDING';

/** Shares of a withdrawal bucket: somebody's pending withdrawal from a DAM that keeps epochs. */
export type BucketShare = {
  __typename?: 'BucketShare';
  /** What was paid; raw asset units; null until then. */
  assetsPaid: Maybe<Scalars['BigInt']['output']>;
  /** The bucket. */
  bucket: Bucket;
  /** From when it can be claimed, block seconds. */
  claimableAt: Scalars['Timestamp']['output'];
  /** DAM. */
  dam: Dam;
  /** The same as Delegator; null when it never held shares of a DAM. */
  delegator: Maybe<Delegator>;
  /** Who can claim. */
  holder: Scalars['Address']['output'];
  /** Id: address of the holder and id of the bucket, joined by a dash. */
  id: Scalars['ID']['output'];
  /** Whether it is unpaid and its time has come at the as-of moment. */
  isClaimable: Scalars['Boolean']['output'];
  /** Assets that were put in for them; raw asset units. */
  queued: Scalars['BigInt']['output'];
  /** Who was paid; null until then. */
  receiver: Maybe<Scalars['Address']['output']>;
  /** When assets were last put in, block seconds. */
  requestedAt: Scalars['Timestamp']['output'];
  /** When it was paid, block seconds; null until then. */
  settledAt: Maybe<Scalars['Timestamp']['output']>;
  /** Shares of the bucket. */
  shares: Scalars['BigInt']['output'];
  /** REQUESTED, or CLAIMED once it was paid. */
  state: WithdrawalState;
  /** What they are worth at the as-of moment, slashes taken off, rounded down; raw asset units; null once paid. */
  worth: Maybe<Scalars['BigInt']['output']>;
};

/** A page of shares of buckets. */
export type BucketShareConnection = {
  __typename?: 'BucketShareConnection';
  /** The rows of the page, each with its cursor. */
  edges: Array<BucketShareEdge>;
  /** Whether there are more than `totalCount` rows: counting stopped at 10,000. */
  isTotalCountCapped: Scalars['Boolean']['output'];
  /** The rows of the page. */
  nodes: Array<BucketShare>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Rows that meet the conditions, over all pages; counted up to 10,000, and only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of shares of buckets. */
export type BucketShareEdge = {
  __typename?: 'BucketShareEdge';
  /** Opaque place of the row in its list; it pins the as-of block and hash, and goes into `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: BucketShare;
};

/** Conditions on shares of buckets; all that are given must hold. */
export type BucketShareFilter = {
  /** Of this bucket. */
  bucket?: InputMaybe<Scalars['ID']['input']>;
  /** Can be claimed from this moment on or later. */
  claimableFrom?: InputMaybe<Scalars['Timestamp']['input']>;
  /** Can be claimed from before this moment. */
  claimableTo?: InputMaybe<Scalars['Timestamp']['input']>;
  /** Of this DAM. */
  dam?: InputMaybe<Scalars['Address']['input']>;
  /** Of this holder. */
  holder?: InputMaybe<Scalars['Address']['input']>;
  /** Whether it can be claimed at the as-of moment. */
  isClaimable?: InputMaybe<Scalars['Boolean']['input']>;
  /** Worth at least this at the as-of moment, raw asset units; none that is paid. */
  minWorth?: InputMaybe<Scalars['BigInt']['input']>;
  /** Last requested at or after this moment. */
  requestedFrom?: InputMaybe<Scalars['Timestamp']['input']>;
  /** Last requested before this moment. */
  requestedTo?: InputMaybe<Scalars['Timestamp']['input']>;
  /** In any of these states; CANCELLED never occurs. */
  state?: InputMaybe<Array<WithdrawalState>>;
};

/** Order of shares of buckets. */
export type BucketShareOrder = {
  /** Direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field?: BucketShareOrderField;
};

/** What shares of buckets can be ordered by. */
export type BucketShareOrderField =
  /** Time from when it can be claimed. */
  | 'CLAIMABLE_AT'
  /** First appearance of the DAM, then of the holder, then of the bucket. */
  | 'FIRST_SEEN'
  /** Time of the last request that went into it. */
  | 'REQUESTED_AT'
  /** Worth at the as-of moment, raw asset units: compare shares of one asset; those that are paid come last. */
  | 'WORTH';

/** What a Network buys and a DAM offers. */
export type CapitalType =
  /** Assets stay in the DAM as a pledge (security, shared security) and can be slashed. */
  | 'COLLATERAL'
  /** Assets go to a time-lock, then to the Network for good. */
  | 'GROWTH'
  /** Service only: no assets move. */
  | 'INFRASTRUCTURE'
  /** Assets go to a time-lock, then to the Network's Safe, and come back. */
  | 'LIQUIDITY';

/** A DAM (Decentralised Asset Manager): a vault that Delegators deposit into and a Manager runs. Others call it a vault or a pool. */
export type Dam = {
  __typename?: 'Dam';
  /** Contract of the DAM. */
  address: Scalars['Address']['output'];
  /** Deposit asset; null for infrastructure. */
  asset: Maybe<Asset>;
  /** Shares of withdrawal buckets by claimer: its pending withdrawals where it keeps epochs. */
  bucketShares: BucketShareConnection;
  /** Withdrawal buckets: what left the active stake and waits for the end of an epoch; none where it keeps no epochs. */
  buckets: BucketConnection;
  /** Capital base of yields: totalAssets + grantedInTerm; raw asset units. */
  capital: Scalars['BigInt']['output'];
  /** What it offers to Networks. */
  capitalType: CapitalType;
  /** Account that may allocate within the limits of the owner; null: none. */
  catalyst: Maybe<Scalars['Address']['output']>;
  /** Collateral pledged to all Networks, each pledge counted; the coins are in `idle`; raw asset units. */
  committed: Scalars['BigInt']['output'];
  /** Collateral in dispute vaults (contested, may be slashed); raw asset units. */
  contested: Scalars['BigInt']['output'];
  /** When it was created, block seconds. */
  createdAt: Scalars['Timestamp']['output'];
  /** Accounts that hold shares, free or escrowed. */
  delegatorCount: Scalars['Int']['output'];
  /** Disputes over its collateral (slashing requests). */
  disputes: DisputeConnection;
  /** Shares in open requests to withdraw; they earn nothing; raw receipt units. */
  escrowedShares: Scalars['BigInt']['output'];
  /** What happened in it. */
  events: MarketplaceEventConnection;
  /** Capital at work for Networks: locked + released + grantedInTerm + committed; raw asset units. */
  exposure: Scalars['BigInt']['output'];
  /** Entry fee in basis points of a deposit, to whoever owns the DAM at the time; null where the protocol has none. */
  feeBps: Maybe<Scalars['Int']['output']>;
  /** Account that admits depositors and Operators; null: open. */
  gatekeeper: Maybe<Scalars['Address']['output']>;
  /** Growth principal that Networks took for good so far; raw asset units. */
  granted: Scalars['BigInt']['output'];
  /** Growth principal taken by Networks whose term goes on at the as-of moment; raw asset units. */
  grantedInTerm: Scalars['BigInt']['output'];
  /** Id: the address. */
  id: Scalars['ID']['output'];
  /** Idle assets, collateral in place included; raw asset units. */
  idle: Scalars['BigInt']['output'];
  /** Confirmed installations. */
  installationCount: Scalars['Int']['output'];
  /** Networks installed in it. */
  installations: InstallationConnection;
  /** Whether the catalyst can still change. */
  isCatalystMutable: Scalars['Boolean']['output'];
  /** Whether the entry fee can still change. */
  isFeeMutable: Scalars['Boolean']['output'];
  /** Whether the gatekeeper can still change. */
  isGatekeeperMutable: Scalars['Boolean']['output'];
  /** Whether shares can be sent to others. */
  isTransferable: Scalars['Boolean']['output'];
  /** Capital in time-locks; raw asset units. */
  locked: Scalars['BigInt']['output'];
  /** Seconds that a deposit stays locked; null: no lock-up. */
  lockup: Maybe<Scalars['Int']['output']>;
  /** The owner as Manager, with all its DAMs. */
  manager: Manager;
  /** Operators in it. */
  memberships: MembershipConnection;
  /** Name, website, logo and description as given: untrusted text; null where DAMs do not describe themselves. */
  metadata: Maybe<Scalars['String']['output']>;
  /** Contracts that serve it: what allots its stake, slashes it and pays its rewards. */
  modules: ModuleConnection;
  /** Name of the receipt token: untrusted text; null: the shares are no token, or it gives none. */
  name: Maybe<Scalars['String']['output']>;
  /** Operators accepted or self-owned. */
  operatorCount: Scalars['Int']['output'];
  /** Account that owns the DAM. */
  owner: Scalars['Address']['output'];
  /** Penalties (slashing): collateral finally taken from it. */
  penalties: PenaltyConnection;
  /** What waits to leave it, by request or by epoch. */
  pending: PendingWithdrawals;
  /** Open requests to withdraw. */
  pendingWithdrawalCount: Scalars['Int']['output'];
  /** Positions of its Delegators. */
  positions: PositionConnection;
  /** Token of the shares; null when shares are no token. */
  receiptToken: Maybe<Asset>;
  /** Receivable: liquidity with Networks, due back; raw asset units. */
  released: Scalars['BigInt']['output'];
  /** Reward accounting of its Delegators. */
  rewardAccounts: RewardAccountConnection;
  /** Rewards that its Delegators claimed. */
  rewardClaims: RewardClaimConnection;
  /** Rewards minted for its Delegators and Operators. */
  rewardDistributions: RewardDistributionConnection;
  /** Series of rewards for its Delegators. */
  rewardSeries: RewardSeriesConnection;
  /** Share price: totalAssets (raw asset units) over totalShares (raw receipt units); without a value before the first deposit. */
  sharePrice: Ratio;
  /** Where it stands. */
  status: DamStatus;
  /** Symbol of the receipt token: untrusted text; null: the shares are no token, or it gives none. */
  symbol: Maybe<Scalars['String']['output']>;
  /** What the shares stand for: idle + locked + released + contested; raw asset units. */
  totalAssets: Scalars['BigInt']['output'];
  /** Shares in existence, escrowed ones included; raw receipt units. */
  totalShares: Scalars['BigInt']['output'];
  /** Tranches of its capital in time-locks and with Networks. */
  tranches: TrancheConnection;
  /** Exposure over idle + exposure (moving types), or over idle for COLLATERAL: leverage, which may pass 1. */
  utilisation: Ratio;
  /** Epochs, limits and modules, where it is a vault that keeps epochs; null: it keeps none. */
  vault: Maybe<Vault>;
  /** Seconds from a request to withdraw to its claim; null: withdrawals are atomic. */
  withdrawalDelay: Maybe<Scalars['Int']['output']>;
  /** Requests to withdraw (unbonding). */
  withdrawals: WithdrawalConnection;
  /** Liquidity written off; raw asset units. */
  writtenOff: Scalars['BigInt']['output'];
  /** Realised yield of its Delegators over a window, with numerator, denominator and coverage. */
  yield: Yield;
};


/** A DAM (Decentralised Asset Manager): a vault that Delegators deposit into and a Manager runs. Others call it a vault or a pool. */
export type DamBucketSharesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BucketShareFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BucketShareOrder>;
};


/** A DAM (Decentralised Asset Manager): a vault that Delegators deposit into and a Manager runs. Others call it a vault or a pool. */
export type DamBucketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BucketFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BucketOrder>;
};


/** A DAM (Decentralised Asset Manager): a vault that Delegators deposit into and a Manager runs. Others call it a vault or a pool. */
export type DamDisputesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DisputeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DisputeOrder>;
};


/** A DAM (Decentralised Asset Manager): a vault that Delegators deposit into and a Manager runs. Others call it a vault or a pool. */
export type DamEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<OrderDirection>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A DAM (Decentralised Asset Manager): a vault that Delegators deposit into and a Manager runs. Others call it a vault or a pool. */
export type DamInstallationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InstallationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<InstallationOrder>;
};


/** A DAM (Decentralised Asset Manager): a vault that Delegators deposit into and a Manager runs. Others call it a vault or a pool. */
export type DamMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MembershipFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MembershipOrder>;
};


/** A DAM (Decentralised Asset Manager): a vault that Delegators deposit into and a Manager runs. Others call it a vault or a pool. */
export type DamModulesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<OrderDirection>;
  filter?: InputMaybe<ModuleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A DAM (Decentralised Asset Manager): a vault that Delegators deposit into and a Manager runs. Others call it a vault or a pool. */
export type DamPenaltiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PenaltyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PenaltyOrder>;
};


/** A DAM (Decentralised Asset Manager): a vault that Delegators deposit into and a Manager runs. Others call it a vault or a pool. */
export type DamPositionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PositionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PositionOrder>;
};


/** A DAM (Decentralised Asset Manager): a vault that Delegators deposit into and a Manager runs. Others call it a vault or a pool. */
export type DamRewardAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RewardAccountFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RewardAccountOrder>;
};


/** A DAM (Decentralised Asset Manager): a vault that Delegators deposit into and a Manager runs. Others call it a vault or a pool. */
export type DamRewardClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RewardClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RewardClaimOrder>;
};


/** A DAM (Decentralised Asset Manager): a vault that Delegators deposit into and a Manager runs. Others call it a vault or a pool. */
export type DamRewardDistributionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RewardDistributionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RewardDistributionOrder>;
};


/** A DAM (Decentralised Asset Manager): a vault that Delegators deposit into and a Manager runs. Others call it a vault or a pool. */
export type DamRewardSeriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RewardSeriesFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RewardSeriesOrder>;
};


/** A DAM (Decentralised Asset Manager): a vault that Delegators deposit into and a Manager runs. Others call it a vault or a pool. */
export type DamTranchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TrancheFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TrancheOrder>;
};


/** A DAM (Decentralised Asset Manager): a vault that Delegators deposit into and a Manager runs. Others call it a vault or a pool. */
export type DamWithdrawalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WithdrawalFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<WithdrawalOrder>;
};


/** A DAM (Decentralised Asset Manager): a vault that Delegators deposit into and a Manager runs. Others call it a vault or a pool. */
export type DamYieldArgs = {
  book?: InputMaybe<Scalars['Int']['input']>;
  window?: InputMaybe<WindowInput>;
};

/** A page of DAMs. */
export type DamConnection = {
  __typename?: 'DamConnection';
  /** The rows of the page, each with its cursor. */
  edges: Array<DamEdge>;
  /** Whether there are more than `totalCount` rows: counting stopped at 10,000. */
  isTotalCountCapped: Scalars['Boolean']['output'];
  /** The rows of the page. */
  nodes: Array<Dam>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Rows that meet the conditions, over all pages; counted up to 10,000, and only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of DAMs. */
export type DamEdge = {
  __typename?: 'DamEdge';
  /** Opaque place of the row in its list; it pins the as-of block and hash, and goes into `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Dam;
};

/** Conditions on DAMs; all that are given must hold. */
export type DamFilter = {
  /** Any of these contracts. */
  address?: InputMaybe<Array<Scalars['Address']['input']>>;
  /** Any of these deposit assets. */
  asset?: InputMaybe<Array<Scalars['Address']['input']>>;
  /** Any of these types of capital. */
  capitalType?: InputMaybe<Array<CapitalType>>;
  /** Created at or after this moment. */
  createdFrom?: InputMaybe<Scalars['Timestamp']['input']>;
  /** Created before this moment. */
  createdTo?: InputMaybe<Scalars['Timestamp']['input']>;
  /** Capital base of at least this, raw units. */
  minCapital?: InputMaybe<Scalars['BigInt']['input']>;
  /** With a confirmed installation of this Network. */
  network?: InputMaybe<Scalars['Address']['input']>;
  /** With this Operator as an accepted member. */
  operator?: InputMaybe<Scalars['Address']['input']>;
  /** Owned by this account. */
  owner?: InputMaybe<Scalars['Address']['input']>;
  /** Text in name, symbol or metadata, upper and lower case alike. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Any of these states. */
  status?: InputMaybe<Array<DamStatus>>;
};

/** Order of DAMs. */
export type DamOrder = {
  /** For YIELD: price book; 1 is the default. */
  book?: InputMaybe<Scalars['Int']['input']>;
  /** Direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field?: DamOrderField;
  /** For YIELD: stretch of time; left out: LAST_30D. */
  window?: InputMaybe<WindowInput>;
};

/** What DAMs can be ordered by. */
export type DamOrderField =
  /** Capital base in raw units: compare DAMs of one asset. */
  | 'CAPITAL'
  /** Time of creation. */
  | 'CREATED_AT'
  /** Capital at work in raw units: compare DAMs of one asset. */
  | 'EXPOSURE'
  /** Name, in the order of bytes; DAMs without one come last. */
  | 'NAME'
  /** Realised APR over `window`; DAMs without one come last. */
  | 'YIELD';

/** Where a DAM stands. */
export type DamStatus =
  /** Takes deposits. */
  | 'ACTIVE'
  /** Takes none any more. */
  | 'CLOSED'
  /** Takes none for now. */
  | 'PAUSED';

/** A Delegator: an account that holds or held shares of DAMs. Others call it a staker or restaker. */
export type Delegator = {
  __typename?: 'Delegator';
  /** Account of the Delegator. */
  address: Scalars['Address']['output'];
  /** Its shares of withdrawal buckets: pending withdrawals from DAMs that keep epochs. */
  bucketShares: BucketShareConnection;
  /** Events about it. */
  events: MarketplaceEventConnection;
  /** Id: the address. */
  id: Scalars['ID']['output'];
  /** DAMs that it holds shares of, free or escrowed. */
  openPositionCount: Scalars['Int']['output'];
  /** DAMs that it holds or held shares of. */
  positionCount: Scalars['Int']['output'];
  /** Its positions in DAMs. */
  positions: PositionConnection;
  /** Its reward accounting, one account an installation. */
  rewardAccounts: RewardAccountConnection;
  /** Rewards it claimed. */
  rewardClaims: RewardClaimConnection;
  /** What it has of series of rewards that are divided by past shares. */
  seriesAccounts: SeriesAccountConnection;
  /** Its requests to withdraw (unbonding). */
  withdrawals: WithdrawalConnection;
};


/** A Delegator: an account that holds or held shares of DAMs. Others call it a staker or restaker. */
export type DelegatorBucketSharesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BucketShareFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BucketShareOrder>;
};


/** A Delegator: an account that holds or held shares of DAMs. Others call it a staker or restaker. */
export type DelegatorEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<OrderDirection>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A Delegator: an account that holds or held shares of DAMs. Others call it a staker or restaker. */
export type DelegatorPositionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PositionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PositionOrder>;
};


/** A Delegator: an account that holds or held shares of DAMs. Others call it a staker or restaker. */
export type DelegatorRewardAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RewardAccountFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RewardAccountOrder>;
};


/** A Delegator: an account that holds or held shares of DAMs. Others call it a staker or restaker. */
export type DelegatorRewardClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RewardClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RewardClaimOrder>;
};


/** A Delegator: an account that holds or held shares of DAMs. Others call it a staker or restaker. */
export type DelegatorSeriesAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SeriesAccountFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SeriesAccountOrder>;
};


/** A Delegator: an account that holds or held shares of DAMs. Others call it a staker or restaker. */
export type DelegatorWithdrawalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WithdrawalFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<WithdrawalOrder>;
};

/** A page of Delegators. */
export type DelegatorConnection = {
  __typename?: 'DelegatorConnection';
  /** The rows of the page, each with its cursor. */
  edges: Array<DelegatorEdge>;
  /** Whether there are more than `totalCount` rows: counting stopped at 10,000. */
  isTotalCountCapped: Scalars['Boolean']['output'];
  /** The rows of the page. */
  nodes: Array<Delegator>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Rows that meet the conditions, over all pages; counted up to 10,000, and only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of Delegators. */
export type DelegatorEdge = {
  __typename?: 'DelegatorEdge';
  /** Opaque place of the row in its list; it pins the as-of block and hash, and goes into `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Delegator;
};

/** Conditions on Delegators; all that are given must hold. */
export type DelegatorFilter = {
  /** Any of these accounts. */
  address?: InputMaybe<Array<Scalars['Address']['input']>>;
  /** With a position, now or before, in this DAM. */
  dam?: InputMaybe<Scalars['Address']['input']>;
  /** With shares, free or escrowed, at the as-of moment (true), or with none left (false). */
  hasShares?: InputMaybe<Scalars['Boolean']['input']>;
  /** With shares of at least this many DAMs. */
  minOpenPositionCount?: InputMaybe<Scalars['Int']['input']>;
};

/** Order of Delegators. */
export type DelegatorOrder = {
  /** Direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field?: DelegatorOrderField;
};

/** What Delegators can be ordered by. */
export type DelegatorOrderField =
  /** First appearance of the account in the marketplace. */
  | 'FIRST_SEEN'
  /** Number of DAMs that it holds shares of, free or escrowed. */
  | 'OPEN_POSITION_COUNT'
  /** Number of DAMs that it holds or held shares of. */
  | 'POSITION_COUNT';

/** A claim of misbehaviour against collateral: a slashing request and how it ended. */
export type Dispute = {
  __typename?: 'Dispute';
  /** Collateral asked for, raw units. */
  amount: Scalars['BigInt']['output'];
  /** Moment whose stake answers, block seconds; null: that of its opening. */
  capturedAt: Maybe<Scalars['Timestamp']['output']>;
  /** When it was challenged, block seconds; null: it was not. */
  challengedAt: Maybe<Scalars['Timestamp']['output']>;
  /** DAM that holds it. */
  dam: Dam;
  /** Until when it can be resolved, block seconds. */
  deadline: Scalars['Timestamp']['output'];
  /** Where the evidence is, as given: untrusted text; null where requests come without. */
  evidence: Maybe<Scalars['String']['output']>;
  /** Until when it can be executed, block seconds; null: no such limit. */
  expiresAt: Maybe<Scalars['Timestamp']['output']>;
  /** Id given by the protocol. */
  id: Scalars['ID']['output'];
  /** Installation whose collateral is asked for. */
  installation: Installation;
  /** Whether it was unresolved and past `expiresAt` at the as-of moment: nothing can come of it any more. */
  isExpired: Scalars['Boolean']['output'];
  /** Whether it was unresolved and past its deadline at the as-of moment. */
  isOverdue: Scalars['Boolean']['output'];
  /** Network that asks. */
  network: Network;
  /** When it was opened, block seconds. */
  openedAt: Scalars['Timestamp']['output'];
  /** Operator accused; null: none named. */
  operator: Maybe<Operator>;
  /** When it was resolved, block seconds; null: not yet. */
  resolvedAt: Maybe<Scalars['Timestamp']['output']>;
  /** Where it stands. */
  state: DisputeState;
  /** Back in the DAM, raw units; null while open. */
  toDam: Maybe<Scalars['BigInt']['output']>;
  /** Gone to the Network (slashed), raw units; null while open. */
  toNetwork: Maybe<Scalars['BigInt']['output']>;
  /** Vault that holds the contested collateral; null: not moved. */
  vault: Maybe<Scalars['Address']['output']>;
};

/** A page of disputes. */
export type DisputeConnection = {
  __typename?: 'DisputeConnection';
  /** The rows of the page, each with its cursor. */
  edges: Array<DisputeEdge>;
  /** Whether there are more than `totalCount` rows: counting stopped at 10,000. */
  isTotalCountCapped: Scalars['Boolean']['output'];
  /** The rows of the page. */
  nodes: Array<Dispute>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Rows that meet the conditions, over all pages; counted up to 10,000, and only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of disputes. */
export type DisputeEdge = {
  __typename?: 'DisputeEdge';
  /** Opaque place of the row in its list; it pins the as-of block and hash, and goes into `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Dispute;
};

/** Conditions on disputes; all that are given must hold. */
export type DisputeFilter = {
  /** Over this DAM's collateral. */
  dam?: InputMaybe<Scalars['Address']['input']>;
  /** To be resolved by this moment or later. */
  deadlineFrom?: InputMaybe<Scalars['Timestamp']['input']>;
  /** To be resolved by a moment before this one. */
  deadlineTo?: InputMaybe<Scalars['Timestamp']['input']>;
  /** Over the collateral of this installation. */
  installation?: InputMaybe<Scalars['ID']['input']>;
  /** Unresolved (true) or resolved (false). */
  isOpen?: InputMaybe<Scalars['Boolean']['input']>;
  /** Unresolved and past its deadline at the as-of moment (true), or not (false). */
  isOverdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** At least this much asked for, raw units. */
  minAmount?: InputMaybe<Scalars['BigInt']['input']>;
  /** By this Network. */
  network?: InputMaybe<Scalars['Address']['input']>;
  /** Opened at or after this moment. */
  openedFrom?: InputMaybe<Scalars['Timestamp']['input']>;
  /** Opened before this moment. */
  openedTo?: InputMaybe<Scalars['Timestamp']['input']>;
  /** Against this Operator. */
  operator?: InputMaybe<Scalars['Address']['input']>;
  /** Any of these states. */
  state?: InputMaybe<Array<DisputeState>>;
};

/** Order of disputes. */
export type DisputeOrder = {
  /** Direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field?: DisputeOrderField;
};

/** What disputes can be ordered by. */
export type DisputeOrderField =
  /** Collateral asked for, raw units. */
  | 'AMOUNT'
  /** Deadline. */
  | 'DEADLINE'
  /** Time of opening. */
  | 'OPENED_AT';

/** Where a dispute over collateral (a slashing request) stands. */
export type DisputeState =
  /** The DAM's side has challenged. */
  | 'CHALLENGED'
  /** Decided for the DAM. */
  | 'DISMISSED'
  /** Collateral is in the dispute vault. */
  | 'MOVED'
  /** Collateral was requested. */
  | 'REQUESTED'
  /** Divided between both. */
  | 'SPLIT'
  /** Decided for the Network: slashed. */
  | 'UPHELD';

/** Conditions on events; all that are given must hold. */
export type EventFilter = {
  /** About this account. */
  account?: InputMaybe<Scalars['Address']['input']>;
  /** By this actor. */
  actor?: InputMaybe<Scalars['Address']['input']>;
  /** In which this asset moved. */
  asset?: InputMaybe<Scalars['Address']['input']>;
  /** Concerning this DAM. */
  dam?: InputMaybe<Scalars['Address']['input']>;
  /** From a log of this contract. */
  emitter?: InputMaybe<Scalars['Address']['input']>;
  /** At or after this moment. */
  from?: InputMaybe<Scalars['Timestamp']['input']>;
  /** In this block or later. */
  fromBlock?: InputMaybe<Scalars['Int']['input']>;
  /** At least this much moved, raw units. */
  minAmount?: InputMaybe<Scalars['BigInt']['input']>;
  /** Concerning this Network. */
  network?: InputMaybe<Scalars['Address']['input']>;
  /** Concerning this Operator. */
  operator?: InputMaybe<Scalars['Address']['input']>;
  /** About this installation, tranche, request or dispute. */
  subject?: InputMaybe<Scalars['ID']['input']>;
  /** Before this moment. */
  to?: InputMaybe<Scalars['Timestamp']['input']>;
  /** In this block or earlier. */
  toBlock?: InputMaybe<Scalars['Int']['input']>;
  /** In this transaction: 0x and 64 hexadecimal digits. */
  txHash?: InputMaybe<Scalars['String']['input']>;
  /** Any of these types. */
  type?: InputMaybe<Array<EventType>>;
};

/** What can happen in a marketplace. */
export type EventType =
  /** A DAM changed allocation and limit of an installation. */
  | 'AllocationUpdated'
  /** A token was read: symbol, name, decimals. */
  | 'AssetDescribed'
  /** The registry admitted a deposit asset or dropped it. */
  | 'AssetWhitelisted'
  /** Shares of withdrawal buckets were paid. */
  | 'BucketsClaimed'
  /** Liquidity that did not come back left the books of the DAM. */
  | 'CapitalDefaulted'
  /** Idle capital went to a time-lock. */
  | 'CapitalLocked'
  /** Liquidity that was never released came back from the time-lock. */
  | 'CapitalReclaimed'
  /** Liquidity once written off came back after all. */
  | 'CapitalRecovered'
  /** Unlocked liquidity went to the Network's Safe and is due back. */
  | 'CapitalReleased'
  /** Liquidity came back. */
  | 'CapitalReturned'
  /** Unlocked growth capital went to the Network for good. */
  | 'CapitalWithdrawn'
  /** Growth principal left the books of the DAM. */
  | 'CapitalWrittenOff'
  /** Collateral was pledged to a Network. */
  | 'CollateralCommitted'
  /** A pledge was set free, in whole or in part. */
  | 'CollateralDecommitted'
  /** Contested collateral went to the dispute vault. */
  | 'CollateralMoved'
  /** A dispute was opened: collateral is asked for (slashing request). */
  | 'CollateralRequested'
  /** Assets left a DAM and its withdrawal buckets for good (slashing). */
  | 'CollateralTaken'
  /** A DAM changed its catalyst. */
  | 'DamCatalystUpdated'
  /** A DAM was closed. */
  | 'DamClosed'
  /** A DAM was created. */
  | 'DamCreated'
  /** A DAM changed its entry fee. */
  | 'DamFeeUpdated'
  /** A DAM changed its gatekeeper. */
  | 'DamGatekeeperUpdated'
  /** A DAM changed its metadata. */
  | 'DamMetadataUpdated'
  /** A DAM changed its owner. */
  | 'DamOwnerChanged'
  /** A parameter of a DAM was frozen. */
  | 'DamParameterFrozen'
  /** A DAM was paused. */
  | 'DamPaused'
  /** A DAM set its terms. */
  | 'DamTermsSet'
  /** A DAM takes deposits again. */
  | 'DamUnpaused'
  /** A Delegator deposited. */
  | 'Deposited'
  /** A gatekeeper admitted a depositor or shut it out. */
  | 'DepositorAllowed'
  /** A dispute was challenged. */
  | 'DisputeChallenged'
  /** A dispute was decided. */
  | 'DisputeResolved'
  /** The entry fee of a deposit was paid. */
  | 'EntryFeePaid'
  /** A factory refuses a version from here on. */
  | 'ImplementationBlocked'
  /** A factory admitted a new implementation. */
  | 'ImplementationListed'
  /** A DAM took its request back. */
  | 'InstallationCancelled'
  /** A Network confirmed its installation. */
  | 'InstallationConfirmed'
  /** A Network refused its installation. */
  | 'InstallationRejected'
  /** A DAM asked to install a Network. */
  | 'InstallationRequested'
  /** An installation ended. */
  | 'InstallationUninstalled'
  /** A DAM took a module as its own, or goes without one. */
  | 'ModuleAttached'
  /** A module was created. */
  | 'ModuleCreated'
  /** The share of rewards that a module keeps for the administration was set. */
  | 'ModuleFeeSet'
  /** A contract that a module calls along was set. */
  | 'ModuleHookSet'
  /** A Network was closed. */
  | 'NetworkClosed'
  /** A Network was created. */
  | 'NetworkCreated'
  /** A Network was taken off the whitelist. */
  | 'NetworkDelisted'
  /** A Network changed its metadata. */
  | 'NetworkMetadataUpdated'
  /** A Network went live without anybody's approval. */
  | 'NetworkOpened'
  /** The reward rates of a Network were frozen. */
  | 'NetworkRatesFrozen'
  /** Whitelisting of a Network was refused. */
  | 'NetworkRejected'
  /** Owner, manager or reporter of a Network changed. */
  | 'NetworkRoleChanged'
  /** A Network named its manager, reporter and resolver. */
  | 'NetworkRolesSet'
  /** The status of a Network changed. */
  | 'NetworkStatusChanged'
  /** A Network set its terms. */
  | 'NetworkTermsSet'
  /** A Network asked to be whitelisted. */
  | 'NetworkWhitelistRequested'
  /** A Network was whitelisted and went live. */
  | 'NetworkWhitelisted'
  /** An Operator became a member of a DAM. */
  | 'OperatorAccepted'
  /** An Operator became active on a Network. */
  | 'OperatorActivated'
  /** An Operator ceased to be active on a Network. */
  | 'OperatorDeactivated'
  /** An Operator declined an invitation. */
  | 'OperatorDeclined'
  /** A DAM invited an Operator. */
  | 'OperatorInvited'
  /** An Operator took its request to join back. */
  | 'OperatorJoinCancelled'
  /** A Network refused an Operator. */
  | 'OperatorJoinRejected'
  /** An Operator asked to join a Network. */
  | 'OperatorJoinRequested'
  /** An Operator changed its metadata. */
  | 'OperatorMetadataUpdated'
  /** An Operator registered. */
  | 'OperatorRegistered'
  /** An Operator left a DAM or was removed. */
  | 'OperatorRemoved'
  /** Rewards of an Operator were minted. */
  | 'OperatorRewarded'
  /** Collateral was finally taken (slashing, a slash). */
  | 'PenaltyApplied'
  /** A Network reported how long an Operator was up. */
  | 'PerformanceReported'
  /** A price feed answered. */
  | 'PriceUpdated'
  /** The whitelisting authority changed hands. */
  | 'RegistryAdminChanged'
  /** The registry named the contracts of its deployment. */
  | 'RegistryContractsSet'
  /** Who may veto slashes of an installation was named. */
  | 'ResolverSet'
  /** Somebody's place in a series of rewards moved on. */
  | 'RewardCursorMoved'
  /** Fees on rewards were taken. */
  | 'RewardFeeClaimed'
  /** The reward index of an installation was brought up. */
  | 'RewardIndexUpdated'
  /** A Network changed its reward rates. */
  | 'RewardRateSet'
  /** Reward tokens were redeemed. */
  | 'RewardRedeemed'
  /** Rewards were distributed by a Merkle root. */
  | 'RewardRootSet'
  /** Rewards were distributed to whoever held shares at a past moment. */
  | 'RewardsAllotted'
  /** Rewards were claimed. */
  | 'RewardsClaimed'
  /** Rewards of an installation were minted. */
  | 'RewardsDistributed'
  /** A Network funded its reward token. */
  | 'RewardsFunded'
  /** A role in a DAM's contracts changed hands. */
  | 'RoleChanged'
  /** Rewards of a series were claimed. */
  | 'SeriesClaimed'
  /** Shares went to another account. */
  | 'SharesTransferred'
  /** A slash that was asked for took effect. */
  | 'SlashExecuted'
  /** A slash was asked for, and can be vetoed. */
  | 'SlashRequested'
  /** A slash was vetoed. */
  | 'SlashVetoed'
  /** What of a Network's stake stands behind an Operator was set. */
  | 'StakeAllotted'
  /** A DAM began or ceased to admit listed depositors only. */
  | 'VaultAllowlistSwitched'
  /** The deposit limit of a DAM was set. */
  | 'VaultDepositLimitSet'
  /** The deposit limit of a DAM was switched on or off. */
  | 'VaultDepositLimitSwitched'
  /** A depositor was put on a DAM's list, or taken off. */
  | 'VaultDepositorListed'
  /** A DAM that keeps epochs began: its epochs, limits and burner. */
  | 'VaultOpened'
  /** An upgrade gave the shares of a DAM a token, or another name, or took it. */
  | 'VaultTokenChanged'
  /** A contract of a version that cannot be read was created: there is no DAM for it. */
  | 'VaultUnknown'
  /** A DAM took another version of its implementation. */
  | 'VaultVersionChanged'
  /** A request to withdraw was taken back. */
  | 'WithdrawalCancelled'
  /** A request to withdraw was paid. */
  | 'WithdrawalClaimed'
  /** Shares were burned, and their assets wait in a withdrawal bucket. */
  | 'WithdrawalQueued'
  /** A Delegator asked to withdraw (unbonding begins). */
  | 'WithdrawalRequested'
  /** A Delegator withdrew at once. */
  | 'Withdrawn';

/** Global Traded Volume of a window, in US dollars. Unpriced volume is not counted as zero: `pricedShare` says how much had a price. */
export type Gtv = {
  __typename?: 'Gtv';
  /** Price book it is priced in. */
  book: Scalars['Int']['output'];
  /** What the definition counts, split by something: largest value first, without a value last. */
  breakdown: Array<GtvPart>;
  /** All components of volume, those that the definition counts and the others. */
  components: Array<GtvComponent>;
  /** Definition it follows. */
  definition: GtvDefinition;
  /** Events counted. */
  events: Scalars['BigInt']['output'];
  /** Events among them that had a price. */
  pricedEvents: Scalars['BigInt']['output'];
  /** Share of the events that had a price, 0 to 1; null when there were none. */
  pricedShare: Maybe<Scalars['Decimal']['output']>;
  /** Sum of the components that the definition counts, US dollars; null when there were events and none had a price. */
  usd: Maybe<Scalars['Decimal']['output']>;
  /** Version of the definition. */
  version: Scalars['Int']['output'];
  /** Stretch of time it covers. */
  window: Window;
};


/** Global Traded Volume of a window, in US dollars. Unpriced volume is not counted as zero: `pricedShare` says how much had a price. */
export type GtvBreakdownArgs = {
  by: GtvDimension;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One component of Global Traded Volume. */
export type GtvComponent = {
  __typename?: 'GtvComponent';
  /** Name: capitalSupplied, rewardsPaid, fees, penalties, deposits, withdrawals, returns or redemptions. */
  component: Scalars['String']['output'];
  /** Events counted. */
  events: Scalars['BigInt']['output'];
  /** Whether the definition counts it. */
  isCounted: Scalars['Boolean']['output'];
  /** Events among them that had a price. */
  pricedEvents: Scalars['BigInt']['output'];
  /** Share of the events that had a price, 0 to 1; null when there were none. */
  pricedShare: Maybe<Scalars['Decimal']['output']>;
  /** Value of the events that had a price, US dollars; null when there were events and none had one. */
  usd: Maybe<Scalars['Decimal']['output']>;
};

/** How Global Traded Volume is defined; figures of two definitions must not be compared. */
export type GtvDefinition =
  /** V1 + deposits + withdrawals + returns: an upper bound, which counts a coin at every step. */
  | 'GROSS'
  /** Rewards paid + entry fees: what is paid for service; capital going back and forth does not move it. */
  | 'SERVICES'
  /** The default: capital supplied + rewards paid + entry fees + penalties. */
  | 'V1';

/** What Global Traded Volume can be split by. */
export type GtvDimension =
  /** By asset; the key is the address of the token. */
  | 'ASSET'
  /** By type of capital; the key is a CapitalType. */
  | 'CAPITAL_TYPE'
  /** By DAM; the key is its address. */
  | 'DAM'
  /** By Network; the key is its address. */
  | 'NETWORK';

/** A part of Global Traded Volume. */
export type GtvPart = {
  __typename?: 'GtvPart';
  /** Events counted. */
  events: Scalars['BigInt']['output'];
  /** What the part belongs to: an address or a CapitalType; null: to none. */
  key: Maybe<Scalars['String']['output']>;
  /** Events among them that had a price. */
  pricedEvents: Scalars['BigInt']['output'];
  /** Value of the events that had a price, US dollars; null when none had one. */
  usd: Maybe<Scalars['Decimal']['output']>;
};

/** A block by height and hash. */
export type HeaderInput = {
  /** Hash: 0x and 64 hexadecimal digits. */
  hash: Scalars['String']['input'];
  /** Height. */
  height: Scalars['Int']['input'];
};

/** A Network installed in a DAM: a handshake of both sides, and its limits. */
export type Installation = {
  __typename?: 'Installation';
  /** Earned by its Delegators up to the as-of moment, raw reward units: distributed + pending. */
  accrued: Scalars['BigInt']['output'];
  /** Capital that the DAM allots to the Network, raw units. */
  allocated: Scalars['BigInt']['output'];
  /** Asset that the Network asks for; null for infrastructure. */
  asset: Maybe<Asset>;
  /** Earned by its Delegators and not claimed, each one's share rounded down, raw reward units. */
  claimable: Scalars['BigInt']['output'];
  /** Claimed by its Delegators so far, raw reward units. */
  claimed: Scalars['BigInt']['output'];
  /** Collateral pledged to the Network, raw units. */
  committed: Scalars['BigInt']['output'];
  /** Collateral in dispute vaults (contested), raw units. */
  contested: Scalars['BigInt']['output'];
  /** DAM. */
  dam: Dam;
  /** When the Network confirmed or rejected, block seconds; null: not yet. */
  decidedAt: Maybe<Scalars['Timestamp']['output']>;
  /** Disputes over its collateral (slashing requests). */
  disputes: DisputeConnection;
  /** Minted for its Delegators so far, raw reward units. */
  distributed: Scalars['BigInt']['output'];
  /** When it ended (cancelled, uninstalled), block seconds; null: it has not. */
  endedAt: Maybe<Scalars['Timestamp']['output']>;
  /** Capital at work: locked + released + growth principal in term + committed, raw units. */
  exposure: Scalars['BigInt']['output'];
  /** Growth principal taken for good, raw units. */
  granted: Scalars['BigInt']['output'];
  /** Id given by the protocol. */
  id: Scalars['ID']['output'];
  /** Whether it is confirmed and the Network is live and in term at the as-of moment. */
  isInTerm: Scalars['Boolean']['output'];
  /** Capital in time-locks for it, raw units. */
  locked: Scalars['BigInt']['output'];
  /** Most that may be committed or locked at a time, raw units. */
  maxCommitted: Scalars['BigInt']['output'];
  /** Network. */
  network: Network;
  /** Earned by its Delegators and not yet minted, raw reward units. */
  pending: Scalars['BigInt']['output'];
  /** Reason given with a rejection: untrusted text. */
  reason: Maybe<Scalars['String']['output']>;
  /** Liquidity with the Network, due back, raw units. */
  released: Scalars['BigInt']['output'];
  /** When it was requested, block seconds. */
  requestedAt: Scalars['Timestamp']['output'];
  /** Reward accounting of its Delegators. */
  rewardAccounts: RewardAccountConnection;
  /** Rewards minted for its Delegators. */
  rewardDistributions: RewardDistributionConnection;
  /** Token that its rewards are minted in; null: none. */
  rewardToken: Maybe<Asset>;
  /** Until when rewards are accrued, block seconds; null: never. */
  rewardsUntil: Maybe<Scalars['Timestamp']['output']>;
  /** What of the DAM stands behind the Network, raw units: `exposure`; where the DAM keeps epochs, its active stake up to `allocated`, and the same coins may stand behind several Networks. */
  stake: Scalars['BigInt']['output'];
  /** What of that stands behind each Operator, where the DAM keeps epochs. */
  stakes: StakeConnection;
  /** Where the handshake stands. */
  state: InstallationState;
  /** Its tranches. */
  tranches: TrancheConnection;
  /** Who may veto its slashes; null: nobody was ever named. */
  vetoResolver: Maybe<VetoResolver>;
  /** Liquidity that never came back, raw units. */
  writtenOff: Scalars['BigInt']['output'];
};


/** A Network installed in a DAM: a handshake of both sides, and its limits. */
export type InstallationDisputesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DisputeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DisputeOrder>;
};


/** A Network installed in a DAM: a handshake of both sides, and its limits. */
export type InstallationRewardAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RewardAccountFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RewardAccountOrder>;
};


/** A Network installed in a DAM: a handshake of both sides, and its limits. */
export type InstallationRewardDistributionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RewardDistributionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RewardDistributionOrder>;
};


/** A Network installed in a DAM: a handshake of both sides, and its limits. */
export type InstallationStakesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StakeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StakeOrder>;
};


/** A Network installed in a DAM: a handshake of both sides, and its limits. */
export type InstallationTranchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TrancheFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TrancheOrder>;
};

/** A page of installations. */
export type InstallationConnection = {
  __typename?: 'InstallationConnection';
  /** The rows of the page, each with its cursor. */
  edges: Array<InstallationEdge>;
  /** Whether there are more than `totalCount` rows: counting stopped at 10,000. */
  isTotalCountCapped: Scalars['Boolean']['output'];
  /** The rows of the page. */
  nodes: Array<Installation>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Rows that meet the conditions, over all pages; counted up to 10,000, and only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of installations. */
export type InstallationEdge = {
  __typename?: 'InstallationEdge';
  /** Opaque place of the row in its list; it pins the as-of block and hash, and goes into `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Installation;
};

/** Conditions on installations; all that are given must hold. */
export type InstallationFilter = {
  /** Any of these assets asked for. */
  asset?: InputMaybe<Array<Scalars['Address']['input']>>;
  /** Any of these DAMs. */
  dam?: InputMaybe<Array<Scalars['Address']['input']>>;
  /** Confirmed with a Network that is live and in term at the as-of moment (true), or not (false). */
  isInTerm?: InputMaybe<Scalars['Boolean']['input']>;
  /** At least this allotted, raw units. */
  minAllocated?: InputMaybe<Scalars['BigInt']['input']>;
  /** At least this at work, raw units. */
  minExposure?: InputMaybe<Scalars['BigInt']['input']>;
  /** Any of these Networks. */
  network?: InputMaybe<Array<Scalars['Address']['input']>>;
  /** Requested at or after this moment. */
  requestedFrom?: InputMaybe<Scalars['Timestamp']['input']>;
  /** Requested before this moment. */
  requestedTo?: InputMaybe<Scalars['Timestamp']['input']>;
  /** Any of these states. */
  state?: InputMaybe<Array<InstallationState>>;
};

/** Order of installations. */
export type InstallationOrder = {
  /** Direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field?: InstallationOrderField;
};

/** What installations can be ordered by. */
export type InstallationOrderField =
  /** Capital allotted, raw units. */
  | 'ALLOCATED'
  /** Capital at work, raw units. */
  | 'EXPOSURE'
  /** Time of the request. */
  | 'REQUESTED_AT';

/** Where an installation stands. */
export type InstallationState =
  /** Taken back by the DAM. */
  | 'CANCELLED'
  /** Confirmed by the Network: effective. */
  | 'CONFIRMED'
  /** Refused by the Network. */
  | 'REJECTED'
  /** Requested by the DAM. */
  | 'REQUESTED'
  /** Ended. */
  | 'UNINSTALLED';

/** Something that must hold of the ledger by itself, such as that every event's postings sum to zero. */
export type Invariant = {
  __typename?: 'Invariant';
  /** Height of the ledger when it was first found broken; null when it holds. */
  brokenSince: Maybe<Scalars['Int']['output']>;
  /** When it was checked, ISO 8601, wall clock. */
  checkedAt: Scalars['String']['output'];
  /** Height of the ledger at the last check. */
  height: Scalars['Int']['output'];
  /** Final block up to which it is known to hold; -1: none. */
  heldHeight: Scalars['Int']['output'];
  /** Whether it held at the last check. */
  holds: Scalars['Boolean']['output'];
  /** What has to hold, in a sentence. */
  meaning: Scalars['String']['output'];
  /** Name. */
  name: Scalars['String']['output'];
  /** Rows that offend. */
  offenders: Scalars['Int']['output'];
  /** What is wrong, in a sentence; null when it holds. */
  sentence: Maybe<Scalars['String']['output']>;
};

/** A Manager: an account that owns DAMs and allocates what they hold. Others call it a curator. */
export type Manager = {
  __typename?: 'Manager';
  /** Active DAMs among them. */
  activeDamCount: Scalars['Int']['output'];
  /** Account of the Manager. */
  address: Scalars['Address']['output'];
  /** DAMs that it owns. */
  damCount: Scalars['Int']['output'];
  /** DAMs that it owns. */
  dams: DamConnection;
  /** When the first of the DAMs that it owns was created, block seconds. */
  firstDamAt: Scalars['Timestamp']['output'];
  /** Id: the address. */
  id: Scalars['ID']['output'];
  /** Confirmed installations in them. */
  installationCount: Scalars['Int']['output'];
};


/** A Manager: an account that owns DAMs and allocates what they hold. Others call it a curator. */
export type ManagerDamsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DamFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DamOrder>;
};

/** A page of Managers. */
export type ManagerConnection = {
  __typename?: 'ManagerConnection';
  /** The rows of the page, each with its cursor. */
  edges: Array<ManagerEdge>;
  /** Whether there are more than `totalCount` rows: counting stopped at 10,000. */
  isTotalCountCapped: Scalars['Boolean']['output'];
  /** The rows of the page. */
  nodes: Array<Manager>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Rows that meet the conditions, over all pages; counted up to 10,000, and only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of Managers. */
export type ManagerEdge = {
  __typename?: 'ManagerEdge';
  /** Opaque place of the row in its list; it pins the as-of block and hash, and goes into `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Manager;
};

/** Conditions on Managers; all that are given must hold. */
export type ManagerFilter = {
  /** Any of these accounts. */
  address?: InputMaybe<Array<Scalars['Address']['input']>>;
  /** Owner of this DAM. */
  dam?: InputMaybe<Scalars['Address']['input']>;
  /** The first of the DAMs that it owns was created at or after this moment. */
  firstDamFrom?: InputMaybe<Scalars['Timestamp']['input']>;
  /** The first of the DAMs that it owns was created before this moment. */
  firstDamTo?: InputMaybe<Scalars['Timestamp']['input']>;
  /** With an active DAM (true), or without any (false). */
  hasActiveDams?: InputMaybe<Scalars['Boolean']['input']>;
  /** Owner of at least this many DAMs. */
  minDamCount?: InputMaybe<Scalars['Int']['input']>;
};

/** Order of Managers. */
export type ManagerOrder = {
  /** Direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field?: ManagerOrderField;
};

/** What Managers can be ordered by. */
export type ManagerOrderField =
  /** Number of active DAMs that it owns. */
  | 'ACTIVE_DAM_COUNT'
  /** Number of DAMs that it owns. */
  | 'DAM_COUNT'
  /** Time at which the first of the DAMs that it owns was created. */
  | 'FIRST_DAM_AT'
  /** First appearance of the account in the marketplace. */
  | 'FIRST_SEEN'
  /** Number of confirmed installations in its DAMs. */
  | 'INSTALLATION_COUNT';

/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type Marketplace = {
  __typename?: 'Marketplace';
  /** Notions that this marketplace has nothing of up to the as-of moment, and why: their fields are null, never 0. */
  absent: Array<Absence>;
  /** The moment this whole sub-tree is read at. */
  asOf: AsOf;
  /** One asset by its token contract; null when it is unknown at the as-of moment. */
  asset: Maybe<Asset>;
  /** Assets: deposit tokens, receipt tokens and reward tokens. */
  assets: AssetConnection;
  /** Operators on Networks, with what they earned there. */
  assignments: AssignmentConnection;
  /** Shares of withdrawal buckets by claimer: pending withdrawals of DAMs that keep epochs. */
  bucketShares: BucketShareConnection;
  /** Withdrawal buckets of DAMs that keep epochs. */
  buckets: BucketConnection;
  /** EIP-155 chain id. */
  chainId: Scalars['BigInt']['output'];
  /** One DAM (vault) by the address of its contract; null when there is none at the as-of moment. */
  dam: Maybe<Dam>;
  /** DAMs (vaults that Delegators deposit into). */
  dams: DamConnection;
  /** One Delegator by its account; null when it never held a position up to the as-of moment. */
  delegator: Maybe<Delegator>;
  /** Delegators: accounts that hold or held shares of DAMs. */
  delegators: DelegatorConnection;
  /** One dispute over collateral (a slashing request) by its id; null when there is none at the as-of moment. */
  dispute: Maybe<Dispute>;
  /** Disputes over collateral (slashing requests). */
  disputes: DisputeConnection;
  /** One event of the chain by its id; null when there is none up to the as-of moment. */
  event: Maybe<MarketplaceEvent>;
  /** Everything that happened, in the order of the chain. */
  events: MarketplaceEventConnection;
  /** Global Traded Volume: what passed between Networks and the supply side in a window, in US dollars, each event at the price of its own time. */
  gtv: Gtv;
  /** One installation (a Network in a DAM) by its id; null when there is none at the as-of moment. */
  installation: Maybe<Installation>;
  /** Installations of Networks in DAMs. */
  installations: InstallationConnection;
  /** One Manager by its account; null when it owns no DAM at the as-of moment. */
  manager: Maybe<Manager>;
  /** Managers: accounts that own DAMs. */
  managers: ManagerConnection;
  /** Operators in DAMs: invited, accepted, gone. */
  memberships: MembershipConnection;
  /** Contracts that serve DAMs: what allots their stake, slashes them and pays their rewards. */
  modules: ModuleConnection;
  /** Name from the configuration. */
  name: Scalars['String']['output'];
  /** One Network by the address of its contract; null when there is none at the as-of moment. */
  network: Maybe<Network>;
  /** Networks: the demand side, which asks for capital and Operators and pays rewards. */
  networks: NetworkConnection;
  /** One Operator by its account; null when there is none at the as-of moment. */
  operator: Maybe<Operator>;
  /** Operators: who runs the hardware. */
  operators: OperatorConnection;
  /** Penalties (slashing, slashes): collateral finally taken from DAMs. */
  penalties: PenaltyConnection;
  /** Networks' reports of how long Operators were up, latest revision of each period. */
  performanceReports: PerformanceReportConnection;
  /** One position by DAM and holder; null when there is none at the as-of moment. */
  position: Maybe<Position>;
  /** Positions of Delegators in DAMs. */
  positions: PositionConnection;
  /** Protocol: which adapter reads it, e.g. nektar. */
  protocol: Scalars['String']['output'];
  /** Reward accounting of Delegators, one account for each installation of a DAM they hold. */
  rewardAccounts: RewardAccountConnection;
  /** Rewards claimed by Delegators and Operators. */
  rewardClaims: RewardClaimConnection;
  /** Rewards minted or earned, each for a period of service. */
  rewardDistributions: RewardDistributionConnection;
  /** Series of rewards: of one token, from one Network, through one contract. */
  rewardSeries: RewardSeriesConnection;
  /** What holders of shares have of series of rewards that are divided by past shares. */
  seriesAccounts: SeriesAccountConnection;
  /** What stands behind Operators, by installation, in DAMs that keep epochs. */
  stakes: StakeConnection;
  /** First block that is read. */
  startBlock: Scalars['Int']['output'];
  /** How far indexing is, now (independent of `at`). */
  status: Status;
  /** One time-lock tranche by its id; null when there is none at the as-of moment. */
  tranche: Maybe<Tranche>;
  /** Time-lock tranches: capital sent to Networks. */
  tranches: TrancheConnection;
  /** One request to withdraw by DAM and id; null when there is none at the as-of moment. */
  withdrawal: Maybe<Withdrawal>;
  /** Requests to withdraw (unbonding) from DAMs that make their Delegators wait. */
  withdrawals: WithdrawalConnection;
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceAssetArgs = {
  address: Scalars['Address']['input'];
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceAssetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AssetFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AssetOrder>;
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceAssignmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AssignmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AssignmentOrder>;
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceBucketSharesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BucketShareFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BucketShareOrder>;
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceBucketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BucketFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BucketOrder>;
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceDamArgs = {
  address: Scalars['Address']['input'];
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceDamsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DamFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DamOrder>;
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceDelegatorArgs = {
  address: Scalars['Address']['input'];
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceDelegatorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DelegatorFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DelegatorOrder>;
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceDisputeArgs = {
  id: Scalars['ID']['input'];
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceDisputesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DisputeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DisputeOrder>;
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceEventArgs = {
  id: Scalars['ID']['input'];
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<OrderDirection>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceGtvArgs = {
  book?: InputMaybe<Scalars['Int']['input']>;
  definition?: InputMaybe<GtvDefinition>;
  window?: InputMaybe<WindowInput>;
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceInstallationArgs = {
  id: Scalars['ID']['input'];
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceInstallationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InstallationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<InstallationOrder>;
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceManagerArgs = {
  address: Scalars['Address']['input'];
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceManagersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ManagerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ManagerOrder>;
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MembershipFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MembershipOrder>;
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceModulesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<OrderDirection>;
  filter?: InputMaybe<ModuleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceNetworkArgs = {
  address: Scalars['Address']['input'];
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceNetworksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NetworkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NetworkOrder>;
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceOperatorArgs = {
  address: Scalars['Address']['input'];
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceOperatorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OperatorFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<OperatorOrder>;
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplacePenaltiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PenaltyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PenaltyOrder>;
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplacePerformanceReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PerformanceReportFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PerformanceReportOrder>;
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplacePositionArgs = {
  dam: Scalars['Address']['input'];
  holder: Scalars['Address']['input'];
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplacePositionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PositionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PositionOrder>;
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceRewardAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RewardAccountFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RewardAccountOrder>;
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceRewardClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RewardClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RewardClaimOrder>;
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceRewardDistributionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RewardDistributionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RewardDistributionOrder>;
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceRewardSeriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RewardSeriesFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RewardSeriesOrder>;
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceSeriesAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SeriesAccountFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SeriesAccountOrder>;
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceStakesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StakeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StakeOrder>;
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceTrancheArgs = {
  id: Scalars['ID']['input'];
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceTranchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TrancheFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TrancheOrder>;
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceWithdrawalArgs = {
  dam: Scalars['Address']['input'];
  id: Scalars['ID']['input'];
};


/** A shared-security marketplace: a protocol, on a chain, at a set of contracts, from a start block; read as of one moment. */
export type MarketplaceWithdrawalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WithdrawalFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<WithdrawalOrder>;
};

/** One thing that the chain says happened: common fields with types, and `data` with all arguments. */
export type MarketplaceEvent = {
  __typename?: 'MarketplaceEvent';
  /** Account that the event is about (Delegator, claimant, receiver of shares); null: none. */
  account: Maybe<Scalars['Address']['output']>;
  /** Account that acted; null: not stated. */
  actor: Maybe<Scalars['Address']['output']>;
  /** Amount moved, raw units of the asset; null: none. */
  amount: Maybe<Scalars['BigInt']['output']>;
  /** Asset that moved; null: none. */
  asset: Maybe<Asset>;
  /** Height of the block. */
  block: Scalars['Int']['output'];
  /** DAM concerned; null: none. */
  dam: Maybe<Dam>;
  /** All arguments; amounts as decimal strings. */
  data: Scalars['JSON']['output'];
  /** Contract that emitted the log. */
  emitter: Scalars['Address']['output'];
  /** Id: block height, log index and part, joined by dashes. */
  id: Scalars['ID']['output'];
  /** Index of the log in its block. */
  logIndex: Scalars['Int']['output'];
  /** Network concerned; null: none. */
  network: Maybe<Network>;
  /** Operator concerned; null: none. */
  operator: Maybe<Operator>;
  /** 0, or the ordinal among several events read from one log. */
  part: Scalars['Int']['output'];
  /** Shares minted, burned or moved, raw receipt units; null: none. */
  shares: Maybe<Scalars['BigInt']['output']>;
  /** Id of the installation, tranche, request or dispute that it is about; null: none. */
  subject: Maybe<Scalars['ID']['output']>;
  /** Block seconds. */
  time: Scalars['Timestamp']['output'];
  /** Hash of the transaction. */
  txHash: Scalars['String']['output'];
  /** What happened. */
  type: EventType;
};

/** A page of events. */
export type MarketplaceEventConnection = {
  __typename?: 'MarketplaceEventConnection';
  /** The rows of the page, each with its cursor. */
  edges: Array<MarketplaceEventEdge>;
  /** Whether there are more than `totalCount` rows: counting stopped at 10,000. */
  isTotalCountCapped: Scalars['Boolean']['output'];
  /** The rows of the page. */
  nodes: Array<MarketplaceEvent>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Rows that meet the conditions, over all pages; counted up to 10,000, and only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of events. */
export type MarketplaceEventEdge = {
  __typename?: 'MarketplaceEventEdge';
  /** Opaque place of the row in its list; it pins the as-of block and hash, and goes into `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: MarketplaceEvent;
};

/** An Operator in a DAM. */
export type Membership = {
  __typename?: 'Membership';
  /** DAM. */
  dam: Dam;
  /** Id: addresses of DAM and Operator, joined by a dash. */
  id: Scalars['ID']['output'];
  /** Operator. */
  operator: Operator;
  /** Reason given with a removal: untrusted text. */
  reason: Maybe<Scalars['String']['output']>;
  /** When the state was entered, block seconds. */
  since: Scalars['Timestamp']['output'];
  /** Where it stands. */
  state: MembershipState;
};

/** A page of memberships. */
export type MembershipConnection = {
  __typename?: 'MembershipConnection';
  /** The rows of the page, each with its cursor. */
  edges: Array<MembershipEdge>;
  /** Whether there are more than `totalCount` rows: counting stopped at 10,000. */
  isTotalCountCapped: Scalars['Boolean']['output'];
  /** The rows of the page. */
  nodes: Array<Membership>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Rows that meet the conditions, over all pages; counted up to 10,000, and only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of memberships. */
export type MembershipEdge = {
  __typename?: 'MembershipEdge';
  /** Opaque place of the row in its list; it pins the as-of block and hash, and goes into `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Membership;
};

/** Conditions on memberships; all that are given must hold. */
export type MembershipFilter = {
  /** In this DAM. */
  dam?: InputMaybe<Scalars['Address']['input']>;
  /** Of this Operator. */
  operator?: InputMaybe<Scalars['Address']['input']>;
  /** In its state since this moment or later. */
  sinceFrom?: InputMaybe<Scalars['Timestamp']['input']>;
  /** In its state since before this moment. */
  sinceTo?: InputMaybe<Scalars['Timestamp']['input']>;
  /** Any of these states. */
  state?: InputMaybe<Array<MembershipState>>;
};

/** Order of memberships. */
export type MembershipOrder = {
  /** Direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field?: MembershipOrderField;
};

/** What memberships can be ordered by. */
export type MembershipOrderField =
  /** First appearance of the DAM, then of the Operator. */
  | 'FIRST_SEEN'
  /** Time at which the state was entered. */
  | 'SINCE';

/** Where an Operator stands in a DAM. */
export type MembershipState =
  /** Has accepted. */
  | 'ACCEPTED'
  /** Has declined. */
  | 'DECLINED'
  /** Invited, has not answered. */
  | 'INVITED'
  /** Has left. */
  | 'LEFT'
  /** Removed by the DAM. */
  | 'REMOVED'
  /** The DAM is its own. */
  | 'SELF_OWNED';

/** A metric and the version of its formula. */
export type MetricVersion = {
  __typename?: 'MetricVersion';
  /** cumulative, interval or set: what a window of it costs. */
  class: Scalars['String']['output'];
  /** What is below the line; null for a sum. */
  denominator: Maybe<Scalars['String']['output']>;
  /** Definition in words. */
  formula: Scalars['String']['output'];
  /** Name of the metric, e.g. gtv. */
  name: Scalars['String']['output'];
  /** What is above the line; for a sum, the sum. */
  numerator: Scalars['String']['output'];
  /** Unit of the value. */
  unit: Scalars['String']['output'];
  /** Version of its definition; figures of different versions must not be compared. */
  version: Scalars['Int']['output'];
};

/** A contract that does something for a DAM. */
export type Module = {
  __typename?: 'Module';
  /** The contract. */
  address: Scalars['Address']['output'];
  /** DAM that it serves; null: any. */
  dam: Maybe<Dam>;
  /** Basis points of distributed rewards kept for the administration; null: none. */
  feeBps: Maybe<Scalars['Int']['output']>;
  /** Id: the address. */
  id: Scalars['ID']['output'];
  /** Whether its DAM uses it to allot stake or to slash; null for rewards, which need no DAM's consent. */
  isAttached: Maybe<Scalars['Boolean']['output']>;
  /** What it does. */
  kind: ModuleKind;
  /** The one Network that it knows; null: any. */
  network: Maybe<Network>;
  /** The one Operator that it knows; null: any. */
  operator: Maybe<Operator>;
  /** Epochs until a new resolver comes into force; null: there are none. */
  resolverDelay: Maybe<Scalars['Int']['output']>;
  /** How; null: in a way that has no name here. */
  variant: Maybe<ModuleVariant>;
  /** Seconds in which a slash can be vetoed; null: there is no veto. */
  vetoDuration: Maybe<Scalars['Int']['output']>;
};

/** A page of modules. */
export type ModuleConnection = {
  __typename?: 'ModuleConnection';
  /** The rows of the page, each with its cursor. */
  edges: Array<ModuleEdge>;
  /** Whether there are more than `totalCount` rows: counting stopped at 10,000. */
  isTotalCountCapped: Scalars['Boolean']['output'];
  /** The rows of the page. */
  nodes: Array<Module>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Rows that meet the conditions, over all pages; counted up to 10,000, and only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of modules. */
export type ModuleEdge = {
  __typename?: 'ModuleEdge';
  /** Opaque place of the row in its list; it pins the as-of block and hash, and goes into `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Module;
};

/** Conditions on modules; all that are given must hold. */
export type ModuleFilter = {
  /** Any of these contracts. */
  address?: InputMaybe<Array<Scalars['Address']['input']>>;
  /** Serving this DAM. */
  dam?: InputMaybe<Scalars['Address']['input']>;
  /** Whether its DAM uses it. */
  isAttached?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of any of these kinds. */
  kind?: InputMaybe<Array<ModuleKind>>;
  /** For this Network only. */
  network?: InputMaybe<Scalars['Address']['input']>;
  /** For this Operator only. */
  operator?: InputMaybe<Scalars['Address']['input']>;
  /** In any of these ways. */
  variant?: InputMaybe<Array<ModuleVariant>>;
};

/** What a module does for a DAM. */
export type ModuleKind =
  /** Pays rewards to Operators. */
  | 'OPERATOR_REWARDS'
  /** Pays rewards to its Delegators. */
  | 'REWARDS'
  /** Slashes it. */
  | 'SLASHING'
  /** Allots its stake. */
  | 'STAKE';

/** How a module does it. */
export type ModuleVariant =
  /** Every Operator stands with all of the Network's limit, up to its own. */
  | 'BY_LIMIT'
  /** The Network's limit is divided between its Operators by shares. */
  | 'BY_SHARES'
  /** A slash takes effect at once. */
  | 'INSTANT'
  /** All limits are for one Operator. */
  | 'ONE_OPERATOR'
  /** All limits are for one Operator on one Network. */
  | 'ONE_OPERATOR_ONE_NETWORK'
  /** A slash is requested first, and a resolver may veto it. */
  | 'VETO';

/** A Network: the demand side, which asks for capital and Operators and pays rewards. Others call it an AVS or a service. */
export type Network = {
  __typename?: 'Network';
  /** Active Operators. */
  activeOperatorCount: Scalars['Int']['output'];
  /** Contract of the Network. */
  address: Scalars['Address']['output'];
  /** Raw units asked for: 0 none, 2^256-1 open-ended; null: not stated. */
  amountRequested: Maybe<Scalars['BigInt']['output']>;
  /** Whether the reward rates can still change. */
  areRatesMutable: Scalars['Boolean']['output'];
  /** Asset asked for; null for infrastructure. */
  asset: Maybe<Asset>;
  /** Operators on it. */
  assignments: AssignmentConnection;
  /** What it asks for. */
  capitalType: CapitalType;
  /** When it was closed, block seconds; null: not closed. */
  closedAt: Maybe<Scalars['Timestamp']['output']>;
  /** Collateral pledged to it, raw asset units. */
  committed: Scalars['BigInt']['output'];
  /** Collateral in dispute vaults over its claims (slashing requests), raw asset units. */
  contested: Scalars['BigInt']['output'];
  /** Reward asset held over synthetic tokens in existence: backing; null when they cannot be redeemed. */
  coverage: Maybe<Ratio>;
  /** When it was created, block seconds. */
  createdAt: Scalars['Timestamp']['output'];
  /** Raw reward units a day for each whole unit of exposed capital; null: not stated. */
  delegatorRatePerUnitPerDay: Maybe<Scalars['BigInt']['output']>;
  /** Seconds a dispute stays open; null: not stated. */
  disputeWindow: Maybe<Scalars['Int']['output']>;
  /** Disputes over collateral that it opened (slashing requests). */
  disputes: DisputeConnection;
  /** Seconds between two distributions by strangers; null: no limit. */
  distributionInterval: Maybe<Scalars['Int']['output']>;
  /** Seconds from going live to maturity; null: not stated. */
  duration: Maybe<Scalars['Int']['output']>;
  /** What happened in it. */
  events: MarketplaceEventConnection;
  /** Capital at work: locked + released + growth principal in term + committed, raw asset units. */
  exposure: Scalars['BigInt']['output'];
  /** Exposure over the amount asked for; null when it asks for none or is open-ended. */
  fill: Maybe<Ratio>;
  /** Growth principal that it took for good, raw asset units. */
  granted: Scalars['BigInt']['output'];
  /** Id: the address. */
  id: Scalars['ID']['output'];
  /** Confirmed installations. */
  installationCount: Scalars['Int']['output'];
  /** DAMs that it is installed in. */
  installations: InstallationConnection;
  /** Whether it was live and in term at the as-of moment. */
  isLive: Scalars['Boolean']['output'];
  /** Whether its term had ended at the as-of moment. */
  isMatured: Scalars['Boolean']['output'];
  /** Whether it asks for as much as it can get. */
  isOpenEnded: Scalars['Boolean']['output'];
  /** When it went live, block seconds; null: not yet. */
  liveAt: Maybe<Scalars['Timestamp']['output']>;
  /** Capital in time-locks for it, raw asset units. */
  locked: Scalars['BigInt']['output'];
  /** Account that may request collateral in a dispute (slashing); null: none. */
  manager: Maybe<Scalars['Address']['output']>;
  /** When its term ends, block seconds; null: not live, or no end. */
  maturesAt: Maybe<Scalars['Timestamp']['output']>;
  /** Name, description, links and penalty terms as given: untrusted text; null: nothing was said yet. */
  metadata: Maybe<Scalars['String']['output']>;
  /** Smallest deposit wanted, raw units; null: not stated. */
  minDeposit: Maybe<Scalars['BigInt']['output']>;
  /** Name as given: untrusted text; null where Networks have none. */
  name: Maybe<Scalars['String']['output']>;
  /** Active Operators over Operators asked for; null when it asks for none. */
  operatorFill: Maybe<Ratio>;
  /** Raw reward units a day for each active Operator; null: not stated. */
  operatorRatePerDay: Maybe<Scalars['BigInt']['output']>;
  /** Operators asked for; null: not stated. */
  operatorsRequested: Maybe<Scalars['Int']['output']>;
  /** Capital still out when it closed, raw units; null: not closed. */
  outstandingAtClose: Maybe<Scalars['BigInt']['output']>;
  /** Account that owns the Network. */
  owner: Scalars['Address']['output'];
  /** Penalties (slashing) that it enforced. */
  penalties: PenaltyConnection;
  /** Its reports on Operators, latest revision of each period. */
  performanceReports: PerformanceReportConnection;
  /** Status as time has made it: once the term is over SETTLING while capital is locked, out or contested, then MATURED. */
  phase: NetworkPhase;
  /** Liquidity with it, due back, raw asset units. */
  released: Scalars['BigInt']['output'];
  /** Account that reports performance for the owner; null: the owner itself. */
  reporter: Maybe<Scalars['Address']['output']>;
  /** When whitelisting was asked for, block seconds; null: not yet. */
  requestedAt: Maybe<Scalars['Timestamp']['output']>;
  /** Account that resolves disputes; null: the registry's. */
  resolver: Maybe<Scalars['Address']['output']>;
  /** Seconds after maturity in which liquidity must come back; null: not stated. */
  returnGrace: Maybe<Scalars['Int']['output']>;
  /** Asset that the synthetic token redeems for, 1:1; null: not redeemable. */
  rewardAsset: Maybe<Asset>;
  /** Rewards of it that were claimed. */
  rewardClaims: RewardClaimConnection;
  /** Rewards that it minted. */
  rewardDistributions: RewardDistributionConnection;
  /** Series of rewards that it pays. */
  rewardSeries: RewardSeriesConnection;
  /** Synthetic token that rewards are minted in; null: none. */
  rewardToken: Maybe<Asset>;
  /** Safe that receives released capital; null: none. */
  safe: Maybe<Scalars['Address']['output']>;
  /** Where it stands; that its term has ended is `isMatured`. */
  status: NetworkStatus;
  /** Reason given with the last rejection or delisting: untrusted text. */
  statusReason: Maybe<Scalars['String']['output']>;
  /** Synthetic reward tokens in existence, raw reward units. */
  syntheticOutstanding: Scalars['BigInt']['output'];
  /** Tranches of capital that it got. */
  tranches: TrancheConnection;
  /** Liquidity that never came back, raw asset units. */
  writtenOff: Scalars['BigInt']['output'];
};


/** A Network: the demand side, which asks for capital and Operators and pays rewards. Others call it an AVS or a service. */
export type NetworkAssignmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AssignmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AssignmentOrder>;
};


/** A Network: the demand side, which asks for capital and Operators and pays rewards. Others call it an AVS or a service. */
export type NetworkDisputesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DisputeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DisputeOrder>;
};


/** A Network: the demand side, which asks for capital and Operators and pays rewards. Others call it an AVS or a service. */
export type NetworkEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<OrderDirection>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A Network: the demand side, which asks for capital and Operators and pays rewards. Others call it an AVS or a service. */
export type NetworkInstallationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InstallationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<InstallationOrder>;
};


/** A Network: the demand side, which asks for capital and Operators and pays rewards. Others call it an AVS or a service. */
export type NetworkPenaltiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PenaltyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PenaltyOrder>;
};


/** A Network: the demand side, which asks for capital and Operators and pays rewards. Others call it an AVS or a service. */
export type NetworkPerformanceReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PerformanceReportFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PerformanceReportOrder>;
};


/** A Network: the demand side, which asks for capital and Operators and pays rewards. Others call it an AVS or a service. */
export type NetworkRewardClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RewardClaimFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RewardClaimOrder>;
};


/** A Network: the demand side, which asks for capital and Operators and pays rewards. Others call it an AVS or a service. */
export type NetworkRewardDistributionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RewardDistributionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RewardDistributionOrder>;
};


/** A Network: the demand side, which asks for capital and Operators and pays rewards. Others call it an AVS or a service. */
export type NetworkRewardSeriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RewardSeriesFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RewardSeriesOrder>;
};


/** A Network: the demand side, which asks for capital and Operators and pays rewards. Others call it an AVS or a service. */
export type NetworkTranchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TrancheFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TrancheOrder>;
};

/** A page of Networks. */
export type NetworkConnection = {
  __typename?: 'NetworkConnection';
  /** The rows of the page, each with its cursor. */
  edges: Array<NetworkEdge>;
  /** Whether there are more than `totalCount` rows: counting stopped at 10,000. */
  isTotalCountCapped: Scalars['Boolean']['output'];
  /** The rows of the page. */
  nodes: Array<Network>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Rows that meet the conditions, over all pages; counted up to 10,000, and only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of Networks. */
export type NetworkEdge = {
  __typename?: 'NetworkEdge';
  /** Opaque place of the row in its list; it pins the as-of block and hash, and goes into `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Network;
};

/** Conditions on Networks; all that are given must hold. */
export type NetworkFilter = {
  /** Any of these contracts. */
  address?: InputMaybe<Array<Scalars['Address']['input']>>;
  /** Any of these assets asked for. */
  asset?: InputMaybe<Array<Scalars['Address']['input']>>;
  /** Any of these types of capital. */
  capitalType?: InputMaybe<Array<CapitalType>>;
  /** Created at or after this moment. */
  createdFrom?: InputMaybe<Scalars['Timestamp']['input']>;
  /** Created before this moment. */
  createdTo?: InputMaybe<Scalars['Timestamp']['input']>;
  /** With a confirmed installation in this DAM. */
  dam?: InputMaybe<Scalars['Address']['input']>;
  /** Term ended (true) or not (false) at the as-of moment. */
  isMatured?: InputMaybe<Scalars['Boolean']['input']>;
  /** Asks for at least this, raw units. */
  minAmountRequested?: InputMaybe<Scalars['BigInt']['input']>;
  /** With this Operator active on it. */
  operator?: InputMaybe<Scalars['Address']['input']>;
  /** Owned by this account. */
  owner?: InputMaybe<Scalars['Address']['input']>;
  /** Any of these phases at the as-of moment. */
  phase?: InputMaybe<Array<NetworkPhase>>;
  /** Text in name or metadata, upper and lower case alike. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Any of these states. */
  status?: InputMaybe<Array<NetworkStatus>>;
};

/** Order of Networks. */
export type NetworkOrder = {
  /** Direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field?: NetworkOrderField;
};

/** What Networks can be ordered by. */
export type NetworkOrderField =
  /** Amount asked for in raw units; those that state none come last. */
  | 'AMOUNT_REQUESTED'
  /** Time of creation. */
  | 'CREATED_AT'
  /** Capital at work in raw units: compare Networks of one asset. */
  | 'EXPOSURE'
  /** Time of going live; those that never did come last. */
  | 'LIVE_AT'
  /** End of the term; those without come last. */
  | 'MATURES_AT';

/** Where a Network stands once time is taken into account. */
export type NetworkPhase =
  /** Closed for good. */
  | 'CLOSED'
  /** Taken off the whitelist, in term. */
  | 'DELISTED'
  /** Its contract exists. */
  | 'DEPLOYED'
  /** Whitelisted and in term. */
  | 'LIVE'
  /** Its term is over and nothing is due any more. */
  | 'MATURED'
  /** Whitelisting was refused. */
  | 'REJECTED'
  /** Its term is over and something is left to settle: tranches in a time-lock (Liquidity, Growth), liquidity to come back, or collateral in dispute. */
  | 'SETTLING'
  /** It has asked to be whitelisted. */
  | 'WHITELIST_REQUESTED';

/** Where a Network stands. That its term has ended is `isMatured`. */
export type NetworkStatus =
  /** Closed for good. */
  | 'CLOSED'
  /** Taken off the whitelist. */
  | 'DELISTED'
  /** Its contract exists. */
  | 'DEPLOYED'
  /** Whitelisted and running. */
  | 'LIVE'
  /** Whitelisting was refused. */
  | 'REJECTED'
  /** It has asked to be whitelisted. */
  | 'WHITELIST_REQUESTED';

/** An Operator: who runs the hardware and serves Networks. Others call it a node operator or a validator. */
export type Operator = {
  __typename?: 'Operator';
  /** Networks that it is active on. */
  activeNetworkCount: Scalars['Int']['output'];
  /** Account of the Operator. */
  address: Scalars['Address']['output'];
  /** Networks that it serves. */
  assignments: AssignmentConnection;
  /** DAMs that it is an accepted member of. */
  damCount: Scalars['Int']['output'];
  /** Disputes in which it is accused (slashing requests). */
  disputes: DisputeConnection;
  /** What happened to it. */
  events: MarketplaceEventConnection;
  /** Id: the address. */
  id: Scalars['ID']['output'];
  /** Independent, affiliated or unknown. */
  kind: OperatorKind;
  /** DAMs that it belongs to. */
  memberships: MembershipConnection;
  /** Name and links as given: untrusted text; null: nothing was said yet. */
  metadata: Maybe<Scalars['String']['output']>;
  /** Penalties (slashing) for its misbehaviour. */
  penalties: PenaltyConnection;
  /** Penalties (slashing) for its misbehaviour so far. */
  penaltyCount: Scalars['Int']['output'];
  /** Reports on it, latest revision of each period. */
  performanceReports: PerformanceReportConnection;
  /** When it registered, block seconds. */
  registeredAt: Scalars['Timestamp']['output'];
  /** Rewards minted for it. */
  rewardDistributions: RewardDistributionConnection;
  /** What stands behind it, by installation, in DAMs that keep epochs. */
  stakes: StakeConnection;
  /** Reported uptime over a window, with numerator, denominator and coverage. */
  uptime: Uptime;
};


/** An Operator: who runs the hardware and serves Networks. Others call it a node operator or a validator. */
export type OperatorAssignmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AssignmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AssignmentOrder>;
};


/** An Operator: who runs the hardware and serves Networks. Others call it a node operator or a validator. */
export type OperatorDisputesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DisputeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DisputeOrder>;
};


/** An Operator: who runs the hardware and serves Networks. Others call it a node operator or a validator. */
export type OperatorEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<OrderDirection>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An Operator: who runs the hardware and serves Networks. Others call it a node operator or a validator. */
export type OperatorMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MembershipFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MembershipOrder>;
};


/** An Operator: who runs the hardware and serves Networks. Others call it a node operator or a validator. */
export type OperatorPenaltiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PenaltyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PenaltyOrder>;
};


/** An Operator: who runs the hardware and serves Networks. Others call it a node operator or a validator. */
export type OperatorPerformanceReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PerformanceReportFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PerformanceReportOrder>;
};


/** An Operator: who runs the hardware and serves Networks. Others call it a node operator or a validator. */
export type OperatorRewardDistributionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RewardDistributionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RewardDistributionOrder>;
};


/** An Operator: who runs the hardware and serves Networks. Others call it a node operator or a validator. */
export type OperatorStakesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StakeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<StakeOrder>;
};


/** An Operator: who runs the hardware and serves Networks. Others call it a node operator or a validator. */
export type OperatorUptimeArgs = {
  window?: InputMaybe<WindowInput>;
};

/** A page of Operators. */
export type OperatorConnection = {
  __typename?: 'OperatorConnection';
  /** The rows of the page, each with its cursor. */
  edges: Array<OperatorEdge>;
  /** Whether there are more than `totalCount` rows: counting stopped at 10,000. */
  isTotalCountCapped: Scalars['Boolean']['output'];
  /** The rows of the page. */
  nodes: Array<Operator>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Rows that meet the conditions, over all pages; counted up to 10,000, and only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of Operators. */
export type OperatorEdge = {
  __typename?: 'OperatorEdge';
  /** Opaque place of the row in its list; it pins the as-of block and hash, and goes into `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Operator;
};

/** Conditions on Operators; all that are given must hold. */
export type OperatorFilter = {
  /** Any of these accounts. */
  address?: InputMaybe<Array<Scalars['Address']['input']>>;
  /** Accepted member of this DAM. */
  dam?: InputMaybe<Scalars['Address']['input']>;
  /** Any of these kinds. */
  kind?: InputMaybe<Array<OperatorKind>>;
  /** Active on this Network. */
  network?: InputMaybe<Scalars['Address']['input']>;
  /** Registered at or after this moment. */
  registeredFrom?: InputMaybe<Scalars['Timestamp']['input']>;
  /** Registered before this moment. */
  registeredTo?: InputMaybe<Scalars['Timestamp']['input']>;
  /** Text in metadata, upper and lower case alike. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** An Operator's kind. */
export type OperatorKind =
  /** Invited by somebody else's DAM. */
  | 'AFFILIATED'
  /** Owns its DAM. */
  | 'INDEPENDENT'
  /** Not stated by the protocol. */
  | 'UNKNOWN';

/** Order of Operators. */
export type OperatorOrder = {
  /** Direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field?: OperatorOrderField;
  /** For UPTIME and COVERAGE: stretch of time; left out: LAST_30D. */
  window?: InputMaybe<WindowInput>;
};

/** What Operators can be ordered by. */
export type OperatorOrderField =
  /** Number of Networks that it is active on. */
  | 'ACTIVE_NETWORK_COUNT'
  /** Share of active time over `window` that reports cover; Operators never active come last. */
  | 'COVERAGE'
  /** Number of DAMs that it is an accepted member of. */
  | 'DAM_COUNT'
  /** Number of penalties (slashing) for its misbehaviour. */
  | 'PENALTY_COUNT'
  /** Time of registration. */
  | 'REGISTERED_AT'
  /** Reported uptime over `window`; Operators without reports come last. */
  | 'UPTIME';

/** Direction of an ordered list. Rows without a value come last in both. */
export type OrderDirection =
  /** Smallest or oldest first. */
  | 'ASC'
  /** Largest or newest first. */
  | 'DESC';

/** Where a page stands in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last row of the page; null when it is empty. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Whether more rows follow this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether rows come before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row of the page; null when it is empty. */
  startCursor: Maybe<Scalars['String']['output']>;
};

/** A penalty (slashing, a slash): collateral finally taken from a DAM and sent to a vault; it is not burned. */
export type Penalty = {
  __typename?: 'Penalty';
  /** Taken, raw units. */
  amount: Scalars['BigInt']['output'];
  /** Asset taken. */
  asset: Asset;
  /** Height of the block. */
  block: Scalars['Int']['output'];
  /** DAM that lost it. */
  dam: Dam;
  /** Dispute that it ends; null: it took effect at once, without one. */
  dispute: Maybe<Dispute>;
  /** Event that says so: its id is this id, a dash and its part. */
  event: MarketplaceEvent;
  /** Id: block height and log index, joined by a dash; the id of its event has a part behind, e.g. 143-11 and 143-11-0. */
  id: Scalars['ID']['output'];
  /** Installation whose collateral was taken. */
  installation: Installation;
  /** Index of the log that says so, in its block. */
  logIndex: Scalars['Int']['output'];
  /** Network that enforced it. */
  network: Network;
  /** Operator penalised; null: none named. */
  operator: Maybe<Operator>;
  /** Account that resolved the dispute, or that took the collateral where there was none. */
  resolver: Scalars['Address']['output'];
  /** Block seconds. */
  time: Scalars['Timestamp']['output'];
  /** Hash of the transaction. */
  txHash: Scalars['String']['output'];
};

/** A page of penalties. */
export type PenaltyConnection = {
  __typename?: 'PenaltyConnection';
  /** The rows of the page, each with its cursor. */
  edges: Array<PenaltyEdge>;
  /** Whether there are more than `totalCount` rows: counting stopped at 10,000. */
  isTotalCountCapped: Scalars['Boolean']['output'];
  /** The rows of the page. */
  nodes: Array<Penalty>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Rows that meet the conditions, over all pages; counted up to 10,000, and only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of penalties. */
export type PenaltyEdge = {
  __typename?: 'PenaltyEdge';
  /** Opaque place of the row in its list; it pins the as-of block and hash, and goes into `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Penalty;
};

/** Conditions on penalties (slashing); all that are given must hold. */
export type PenaltyFilter = {
  /** Of this asset. */
  asset?: InputMaybe<Scalars['Address']['input']>;
  /** Taken from this DAM. */
  dam?: InputMaybe<Scalars['Address']['input']>;
  /** That ended this dispute. */
  dispute?: InputMaybe<Scalars['ID']['input']>;
  /** At or after this moment. */
  from?: InputMaybe<Scalars['Timestamp']['input']>;
  /** In this block or later. */
  fromBlock?: InputMaybe<Scalars['Int']['input']>;
  /** Taken from the collateral of this installation. */
  installation?: InputMaybe<Scalars['ID']['input']>;
  /** At least this much, raw units. */
  minAmount?: InputMaybe<Scalars['BigInt']['input']>;
  /** Enforced by this Network. */
  network?: InputMaybe<Scalars['Address']['input']>;
  /** For this Operator's misbehaviour. */
  operator?: InputMaybe<Scalars['Address']['input']>;
  /** Before this moment. */
  to?: InputMaybe<Scalars['Timestamp']['input']>;
  /** In this block or earlier. */
  toBlock?: InputMaybe<Scalars['Int']['input']>;
  /** In this transaction: 0x and 64 hexadecimal digits. */
  txHash?: InputMaybe<Scalars['String']['input']>;
};

/** Order of penalties. */
export type PenaltyOrder = {
  /** Direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field?: PenaltyOrderField;
};

/** What penalties can be ordered by. */
export type PenaltyOrderField =
  /** Taken, raw units: compare penalties of one asset. */
  | 'AMOUNT'
  /** Order of the chain. */
  | 'TIME';

/** What waits to leave a DAM: requests to withdraw, and shares of withdrawal buckets. */
export type PendingWithdrawals = {
  __typename?: 'PendingWithdrawals';
  /** What they are worth at the as-of moment, each rounded down; raw asset units. */
  assets: Scalars['BigInt']['output'];
  /** What those are worth, each rounded down; raw asset units. */
  claimableAssets: Scalars['BigInt']['output'];
  /** Those whose time has come at the as-of moment. */
  claimableCount: Scalars['Int']['output'];
  /** Open requests and unpaid shares of buckets. */
  count: Scalars['Int']['output'];
};

/** A Network's statement of how long an Operator was up in a period; the latest revision of the period. */
export type PerformanceReport = {
  __typename?: 'PerformanceReport';
  /** Height of the block with the latest revision. */
  block: Scalars['Int']['output'];
  /** Event with the latest revision: its id is block, log index and part, joined by dashes. */
  event: MarketplaceEvent;
  /** Where the evidence is, as given: untrusted text. */
  evidence: Scalars['String']['output'];
  /** Id: addresses of Network and Operator, start and end of the period, joined by dashes. */
  id: Scalars['ID']['output'];
  /** Index of the log with the latest revision, in its block. */
  logIndex: Scalars['Int']['output'];
  /** Network that reports. */
  network: Network;
  /** Operator that is reported on. */
  operator: Operator;
  /** End of the period (exclusive), block seconds. */
  periodEnd: Scalars['Timestamp']['output'];
  /** Start of the period, block seconds. */
  periodStart: Scalars['Timestamp']['output'];
  /** Account that reported. */
  reporter: Scalars['Address']['output'];
  /** 0 for the first report of the period, then counted up. */
  revision: Scalars['Int']['output'];
  /** Quality score in basis points, as the Network sees it; null: none. */
  scoreBps: Maybe<Scalars['Int']['output']>;
  /** Hash of the transaction with the latest revision. */
  txHash: Scalars['String']['output'];
  /** Seconds the Operator was up in the period. */
  upSeconds: Scalars['Int']['output'];
};

/** A page of reports. */
export type PerformanceReportConnection = {
  __typename?: 'PerformanceReportConnection';
  /** The rows of the page, each with its cursor. */
  edges: Array<PerformanceReportEdge>;
  /** Whether there are more than `totalCount` rows: counting stopped at 10,000. */
  isTotalCountCapped: Scalars['Boolean']['output'];
  /** The rows of the page. */
  nodes: Array<PerformanceReport>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Rows that meet the conditions, over all pages; counted up to 10,000, and only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of reports. */
export type PerformanceReportEdge = {
  __typename?: 'PerformanceReportEdge';
  /** Opaque place of the row in its list; it pins the as-of block and hash, and goes into `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: PerformanceReport;
};

/** Conditions on performance reports; all that are given must hold. */
export type PerformanceReportFilter = {
  /** In this block or later. */
  fromBlock?: InputMaybe<Scalars['Int']['input']>;
  /** Revised since the first report of the period (true), or not (false). */
  isRevised?: InputMaybe<Scalars['Boolean']['input']>;
  /** With at least this many seconds up. */
  minUpSeconds?: InputMaybe<Scalars['BigInt']['input']>;
  /** By this Network. */
  network?: InputMaybe<Scalars['Address']['input']>;
  /** On this Operator. */
  operator?: InputMaybe<Scalars['Address']['input']>;
  /** Period starts at or after this moment. */
  periodFrom?: InputMaybe<Scalars['Timestamp']['input']>;
  /** Period starts before this moment. */
  periodTo?: InputMaybe<Scalars['Timestamp']['input']>;
  /** Reported by this account. */
  reporter?: InputMaybe<Scalars['Address']['input']>;
  /** In this block or earlier. */
  toBlock?: InputMaybe<Scalars['Int']['input']>;
  /** In this transaction: 0x and 64 hexadecimal digits. */
  txHash?: InputMaybe<Scalars['String']['input']>;
};

/** Order of performance reports. */
export type PerformanceReportOrder = {
  /** Direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field?: PerformanceReportOrderField;
};

/** What performance reports can be ordered by. */
export type PerformanceReportOrderField =
  /** Start of the period. */
  | 'PERIOD_START'
  /** Quality score; reports without one come last. */
  | 'SCORE_BPS'
  /** Seconds up in the period: compare periods of one length. */
  | 'UP_SECONDS';

/** A Delegator's standing in a DAM. */
export type Position = {
  __typename?: 'Position';
  /** Deposit asset of the DAM; null for infrastructure. */
  asset: Maybe<Asset>;
  /** Shares of withdrawal buckets of the DAM: pending withdrawals where it keeps epochs. */
  bucketShares: BucketShareConnection;
  /** DAM. */
  dam: Dam;
  /** The holder as Delegator, with all its positions. */
  delegator: Delegator;
  /** Paid in so far, fees included, raw asset units. */
  deposited: Scalars['BigInt']['output'];
  /** Shares in requests to withdraw, raw receipt units; they earn nothing. */
  escrowed: Scalars['BigInt']['output'];
  /** Entry fees paid so far, raw asset units. */
  feesPaid: Scalars['BigInt']['output'];
  /** Account that holds the shares. */
  holder: Scalars['Address']['output'];
  /** Id: addresses of DAM and holder, joined by a dash. */
  id: Scalars['ID']['output'];
  /** Whether the shares were locked at the as-of moment. */
  isLocked: Scalars['Boolean']['output'];
  /** Until when the shares are locked, block seconds; null: not locked. */
  lockedUntil: Maybe<Scalars['Timestamp']['output']>;
  /** Its reward accounting, one account an installation. */
  rewardAccounts: RewardAccountConnection;
  /** What it has of series of rewards that are divided by past shares. */
  seriesAccounts: SeriesAccountConnection;
  /** Shares held free, raw receipt units. */
  shares: Scalars['BigInt']['output'];
  /** When the position last changed, block seconds. */
  updatedAt: Scalars['Timestamp']['output'];
  /** Taken out so far, raw asset units. */
  withdrawn: Scalars['BigInt']['output'];
  /** What all its shares stand for at the as-of moment, raw asset units. */
  worth: Scalars['BigInt']['output'];
};


/** A Delegator's standing in a DAM. */
export type PositionBucketSharesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BucketShareFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BucketShareOrder>;
};


/** A Delegator's standing in a DAM. */
export type PositionRewardAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RewardAccountFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RewardAccountOrder>;
};


/** A Delegator's standing in a DAM. */
export type PositionSeriesAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SeriesAccountFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SeriesAccountOrder>;
};

/** A page of positions. */
export type PositionConnection = {
  __typename?: 'PositionConnection';
  /** The rows of the page, each with its cursor. */
  edges: Array<PositionEdge>;
  /** Whether there are more than `totalCount` rows: counting stopped at 10,000. */
  isTotalCountCapped: Scalars['Boolean']['output'];
  /** The rows of the page. */
  nodes: Array<Position>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Rows that meet the conditions, over all pages; counted up to 10,000, and only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of positions. */
export type PositionEdge = {
  __typename?: 'PositionEdge';
  /** Opaque place of the row in its list; it pins the as-of block and hash, and goes into `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Position;
};

/** Conditions on positions; all that are given must hold. */
export type PositionFilter = {
  /** In DAMs with any of these deposit assets. */
  asset?: InputMaybe<Array<Scalars['Address']['input']>>;
  /** In this DAM. */
  dam?: InputMaybe<Scalars['Address']['input']>;
  /** With shares, free or escrowed, at the as-of moment (true), or with none left (false). */
  hasShares?: InputMaybe<Scalars['Boolean']['input']>;
  /** Any of these holders. */
  holder?: InputMaybe<Array<Scalars['Address']['input']>>;
  /** Locked at the as-of moment (true) or not (false). */
  isLocked?: InputMaybe<Scalars['Boolean']['input']>;
  /** At least this many free shares, raw receipt units. */
  minShares?: InputMaybe<Scalars['BigInt']['input']>;
  /** Last changed at or after this moment. */
  updatedFrom?: InputMaybe<Scalars['Timestamp']['input']>;
  /** Last changed before this moment. */
  updatedTo?: InputMaybe<Scalars['Timestamp']['input']>;
};

/** Order of positions. */
export type PositionOrder = {
  /** Direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field?: PositionOrderField;
};

/** What positions can be ordered by. */
export type PositionOrderField =
  /** Paid in so far, raw asset units: compare positions in one DAM. */
  | 'DEPOSITED'
  /** Free shares, raw receipt units: compare positions in one DAM. */
  | 'SHARES'
  /** Time of the last change. */
  | 'UPDATED_AT'
  /** Taken out so far, raw asset units: compare positions in one DAM. */
  | 'WITHDRAWN';

/** Where every query begins: choose a marketplace and, if you like, a moment in the past. */
export type Query = {
  __typename?: 'Query';
  /** One marketplace and all that belongs to it, as of one block. Everything under this node, lists inside lists too, is the state at `at`. */
  marketplace: Marketplace;
  /** All configured marketplaces, in the order of the configuration, each as of its own head or the given moment. */
  marketplaces: Array<Marketplace>;
};


/** Where every query begins: choose a marketplace and, if you like, a moment in the past. */
export type QueryMarketplaceArgs = {
  at?: InputMaybe<AsOfInput>;
  name?: InputMaybe<Scalars['String']['input']>;
};


/** Where every query begins: choose a marketplace and, if you like, a moment in the past. */
export type QueryMarketplacesArgs = {
  at?: InputMaybe<AsOfInput>;
};

/** A ratio with what it is made of. */
export type Ratio = {
  __typename?: 'Ratio';
  /** Denominator. */
  denominator: Scalars['BigInt']['output'];
  /** Numerator. */
  numerator: Scalars['BigInt']['output'];
  /** numerator / denominator, truncated to 18 decimals; null when the denominator is 0. */
  ratio: Maybe<Scalars['Decimal']['output']>;
};

/** Reward accounting of a Delegator for one installation: what it earned, what it can claim, what it claimed. */
export type RewardAccount = {
  __typename?: 'RewardAccount';
  /** Earned up to the as-of moment, raw reward units: claimable + claimed. */
  accrued: Scalars['BigInt']['output'];
  /** Earned and not claimed, raw reward units. */
  claimable: Scalars['BigInt']['output'];
  /** Claimed so far, raw reward units. */
  claimed: Scalars['BigInt']['output'];
  /** DAM. */
  dam: Dam;
  /** Account that holds the shares. */
  holder: Scalars['Address']['output'];
  /** Id: address of the holder and id of the installation, joined by a dash. */
  id: Scalars['ID']['output'];
  /** Installation. */
  installation: Installation;
  /** Network that pays. */
  network: Network;
  /** Part of `claimable` that grew since the last settlement, raw reward units. */
  pending: Scalars['BigInt']['output'];
  /** Token of the rewards; null: none. */
  rewardToken: Maybe<Asset>;
  /** Free shares, which earn, raw receipt units. */
  shares: Scalars['BigInt']['output'];
};

/** A page of accounts. */
export type RewardAccountConnection = {
  __typename?: 'RewardAccountConnection';
  /** The rows of the page, each with its cursor. */
  edges: Array<RewardAccountEdge>;
  /** Whether there are more than `totalCount` rows: counting stopped at 10,000. */
  isTotalCountCapped: Scalars['Boolean']['output'];
  /** The rows of the page. */
  nodes: Array<RewardAccount>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Rows that meet the conditions, over all pages; counted up to 10,000, and only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of accounts. */
export type RewardAccountEdge = {
  __typename?: 'RewardAccountEdge';
  /** Opaque place of the row in its list; it pins the as-of block and hash, and goes into `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: RewardAccount;
};

/** Conditions on reward accounts; all that are given must hold. */
export type RewardAccountFilter = {
  /** In this DAM. */
  dam?: InputMaybe<Scalars['Address']['input']>;
  /** Of this holder. */
  holder?: InputMaybe<Scalars['Address']['input']>;
  /** For this installation. */
  installation?: InputMaybe<Scalars['ID']['input']>;
  /** With at least this earned and not claimed, raw reward units. */
  minClaimable?: InputMaybe<Scalars['BigInt']['input']>;
  /** Paid by this Network. */
  network?: InputMaybe<Scalars['Address']['input']>;
  /** Paid in this token. */
  rewardToken?: InputMaybe<Scalars['Address']['input']>;
};

/** Order of reward accounts. */
export type RewardAccountOrder = {
  /** Direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field?: RewardAccountOrderField;
};

/** What reward accounts can be ordered by. */
export type RewardAccountOrderField =
  /** Earned up to the as-of moment, raw reward units: compare accounts of one reward token. */
  | 'ACCRUED'
  /** Earned and not claimed, raw reward units: compare accounts of one reward token. */
  | 'CLAIMABLE'
  /** Claimed so far, raw reward units: compare accounts of one reward token. */
  | 'CLAIMED'
  /** First appearance of the DAM, then of the holder, then of the installation. */
  | 'FIRST_SEEN';

/** Rewards taken by their owner. */
export type RewardClaim = {
  __typename?: 'RewardClaim';
  /** Account that claimed. */
  account: Scalars['Address']['output'];
  /** Claimed, raw reward units. */
  amount: Scalars['BigInt']['output'];
  /** Height of the block. */
  block: Scalars['Int']['output'];
  /** DAM; null for an Operator without one. */
  dam: Maybe<Dam>;
  /** Event that says so: its id is this id, a dash and its part. */
  event: MarketplaceEvent;
  /** Id: block height and log index, joined by a dash; the id of its event has a part behind, e.g. 143-11 and 143-11-0. */
  id: Scalars['ID']['output'];
  /** Installation; null where the protocol has no such thing. */
  installation: Maybe<Installation>;
  /** Index of the log that says so, in its block. */
  logIndex: Scalars['Int']['output'];
  /** Network that pays. */
  network: Network;
  /** Who was paid; null: the account. */
  receiver: Maybe<Scalars['Address']['output']>;
  /** Token claimed. */
  rewardToken: Asset;
  /** Whom the reward belongs to. */
  role: RewardRole;
  /** Series that paid; null where the protocol has none. */
  series: Maybe<RewardSeries>;
  /** Block seconds. */
  time: Scalars['Timestamp']['output'];
  /** Hash of the transaction. */
  txHash: Scalars['String']['output'];
};

/** A page of claims. */
export type RewardClaimConnection = {
  __typename?: 'RewardClaimConnection';
  /** The rows of the page, each with its cursor. */
  edges: Array<RewardClaimEdge>;
  /** Whether there are more than `totalCount` rows: counting stopped at 10,000. */
  isTotalCountCapped: Scalars['Boolean']['output'];
  /** The rows of the page. */
  nodes: Array<RewardClaim>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Rows that meet the conditions, over all pages; counted up to 10,000, and only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of claims. */
export type RewardClaimEdge = {
  __typename?: 'RewardClaimEdge';
  /** Opaque place of the row in its list; it pins the as-of block and hash, and goes into `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: RewardClaim;
};

/** Conditions on claims; all that are given must hold. */
export type RewardClaimFilter = {
  /** By this account. */
  account?: InputMaybe<Scalars['Address']['input']>;
  /** In this DAM. */
  dam?: InputMaybe<Scalars['Address']['input']>;
  /** At or after this moment. */
  from?: InputMaybe<Scalars['Timestamp']['input']>;
  /** In this block or later. */
  fromBlock?: InputMaybe<Scalars['Int']['input']>;
  /** Of this installation. */
  installation?: InputMaybe<Scalars['ID']['input']>;
  /** At least this much, raw reward units. */
  minAmount?: InputMaybe<Scalars['BigInt']['input']>;
  /** Of this Network. */
  network?: InputMaybe<Scalars['Address']['input']>;
  /** Paid to this account, where it is another one than the claimer. */
  receiver?: InputMaybe<Scalars['Address']['input']>;
  /** In this token. */
  rewardToken?: InputMaybe<Scalars['Address']['input']>;
  /** Any of these roles. */
  role?: InputMaybe<Array<RewardRole>>;
  /** Of this series. */
  series?: InputMaybe<Scalars['ID']['input']>;
  /** Before this moment. */
  to?: InputMaybe<Scalars['Timestamp']['input']>;
  /** In this block or earlier. */
  toBlock?: InputMaybe<Scalars['Int']['input']>;
  /** In this transaction: 0x and 64 hexadecimal digits. */
  txHash?: InputMaybe<Scalars['String']['input']>;
};

/** Order of claims. */
export type RewardClaimOrder = {
  /** Direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field?: RewardClaimOrderField;
};

/** What claims can be ordered by. */
export type RewardClaimOrderField =
  /** Claimed, raw reward units: compare claims of one token. */
  | 'AMOUNT'
  /** Order of the chain. */
  | 'TIME';

/** Rewards minted for the Delegators of an installation, or earned by an Operator, for a period of service. */
export type RewardDistribution = {
  __typename?: 'RewardDistribution';
  /** Seconds of activity paid for; null for Delegators. */
  activeSeconds: Maybe<Scalars['Int']['output']>;
  /** Minted or earned, raw reward units. */
  amount: Scalars['BigInt']['output'];
  /** Height of the block. */
  block: Scalars['Int']['output'];
  /** DAM; null for an Operator without one. */
  dam: Maybe<Dam>;
  /** Event that says so: its id is this id, a dash and its part. */
  event: MarketplaceEvent;
  /** Id: block height and log index, joined by a dash; the id of its event has a part behind, e.g. 143-11 and 143-11-0. */
  id: Scalars['ID']['output'];
  /** Installation; null where the protocol has no such thing. */
  installation: Maybe<Installation>;
  /** Index of the log that says so, in its block. */
  logIndex: Scalars['Int']['output'];
  /** Network that pays. */
  network: Network;
  /** Operator; null for Delegators' rewards. */
  operator: Maybe<Operator>;
  /** End of the service paid for (exclusive), block seconds. */
  periodEnd: Scalars['Timestamp']['output'];
  /** Start of the service paid for, block seconds. */
  periodStart: Scalars['Timestamp']['output'];
  /** Token of the rewards. */
  rewardToken: Asset;
  /** Block seconds. */
  time: Scalars['Timestamp']['output'];
  /** Hash of the transaction. */
  txHash: Scalars['String']['output'];
};

/** A page of distributions. */
export type RewardDistributionConnection = {
  __typename?: 'RewardDistributionConnection';
  /** The rows of the page, each with its cursor. */
  edges: Array<RewardDistributionEdge>;
  /** Whether there are more than `totalCount` rows: counting stopped at 10,000. */
  isTotalCountCapped: Scalars['Boolean']['output'];
  /** The rows of the page. */
  nodes: Array<RewardDistribution>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Rows that meet the conditions, over all pages; counted up to 10,000, and only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of distributions. */
export type RewardDistributionEdge = {
  __typename?: 'RewardDistributionEdge';
  /** Opaque place of the row in its list; it pins the as-of block and hash, and goes into `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: RewardDistribution;
};

/** Conditions on distributions; all that are given must hold. */
export type RewardDistributionFilter = {
  /** For this DAM. */
  dam?: InputMaybe<Scalars['Address']['input']>;
  /** At or after this moment. */
  from?: InputMaybe<Scalars['Timestamp']['input']>;
  /** In this block or later. */
  fromBlock?: InputMaybe<Scalars['Int']['input']>;
  /** For this installation. */
  installation?: InputMaybe<Scalars['ID']['input']>;
  /** At least this much, raw reward units. */
  minAmount?: InputMaybe<Scalars['BigInt']['input']>;
  /** By this Network. */
  network?: InputMaybe<Scalars['Address']['input']>;
  /** For this Operator. */
  operator?: InputMaybe<Scalars['Address']['input']>;
  /** In this token. */
  rewardToken?: InputMaybe<Scalars['Address']['input']>;
  /** DELEGATOR: for Delegators; OPERATOR: for Operators. */
  role?: InputMaybe<RewardRole>;
  /** Before this moment. */
  to?: InputMaybe<Scalars['Timestamp']['input']>;
  /** In this block or earlier. */
  toBlock?: InputMaybe<Scalars['Int']['input']>;
  /** In this transaction: 0x and 64 hexadecimal digits. */
  txHash?: InputMaybe<Scalars['String']['input']>;
};

/** Order of distributions. */
export type RewardDistributionOrder = {
  /** Direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field?: RewardDistributionOrderField;
};

/** What distributions can be ordered by. */
export type RewardDistributionOrderField =
  /** Minted or earned, raw reward units: compare distributions of one token. */
  | 'AMOUNT'
  /** Order of the chain. */
  | 'TIME';

/** Whom a reward belongs to. */
export type RewardRole =
  /** A Delegator, by its shares. */
  | 'DELEGATOR'
  /** A Manager. */
  | 'MANAGER'
  /** An Operator, by its active time. */
  | 'OPERATOR';

/** Rewards of one token from one Network through one contract. */
export type RewardSeries = {
  __typename?: 'RewardSeries';
  /** What each holder of shares has of it; none of a ROOT, whose leaves are off chain. */
  accounts: SeriesAccountConnection;
  /** Claimed so far; raw reward units. */
  claimed: Scalars['BigInt']['output'];
  /** DAM whose Delegators are paid; null: Operators are. */
  dam: Maybe<Dam>;
  /** Distributed so far, fees not included; raw reward units. */
  distributed: Scalars['BigInt']['output'];
  /** Kept as fees so far; raw reward units. */
  fees: Scalars['BigInt']['output'];
  /** Id given by the protocol. */
  id: Scalars['ID']['output'];
  /** How it is divided. */
  kind: RewardSeriesKind;
  /** Distributions so far. */
  length: Scalars['Int']['output'];
  /** Contract that pays. */
  module: Maybe<Module>;
  /** Network that pays. */
  network: Network;
  /** Token of the rewards. */
  rewardToken: Asset;
  /** Merkle root in force; null where there is none. */
  root: Maybe<Scalars['String']['output']>;
  /** Distributed and not claimed, what rounding leaves included; raw reward units. Who may claim how much of a ROOT is not on chain. */
  unclaimed: Scalars['BigInt']['output'];
};


/** Rewards of one token from one Network through one contract. */
export type RewardSeriesAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SeriesAccountFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SeriesAccountOrder>;
};

/** A page of series. */
export type RewardSeriesConnection = {
  __typename?: 'RewardSeriesConnection';
  /** The rows of the page, each with its cursor. */
  edges: Array<RewardSeriesEdge>;
  /** Whether there are more than `totalCount` rows: counting stopped at 10,000. */
  isTotalCountCapped: Scalars['Boolean']['output'];
  /** The rows of the page. */
  nodes: Array<RewardSeries>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Rows that meet the conditions, over all pages; counted up to 10,000, and only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of series. */
export type RewardSeriesEdge = {
  __typename?: 'RewardSeriesEdge';
  /** Opaque place of the row in its list; it pins the as-of block and hash, and goes into `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: RewardSeries;
};

/** Conditions on series of rewards; all that are given must hold. */
export type RewardSeriesFilter = {
  /** For Delegators of this DAM. */
  dam?: InputMaybe<Scalars['Address']['input']>;
  /** Divided in any of these ways. */
  kind?: InputMaybe<Array<RewardSeriesKind>>;
  /** With at least this distributed and not claimed, raw reward units. */
  minUnclaimed?: InputMaybe<Scalars['BigInt']['input']>;
  /** Paid by this contract. */
  module?: InputMaybe<Scalars['Address']['input']>;
  /** Paid by this Network. */
  network?: InputMaybe<Scalars['Address']['input']>;
  /** In this token. */
  rewardToken?: InputMaybe<Scalars['Address']['input']>;
};

/** How a series of rewards is divided. */
export type RewardSeriesKind =
  /** By a Merkle root over cumulative amounts, whose leaves are off chain. */
  | 'ROOT'
  /** By shares at past moments: floor(shares then * amount / all shares then) each. */
  | 'SNAPSHOT';

/** Order of series of rewards. */
export type RewardSeriesOrder = {
  /** Direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field?: RewardSeriesOrderField;
};

/** What series of rewards can be ordered by. */
export type RewardSeriesOrderField =
  /** Claimed so far, raw reward units: compare series of one token. */
  | 'CLAIMED'
  /** Distributed so far, raw reward units: compare series of one token. */
  | 'DISTRIBUTED'
  /** First appearance in the marketplace. */
  | 'FIRST_SEEN'
  /** Distributed and not claimed, raw reward units: compare series of one token. */
  | 'UNCLAIMED';

/** What a holder of shares has of a series of rewards that is divided by shares at past moments. */
export type SeriesAccount = {
  __typename?: 'SeriesAccount';
  /** Sum over those of floor(its shares then * amount / all shares then); raw reward units. */
  claimable: Scalars['BigInt']['output'];
  /** Claimed so far; raw reward units. */
  claimed: Scalars['BigInt']['output'];
  /** DAM. */
  dam: Dam;
  /** Holder of shares of the DAM. */
  holder: Scalars['Address']['output'];
  /** Id: id of the series and address of the holder, joined by a dash. */
  id: Scalars['ID']['output'];
  /** Network that pays. */
  network: Network;
  /** Number of the first distribution that it has not claimed, from 0. */
  next: Scalars['Int']['output'];
  /** Token of the rewards. */
  rewardToken: Asset;
  /** Series. */
  series: RewardSeries;
};

/** A page of accounts. */
export type SeriesAccountConnection = {
  __typename?: 'SeriesAccountConnection';
  /** The rows of the page, each with its cursor. */
  edges: Array<SeriesAccountEdge>;
  /** Whether there are more than `totalCount` rows: counting stopped at 10,000. */
  isTotalCountCapped: Scalars['Boolean']['output'];
  /** The rows of the page. */
  nodes: Array<SeriesAccount>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Rows that meet the conditions, over all pages; counted up to 10,000, and only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of accounts. */
export type SeriesAccountEdge = {
  __typename?: 'SeriesAccountEdge';
  /** Opaque place of the row in its list; it pins the as-of block and hash, and goes into `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: SeriesAccount;
};

/** Conditions on accounts of series; all that are given must hold. */
export type SeriesAccountFilter = {
  /** In this DAM. */
  dam?: InputMaybe<Scalars['Address']['input']>;
  /** Of this holder. */
  holder?: InputMaybe<Scalars['Address']['input']>;
  /** With at least this to claim, raw reward units. */
  minClaimable?: InputMaybe<Scalars['BigInt']['input']>;
  /** Paid by this Network. */
  network?: InputMaybe<Scalars['Address']['input']>;
  /** Paid in this token. */
  rewardToken?: InputMaybe<Scalars['Address']['input']>;
  /** Of this series. */
  series?: InputMaybe<Scalars['ID']['input']>;
};

/** Order of accounts of series. */
export type SeriesAccountOrder = {
  /** Direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field?: SeriesAccountOrderField;
};

/** What accounts of series can be ordered by. */
export type SeriesAccountOrderField =
  /** To claim, raw reward units: compare accounts of one reward token. */
  | 'CLAIMABLE'
  /** Claimed so far, raw reward units: compare accounts of one reward token. */
  | 'CLAIMED'
  /** First appearance of the series, then of the holder. */
  | 'FIRST_SEEN';

/** What stands behind an Operator in an installation of a DAM that keeps epochs. */
export type Stake = {
  __typename?: 'Stake';
  /** DAM whose stake it is. */
  dam: Dam;
  /** Id: id of the installation and address of the Operator, joined by a dash. */
  id: Scalars['ID']['output'];
  /** Installation. */
  installation: Installation;
  /** Whether the Operator serves both the DAM and the Network: nothing stands behind it otherwise. */
  isOptedIn: Scalars['Boolean']['output'];
  /** Most that stands behind it, raw asset units; null: only the limit of the installation. */
  limit: Maybe<Scalars['BigInt']['output']>;
  /** Network that it stands for. */
  network: Network;
  /** Operator. */
  operator: Maybe<Operator>;
  /** Its shares of the installation; null: not divided by shares. */
  shares: Maybe<Scalars['BigInt']['output']>;
  /** What stands behind it at the as-of moment, by the rule of the DAM's STAKE module (see ModuleVariant); raw asset units; null where that rule is not known. */
  stake: Maybe<Scalars['BigInt']['output']>;
};

/** A page of stakes. */
export type StakeConnection = {
  __typename?: 'StakeConnection';
  /** The rows of the page, each with its cursor. */
  edges: Array<StakeEdge>;
  /** Whether there are more than `totalCount` rows: counting stopped at 10,000. */
  isTotalCountCapped: Scalars['Boolean']['output'];
  /** The rows of the page. */
  nodes: Array<Stake>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Rows that meet the conditions, over all pages; counted up to 10,000, and only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of stakes. */
export type StakeEdge = {
  __typename?: 'StakeEdge';
  /** Opaque place of the row in its list; it pins the as-of block and hash, and goes into `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Stake;
};

/** Conditions on stakes; all that are given must hold. */
export type StakeFilter = {
  /** In this DAM. */
  dam?: InputMaybe<Scalars['Address']['input']>;
  /** In this installation. */
  installation?: InputMaybe<Scalars['ID']['input']>;
  /** Whether the Operator serves both the DAM and the Network. */
  isOptedIn?: InputMaybe<Scalars['Boolean']['input']>;
  /** At least this, raw asset units. */
  minStake?: InputMaybe<Scalars['BigInt']['input']>;
  /** For this Network. */
  network?: InputMaybe<Scalars['Address']['input']>;
  /** Behind this Operator. */
  operator?: InputMaybe<Scalars['Address']['input']>;
};

/** Order of stakes. */
export type StakeOrder = {
  /** Direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field?: StakeOrderField;
};

/** What stakes can be ordered by. */
export type StakeOrderField =
  /** First appearance of the installation, then of the Operator. */
  | 'FIRST_SEEN'
  /** Most that stands behind the Operator, raw asset units; those without a limit come last. */
  | 'LIMIT'
  /** Shares of the installation: compare stakes of one installation; those without come last. */
  | 'SHARES'
  /** What stands behind the Operator, raw asset units: compare stakes of one asset; those that are not known come last. */
  | 'STAKE';

/** How far indexing of a marketplace is, now. */
export type Status = {
  __typename?: 'Status';
  /** Whether the ledger kept all its invariants when the processor last checked them: false means that figures may be wrong; null before the first check. */
  balances: Maybe<Scalars['Boolean']['output']>;
  /** Height of the chain as last seen by the processor; -1 when never seen. */
  chainHeight: Scalars['Int']['output'];
  /** Digest over everything that the ledger holds up to a block: two instances that agree there have the same; null before the first row. */
  digest: Maybe<BlockDigest>;
  /** Which stream of messages `sequence` counts: cursors of another epoch belong to another stream. */
  epoch: Scalars['ID']['output'];
  /** Hash of the last indexed block that is final. */
  finalHash: Scalars['String']['output'];
  /** Height of the last indexed block that is final: no fork can take it away any more. */
  finalHeight: Scalars['Int']['output'];
  /** Hash of the last indexed block. */
  hash: Scalars['String']['output'];
  /** Height of the last indexed block. */
  height: Scalars['Int']['output'];
  /** The invariants of the ledger, and how each fared at the last check. */
  invariants: Array<Invariant>;
  /** Whether the processor has reached the head of the chain. */
  isCaughtUp: Scalars['Boolean']['output'];
  /** Blocks between the chain's head and the last indexed block. */
  lagBlocks: Scalars['Int']['output'];
  /** Seconds of wall clock between the last indexed block and now; null before the first block. */
  lagSeconds: Maybe<Scalars['Int']['output']>;
  /** Metrics that this service computes, each with its version and class. */
  metrics: Array<MetricVersion>;
  /** Number of the last message to subscribers; 0 before the first. */
  sequence: Scalars['BigInt']['output'];
  /** Time of the last indexed block, block seconds; null before the first. */
  time: Maybe<Scalars['Timestamp']['output']>;
  /** When the processor last gave a sign of life, ISO 8601, wall clock of the database: with every block, and every few seconds while its node has no new one. */
  updatedAt: Scalars['String']['output'];
};


/** How far indexing of a marketplace is, now. */
export type StatusDigestArgs = {
  atBlock?: InputMaybe<Scalars['Int']['input']>;
};

/** A piece of capital that a DAM sent to a time-lock for a Network. */
export type Tranche = {
  __typename?: 'Tranche';
  /** Capital locked, raw units. */
  amount: Scalars['BigInt']['output'];
  /** DAM it came from. */
  dam: Dam;
  /** When it is due back, block seconds; null: it does not come back, or no date is set. */
  dueAt: Maybe<Scalars['Timestamp']['output']>;
  /** Id given by the protocol. */
  id: Scalars['ID']['output'];
  /** Installation it belongs to. */
  installation: Installation;
  /** Whether it was due back before the as-of moment and had not come back in full. */
  isOverdue: Scalars['Boolean']['output'];
  /** Whether it could leave the time-lock at the as-of moment and had not. */
  isUnlocked: Scalars['Boolean']['output'];
  /** Whether it comes back. */
  kind: TrancheKind;
  /** When it was locked, block seconds. */
  lockedAt: Scalars['Timestamp']['output'];
  /** Network it is for. */
  network: Network;
  /** Still to come back, raw units. */
  outstanding: Scalars['BigInt']['output'];
  /** When it left the time-lock, block seconds; null: it has not. */
  releasedAt: Maybe<Scalars['Timestamp']['output']>;
  /** Come back so far, raw units. */
  returned: Scalars['BigInt']['output'];
  /** When it was settled (returned, defaulted), block seconds; null: it is not. */
  settledAt: Maybe<Scalars['Timestamp']['output']>;
  /** Where it stands. */
  state: TrancheState;
  /** From when it can leave the time-lock, block seconds. */
  unlockAt: Scalars['Timestamp']['output'];
  /** Time-lock vault that holds or held it. */
  vault: Scalars['Address']['output'];
  /** Written off so far, raw units. */
  writtenOff: Scalars['BigInt']['output'];
};

/** A page of tranches. */
export type TrancheConnection = {
  __typename?: 'TrancheConnection';
  /** The rows of the page, each with its cursor. */
  edges: Array<TrancheEdge>;
  /** Whether there are more than `totalCount` rows: counting stopped at 10,000. */
  isTotalCountCapped: Scalars['Boolean']['output'];
  /** The rows of the page. */
  nodes: Array<Tranche>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Rows that meet the conditions, over all pages; counted up to 10,000, and only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of tranches. */
export type TrancheEdge = {
  __typename?: 'TrancheEdge';
  /** Opaque place of the row in its list; it pins the as-of block and hash, and goes into `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Tranche;
};

/** Conditions on tranches; all that are given must hold. */
export type TrancheFilter = {
  /** From this DAM. */
  dam?: InputMaybe<Scalars['Address']['input']>;
  /** Due back at or after this moment. */
  dueFrom?: InputMaybe<Scalars['Timestamp']['input']>;
  /** Due back before this moment. */
  dueTo?: InputMaybe<Scalars['Timestamp']['input']>;
  /** Of this installation. */
  installation?: InputMaybe<Scalars['ID']['input']>;
  /** Due back before the as-of moment and not come back in full (true), or not (false). */
  isOverdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Could leave the time-lock at the as-of moment and had not (true), or not (false). */
  isUnlocked?: InputMaybe<Scalars['Boolean']['input']>;
  /** Any of these kinds. */
  kind?: InputMaybe<Array<TrancheKind>>;
  /** At least this locked, raw units. */
  minAmount?: InputMaybe<Scalars['BigInt']['input']>;
  /** For this Network. */
  network?: InputMaybe<Scalars['Address']['input']>;
  /** Any of these states. */
  state?: InputMaybe<Array<TrancheState>>;
  /** Unlocks at or after this moment. */
  unlockFrom?: InputMaybe<Scalars['Timestamp']['input']>;
  /** Unlocks before this moment. */
  unlockTo?: InputMaybe<Scalars['Timestamp']['input']>;
};

/** What becomes of a tranche. */
export type TrancheKind =
  /** Does not come back. */
  | 'GROWTH'
  /** Comes back. */
  | 'LIQUIDITY';

/** Order of tranches. */
export type TrancheOrder = {
  /** Direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field?: TrancheOrderField;
};

/** What tranches can be ordered by. */
export type TrancheOrderField =
  /** Capital locked, raw units. */
  | 'AMOUNT'
  /** Time at which it is due back; those that do not come back, or have no date, come last. */
  | 'DUE_AT'
  /** Time of locking. */
  | 'LOCKED_AT'
  /** Still to come back, raw units. */
  | 'OUTSTANDING'
  /** Time of unlocking: the maturity calendar. */
  | 'UNLOCK_AT';

/** Where a tranche stands. That it is unlocked or overdue follows from its times. */
export type TrancheState =
  /** Written off. */
  | 'DEFAULTED'
  /** In the time-lock. */
  | 'LOCKED'
  /** Came back from the time-lock without ever being released. */
  | 'RECLAIMED'
  /** With the Network's Safe, due back. */
  | 'RELEASED'
  /** Come back in full. */
  | 'RETURNED'
  /** Taken by the Network for good. */
  | 'WITHDRAWN';

/** Reported uptime of an Operator over a window, with numerator, denominator and coverage. No report is not downtime: look at `coverage`. */
export type Uptime = {
  __typename?: 'Uptime';
  /** coveredSeconds / scheduledSeconds, 0 to 1; null when nothing was scheduled. */
  coverage: Maybe<Scalars['Decimal']['output']>;
  /** Denominator of uptime and numerator of coverage: scheduled seconds that reports speak of. */
  coveredSeconds: Scalars['BigInt']['output'];
  /** Networks that it was scheduled on. */
  networkCount: Scalars['Int']['output'];
  /** Periods with a report that touch the window. */
  reportCount: Scalars['Int']['output'];
  /** Denominator of coverage: seconds in which it was active and the Network live, summed over Networks. */
  scheduledSeconds: Scalars['BigInt']['output'];
  /** Numerator of uptime: seconds reported up while scheduled, summed over Networks. */
  upSeconds: Scalars['Decimal']['output'];
  /** upSeconds / coveredSeconds, 0 to 1; null without reports. */
  uptime: Maybe<Scalars['Decimal']['output']>;
  /** Version of the definition. */
  version: Scalars['Int']['output'];
  /** Stretch of time it covers. */
  window: Window;
};

/** A DAM that keeps epochs: whoever leaves waits, slashable, for the end of one. */
export type Vault = {
  __typename?: 'Vault';
  /** Where slashed assets go; null: nowhere, they are lost. */
  burner: Maybe<Scalars['Address']['output']>;
  /** Most that may be active after a deposit, raw asset units; null: no limit. */
  depositLimit: Maybe<Scalars['BigInt']['output']>;
  /** Epoch at the as-of moment, from 0. */
  epoch: Scalars['Int']['output'];
  /** Seconds of an epoch. */
  epochDuration: Scalars['Int']['output'];
  /** When that epoch ends, block seconds. */
  epochEndsAt: Scalars['Timestamp']['output'];
  /** When epoch 0 began, block seconds. */
  epochStart: Scalars['Timestamp']['output'];
  /** Whether only listed depositors are admitted. */
  isAllowlisted: Scalars['Boolean']['output'];
  /** Whether its figures are kept up; false from an upgrade to an implementation that cannot be read: they stand still. */
  isFollowed: Scalars['Boolean']['output'];
  /** Taken by the last slash, raw asset units. */
  lastTaken: Scalars['BigInt']['output'];
  /** Module that slashes it; null: it cannot be slashed. */
  slashingModule: Maybe<Module>;
  /** Module that allots its stake; null: none yet, so that nothing stands behind anybody. */
  stakeModule: Maybe<Module>;
  /** Taken by slashes so far, buckets included, raw asset units. */
  taken: Scalars['BigInt']['output'];
  /** Version of its implementation; null: not known. */
  version: Maybe<Scalars['Int']['output']>;
};

/** Who may veto slashes of an installation. */
export type VetoResolver = {
  __typename?: 'VetoResolver';
  /** When the next comes into force, block seconds; null: none is named. */
  nextFrom: Maybe<Scalars['Timestamp']['output']>;
  /** Who may from `nextFrom` on; null: nobody, or nobody is named. */
  nextResolver: Maybe<Scalars['Address']['output']>;
  /** Who may veto at the as-of moment; null: nobody. */
  resolver: Maybe<Scalars['Address']['output']>;
};

/** The stretch of block time [from, to) that a figure was computed over. */
export type Window = {
  __typename?: 'Window';
  /** Start, inclusive, block seconds. */
  from: Scalars['Timestamp']['output'];
  /** End, exclusive, block seconds; at most the as-of moment. */
  to: Scalars['Timestamp']['output'];
};

/**
 * A stretch of block time [from, to): give a preset, or `from` with or without `to`. It never depends on the wall clock, and its end is cut at
 * the as-of moment.
 */
export type WindowInput = {
  /** Start, inclusive. */
  from?: InputMaybe<Scalars['Timestamp']['input']>;
  /** A stretch that ends at the as-of moment. */
  preset?: InputMaybe<WindowPreset>;
  /** End, exclusive; left out: the as-of moment. */
  to?: InputMaybe<Scalars['Timestamp']['input']>;
};

/** Stretches of time that end at the as-of moment. */
export type WindowPreset =
  /** From the first block of the marketplace. */
  | 'ALL'
  /** The last 7 days of 86,400 seconds. */
  | 'LAST_7D'
  /** The last 86,400 seconds. */
  | 'LAST_24H'
  /** The last 30 days of 86,400 seconds. */
  | 'LAST_30D';

/** A request to leave a DAM that makes its Delegators wait (unbonding). */
export type Withdrawal = {
  __typename?: 'Withdrawal';
  /** What the shares were worth at the request, raw asset units. */
  assetsAtRequest: Scalars['BigInt']['output'];
  /** What was paid, raw asset units; null: not yet. */
  assetsPaid: Maybe<Scalars['BigInt']['output']>;
  /** From when it can be claimed, block seconds. */
  claimableAt: Scalars['Timestamp']['output'];
  /** DAM. */
  dam: Dam;
  /** The owner as Delegator. */
  delegator: Delegator;
  /** Id given by the protocol, unique in its DAM. */
  id: Scalars['ID']['output'];
  /** Whether it could be claimed at the as-of moment and had not been. */
  isClaimable: Scalars['Boolean']['output'];
  /** Delegator that asked. */
  owner: Scalars['Address']['output'];
  /** Who gets the assets. */
  receiver: Scalars['Address']['output'];
  /** When it was requested, block seconds. */
  requestedAt: Scalars['Timestamp']['output'];
  /** When it was claimed or cancelled, block seconds; null: not yet. */
  settledAt: Maybe<Scalars['Timestamp']['output']>;
  /** Shares escrowed, raw receipt units. */
  shares: Scalars['BigInt']['output'];
  /** Where it stands. */
  state: WithdrawalState;
  /** What the shares stand for at the as-of moment, raw asset units; null once it is settled. */
  worth: Maybe<Scalars['BigInt']['output']>;
};

/** A page of requests. */
export type WithdrawalConnection = {
  __typename?: 'WithdrawalConnection';
  /** The rows of the page, each with its cursor. */
  edges: Array<WithdrawalEdge>;
  /** Whether there are more than `totalCount` rows: counting stopped at 10,000. */
  isTotalCountCapped: Scalars['Boolean']['output'];
  /** The rows of the page. */
  nodes: Array<Withdrawal>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Rows that meet the conditions, over all pages; counted up to 10,000, and only if selected. */
  totalCount: Scalars['Int']['output'];
};

/** A row of a page of requests. */
export type WithdrawalEdge = {
  __typename?: 'WithdrawalEdge';
  /** Opaque place of the row in its list; it pins the as-of block and hash, and goes into `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Withdrawal;
};

/** Conditions on requests to withdraw; all that are given must hold. */
export type WithdrawalFilter = {
  /** Can be claimed from this moment on or later. */
  claimableFrom?: InputMaybe<Scalars['Timestamp']['input']>;
  /** Can be claimed from before this moment. */
  claimableTo?: InputMaybe<Scalars['Timestamp']['input']>;
  /** From this DAM. */
  dam?: InputMaybe<Scalars['Address']['input']>;
  /** Could be claimed at the as-of moment (true) or not (false). */
  isClaimable?: InputMaybe<Scalars['Boolean']['input']>;
  /** At least this many shares, raw receipt units. */
  minShares?: InputMaybe<Scalars['BigInt']['input']>;
  /** Of this Delegator. */
  owner?: InputMaybe<Scalars['Address']['input']>;
  /** Requested at or after this moment. */
  requestedFrom?: InputMaybe<Scalars['Timestamp']['input']>;
  /** Requested before this moment. */
  requestedTo?: InputMaybe<Scalars['Timestamp']['input']>;
  /** Any of these states. */
  state?: InputMaybe<Array<WithdrawalState>>;
};

/** Order of requests to withdraw. */
export type WithdrawalOrder = {
  /** Direction. */
  direction?: OrderDirection;
  /** What to order by. */
  field?: WithdrawalOrderField;
};

/** What requests to withdraw can be ordered by. */
export type WithdrawalOrderField =
  /** Time from when it can be claimed. */
  | 'CLAIMABLE_AT'
  /** Time of the request. */
  | 'REQUESTED_AT'
  /** Shares escrowed, raw receipt units. */
  | 'SHARES';

/** Where a request to withdraw stands. That it can be claimed is `isClaimable`. */
export type WithdrawalState =
  /** Taken back. */
  | 'CANCELLED'
  /** Paid. */
  | 'CLAIMED'
  /** Waiting (unbonding). */
  | 'REQUESTED';

/** Realised yield of a DAM's Delegators over a window: annual rates without compounding (APR), with numerator, denominator and coverage. */
export type Yield = {
  __typename?: 'Yield';
  /** APR on deposits as a ratio (0.05 is 5 % a year): aprNumerator / aprDenominator; null without capital or without any price. */
  apr: Maybe<Scalars['Decimal']['output']>;
  /** Capital base integrated over the window, US dollar seconds. */
  aprDenominator: Maybe<Scalars['Decimal']['output']>;
  /** Rewards times the seconds of 365 days, US dollar seconds. */
  aprNumerator: Maybe<Scalars['Decimal']['output']>;
  /** Price book it is priced in. */
  book: Scalars['Int']['output'];
  /** Share of the capital's unit-seconds that had a price, 0 to 1; null without capital. */
  capitalCoverage: Maybe<Scalars['Decimal']['output']>;
  /** Capital base integrated over the window, US dollar days; null when none of it had a price. */
  capitalUsdDays: Maybe<Scalars['Decimal']['output']>;
  /** APR on exposure: the same rewards over the capital that was at work; null without exposure or without any price. */
  exposureApr: Maybe<Scalars['Decimal']['output']>;
  /** Exposure integrated over the window, US dollar days; null when none of it had a price. */
  exposureUsdDays: Maybe<Scalars['Decimal']['output']>;
  /** Share of distributions that had a price, 0 to 1; null without any. */
  rewardCoverage: Maybe<Scalars['Decimal']['output']>;
  /** Rewards minted for its Delegators in the window, each at the price of its time, US dollars; null when none had a price. */
  rewardsUsd: Maybe<Scalars['Decimal']['output']>;
  /** Version of the definition. */
  version: Scalars['Int']['output'];
  /** Stretch of time it covers. */
  window: Window;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Absence: ResolverTypeWrapper<unknown>;
  Address: ResolverTypeWrapper<unknown>;
  AsOf: ResolverTypeWrapper<unknown>;
  AsOfInput: ResolverTypeWrapper<unknown>;
  Asset: ResolverTypeWrapper<unknown>;
  AssetConnection: ResolverTypeWrapper<unknown>;
  AssetEdge: ResolverTypeWrapper<unknown>;
  AssetFilter: ResolverTypeWrapper<unknown>;
  AssetKind: ResolverTypeWrapper<unknown>;
  AssetOrder: ResolverTypeWrapper<unknown>;
  AssetOrderField: ResolverTypeWrapper<unknown>;
  Assignment: ResolverTypeWrapper<unknown>;
  AssignmentConnection: ResolverTypeWrapper<unknown>;
  AssignmentEdge: ResolverTypeWrapper<unknown>;
  AssignmentFilter: ResolverTypeWrapper<unknown>;
  AssignmentOrder: ResolverTypeWrapper<unknown>;
  AssignmentOrderField: ResolverTypeWrapper<unknown>;
  AssignmentState: ResolverTypeWrapper<unknown>;
  BigInt: ResolverTypeWrapper<unknown>;
  BlockDigest: ResolverTypeWrapper<unknown>;
  Boolean: ResolverTypeWrapper<unknown>;
  Bucket: ResolverTypeWrapper<unknown>;
  BucketConnection: ResolverTypeWrapper<unknown>;
  BucketEdge: ResolverTypeWrapper<unknown>;
  BucketFilter: ResolverTypeWrapper<unknown>;
  BucketOrder: ResolverTypeWrapper<unknown>;
  BucketOrderField: ResolverTypeWrapper<unknown>;
  BucketShare: ResolverTypeWrapper<unknown>;
  BucketShareConnection: ResolverTypeWrapper<unknown>;
  BucketShareEdge: ResolverTypeWrapper<unknown>;
  BucketShareFilter: ResolverTypeWrapper<unknown>;
  BucketShareOrder: ResolverTypeWrapper<unknown>;
  BucketShareOrderField: ResolverTypeWrapper<unknown>;
  CapitalType: ResolverTypeWrapper<unknown>;
  Dam: ResolverTypeWrapper<unknown>;
  DamConnection: ResolverTypeWrapper<unknown>;
  DamEdge: ResolverTypeWrapper<unknown>;
  DamFilter: ResolverTypeWrapper<unknown>;
  DamOrder: ResolverTypeWrapper<unknown>;
  DamOrderField: ResolverTypeWrapper<unknown>;
  DamStatus: ResolverTypeWrapper<unknown>;
  Decimal: ResolverTypeWrapper<unknown>;
  Delegator: ResolverTypeWrapper<unknown>;
  DelegatorConnection: ResolverTypeWrapper<unknown>;
  DelegatorEdge: ResolverTypeWrapper<unknown>;
  DelegatorFilter: ResolverTypeWrapper<unknown>;
  DelegatorOrder: ResolverTypeWrapper<unknown>;
  DelegatorOrderField: ResolverTypeWrapper<unknown>;
  Dispute: ResolverTypeWrapper<unknown>;
  DisputeConnection: ResolverTypeWrapper<unknown>;
  DisputeEdge: ResolverTypeWrapper<unknown>;
  DisputeFilter: ResolverTypeWrapper<unknown>;
  DisputeOrder: ResolverTypeWrapper<unknown>;
  DisputeOrderField: ResolverTypeWrapper<unknown>;
  DisputeState: ResolverTypeWrapper<unknown>;
  EventFilter: ResolverTypeWrapper<unknown>;
  EventType: ResolverTypeWrapper<unknown>;
  Gtv: ResolverTypeWrapper<unknown>;
  GtvComponent: ResolverTypeWrapper<unknown>;
  GtvDefinition: ResolverTypeWrapper<unknown>;
  GtvDimension: ResolverTypeWrapper<unknown>;
  GtvPart: ResolverTypeWrapper<unknown>;
  HeaderInput: ResolverTypeWrapper<unknown>;
  ID: ResolverTypeWrapper<unknown>;
  Installation: ResolverTypeWrapper<unknown>;
  InstallationConnection: ResolverTypeWrapper<unknown>;
  InstallationEdge: ResolverTypeWrapper<unknown>;
  InstallationFilter: ResolverTypeWrapper<unknown>;
  InstallationOrder: ResolverTypeWrapper<unknown>;
  InstallationOrderField: ResolverTypeWrapper<unknown>;
  InstallationState: ResolverTypeWrapper<unknown>;
  Int: ResolverTypeWrapper<unknown>;
  Invariant: ResolverTypeWrapper<unknown>;
  JSON: ResolverTypeWrapper<unknown>;
  Manager: ResolverTypeWrapper<unknown>;
  ManagerConnection: ResolverTypeWrapper<unknown>;
  ManagerEdge: ResolverTypeWrapper<unknown>;
  ManagerFilter: ResolverTypeWrapper<unknown>;
  ManagerOrder: ResolverTypeWrapper<unknown>;
  ManagerOrderField: ResolverTypeWrapper<unknown>;
  Marketplace: ResolverTypeWrapper<unknown>;
  MarketplaceEvent: ResolverTypeWrapper<unknown>;
  MarketplaceEventConnection: ResolverTypeWrapper<unknown>;
  MarketplaceEventEdge: ResolverTypeWrapper<unknown>;
  Membership: ResolverTypeWrapper<unknown>;
  MembershipConnection: ResolverTypeWrapper<unknown>;
  MembershipEdge: ResolverTypeWrapper<unknown>;
  MembershipFilter: ResolverTypeWrapper<unknown>;
  MembershipOrder: ResolverTypeWrapper<unknown>;
  MembershipOrderField: ResolverTypeWrapper<unknown>;
  MembershipState: ResolverTypeWrapper<unknown>;
  MetricVersion: ResolverTypeWrapper<unknown>;
  Module: ResolverTypeWrapper<unknown>;
  ModuleConnection: ResolverTypeWrapper<unknown>;
  ModuleEdge: ResolverTypeWrapper<unknown>;
  ModuleFilter: ResolverTypeWrapper<unknown>;
  ModuleKind: ResolverTypeWrapper<unknown>;
  ModuleVariant: ResolverTypeWrapper<unknown>;
  Network: ResolverTypeWrapper<unknown>;
  NetworkConnection: ResolverTypeWrapper<unknown>;
  NetworkEdge: ResolverTypeWrapper<unknown>;
  NetworkFilter: ResolverTypeWrapper<unknown>;
  NetworkOrder: ResolverTypeWrapper<unknown>;
  NetworkOrderField: ResolverTypeWrapper<unknown>;
  NetworkPhase: ResolverTypeWrapper<unknown>;
  NetworkStatus: ResolverTypeWrapper<unknown>;
  Operator: ResolverTypeWrapper<unknown>;
  OperatorConnection: ResolverTypeWrapper<unknown>;
  OperatorEdge: ResolverTypeWrapper<unknown>;
  OperatorFilter: ResolverTypeWrapper<unknown>;
  OperatorKind: ResolverTypeWrapper<unknown>;
  OperatorOrder: ResolverTypeWrapper<unknown>;
  OperatorOrderField: ResolverTypeWrapper<unknown>;
  OrderDirection: ResolverTypeWrapper<unknown>;
  PageInfo: ResolverTypeWrapper<unknown>;
  Penalty: ResolverTypeWrapper<unknown>;
  PenaltyConnection: ResolverTypeWrapper<unknown>;
  PenaltyEdge: ResolverTypeWrapper<unknown>;
  PenaltyFilter: ResolverTypeWrapper<unknown>;
  PenaltyOrder: ResolverTypeWrapper<unknown>;
  PenaltyOrderField: ResolverTypeWrapper<unknown>;
  PendingWithdrawals: ResolverTypeWrapper<unknown>;
  PerformanceReport: ResolverTypeWrapper<unknown>;
  PerformanceReportConnection: ResolverTypeWrapper<unknown>;
  PerformanceReportEdge: ResolverTypeWrapper<unknown>;
  PerformanceReportFilter: ResolverTypeWrapper<unknown>;
  PerformanceReportOrder: ResolverTypeWrapper<unknown>;
  PerformanceReportOrderField: ResolverTypeWrapper<unknown>;
  Position: ResolverTypeWrapper<unknown>;
  PositionConnection: ResolverTypeWrapper<unknown>;
  PositionEdge: ResolverTypeWrapper<unknown>;
  PositionFilter: ResolverTypeWrapper<unknown>;
  PositionOrder: ResolverTypeWrapper<unknown>;
  PositionOrderField: ResolverTypeWrapper<unknown>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Ratio: ResolverTypeWrapper<unknown>;
  RewardAccount: ResolverTypeWrapper<unknown>;
  RewardAccountConnection: ResolverTypeWrapper<unknown>;
  RewardAccountEdge: ResolverTypeWrapper<unknown>;
  RewardAccountFilter: ResolverTypeWrapper<unknown>;
  RewardAccountOrder: ResolverTypeWrapper<unknown>;
  RewardAccountOrderField: ResolverTypeWrapper<unknown>;
  RewardClaim: ResolverTypeWrapper<unknown>;
  RewardClaimConnection: ResolverTypeWrapper<unknown>;
  RewardClaimEdge: ResolverTypeWrapper<unknown>;
  RewardClaimFilter: ResolverTypeWrapper<unknown>;
  RewardClaimOrder: ResolverTypeWrapper<unknown>;
  RewardClaimOrderField: ResolverTypeWrapper<unknown>;
  RewardDistribution: ResolverTypeWrapper<unknown>;
  RewardDistributionConnection: ResolverTypeWrapper<unknown>;
  RewardDistributionEdge: ResolverTypeWrapper<unknown>;
  RewardDistributionFilter: ResolverTypeWrapper<unknown>;
  RewardDistributionOrder: ResolverTypeWrapper<unknown>;
  RewardDistributionOrderField: ResolverTypeWrapper<unknown>;
  RewardRole: ResolverTypeWrapper<unknown>;
  RewardSeries: ResolverTypeWrapper<unknown>;
  RewardSeriesConnection: ResolverTypeWrapper<unknown>;
  RewardSeriesEdge: ResolverTypeWrapper<unknown>;
  RewardSeriesFilter: ResolverTypeWrapper<unknown>;
  RewardSeriesKind: ResolverTypeWrapper<unknown>;
  RewardSeriesOrder: ResolverTypeWrapper<unknown>;
  RewardSeriesOrderField: ResolverTypeWrapper<unknown>;
  SeriesAccount: ResolverTypeWrapper<unknown>;
  SeriesAccountConnection: ResolverTypeWrapper<unknown>;
  SeriesAccountEdge: ResolverTypeWrapper<unknown>;
  SeriesAccountFilter: ResolverTypeWrapper<unknown>;
  SeriesAccountOrder: ResolverTypeWrapper<unknown>;
  SeriesAccountOrderField: ResolverTypeWrapper<unknown>;
  Stake: ResolverTypeWrapper<unknown>;
  StakeConnection: ResolverTypeWrapper<unknown>;
  StakeEdge: ResolverTypeWrapper<unknown>;
  StakeFilter: ResolverTypeWrapper<unknown>;
  StakeOrder: ResolverTypeWrapper<unknown>;
  StakeOrderField: ResolverTypeWrapper<unknown>;
  Status: ResolverTypeWrapper<unknown>;
  String: ResolverTypeWrapper<unknown>;
  Timestamp: ResolverTypeWrapper<unknown>;
  Tranche: ResolverTypeWrapper<unknown>;
  TrancheConnection: ResolverTypeWrapper<unknown>;
  TrancheEdge: ResolverTypeWrapper<unknown>;
  TrancheFilter: ResolverTypeWrapper<unknown>;
  TrancheKind: ResolverTypeWrapper<unknown>;
  TrancheOrder: ResolverTypeWrapper<unknown>;
  TrancheOrderField: ResolverTypeWrapper<unknown>;
  TrancheState: ResolverTypeWrapper<unknown>;
  Uptime: ResolverTypeWrapper<unknown>;
  Vault: ResolverTypeWrapper<unknown>;
  VetoResolver: ResolverTypeWrapper<unknown>;
  Window: ResolverTypeWrapper<unknown>;
  WindowInput: ResolverTypeWrapper<unknown>;
  WindowPreset: ResolverTypeWrapper<unknown>;
  Withdrawal: ResolverTypeWrapper<unknown>;
  WithdrawalConnection: ResolverTypeWrapper<unknown>;
  WithdrawalEdge: ResolverTypeWrapper<unknown>;
  WithdrawalFilter: ResolverTypeWrapper<unknown>;
  WithdrawalOrder: ResolverTypeWrapper<unknown>;
  WithdrawalOrderField: ResolverTypeWrapper<unknown>;
  WithdrawalState: ResolverTypeWrapper<unknown>;
  Yield: ResolverTypeWrapper<unknown>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Absence: unknown;
  Address: unknown;
  AsOf: unknown;
  AsOfInput: unknown;
  Asset: unknown;
  AssetConnection: unknown;
  AssetEdge: unknown;
  AssetFilter: unknown;
  AssetOrder: unknown;
  Assignment: unknown;
  AssignmentConnection: unknown;
  AssignmentEdge: unknown;
  AssignmentFilter: unknown;
  AssignmentOrder: unknown;
  BigInt: unknown;
  BlockDigest: unknown;
  Boolean: unknown;
  Bucket: unknown;
  BucketConnection: unknown;
  BucketEdge: unknown;
  BucketFilter: unknown;
  BucketOrder: unknown;
  BucketShare: unknown;
  BucketShareConnection: unknown;
  BucketShareEdge: unknown;
  BucketShareFilter: unknown;
  BucketShareOrder: unknown;
  Dam: unknown;
  DamConnection: unknown;
  DamEdge: unknown;
  DamFilter: unknown;
  DamOrder: unknown;
  Decimal: unknown;
  Delegator: unknown;
  DelegatorConnection: unknown;
  DelegatorEdge: unknown;
  DelegatorFilter: unknown;
  DelegatorOrder: unknown;
  Dispute: unknown;
  DisputeConnection: unknown;
  DisputeEdge: unknown;
  DisputeFilter: unknown;
  DisputeOrder: unknown;
  EventFilter: unknown;
  Gtv: unknown;
  GtvComponent: unknown;
  GtvPart: unknown;
  HeaderInput: unknown;
  ID: unknown;
  Installation: unknown;
  InstallationConnection: unknown;
  InstallationEdge: unknown;
  InstallationFilter: unknown;
  InstallationOrder: unknown;
  Int: unknown;
  Invariant: unknown;
  JSON: unknown;
  Manager: unknown;
  ManagerConnection: unknown;
  ManagerEdge: unknown;
  ManagerFilter: unknown;
  ManagerOrder: unknown;
  Marketplace: unknown;
  MarketplaceEvent: unknown;
  MarketplaceEventConnection: unknown;
  MarketplaceEventEdge: unknown;
  Membership: unknown;
  MembershipConnection: unknown;
  MembershipEdge: unknown;
  MembershipFilter: unknown;
  MembershipOrder: unknown;
  MetricVersion: unknown;
  Module: unknown;
  ModuleConnection: unknown;
  ModuleEdge: unknown;
  ModuleFilter: unknown;
  Network: unknown;
  NetworkConnection: unknown;
  NetworkEdge: unknown;
  NetworkFilter: unknown;
  NetworkOrder: unknown;
  Operator: unknown;
  OperatorConnection: unknown;
  OperatorEdge: unknown;
  OperatorFilter: unknown;
  OperatorOrder: unknown;
  PageInfo: unknown;
  Penalty: unknown;
  PenaltyConnection: unknown;
  PenaltyEdge: unknown;
  PenaltyFilter: unknown;
  PenaltyOrder: unknown;
  PendingWithdrawals: unknown;
  PerformanceReport: unknown;
  PerformanceReportConnection: unknown;
  PerformanceReportEdge: unknown;
  PerformanceReportFilter: unknown;
  PerformanceReportOrder: unknown;
  Position: unknown;
  PositionConnection: unknown;
  PositionEdge: unknown;
  PositionFilter: unknown;
  PositionOrder: unknown;
  Query: Record<PropertyKey, never>;
  Ratio: unknown;
  RewardAccount: unknown;
  RewardAccountConnection: unknown;
  RewardAccountEdge: unknown;
  RewardAccountFilter: unknown;
  RewardAccountOrder: unknown;
  RewardClaim: unknown;
  RewardClaimConnection: unknown;
  RewardClaimEdge: unknown;
  RewardClaimFilter: unknown;
  RewardClaimOrder: unknown;
  RewardDistribution: unknown;
  RewardDistributionConnection: unknown;
  RewardDistributionEdge: unknown;
  RewardDistributionFilter: unknown;
  RewardDistributionOrder: unknown;
  RewardSeries: unknown;
  RewardSeriesConnection: unknown;
  RewardSeriesEdge: unknown;
  RewardSeriesFilter: unknown;
  RewardSeriesOrder: unknown;
  SeriesAccount: unknown;
  SeriesAccountConnection: unknown;
  SeriesAccountEdge: unknown;
  SeriesAccountFilter: unknown;
  SeriesAccountOrder: unknown;
  Stake: unknown;
  StakeConnection: unknown;
  StakeEdge: unknown;
  StakeFilter: unknown;
  StakeOrder: unknown;
  Status: unknown;
  String: unknown;
  Timestamp: unknown;
  Tranche: unknown;
  TrancheConnection: unknown;
  TrancheEdge: unknown;
  TrancheFilter: unknown;
  TrancheOrder: unknown;
  Uptime: unknown;
  Vault: unknown;
  VetoResolver: unknown;
  Window: unknown;
  WindowInput: unknown;
  Withdrawal: unknown;
  WithdrawalConnection: unknown;
  WithdrawalEdge: unknown;
  WithdrawalFilter: unknown;
  WithdrawalOrder: unknown;
  Yield: unknown;
};

export type AbsenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Absence'] = ResolversParentTypes['Absence']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface AddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Address'], any> {
  name: 'Address';
}

export type AsOfResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AsOf'] = ResolversParentTypes['AsOf']> = {
  block?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isFinal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isTimeExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  iso?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timestamp?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
};

export type AssetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Asset'] = ResolversParentTypes['Asset']> = {
  address?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  dams?: Resolver<ResolversTypes['DamConnection'], ParentType, ContextType, Partial<AssetDamsArgs>>;
  decimals?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  fault?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isWhitelisted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AssetKind'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  networks?: Resolver<ResolversTypes['NetworkConnection'], ParentType, ContextType, Partial<AssetNetworksArgs>>;
  priceUsd?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType, RequireFields<AssetPriceUsdArgs, 'book'>>;
  symbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AssetConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetConnection'] = ResolversParentTypes['AssetConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AssetEdge']>, ParentType, ContextType>;
  isTotalCountCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssetEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetEdge'] = ResolversParentTypes['AssetEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
};

export type AssignmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Assignment'] = ResolversParentTypes['Assignment']> = {
  claimable?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  claimed?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  dam?: Resolver<Maybe<ResolversTypes['Dam']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  installation?: Resolver<Maybe<ResolversTypes['Installation']>, ParentType, ContextType>;
  network?: Resolver<ResolversTypes['Network'], ParentType, ContextType>;
  operator?: Resolver<ResolversTypes['Operator'], ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rewardToken?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  settled?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  settledUntil?: Resolver<Maybe<ResolversTypes['Timestamp']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AssignmentState'], ParentType, ContextType>;
};

export type AssignmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignmentConnection'] = ResolversParentTypes['AssignmentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AssignmentEdge']>, ParentType, ContextType>;
  isTotalCountCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Assignment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssignmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignmentEdge'] = ResolversParentTypes['AssignmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Assignment'], ParentType, ContextType>;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export type BlockDigestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BlockDigest'] = ResolversParentTypes['BlockDigest']> = {
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  height?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isFinal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type BucketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Bucket'] = ResolversParentTypes['Bucket']> = {
  assets?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  bucketShares?: Resolver<ResolversTypes['BucketShareConnection'], ParentType, ContextType, Partial<BucketBucketSharesArgs>>;
  claimableAt?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  claimed?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  dam?: Resolver<ResolversTypes['Dam'], ParentType, ContextType>;
  epoch?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isClaimable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  outstanding?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  shares?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  taken?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type BucketConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BucketConnection'] = ResolversParentTypes['BucketConnection']> = {
  edges?: Resolver<Array<ResolversTypes['BucketEdge']>, ParentType, ContextType>;
  isTotalCountCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Bucket']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BucketEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BucketEdge'] = ResolversParentTypes['BucketEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Bucket'], ParentType, ContextType>;
};

export type BucketShareResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BucketShare'] = ResolversParentTypes['BucketShare']> = {
  assetsPaid?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  bucket?: Resolver<ResolversTypes['Bucket'], ParentType, ContextType>;
  claimableAt?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  dam?: Resolver<ResolversTypes['Dam'], ParentType, ContextType>;
  delegator?: Resolver<Maybe<ResolversTypes['Delegator']>, ParentType, ContextType>;
  holder?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isClaimable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  queued?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  receiver?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['Timestamp']>, ParentType, ContextType>;
  shares?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WithdrawalState'], ParentType, ContextType>;
  worth?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
};

export type BucketShareConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BucketShareConnection'] = ResolversParentTypes['BucketShareConnection']> = {
  edges?: Resolver<Array<ResolversTypes['BucketShareEdge']>, ParentType, ContextType>;
  isTotalCountCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['BucketShare']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BucketShareEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BucketShareEdge'] = ResolversParentTypes['BucketShareEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BucketShare'], ParentType, ContextType>;
};

export type DamResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dam'] = ResolversParentTypes['Dam']> = {
  address?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  bucketShares?: Resolver<ResolversTypes['BucketShareConnection'], ParentType, ContextType, Partial<DamBucketSharesArgs>>;
  buckets?: Resolver<ResolversTypes['BucketConnection'], ParentType, ContextType, Partial<DamBucketsArgs>>;
  capital?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  capitalType?: Resolver<ResolversTypes['CapitalType'], ParentType, ContextType>;
  catalyst?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  committed?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  contested?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  delegatorCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  disputes?: Resolver<ResolversTypes['DisputeConnection'], ParentType, ContextType, Partial<DamDisputesArgs>>;
  escrowedShares?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['MarketplaceEventConnection'], ParentType, ContextType, RequireFields<DamEventsArgs, 'direction'>>;
  exposure?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  feeBps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  gatekeeper?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  granted?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  grantedInTerm?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  idle?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  installationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  installations?: Resolver<ResolversTypes['InstallationConnection'], ParentType, ContextType, Partial<DamInstallationsArgs>>;
  isCatalystMutable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isFeeMutable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isGatekeeperMutable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isTransferable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  locked?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  lockup?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  manager?: Resolver<ResolversTypes['Manager'], ParentType, ContextType>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, Partial<DamMembershipsArgs>>;
  metadata?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  modules?: Resolver<ResolversTypes['ModuleConnection'], ParentType, ContextType, RequireFields<DamModulesArgs, 'direction'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operatorCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  penalties?: Resolver<ResolversTypes['PenaltyConnection'], ParentType, ContextType, Partial<DamPenaltiesArgs>>;
  pending?: Resolver<ResolversTypes['PendingWithdrawals'], ParentType, ContextType>;
  pendingWithdrawalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  positions?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, Partial<DamPositionsArgs>>;
  receiptToken?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  released?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  rewardAccounts?: Resolver<ResolversTypes['RewardAccountConnection'], ParentType, ContextType, Partial<DamRewardAccountsArgs>>;
  rewardClaims?: Resolver<ResolversTypes['RewardClaimConnection'], ParentType, ContextType, Partial<DamRewardClaimsArgs>>;
  rewardDistributions?: Resolver<ResolversTypes['RewardDistributionConnection'], ParentType, ContextType, Partial<DamRewardDistributionsArgs>>;
  rewardSeries?: Resolver<ResolversTypes['RewardSeriesConnection'], ParentType, ContextType, Partial<DamRewardSeriesArgs>>;
  sharePrice?: Resolver<ResolversTypes['Ratio'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DamStatus'], ParentType, ContextType>;
  symbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalAssets?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  totalShares?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  tranches?: Resolver<ResolversTypes['TrancheConnection'], ParentType, ContextType, Partial<DamTranchesArgs>>;
  utilisation?: Resolver<ResolversTypes['Ratio'], ParentType, ContextType>;
  vault?: Resolver<Maybe<ResolversTypes['Vault']>, ParentType, ContextType>;
  withdrawalDelay?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  withdrawals?: Resolver<ResolversTypes['WithdrawalConnection'], ParentType, ContextType, Partial<DamWithdrawalsArgs>>;
  writtenOff?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  yield?: Resolver<ResolversTypes['Yield'], ParentType, ContextType, RequireFields<DamYieldArgs, 'book'>>;
};

export type DamConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DamConnection'] = ResolversParentTypes['DamConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DamEdge']>, ParentType, ContextType>;
  isTotalCountCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Dam']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DamEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DamEdge'] = ResolversParentTypes['DamEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Dam'], ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DelegatorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Delegator'] = ResolversParentTypes['Delegator']> = {
  address?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  bucketShares?: Resolver<ResolversTypes['BucketShareConnection'], ParentType, ContextType, Partial<DelegatorBucketSharesArgs>>;
  events?: Resolver<ResolversTypes['MarketplaceEventConnection'], ParentType, ContextType, RequireFields<DelegatorEventsArgs, 'direction'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openPositionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  positionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  positions?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, Partial<DelegatorPositionsArgs>>;
  rewardAccounts?: Resolver<ResolversTypes['RewardAccountConnection'], ParentType, ContextType, Partial<DelegatorRewardAccountsArgs>>;
  rewardClaims?: Resolver<ResolversTypes['RewardClaimConnection'], ParentType, ContextType, Partial<DelegatorRewardClaimsArgs>>;
  seriesAccounts?: Resolver<ResolversTypes['SeriesAccountConnection'], ParentType, ContextType, Partial<DelegatorSeriesAccountsArgs>>;
  withdrawals?: Resolver<ResolversTypes['WithdrawalConnection'], ParentType, ContextType, Partial<DelegatorWithdrawalsArgs>>;
};

export type DelegatorConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DelegatorConnection'] = ResolversParentTypes['DelegatorConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DelegatorEdge']>, ParentType, ContextType>;
  isTotalCountCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Delegator']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DelegatorEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DelegatorEdge'] = ResolversParentTypes['DelegatorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Delegator'], ParentType, ContextType>;
};

export type DisputeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dispute'] = ResolversParentTypes['Dispute']> = {
  amount?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  capturedAt?: Resolver<Maybe<ResolversTypes['Timestamp']>, ParentType, ContextType>;
  challengedAt?: Resolver<Maybe<ResolversTypes['Timestamp']>, ParentType, ContextType>;
  dam?: Resolver<ResolversTypes['Dam'], ParentType, ContextType>;
  deadline?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['Timestamp']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  installation?: Resolver<ResolversTypes['Installation'], ParentType, ContextType>;
  isExpired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  network?: Resolver<ResolversTypes['Network'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  operator?: Resolver<Maybe<ResolversTypes['Operator']>, ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['Timestamp']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DisputeState'], ParentType, ContextType>;
  toDam?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  toNetwork?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  vault?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
};

export type DisputeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisputeConnection'] = ResolversParentTypes['DisputeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DisputeEdge']>, ParentType, ContextType>;
  isTotalCountCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Dispute']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DisputeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisputeEdge'] = ResolversParentTypes['DisputeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType>;
};

export type GtvResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Gtv'] = ResolversParentTypes['Gtv']> = {
  book?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  breakdown?: Resolver<Array<ResolversTypes['GtvPart']>, ParentType, ContextType, RequireFields<GtvBreakdownArgs, 'by' | 'first'>>;
  components?: Resolver<Array<ResolversTypes['GtvComponent']>, ParentType, ContextType>;
  definition?: Resolver<ResolversTypes['GtvDefinition'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  pricedEvents?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  pricedShare?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  usd?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  window?: Resolver<ResolversTypes['Window'], ParentType, ContextType>;
};

export type GtvComponentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GtvComponent'] = ResolversParentTypes['GtvComponent']> = {
  component?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  isCounted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pricedEvents?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  pricedShare?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  usd?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type GtvPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GtvPart'] = ResolversParentTypes['GtvPart']> = {
  events?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pricedEvents?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  usd?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type InstallationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Installation'] = ResolversParentTypes['Installation']> = {
  accrued?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  allocated?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  claimable?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  claimed?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  committed?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  contested?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  dam?: Resolver<ResolversTypes['Dam'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['Timestamp']>, ParentType, ContextType>;
  disputes?: Resolver<ResolversTypes['DisputeConnection'], ParentType, ContextType, Partial<InstallationDisputesArgs>>;
  distributed?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['Timestamp']>, ParentType, ContextType>;
  exposure?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  granted?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isInTerm?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  locked?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  maxCommitted?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  network?: Resolver<ResolversTypes['Network'], ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  released?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  rewardAccounts?: Resolver<ResolversTypes['RewardAccountConnection'], ParentType, ContextType, Partial<InstallationRewardAccountsArgs>>;
  rewardDistributions?: Resolver<ResolversTypes['RewardDistributionConnection'], ParentType, ContextType, Partial<InstallationRewardDistributionsArgs>>;
  rewardToken?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  rewardsUntil?: Resolver<Maybe<ResolversTypes['Timestamp']>, ParentType, ContextType>;
  stake?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  stakes?: Resolver<ResolversTypes['StakeConnection'], ParentType, ContextType, Partial<InstallationStakesArgs>>;
  state?: Resolver<ResolversTypes['InstallationState'], ParentType, ContextType>;
  tranches?: Resolver<ResolversTypes['TrancheConnection'], ParentType, ContextType, Partial<InstallationTranchesArgs>>;
  vetoResolver?: Resolver<Maybe<ResolversTypes['VetoResolver']>, ParentType, ContextType>;
  writtenOff?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type InstallationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InstallationConnection'] = ResolversParentTypes['InstallationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InstallationEdge']>, ParentType, ContextType>;
  isTotalCountCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Installation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InstallationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InstallationEdge'] = ResolversParentTypes['InstallationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Installation'], ParentType, ContextType>;
};

export type InvariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invariant'] = ResolversParentTypes['Invariant']> = {
  brokenSince?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  checkedAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  height?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  heldHeight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  holds?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  meaning?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  offenders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sentence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type ManagerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Manager'] = ResolversParentTypes['Manager']> = {
  activeDamCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  address?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  damCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dams?: Resolver<ResolversTypes['DamConnection'], ParentType, ContextType, Partial<ManagerDamsArgs>>;
  firstDamAt?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  installationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ManagerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ManagerConnection'] = ResolversParentTypes['ManagerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ManagerEdge']>, ParentType, ContextType>;
  isTotalCountCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Manager']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ManagerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ManagerEdge'] = ResolversParentTypes['ManagerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Manager'], ParentType, ContextType>;
};

export type MarketplaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Marketplace'] = ResolversParentTypes['Marketplace']> = {
  absent?: Resolver<Array<ResolversTypes['Absence']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['AsOf'], ParentType, ContextType>;
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType, RequireFields<MarketplaceAssetArgs, 'address'>>;
  assets?: Resolver<ResolversTypes['AssetConnection'], ParentType, ContextType, Partial<MarketplaceAssetsArgs>>;
  assignments?: Resolver<ResolversTypes['AssignmentConnection'], ParentType, ContextType, Partial<MarketplaceAssignmentsArgs>>;
  bucketShares?: Resolver<ResolversTypes['BucketShareConnection'], ParentType, ContextType, Partial<MarketplaceBucketSharesArgs>>;
  buckets?: Resolver<ResolversTypes['BucketConnection'], ParentType, ContextType, Partial<MarketplaceBucketsArgs>>;
  chainId?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  dam?: Resolver<Maybe<ResolversTypes['Dam']>, ParentType, ContextType, RequireFields<MarketplaceDamArgs, 'address'>>;
  dams?: Resolver<ResolversTypes['DamConnection'], ParentType, ContextType, Partial<MarketplaceDamsArgs>>;
  delegator?: Resolver<Maybe<ResolversTypes['Delegator']>, ParentType, ContextType, RequireFields<MarketplaceDelegatorArgs, 'address'>>;
  delegators?: Resolver<ResolversTypes['DelegatorConnection'], ParentType, ContextType, Partial<MarketplaceDelegatorsArgs>>;
  dispute?: Resolver<Maybe<ResolversTypes['Dispute']>, ParentType, ContextType, RequireFields<MarketplaceDisputeArgs, 'id'>>;
  disputes?: Resolver<ResolversTypes['DisputeConnection'], ParentType, ContextType, Partial<MarketplaceDisputesArgs>>;
  event?: Resolver<Maybe<ResolversTypes['MarketplaceEvent']>, ParentType, ContextType, RequireFields<MarketplaceEventArgs, 'id'>>;
  events?: Resolver<ResolversTypes['MarketplaceEventConnection'], ParentType, ContextType, RequireFields<MarketplaceEventsArgs, 'direction'>>;
  gtv?: Resolver<ResolversTypes['Gtv'], ParentType, ContextType, RequireFields<MarketplaceGtvArgs, 'book' | 'definition'>>;
  installation?: Resolver<Maybe<ResolversTypes['Installation']>, ParentType, ContextType, RequireFields<MarketplaceInstallationArgs, 'id'>>;
  installations?: Resolver<ResolversTypes['InstallationConnection'], ParentType, ContextType, Partial<MarketplaceInstallationsArgs>>;
  manager?: Resolver<Maybe<ResolversTypes['Manager']>, ParentType, ContextType, RequireFields<MarketplaceManagerArgs, 'address'>>;
  managers?: Resolver<ResolversTypes['ManagerConnection'], ParentType, ContextType, Partial<MarketplaceManagersArgs>>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, Partial<MarketplaceMembershipsArgs>>;
  modules?: Resolver<ResolversTypes['ModuleConnection'], ParentType, ContextType, RequireFields<MarketplaceModulesArgs, 'direction'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  network?: Resolver<Maybe<ResolversTypes['Network']>, ParentType, ContextType, RequireFields<MarketplaceNetworkArgs, 'address'>>;
  networks?: Resolver<ResolversTypes['NetworkConnection'], ParentType, ContextType, Partial<MarketplaceNetworksArgs>>;
  operator?: Resolver<Maybe<ResolversTypes['Operator']>, ParentType, ContextType, RequireFields<MarketplaceOperatorArgs, 'address'>>;
  operators?: Resolver<ResolversTypes['OperatorConnection'], ParentType, ContextType, Partial<MarketplaceOperatorsArgs>>;
  penalties?: Resolver<ResolversTypes['PenaltyConnection'], ParentType, ContextType, Partial<MarketplacePenaltiesArgs>>;
  performanceReports?: Resolver<ResolversTypes['PerformanceReportConnection'], ParentType, ContextType, Partial<MarketplacePerformanceReportsArgs>>;
  position?: Resolver<Maybe<ResolversTypes['Position']>, ParentType, ContextType, RequireFields<MarketplacePositionArgs, 'dam' | 'holder'>>;
  positions?: Resolver<ResolversTypes['PositionConnection'], ParentType, ContextType, Partial<MarketplacePositionsArgs>>;
  protocol?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rewardAccounts?: Resolver<ResolversTypes['RewardAccountConnection'], ParentType, ContextType, Partial<MarketplaceRewardAccountsArgs>>;
  rewardClaims?: Resolver<ResolversTypes['RewardClaimConnection'], ParentType, ContextType, Partial<MarketplaceRewardClaimsArgs>>;
  rewardDistributions?: Resolver<ResolversTypes['RewardDistributionConnection'], ParentType, ContextType, Partial<MarketplaceRewardDistributionsArgs>>;
  rewardSeries?: Resolver<ResolversTypes['RewardSeriesConnection'], ParentType, ContextType, Partial<MarketplaceRewardSeriesArgs>>;
  seriesAccounts?: Resolver<ResolversTypes['SeriesAccountConnection'], ParentType, ContextType, Partial<MarketplaceSeriesAccountsArgs>>;
  stakes?: Resolver<ResolversTypes['StakeConnection'], ParentType, ContextType, Partial<MarketplaceStakesArgs>>;
  startBlock?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  tranche?: Resolver<Maybe<ResolversTypes['Tranche']>, ParentType, ContextType, RequireFields<MarketplaceTrancheArgs, 'id'>>;
  tranches?: Resolver<ResolversTypes['TrancheConnection'], ParentType, ContextType, Partial<MarketplaceTranchesArgs>>;
  withdrawal?: Resolver<Maybe<ResolversTypes['Withdrawal']>, ParentType, ContextType, RequireFields<MarketplaceWithdrawalArgs, 'dam' | 'id'>>;
  withdrawals?: Resolver<ResolversTypes['WithdrawalConnection'], ParentType, ContextType, Partial<MarketplaceWithdrawalsArgs>>;
};

export type MarketplaceEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarketplaceEvent'] = ResolversParentTypes['MarketplaceEvent']> = {
  account?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  block?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dam?: Resolver<Maybe<ResolversTypes['Dam']>, ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  emitter?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  logIndex?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  network?: Resolver<Maybe<ResolversTypes['Network']>, ParentType, ContextType>;
  operator?: Resolver<Maybe<ResolversTypes['Operator']>, ParentType, ContextType>;
  part?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shares?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  time?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  txHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
};

export type MarketplaceEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarketplaceEventConnection'] = ResolversParentTypes['MarketplaceEventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MarketplaceEventEdge']>, ParentType, ContextType>;
  isTotalCountCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MarketplaceEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MarketplaceEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarketplaceEventEdge'] = ResolversParentTypes['MarketplaceEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MarketplaceEvent'], ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  dam?: Resolver<ResolversTypes['Dam'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operator?: Resolver<ResolversTypes['Operator'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MembershipState'], ParentType, ContextType>;
};

export type MembershipConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipConnection'] = ResolversParentTypes['MembershipConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MembershipEdge']>, ParentType, ContextType>;
  isTotalCountCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Membership']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MembershipEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipEdge'] = ResolversParentTypes['MembershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
};

export type MetricVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MetricVersion'] = ResolversParentTypes['MetricVersion']> = {
  class?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  denominator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  formula?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  numerator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ModuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Module'] = ResolversParentTypes['Module']> = {
  address?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  dam?: Resolver<Maybe<ResolversTypes['Dam']>, ParentType, ContextType>;
  feeBps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAttached?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ModuleKind'], ParentType, ContextType>;
  network?: Resolver<Maybe<ResolversTypes['Network']>, ParentType, ContextType>;
  operator?: Resolver<Maybe<ResolversTypes['Operator']>, ParentType, ContextType>;
  resolverDelay?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ModuleVariant']>, ParentType, ContextType>;
  vetoDuration?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ModuleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModuleConnection'] = ResolversParentTypes['ModuleConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ModuleEdge']>, ParentType, ContextType>;
  isTotalCountCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Module']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ModuleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModuleEdge'] = ResolversParentTypes['ModuleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Module'], ParentType, ContextType>;
};

export type NetworkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Network'] = ResolversParentTypes['Network']> = {
  activeOperatorCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  address?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  amountRequested?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  areRatesMutable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  assignments?: Resolver<ResolversTypes['AssignmentConnection'], ParentType, ContextType, Partial<NetworkAssignmentsArgs>>;
  capitalType?: Resolver<ResolversTypes['CapitalType'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['Timestamp']>, ParentType, ContextType>;
  committed?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  contested?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  coverage?: Resolver<Maybe<ResolversTypes['Ratio']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  delegatorRatePerUnitPerDay?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  disputeWindow?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  disputes?: Resolver<ResolversTypes['DisputeConnection'], ParentType, ContextType, Partial<NetworkDisputesArgs>>;
  distributionInterval?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  duration?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  events?: Resolver<ResolversTypes['MarketplaceEventConnection'], ParentType, ContextType, RequireFields<NetworkEventsArgs, 'direction'>>;
  exposure?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  fill?: Resolver<Maybe<ResolversTypes['Ratio']>, ParentType, ContextType>;
  granted?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  installationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  installations?: Resolver<ResolversTypes['InstallationConnection'], ParentType, ContextType, Partial<NetworkInstallationsArgs>>;
  isLive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isMatured?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isOpenEnded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  liveAt?: Resolver<Maybe<ResolversTypes['Timestamp']>, ParentType, ContextType>;
  locked?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  manager?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  maturesAt?: Resolver<Maybe<ResolversTypes['Timestamp']>, ParentType, ContextType>;
  metadata?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  minDeposit?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operatorFill?: Resolver<Maybe<ResolversTypes['Ratio']>, ParentType, ContextType>;
  operatorRatePerDay?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  operatorsRequested?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  outstandingAtClose?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  penalties?: Resolver<ResolversTypes['PenaltyConnection'], ParentType, ContextType, Partial<NetworkPenaltiesArgs>>;
  performanceReports?: Resolver<ResolversTypes['PerformanceReportConnection'], ParentType, ContextType, Partial<NetworkPerformanceReportsArgs>>;
  phase?: Resolver<ResolversTypes['NetworkPhase'], ParentType, ContextType>;
  released?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  reporter?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  requestedAt?: Resolver<Maybe<ResolversTypes['Timestamp']>, ParentType, ContextType>;
  resolver?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  returnGrace?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rewardAsset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  rewardClaims?: Resolver<ResolversTypes['RewardClaimConnection'], ParentType, ContextType, Partial<NetworkRewardClaimsArgs>>;
  rewardDistributions?: Resolver<ResolversTypes['RewardDistributionConnection'], ParentType, ContextType, Partial<NetworkRewardDistributionsArgs>>;
  rewardSeries?: Resolver<ResolversTypes['RewardSeriesConnection'], ParentType, ContextType, Partial<NetworkRewardSeriesArgs>>;
  rewardToken?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  safe?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['NetworkStatus'], ParentType, ContextType>;
  statusReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  syntheticOutstanding?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  tranches?: Resolver<ResolversTypes['TrancheConnection'], ParentType, ContextType, Partial<NetworkTranchesArgs>>;
  writtenOff?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type NetworkConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetworkConnection'] = ResolversParentTypes['NetworkConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NetworkEdge']>, ParentType, ContextType>;
  isTotalCountCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Network']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NetworkEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NetworkEdge'] = ResolversParentTypes['NetworkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Network'], ParentType, ContextType>;
};

export type OperatorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Operator'] = ResolversParentTypes['Operator']> = {
  activeNetworkCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  address?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  assignments?: Resolver<ResolversTypes['AssignmentConnection'], ParentType, ContextType, Partial<OperatorAssignmentsArgs>>;
  damCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  disputes?: Resolver<ResolversTypes['DisputeConnection'], ParentType, ContextType, Partial<OperatorDisputesArgs>>;
  events?: Resolver<ResolversTypes['MarketplaceEventConnection'], ParentType, ContextType, RequireFields<OperatorEventsArgs, 'direction'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OperatorKind'], ParentType, ContextType>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, Partial<OperatorMembershipsArgs>>;
  metadata?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  penalties?: Resolver<ResolversTypes['PenaltyConnection'], ParentType, ContextType, Partial<OperatorPenaltiesArgs>>;
  penaltyCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  performanceReports?: Resolver<ResolversTypes['PerformanceReportConnection'], ParentType, ContextType, Partial<OperatorPerformanceReportsArgs>>;
  registeredAt?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  rewardDistributions?: Resolver<ResolversTypes['RewardDistributionConnection'], ParentType, ContextType, Partial<OperatorRewardDistributionsArgs>>;
  stakes?: Resolver<ResolversTypes['StakeConnection'], ParentType, ContextType, Partial<OperatorStakesArgs>>;
  uptime?: Resolver<ResolversTypes['Uptime'], ParentType, ContextType, Partial<OperatorUptimeArgs>>;
};

export type OperatorConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OperatorConnection'] = ResolversParentTypes['OperatorConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OperatorEdge']>, ParentType, ContextType>;
  isTotalCountCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Operator']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OperatorEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OperatorEdge'] = ResolversParentTypes['OperatorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Operator'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PenaltyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Penalty'] = ResolversParentTypes['Penalty']> = {
  amount?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  asset?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
  block?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dam?: Resolver<ResolversTypes['Dam'], ParentType, ContextType>;
  dispute?: Resolver<Maybe<ResolversTypes['Dispute']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['MarketplaceEvent'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  installation?: Resolver<ResolversTypes['Installation'], ParentType, ContextType>;
  logIndex?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  network?: Resolver<ResolversTypes['Network'], ParentType, ContextType>;
  operator?: Resolver<Maybe<ResolversTypes['Operator']>, ParentType, ContextType>;
  resolver?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  time?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  txHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PenaltyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PenaltyConnection'] = ResolversParentTypes['PenaltyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PenaltyEdge']>, ParentType, ContextType>;
  isTotalCountCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Penalty']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PenaltyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PenaltyEdge'] = ResolversParentTypes['PenaltyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Penalty'], ParentType, ContextType>;
};

export type PendingWithdrawalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PendingWithdrawals'] = ResolversParentTypes['PendingWithdrawals']> = {
  assets?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  claimableAssets?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  claimableCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PerformanceReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PerformanceReport'] = ResolversParentTypes['PerformanceReport']> = {
  block?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['MarketplaceEvent'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  logIndex?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  network?: Resolver<ResolversTypes['Network'], ParentType, ContextType>;
  operator?: Resolver<ResolversTypes['Operator'], ParentType, ContextType>;
  periodEnd?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  periodStart?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  reporter?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scoreBps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  txHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  upSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PerformanceReportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PerformanceReportConnection'] = ResolversParentTypes['PerformanceReportConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PerformanceReportEdge']>, ParentType, ContextType>;
  isTotalCountCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PerformanceReport']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PerformanceReportEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PerformanceReportEdge'] = ResolversParentTypes['PerformanceReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PerformanceReport'], ParentType, ContextType>;
};

export type PositionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Position'] = ResolversParentTypes['Position']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  bucketShares?: Resolver<ResolversTypes['BucketShareConnection'], ParentType, ContextType, Partial<PositionBucketSharesArgs>>;
  dam?: Resolver<ResolversTypes['Dam'], ParentType, ContextType>;
  delegator?: Resolver<ResolversTypes['Delegator'], ParentType, ContextType>;
  deposited?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  escrowed?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  feesPaid?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  holder?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isLocked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lockedUntil?: Resolver<Maybe<ResolversTypes['Timestamp']>, ParentType, ContextType>;
  rewardAccounts?: Resolver<ResolversTypes['RewardAccountConnection'], ParentType, ContextType, Partial<PositionRewardAccountsArgs>>;
  seriesAccounts?: Resolver<ResolversTypes['SeriesAccountConnection'], ParentType, ContextType, Partial<PositionSeriesAccountsArgs>>;
  shares?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  worth?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type PositionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PositionConnection'] = ResolversParentTypes['PositionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PositionEdge']>, ParentType, ContextType>;
  isTotalCountCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Position']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PositionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PositionEdge'] = ResolversParentTypes['PositionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Position'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  marketplace?: Resolver<ResolversTypes['Marketplace'], ParentType, ContextType, Partial<QueryMarketplaceArgs>>;
  marketplaces?: Resolver<Array<ResolversTypes['Marketplace']>, ParentType, ContextType, Partial<QueryMarketplacesArgs>>;
};

export type RatioResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ratio'] = ResolversParentTypes['Ratio']> = {
  denominator?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  numerator?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  ratio?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
};

export type RewardAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RewardAccount'] = ResolversParentTypes['RewardAccount']> = {
  accrued?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  claimable?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  claimed?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  dam?: Resolver<ResolversTypes['Dam'], ParentType, ContextType>;
  holder?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  installation?: Resolver<ResolversTypes['Installation'], ParentType, ContextType>;
  network?: Resolver<ResolversTypes['Network'], ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  rewardToken?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  shares?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type RewardAccountConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RewardAccountConnection'] = ResolversParentTypes['RewardAccountConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RewardAccountEdge']>, ParentType, ContextType>;
  isTotalCountCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RewardAccount']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RewardAccountEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RewardAccountEdge'] = ResolversParentTypes['RewardAccountEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RewardAccount'], ParentType, ContextType>;
};

export type RewardClaimResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RewardClaim'] = ResolversParentTypes['RewardClaim']> = {
  account?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  block?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dam?: Resolver<Maybe<ResolversTypes['Dam']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['MarketplaceEvent'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  installation?: Resolver<Maybe<ResolversTypes['Installation']>, ParentType, ContextType>;
  logIndex?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  network?: Resolver<ResolversTypes['Network'], ParentType, ContextType>;
  receiver?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  rewardToken?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['RewardRole'], ParentType, ContextType>;
  series?: Resolver<Maybe<ResolversTypes['RewardSeries']>, ParentType, ContextType>;
  time?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  txHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RewardClaimConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RewardClaimConnection'] = ResolversParentTypes['RewardClaimConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RewardClaimEdge']>, ParentType, ContextType>;
  isTotalCountCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RewardClaim']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RewardClaimEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RewardClaimEdge'] = ResolversParentTypes['RewardClaimEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RewardClaim'], ParentType, ContextType>;
};

export type RewardDistributionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RewardDistribution'] = ResolversParentTypes['RewardDistribution']> = {
  activeSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  block?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dam?: Resolver<Maybe<ResolversTypes['Dam']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['MarketplaceEvent'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  installation?: Resolver<Maybe<ResolversTypes['Installation']>, ParentType, ContextType>;
  logIndex?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  network?: Resolver<ResolversTypes['Network'], ParentType, ContextType>;
  operator?: Resolver<Maybe<ResolversTypes['Operator']>, ParentType, ContextType>;
  periodEnd?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  periodStart?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  rewardToken?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
  time?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  txHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RewardDistributionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RewardDistributionConnection'] = ResolversParentTypes['RewardDistributionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RewardDistributionEdge']>, ParentType, ContextType>;
  isTotalCountCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RewardDistribution']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RewardDistributionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RewardDistributionEdge'] = ResolversParentTypes['RewardDistributionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RewardDistribution'], ParentType, ContextType>;
};

export type RewardSeriesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RewardSeries'] = ResolversParentTypes['RewardSeries']> = {
  accounts?: Resolver<ResolversTypes['SeriesAccountConnection'], ParentType, ContextType, Partial<RewardSeriesAccountsArgs>>;
  claimed?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  dam?: Resolver<Maybe<ResolversTypes['Dam']>, ParentType, ContextType>;
  distributed?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  fees?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RewardSeriesKind'], ParentType, ContextType>;
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  module?: Resolver<Maybe<ResolversTypes['Module']>, ParentType, ContextType>;
  network?: Resolver<ResolversTypes['Network'], ParentType, ContextType>;
  rewardToken?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
  root?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unclaimed?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type RewardSeriesConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RewardSeriesConnection'] = ResolversParentTypes['RewardSeriesConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RewardSeriesEdge']>, ParentType, ContextType>;
  isTotalCountCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RewardSeries']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RewardSeriesEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RewardSeriesEdge'] = ResolversParentTypes['RewardSeriesEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RewardSeries'], ParentType, ContextType>;
};

export type SeriesAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeriesAccount'] = ResolversParentTypes['SeriesAccount']> = {
  claimable?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  claimed?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  dam?: Resolver<ResolversTypes['Dam'], ParentType, ContextType>;
  holder?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  network?: Resolver<ResolversTypes['Network'], ParentType, ContextType>;
  next?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rewardToken?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
  series?: Resolver<ResolversTypes['RewardSeries'], ParentType, ContextType>;
};

export type SeriesAccountConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeriesAccountConnection'] = ResolversParentTypes['SeriesAccountConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SeriesAccountEdge']>, ParentType, ContextType>;
  isTotalCountCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SeriesAccount']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SeriesAccountEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeriesAccountEdge'] = ResolversParentTypes['SeriesAccountEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SeriesAccount'], ParentType, ContextType>;
};

export type StakeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Stake'] = ResolversParentTypes['Stake']> = {
  dam?: Resolver<ResolversTypes['Dam'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  installation?: Resolver<ResolversTypes['Installation'], ParentType, ContextType>;
  isOptedIn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  limit?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  network?: Resolver<ResolversTypes['Network'], ParentType, ContextType>;
  operator?: Resolver<Maybe<ResolversTypes['Operator']>, ParentType, ContextType>;
  shares?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  stake?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
};

export type StakeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StakeConnection'] = ResolversParentTypes['StakeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StakeEdge']>, ParentType, ContextType>;
  isTotalCountCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Stake']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StakeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StakeEdge'] = ResolversParentTypes['StakeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Stake'], ParentType, ContextType>;
};

export type StatusResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Status'] = ResolversParentTypes['Status']> = {
  balances?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  chainHeight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  digest?: Resolver<Maybe<ResolversTypes['BlockDigest']>, ParentType, ContextType, Partial<StatusDigestArgs>>;
  epoch?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  finalHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  finalHeight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  height?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  invariants?: Resolver<Array<ResolversTypes['Invariant']>, ParentType, ContextType>;
  isCaughtUp?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lagBlocks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lagSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  metrics?: Resolver<Array<ResolversTypes['MetricVersion']>, ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  time?: Resolver<Maybe<ResolversTypes['Timestamp']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface TimestampScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Timestamp'], any> {
  name: 'Timestamp';
}

export type TrancheResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tranche'] = ResolversParentTypes['Tranche']> = {
  amount?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  dam?: Resolver<ResolversTypes['Dam'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['Timestamp']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  installation?: Resolver<ResolversTypes['Installation'], ParentType, ContextType>;
  isOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isUnlocked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TrancheKind'], ParentType, ContextType>;
  lockedAt?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  network?: Resolver<ResolversTypes['Network'], ParentType, ContextType>;
  outstanding?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  releasedAt?: Resolver<Maybe<ResolversTypes['Timestamp']>, ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['Timestamp']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TrancheState'], ParentType, ContextType>;
  unlockAt?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  vault?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  writtenOff?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type TrancheConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrancheConnection'] = ResolversParentTypes['TrancheConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TrancheEdge']>, ParentType, ContextType>;
  isTotalCountCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Tranche']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TrancheEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrancheEdge'] = ResolversParentTypes['TrancheEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Tranche'], ParentType, ContextType>;
};

export type UptimeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Uptime'] = ResolversParentTypes['Uptime']> = {
  coverage?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  coveredSeconds?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  networkCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reportCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scheduledSeconds?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  upSeconds?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  uptime?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  window?: Resolver<ResolversTypes['Window'], ParentType, ContextType>;
};

export type VaultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Vault'] = ResolversParentTypes['Vault']> = {
  burner?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  depositLimit?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  epoch?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  epochDuration?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  epochEndsAt?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  epochStart?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  isAllowlisted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isFollowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastTaken?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  slashingModule?: Resolver<Maybe<ResolversTypes['Module']>, ParentType, ContextType>;
  stakeModule?: Resolver<Maybe<ResolversTypes['Module']>, ParentType, ContextType>;
  taken?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VetoResolverResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VetoResolver'] = ResolversParentTypes['VetoResolver']> = {
  nextFrom?: Resolver<Maybe<ResolversTypes['Timestamp']>, ParentType, ContextType>;
  nextResolver?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  resolver?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
};

export type WindowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Window'] = ResolversParentTypes['Window']> = {
  from?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
};

export type WithdrawalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Withdrawal'] = ResolversParentTypes['Withdrawal']> = {
  assetsAtRequest?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  assetsPaid?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  claimableAt?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  dam?: Resolver<ResolversTypes['Dam'], ParentType, ContextType>;
  delegator?: Resolver<ResolversTypes['Delegator'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isClaimable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  receiver?: Resolver<ResolversTypes['Address'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['Timestamp'], ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['Timestamp']>, ParentType, ContextType>;
  shares?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WithdrawalState'], ParentType, ContextType>;
  worth?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
};

export type WithdrawalConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawalConnection'] = ResolversParentTypes['WithdrawalConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WithdrawalEdge']>, ParentType, ContextType>;
  isTotalCountCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Withdrawal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WithdrawalEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawalEdge'] = ResolversParentTypes['WithdrawalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Withdrawal'], ParentType, ContextType>;
};

export type YieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Yield'] = ResolversParentTypes['Yield']> = {
  apr?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  aprDenominator?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  aprNumerator?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  book?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  capitalCoverage?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  capitalUsdDays?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  exposureApr?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  exposureUsdDays?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  rewardCoverage?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  rewardsUsd?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  window?: Resolver<ResolversTypes['Window'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Absence?: AbsenceResolvers<ContextType>;
  Address?: GraphQLScalarType;
  AsOf?: AsOfResolvers<ContextType>;
  Asset?: AssetResolvers<ContextType>;
  AssetConnection?: AssetConnectionResolvers<ContextType>;
  AssetEdge?: AssetEdgeResolvers<ContextType>;
  Assignment?: AssignmentResolvers<ContextType>;
  AssignmentConnection?: AssignmentConnectionResolvers<ContextType>;
  AssignmentEdge?: AssignmentEdgeResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  BlockDigest?: BlockDigestResolvers<ContextType>;
  Bucket?: BucketResolvers<ContextType>;
  BucketConnection?: BucketConnectionResolvers<ContextType>;
  BucketEdge?: BucketEdgeResolvers<ContextType>;
  BucketShare?: BucketShareResolvers<ContextType>;
  BucketShareConnection?: BucketShareConnectionResolvers<ContextType>;
  BucketShareEdge?: BucketShareEdgeResolvers<ContextType>;
  Dam?: DamResolvers<ContextType>;
  DamConnection?: DamConnectionResolvers<ContextType>;
  DamEdge?: DamEdgeResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  Delegator?: DelegatorResolvers<ContextType>;
  DelegatorConnection?: DelegatorConnectionResolvers<ContextType>;
  DelegatorEdge?: DelegatorEdgeResolvers<ContextType>;
  Dispute?: DisputeResolvers<ContextType>;
  DisputeConnection?: DisputeConnectionResolvers<ContextType>;
  DisputeEdge?: DisputeEdgeResolvers<ContextType>;
  Gtv?: GtvResolvers<ContextType>;
  GtvComponent?: GtvComponentResolvers<ContextType>;
  GtvPart?: GtvPartResolvers<ContextType>;
  Installation?: InstallationResolvers<ContextType>;
  InstallationConnection?: InstallationConnectionResolvers<ContextType>;
  InstallationEdge?: InstallationEdgeResolvers<ContextType>;
  Invariant?: InvariantResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Manager?: ManagerResolvers<ContextType>;
  ManagerConnection?: ManagerConnectionResolvers<ContextType>;
  ManagerEdge?: ManagerEdgeResolvers<ContextType>;
  Marketplace?: MarketplaceResolvers<ContextType>;
  MarketplaceEvent?: MarketplaceEventResolvers<ContextType>;
  MarketplaceEventConnection?: MarketplaceEventConnectionResolvers<ContextType>;
  MarketplaceEventEdge?: MarketplaceEventEdgeResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  MembershipConnection?: MembershipConnectionResolvers<ContextType>;
  MembershipEdge?: MembershipEdgeResolvers<ContextType>;
  MetricVersion?: MetricVersionResolvers<ContextType>;
  Module?: ModuleResolvers<ContextType>;
  ModuleConnection?: ModuleConnectionResolvers<ContextType>;
  ModuleEdge?: ModuleEdgeResolvers<ContextType>;
  Network?: NetworkResolvers<ContextType>;
  NetworkConnection?: NetworkConnectionResolvers<ContextType>;
  NetworkEdge?: NetworkEdgeResolvers<ContextType>;
  Operator?: OperatorResolvers<ContextType>;
  OperatorConnection?: OperatorConnectionResolvers<ContextType>;
  OperatorEdge?: OperatorEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Penalty?: PenaltyResolvers<ContextType>;
  PenaltyConnection?: PenaltyConnectionResolvers<ContextType>;
  PenaltyEdge?: PenaltyEdgeResolvers<ContextType>;
  PendingWithdrawals?: PendingWithdrawalsResolvers<ContextType>;
  PerformanceReport?: PerformanceReportResolvers<ContextType>;
  PerformanceReportConnection?: PerformanceReportConnectionResolvers<ContextType>;
  PerformanceReportEdge?: PerformanceReportEdgeResolvers<ContextType>;
  Position?: PositionResolvers<ContextType>;
  PositionConnection?: PositionConnectionResolvers<ContextType>;
  PositionEdge?: PositionEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Ratio?: RatioResolvers<ContextType>;
  RewardAccount?: RewardAccountResolvers<ContextType>;
  RewardAccountConnection?: RewardAccountConnectionResolvers<ContextType>;
  RewardAccountEdge?: RewardAccountEdgeResolvers<ContextType>;
  RewardClaim?: RewardClaimResolvers<ContextType>;
  RewardClaimConnection?: RewardClaimConnectionResolvers<ContextType>;
  RewardClaimEdge?: RewardClaimEdgeResolvers<ContextType>;
  RewardDistribution?: RewardDistributionResolvers<ContextType>;
  RewardDistributionConnection?: RewardDistributionConnectionResolvers<ContextType>;
  RewardDistributionEdge?: RewardDistributionEdgeResolvers<ContextType>;
  RewardSeries?: RewardSeriesResolvers<ContextType>;
  RewardSeriesConnection?: RewardSeriesConnectionResolvers<ContextType>;
  RewardSeriesEdge?: RewardSeriesEdgeResolvers<ContextType>;
  SeriesAccount?: SeriesAccountResolvers<ContextType>;
  SeriesAccountConnection?: SeriesAccountConnectionResolvers<ContextType>;
  SeriesAccountEdge?: SeriesAccountEdgeResolvers<ContextType>;
  Stake?: StakeResolvers<ContextType>;
  StakeConnection?: StakeConnectionResolvers<ContextType>;
  StakeEdge?: StakeEdgeResolvers<ContextType>;
  Status?: StatusResolvers<ContextType>;
  Timestamp?: GraphQLScalarType;
  Tranche?: TrancheResolvers<ContextType>;
  TrancheConnection?: TrancheConnectionResolvers<ContextType>;
  TrancheEdge?: TrancheEdgeResolvers<ContextType>;
  Uptime?: UptimeResolvers<ContextType>;
  Vault?: VaultResolvers<ContextType>;
  VetoResolver?: VetoResolverResolvers<ContextType>;
  Window?: WindowResolvers<ContextType>;
  Withdrawal?: WithdrawalResolvers<ContextType>;
  WithdrawalConnection?: WithdrawalConnectionResolvers<ContextType>;
  WithdrawalEdge?: WithdrawalEdgeResolvers<ContextType>;
  Yield?: YieldResolvers<ContextType>;
};

