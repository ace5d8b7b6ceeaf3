// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title DemoSafe: stands for a Gnosis Safe with one owner, who makes it call what it likes.
contract DemoSafe {
    address public immutable owner;

    event Executed(address indexed target, bytes data, address by);

    error NotOwner();

    constructor(address owner_) {
        owner = owner_;
    }

    function execute(address target, bytes calldata data) external returns (bytes memory) {
        if (msg.sender != owner) revert NotOwner();
        (bool ok, bytes memory answer) = target.call(data);
        if (!ok) {
            assembly ("memory-safe") {
                revert(add(answer, 0x20), mload(answer))
            }
        }
        emit Executed(target, data, msg.sender);
        return answer;
    }
}
