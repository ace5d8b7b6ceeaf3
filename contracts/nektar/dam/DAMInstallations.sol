// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IDAMFactory} from "../interfaces/IDAMFactory.sol";
import {INetwork} from "../interfaces/INetwork.sol";
import {INetworkFactory} from "../interfaces/INetworkFactory.sol";
import {IRegistry} from "../interfaces/IRegistry.sol";
import {DAMState, Installation, InstallationStatus, MarketType} from "../interfaces/Types.sol";
import {Limits} from "../lib/Limits.sol";
import {DAMShares} from "./DAMShares.sol";

/// @dev The handshake with Networks and its end.
abstract contract DAMInstallations is DAMShares {
    using SafeERC20 for IERC20;

    mapping(address network => uint256 installId) public installationOf;

    function requestInstallation(address network, uint256 allocatedAmount, uint256 maxCommitted)
        external
        onlyOwner
        whenActive
        returns (uint256 installId)
    {
        _checkMatch(network);
        _checkAllocation(allocatedAmount, maxCommitted);
        if (installationOf[network] != 0) revert AlreadyInstalled(installationOf[network]);
        installId = IDAMFactory(IRegistry(registry).damFactory()).takeInstallId();
        installationOf[network] = installId;
        Installation storage inst = _installations[installId];
        inst.network = network;
        inst.status = InstallationStatus.Requested;
        inst.requestedAt = uint64(block.timestamp);
        inst.allocatedAmount = allocatedAmount;
        inst.maxCommitted = maxCommitted;
        emit InstallationRequested(installId, address(this), network, allocatedAmount, maxCommitted, msg.sender);
    }

    function cancelInstallation(uint256 installId) external onlyOwner {
        address network = _endRequest(installId, InstallationStatus.Cancelled);
        emit InstallationCancelled(installId, address(this), network, msg.sender);
    }

    function confirmInstallation(uint256 installId, address by) external {
        _onlyNetworkOf(installId);
        Installation storage inst = _installations[installId];
        if (inst.status != InstallationStatus.Requested) revert WrongInstallation();
        if (state == DAMState.Closed) revert WrongState(state);
        if (_active.length == Limits.DAM_INSTALLATIONS) revert TooManyInstallations();
        inst.status = InstallationStatus.Confirmed;
        inst.confirmedAt = uint64(block.timestamp);
        _startIndex(installId);
        emit InstallationConfirmed(installId, address(this), inst.network, by);
    }

    function rejectInstallation(uint256 installId, address by, string calldata reason) external {
        _onlyNetworkOf(installId);
        address network = _endRequest(installId, InstallationStatus.Rejected);
        emit InstallationRejected(installId, address(this), network, by, reason);
    }

    /// @dev Limits for what comes; what is already out stays out when they are lowered.
    function setAllocation(uint256 installId, uint256 allocatedAmount, uint256 maxCommitted) external onlyOwner {
        Installation storage inst = _installations[installId];
        if (inst.status != InstallationStatus.Requested && inst.status != InstallationStatus.Confirmed) {
            revert WrongInstallation();
        }
        _checkAllocation(allocatedAmount, maxCommitted);
        emit AllocationUpdated(
            installId,
            address(this),
            inst.network,
            inst.allocatedAmount,
            allocatedAmount,
            inst.maxCommitted,
            maxCommitted,
            msg.sender
        );
        inst.allocatedAmount = allocatedAmount;
        inst.maxCommitted = maxCommitted;
    }

    /// @dev Choice 25: not while funds are out or contested. Growth funds never come back, but they earn until maturity: until then the
    ///      installation stays, or its delegators would have given them for nothing. Either side may end it.
    function uninstall(uint256 installId, string calldata reason) external nonReentrant {
        Installation storage inst = _confirmed(installId);
        INetwork network = INetwork(inst.network);
        if (msg.sender != owner && msg.sender != network.owner()) revert NotPermitted();
        _checkNothingOut(inst, network);
        uint256 operators = network.activeOperatorsOf(installId);
        if (operators != 0) revert OperatorsActive(operators);

        network.distributeForClaim(installId, msg.sender);
        _releaseExposure(installId, inst);
        inst.status = InstallationStatus.Uninstalled;
        inst.endedAt = uint64(block.timestamp);
        delete installationOf[address(network)];
        _endIndex(installId);
        network.onUninstalled(installId);
        emit InstallationUninstalled(installId, address(this), address(network), msg.sender, reason);
    }

    /// @dev For good: no installation is left, withdrawals go on.
    function close() external onlyOwner {
        if (state == DAMState.Closed) revert WrongState(state);
        if (_active.length != 0) revert AlreadyInstalled(_active[0]);
        state = DAMState.Closed;
        emit DAMClosed(address(this), msg.sender);
    }

    function installation(uint256 installId) external view returns (Installation memory) {
        return _installations[installId];
    }

    /// @dev Decommits what is committed.
    function _releaseExposure(uint256 installId, Installation storage inst) internal virtual;

    function _checkNothingOut(Installation storage inst, INetwork network) private view {
        uint256 out = inst.locked + inst.contested;
        if (damType == MarketType.Liquidity) out += inst.outstanding;
        if (out != 0) revert FundsOut(out);
        if (inst.outstanding != 0 && block.timestamp < network.maturesAt()) revert InTerm(network.maturesAt());
    }

    function _endRequest(uint256 installId, InstallationStatus status) private returns (address network) {
        Installation storage inst = _installations[installId];
        if (inst.status != InstallationStatus.Requested) revert WrongInstallation();
        network = inst.network;
        inst.status = status;
        inst.endedAt = uint64(block.timestamp);
        delete installationOf[network];
    }

    function _checkMatch(address network) private view {
        if (!INetworkFactory(IRegistry(registry).networkFactory()).isNetwork(network)) revert UnknownNetwork();
        INetwork net = INetwork(network);
        if (!net.isLive()) revert NetworkNotLive();
        if (net.netType() != damType || net.depositAsset() != asset) revert TermsDiffer();
        // Choice 10: whoever asks to leave when a dispute is in the air is still there when it is opened.
        if (damType == MarketType.Collateral && withdrawalDelay < net.terms().disputeWindow) revert TermsDiffer();
    }

    function _checkAllocation(uint256 allocatedAmount, uint256 maxCommitted) private view {
        if (allocatedAmount > maxCommitted) revert BadParameter();
        if (damType == MarketType.Infrastructure && maxCommitted != 0) revert BadParameter();
    }
}
