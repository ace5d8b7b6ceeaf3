// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {ISyntheticReward} from "./interfaces/ISyntheticReward.sol";
import {Clonable} from "./lib/Clonable.sol";

/// @title SyntheticReward: see ISyntheticReward. Minted and burned by its Network only.
contract SyntheticReward is ISyntheticReward, Clonable, ERC20("", "") {
    address public network;
    string private _tokenName;
    string private _tokenSymbol;
    uint8 private _tokenDecimals;

    modifier onlyNetwork() {
        if (msg.sender != network) revert OnlyNetwork();
        _;
    }

    function initialize(address network_, string calldata name_, string calldata symbol_, uint8 decimals_) external once {
        network = network_;
        _tokenName = name_;
        _tokenSymbol = symbol_;
        _tokenDecimals = decimals_;
    }

    function mint(address to, uint256 amount) external onlyNetwork {
        _mint(to, amount);
    }

    function burn(address from, uint256 amount) external onlyNetwork {
        _burn(from, amount);
    }

    function name() public view override(ERC20, IERC20Metadata) returns (string memory) {
        return _tokenName;
    }

    function symbol() public view override(ERC20, IERC20Metadata) returns (string memory) {
        return _tokenSymbol;
    }

    function decimals() public view override(ERC20, IERC20Metadata) returns (uint8) {
        return _tokenDecimals;
    }
}
