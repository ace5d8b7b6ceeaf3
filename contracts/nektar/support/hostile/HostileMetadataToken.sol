// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BareToken} from "./BareToken.sol";

/// @title HostileMetadataToken: decimals() may be any word, name() is a NUL, markup and padding as long as asked for, symbol() is no text at all.
contract HostileMetadataToken is BareToken {
    uint256 public immutable decimals;
    uint256 private immutable _padding;

    constructor(uint256 decimals_, uint256 padding_) {
        decimals = decimals_;
        _padding = padding_;
    }

    function name() external view returns (string memory) {
        bytes memory padding = new bytes(_padding);
        for (uint256 i; i < _padding; ++i) {
            padding[i] = "<";
        }
        return string.concat("\x00<script>alert(1)</script>", string(padding));
    }

    function symbol() external pure returns (bytes32) {
        return 0xfffefdfcfbfaf9f8f7f6f5f4f3f2f1f0efeeedecebeae9e8e7e6e5e4e3e2e1e0;
    }
}
