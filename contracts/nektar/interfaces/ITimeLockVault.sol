// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Tranche} from "./Types.sol";

/// @title TimeLockVault: one a Network of type Liquidity or Growth. Tranche ids count from 1 in each vault.
interface ITimeLockVault {
    /// @notice `amount` moved from the DAM's idle assets into the vault. Liquidity and Growth alike.
    event LiquidityLocked(
        uint256 indexed installId,
        address indexed dam,
        address indexed network,
        uint256 trancheId,
        address vault,
        address asset,
        uint256 amount,
        uint64 unlockAt,
        address by
    );
    /// @notice Liquidity: vault -> Safe; the whole tranche is owed to the DAM from now.
    event LiquidityReleased(
        uint256 indexed installId,
        address indexed dam,
        address indexed network,
        uint256 trancheId,
        address safe,
        uint256 amount,
        address by
    );
    /// @notice Growth: vault -> Safe, for good. The DAM's GrowthWrittenOff follows.
    event GrowthWithdrawn(
        uint256 indexed installId,
        address indexed dam,
        address indexed network,
        uint256 trancheId,
        address to,
        uint256 amount,
        address by
    );
    /// @notice `by` -> DAM's idle assets; `shortfall` is still owed.
    event LiquidityReturned(
        uint256 indexed installId,
        address indexed dam,
        address indexed network,
        uint256 trancheId,
        uint256 amount,
        uint256 shortfall,
        address by
    );
    /// @notice The DAM's owner wrote `shortfall` off; its totalAssets fell to `totalAssetsAfter`.
    event LiquidityDefaulted(
        uint256 indexed installId,
        address indexed dam,
        address indexed network,
        uint256 trancheId,
        uint256 shortfall,
        uint256 totalAssetsAfter,
        address by
    );
    /// @notice After a default `by` paid `amount` after all: a gain to the DAM. `shortfall` is still missing.
    event LiquidityRecovered(
        uint256 indexed installId,
        address indexed dam,
        address indexed network,
        uint256 trancheId,
        uint256 amount,
        uint256 shortfall,
        address by
    );
    /// @notice Never released or withdrawn before the Network's end: vault -> DAM's idle assets.
    event LiquidityReclaimed(
        uint256 indexed installId,
        address indexed dam,
        address indexed network,
        uint256 trancheId,
        uint256 amount,
        address by
    );

    error OnlyDAM();
    error NotPermitted();
    error WrongType();
    error WrongTranche();
    error BadUnlock();
    error StillLocked(uint64 unlockAt);
    error TermOver();
    error InTerm(uint64 maturesAt);
    error InGrace(uint64 until);
    error BadAmount();

    function initialize(address network, address asset) external;
    /// @notice Called by an installed DAM, which has approved `amount`.
    function open(uint256 installId, uint256 amount, uint64 unlockAt, address by) external returns (uint256 trancheId);
    function release(uint256 trancheId) external;
    function withdrawGrowth(uint256 trancheId) external;
    function returnLiquidity(uint256 trancheId, uint256 amount) external;
    function declareDefault(uint256 trancheId) external;
    function reclaim(uint256 trancheId) external;

    function network() external view returns (address);
    function asset() external view returns (address);
    function trancheCount() external view returns (uint256);
    function tranche(uint256 trancheId) external view returns (Tranche memory);
    /// @notice Tokens in the vault that belong to tranches.
    function held() external view returns (uint256);
    /// @notice Liquidity released and not yet returned nor defaulted.
    function owed() external view returns (uint256);
    /// @notice Liquidity defaulted and not recovered.
    function defaulted() external view returns (uint256);
}
