// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @dev Choice 36: bounds within which no arithmetic can overflow and no loop outgrow a block.
library Limits {
    uint256 internal constant FEE_BPS = 5_000;
    /// @dev Seconds: ten years.
    uint256 internal constant PERIOD = 3_650 days;
    uint256 internal constant ASSETS = type(uint160).max;
    uint256 internal constant SHARES_PER_ASSET = 10 ** 6;
    uint256 internal constant DAM_INSTALLATIONS = 16;
    uint256 internal constant NETWORK_INSTALLATIONS = 32;
    uint256 internal constant OPERATORS = 64;
}
