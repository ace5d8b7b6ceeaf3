// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {
    DAMParams,
    DAMState,
    DecommitReason,
    Installation,
    MarketType,
    Parameter,
    RewardRole,
    RewardState,
    TrancheMove,
    WithdrawalRequest
} from "./Types.sol";

/// @title DAM: a vault of one asset, its ERC-20 receipt token, its installations on Networks and its delegators' rewards.
interface IDAM is IERC20Metadata {
    // --- parameters -------------------------------------------------------------------------------------------------

    /// @notice Emitted at creation with `previousOwner` zero, before the factory's DAMCreated.
    event OwnershipTransferred(address indexed dam, address indexed previousOwner, address indexed newOwner, address by);
    event DAMFeeUpdated(address indexed dam, uint16 oldBps, uint16 newBps, address by);
    /// @notice Emitted at creation too, with `oldGatekeeper` zero, when one is set.
    event GatekeeperUpdated(address indexed dam, address indexed oldGatekeeper, address indexed newGatekeeper, address by);
    event CatalystUpdated(address indexed dam, address indexed oldCatalyst, address indexed newCatalyst, address by);
    /// @notice A mutable parameter became immutable for good.
    event ParameterFrozen(address indexed dam, Parameter param, address by);
    event DAMMetadataUpdated(address indexed dam, string metadataURI, address by);
    event Paused(address indexed dam, address by);
    event Unpaused(address indexed dam, address by);
    event DAMClosed(address indexed dam, address by);
    /// @notice The gatekeeper let an account deposit, or no longer. Counts only while there is a gatekeeper.
    event DepositorAllowed(address indexed dam, address indexed account, bool allowed, address by);

    // --- delegation -------------------------------------------------------------------------------------------------

    /// @notice `assets` is gross; `fee` of it went to the DAM's owner; `shares` were minted on the rest. `sender` is the actor.
    /// @param lockedUntil the receiver's lock-up after this deposit, 0 when the DAM has none
    event Deposited(
        address indexed dam,
        address indexed sender,
        address indexed receiver,
        uint256 assets,
        uint256 fee,
        uint256 shares,
        uint64 lockedUntil
    );
    /// @notice The entry fee of the Deposited that follows; from `by` through the DAM to its owner.
    event ManagerFeePaid(address indexed dam, address indexed recipient, address asset, uint256 amount, address indexed by);
    /// @notice Atomic withdrawal out of idle assets; `sender` is the actor.
    event Withdrawn(
        address indexed dam, address sender, address indexed receiver, address indexed owner, uint256 assets, uint256 shares
    );
    /// @notice `shares` moved from `owner` into escrow (the DAM itself). `assetsAtRequest` is only what they were worth then.
    event WithdrawalRequested(
        address indexed dam,
        uint256 indexed requestId,
        address indexed owner,
        address receiver,
        uint256 shares,
        uint256 assetsAtRequest,
        uint64 claimableAt,
        address by
    );
    /// @notice The escrowed shares were burned for `assets`, fixed now.
    event WithdrawalClaimed(
        address indexed dam,
        uint256 indexed requestId,
        address indexed owner,
        address receiver,
        uint256 shares,
        uint256 assets,
        address by
    );
    /// @notice The escrowed shares went back to `owner`.
    event WithdrawalCancelled(
        address indexed dam, uint256 indexed requestId, address indexed owner, uint256 shares, address by
    );

    // --- installations ----------------------------------------------------------------------------------------------

