// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {
    Assignment,
    MarketType,
    NetworkParams,
    NetworkPhase,
    NetworkStatus,
    NetworkTerms,
    OperatorRewardState,
    Parameter,
    PerformanceReport,
    RewardRole
} from "./Types.sol";

/// @title Network: demand side. Terms, installations it confirmed, operators, rewards, performance reports.
interface INetwork {
    /// @notice Emitted at creation with `previousOwner` zero, before the factory's NetworkCreated.
    event OwnershipTransferred(
        address indexed network, address indexed previousOwner, address indexed newOwner, address by
    );
    event NetworkStatusChanged(
        address indexed network, NetworkStatus from, NetworkStatus to, uint64 changedAt, address indexed by
    );
    event NetworkMetadataUpdated(address indexed network, string metadataURI, address by);
    event NetworkManagerUpdated(
        address indexed network, address indexed oldManager, address indexed newManager, address by
    );
    event NetworkReporterUpdated(
        address indexed network, address indexed oldReporter, address indexed newReporter, address by
    );
    /// @notice Follows the RewardIndexUpdated and OperatorRewarded that close the old rates.
    event RewardRateSet(
        address indexed network,
        uint256 oldOperatorRatePerDay,
        uint256 newOperatorRatePerDay,
        uint256 oldDelegatorRatePerUnitPerDay,
        uint256 newDelegatorRatePerUnitPerDay,
        address by
    );
    event ParameterFrozen(address indexed network, Parameter param, address by);

    // --- operators --------------------------------------------------------------------------------------------------

    event OperatorJoinRequested(
        address indexed network, address indexed operator, address indexed dam, uint256 installId, address by
    );
    event OperatorJoinCancelled(
        address indexed network, address indexed operator, address indexed dam, uint256 installId, address by
    );
    event OperatorJoinRejected(
        address indexed network,
        address indexed operator,
        address indexed dam,
        uint256 installId,
        address by,
        string reason
    );
    event OperatorActivated(
        address indexed network, address indexed operator, address indexed dam, uint256 installId, uint64 activatedAt, address by
    );
    event OperatorDeactivated(
        address indexed network,
        address indexed operator,
        address indexed dam,
        uint256 installId,
        uint64 deactivatedAt,
        address by,
        string reason
    );

    // --- rewards ----------------------------------------------------------------------------------------------------

    /// @notice An operator earned `amount` for [periodStart, periodEnd); owed now, minted by the next RewardsDistributed.
    event OperatorRewarded(
        address indexed network,
        address indexed operator,
        address indexed dam,
        uint256 installId,
        address rewardToken,
        uint256 amount,
        uint64 activeSeconds,
        uint64 periodStart,
        uint64 periodEnd,
        address by
    );
    /// @notice Minted: `toDelegators` to the DAM, `toOperators` to the Network, where they wait for their claims.
    event RewardsDistributed(
        address indexed network,
        address indexed dam,
        uint256 indexed installId,
        address rewardToken,
        uint256 toDelegators,
        uint256 toOperators,
        uint64 periodStart,
        uint64 periodEnd,
        address by
    );
    /// @notice Synthetic tokens went from the Network to an operator (role 1).
    event RewardsClaimed(
        address indexed network,
        address indexed dam,
        address indexed account,
        uint256 installId,
        RewardRole role,
        address rewardToken,
        uint256 amount,
        address by
    );
    /// @notice Backing for redemption; `from` is the actor.
    event RewardsFunded(address indexed network, address indexed asset, uint256 amount, address indexed from);
    /// @notice `synthIn` was burned for as much of the reward asset; `account` is the actor.
    event RewardRedeemed(
        address indexed network,
        address indexed account,
        address rewardToken,
        address rewardAsset,
        uint256 synthIn,
        uint256 assetOut
    );

    // --- service ----------------------------------------------------------------------------------------------------

    /// @notice `revision` 1 is the first report of (operator, periodStart, periodEnd); a higher one replaces it.
    event PerformanceReported(
        address indexed network,
        address indexed operator,
        uint64 periodStart,
        uint64 periodEnd,
        uint64 upSeconds,
        uint16 scoreBps,
        uint32 revision,
        string evidence,
        address indexed reporter
    );
    /// @notice `outstanding` is what was defaulted and never came back.
    event NetworkClosed(address indexed network, uint64 closedAt, uint256 outstanding, address by);

