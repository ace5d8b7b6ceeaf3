// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

/// @dev Tokens are strangers: what they say is checked before it is counted.
library Tokens {
    using SafeERC20 for IERC20;

    uint256 private constant MAX_DECIMALS = 36;

    error TokenTakesFee(uint256 expected, uint256 received);

    /// @dev Choice 30: a token that takes a fee on transfers is refused, so that what is counted is what is there.
    function pull(IERC20 token, address from, address to, uint256 amount) internal {
        uint256 before = token.balanceOf(to);
        token.safeTransferFrom(from, to, amount);
        uint256 received = token.balanceOf(to) - before;
        if (received != amount) revert TokenTakesFee(amount, received);
    }

    function unitDecimals(address token) internal view returns (uint8) {
        (bool ok, uint8 decimals) = tryDecimals(token);
        return ok ? decimals : 0;
    }

    /// @dev Choice 43: decimals that are unreadable or over 36 count as unknown; the asset can still be used.
    ///      By hand, since an answer of any length or none must not make this revert.
    function tryDecimals(address token) internal view returns (bool, uint8) {
        if (token.code.length == 0) return (false, 0);
        bool ok;
        uint256 answer;
        assembly ("memory-safe") {
            mstore(0, shl(224, 0x313ce567))
            ok := and(gt(returndatasize(), 31), staticcall(gas(), token, 0, 4, 0, 32))
            answer := mload(0)
        }
        if (!ok || answer > MAX_DECIMALS) return (false, 0);
        return (true, uint8(answer));
    }
}
