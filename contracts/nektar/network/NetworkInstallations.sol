// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IDAM} from "../interfaces/IDAM.sol";
import {IDAMFactory} from "../interfaces/IDAMFactory.sol";
import {IRegistry} from "../interfaces/IRegistry.sol";
import {Limits} from "../lib/Limits.sol";
import {NetworkStorage} from "./NetworkStorage.sol";

/// @dev The Network's half of the handshake, and how much it has been given.
abstract contract NetworkInstallations is NetworkStorage {
    /// @dev "Open-ended" in amountRequested.
    uint256 private constant OPEN = type(uint256).max;

    function confirmInstallation(address dam, uint256 installId) external onlyOwner whenLive {
        _checkDAM(dam);
        if (_installIds.length == Limits.NETWORK_INSTALLATIONS) revert TooManyInstallations();
        _installed[installId] = Installed(dam, true, uint64(block.timestamp), 0);
        _installIds.push(installId);
        // Reverts unless that DAM has requested this installation on this Network.
        IDAM(dam).confirmInstallation(installId, msg.sender);
    }

    function rejectInstallation(address dam, uint256 installId, string calldata reason) external onlyOwner {
        _checkDAM(dam);
        IDAM(dam).rejectInstallation(installId, msg.sender, reason);
    }

    function onUninstalled(uint256 installId) external onlyInstalledDAM(installId) {
        _installed[installId].confirmed = false;
        uint256 last = _installIds.length - 1;
        for (uint256 i; i < last; ++i) {
            if (_installIds[i] == installId) {
                _installIds[i] = _installIds[last];
                break;
            }
        }
        _installIds.pop();
    }

    /// @dev Choice 40: minDeposit is the least a DAM may lock or commit at a time; amountRequested bounds what all DAMs give together,
    ///      0 asks for nothing and 2^256-1 for any amount.
    function takeExposure(uint256 installId, uint256 amount) external onlyInstalledDAM(installId) whenLive {
        if (amount == 0) revert ZeroAmount();
        if (amount < _terms.minDeposit) revert BelowMinDeposit(_terms.minDeposit);
        filledAmount += amount;
        if (_terms.amountRequested != OPEN && filledAmount > _terms.amountRequested) {
            revert OverRequested(_terms.amountRequested);
        }
    }

    function dropExposure(uint256 installId, uint256 amount) external onlyInstalledDAM(installId) {
        filledAmount -= amount;
    }

    function installationIds() external view returns (uint256[] memory) {
        return _installIds;
    }

    function damOf(uint256 installId) external view returns (address) {
        return _installed[installId].dam;
    }

    function lastDistributedAt(uint256 installId) external view returns (uint64) {
        return _installed[installId].lastDistributedAt;
    }

    function activeOperatorsOf(uint256 installId) external view returns (uint256) {
        return _installed[installId].activeOperators;
    }

    function _checkDAM(address dam) private view {
        if (!IDAMFactory(IRegistry(registry).damFactory()).isDAM(dam)) revert UnknownDAM();
    }
}