    error NotOwner();
    error NotRegistry();
    error NotReporter();
    error NotPermitted();
    error NotInstalledDAM();
    error WrongStatus(NetworkStatus status);
    error NotLive();
    error InTerm(uint64 maturesAt);
    error BadParameter();
    error Frozen(Parameter param);
    error ZeroAmount();
    error UnknownDAM();
    error WrongInstallation();
    error TooManyInstallations();
    error WrongAssignment();
    error NotMember();
    error OperatorsFull(uint32 operatorsRequested);
    error BelowMinDeposit(uint256 minDeposit);
    error OverRequested(uint256 amountRequested);
    error TooEarly(uint64 nextAt);
    error NotRedeemable();
    error InsufficientReserve(uint256 reserve);
    error BadPeriod();
    error FundsOut(uint256 amount);
    error DisputesOpen(uint256 count);

    function initialize(
        address registry,
        address owner,
        address rewardToken,
        address timeLockVault,
        address disputeVault,
        uint8 unitDecimals,
        NetworkParams calldata params
    ) external;
    function transferOwnership(address newOwner) external;
    function setManager(address newManager) external;
    function setReporter(address newReporter) external;
    function setMetadata(string calldata metadataURI) external;
    function setRewardRates(uint256 operatorRatePerDay, uint256 delegatorRatePerUnitPerDay) external;
    function freezeRates() external;

    function requestWhitelist() external;
    function close() external;

    function confirmInstallation(address dam, uint256 installId) external;
    function rejectInstallation(address dam, uint256 installId, string calldata reason) external;

    function requestJoin(address dam) external;
    function cancelJoin() external;
    function rejectJoin(address operator, string calldata reason) external;
    function activateOperator(address operator) external;
    function deactivateOperator(address operator, string calldata reason) external;

    function distribute(uint256 installId) external;
    function claimOperatorRewards(uint256 installId) external returns (uint256 amount);
    function fundRewards(uint256 amount) external;
    function redeem(uint256 amount) external;

    function reportPerformance(
        address operator,
        uint64 periodStart,
        uint64 periodEnd,
        uint64 upSeconds,
        uint16 scoreBps,
        string calldata evidence
    ) external;

    // Called by the registry.
    function onWhitelisted(address by) external returns (uint64 liveAt, uint64 maturesAt);
    function onRejected(address by) external;
    function onDelisted(address by) external returns (uint64 maturesAt);
    // Called by an installed DAM.
    function takeExposure(uint256 installId, uint256 amount) external;
    function dropExposure(uint256 installId, uint256 amount) external;
    function distributeForClaim(uint256 installId, address by) external;
    function onUninstalled(uint256 installId) external;

    function registry() external view returns (address);
    function owner() external view returns (address);
    function manager() external view returns (address);
    function reporter() external view returns (address);
    /// @notice Who resolves disputes: the account named at creation, else the registry's admin.
    function resolver() external view returns (address);
    function netType() external view returns (MarketType);
    function depositAsset() external view returns (address);
    function unitDecimals() external view returns (uint8);
    function rewardToken() external view returns (address);
    function rewardAsset() external view returns (address);
    function safe() external view returns (address);
    function timeLockVault() external view returns (address);
    function disputeVault() external view returns (address);
    function terms() external view returns (NetworkTerms memory);
    function status() external view returns (NetworkStatus);
    function phase() external view returns (NetworkPhase);
    function liveAt() external view returns (uint64);
    function maturesAt() external view returns (uint64);
    /// @notice Live and before maturity.
    function isLive() external view returns (bool);
    /// @notice What the delegators' index of a DAM needs: rate, 10^unitDecimals and maturity.
    function accrualTerms() external view returns (uint256 ratePerUnitPerDay, uint256 unit, uint64 maturesAt);

    /// @notice Exposure taken from all DAMs, measured against amountRequested.
    function filledAmount() external view returns (uint256);
    function installationIds() external view returns (uint256[] memory);
    function damOf(uint256 installId) external view returns (address);
    function assignment(address operator) external view returns (Assignment memory);
    function activeOperators() external view returns (address[] memory);
    function activeOperatorsOf(uint256 installId) external view returns (uint256);
    function pendingJoins() external view returns (uint256);
    /// @notice Whether an operator was ever active on this Network for an installation; installId 0: for any.
    function wasActive(address operator, uint256 installId) external view returns (bool);

    function lastDistributedAt(uint256 installId) external view returns (uint64);
    function operatorRewardState(uint256 installId) external view returns (OperatorRewardState memory);
    /// @notice All that an operator could claim now for an installation.
    function claimable(address operator, uint256 installId) external view returns (uint256);
    function rewardReserve() external view returns (uint256);
    function reportCount() external view returns (uint256);
    function report(address operator, uint64 periodStart, uint64 periodEnd)
        external
        view
        returns (PerformanceReport memory);
}