    event InstallationRequested(
        uint256 indexed installId,
        address indexed dam,
        address indexed network,
        uint256 allocatedAmount,
        uint256 maxCommitted,
        address by
    );
    event InstallationConfirmed(uint256 indexed installId, address indexed dam, address indexed network, address by);
    event InstallationRejected(
        uint256 indexed installId, address indexed dam, address indexed network, address by, string reason
    );
    event InstallationCancelled(uint256 indexed installId, address indexed dam, address indexed network, address by);
    event InstallationUninstalled(
        uint256 indexed installId, address indexed dam, address indexed network, address by, string reason
    );
    event AllocationUpdated(
        uint256 indexed installId,
        address indexed dam,
        address indexed network,
        uint256 oldAllocated,
        uint256 newAllocated,
        uint256 oldMaxCommitted,
        uint256 newMaxCommitted,
        address by
    );
    /// @notice No coin moves: `newTotal` of the DAM's assets now stand for this Network.
    event CollateralCommitted(
        uint256 indexed installId, address indexed dam, address indexed network, uint256 delta, uint256 newTotal, address by
    );
    event CollateralDecommitted(
        uint256 indexed installId,
        address indexed dam,
        address indexed network,
        uint256 delta,
        uint256 newTotal,
        DecommitReason reason,
        address by
    );
    /// @notice Growth principal left for good: `totalAssets` fell by `amount` to `totalAssetsAfter`. Follows the vault's GrowthWithdrawn.
    event GrowthWrittenOff(
        uint256 indexed installId,
        address indexed dam,
        address indexed network,
        uint256 trancheId,
        uint256 amount,
        uint256 totalAssetsAfter,
        address by
    );

    // --- rewards ----------------------------------------------------------------------------------------------------

    /// @notice The index moved on to `accruedTo` (block seconds, at most maturity). Emitted whenever `accruedTo` grew, also with `accrued` 0.
    /// @param accPerShare raw reward tokens a raw share since the beginning, times 1e27
    /// @param accrued since the last update; 0 when nothing is exposed or no share earns
    event RewardIndexUpdated(
        uint256 indexed installId,
        address indexed dam,
        address indexed network,
        uint256 accPerShare,
        uint256 accrued,
        uint256 totalAccrued,
        uint64 accruedTo,
        address by
    );
    /// @notice Synthetic tokens went from the DAM to a delegator (role 0).
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

    error NotOwner();
    error NotOwnerOrCatalyst();
    error NotGatekeeper();
    error NotPermitted();
    error Frozen(Parameter param);
    error BadParameter();
    error WrongType(MarketType damType);
    error WrongState(DAMState state);
    error NotWhitelistedDepositor();
    error AssetNotWhitelisted();
    error DepositForSelfOnly();
    error ZeroAmount();
    error SharePriceCollapsed();
    error AssetsOverLimit();
    error LockedUp(uint64 until);
    error NotTransferable();
    error InsufficientIdle(uint256 idle, uint256 needed);
    error NotClaimableYet(uint64 claimableAt);
    error WrongRequest();
    error Contested(uint256 amount);
    error UnknownNetwork();
    error NetworkNotLive();
    error TermsDiffer();
    error AlreadyInstalled(uint256 installId);
    error WrongInstallation();
    error TooManyInstallations();
    error OverAllocation(uint256 limit, uint256 wanted);
    error FundsOut(uint256 amount);
    error InTerm(uint64 maturesAt);
    error OperatorsActive(uint256 count);

    function initialize(address registry, address owner, uint8 unitDecimals, DAMParams calldata params) external;
    function setFee(uint16 newBps) external;
    function setGatekeeper(address newGatekeeper) external;
    function setCatalyst(address newCatalyst) external;
    function freeze(Parameter param) external;
    function setMetadata(string calldata metadataURI) external;
    function setDepositor(address account, bool allowed) external;
    function transferOwnership(address newOwner) external;
    function pause() external;
    function unpause() external;
    function close() external;

    function deposit(uint256 assets, address receiver) external returns (uint256 shares);
    function withdraw(uint256 assets, address receiver, address owner) external returns (uint256 shares);
    function redeem(uint256 shares, address receiver, address owner) external returns (uint256 assets);
    function requestWithdrawal(uint256 shares, address receiver) external returns (uint256 requestId);
    function claimWithdrawal(uint256 requestId) external returns (uint256 assets);
    function cancelWithdrawal(uint256 requestId) external;

