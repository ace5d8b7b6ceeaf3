// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {INetwork} from "../interfaces/INetwork.sol";
import {IRegistry} from "../interfaces/IRegistry.sol";
import {MarketType, NetworkStatus, NetworkTerms} from "../interfaces/Types.sol";
import {Clonable} from "../lib/Clonable.sol";

/// @dev What every part of a Network shares.
abstract contract NetworkStorage is INetwork, Clonable, ReentrancyGuard {
    /// @dev A confirmed installation, from the Network's side. Stays readable when it has ended.
    struct Installed {
        address dam;
        bool confirmed;
        uint64 lastDistributedAt;
        uint32 activeOperators;
    }

    address public registry;
    MarketType public netType;
    NetworkStatus public status;
    uint8 public unitDecimals;
    address public owner;
    uint64 public liveAt;
    address public manager;
    uint64 public maturesAt;
    address public reporter;
    address internal _resolver;
    address public depositAsset;
    address public rewardToken;
    address public rewardAsset;
    address public safe;
    address public timeLockVault;
    address public disputeVault;
    uint256 public filledAmount;
    NetworkTerms internal _terms;
    mapping(uint256 installId => Installed) internal _installed;
    uint256[] internal _installIds;

    modifier onlyOwner() {
        if (msg.sender != owner) revert NotOwner();
        _;
    }

    modifier onlyRegistry() {
        if (msg.sender != registry) revert NotRegistry();
        _;
    }

    modifier onlyInstalledDAM(uint256 installId) {
        if (msg.sender != _confirmed(installId).dam) revert NotInstalledDAM();
        _;
    }

    modifier whenLive() {
        if (!isLive()) revert NotLive();
        _;
    }

    function isLive() public view returns (bool) {
        return status == NetworkStatus.Live && block.timestamp < maturesAt;
    }

    function terms() external view returns (NetworkTerms memory) {
        return _terms;
    }

    /// @dev Choice 22.
    function resolver() external view returns (address) {
        return _resolver == address(0) ? IRegistry(registry).admin() : _resolver;
    }

    function accrualTerms() external view returns (uint256, uint256, uint64) {
        return (_terms.delegatorRatePerUnitPerDay, 10 ** unitDecimals, maturesAt);
    }

    /// @dev Block seconds until which rewards have accrued at most: now, or maturity.
    function _accrualTime() internal view returns (uint64) {
        return uint64(Math.min(block.timestamp, maturesAt));
    }

    function _confirmed(uint256 installId) internal view returns (Installed storage inst) {
        inst = _installed[installId];
        if (!inst.confirmed) revert WrongInstallation();
    }
}
