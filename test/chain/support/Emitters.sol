// SPDX-License-Identifier: MIT
pragma solidity ^0.8.20;

/// Announces children, which announce children of their own.
contract Factory {
    event Created(address child);
    event Ping(uint256 n);

    /// The child speaks in its constructor: before the log that announces it.
    function create(uint256 n) external returns (address child) {
        child = address(new Child(n));
        emit Created(child);
    }

    function ping(uint256 n) external {
        emit Ping(n);
    }
}

contract Child {
    event Created(address child);
    event Ping(uint256 n);

    constructor(uint256 n) {
        for (uint256 i = 0; i < n; i++) emit Ping(i);
    }

    /// A grandchild, of the same code, is announced by a child: again after its first words.
    function create(uint256 n) external returns (address child) {
        bytes memory code = address(this).code;
        // Init code that returns what follows it.
        bytes memory init = abi.encodePacked(hex"63", uint32(code.length), hex"80600e6000396000f3", code);
        assembly {
            child := create(0, add(init, 32), mload(init))
        }
        require(child != address(0));
        Child(child).ping(n);
        emit Created(child);
    }

    function ping(uint256 times) external {
        for (uint256 i = 0; i < times; i++) emit Ping(i);
    }

    function decimals() external pure returns (uint8) {
        return 6;
    }
}

/// Emits the right topics, known to nobody.
contract Stranger {
    event Created(address child);
    event Ping(uint256 n);

    function spoof(address child) external {
        emit Created(child);
        emit Ping(1);
    }
}

/// A token that means harm.
contract Hostile {
    function decimals() external pure returns (uint8) {
        revert("no \x00 decimals");
    }

    function name() external pure returns (bytes memory) {
        return new bytes(200000);
    }

    function symbol() external pure {
        while (true) {}
    }

    function nothing() external pure {}
}
