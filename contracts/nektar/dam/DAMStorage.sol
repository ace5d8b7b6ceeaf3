// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {IDAM} from "../interfaces/IDAM.sol";
import {DAMState, Installation, InstallationStatus, MarketType} from "../interfaces/Types.sol";
import {Clonable} from "../lib/Clonable.sol";

/// @dev What every part of a DAM shares: its parameters, its balances, and the questions all of them ask.
abstract contract DAMStorage is IDAM, Clonable, ERC20("", ""), ReentrancyGuard {
    address public registry;
    address public owner;
    MarketType public damType;
    DAMState public state;
    uint8 public unitDecimals;
    uint8 public mutabilityFlags;
    uint16 public feeBps;
    bool public transferable;
    address public asset;
    uint64 public lockup;
    address public gatekeeper;
    uint64 public withdrawalDelay;
    address public catalyst;
    string internal _shareName;
    string internal _shareSymbol;

    // Counted from movements, never read from the token: a donation must not move the share price.
    uint256 public idleAssets;
    uint256 public lockedAssets;
    uint256 public receivable;
    uint256 public contestedAssets;

    mapping(uint256 installId => Installation) internal _installations;

    modifier onlyOwner() {
        if (msg.sender != owner) revert NotOwner();
        _;
    }

    /// @dev Choice 3: the catalyst executes allocation, within the limits that the owner sets.
    modifier onlyOwnerOrCatalyst() {
        if (msg.sender != owner && msg.sender != catalyst) revert NotOwnerOrCatalyst();
        _;
    }

    modifier whenActive() {
        if (state != DAMState.Active) revert WrongState(state);
        _;
    }

    function totalAssets() public view returns (uint256) {
        return idleAssets + lockedAssets + receivable + contestedAssets;
    }

    /// @dev The DAM itself holds shares only in escrow: a holder cannot send any here.
    function escrowedShares() public view returns (uint256) {
        return balanceOf(address(this));
    }

    /// @dev Choice 11: shares that wait for their withdrawal do not earn.
    function earningShares() public view returns (uint256) {
        return totalSupply() - escrowedShares();
    }

    function name() public view override(ERC20, IERC20Metadata) returns (string memory) {
        return _shareName;
    }

    function symbol() public view override(ERC20, IERC20Metadata) returns (string memory) {
        return _shareSymbol;
    }

    function decimals() public view override(ERC20, IERC20Metadata) returns (uint8) {
        return unitDecimals;
    }

    function _confirmed(uint256 installId) internal view returns (Installation storage inst) {
        inst = _installations[installId];
        if (inst.status != InstallationStatus.Confirmed) revert WrongInstallation();
    }

    function _isMovingType() internal view returns (bool) {
        return damType == MarketType.Liquidity || damType == MarketType.Growth;
    }

}
