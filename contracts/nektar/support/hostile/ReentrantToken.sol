// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BareToken} from "./BareToken.sol";

/// @title ReentrantToken: calls back in the middle of a transfer, as ERC-777 let receivers do.
contract ReentrantToken is BareToken {
    uint8 public constant decimals = 18;
    address public target;
    bytes public data;
    bool public succeeded;
    bytes public answer;

    /// @notice Makes this token the holder of shares that it may try to abuse.
    function call(address to, bytes calldata payload) external {
        (bool ok, bytes memory result) = to.call(payload);
        require(ok, string(result));
    }

    function arm(address target_, bytes calldata data_) external {
        target = target_;
        data = data_;
        succeeded = false;
    }

    function _transfer(address from, address to, uint256 amount) internal override {
        super._transfer(from, to, amount);
        if (target == address(0)) return;
        address victim = target;
        target = address(0);
        (succeeded, answer) = victim.call(data);
    }
}