    function requestInstallation(address network, uint256 allocatedAmount, uint256 maxCommitted)
        external
        returns (uint256 installId);
    function cancelInstallation(uint256 installId) external;
    function setAllocation(uint256 installId, uint256 allocatedAmount, uint256 maxCommitted) external;
    function lock(uint256 installId, uint256 amount, uint64 unlockAt) external returns (uint256 trancheId);
    function commit(uint256 installId, uint256 amount) external;
    function decommit(uint256 installId, uint256 amount) external;
    function uninstall(uint256 installId, string calldata reason) external;
    function claimRewards(uint256 installId) external returns (uint256 amount);
    /// @notice Moves an account past at most `maxRetired` ended installations: for one that slept through more than one call can hold.
    function settleRetired(address account, uint256 maxRetired) external;

    // Called by the installation's Network and its vaults, which pass on who acted.
    function confirmInstallation(uint256 installId, address by) external;
    function rejectInstallation(uint256 installId, address by, string calldata reason) external;
    function checkpoint(uint256 installId, address by) external;
    function takeUndistributed(uint256 installId, address by) external returns (uint256 amount);
    function onTrancheMoved(uint256 installId, uint256 trancheId, TrancheMove move, uint256 amount, address by)
        external
        returns (uint256 totalAssetsAfter);
    function moveCollateral(uint256 installId, uint256 amount) external returns (uint256 moved);
    function onDisputeResolved(uint256 installId, uint256 toNetwork, uint256 toDam, address by) external;

    function registry() external view returns (address);
    function owner() external view returns (address);
    function damType() external view returns (MarketType);
    function asset() external view returns (address);
    function unitDecimals() external view returns (uint8);
    function feeBps() external view returns (uint16);
    function gatekeeper() external view returns (address);
    function catalyst() external view returns (address);
    function mutabilityFlags() external view returns (uint8);
    function transferable() external view returns (bool);
    function lockup() external view returns (uint64);
    function withdrawalDelay() external view returns (uint64);
    function state() external view returns (DAMState);
    function isDepositor(address account) external view returns (bool);
    function lockedUntil(address account) external view returns (uint64);

    /// @notice Assets the DAM holds and may pay out. For Collateral this includes what is committed.
    function idleAssets() external view returns (uint256);
    /// @notice Assets in time-lock vaults.
    function lockedAssets() external view returns (uint256);
    /// @notice Liquidity released to Safes and not yet returned nor defaulted.
    function receivable() external view returns (uint256);
    /// @notice Collateral in dispute vaults.
    function contestedAssets() external view returns (uint256);
    /// @notice Growth principal given to Networks whose term goes on; no part of totalAssets. It falls when a term ends, without a transaction.
    function growthWithdrawn() external view returns (uint256);
    /// @notice idle + locked + receivable + contested: what the shares are worth when they leave.
    function totalAssets() external view returns (uint256);
    /// @notice totalAssets + growthWithdrawn: what the shares are worth when somebody joins.
    function entryAssets() external view returns (uint256);
    function escrowedShares() external view returns (uint256);
    function earningShares() external view returns (uint256);
    function totalCommitted() external view returns (uint256);
    function convertToShares(uint256 assets) external view returns (uint256);
    function convertToAssets(uint256 shares) external view returns (uint256);
    function previewDeposit(uint256 assets) external view returns (uint256 shares);
    function previewWithdraw(uint256 assets) external view returns (uint256 shares);
    function withdrawalRequestCount() external view returns (uint256);
    function withdrawalRequest(uint256 requestId) external view returns (WithdrawalRequest memory);

    function installation(uint256 installId) external view returns (Installation memory);
    /// @notice The open (requested or confirmed) installation on a Network, else 0.
    function installationOf(address network) external view returns (uint256 installId);
    /// @notice Confirmed installations, in no particular order.
    function installationIds() external view returns (uint256[] memory);
    function retiredInstallationIds() external view returns (uint256[] memory);
    /// @notice E: locked + outstanding (Liquidity; Growth until maturity), committed (Collateral), 0 (Infrastructure).
    function exposure(uint256 installId) external view returns (uint256);

    /// @notice As stored at the last update.
    function rewardState(uint256 installId) external view returns (RewardState memory);
    /// @notice As it would be if updated now.
    function rewardStateNow(uint256 installId) external view returns (RewardState memory);
    /// @notice All that an account could claim now, what is not distributed yet included.
    function claimable(address account, uint256 installId) external view returns (uint256);
}
