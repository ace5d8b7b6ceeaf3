// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {INetwork} from "../interfaces/INetwork.sol";
import {ITimeLockVault} from "../interfaces/ITimeLockVault.sol";
import {DecommitReason, Installation, MarketType, TrancheMove} from "../interfaces/Types.sol";
import {DAMInstallations} from "./DAMInstallations.sol";

/// @dev What a DAM gives its Networks: tranches (Liquidity, Growth) and commitments (Collateral).
abstract contract DAMAllocation is DAMInstallations {
    using SafeERC20 for IERC20;

    uint256 public totalCommitted;

    /// @notice Idle assets -> the Network's time-lock vault.
    function lock(uint256 installId, uint256 amount, uint64 unlockAt)
        external
        nonReentrant
        onlyOwnerOrCatalyst
        whenActive
        returns (uint256 trancheId)
    {
        if (!_isMovingType()) revert WrongType(damType);
        Installation storage inst = _confirmed(installId);
        uint256 exposed = inst.locked + inst.outstanding + amount;
        if (exposed > inst.allocatedAmount) revert OverAllocation(inst.allocatedAmount, exposed);
        INetwork network = INetwork(inst.network);
        network.takeExposure(installId, amount);
        _accrue(installId, msg.sender);
        _takeIdle(amount);
        inst.locked += amount;
        lockedAssets += amount;
        ITimeLockVault vault = ITimeLockVault(network.timeLockVault());
        IERC20(asset).forceApprove(address(vault), amount);
        trancheId = vault.open(installId, amount, unlockAt, msg.sender);
    }

    /// @notice The vault tells what happened to a tranche; it has moved, or will move, the tokens itself.
    function onTrancheMoved(uint256 installId, uint256 trancheId, TrancheMove move, uint256 amount, address by)
        external
        nonReentrant
        returns (uint256)
    {
        // Not only while installed: a default may be made good long after.
        Installation storage inst = _installations[installId];
        INetwork network = INetwork(inst.network);
        if (msg.sender != network.timeLockVault()) revert NotPermitted();
        if (move == TrancheMove.Release) {
            _leaveVault(inst, amount);
            receivable += amount;
        } else if (move == TrancheMove.Withdraw) {
            _leaveVault(inst, amount);
            emit GrowthWrittenOff(installId, address(this), address(network), trancheId, amount, totalAssets(), by);
        } else if (move == TrancheMove.Recover) {
            idleAssets += amount;
        } else {
            // Return, Reclaim, Default: exposure ends.
            _accrue(installId, by);
            network.dropExposure(installId, amount);
            if (move == TrancheMove.Reclaim) {
                inst.locked -= amount;
                lockedAssets -= amount;
            } else {
                inst.outstanding -= amount;
                receivable -= amount;
            }
            if (move != TrancheMove.Default) idleAssets += amount;
        }
        return totalAssets();
    }

    /// @dev Choice 12: the commitments to several Networks may add up to more than there is, each alone may not.
    function commit(uint256 installId, uint256 amount) external nonReentrant onlyOwnerOrCatalyst whenActive {
        if (damType != MarketType.Collateral) revert WrongType(damType);
        Installation storage inst = _confirmed(installId);
        uint256 committed = inst.committed + amount;
        uint256 limit = Math.min(inst.maxCommitted, totalAssets());
        if (committed > limit) revert OverAllocation(limit, committed);
        INetwork(inst.network).takeExposure(installId, amount);
        _accrue(installId, msg.sender);
        inst.committed = committed;
        totalCommitted += amount;
        emit CollateralCommitted(installId, address(this), inst.network, amount, committed, msg.sender);
    }

    /// @dev Choice 47: at once, down to what is contested. A dispute reaches what is committed when it is opened.
    function decommit(uint256 installId, uint256 amount) external nonReentrant onlyOwnerOrCatalyst {
        Installation storage inst = _confirmed(installId);
        uint256 free = inst.committed - inst.contested;
        if (amount == 0) revert ZeroAmount();
        if (amount > free) revert OverAllocation(free, amount);
        _accrue(installId, msg.sender);
        _decommit(installId, inst, amount, DecommitReason.ByOwner, msg.sender);
    }

    /// @notice DAM -> dispute vault. Choice 12: first come, first served; what is not idle cannot be taken.
    /// @dev Choice 38: contested collateral stays in totalAssets and stays exposed until the dispute is resolved.
    function moveCollateral(uint256 installId, uint256 amount) external nonReentrant returns (uint256 moved) {
        Installation storage inst = _confirmed(installId);
        _onlyDisputeVault(inst);
        uint256 free = inst.committed - inst.contested;
        if (amount > free) revert OverAllocation(free, amount);
        moved = Math.min(amount, idleAssets);
        idleAssets -= moved;
        contestedAssets += moved;
        inst.contested += moved;
        IERC20(asset).safeTransfer(msg.sender, moved);
    }

    /// @notice What went to the Network leaves the commitment; what came back stays committed.
    function onDisputeResolved(uint256 installId, uint256 toNetwork, uint256 toDam, address by) external nonReentrant {
        Installation storage inst = _confirmed(installId);
        _onlyDisputeVault(inst);
        _accrueAll(by);
        inst.contested -= toNetwork + toDam;
        contestedAssets -= toNetwork + toDam;
        idleAssets += toDam;
        if (toNetwork == 0) return;
        _decommit(installId, inst, toNetwork, DecommitReason.Penalty, by);
        _trimCommitments(by);
    }

    /// @dev Choice 12: no commitment exceeds what the DAM has; exits and penalties shrink those that would. Otherwise the last share
    ///      would earn on collateral that left long ago.
    function _trimCommitments(address by) internal override {
        uint256 most = totalAssets();
        uint256 count = _active.length;
        for (uint256 i; i < count; ++i) {
            uint256 installId = _active[i];
            Installation storage inst = _installations[installId];
            if (inst.committed <= most) continue;
            _accrue(installId, by);
            _decommit(installId, inst, inst.committed - most, DecommitReason.AssetsLeft, by);
        }
    }

    /// @dev The caller has brought the index up to date.
    function _releaseExposure(uint256 installId, Installation storage inst) internal override {
        if (inst.committed != 0) {
            _decommit(installId, inst, inst.committed, DecommitReason.Uninstalled, msg.sender);
        }
    }

    function _decommit(uint256 installId, Installation storage inst, uint256 amount, DecommitReason reason, address by)
        private
    {
        inst.committed -= amount;
        totalCommitted -= amount;
        INetwork(inst.network).dropExposure(installId, amount);
        emit CollateralDecommitted(installId, address(this), inst.network, amount, inst.committed, reason, by);
    }

    function _leaveVault(Installation storage inst, uint256 amount) private {
        inst.locked -= amount;
        inst.outstanding += amount;
        lockedAssets -= amount;
    }

    function _onlyDisputeVault(Installation storage inst) private view {
        if (msg.sender != INetwork(inst.network).disputeVault()) revert NotPermitted();
    }
}
