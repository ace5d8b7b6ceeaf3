// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @dev Choice 1: no source of the marketplace is public, so every name here and in the interfaces beside it is ours.
///      Choice 4: one enum for DAMs and Networks; "Security" and "Shared Security" of older texts are `Collateral`.
enum MarketType {
    Infrastructure,
    Liquidity,
    Growth,
    Collateral
}

enum AssetStatus {
    Unlisted,
    Whitelisted,
    Delisted
}

/// @dev What a transaction sets. `Matured` and `Settling` come by time alone, see `NetworkPhase`.
///      Choice 45: a Network cannot be paused. Its owner stops what is new by not confirming and not activating; what serves is paid until
///      the term ends, and only delisting ends it early (choice 39).
enum NetworkStatus {
    Deployed,
    WhitelistRequested,
    Live,
    Rejected,
    Delisted,
    Closed
}

/// @dev What a Network is at a time: its status, refined by its maturity and by what it still owes.
enum NetworkPhase {
    Deployed,
    WhitelistRequested,
    Live,
    Rejected,
    Delisted,
    Closed,
    Matured,
    Settling
}

enum DAMState {
    Active,
    Paused,
    Closed
}

/// @dev Parameters that can be frozen. The first three are a DAM's and, as bits `1 << parameter`, its mutability flags.
enum Parameter {
    Gatekeeper,
    Catalyst,
    Fee,
    RewardRate
}

enum OperatorKind {
    None,
    Independent,
    Affiliated
}

/// @dev An operator in a DAM.
enum MembershipStatus {
    None,
    Invited,
    Accepted,
    SelfOwned,
    Removed
}

/// @dev An operator on a Network.
enum AssignmentStatus {
    None,
    JoinRequested,
    Active,
    Exited
}

enum InstallationStatus {
    None,
    Requested,
    Confirmed,
    Rejected,
    Cancelled,
    Uninstalled
}

enum TrancheStatus {
    None,
    Locked,
    Released,
    Returned,
    Withdrawn,
    Reclaimed,
    Defaulted
}

/// @dev How a tranche moves, as the vault tells the DAM.
enum TrancheMove {
    Release,
    Withdraw,
    Return,
    Reclaim,
    Default,
    Recover
}

enum DecommitReason {
    ByOwner,
    Uninstalled,
    Penalty,
    AssetsLeft
}

enum WithdrawalStatus {
    None,
    Requested,
    Claimed,
    Cancelled
}

enum DisputeStatus {
    None,
    Open,
    Challenged,
    Resolved
}

enum DisputeOutcome {
    None,
    Upheld,
    Dismissed,
    Split
}

enum RewardRole {
    Delegator,
    Operator
}

struct DAMParams {
    MarketType damType;
    address asset;
    string name;
    string symbol;
    uint16 feeBps;
    bool transferable;
    uint64 lockup;
    uint64 withdrawalDelay;
    address gatekeeper;
    address catalyst;
    uint8 mutabilityFlags;
    string metadataURI;
}

/// @dev What a Network asks for and pays. Times in seconds, amounts raw, rates in raw reward tokens a day.
struct NetworkTerms {
    uint256 amountRequested;
    uint256 minDeposit;
    uint32 operatorsRequested;
    uint64 duration;
    uint256 operatorRatePerDay;
    uint256 delegatorRatePerUnitPerDay;
    uint64 distributionInterval;
    uint64 returnGrace;
    uint64 disputeWindow;
    bool ratesMutable;
}

struct NetworkParams {
    MarketType netType;
    string name;
    address depositAsset;
    address rewardAsset;
    string rewardSymbol;
    address safe;
    address manager;
    address reporter;
    address resolver;
    NetworkTerms terms;
    string metadataURI;
}

/// @dev `locked` and `outstanding` are a moving type's, `committed` and `contested` a Collateral DAM's.
///      `outstanding`: released and not returned (Liquidity), withdrawn for good (Growth). `contested` is part of `committed`.
struct Installation {
    address network;
    InstallationStatus status;
    uint64 requestedAt;
    uint64 confirmedAt;
    uint64 endedAt;
    uint256 allocatedAmount;
    uint256 maxCommitted;
    uint256 locked;
    uint256 outstanding;
    uint256 committed;
    uint256 contested;
}

/// @dev `accPerShare` is scaled by 1e27. All amounts are the delegators' side; operators' rewards are the Network's.
struct RewardState {
    uint256 accPerShare;
    uint256 totalAccrued;
    uint256 totalDistributed;
    uint256 totalClaimed;
    uint64 accruedTo;
}

struct WithdrawalRequest {
    address owner;
    address receiver;
    uint256 shares;
    uint256 assetsAtRequest;
    uint64 claimableAt;
    WithdrawalStatus status;
}

/// @dev `returned` counts returns and recoveries; `amount - returned` is owed once it is released.
struct Tranche {
    uint256 installId;
    address dam;
    uint256 amount;
    uint256 returned;
    uint64 unlockAt;
    TrancheStatus status;
}

struct Dispute {
    uint256 installId;
    address dam;
    address operator;
    uint256 requested;
    uint256 moved;
    uint256 toNetwork;
    uint64 deadline;
    DisputeStatus status;
    DisputeOutcome outcome;
}

struct Assignment {
    address dam;
    uint256 installId;
    AssignmentStatus status;
    uint64 activeSince;
    uint64 accruedTo;
}

/// @dev The operators' side of an installation's rewards.
struct OperatorRewardState {
    uint256 totalAccrued;
    uint256 totalDistributed;
    uint256 totalClaimed;
}

struct PerformanceReport {
    uint32 revision;
    uint64 upSeconds;
    uint16 scoreBps;
    uint64 reportedAt;
    address reporter;
}
