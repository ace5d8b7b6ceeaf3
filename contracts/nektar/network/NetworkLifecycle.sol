// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IDisputeVault} from "../interfaces/IDisputeVault.sol";
import {IRegistry} from "../interfaces/IRegistry.sol";
import {ITimeLockVault} from "../interfaces/ITimeLockVault.sol";
import {NetworkParams, NetworkPhase, NetworkStatus} from "../interfaces/Types.sol";
import {NetworkStorage} from "./NetworkStorage.sol";

/// @dev From deployment to closing, and the accounts that speak for the Network.
abstract contract NetworkLifecycle is NetworkStorage {
    function initialize(
        address registry_,
        address owner_,
        address rewardToken_,
        address timeLockVault_,
        address disputeVault_,
        uint8 unitDecimals_,
        NetworkParams calldata p
    ) external once {
        registry = registry_;
        netType = p.netType;
        unitDecimals = unitDecimals_;
        manager = p.manager == address(0) ? owner_ : p.manager;
        reporter = p.reporter;
        _resolver = p.resolver;
        depositAsset = p.depositAsset;
        rewardToken = rewardToken_;
        rewardAsset = p.rewardAsset;
        safe = p.safe;
        timeLockVault = timeLockVault_;
        disputeVault = disputeVault_;
        _terms = p.terms;
        _setOwner(owner_, owner_);
    }

    function transferOwnership(address newOwner) external onlyOwner {
        if (newOwner == address(0)) revert BadParameter();
        _setOwner(newOwner, msg.sender);
    }

    function setManager(address newManager) external onlyOwner {
        if (newManager == address(0)) revert BadParameter();
        emit NetworkManagerUpdated(address(this), manager, newManager, msg.sender);
        manager = newManager;
    }

    function setReporter(address newReporter) external onlyOwner {
        emit NetworkReporterUpdated(address(this), reporter, newReporter, msg.sender);
        reporter = newReporter;
    }

    function setMetadata(string calldata metadataURI) external onlyOwner {
        emit NetworkMetadataUpdated(address(this), metadataURI, msg.sender);
    }

    /// @notice Deployed or Rejected -> WhitelistRequested.
    function requestWhitelist() external onlyOwner {
        if (status != NetworkStatus.Deployed && status != NetworkStatus.Rejected) revert WrongStatus(status);
        IRegistry(registry).requestWhitelist(msg.sender);
        _setStatus(NetworkStatus.WhitelistRequested, msg.sender);
    }

    /// @dev Choice 14: the clock starts here, at going live, not at the deployment and not at the first allocation.
    function onWhitelisted(address by) external onlyRegistry returns (uint64, uint64) {
        _requireStatus(NetworkStatus.WhitelistRequested);
        liveAt = uint64(block.timestamp);
        maturesAt = liveAt + _terms.duration;
        _setStatus(NetworkStatus.Live, by);
        return (liveAt, maturesAt);
    }

    function onRejected(address by) external onlyRegistry {
        _requireStatus(NetworkStatus.WhitelistRequested);
        _setStatus(NetworkStatus.Rejected, by);
    }

    /// @dev Choice 39: delisting is early maturity. Accrual stops, what is out is due, what is locked can be reclaimed.
    function onDelisted(address by) external onlyRegistry returns (uint64) {
        _requireStatus(NetworkStatus.Live);
        maturesAt = _accrualTime();
        _setStatus(NetworkStatus.Delisted, by);
        return maturesAt;
    }

    /// @notice Matured or Delisted -> Closed, when nothing is locked, owed or contested any more.
    function close() external onlyOwner {
        if (status != NetworkStatus.Live && status != NetworkStatus.Delisted) revert WrongStatus(status);
        if (block.timestamp < maturesAt) revert InTerm(maturesAt);
        uint256 due = _due();
        if (due != 0) revert FundsOut(due);
        uint256 outstanding = timeLockVault == address(0) ? 0 : ITimeLockVault(timeLockVault).defaulted();
        _setStatus(NetworkStatus.Closed, msg.sender);
        emit NetworkClosed(address(this), uint64(block.timestamp), outstanding, msg.sender);
    }

    /// @dev Maturity comes without a transaction; Settling is Matured with something still due.
    function phase() external view returns (NetworkPhase) {
        if (status != NetworkStatus.Live || block.timestamp < maturesAt) return NetworkPhase(uint8(status));
        return _due() == 0 ? NetworkPhase.Matured : NetworkPhase.Settling;
    }

    /// @dev Raw units of the deposit asset that have to come back or be decided on.
    function _due() private view returns (uint256) {
        if (timeLockVault != address(0)) {
            return ITimeLockVault(timeLockVault).held() + ITimeLockVault(timeLockVault).owed();
        }
        return disputeVault == address(0) ? 0 : IDisputeVault(disputeVault).held();
    }

    function _requireStatus(NetworkStatus wanted) private view {
        if (status != wanted) revert WrongStatus(status);
    }

    function _setStatus(NetworkStatus to, address by) private {
        emit NetworkStatusChanged(address(this), status, to, uint64(block.timestamp), by);
        status = to;
    }

    function _setOwner(address newOwner, address by) private {
        emit OwnershipTransferred(address(this), owner, newOwner, by);
        owner = newOwner;
    }
}
