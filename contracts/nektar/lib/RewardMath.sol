// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @dev The arithmetic of rewards. All divisions floor, so that what is paid never exceeds what has accrued.
library RewardMath {
    /// @dev Raw reward tokens a day.
    uint256 internal constant MAX_RATE = type(uint96).max;
    uint256 private constant MAX_ACCRUAL = type(uint128).max;
    uint256 private constant SCALE = 1e27;

    function accrued(uint256 rate, uint256 exposure, uint256 elapsed, uint256 unit) internal pure returns (uint256) {
        uint256 denominator = unit * 1 days;
        (uint256 high,) = Math.mul512(rate * elapsed, exposure);
        if (high >= denominator) return MAX_ACCRUAL;
        return Math.min(Math.mulDiv(rate * elapsed, exposure, denominator), MAX_ACCRUAL);
    }

    /// @dev Seconds in which `amount` was earned, rounded up. Choice 48: what is left of `elapsed` is carried, not lost to the floor.
    function earnedIn(uint256 amount, uint256 rate, uint256 exposure, uint256 elapsed, uint256 unit)
        internal
        pure
        returns (uint256)
    {
        if (amount == MAX_ACCRUAL) return elapsed;
        return Math.mulDiv(amount, unit * 1 days, rate * exposure, Math.Rounding.Ceil);
    }

    function perShare(uint256 amount, uint256 shares) internal pure returns (uint256) {
        return amount * SCALE / shares;
    }

    function owed(uint256 shares, uint256 accPerShare) internal pure returns (uint256) {
        return Math.mulDiv(shares, accPerShare, SCALE);
    }

    function perDay(uint256 rate, uint256 elapsed) internal pure returns (uint256) {
        return rate * elapsed / 1 days;
    }
}
