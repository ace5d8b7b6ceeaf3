// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {INetwork} from "../interfaces/INetwork.sol";
import {Installation, InstallationStatus, MarketType, RewardRole, RewardState} from "../interfaces/Types.sol";
import {RewardMath} from "../lib/RewardMath.sol";
import {DAMStorage} from "./DAMStorage.sol";

/// @dev Delegators' rewards: one index an installation, every account settled against it before its shares change.
abstract contract DAMRewards is DAMStorage {
    using SafeERC20 for IERC20;

    /// @dev Confirmed installations: their indexes move.
    uint256[] internal _active;
    /// @dev Ended installations: their indexes stand still, but accounts that have not moved since are still owed from them. An account
    ///      passes each of them once, at its first movement after; `_retiredSeen` says how far it is. So the loop over `_active` stays bounded.
    uint256[] internal _retired;
    mapping(uint256 installId => uint256 position) private _retiredPosition;
    mapping(address account => uint256) private _retiredSeen;

    mapping(uint256 installId => RewardState) internal _rewards;
    mapping(uint256 installId => mapping(address account => uint256)) private _paid;
    mapping(uint256 installId => mapping(address account => uint256)) private _owed;

    /// @dev Choice 18: anybody's claim distributes first, so that what has accrued can always be claimed.
    function claimRewards(uint256 installId) external nonReentrant returns (uint256 amount) {
        Installation storage inst = _installations[installId];
        INetwork network = INetwork(inst.network);
        if (inst.confirmedAt == 0) revert WrongInstallation();
        if (inst.status == InstallationStatus.Confirmed) network.distributeForClaim(installId, msg.sender);
        _settle(msg.sender);

        amount = _owed[installId][msg.sender];
        if (amount == 0) revert ZeroAmount();
        _owed[installId][msg.sender] = 0;
        _rewards[installId].totalClaimed += amount;
        address token = network.rewardToken();
        IERC20(token).safeTransfer(msg.sender, amount);
        emit RewardsClaimed(
            address(network), address(this), msg.sender, installId, RewardRole.Delegator, token, amount, msg.sender
        );
    }

    function settleRetired(address account, uint256 maxRetired) external {
        _passRetired(account, balanceOf(account), maxRetired);
    }

    /// @dev For the Network, before it changes the rate.
    function checkpoint(uint256 installId, address by) external {
        _onlyNetworkOf(installId);
        _accrue(installId, by);
    }

    /// @dev For the Network, which mints what it is told to the DAM.
    function takeUndistributed(uint256 installId, address by) external returns (uint256 amount) {
        _onlyNetworkOf(installId);
        _accrueWhole(installId, by);
        RewardState storage r = _rewards[installId];
        amount = r.totalAccrued - r.totalDistributed;
        r.totalDistributed = r.totalAccrued;
    }

    function rewardState(uint256 installId) external view returns (RewardState memory) {
        return _rewards[installId];
    }

    function rewardStateNow(uint256 installId) public view returns (RewardState memory r) {
        (r,,) = _advanced(installId);
    }

    function claimable(address account, uint256 installId) external view returns (uint256 amount) {
        amount = _owed[installId][account];
        if (account == address(this)) return amount;
        uint256 position = _retiredPosition[installId];
        // Settled when it passed, and `_paid` was not kept for accounts that had no shares then.
        if (position != 0 && _retiredSeen[account] >= position) return amount;
        uint256 acc = rewardStateNow(installId).accPerShare;
        amount += RewardMath.owed(balanceOf(account), acc - _paid[installId][account]);
    }

    function installationIds() external view returns (uint256[] memory) {
        return _active;
    }

    function retiredInstallationIds() external view returns (uint256[] memory) {
        return _retired;
    }

    /// @dev Choice 17: rewards are for what is exposed, not for what is merely deposited.
    function exposure(uint256 installId) public view returns (uint256 exposed) {
        exposed = _exposure(installId);
        Installation storage inst = _installations[installId];
        if (damType != MarketType.Growth || exposed == 0) return exposed;
        // Principal given away counts as exposed in term only. The index is capped by maturity anyway.
        if (block.timestamp >= INetwork(inst.network).maturesAt()) exposed = inst.locked;
    }

    /// @dev Principal is withdrawn in term only, and no installation with any ends in term: the confirmed ones are all there are.
    function growthWithdrawn() public view returns (uint256 inTerm) {
        if (damType != MarketType.Growth) return 0;
        uint256 count = _active.length;
        for (uint256 i; i < count; ++i) {
            Installation storage inst = _installations[_active[i]];
            if (inst.outstanding == 0) continue;
            if (block.timestamp < INetwork(inst.network).maturesAt()) inTerm += inst.outstanding;
        }
    }

    /// @dev Choice 8: Growth principal is written off when it is withdrawn, yet it goes on earning until the Network's end. Somebody who
    ///      joins before that must not buy those earnings at the written-off price: joining is priced with the principal, leaving without.
    ///      When the term is over it earns no more, and whoever joins then pays for what is left.
    function entryAssets() public view returns (uint256) {
        return totalAssets() + growthWithdrawn();
    }

    function _exposure(uint256 installId) internal view returns (uint256) {
        Installation storage inst = _installations[installId];
        if (inst.status != InstallationStatus.Confirmed) return 0;
        return damType == MarketType.Collateral ? inst.committed : inst.locked + inst.outstanding;
    }

    /// @dev Before exposure changes: to the second, since what is carried would be paid for the new exposure.
    function _accrueAll(address by) internal {
        uint256 count = _active.length;
        for (uint256 i; i < count; ++i) {
            _accrue(_active[i], by);
        }
    }

    /// @dev Before shares move.
    function _accrueAllWhole(address by) internal {
        uint256 count = _active.length;
        for (uint256 i; i < count; ++i) {
            _accrueWhole(_active[i], by);
        }
    }

    /// @dev Before exposure or rate change.
    function _accrue(uint256 installId, address by) internal {
        (RewardState memory r, uint256 accrued, bool moved) = _advanced(installId);
        if (moved) _store(installId, r, accrued, by);
    }

    /// @dev Choice 48: only the time in which whole units were earned is passed. Anybody moves shares, each block if they like, and must not
    ///      round away what delegators earn in a reward token with few decimals.
    function _accrueWhole(uint256 installId, address by) private {
        (RewardState memory r, uint256 accrued, bool moved) = _advanced(installId);
        if (!moved) return;
        (uint256 rate, uint256 unit,) = INetwork(_installations[installId].network).accrualTerms();
        uint256 exposed = _exposure(installId);
        if (earningShares() != 0 && rate * exposed != 0) {
            if (accrued == 0) return;
            uint64 from = _rewards[installId].accruedTo;
            r.accruedTo = from + uint64(RewardMath.earnedIn(accrued, rate, exposed, r.accruedTo - from, unit));
        }
        _store(installId, r, accrued, by);
    }

    function _store(uint256 installId, RewardState memory r, uint256 accrued, address by) private {
        // Infrastructure has neither shares nor exposure: no index.
        if (damType == MarketType.Infrastructure) return;
        _rewards[installId] = r;
        emit RewardIndexUpdated(
            installId,
            address(this),
            _installations[installId].network,
            r.accPerShare,
            accrued,
            r.totalAccrued,
            r.accruedTo,
            by
        );
    }

    /// @dev Choice 14: the clock runs from the confirmation, at the earliest from going live, until maturity.
    ///      Choice 37: while no share earns, nothing accrues; it is not kept for whoever comes first.
    function _advanced(uint256 installId) private view returns (RewardState memory r, uint256 accrued, bool moved) {
        r = _rewards[installId];
        if (_installations[installId].status != InstallationStatus.Confirmed) return (r, 0, false);
        (uint256 rate, uint256 unit, uint64 maturesAt) = INetwork(_installations[installId].network).accrualTerms();
        uint64 to = uint64(Math.min(block.timestamp, maturesAt));
        if (to <= r.accruedTo) return (r, 0, false);
        uint256 shares = earningShares();
        if (shares != 0) {
            accrued = RewardMath.accrued(rate, _exposure(installId), to - r.accruedTo, unit);
            r.accPerShare += RewardMath.perShare(accrued, shares);
            r.totalAccrued += accrued;
        }
        r.accruedTo = to;
        moved = true;
    }

    /// @dev Indexes must be up to date, and the account's shares not yet changed.
    function _settle(address account) internal {
        if (account == address(0) || account == address(this)) return;
        uint256 shares = balanceOf(account);
        uint256 count = _active.length;
        for (uint256 i; i < count; ++i) {
            _settleOne(_active[i], account, shares);
        }
        _passRetired(account, shares, type(uint256).max);
    }

    function _settleOne(uint256 installId, address account, uint256 shares) private {
        uint256 acc = _rewards[installId].accPerShare;
        uint256 paid = _paid[installId][account];
        if (acc == paid) return;
        if (shares != 0) _owed[installId][account] += RewardMath.owed(shares, acc - paid);
        _paid[installId][account] = acc;
    }

    function _passRetired(address account, uint256 shares, uint256 most) private {
        uint256 seen = _retiredSeen[account];
        uint256 end = _retired.length;
        if (seen == end || account == address(this)) return;
        if (end - seen > most) end = seen + most;
        if (shares != 0) {
            for (uint256 i = seen; i < end; ++i) {
                _settleOne(_retired[i], account, shares);
            }
        }
        _retiredSeen[account] = end;
    }

    function _startIndex(uint256 installId) internal {
        _active.push(installId);
        _rewards[installId].accruedTo = uint64(block.timestamp);
    }

    /// @dev An index that never moved owes nobody anything and is forgotten.
    function _endIndex(uint256 installId) internal {
        uint256 last = _active.length - 1;
        for (uint256 i; i < last; ++i) {
            if (_active[i] == installId) {
                _active[i] = _active[last];
                break;
            }
        }
        _active.pop();
        if (_rewards[installId].accPerShare == 0) return;
        _retired.push(installId);
        _retiredPosition[installId] = _retired.length;
    }

    function _onlyNetworkOf(uint256 installId) internal view {
        if (msg.sender != _installations[installId].network) revert NotPermitted();
    }
}
