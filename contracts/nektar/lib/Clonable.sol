// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @dev For contracts that are made as EIP-1167 clones: initialised once, and the implementation never.
abstract contract Clonable {
    bool private _initialized;

    error AlreadyInitialized();

    constructor() {
        _initialized = true;
    }

    modifier once() {
        if (_initialized) revert AlreadyInitialized();
        _initialized = true;
        _;
    }
}
