// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IDAM} from "./interfaces/IDAM.sol";
import {INetwork} from "./interfaces/INetwork.sol";
import {ITimeLockVault} from "./interfaces/ITimeLockVault.sol";
import {MarketType, Tranche, TrancheMove, TrancheStatus} from "./interfaces/Types.sol";
import {Clonable} from "./lib/Clonable.sol";
import {Tokens} from "./lib/Tokens.sol";

/// @title TimeLockVault: see ITimeLockVault.
contract TimeLockVault is ITimeLockVault, Clonable, ReentrancyGuard {
    using SafeERC20 for IERC20;

    address public network;
    address public asset;
    uint256 public trancheCount;
    uint256 public held;
    uint256 public owed;
    uint256 public defaulted;
    mapping(uint256 trancheId => Tranche) private _tranches;

    function initialize(address network_, address asset_) external once {
        network = network_;
        asset = asset_;
    }

    function open(uint256 installId, uint256 amount, uint64 unlockAt, address by)
        external
        nonReentrant
        returns (uint256 trancheId)
    {
        if (msg.sender != INetwork(network).damOf(installId)) revert OnlyDAM();
        if (unlockAt <= block.timestamp || unlockAt >= INetwork(network).maturesAt()) revert BadUnlock();
        trancheId = ++trancheCount;
        _tranches[trancheId] = Tranche(installId, msg.sender, amount, 0, unlockAt, TrancheStatus.Locked);
        held += amount;
        Tokens.pull(IERC20(asset), msg.sender, address(this), amount);
        emit LiquidityLocked(
            installId, msg.sender, network, trancheId, address(this), asset, amount, unlockAt, by
        );
    }

    /// @dev Choice 13: anybody, once it is unlocked; only to the Safe that was fixed at the Network's creation.
    function release(uint256 trancheId) external nonReentrant {
        Tranche storage t = _unlocked(trancheId, MarketType.Liquidity);
        t.status = TrancheStatus.Released;
        owed += t.amount;
        address safe = _payOut(t);
        emit LiquidityReleased(t.installId, t.dam, network, trancheId, safe, t.amount, msg.sender);
        _tell(trancheId, t, TrancheMove.Release, t.amount);
    }

    /// @dev Choice 13: here the Network withdraws, by its owner or manager, to the same Safe.
    function withdrawGrowth(uint256 trancheId) external nonReentrant {
        Tranche storage t = _unlocked(trancheId, MarketType.Growth);
        if (msg.sender != INetwork(network).owner() && msg.sender != INetwork(network).manager()) revert NotPermitted();
        t.status = TrancheStatus.Withdrawn;
        address safe = _payOut(t);
        emit GrowthWithdrawn(t.installId, t.dam, network, trancheId, safe, t.amount, msg.sender);
        _tell(trancheId, t, TrancheMove.Withdraw, t.amount);
    }

    /// @dev Anybody may pay, in parts, also after a default. Choice 46: then it is a gain to the DAM, of whoever holds its shares now.
    function returnLiquidity(uint256 trancheId, uint256 amount) external nonReentrant {
        Tranche storage t = _tranches[trancheId];
        bool late = t.status == TrancheStatus.Defaulted;
        if (!late && t.status != TrancheStatus.Released) revert WrongTranche();
        if (amount == 0 || amount > t.amount - t.returned) revert BadAmount();
        t.returned += amount;
        uint256 shortfall = t.amount - t.returned;
        Tokens.pull(IERC20(asset), msg.sender, t.dam, amount);
        if (late) {
            defaulted -= amount;
            _tell(trancheId, t, TrancheMove.Recover, amount);
            emit LiquidityRecovered(t.installId, t.dam, network, trancheId, amount, shortfall, msg.sender);
        } else {
            owed -= amount;
            if (shortfall == 0) t.status = TrancheStatus.Returned;
            _tell(trancheId, t, TrancheMove.Return, amount);
            emit LiquidityReturned(t.installId, t.dam, network, trancheId, amount, shortfall, msg.sender);
        }
    }

    /// @dev Choice 41: overdue liquidity is written off by a decision, the DAM owner's, after the Network's grace; never by itself.
    function declareDefault(uint256 trancheId) external nonReentrant {
        Tranche storage t = _tranches[trancheId];
        if (t.status != TrancheStatus.Released) revert WrongTranche();
        if (msg.sender != IDAM(t.dam).owner()) revert NotPermitted();
        uint256 due = Math.max(t.unlockAt, INetwork(network).maturesAt()) + INetwork(network).terms().returnGrace;
        if (block.timestamp < due) revert InGrace(uint64(due));
        t.status = TrancheStatus.Defaulted;
        uint256 shortfall = t.amount - t.returned;
        owed -= shortfall;
        defaulted += shortfall;
        uint256 assetsAfter = _tell(trancheId, t, TrancheMove.Default, shortfall);
        emit LiquidityDefaulted(t.installId, t.dam, network, trancheId, shortfall, assetsAfter, msg.sender);
    }

    /// @dev Choice 41: what was never used before the Network's end goes home, by anybody's transaction.
    function reclaim(uint256 trancheId) external nonReentrant {
        Tranche storage t = _tranches[trancheId];
        if (t.status != TrancheStatus.Locked) revert WrongTranche();
        uint64 maturesAt = INetwork(network).maturesAt();
        if (block.timestamp < maturesAt) revert InTerm(maturesAt);
        t.status = TrancheStatus.Reclaimed;
        held -= t.amount;
        IERC20(asset).safeTransfer(t.dam, t.amount);
        _tell(trancheId, t, TrancheMove.Reclaim, t.amount);
        emit LiquidityReclaimed(t.installId, t.dam, network, trancheId, t.amount, msg.sender);
    }

    function tranche(uint256 trancheId) external view returns (Tranche memory) {
        return _tranches[trancheId];
    }

    function _unlocked(uint256 trancheId, MarketType wanted) private view returns (Tranche storage t) {
        t = _tranches[trancheId];
        if (t.status != TrancheStatus.Locked) revert WrongTranche();
        if (INetwork(network).netType() != wanted) revert WrongType();
        if (block.timestamp < t.unlockAt) revert StillLocked(t.unlockAt);
        if (block.timestamp >= INetwork(network).maturesAt()) revert TermOver();
    }

    function _payOut(Tranche storage t) private returns (address safe) {
        safe = INetwork(network).safe();
        held -= t.amount;
        IERC20(asset).safeTransfer(safe, t.amount);
    }

    /// @dev Before the event of a movement that ends exposure, so that the log of the index comes first.
    function _tell(uint256 trancheId, Tranche storage t, TrancheMove move, uint256 amount) private returns (uint256) {
        return IDAM(t.dam).onTrancheMoved(t.installId, trancheId, move, amount, msg.sender);
    }
}
