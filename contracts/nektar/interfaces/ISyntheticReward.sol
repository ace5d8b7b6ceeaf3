// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";

/// @title SyntheticReward: what a Network pays with. Mints and burns are Transfers from and to zero.
interface ISyntheticReward is IERC20Metadata {
    error OnlyNetwork();

    function initialize(address network, string calldata name, string calldata symbol, uint8 decimals) external;
    function mint(address to, uint256 amount) external;
    function burn(address from, uint256 amount) external;
    function network() external view returns (address);
}
